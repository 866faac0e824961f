/**
 * The working copy: tables of IndexedDB that can be rebuilt from the journal at any time.
 *
 * Only declares. An index stands here because a query needs it; the comment names the query.
 */
import type { Batch, Body, Head, Header } from '@domain/entry';
import type { Conflict, RawRow } from '@domain/fold';
import type { Day } from '@domain/day';
import type { DueRule } from '@domain/dueRule';
import type { Id } from '@domain/id';
import type { LetterKind } from '@domain/letter';
import type { LetterStatus } from '@domain/letterReview';
import type { ObligationStatus } from '@domain/obligation';
import type { Recipient, ServiceState } from '@domain/recipient';
import type { Row, Table } from '@domain/record';
import Dexie, { type EntityTable, type Table as DexieTable } from 'dexie';

/** Raise when rows are folded or due dates derived in another way: the working copy is then rebuilt. */
export const PROJECTION = 2;

/** An entry of the journal with the records it touches, for histories. */
export interface StoredEntry {
  readonly key: string;
  readonly lc: number;
  readonly at: string;
  readonly kind: string;
  /** Ids of the records that it changes or is about. */
  readonly ids: readonly Id[];
  readonly header: Header;
  readonly body?: Body;
  /** The certificate under which its words, or those about a record, were destroyed. */
  readonly destroyedUnder?: Id;
  readonly batch?: Batch;
}

/** When an obligation is due, derived from its rule and everything the rule waits for. */
export interface DueRow {
  /** The obligation's id. */
  readonly id: Id;
  readonly agreementId: Id;
  readonly status: ObligationStatus;
  /** 1 while there is something to do, else 0: IndexedDB does not index booleans. */
  readonly open: 0 | 1;
  /** The official due date, or `9999` when there is none yet, so that those sort last. */
  readonly sort: string;
  readonly due?: Day;
  readonly lead?: Day;
  /** Why this day, in one line, without the lead. */
  readonly reason: string;
  readonly waitingFor?: string;
  /** The date before the last move. */
  readonly movedFrom?: Day;
  /** The obligation or trigger on which the rule's clock hangs, or empty. */
  readonly dependsOn: string;
  /** What lists show and sort by, so that a long one reads no obligation. */
  readonly title: string;
  readonly authorityId: Id;
  readonly ownerId: Id;
  readonly owedBy: string;
  readonly statusSince?: Day;
  readonly ruleKind: DueRule['kind'];
}

/** What the register shows of a letter, and whether it waits for proof of service, derived from it, its recipients and their copies. */
export interface LetterState {
  /** The letter's id. */
  readonly id: Id;
  /** 1 while it is issued and a recipient's proof is missing, else 0. */
  readonly waiting: 0 | 1;
  /** The day of issue, or the date of a draft. */
  readonly since: Day;
  /** What the register shows, so that a long one reads no letter with its words. */
  readonly kind: LetterKind;
  readonly status: LetterStatus;
  readonly isRegistered: boolean;
  /** Empty until it has one. */
  readonly number: string;
  readonly dated: Day;
  /** Of a letter that went out; empty before. */
  readonly subject: string;
  readonly agreementId: Id;
  /** Its obligations, in the letter's order. */
  readonly about: readonly { readonly id: Id; readonly title: string }[];
  /** What its obligations rest on, and what it cites besides, each once. */
  readonly authorityIds: readonly Id[];
  readonly recipients: readonly CopyState[];
}

/** Where the copy of one recipient stands. */
export interface CopyState {
  readonly partyId: Id;
  readonly role: Recipient['role'];
  readonly method: Recipient['method'];
  readonly number?: string;
  readonly state: ServiceState;
  /** The day of the fact that says so. */
  readonly day?: Day;
  readonly sentOn?: Day;
}

/** A row that does not obey its schema: kept as it is, shown for review. */
export interface Review {
  readonly key: string;
  readonly table: string;
  readonly id: Id;
  readonly row: RawRow;
  readonly problem: string;
}

/** What the working copy holds, to be compared with the journal at start. */
export interface Proof {
  readonly id: 'proof';
  readonly schema: number;
  readonly heads: readonly Head[];
  readonly counts: Readonly<Record<string, number>>;
}

/** How far a whole journal was read into a working copy that proves nothing yet, so that the reading can go on from there. */
export interface ReadSoFar {
  readonly id: 'readSoFar';
  readonly schema: number;
  /** The header of the entry that was read last. */
  readonly last: Header;
  /** Where the entry before it stands; null where there is none. */
  readonly before: { readonly epoch: number; readonly seq: number } | null;
  /** How many entries were read. */
  readonly done: number;
  readonly counts: Readonly<Record<string, number>>;
}

type RecordTables = { readonly [T in Table]: EntityTable<Row<T>, 'id'> };

