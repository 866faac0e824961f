/** The holidays of the federal government, by the law as it stood in each year. */
import type { ClosedDay } from './calendar';
import { addDays, day, weekday, yearOf, type Day } from './day';

/** The Monday holidays begin with this year; what was before is not kept here. */
export const FIRST_FEDERAL_YEAR = 1971;

type Holiday = {
  readonly name: string;
  readonly on: (year: number) => Day;
  /** The first and the last year in which the rule held. */
  readonly since?: number;
  readonly until?: number;
};

const MONDAY = 1;
const THURSDAY = 4;

/**
 * The legal public holidays, in the order of the statute.
 *
 * Source: 5 U.S.C. 6103(a). Dr. King's birthday since 1986 (Pub. L. 98-144), Juneteenth since 2021 (Pub. L. 117-17), Veterans
 * Day on the fourth Monday of October from 1971 to 1977 (Pub. L. 90-363, undone by Pub. L. 94-97). Inauguration Day (6103(c))
 * is left out: it closes offices around Washington only.
 */
const HOLIDAYS: readonly Holiday[] = [
  { name: "New Year's Day", on: (year) => date(year, 1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', on: (year) => nth(3, MONDAY, year, 1), since: 1986 },
  { name: "Washington's Birthday", on: (year) => nth(3, MONDAY, year, 2) },
  { name: 'Memorial Day', on: (year) => addDays(nth(1, MONDAY, year, 6), -7) },
  { name: 'Juneteenth', on: (year) => date(year, 6, 19), since: 2021 },
  { name: 'Independence Day', on: (year) => date(year, 7, 4) },
  { name: 'Labor Day', on: (year) => nth(1, MONDAY, year, 9) },
  { name: 'Columbus Day', on: (year) => nth(2, MONDAY, year, 10) },
  { name: 'Veterans Day', on: (year) => nth(4, MONDAY, year, 10), until: 1977 },
  { name: 'Veterans Day', on: (year) => date(year, 11, 11), since: 1978 },
  { name: 'Thanksgiving Day', on: (year) => nth(4, THURSDAY, year, 11) },
  { name: 'Christmas Day', on: (year) => date(year, 12, 25) },
];

/**
 * The federal holidays of some years, sorted, and the days on which those that fall on a weekend are observed.
 *
 * A Saturday's holiday is observed on the Friday before, a Sunday's on the Monday after; the day itself is listed as well, for
 * offices that count Saturdays. New Year's Day of the year after can be observed in the last year.
 * Source: 5 U.S.C. 6103(b) for Saturdays, Executive Order 11582 of 1971 for Sundays.
 * Example: New Year's Day 2028 is a Saturday, observed on 2027-12-31.
 */
export function federalHolidays(firstYear: number, lastYear: number): readonly ClosedDay[] {
  const first = Math.max(firstYear, FIRST_FEDERAL_YEAR);
  return Array.from({ length: Math.max(0, lastYear - first + 2) }, (_, index) => first + index)
    .flatMap((year) => HOLIDAYS.filter(({ since = year, until = year }) => since <= year && year <= until).flatMap((holiday) => observed(holiday, year)))
    .filter((closed) => first <= yearOf(closed.day) && yearOf(closed.day) <= lastYear)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function observed({ name, on }: Holiday, year: number): readonly ClosedDay[] {
  const itself = { day: on(year), name, source: '5 U.S.C. 6103(a)' };
  const rest = { name: `${name} (observed)` };
  if (weekday(itself.day) === 6) return [itself, { ...rest, day: addDays(itself.day, -1), source: '5 U.S.C. 6103(b)' }];
  if (weekday(itself.day) === 7) return [itself, { ...rest, day: addDays(itself.day, 1), source: 'Executive Order 11582' }];
  return [itself];
}

const date = (year: number, month: number, of: number): Day =>
  day(`${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);

/** The nth Monday (1) to Sunday (7) of a month. */
function nth(count: number, on: number, year: number, month: number): Day {
  const first = date(year, month, 1);
  return addDays(first, ((on - weekday(first) + 7) % 7) + 7 * (count - 1));
}
