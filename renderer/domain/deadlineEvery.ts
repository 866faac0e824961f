/** Dates that come back: every so many weeks, months or years from an anchor. */
import { closedDays, type Calendar } from './calendar';
import { addDays, daysBetween, longDay, shifted, type Day } from './day';
import { asksLeapDay, type DueRule, type Roll } from './dueRule';
import { openDayFrom } from './deadlineRoll';

export type Recurrence = Extract<DueRule, { kind: 'every' }>;

/**
 * The first date of a series whose day, after its roll, is not before `from`; undefined when it would be after the year 2999.
 *
 * The anchor is the first date of the series. Each date is counted from the anchor, not from the date before, so a series
 * from January 31 is due on February 28, then on March 31 again. The day is before the roll.
 * Example: every month from 2010-10-15, rolled forward, from 2010-11-16 on: 2010-12-15; from 2010-11-15 on: 2010-11-15.
 */
export function occurrence(rule: Recurrence, from: Day | undefined, calendar: Pick<Calendar, 'weekend' | 'closedDays'>): Day | undefined {
  if (from === undefined || from <= rule.anchor) return rule.anchor;
  return firstFrom(rule, beforeItsRoll(from, rule.roll, calendar));
}

/**
 * The date of a series that follows one of them, both before their rolls; undefined when it would be after the year 2999.
 *
 * Example: every month from 2011-01-31, after 2011-02-28: 2011-03-31.
 */
export const nextOccurrence = (rule: Recurrence, after: Day): Day | undefined => (after < rule.anchor ? rule.anchor : firstFrom(rule, addDays(after, 1)));

/** The first date of the series that is not before a day, before any roll. */
function firstFrom(rule: Recurrence, earliest: Day): Day | undefined {
  const longest = { weeks: 7, months: 31, years: 366 }[rule.unit] * rule.count;
  // As many periods of the longest length fit certainly, so the search starts at or before the date and is short.
  for (let periods = Math.max(0, Math.floor(daysBetween(rule.anchor, earliest) / longest)); ; periods += 1) {
    const day = nthDay(rule, periods);
    if (day === undefined || day >= earliest) return day;
  }
}

/** The date after so many periods; in a year without February 29 the day that the office chose for it. */
function nthDay(rule: Recurrence, periods: number): Day | undefined {
  const day = shifted(rule.anchor, periods * rule.count, rule.unit);
  return day !== undefined && rule.leapDay === 'march1' && asksLeapDay(rule) && day.endsWith('-02-28') ? addDays(day, 1) : day;
}

/** The earliest day that is at `from` or later once it has rolled. */
function beforeItsRoll(from: Day, roll: Roll, calendar: Pick<Calendar, 'weekend' | 'closedDays'>): Day {
  const whyClosed = closedDays(calendar);
  if (roll === 'backward') return openDayFrom(from, 1, whyClosed) ?? from;
  if (roll === 'none') return from;
  const openBefore = openDayFrom(addDays(from, -1), -1, whyClosed);
  return openBefore === undefined ? from : addDays(openBefore, 1);
}

const PERIODS = { weeks: 'week', months: 'month', years: 'year' } as const;

/** `every month`, `every 2 years`. */
export const everyWords = ({ count, unit }: Pick<Recurrence, 'count' | 'unit'>): string =>
  count === 1 ? `every ${PERIODS[unit]}` : `every ${count} ${unit}`;

/** `Every month from October 15, 2010`. */
export const seriesWords = (rule: Recurrence): string => `${everyWords(rule)} from ${longDay(rule.anchor)}`;
