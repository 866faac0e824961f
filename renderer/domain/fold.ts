/**
 * What the journal means: entries, folded in their order, give the rows.
 *
 * Pure. The store applies entry by entry with `applyChange`; `fold` does the whole at once, for proofs and views of the past.
 */
import { canonical, type Change, type Entry, type Fields, type Header, inOrder, type Json } from './entry';
import { isTable, RECORDS, type Table } from './record';

/** A record as the journal gives it, before its schema has looked at it. */
export type RawRow = Fields;

/** Two people changed one field without seeing each other: the later value stands, both are shown for a decision. */
export interface Conflict {
  /** Where the later change stands: `device.epoch.seq.change.field`, so that a rebuild gives the same key. */
  readonly key: string;
  readonly table: string;
  readonly id: string;
  readonly field: string;
  /** What the later change believed to replace. */
  readonly expected: Json;
  /** What it did replace. */
  readonly stood: Json;
  /** What stands now. */
  readonly now: Json;
}

/** Rows by table and id, and the conflicts met on the way. */
export interface Folded {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, RawRow>>;
  readonly conflicts: readonly Conflict[];
}

/** Names one entry for ever: `device.epoch.seq`, with figures that sort. */
export const entryKey = ({ device, epoch, seq }: Pick<Header, 'device' | 'epoch' | 'seq'>): string =>
  `${device}.${String(epoch).padStart(5, '0')}.${String(seq).padStart(9, '0')}`;

/** The rows that the entries give. Entries may come in any order and more than once. */
export function fold(entries: readonly Entry[]): Folded {
  const rows = new Map<string, Map<string, RawRow>>();
  const conflicts: Conflict[] = [];
  for (const entry of uniqueInOrder(entries)) {
    entry.body?.changes.forEach((change, index) => {
      const table = rows.get(change.table) ?? new Map<string, RawRow>();
      rows.set(change.table, table);
      const applied = applyChange(table.get(change.id), change, `${entryKey(entry.header)}.${index}`);
      if (applied.row) table.set(change.id, applied.row);
      else table.delete(change.id);
      conflicts.push(...applied.conflicts);
    });
  }
  return { rows, conflicts };
}

/** Entries in the order in which they count, each once. */
export function uniqueInOrder(entries: readonly Entry[]): readonly Entry[] {
  const byKey = new Map(entries.map((entry) => [entryKey(entry.header), entry]));
  return [...byKey.values()].sort((a, b) => inOrder(a.header, b.header));
}

/** One record after one change; `at` names the change. Null in `set` takes a field away, a `set` of null the whole record. */
export function applyChange(
  row: RawRow | undefined,
  change: Change,
  at: string,
): { readonly row: RawRow | undefined; readonly conflicts: readonly Conflict[] } {
  if (change.set === null) {
    return { row: undefined, conflicts: differences(row ?? {}, change, change.was, {}, at) };
  }
  const isGone = row === undefined && Object.keys(change.was).length > 0;
  const conflicts = differences(row ?? {}, change, change.was, change.set, at);
  // A patch of a record that someone else took out does not bring half a record back: it is shown for a decision.
  if (isGone) return { row: undefined, conflicts };
  const patched: Record<string, Json> = { ...row, id: change.id };
  for (const [field, value] of Object.entries(change.set)) {
    if (value === null) delete patched[field];
    else patched[field] = value;
  }
  return { row: patched, conflicts };
}

function differences(row: RawRow, change: Change, was: Fields, set: Fields, at: string): readonly Conflict[] {
  return [...new Set([...Object.keys(was), ...Object.keys(set)])].flatMap((field) => {
    const expected = was[field] ?? null;
    const stood = row[field] ?? null;
    const now = set[field] ?? null;
    const isSeen = canonical(stood) === canonical(expected) || canonical(stood) === canonical(now);
    return isSeen ? [] : [{ key: `${at}.${field}`, table: change.table, id: change.id, field, expected, stood, now }];
  });
}

/** What is wrong with a row, in the schema's words, or undefined when it is a record of its table. */
export function problemOf(table: string, row: RawRow): string | undefined {
  if (!isTable(table)) return `This version of Noticebook knows no “${table}”.`;
  const parsed = RECORDS[table].safeParse(row);
  if (parsed.success) return undefined;
  return parsed.error.issues.map((issue) => `${issue.path.join(', ')}: ${issue.message}`).join(' ');
}

/** The change that turns one row into another: only fields that differ, with what they were; undefined when nothing does. */
export function changeBetween(table: Table, id: string, row: RawRow | undefined, set: Fields | null): Change | undefined {
  if (set === null) return row ? { table, id, set: null, was: row } : undefined;
  const changed = Object.entries(set).filter(([field, value]) => field !== 'id' && canonical(row?.[field] ?? null) !== canonical(value));
  if (changed.length === 0 && row) return undefined;
  const was = Object.fromEntries(changed.flatMap(([field]) => (row?.[field] === undefined ? [] : [[field, row[field]]])));
  return { table, id, set: Object.fromEntries(changed), was: row ? was : {} };
}
