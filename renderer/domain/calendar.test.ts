import { describe, expect, it } from 'vitest';
import { closedDays, covers, isWeekend } from './calendar';
import { day } from './day';

const calendar = {
  weekend: [6, 7],
  closedDays: [
    { day: day('2010-12-25'), name: 'Christmas Day', source: '5 U.S.C. 6103(a)' },
    { day: day('2010-11-26'), name: 'Day after Thanksgiving', source: 'State list' },
    { day: day('2010-11-26'), name: 'Founders Day', source: 'City ordinance 12-3' },
    { day: day('2010-11-26'), name: 'Founders Day', source: 'entered twice' },
  ],
  firstYear: 2009,
  lastYear: 2020,
};

describe('closed days', () => {
  const whyClosed = closedDays(calendar);

  it('a weekend day is closed and named by its weekday', () => {
    expect(whyClosed(day('2010-11-27'))).toBe('Saturday');
    expect(whyClosed(day('2010-11-28'))).toBe('Sunday');
    expect(whyClosed(day('2010-11-29'))).toBeUndefined();
  });

  it('a holiday on a Saturday is named as the holiday that it is, and is a weekend day all the same', () => {
    expect(whyClosed(day('2010-12-25'))).toBe('Christmas Day');
    expect(isWeekend(calendar, day('2010-12-25'))).toBe(true);
  });

  it('two holidays on one day are both named, each once', () => {
    expect(whyClosed(day('2010-11-26'))).toBe('Day after Thanksgiving and Founders Day');
  });

  it('an office with a four-day week is closed on Fridays', () => {
    expect(closedDays({ weekend: [5, 6, 7], closedDays: [] })(day('2010-11-19'))).toBe('Friday');
  });

  it('an edited calendar is a new one: what was looked up before does not linger', () => {
    const edited = { ...calendar, closedDays: [] };
    expect(closedDays(edited)(day('2010-11-26'))).toBeUndefined();
    expect(closedDays(calendar)(day('2010-11-26'))).toBeDefined();
  });

  it('holidays are known in its first and last year, and not beside them', () => {
    expect(['2008-12-31', '2009-01-01', '2020-12-31', '2021-01-01'].map((on) => covers(calendar, day(on)))).toEqual([false, true, true, false]);
  });
});
