/** Which days are closed for counting: the weekend, and holidays with their source, for the years that it covers. */
import { z } from 'zod';
import { Day, TypedDay, weekday, weekdayName, yearOf } from './day';
import { Id } from './id';
import { fail, ok, type Result } from './result';
import { line } from './text';

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
  /** This is how another calendar stood until it was changed: due dates that were not moved are still counted by it. */
  keptOf: Id.optional(),
});
export type Calendar = z.infer<typeof Calendar>;

/** The form of one closed day of the office's own. */
export const ClosedDayDraft = z.strictObject({
  day: TypedDay,
  name: line('Type why it is closed, for example Founders Day.'),
  source: line('Type where that is written, for example City ordinance 12-3.', 300),
});
export type ClosedDayDraft = z.infer<typeof ClosedDayDraft>;

/** The form of a calendar's name and of the days that are closed every week. */
export const CalendarDraft = z.strictObject({
  name: line('Type a name, for example City Hall.'),
  weekend: z.array(z.int().min(1).max(7)).max(6, 'A calendar needs at least one open day a week.'),
});
export type CalendarDraft = z.infer<typeof CalendarDraft>;

/** By day, as a calendar keeps its closed days. */
export const byDay = (days: readonly ClosedDay[]): ClosedDay[] => days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

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

/** One day more is closed. Refused, in a sentence, where it stands there already under this name, or is in a year that the calendar does not know. */
export function withClosedDay(calendar: Calendar, closed: ClosedDay): Result<Calendar, string> {
  const { closedDays: days, firstYear, lastYear } = calendar;
  if (days.some(({ day, name }) => day === closed.day && name === closed.name)) return fail('That day stands in the calendar already under this name.');
  if (!covers(calendar, closed.day)) return fail(`The calendar knows the years ${firstYear} to ${lastYear}. Add the year first, then the day.`);
  return ok({ ...calendar, closedDays: byDay([...days, closed]) });
}

/** A day is open again: what closed it under this name is taken out. */
export const withoutClosedDay = (calendar: Calendar, { day, name }: Pick<ClosedDay, 'day' | 'name'>): Calendar => ({
  ...calendar,
  closedDays: calendar.closedDays.filter((one) => one.day !== day || one.name !== name),
});

/** Another name, or other days that are closed every week. */
export const withWeekend = (calendar: Calendar, draft: CalendarDraft): Calendar => ({ ...calendar, ...draft, weekend: draft.weekend.toSorted((a, b) => a - b) });
