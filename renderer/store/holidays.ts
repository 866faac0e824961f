/** Makes the calendar of an office: the weekend, the federal holidays, and those of its state when it asks for them. */
import { byDay, type Calendar } from '@domain/calendar';
import { federalHolidays, FIRST_FEDERAL_YEAR } from '@domain/federalHolidays';
import type { Id } from '@domain/id';
import { stateHolidays, STATES, type StateCode } from '@domain/stateHolidays';

export type CalendarOrder = {
  readonly id: Id;
  /** Absent: federal holidays only. */
  readonly state?: StateCode | undefined;
  readonly firstYear: number;
  readonly lastYear: number;
};

/** How many years an office's calendar reaches back and ahead of a year, for a start. */
const BACK = 1;
const AHEAD = 10;

/** The years to ask for when an office is set up. Example: in 2010, 2009 to 2020. */
export const calendarYears = (year: number): Pick<CalendarOrder, 'firstYear' | 'lastYear'> => ({ firstYear: year - BACK, lastYear: year + AHEAD });

/**
 * A calendar with each holiday's source, sorted by day, to be recorded and then edited by the office.
 *
 * Where a state's holiday is on the day of a federal one, the federal one stands, with its name. Years before 1971 are not known.
 * Example: in 2026, 2026-07-03 is `Independence Day (observed)`.
 */
export async function officeCalendar({ id, state, ...years }: CalendarOrder): Promise<Calendar> {
  const firstYear = Math.max(years.firstYear, FIRST_FEDERAL_YEAR);
  const lastYear = Math.max(firstYear, years.lastYear);
  const federal = federalHolidays(firstYear, lastYear);
  const federalDays = new Set(federal.map(({ day }) => day));
  const ofState = state === undefined ? [] : (await stateHolidays(state, firstYear, lastYear)).filter(({ day }) => !federalDays.has(day));
  return {
    id,
    name: state === undefined ? 'Federal holidays' : `Federal holidays and those of ${STATES[state]}`,
    weekend: [6, 7],
    closedDays: byDay([...federal, ...ofState]),
    firstYear,
    lastYear,
  };
}

/**
 * The calendar with one more year at its end, everything the office edited in the years before left as it is.
 *
 * Example: a calendar of 2009 to 2020 then ends with 2021.
 */
export async function withNextYear(calendar: Calendar, state?: StateCode): Promise<Calendar> {
  const lastYear = calendar.lastYear + 1;
  const next = await officeCalendar({ id: calendar.id, state, firstYear: lastYear, lastYear });
  const known = new Set(calendar.closedDays.map(({ day }) => day));
  const added = next.closedDays.filter(({ day }) => !known.has(day));
  return { ...calendar, closedDays: byDay([...calendar.closedDays, ...added]), lastYear };
}
