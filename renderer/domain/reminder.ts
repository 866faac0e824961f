/** What a computer reminds of: obligations that are late, due within a week, or to be begun today. Their titles and days, nothing else that the records say. */
import { z } from 'zod';
import { addDays, Day, daysBetween, shortDay, whileWords } from './day';
import { Id } from './id';

/** So many days ahead an obligation is reminded of. */
export const REMIND_AHEAD = 7;

/** More than these are only counted. */
export const MOST_REMINDED = 30;

export const Reminder = z.strictObject({
  /** The obligation. */
  id: Id,
  title: z.string().min(1).max(300),
  due: Day,
  /** Our own day, where it is the reason. */
  lead: Day.optional(),
});
export type Reminder = z.infer<typeof Reminder>;

/** All that is to be reminded of on a day, the longest overdue first. */
export const Reminders = z.strictObject({
  day: Day,
  /** How many there are, however many are named. */
  total: z.int().min(0),
  late: z.int().min(0),
  items: z.array(Reminder).max(MOST_REMINDED),
});
export type Reminders = z.infer<typeof Reminders>;

/** Is it due within the week, or late, or is today the office's own day to begin? */
export const isReminded = ({ due, lead }: Pick<Reminder, 'due' | 'lead'>, today: Day): boolean => due <= addDays(today, REMIND_AHEAD) || lead === today;

/** `3 days late: was due Sat, Nov 21, 2026`; `Due today`; `Due tomorrow: Wed, Nov 25, 2026`; `Our lead date is today; due Tue, Dec 15, 2026`. */
export function reminderWords({ due, lead }: Pick<Reminder, 'due' | 'lead'>, today: Day): string {
  const left = daysBetween(today, due);
  if (left < 0) return `${whileWords(left)} late: was due ${shortDay(due)}`;
  if (left === 0) return 'Due today';
  if (left === 1) return `Due tomorrow: ${shortDay(due)}`;
  return lead === today ? `Our lead date is today; due ${shortDay(due)}` : `Due in ${left} days: ${shortDay(due)}`;
}

/** `2 late, 3 coming up`, or that there is nothing. */
export function remindersLine({ total, late }: Pick<Reminders, 'total' | 'late'>): string {
  const ahead = total - late;
  const parts = [late === 0 ? '' : `${late} late`, ahead === 0 ? '' : `${ahead} coming up`].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing is late or due within a week' : parts.join(', ');
}

export interface NoticeText {
  readonly title: string;
  readonly body: string;
  /** The obligation that it opens; absent: all of them. */
  readonly opens?: Id | undefined;
}

/** As many notices are shown one by one; what is more is said in one line. */
const MOST_SINGLE = 3;

/** The notices of a day: one for each obligation of which nothing was said that day, and one for all the rest. Empty where nothing is left to say. */
export function noticesOf({ day, items, total }: Reminders, said: ReadonlySet<Id>): readonly NoticeText[] {
  const unsaid = items.filter(({ id }) => !said.has(id));
  const single = unsaid.length <= MOST_SINGLE + 1 ? unsaid : unsaid.slice(0, MOST_SINGLE);
  const rest = unsaid.length === 0 ? 0 : unsaid.length - single.length + (total - items.length);
  return [
    ...single.map((one) => ({ title: reminderWords(one, day), body: one.title, opens: one.id })),
    ...(rest > 0 ? [{ title: `${rest} more ${rest === 1 ? 'obligation is' : 'obligations are'} late or due soon`, body: 'They stand in Noticebook under Today.' }] : []),
  ];
}
