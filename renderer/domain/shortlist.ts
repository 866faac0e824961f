/** The records that one computer finds again quickly: those that were pinned, and those that were open last. Only which they are, nothing of what they say. */
import { z } from 'zod';
import { Id } from './id';

/** Records with a page of their own that a clerk comes back to. */
export const ShortlistTable = z.enum(['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings']);
export type ShortlistTable = z.infer<typeof ShortlistTable>;

export const RecordPoint = z.strictObject({ table: ShortlistTable, id: Id });
export type RecordPoint = z.infer<typeof RecordPoint>;

/** More than these are no short list any more. */
export const MOST_PINNED = 12;
export const MOST_RECENT = 12;

export const Shortlist = z.strictObject({
  /** In the order in which they were pinned. */
  pinned: z.array(RecordPoint).max(MOST_PINNED),
  /** The one opened last stands first. */
  recent: z.array(RecordPoint).max(MOST_RECENT),
});
export type Shortlist = z.infer<typeof Shortlist>;

export const NO_SHORTLIST: Shortlist = { pinned: [], recent: [] };

export const isSamePoint = (one: RecordPoint, other: RecordPoint): boolean => one.table === other.table && one.id === other.id;

export const isPinned = ({ pinned }: Shortlist, point: RecordPoint): boolean => pinned.some((one) => isSamePoint(one, point));

/** With a record that was just opened; the same list where it was the last one already. */
export function opened(list: Shortlist, point: RecordPoint): Shortlist {
  const [last] = list.recent;
  if (last !== undefined && isSamePoint(last, point)) return list;
  return { ...list, recent: [point, ...list.recent.filter((one) => !isSamePoint(one, point))].slice(0, MOST_RECENT) };
}

/** Pins a record, or takes the pin away. A full list stays as it is. */
export function pinTurned(list: Shortlist, point: RecordPoint): Shortlist {
  if (isPinned(list, point)) return { ...list, pinned: list.pinned.filter((one) => !isSamePoint(one, point)) };
  return list.pinned.length >= MOST_PINNED ? list : { ...list, pinned: [...list.pinned, point] };
}
