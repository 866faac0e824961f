/** Counting from a day, forward or backward, by calendar days, business days, weeks, months or years. */
import { isWeekend, type Calendar, type WhyClosed } from './calendar';
import { dateOf, dayWithoutYear, monthAndYear, shifted, yearOf, type Day } from './day';
import type { Counting, Unit } from './dueRule';
import { counted, listed, shortCounted } from './deadlineStep';

/** What is counted: `direction` 1 is forward (after), -1 backward (before). */
export type Count = { readonly count: number; readonly unit: Unit; readonly counting: Counting; readonly direction: 1 | -1 };

/** Where a count ended, and what it skipped or chose on its way. No day: it would leave the years 1900 to 2999. */
export type Counted = { readonly day?: Day; readonly notes: readonly string[] };

/**
 * The day on which a count ends, before any roll.
 *
 * `excludeFirst` leaves out the day of the event and counts the last day; with `clearDays` neither end counts, so that the
 * result is one day (or business day) farther away. Months and years keep the date, or take the last day of a shorter
 * month. Nothing is counted when the count is 0: it is the day of the event, in either way of counting.
 * Source: Fed. R. Civ. P. 6(a)(1) for leaving out the first day; Tex. Gov't Code 551.043 for clear business days.
 * Examples: 30 calendar days after 2011-05-09 is 2011-06-08; 3 clear business days before Thursday 2025-09-18 is Friday
 * 2025-09-12.
 */
export function countFrom(from: Day, what: Count, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): Counted {
  const { count, unit, counting, direction } = what;
  if (count === 0) return { day: from, notes: [] };
  if (unit === 'businessDays') return businessDaysFrom(from, what, calendar, whyClosed);
  const end = shifted(from, direction * count, unit);
  if (end === undefined) return { notes: [] };
  const notes = shortMonthNote(from, end, unit);
  const day = counting === 'clearDays' ? shifted(end, direction, 'days') : end;
  return day === undefined ? { notes } : { day, notes };
}

/** Counts open days one by one, and remembers the closed ones it skipped. */
function businessDaysFrom(from: Day, { count, counting, direction }: Count, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): Counted {
  const skipped: Day[] = [];
  let left = counting === 'clearDays' ? count + 1 : count;
  let on = from;
  while (left > 0) {
    const next = shifted(on, direction, 'days');
    if (next === undefined) return { notes: [] };
    on = next;
    if (whyClosed(on) === undefined) left -= 1;
    else skipped.push(on);
  }
  return { day: on, notes: skippedNote(skipped, calendar, whyClosed) };
}

/** `February 2011 has no day 31, so its last day is taken`: the choice is stated, also for a yearly February 29. */
export function shortMonthNote(from: Day, to: Day, unit: Unit): readonly string[] {
  const isShort = (unit === 'months' || unit === 'years') && dateOf(to) !== dateOf(from);
  return isShort ? [`${monthAndYear(to)} has no day ${dateOf(from)}, so its last day is taken`] : [];
}

const NAMED_AT_MOST = 4;

/** `skipping 2 weekend days and Thanksgiving Day (Thu, Nov 26)`. A holiday on a weekend is a weekend day: it would be skipped anyway. */
function skippedNote(skipped: readonly Day[], calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): readonly string[] {
  if (skipped.length === 0) return [];
  const weekendDays = skipped.filter((on) => isWeekend(calendar, on)).length;
  const holidays = skipped.filter((on) => !isWeekend(calendar, on)).toSorted();
  const isOneYear = new Set(skipped.map(yearOf)).size === 1;
  const named = holidays.slice(0, NAMED_AT_MOST).map((on) => `${whyClosed(on)} (${dayWithoutYear(on)}${isOneYear ? '' : `, ${yearOf(on)}`})`);
  const more = holidays.length - named.length;
  return [
    `skipping ${listed([
      ...(weekendDays > 0 ? [`${weekendDays.toLocaleString('en-US')} weekend ${weekendDays === 1 ? 'day' : 'days'}`] : []),
      ...named,
      ...(more > 0 ? [`${more} more ${more === 1 ? 'holiday' : 'holidays'}`] : []),
    ])}`,
  ];
}

/**
 * The count in words, and which of its ends count: `30 calendar days after it; the day itself is left out, the last day counts`.
 *
 * Nothing is said about the ends of weeks, months and years, which keep the weekday or the date, unless they are clear.
 */
export function countWords(count: Count): readonly string[] {
  if (count.count === 0) return ['On the same day'];
  if (isLastDayBefore(count)) return ['The last day before it'];
  const words = `${counted(count.count, count.unit)} ${count.direction === 1 ? 'after' : 'before'} it`;
  if (count.counting === 'clearDays') return [words, 'clear days, neither end counts'];
  return count.unit === 'days' || count.unit === 'businessDays' ? [words, 'the day itself is left out, the last day counts'] : [words];
}

/** The count in the middle of a sentence: `5 business days after the meeting`, `the last day before activation`. */
export function countPhrase(count: Count, what: string): string {
  if (count.count === 0) return `the same day as ${what}`;
  if (isLastDayBefore(count)) return `the last day before ${what}`;
  const clear = count.counting === 'clearDays' ? 'clear ' : '';
  return `${shortCounted(count.count, count.unit).replace(' ', ` ${clear}`)} ${count.direction === 1 ? 'after' : 'before'} ${what}`;
}

const isLastDayBefore = ({ count, unit, counting, direction }: Count): boolean =>
  count === 1 && unit === 'days' && counting === 'excludeFirst' && direction === -1;
