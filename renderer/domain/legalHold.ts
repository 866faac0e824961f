/** A legal hold: while it lasts, nothing that it covers can be destroyed or taken out, whatever its retention says. */
import { z } from 'zod';
import { Day, longDay, TypedDay } from './day';
import { Id } from './id';
import { line, prose } from './text';

/** What a hold may cover; what hangs on it is covered with it. A person: what the person owns, sees to, signed or approved. */
export const HoldTable = z.enum(['agreements', 'obligations', 'letters', 'incomingLetters', 'meetings', 'people']);
export type HoldTable = z.infer<typeof HoldTable>;

export const Covered = z.strictObject({ table: HoldTable, id: Id });
export type Covered = z.infer<typeof Covered>;

export const LegalHold = z.strictObject({
  id: Id,
  /** `Ortega v. City of Alder Falls`. */
  name: z.string().min(1).max(200),
  reason: z.string().min(1).max(10_000),
  from: Day,
  /** Who ordered it, `name, title`. */
  by: z.string().min(1).max(400),
  covers: z.array(Covered).min(1).max(2_000),
  released: z.strictObject({ on: Day, by: z.string().min(1).max(400), reason: z.string().min(1).max(10_000) }).optional(),
});
export type LegalHold = z.infer<typeof LegalHold>;

export const LegalHoldDraft = z.strictObject({
  name: line('Type a name for the hold, for example the name of the case.'),
  reason: prose('Say why these records must be kept.'),
  from: TypedDay,
  by: line('Type who ordered the hold, for example City Attorney.', 400),
  covers: z.array(Covered).min(1, 'Choose at least one record that the hold covers.').max(2_000),
});
export type LegalHoldDraft = z.infer<typeof LegalHoldDraft>;

/** The form that ends a hold: on a day that has come, not before it began. */
export const holdReleaseDraft = (from: Day, today: Day) =>
  z.strictObject({ on: TypedDay, by: line('Type who released the hold, for example City Attorney.', 400), reason: prose('Say why the hold ends.') }).superRefine(({ on }, context) => {
    if (on < from) context.addIssue({ code: 'custom', path: ['on'], message: `The hold began on ${longDay(from)}. Type a later day.` });
    if (on > today) context.addIssue({ code: 'custom', path: ['on'], message: `This day is after today, ${longDay(today)}. Type the day on which it ended.` });
  });
export type HoldReleaseDraft = z.infer<ReturnType<typeof holdReleaseDraft>>;

/** Does it hold records now? One that is recorded counts at once, whatever day it is from. */
export const isActive = ({ released }: Pick<LegalHold, 'released'>): boolean => released === undefined;
