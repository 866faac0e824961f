/** Folds entries of the journal into the working copy, in one transaction, with everything that is derived from them. */
import { type Entry, type Head, inOrder } from '@domain/entry';
import { applyChange, type Conflict, entryKey, problemOf, type RawRow } from '@domain/fold';
import { isTable, TABLES } from '@domain/record';
import type { Table as DexieTable } from 'dexie';
import { type NoticebookDb, PROJECTION, rawTable, type StoredEntry } from './db';
import { deriveDueDates } from './dueDates';
import { deriveLetterStates } from './letterStates';

/**
 * Applies entries that the working copy has not seen and moves its proof to `heads`.
 *
 * Entries that it has seen are passed over, so applying twice is applying once. `derive` is off while a whole journal is
 * read page by page: what is derived is then derived once, at the end.
 */
export async function project(db: NoticebookDb, entries: readonly Entry[], heads: readonly Head[], derive = true): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const known = new Set(await db.entries.where('key').anyOf(entries.map(({ header }) => entryKey(header))).primaryKeys());
    const fresh = entries.filter(({ header }) => !known.has(entryKey(header))).toSorted((a, b) => inOrder(a.header, b.header));
    const conflicts = await applyEntries(db, fresh);
    await db.entries.bulkPut(fresh.map(stored));
    await db.conflicts.bulkPut(conflicts);
    const changes = fresh.flatMap(({ body }) => body?.changes ?? []);
    if (derive) {
      await deriveDueDates(db, changes);
      await deriveLetterStates(db, changes);
    }
    await db.proof.put({ id: 'proof', schema: PROJECTION, heads, counts: await countRows(db) });
  });
}

/** How many rows each table holds, for the proof. */
export async function countRows(db: NoticebookDb): Promise<Record<string, number>> {
  const counted = await Promise.all(TABLES.map(async (table) => [table, await rawTable(db, table).count()] as const));
  return Object.fromEntries([...counted, ['entries', await db.entries.count()], ['dueDates', await db.dueDates.count()], ['letterStates', await db.letterStates.count()]]);
}

async function applyEntries(db: NoticebookDb, entries: readonly Entry[]): Promise<readonly Conflict[]> {
  const touched = await readTouched(db, entries);
  const conflicts: Conflict[] = [];
  for (const { header, body } of entries) {
    body?.changes.forEach((change, index) => {
      const rows = touched.get(change.table);
      const applied = applyChange(rows?.get(change.id), change, `${entryKey(header)}.${index}`);
      conflicts.push(...applied.conflicts);
      rows?.set(change.id, applied.row);
    });
  }
  for (const [table, rows] of touched) await writeRows(db, table, rows);
  return conflicts;
}

type Touched = Map<string, Map<string, RawRow | undefined>>;

/** The rows that the entries change, as they stand: from their table, or from those under review. */
async function readTouched(db: NoticebookDb, entries: readonly Entry[]): Promise<Touched> {
  const touched: Touched = new Map();
  for (const change of entries.flatMap(({ body }) => body?.changes ?? [])) {
    const rows = touched.get(change.table) ?? new Map<string, RawRow | undefined>();
    touched.set(change.table, rows.set(change.id, undefined));
  }
  for (const [table, rows] of touched) {
    const ids = [...rows.keys()];
    if (isTable(table)) {
      (await rawTable(db, table).bulkGet(ids)).forEach((row, index) => rows.set(ids[index] ?? '', row));
    }
    const reviews = await db.reviews.bulkGet(ids.map((id) => `${table}.${id}`));
    for (const review of reviews) if (review) rows.set(review.id, review.row);
  }
  return touched;
}

async function writeRows(db: NoticebookDb, table: string, rows: ReadonlyMap<string, RawRow | undefined>): Promise<void> {
  const good: RawRow[] = [];
  const gone: string[] = [];
  const reviews = [];
  for (const [id, row] of rows) {
    const problem = row && problemOf(table, row);
    if (row && problem === undefined) good.push(row);
    else gone.push(id);
    if (row && problem !== undefined) reviews.push({ key: `${table}.${id}`, table, id, row, problem });
  }
  await db.reviews.bulkDelete([...rows.keys()].map((id) => `${table}.${id}`));
  await db.reviews.bulkPut(reviews);
  if (!isTable(table)) return;
  const target: DexieTable<RawRow, string> = rawTable(db, table);
  await target.bulkPut(good);
  await target.bulkDelete(gone);
}

function stored(entry: Entry): StoredEntry {
  const { header, body } = entry;
  return {
    key: entryKey(header),
    lc: header.lc,
    at: header.at,
    kind: header.kind,
    ids: [...new Set([...(body?.changes.map(({ id }) => id) ?? []), ...(body?.links ?? [])])],
    header,
    ...(body ? { body } : {}),
  };
}