const RECORD_INDEXES: Readonly<Record<Table, string>> = {
  offices: 'id',
  people: 'id, partyId', // peopleOf
  parties: 'id',
  calendars: 'id',
  agreements: 'id, title, calendarId', // agreementList, calendarList
  agreementParties: 'id, agreementId, partyId', // partiesOf, partyUse
  authorities: 'id, agreementId', // authoritiesOf
  amendments: 'id, agreementId', // amendmentsOf
  clauseWordings: 'id, amendmentId, authorityId', // amendmentsOf, wordingsOf
  triggers: 'id, agreementId', // triggersOf
  obligations: 'id, agreementId, authorityId, supersededById, *owedToIds', // obligationsOf, obligationsResting, supersededBy, partyUse
  dueDateMoves: 'id, obligationId, meetingId, on', // movesOf, movesOfMeeting, councilReport
  letters: 'id, agreementId, status, *obligationIds, *authorityIds, meetingId, [issued.year+issued.sequence], answers.replyBy, answers.correctBy, replaces, issued.number, registered.number', // lettersOf, letterList, lettersAbout, lettersCiting, meetingView, nextNumber, agendaBetween, openAfterMeetings, replacementOf, hasNumber
  letterComments: 'id, letterId', // commentsOn
  letterTemplates: 'id',
  templateVersions: 'id, [templateId+version]', // versionsOf, latestVersion, ownTemplateOf
  standardPassages: 'id',
  recipients: 'id, letterId, partyId, number', // recipientsOf, lettersWithNumber, partyUse
  serviceFacts: 'id, letterId, recipientId, number', // factsOf, lettersWithNumber
  incomingLetters: 'id, agreementId, *obligationIds, answersLetterId, fromPartyId, [year+sequence], replyBy', // incomingUnder, incomingAbout, answersTo, incomingFrom, nextIncomingNumber, incomingAwaiting
  meetings: 'id, agreementId, day, *obligationIds', // meetingsOf, meetingList, meetingsAbout
  attendees: 'id, meetingId', // attendeesOf
  statements: 'id, meetingId', // statementsOf
  outcomes: 'id, meetingId, obligationId', // outcomesOf, outcomesAbout
  agendaItems: 'id, meetingId, obligationId', // agendaOf, saidAbout
  motions: 'id, meetingId', // motionsOf
  actionItems: 'id, meetingId', // actionItemsOf
  contradictions: 'id, outcomeId', // laterWords
  addenda: 'id, meetingId', // addendaTo
  fulfilments: 'id, obligationId', // fulfilmentsOf, lastFulfilment
  heldDates: 'id, obligationId, state', // heldOf, proposedMoves
  views: 'id, list', // viewsOf
  documents: 'id, about.id', // documentsAbout
  notes: 'id, about.id', // notesAbout
  jurisdictions: 'id, agreementId, obligationId', // timelineRows, ourJurisdictions
  activationMoves: 'id, agreementId, jurisdictionId', // timelineRows, jurisdictionView
  retentionSeries: 'id, code', // schedule
  retentionAssignments: 'id, kind, about.id', // schedule, seriesOf
  legalHolds: 'id',
  destructions: 'id, number', // destructionList
  recordsRequests: 'id, [year+sequence], status, replyBy', // requestList, nextRequestNumber, openRequests, requestsDueBetween
  requestedRecords: 'id, requestId, about.id', // requestView, openRequestsAbout
  recordsReleases: 'id, requestId', // requestView
};

/** The working copy of one records folder. */
export type NoticebookDb = Dexie &
  RecordTables & {
    readonly entries: EntityTable<StoredEntry, 'key'>;
    readonly dueDates: EntityTable<DueRow, 'id'>;
    readonly letterStates: EntityTable<LetterState, 'id'>;
    readonly conflicts: EntityTable<Conflict, 'key'>;
    readonly reviews: EntityTable<Review, 'key'>;
    readonly proof: EntityTable<Proof, 'id'>;
    readonly readSoFar: EntityTable<ReadSoFar, 'id'>;
  };

/** Declares the database `name`; it opens at the first query. */
export function declareDb(name: string): NoticebookDb {
  // Relaxed: the journal is durable, the working copy catches up from it. Strict costs thirteen times as much.
  const db = new Dexie(name, { chromeTransactionDurability: 'relaxed' });
  db.version(1).stores({
    ...RECORD_INDEXES,
    entries: 'key, *ids, lc, kind, header.batch.id, header.actor', // historyOf and latestIdTime, journalPage, undoableBatches, entriesOfBatch, actorList
    dueDates: 'id, [open+sort], [open+lead], agreementId, [agreementId+open], dependsOn, status', // obligationList, todayLeads, obligationsOf, agreementList, dependents, docketCounts
    letterStates: 'id, [waiting+since]', // lettersWaiting, lettersWaitingCount
    conflicts: 'key',
    reviews: 'key',
    proof: 'id',
    readSoFar: 'id',
  });
  return db as NoticebookDb; // the tables are those just declared
}

/** The table of records of that name, as a table of raw rows. */
export const rawTable = (db: NoticebookDb, table: Table): DexieTable<RawRow, string> => db.table(table);
