/** Folds entries of the journal into the working copy, in one transaction, with everything that is derived from them. */
import { type Entry, type Head, inOrder } from '@domain/entry';
import { applyChange, type Conflict, entryKey, problemOf, type RawRow } from '@domain/fold';
import { isTable, TABLES } from '@domain/record';
import type { Table as DexieTable } from 'dexie';
import { type NoticebookDb, PROJECTION, rawTable, type ReadSoFar, type StoredEntry } from './db';
import { deleteRows } from './deleteRows';
import { deriveDueDates } from './dueDates';
import { forgetDues, keepDues } from './keptDues';
import { deriveLetterStates, groupedBy } from './letterStates';

/** How entries are applied. */
export interface Projecting {
  /** Only to a working copy that proves where it stands. */
  readonly isProven?: boolean;
  /** Of a whole journal: what was read up to the last of these entries. */
  readonly soFar?: Pick<ReadSoFar, 'last' | 'before' | 'done'>;
  /** Told how far it has come, from 0 to 1, as a share of the time: records are applied, their entries stored, and what hangs on them counted anew. */
  readonly onStep?: (share: number) => void;
}

/** At which share of the time the records of a large change are applied, and their entries stored. */
const [APPLIED, STORED] = [0.2, 0.3];
/** The rest is for the letters and for the disk. */
const DERIVED = 0.95;
/** How many rows are written between two steps that are told. */
const PAGE = 1_000;

/**
 * Applies entries that the working copy has not seen and moves its proof to `heads`.
 *
 * Entries that it has seen are passed over, so applying twice is applying once. Without `heads` a whole journal is being
 * read page by page: nothing is derived and the working copy proves nothing until the last page, so that an interrupted
 * rebuild is never taken for a whole one; `soFar` is where the next one may go on. With `isProven` a working copy that proves nothing is refused: it was emptied meanwhile.
 */
export async function project(db: NoticebookDb, entries: readonly Entry[], heads?: readonly Head[], { isProven = false, soFar, onStep = () => undefined }: Projecting = {}): Promise<void> {
  const dues = await db.transaction('rw', db.tables, async () => {
    const before = await db.proof.get('proof');
    if (isProven && !before) throw new Error('The working copy is another one than before.');
    const known = await knownAmong(db, entries);
    const fresh = entries.filter(({ header }) => !known.has(entryKey(header))).toSorted((a, b) => inOrder(a.header, b.header));
    const changes = fresh.flatMap(({ body }) => body?.changes ?? []);
    const { conflicts, grown } = await applyEntries(db, fresh);
    for (let from = 0; from < fresh.length; from += PAGE) {
      onStep(APPLIED + (from / fresh.length) * (STORED - APPLIED));
      await db.entries.bulkPut(fresh.slice(from, from + PAGE).map(stored));
    }
    await db.conflicts.bulkPut(conflicts);
    if (!heads) {
      await db.proof.clear();
      const counts = (await db.readSoFar.get('readSoFar'))?.counts ?? {};
      if (soFar) await db.readSoFar.put({ id: 'readSoFar', schema: PROJECTION, ...soFar, counts: carried(counts, new Map([...grown, ['entries', fresh.length]])) });
      return undefined;
    }
    if (!before) await db.readSoFar.clear();
    onStep(STORED);
    const derived = await deriveDueDates(db, changes, (share) => onStep(STORED + share * (DERIVED - STORED)));
    const more = { dueDates: derived.grown, letterStates: await deriveLetterStates(db, changes) };
    const counts = before ? carried(before.counts, new Map([...grown, ...Object.entries(more), ['entries', fresh.length]])) : await countRows(db);
    await db.proof.put({ id: 'proof', schema: PROJECTION, heads, counts });
    return before && { before: before.heads, derived, tables: changes.map(({ table }) => table), heads };
  });
  if (dues) keepDues(db, dues.derived, dues.tables, dues.before, dues.heads);
  else forgetDues(db);
}

/** The keys, among others, of those entries that the working copy has: one range a device, however many they are. */
async function knownAmong(db: NoticebookDb, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const [, some] of groupedBy(entries, ({ header }) => header.device)) {
    const keys = some.map(({ header }) => entryKey(header)).toSorted();
    for (const key of await db.entries.where('key').between(keys[0], keys.at(-1), true, true).primaryKeys()) known.add(key);
  }
  return known;
}

/** The tables that the proof counts: those of records, and what is derived from them. */
const COUNTED: readonly string[] = [...TABLES, 'entries', 'dueDates', 'letterStates'];

/** How many rows each table holds, for the proof. Counts truly, which takes long in large tables. */
export async function countRows(db: NoticebookDb): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(COUNTED.map(async (table) => [table, await db.table(table).count()] as const)));
}

