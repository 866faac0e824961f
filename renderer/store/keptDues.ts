/**
 * The narrow rows of due dates, kept in memory from the first time a long list asks for them.
 *
 * IndexedDB hands over some ten thousand rows a second: too few to read them again at every visit. The writer of the working copy tells what it
 * changed, and the proof says whether that is all: rows that do not belong to it are read anew.
 */
import type { Head } from '@domain/entry';
import type { Id } from '@domain/id';
import type { Table } from '@domain/record';
import { isSameValue } from '@domain/sameValue';
import type { DueRow, NoticebookDb } from './db';

/** What one transaction did to the due dates: rows that it wrote, and ids of those that it took out. */
export interface DueChanges {
  readonly put: readonly DueRow[];
  readonly gone: readonly Id[];
}

/** What a list shows beside a due date: a change there makes its lines anew as well. */
const NAMED: ReadonlySet<string> = new Set<Table>(['agreements', 'authorities', 'people']);

interface Kept {
  /** Where the journal stood: the rows are those of this place. */
  heads: readonly Head[];
  readonly rows: Map<Id, DueRow>;
  /** Sorted by due date. */
  sorted: Sorted | undefined;
}

const keptOf = new WeakMap<NoticebookDb, Kept>();

/**
 * All due dates that are open, or closed, sorted by day, those without a day last. Called in a live query, it answers anew after every change.
 *
 * The answer is the same array as long as nothing changed that a list of obligations shows.
 */
export async function sortedDues(db: NoticebookDb, which: 'open' | 'closed'): Promise<readonly DueRow[]> {
  const proof = await db.proof.get('proof'); // changes with each entry
  if (proof === undefined) return readSorted(db, which); // a copy that is being made, or one of the past, which is read once
  let kept = keptOf.get(db);
  if (kept === undefined || !isSameValue(kept.heads, proof.heads)) {
    const rows = await db.transaction('r', db.proof, db.dueDates, async () => ({ heads: (await db.proof.get('proof'))?.heads ?? [], dues: await db.dueDates.toArray() }));
    kept = { heads: rows.heads, rows: new Map(rows.dues.map((row) => [row.id, row])), sorted: undefined };
    keptOf.set(db, kept);
  }
  kept.sorted ??= sorted([...kept.rows.values()]);
  return kept.sorted[which];
}

/**
 * The same, where they are in memory already and nothing has changed; undefined where they would have to be read. Called in a live query, it answers
 * anew after every change.
 */
export async function duesInMemory(db: NoticebookDb): Promise<Sorted | undefined> {
  const proof = await db.proof.get('proof');
  const kept = keptOf.get(db);
  return proof === undefined || kept === undefined || !isSameValue(kept.heads, proof.heads) ? undefined : kept.sorted;
}

/** Told by the writer once its transaction is done: what it changed, in which tables, and where the working copy stood before and stands now. */
export function keepDues(db: NoticebookDb, { put, gone }: DueChanges, tables: readonly string[], before: readonly Head[], heads: readonly Head[]): void {
  const kept = keptOf.get(db);
  if (kept === undefined) return;
  if (!isSameValue(kept.heads, before)) {
    keptOf.delete(db); // something was missed
    return;
  }
  for (const row of put) kept.rows.set(row.id, row);
  for (const id of gone) kept.rows.delete(id);
  kept.heads = heads;
  if (put.length > 0 || gone.length > 0 || tables.some((table) => NAMED.has(table))) kept.sorted = kept.sorted && withChanges(kept.sorted, { put, gone });
}

/** Nothing is kept any more: the working copy is made anew. */
export const forgetDues = (db: NoticebookDb): boolean => keptOf.delete(db);

const readSorted = async (db: NoticebookDb, which: 'open' | 'closed'): Promise<readonly DueRow[]> => {
  const open = which === 'open' ? 1 : 0;
  return db.dueDates.where('[open+sort]').between([open, ''], [open, '\uffff']).toArray();
};

/** The order of the index `[open+sort]`: by day, then by id. */
const byDay = (a: DueRow, b: DueRow): number => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.id < b.id ? -1 : 1);

type Sorted = { readonly open: readonly DueRow[]; readonly closed: readonly DueRow[] };

/** So many rows are put in their places one by one; where more have changed, all are sorted anew. */
const FEW = 100;

/** The same lists with what changed in its place, as new ones. Undefined where that takes longer than sorting. Exported for its test. */
export function withChanges({ open, closed }: Sorted, { put, gone }: DueChanges): Sorted | undefined {
  if (put.length > FEW) return undefined;
  const changed = new Set<Id>([...put.map(({ id }) => id), ...gone]);
  const next = { open: open.filter(({ id }) => !changed.has(id)), closed: closed.filter(({ id }) => !changed.has(id)) };
  for (const row of put) {
    const list = row.open === 1 ? next.open : next.closed;
    const place = list.findIndex((other) => byDay(row, other) < 0);
    list.splice(place < 0 ? list.length : place, 0, row);
  }
  return next;
}

function sorted(rows: readonly DueRow[]): Sorted {
  const inOrder = rows.toSorted(byDay);
  return { open: inOrder.filter(({ open }) => open === 1), closed: inOrder.filter(({ open }) => open === 0) };
}
