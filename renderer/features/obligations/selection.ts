/** Which rows of a list are selected: one at a time, or with Shift all from the one selected last. */
import type { Id } from '@domain/id';

export interface Selection {
  readonly ids: ReadonlySet<Id>;
  /** The row from which Shift selects: the last that was selected or left out by itself. */
  readonly anchor?: Id;
  /** What was selected when the anchor was set: a stretch that grows shorter leaves that alone. */
  readonly before: ReadonlySet<Id>;
}

/** These, with no row from which Shift would select. */
export const selectionOf = (ids: Iterable<Id> = []): Selection => ({ ids: new Set(ids), before: new Set() });

/** One row is selected or left out. */
export function withRow({ ids }: Selection, id: Id, isSelected: boolean): Selection {
  const next = new Set(ids);
  if (isSelected) next.add(id);
  else next.delete(id);
  return { ids: next, anchor: id, before: next };
}

/** All rows from the anchor to this one, in the order of the list; without an anchor in the list, this one alone. */
export function withStretch(selection: Selection, id: Id, order: readonly Id[]): Selection {
  const [from, to] = [selection.anchor === undefined ? -1 : order.indexOf(selection.anchor), order.indexOf(id)];
  if (from < 0 || to < 0) return withRow(selection, id, true);
  return { ...selection, ids: new Set([...selection.before, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]) };
}