/** Do the tables hold as many rows as the proof says? One table at a time, each with the proof of that moment, so that the screens and saves come between. */
export async function countsHold(db: NoticebookDb): Promise<boolean> {
  for (const table of COUNTED) {
    const holds = await db.transaction('r', ['proof', table], async () => {
      const [proof, count] = await Promise.all([db.proof.get('proof'), db.table(table).count()]);
      return proof === undefined || proof.counts[table] === count; // without a proof, all is read anew anyhow
    });
    if (!holds) return false;
  }
  return true;
}

/** The counts after a transaction, from those before it: counting ten thousand due dates at each save is felt. */
const carried = (counts: Readonly<Record<string, number>>, grown: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries(COUNTED.map((table) => [table, (counts[table] ?? 0) + (grown.get(table) ?? 0)]));

/** The conflicts met, and by how many rows each table grew. */
interface Applied {
  readonly conflicts: readonly Conflict[];
  readonly grown: ReadonlyMap<string, number>;
}

async function applyEntries(db: NoticebookDb, entries: readonly Entry[]): Promise<Applied> {
  const underReview = new Set(await db.reviews.toCollection().primaryKeys());
  const { touched, there } = await readTouched(db, entries, underReview);
  const conflicts: Conflict[] = [];
  for (const { header, body } of entries) {
    body?.changes.forEach((change, index) => {
      const rows = touched.get(change.table);
      const applied = applyChange(rows?.get(change.id), change, `${entryKey(header)}.${index}`);
      conflicts.push(...applied.conflicts);
      rows?.set(change.id, applied.row);
    });
  }
  // All at once: the database writes one table while the rows of the next are handed over.
  const grown = await Promise.all([...touched].map(async ([table, rows]) => {
    const stood = there.get(table) ?? new Set<string>();
    return [table, (await writeRows(db, table, rows, stood, underReview)) - stood.size] as const;
  }));
  return { conflicts, grown: new Map(grown) };
}

type Touched = Map<string, Map<string, RawRow | undefined>>;

/** The rows that the entries change, as they stand: from their table, or from those under review; and which of them stand in their table. */
async function readTouched(db: NoticebookDb, entries: readonly Entry[], underReview: ReadonlySet<string>): Promise<{ readonly touched: Touched; readonly there: ReadonlyMap<string, ReadonlySet<string>> }> {
  const touched: Touched = new Map();
  const there = new Map<string, ReadonlySet<string>>();
  for (const change of entries.flatMap(({ body }) => body?.changes ?? [])) {
    const rows = touched.get(change.table) ?? new Map<string, RawRow | undefined>();
    touched.set(change.table, rows.set(change.id, undefined));
  }
  for (const [table, rows] of touched) {
    const ids = [...rows.keys()];
    if (isTable(table)) {
      const found = await rawTable(db, table).bulkGet(ids);
      found.forEach((row, index) => rows.set(ids[index] ?? '', row));
      there.set(table, new Set(ids.filter((_, index) => found[index] !== undefined)));
    }
    const reviews = await db.reviews.bulkGet(ids.map((id) => `${table}.${id}`).filter((key) => underReview.has(key)));
    for (const review of reviews) if (review) rows.set(review.id, review.row);
  }
  return { touched, there };
}

/** Writes what became of the rows of a table, of which some stood in it before; answers how many of them stand in it now. */
async function writeRows(db: NoticebookDb, table: string, rows: ReadonlyMap<string, RawRow | undefined>, stood: ReadonlySet<string>, underReview: ReadonlySet<string>): Promise<number> {
  const good: RawRow[] = [];
  const gone: string[] = [];
  const reviews = [];
  for (const [id, row] of rows) {
    const problem = row && problemOf(table, row);
    if (row && problem === undefined) good.push(row);
    else if (stood.has(id)) gone.push(id);
    if (row && problem !== undefined) reviews.push({ key: `${table}.${id}`, table, id, row, problem });
  }
  await db.reviews.bulkDelete([...rows.keys()].map((id) => `${table}.${id}`).filter((key) => underReview.has(key)));
  await db.reviews.bulkPut(reviews);
  if (!isTable(table)) return 0;
  const target: DexieTable<RawRow, string> = rawTable(db, table);
  await target.bulkPut(good);
  await deleteRows(target, gone);
  return good.length;
}

function stored(entry: Entry): StoredEntry {
  const { header, body, destroyedUnder } = entry;
  return {
    key: entryKey(header),
    lc: header.lc,
    at: header.at,
    kind: header.kind,
    ids: [...new Set([...(body?.changes.map(({ id }) => id) ?? []), ...(body?.links ?? [])])],
    header,
    ...(body ? { body } : {}),
    ...(destroyedUnder ? { destroyedUnder } : {}),
  };
}
