/** Which days are closed for counting: the weekend, and holidays with their source, for the years that it covers. */
import { z } from 'zod';
import { Day, weekday, weekdayName, yearOf } from './day';
import { Id } from './id';

export const ClosedDay = z.strictObject({
  day: Day,
  name: z.string().min(1).max(200),
  /** `5 U.S.C. 6103`, `City ordinance 12-3`. */
  source: z.string().max(300),
});
export type ClosedDay = z.infer<typeof ClosedDay>;

export const Calendar = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  /** 1 for Monday to 7 for Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  closedDays: z.array(ClosedDay).max(20_000),
  /** A count that leaves these years says so. */
  firstYear: z.int(),
  lastYear: z.int(),
});
export type Calendar = z.infer<typeof Calendar>;

/** Why a day is closed, or undefined when it is open: `Saturday`, `Thanksgiving Day`. */
export type WhyClosed = (on: Day) => string | undefined;

type Closing = Pick<Calendar, 'weekend' | 'closedDays'>;

/** The lists are long and a docket asks for each of its rows: one look-up is made per calendar, and goes when the calendar goes. */
const lookUps = new WeakMap<Closing, WhyClosed>();

/**
 * Looks up why a day is closed. A holiday is named before a weekend day; two holidays on one day are both named.
 *
 * Example: 2010-12-25 is `Christmas Day` although it is a Saturday, too.
 */
export function closedDays(calendar: Closing): WhyClosed {
  const known = lookUps.get(calendar);
  if (known) return known;
  const names = new Map<Day, Set<string>>();
  for (const { day, name } of calendar.closedDays) names.set(day, (names.get(day) ?? new Set()).add(name));
  const whyClosed: WhyClosed = (on) => {
    const holidays = names.get(on);
    if (holidays !== undefined) return [...holidays].join(' and ');
    return isWeekend(calendar, on) ? weekdayName(on) : undefined;
  };
  lookUps.set(calendar, whyClosed);
  return whyClosed;
}

/** Is this a weekday on which the office is always closed? */
export const isWeekend = (calendar: Pick<Calendar, 'weekend'>, on: Day): boolean => calendar.weekend.includes(weekday(on));

/** Are the holidays of this day's year known to the calendar? */
export const covers = (calendar: Pick<Calendar, 'firstYear' | 'lastYear'>, on: Day): boolean =>
  calendar.firstYear <= yearOf(on) && yearOf(on) <= calendar.lastYear;
