import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { weekday } from './day';
import { federalHolidays } from './federalHolidays';

/** The days on which federal offices are closed, weekends left out: `01-01 New Year's Day`. */
const closedWeekdays = (year: number): readonly string[] =>
  federalHolidays(year, year)
    .filter(({ day }) => weekday(day) < 6)
    .map(({ day, name }) => `${day.slice(5)} ${name}`);

describe('federal holidays', () => {
  // The lists that the Office of Personnel Management published for these years.
  it.each([
    [2010, ["01-01 New Year's Day", '01-18 Birthday of Martin Luther King, Jr.', "02-15 Washington's Birthday", '05-31 Memorial Day', '07-05 Independence Day (observed)', '09-06 Labor Day', '10-11 Columbus Day', '11-11 Veterans Day', '11-25 Thanksgiving Day', '12-24 Christmas Day (observed)', "12-31 New Year's Day (observed)"]],
    [2011, ['01-17 Birthday of Martin Luther King, Jr.', "02-21 Washington's Birthday", '05-30 Memorial Day', '07-04 Independence Day', '09-05 Labor Day', '10-10 Columbus Day', '11-11 Veterans Day', '11-24 Thanksgiving Day', '12-26 Christmas Day (observed)']],
    [2026, ["01-01 New Year's Day", '01-19 Birthday of Martin Luther King, Jr.', "02-16 Washington's Birthday", '05-25 Memorial Day', '06-19 Juneteenth', '07-03 Independence Day (observed)', '09-07 Labor Day', '10-12 Columbus Day', '11-11 Veterans Day', '11-26 Thanksgiving Day', '12-25 Christmas Day']],
    [2027, ["01-01 New Year's Day", '01-18 Birthday of Martin Luther King, Jr.', "02-15 Washington's Birthday", '05-31 Memorial Day', '06-18 Juneteenth (observed)', '07-05 Independence Day (observed)', '09-06 Labor Day', '10-11 Columbus Day', '11-11 Veterans Day', '11-25 Thanksgiving Day', '12-24 Christmas Day (observed)', "12-31 New Year's Day (observed)"]],
  ])('of %i are those that were published', (year, expected) => {
    expect(closedWeekdays(year)).toEqual(expected);
  });

  it('Juneteenth is none in 2010 nor in 2020, and is observed from June 18, 2021 on', () => {
    const days = federalHolidays(2009, 2022).filter(({ name }) => name.startsWith('Juneteenth'));
    expect(days.map(({ day }) => day)).toEqual(['2021-06-18', '2021-06-19', '2022-06-19', '2022-06-20']);
  });

  it("Dr. King's birthday is one since 1986, and Veterans Day was in October until 1977", () => {
    const names = (year: number) => federalHolidays(year, year).map(({ day, name }) => `${name} ${day}`);
    expect(names(1985).some((name) => name.includes('King'))).toBe(false);
    expect(names(1986)).toContain('Birthday of Martin Luther King, Jr. 1986-01-20');
    expect(names(1977)).toContain('Veterans Day 1977-10-24');
    expect(names(1978)).toContain('Veterans Day 1978-11-11');
  });

  it('Veterans Day on a Saturday is observed on Friday, which the library counts for banks only', () => {
    expect(closedWeekdays(2028)).toContain('11-10 Veterans Day (observed)');
  });

  it('each names the law it rests on', () => {
    const sources = new Map(federalHolidays(2010, 2010).map(({ day, source }) => [day as string, source]));
    expect(sources.get('2010-07-04')).toBe('5 U.S.C. 6103(a)');
    expect(sources.get('2010-12-24')).toBe('5 U.S.C. 6103(b)');
    expect(sources.get('2010-07-05')).toBe('Executive Order 11582');
  });

  it('there are eleven a year, sorted, from 2022 on', () => {
    for (let year = 2022; year <= 2040; year += 1) {
      const days = federalHolidays(year, year);
      expect(days.filter(({ name, day }) => !name.endsWith('(observed)') && day.startsWith(String(year)))).toHaveLength(11);
      expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    }
  });

  it('agree with the library date-holidays from 1990 to 2040, day by day', () => {
    const library = new Holidays('US', { languages: 'en', types: ['public', 'bank'] });
    for (let year = 1990; year <= 2040; year += 1) {
      const theirs = new Set(library.getHolidays(year, 'en').map(({ date }) => date.slice(0, 10)));
      expect(new Set(federalHolidays(year, year).map(({ day }) => day))).toEqual(theirs);
    }
  });

  it('years before 1971 are not known, and a range that ends before it begins is empty', () => {
    expect(federalHolidays(1950, 1970)).toEqual([]);
    expect(federalHolidays(2011, 2010)).toEqual([]);
  });
});
