/** What keeps records from being destroyed or taken out now: legal holds, and requests for records that are not closed. */
import { type RecordKey, recordKey } from '@domain/destroyedEntries';
import { custodians, hangsOn } from '@domain/hanging';
import type { Id } from '@domain/id';
import { isActive } from '@domain/legalHold';
import { blocksDestruction } from '@domain/recordsRequest';
import type { RawRow } from '@domain/fold';
import { isTable } from '@domain/record';
import { type NoticebookDb, rawTable } from '../db';

/** Something that keeps records. */
export interface Keeper {
  readonly kind: 'hold' | 'request';
  readonly id: Id;
  readonly name: string;
  /** The records that it names, as `recordKey` writes them. */
  readonly covers: ReadonlySet<string>;
}

/** All that keeps records now. */
export async function keepersOf(db: NoticebookDb): Promise<readonly Keeper[]> {
  const holds = await db.legalHolds.toArray();
  const requests = (await db.recordsRequests.toArray()).filter(blocksDestruction);
  const asked = requests.length === 0 ? [] : await db.requestedRecords.where('requestId').anyOf(requests.map(({ id }) => id)).toArray();
  return [
    ...holds.filter(isActive).map(({ id, name, covers }): Keeper => ({ kind: 'hold', id, name, covers: new Set(covers.map(recordKey)) })),
    ...requests.map(({ id, number }): Keeper => ({ kind: 'request', id, name: number, covers: new Set(asked.filter(({ requestId }) => requestId === id).map(({ about }) => recordKey(about))) })),
  ];
}

/** How a row is found by its key: from the tables, or from rows that were read before. */
export type FindRow = (key: RecordKey) => Promise<RawRow | undefined>;

/** Rows from the tables. */
export const rowsIn = (db: NoticebookDb): FindRow => async ({ table, id }) => (isTable(table) ? rawTable(db, table).get(id) : undefined);

/** What keeps a record: it itself, what it hangs on, or whose hands it is in is covered. Undefined when nothing does. */
export async function keeperOf(keepers: readonly Keeper[], record: RecordKey, find: FindRow): Promise<Keeper | undefined> {
  if (keepers.length === 0) return undefined;
  const seen = new Set<string>();
  for (let level: readonly RecordKey[] = [record]; level.length > 0; ) {
    const above: RecordKey[] = [];
    for (const key of level) {
      const text = recordKey(key);
      if (seen.has(text)) continue;
      seen.add(text);
      const keeper = keepers.find(({ covers }) => covers.has(text));
      if (keeper) return keeper;
      const row = await find(key);
      if (row) above.push(...hangsOn(key.table, row), ...custodians(key.table, row));
    }
    level = above;
  }
  return undefined;
}

/** What keeps each of the office's records that the screens show, by its id. */
export async function keptIds(db: NoticebookDb): Promise<ReadonlyMap<Id, Keeper>> {
  const kept = new Map<Id, Keeper>();
  const keepers = await keepersOf(db);
  if (keepers.length === 0) return kept;
  const rows = new Map<string, RawRow>();
  for (const table of [...SHOWN, 'authorities', 'people'] as const) await rawTable(db, table).each((row) => rows.set(recordKey({ table, id: String(row['id']) }), row));
  for (const table of SHOWN) {
    for (const id of await rawTable(db, table).toCollection().primaryKeys()) {
      const keeper = await keeperOf(keepers, { table, id }, async (key) => rows.get(recordKey(key)));
      if (keeper) kept.set(id, keeper);
    }
  }
  return kept;
}

const SHOWN = ['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings'] as const;
