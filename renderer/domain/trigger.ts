/** An event that starts a clock and that the office names itself: "first class certified", "notice of the finding received". */
import { z } from 'zod';
import { Day, OptionalTypedDay } from './day';
import { Id } from './id';
import { line, optionalProse } from './text';

export const Trigger = z.strictObject({
  id: Id,
  agreementId: Id,
  name: z.string().min(1).max(200),
  /** Absent until it has happened. */
  day: Day.optional(),
  note: z.string().max(10_000),
});
export type Trigger = z.infer<typeof Trigger>;

export const TriggerDraft = z.strictObject({
  name: line('Type what happens, for example First class certified.'),
  day: OptionalTypedDay,
  note: optionalProse(),
});
export type TriggerDraft = z.infer<typeof TriggerDraft>;
