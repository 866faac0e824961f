/**
 * Taking a batch back: which of its values still stand and can be put back to what they were before, and which stay, with the reason.
 *
 * Nothing is erased: what is taken back is recorded as entries of its own.
 */
import { canonical, type Change, type Fields, type Json } from './entry';
import type { RawRow } from './fold';

/** One record to put back: fields to set (null takes one away), or null to take the record out. */
export interface UndoEdit {
  readonly table: string;
  readonly id: string;
  readonly set: Fields | null;
}

/** A record that stays as it is. `used`: `by` names a record that rests on it. */
export interface Kept {
  readonly table: string;
  readonly id: string;
  readonly why: { readonly kind: 'changed'; readonly fields: readonly string[] } | { readonly kind: 'gone' } | { readonly kind: 'used'; readonly by: { readonly table: string; readonly id: string } };
}

export interface Undo {
  readonly edits: readonly UndoEdit[];
  readonly kept: readonly Kept[];
}

/** The records as they stand, and which records mention which. */
export interface Standing {
  readonly row: (table: string, id: string) => RawRow | undefined;
  /** Are these fields a record of the table by themselves? */
  readonly isWhole: (table: string, row: RawRow) => boolean;
  /** The records that mention an id, without the record itself. */
  readonly mentions: (id: string) => readonly { readonly table: string; readonly id: string }[];
}

/**
 * The inverse of changes that belong together, given in the order in which they were made.
 *
 * A record that the batch added goes when every field that it set still has that value and nothing that stays mentions it. A field that
 * it changed goes back when it still has the batch's value. A record that it took out comes back when it has not come back already.
 */
export function undoOf(changes: readonly Change[], standing: Standing): Undo {
  const edits = new Map<string, UndoEdit>();
  const kept: Kept[] = [];
  for (const { table, id, before, after } of spans(changes, standing)) {
    const row = standing.row(table, id);
    if (after === undefined) {
      if (before === undefined) continue;
      if (row === undefined) edits.set(keyOf(table, id), { table, id, set: before });
      else kept.push({ table, id, why: { kind: 'changed', fields: [] } });
      continue;
    }
    if (row === undefined) {
      kept.push({ table, id, why: { kind: 'gone' } });
      continue;
    }
    const looked = before === undefined ? { ...row, ...after } : { ...before, ...after };
    const other = Object.keys(looked).filter((field) => field !== 'id' && !isEqual(row[field], after[field]));
    if (before === undefined) {
      if (other.length === 0) edits.set(keyOf(table, id), { table, id, set: null });
    } else {
      const back = Object.keys(looked).filter((field) => !other.includes(field) && !isEqual(before[field], after[field]));
      if (back.length > 0) edits.set(keyOf(table, id), { table, id, set: Object.fromEntries(back.map((field): [string, Json] => [field, before[field] ?? null])) });
    }
    if (other.length > 0) kept.push({ table, id, why: { kind: 'changed', fields: other } });
  }
  const used = keepUsed(edits, standing);
  return { edits: [...edits.values()].reverse(), kept: [...kept, ...used] };
}

/** What stays keeps what it mentions: those edits are taken away from `edits`, until nothing changes any more. */
function keepUsed(edits: Map<string, UndoEdit>, standing: Standing): readonly Kept[] {
  const kept: Kept[] = [];
  for (;;) {
    const found = [...edits.values()].flatMap(({ table, id, set }) => {
      const by = set === null ? standing.mentions(id).find((one) => edits.get(keyOf(one.table, one.id))?.set !== null) : undefined;
      return by ? [{ table, id, why: { kind: 'used' as const, by } }] : [];
    });
    if (found.length === 0) return kept;
    for (const one of found) edits.delete(keyOf(one.table, one.id));
    kept.push(...found);
  }
}

/** What the batch made of one record, from before its first change to after its last; undefined: it was not there. Null: the field was not there. */
interface Span {
  readonly table: string;
  readonly id: string;
  readonly before: Fields | undefined;
  readonly after: Fields | undefined;
}

/** Each record once, however often the batch touched it. */
function spans(changes: readonly Change[], standing: Standing): readonly Span[] {
  // `isKnown`: all that stood before is known, since the batch added the record or took it out; what it did afterwards adds nothing.
  const byRecord = new Map<string, Span & { readonly isKnown: boolean }>();
  for (const change of changes) {
    const { table, id, set } = change;
    const key = keyOf(table, id);
    const first = byRecord.get(key);
    const isNew = isAddition(change, standing);
    const was = isNew ? undefined : set === null ? change.was : { ...nulls(set), ...change.was };
    const isGone = first !== undefined && first.after === undefined;
    const before = !first ? was : first.before === undefined || first.isKnown || isNew ? first.before : { ...was, ...first.before };
    byRecord.set(key, { table, id, before, isKnown: first?.isKnown === true || before === undefined || set === null, after: set === null ? undefined : isGone ? set : { ...first?.after, ...set } });
  }
  return [...byRecord.values()].map((span) => (span.after === undefined && span.before ? { ...span, before: present(span.before) } : span));
}

/** A change without a value before may also have given a record its first note: a new record is whole by itself. */
const isAddition = ({ table, id, set, was }: Change, standing: Standing): boolean => set !== null && Object.keys(was).length === 0 && standing.isWhole(table, { ...set, id });

const isEqual = (a: Json | undefined, b: Json | undefined): boolean => canonical(a ?? null) === canonical(b ?? null);
const nulls = (fields: Fields): Fields => Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
const present = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const keyOf = (table: string, id: string): string => `${table}.${id}`;
