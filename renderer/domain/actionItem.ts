/** What somebody is to do after a meeting, with a due rule that counts from the meeting or names a day. */
import { z } from 'zod';
import { type Day, Day as DaySchema, OptionalTypedDay } from './day';
import { type CountingCalendar, dueDate, type DueDate } from './dueDate';
import type { DueRule } from './dueRule';
import { Id } from './id';
import type { Meeting } from './meeting';
import { line } from './text';

const AfterUnit = z.enum(['days', 'businessDays', 'weeks', 'months']);

export const ActionDue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), day: DaySchema }),
  /** A number of days after the day of the meeting. */
  z.strictObject({ kind: z.literal('after'), count: z.int().min(1).max(3_650), unit: AfterUnit }),
]);
export type ActionDue = z.infer<typeof ActionDue>;

export const ActionItem = z.strictObject({
  id: Id,
  meetingId: Id,
  title: z.string().min(1).max(300),
  /** Who is to do it, as the meeting said: `Karen Dowd, ICE`. */
  owner: z.string().min(1).max(200),
  /** The one person of our office who sees to it. */
  followedById: Id,
  due: ActionDue,
  /** The obligation that was made of it. */
  obligationId: Id.optional(),
  doneOn: DaySchema.optional(),
});
export type ActionItem = z.infer<typeof ActionItem>;

const typedCount = z.string().transform((typed, context): number | '' => {
  const text = typed.trim();
  if (text === '') return '';
  if (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 3_650) return Number(text);
  context.issues.push({ code: 'custom', message: 'Type a number of days, from 1.', input: typed });
  return z.NEVER;
});

export const ActionItemDraft = z
  .strictObject({
    title: line('Type what is to be done.', 300),
    owner: line('Choose or type who is to do it.'),
    followedById: z.string().min(1, 'Choose who in our office sees to it.').pipe(Id),
    dueKind: z.enum(['after', 'fixed']),
    count: typedCount,
    unit: AfterUnit,
    day: OptionalTypedDay,
  })
  .superRefine(({ dueKind, count, day }, context) => {
    if (dueKind === 'after' && count === '') context.addIssue({ code: 'custom', path: ['count'], message: 'Type a number of days, from 1.' });
    if (dueKind === 'fixed' && day === '') context.addIssue({ code: 'custom', path: ['day'], message: 'Type the day by which it is to be done.' });
  });
export type ActionItemDraft = z.infer<typeof ActionItemDraft>;

/** The due rule of a draft that was parsed. */
export const dueOfDraft = ({ dueKind, count, unit, day }: ActionItemDraft): ActionDue =>
  ActionDue.parse(dueKind === 'after' ? { kind: 'after', count, unit } : { kind: 'fixed', day });

/** The rule as obligations have it; `triggerId` is the event that stands for the meeting. */
export const ruleOf = (due: ActionDue, triggerId: Id): DueRule =>
  due.kind === 'fixed'
    ? { kind: 'fixed', day: due.day, roll: 'none' }
    : { kind: 'after', count: due.count, unit: due.unit, clock: { on: 'trigger', triggerId }, counting: 'excludeFirst', roll: 'none' };

/**
 * When an action item is due, with the account.
 *
 * Example: 5 business days after Wednesday 2011-01-12 is Thursday 2011-01-20 (Martin Luther King Jr. Day, the 17th, is closed).
 */
export const actionDue = ({ due }: Pick<ActionItem, 'due'>, meeting: Pick<Meeting, 'id' | 'day'>, calendar: CountingCalendar): DueDate =>
  dueDate({ rule: ruleOf(due, meeting.id), fixedBy: 'the meeting' }, () => ({ day: meeting.day, what: 'the meeting' }), calendar);

/** Is it still to be done, and not an obligation that is listed for itself? */
export const isActionOpen = ({ obligationId, doneOn }: Pick<ActionItem, 'obligationId' | 'doneOn'>): boolean => obligationId === undefined && doneOn === undefined;

/** Done items come last, the others by their day. */
export const byDue = (a: { readonly day: Day | undefined }, b: { readonly day: Day | undefined }): number => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : 1);
