/** The history: entries of the journal as they touched a record, or all of them. */
import { isOfMeetings } from '@domain/closedSession';
import { inOrder, type Json } from '@domain/entry';
import type { Conflict } from '@domain/fold';
import { Id } from '@domain/id';
import { type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { LETTER_STATUS_NAMES } from '@domain/letterReview';
import type { Table } from '@domain/record';
import { withheldFrom } from './closedSessions';
import type { Reader } from './notes';
import { type NoticebookDb, rawTable, type Review, type StoredEntry } from '../db';

/**
 * A computer that only looks is not told of notes: they may be privileged, or have been; nor of what was said in closed sessions.
 *
 * `withheld`: the closed sessions, for such a computer (`withheldFrom`).
 */
export const isShownTo = ({ kind, body, ids }: StoredEntry, { isLookOnly }: Reader, withheld: ReadonlySet<Id>): boolean => {
  const touches = (isOf: (table: string) => boolean) => body?.changes.some(({ table }) => isOf(table)) ?? false;
  return !isLookOnly || !(kind.startsWith('note.') || touches((table) => table === 'notes') || (ids.some((id) => withheld.has(id)) && touches(isOfMeetings)));
};

/** Entries that changed one of the records or were about it, the newest first. */
export async function historyOf(db: NoticebookDb, ids: readonly Id[], limit = 500, reader: Reader = { isLookOnly: false }): Promise<readonly StoredEntry[]> {
  const withheld = await withheldFrom(db, reader);
  const entries = (await db.entries.where('ids').anyOf(ids).distinct().toArray()).filter((entry) => isShownTo(entry, reader, withheld));
  return entries.toSorted((a, b) => inOrder(b.header, a.header)).slice(0, limit);
}

/** A page of the whole journal, the newest first. */
export async function journalPage(db: NoticebookDb, limit: number, offset = 0): Promise<readonly StoredEntry[]> {
  return db.entries.orderBy('lc').reverse().offset(offset).limit(limit).toArray();
}

/** How many entries there are. */
export const journalSize = async (db: NoticebookDb): Promise<number> => db.entries.count();

/** Entries for which `isWanted` holds, the newest first, at most `limit`; `more` when there are others behind. */
export async function journalFiltered(
  db: NoticebookDb,
  isWanted: (entry: StoredEntry) => boolean,
  limit: number,
): Promise<{ readonly entries: readonly StoredEntry[]; readonly more: boolean }> {
  const found = await db.entries.orderBy('lc').reverse().filter(isWanted).limit(limit + 1).toArray();
  return { entries: found.slice(0, limit), more: found.length > limit };
}

/** Everyone who has ever recorded here, as the journal names them, sorted. */
export async function actorList(db: NoticebookDb): Promise<readonly string[]> {
  const actors = await db.entries.orderBy('header.actor').uniqueKeys();
  return actors.map(String).toSorted((a, b) => a.localeCompare(b));
}

/** What a record is called, and in which table it lies. */
export interface Named {
  readonly table: Table;
  readonly name: string;
}

/** Names of records by id. */
export type Names = ReadonlyMap<string, Named>;

/** The names of records that entries are about or mention. */
export async function namesInEntries(db: NoticebookDb, entries: readonly StoredEntry[]): Promise<Names> {
  const tables = new Map<Id, string>();
  for (const { body } of entries) for (const { table, id } of body?.changes ?? []) tables.set(id, table);
  return namesOf(db, idsOfEntries(entries), tables);
}

/**
 * The names of records, as they stand now; ids of records that are gone, or that have no name, are missing.
 *
 * `tables` says of as many ids as are known where their records lie: an id of which that is not known is looked for in every table.
 */
export async function namesOf(db: NoticebookDb, ids: readonly Id[], tables: ReadonlyMap<Id, string> = new Map()): Promise<Names> {
  const all = [...new Set(ids)];
  const names = new Map<string, Named>();
  const mayLieIn = (table: Table) => (id: Id) => !names.has(id) && (tables.get(id) ?? table) === table;
  for (const [table, field] of NAME_FIELDS) {
    const rest = all.filter(mayLieIn(table));
    if (rest.length === 0) continue;
    const rows = await rawTable(db, table).bulkGet(rest);
    for (const row of rows) if (row) names.set(String(row['id']), { table, name: String(row[field]) });
  }
  const letters = await db.letters.bulkGet(all.filter(mayLieIn('letters')));
  for (const letter of letters) if (letter) names.set(letter.id, { table: 'letters', name: letterName(letter) });
  for (const letter of await db.incomingLetters.bulkGet(all.filter(mayLieIn('incomingLetters')))) if (letter) names.set(letter.id, { table: 'incomingLetters', name: `${letter.number} ${letter.subject}` });
  for (const request of await db.recordsRequests.bulkGet(all.filter(mayLieIn('recordsRequests')))) if (request) names.set(request.id, { table: 'recordsRequests', name: `${request.number} ${request.requester}` });
  const requested = (await db.requestedRecords.bulkGet(all.filter(mayLieIn('requestedRecords')))).flatMap((one) => one ?? []);
  if (requested.length > 0) {
    const about = await namesOf(db, requested.map((one) => one.about.id));
    for (const one of requested) names.set(one.id, { table: 'requestedRecords', name: about.get(one.about.id)?.name ?? 'a record' });
  }
  const recipients = await db.recipients.bulkGet(all.filter(mayLieIn('recipients')));
  const parties = await db.parties.bulkGet(recipients.map((one) => one?.partyId ?? ''));
  recipients.forEach((recipient, index) => {
    const party = parties[index];
    if (recipient && party) names.set(recipient.id, { table: 'recipients', name: party.name });
  });
  return names;
}

/** Where the name of a record stands. */
const NAME_FIELDS = [
  ['agreements', 'title'], ['obligations', 'title'], ['meetings', 'title'], ['parties', 'name'], ['people', 'name'], ['authorities', 'title'],
  ['triggers', 'name'], ['amendments', 'title'], ['attendees', 'name'], ['calendars', 'name'], ['offices', 'city'], ['views', 'name'], ['documents', 'title'], ['jurisdictions', 'name'], ['letterTemplates', 'name'], ['standardPassages', 'name'], ['retentionSeries', 'code'], ['legalHolds', 'name'], ['destructions', 'number'], ['agendaItems', 'title'], ['actionItems', 'title'],
] as const satisfies readonly (readonly [Table, string])[];

/** `L-2010-001 Delay notice`, or `Delay notice, draft`. */
const letterName = (letter: Letter): string => {
  const { kind, status } = letter;
  return `${numberOf(letter) ?? ''} ${LETTER_KIND_NAMES[kind]}${status === 'issued' ? '' : `, ${LETTER_STATUS_NAMES[status].toLowerCase()}`}`.trim();
};

/** Every id that stands in a value, however deep. */
export function idsIn(value: Json): readonly Id[] {
  if (typeof value === 'string') return Id.safeParse(value).success ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((one: Json) => idsIn(one));
}

/** The ids that entries are about or mention: whose names a history needs. */
export const idsOfEntries = (entries: readonly StoredEntry[]): readonly Id[] => [
  ...new Set(entries.flatMap(({ ids, body }) => [...ids, ...(body?.changes.flatMap(({ set, was }) => [...idsIn(set ?? {}), ...idsIn(was)]) ?? [])])),
];

/** Rows that do not obey their schema, and fields that two people changed unseen. */
export async function openQuestions(db: NoticebookDb): Promise<{ readonly reviews: readonly Review[]; readonly conflicts: readonly Conflict[] }> {
  const [reviews, conflicts] = await Promise.all([db.reviews.toArray(), db.conflicts.toArray()]);
  return { reviews, conflicts };
}
