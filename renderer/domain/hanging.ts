/** What hangs on what: records that are destroyed with another one, and held with it. */
import type { RecordKey } from './destroyedEntries';
import type { Fields } from './entry';
import { Id } from './id';
import { isTable, type Table } from './record';

type Hangs = readonly { readonly field: string; readonly table: Table }[] | 'about';

const ON_AGREEMENT: Hangs = [{ field: 'agreementId', table: 'agreements' }];
const ON_OBLIGATION: Hangs = [{ field: 'obligationId', table: 'obligations' }];
const ON_LETTER: Hangs = [{ field: 'letterId', table: 'letters' }];
const ON_MEETING: Hangs = [{ field: 'meetingId', table: 'meetings' }];
const ALONE: Hangs = [];

/** By which field a record of each table hangs on another; `about` names table and id. A new table must say so here, or nothing compiles. */
export const HANGS_ON: Readonly<Record<Table, Hangs>> = {
  offices: ALONE,
  people: ALONE,
  parties: ALONE,
  calendars: ALONE,
  agreements: ALONE,
  agreementParties: ON_AGREEMENT,
  authorities: ON_AGREEMENT,
  amendments: ON_AGREEMENT,
  clauseWordings: [{ field: 'amendmentId', table: 'amendments' }],
  triggers: ON_AGREEMENT,
  obligations: ON_AGREEMENT,
  dueDateMoves: ON_OBLIGATION,
  fulfilments: ON_OBLIGATION,
  heldDates: ON_OBLIGATION,
  letters: ON_AGREEMENT,
  letterComments: ON_LETTER,
  letterTemplates: ALONE,
  templateVersions: [{ field: 'templateId', table: 'letterTemplates' }],
  standardPassages: ALONE,
  recipients: ON_LETTER,
  serviceFacts: ON_LETTER,
  incomingLetters: ON_AGREEMENT,
  meetings: ON_AGREEMENT,
  attendees: ON_MEETING,
  statements: ON_MEETING,
  outcomes: ON_MEETING,
  agendaItems: ON_MEETING,
  motions: ON_MEETING,
  actionItems: ON_MEETING,
  addenda: ON_MEETING,
  contradictions: [{ field: 'outcomeId', table: 'outcomes' }],
  views: ALONE,
  documents: 'about',
  notes: 'about',
  jurisdictions: ON_AGREEMENT,
  activationMoves: [{ field: 'jurisdictionId', table: 'jurisdictions' }],
  recordsRequests: ALONE,
  requestedRecords: [{ field: 'requestId', table: 'recordsRequests' }],
  recordsReleases: [{ field: 'requestId', table: 'recordsRequests' }],
  retentionSeries: ALONE,
  retentionAssignments: 'about',
  legalHolds: ALONE,
  destructions: ALONE,
};

/** The records on which a row hangs: none for one that stands by itself. */
export function hangsOn(table: string, row: Fields): readonly RecordKey[] {
  const hangs = isTable(table) ? HANGS_ON[table] : ALONE;
  if (hangs === 'about') return aboutOf(row);
  return hangs.flatMap(({ field, table: on }) => {
    const id = Id.safeParse(row[field]);
    return id.success ? [{ table: on, id: id.data }] : [];
  });
}

/** The people in whose hands a record is: a hold on a person's records covers it. */
export function custodians(table: string, row: Fields): readonly RecordKey[] {
  return (IN_THE_HANDS_OF[table] ?? []).flatMap((field) => {
    const id = Id.safeParse(row[field]);
    return id.success ? [{ table: 'people', id: id.data }] : [];
  });
}

const IN_THE_HANDS_OF: Readonly<Record<string, readonly string[]>> = { obligations: ['ownerId'], letters: ['signerId', 'approverId'], actionItems: ['followedById'] };

function aboutOf({ about }: Fields): readonly RecordKey[] {
  if (about === null || typeof about !== 'object' || !('table' in about) || !('id' in about)) return [];
  const id = Id.safeParse(about.id);
  return typeof about.table === 'string' && id.success ? [{ table: about.table, id: id.data }] : [];
}
