/** Every kind of record that the journal keeps: the table's name and the schema that its rows obey. */
import type { z } from 'zod';
import { ActionItem } from './actionItem';
import { AgendaItem } from './agendaItem';
import { Agreement, AgreementParty } from './agreement';
import { Amendment, ClauseWording } from './amendment';
import { Authority } from './authority';
import { Calendar } from './calendar';
import { Destruction } from './destruction';
import { KeptDocument } from './document';
import { Fulfilment } from './fulfilment';
import { HeldDate } from './heldDate';
import { ActivationMove, Jurisdiction } from './jurisdiction';
import { IncomingLetter } from './incomingLetter';
import { LegalHold } from './legalHold';
import { Letter } from './letter';
import { LetterComment } from './letterReview';
import { LetterTemplate, StandardPassage, TemplateVersion } from './letterTemplate';
import { Attendee, Contradiction, Meeting, Outcome, Statement } from './meeting';
import { Addendum } from './minutes';
import { Motion } from './motion';
import { Note } from './note';
import { DueDateMove, Obligation } from './obligation';
import { Office } from './office';
import { Party } from './party';
import { Person } from './person';
import { Recipient, ServiceFact } from './recipient';
import { RetentionAssignment, RetentionSeries } from './retention';
import { RecordsRelease, RecordsRequest, RequestedRecord } from './recordsRequest';
import { SavedView } from './savedView';
import { Trigger } from './trigger';

export const RECORDS = {
  offices: Office,
  people: Person,
  parties: Party,
  calendars: Calendar,
  agreements: Agreement,
  agreementParties: AgreementParty,
  authorities: Authority,
  amendments: Amendment,
  clauseWordings: ClauseWording,
  triggers: Trigger,
  obligations: Obligation,
  dueDateMoves: DueDateMove,
  fulfilments: Fulfilment,
  heldDates: HeldDate,
  letters: Letter,
  letterComments: LetterComment,
  letterTemplates: LetterTemplate,
  templateVersions: TemplateVersion,
  standardPassages: StandardPassage,
  recipients: Recipient,
  serviceFacts: ServiceFact,
  incomingLetters: IncomingLetter,
  meetings: Meeting,
  attendees: Attendee,
  statements: Statement,
  outcomes: Outcome,
  agendaItems: AgendaItem,
  motions: Motion,
  actionItems: ActionItem,
  addenda: Addendum,
  contradictions: Contradiction,
  views: SavedView,
  documents: KeptDocument,
  notes: Note,
  jurisdictions: Jurisdiction,
  activationMoves: ActivationMove,
  retentionSeries: RetentionSeries,
  retentionAssignments: RetentionAssignment,
  legalHolds: LegalHold,
  destructions: Destruction,
  recordsRequests: RecordsRequest,
  requestedRecords: RequestedRecord,
  recordsReleases: RecordsRelease,
} as const;

/** The name of a table of records. */
export type Table = keyof typeof RECORDS;

/** The row of a table. */
export type Row<T extends Table> = z.infer<(typeof RECORDS)[T]>;

export const TABLES = Object.keys(RECORDS) as readonly Table[]; // the keys of a literal object are its type's keys

/** Is this the name of a table that this version knows? */
export const isTable = (name: string): name is Table => Object.hasOwn(RECORDS, name);
