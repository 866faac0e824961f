/**
 * What happens when a count ends on a closed day: it stands, rolls forward or rolls backward, and the account says which.
 *
 * A contract date is never silently rolled: the day without the roll and the day with it are both shown.
 */
import { closedDays, isWeekend, type Calendar, type WhyClosed } from './calendar';
import { addDays, dayWithoutYear, longDay, shifted, weekdayName, yearOf, type Day } from './day';
import type { Roll } from './dueRule';
import { listed, type Step } from './deadlineStep';

/** The first open day, from this one on in a direction (1 forward, -1 backward); undefined past the years 1900 to 2999. */
export function openDayFrom(from: Day, direction: 1 | -1, whyClosed: WhyClosed): Day | undefined {
  let on: Day | undefined = from;
  while (on !== undefined && whyClosed(on) !== undefined) on = shifted(on, direction, 'days');
  return on;
}

/** Where a count ends: `counted` is the direction of the count, where there was one, for the words. */
export type Landing = { readonly day: Day; readonly counted?: 1 | -1 | undefined };

/**
 * The day after the roll, with the step that says so; no step when the day is open.
 *
 * Source: the usual rule of statutes on time, for example Fed. R. Civ. P. 6(a): a forward count that ends on a closed day
 * runs on to the next open day, and a backward count goes on backward (6(a)(5)). An agreement may say otherwise.
 * Example: 2011-01-30, a Sunday, rolls backward past Saturday to 2011-01-28.
 */
export function rolled({ day, counted }: Landing, roll: Roll, calendar: Pick<Calendar, 'weekend' | 'closedDays'>, whyClosed = closedDays(calendar)): { readonly day: Day; readonly step?: Step } {
  if (whyClosed(day) === undefined) return { day };
  if (roll === 'none') return { day, step: { text: standing(day, counted ?? 1, calendar, whyClosed), day } };
  const direction = roll === 'forward' ? 1 : -1;
  const open = openDayFrom(day, direction, whyClosed);
  if (open === undefined) return { day, step: { text: `${closedSentence(day, calendar, whyClosed)}; there is no open day to roll to, so the date stands`, day } };
  const way =
    counted === direction ? `a ${roll} count rolls ${roll}` : counted === undefined ? `it rolls ${roll}` : `this rule rolls it ${roll}`;
  return { day: open, step: { text: `${closedSentence(day, calendar, whyClosed)}; ${way}${passed(day, open, direction, whyClosed)}`, day: open } };
}

/** `Thu, Nov 26 is closed (Thanksgiving Day); the date stands, it is not rolled (the next open day is Fri, Nov 27)`. */
function standing(day: Day, direction: 1 | -1, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): string {
  const why = isWeekendOnly(day, calendar, whyClosed) ? '' : ` (${whyClosed(day)})`;
  const open = openDayFrom(day, direction, whyClosed);
  const beside = open === undefined ? '' : `${dayWithoutYear(open)}${yearOf(open) === yearOf(day) ? '' : `, ${yearOf(open)}`}`;
  const other = open === undefined ? '' : ` (the ${direction === 1 ? 'next open day' : 'open day before it'} is ${beside})`;
  return `${dayWithoutYear(day)} is closed${why}; the date stands, it is not rolled${other}`;
}

/** `January 30, 2011 is a Sunday, closed`, `November 26, 2026 is Thanksgiving Day, closed`. */
const closedSentence = (day: Day, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): string =>
  `${longDay(day)} is ${closedName(day, calendar, whyClosed)}, closed`;

/** Why a closed day is closed, after `is`: `a Sunday`, `Thanksgiving Day`. */
export const closedName = (day: Day, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): string =>
  isWeekendOnly(day, calendar, whyClosed) ? `a ${weekdayName(day)}` : (whyClosed(day) ?? '');

const isWeekendOnly = (day: Day, calendar: Pick<Calendar, 'weekend'>, whyClosed: WhyClosed): boolean =>
  isWeekend(calendar, day) && whyClosed(day) === weekdayName(day);

/** `, past Saturday`: the other closed days between, so that nobody wonders why the day moved farther than one. */
function passed(from: Day, to: Day, direction: 1 | -1, whyClosed: WhyClosed): string {
  const names: string[] = [];
  for (let on = addDays(from, direction); on !== to; on = addDays(on, direction)) names.push(whyClosed(on) ?? '');
  if (names.length === 0) return '';
  return names.length > 4 ? `, past ${names.length} more closed days` : `, past ${listed(names)}`;
}
