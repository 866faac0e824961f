/** An item of a meeting's agenda: what is taken up, in which order. The minutes are kept under it. */
import { z } from 'zod';
import { Id } from './id';
import { line } from './text';

export const AgendaItem = z.strictObject({
  id: Id,
  meetingId: Id,
  title: z.string().min(1).max(300),
  /** Order in the agenda, from 0. */
  place: z.int().min(0),
  /** The obligation, our letter or the letter that came in, from which it was proposed. */
  obligationId: Id.optional(),
  letterId: Id.optional(),
  incomingLetterId: Id.optional(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

export const AgendaItemDraft = z.strictObject({
  title: line('Type what is taken up.', 300),
  obligationId: Id.optional(),
  letterId: Id.optional(),
  incomingLetterId: Id.optional(),
});
export type AgendaItemDraft = z.infer<typeof AgendaItemDraft>;

/** The ids in their new order, once the one at `from` stands at `to`; both count from 0, and a place outside is the nearest end. */
export function reordered(ids: readonly Id[], from: number, to: number): readonly Id[] {
  const moved = ids[from];
  if (moved === undefined) return ids;
  const rest = ids.filter((_, index) => index !== from);
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}
