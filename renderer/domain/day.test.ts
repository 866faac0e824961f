import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, clockAt, day, Day, dayAt, daysBetween, fullDay, isZone, longDay, monthAndYear, parseDay, plainDay, shifted, shortDay, TypedDay, typedDay, weekday } from './day';

describe('a day as a clerk types it', () => {
  it.each([
    ['11/24/2026', '2026-11-24'],
    ['1/5/2026', '2026-01-05'],
    ['11-24-26', '2026-11-24'],
    ['11.24.2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['Nov 24, 2026', '2026-11-24'],
    ['nov. 24 2026', '2026-11-24'],
    ['November 24th, 2026', '2026-11-24'],
    ['Tuesday, November 24, 2026', '2026-11-24'],
    ['24 November 2026', '2026-11-24'],
    ['Sept 3, 2026', '2026-09-03'],
    ['  Sep   3,  2026 ', '2026-09-03'],
    ['May 31, 2010', '2010-05-31'],
    ['2/29/2028', '2028-02-29'],
  ])('%s is %s', (typed, expected) => {
    expect(TypedDay.parse(typed)).toBe(expected);
  });

  it.each([
    ['', 'Type a date.'],
    ['   ', 'Type a date.'],
    ['soon', 'Type a date as month, day, year, for example 11/24/2026.'],
    ['2/29/2027', 'February 2027 has no day 29. Check the date.'],
    ['11/31/2026', 'November 2026 has no day 31. Check the date.'],
    ['24/11/2026', 'There is no month 24. Type month, day, year, for example 11/24/2026.'],
    ['11/24/0026', 'Type a year between 1900 and 2999.'],
    ['Foo 24, 2026', 'Type a date as month, day, year, for example 11/24/2026.'],
  ])('"%s" is refused with a sentence for the field', (typed, message) => {
    expect(parseDay(typed)).toEqual({ ok: false, error: message });
    expect(TypedDay.safeParse(typed).error?.issues[0]?.message).toBe(message);
  });

  it('what the field shows again is read as the same day', () => {
    for (const value of ['1900-01-01', '2010-11-30', '2999-12-31']) {
      expect(TypedDay.parse(typedDay(day(value)))).toBe(value);
      expect(TypedDay.parse(longDay(day(value)))).toBe(value);
      expect(TypedDay.parse(plainDay(day(value)))).toBe(value);
    }
  });

  it('a year of two digits is of this century', () => {
    expect(TypedDay.parse('3/1/99')).toBe('2099-03-01');
  });
});

describe('a day that exists', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '1899-12-31', '3000-01-01', '2026-1-1', '2026-11-24T00:00', ''])('"%s" is none', (text) => {
    expect(Day.safeParse(text).success).toBe(false);
  });

  it('February 29 exists in 2000 and 2028, and in neither 1900 nor 2027', () => {
    expect(['2000', '2028', '1900', '2027'].map((year) => Day.safeParse(`${year}-02-29`).success)).toEqual([true, true, false, false]);
  });
});

describe('arithmetic', () => {
  it('crosses the ends of months and years, and the change to summer time, without losing a day', () => {
    expect(addDays(day('2010-12-31'), 1)).toBe('2011-01-01');
    expect(addDays(day('2011-03-01'), -30)).toBe('2011-01-30');
    expect(addDays(day('2010-03-13'), 1)).toBe('2010-03-14');
    expect(addDays(day('2010-03-14'), 1)).toBe('2010-03-15');
    expect(daysBetween(day('2010-11-30'), day('2011-02-28'))).toBe(90);
    expect(daysBetween(day('2011-02-28'), day('2010-11-30'))).toBe(-90);
  });

  it('a month after January 31 is the last day of February, a year after February 29 is February 28', () => {
    expect(addMonths(day('2011-01-31'), 1)).toBe('2011-02-28');
    expect(addMonths(day('2011-03-31'), -1)).toBe('2011-02-28');
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addYears(day('2028-02-29'), 4)).toBe('2032-02-29');
  });

  it('a count that leaves the years 1900 to 2999 has no day', () => {
    expect(shifted(day('2999-12-31'), 1, 'days')).toBeUndefined();
    expect(shifted(day('1900-01-01'), -1, 'weeks')).toBeUndefined();
    expect(shifted(day('2026-11-24'), 36_500, 'years')).toBeUndefined();
    expect(shifted(day('2026-11-24'), 999_999_999, 'years')).toBeUndefined();
    expect(shifted(day('2999-12-30'), 1, 'days')).toBe('2999-12-31');
  });

  it('the week begins on Monday', () => {
    expect(['2010-11-29', '2010-12-05'].map((on) => weekday(day(on)))).toEqual([1, 7]);
  });
});

describe('a day in words', () => {
  const thanksgiving = day('2026-11-26');

  it('is written out in letters and headings, and short in lists', () => {
    expect(longDay(thanksgiving)).toBe('November 26, 2026');
    expect(fullDay(thanksgiving)).toBe('Thursday, November 26, 2026');
    expect(shortDay(thanksgiving)).toBe('Thu, Nov 26, 2026');
    expect(plainDay(thanksgiving)).toBe('Nov 26, 2026');
    expect(monthAndYear(thanksgiving)).toBe('November 2026');
    expect(typedDay(day('2026-01-05'))).toBe('01/05/2026');
  });
});

describe('a moment in the zone of the office', () => {
  it('is still the day before in Chicago when it is past midnight in London', () => {
    expect(dayAt('2026-11-24T03:00:00Z', 'America/Chicago')).toBe('2026-11-23');
    expect(dayAt('2026-11-24T03:00:00Z', 'UTC')).toBe('2026-11-24');
  });

  it('knows summer time', () => {
    expect(dayAt('2026-07-04T04:30:00Z', 'America/New_York')).toBe('2026-07-04');
    expect(dayAt('2026-12-04T04:30:00Z', 'America/New_York')).toBe('2026-12-03');
  });

  it('is shown on a clock of twelve hours', () => {
    expect(clockAt('2026-11-24T20:41:00Z', 'America/Chicago')).toBe('2:41 PM');
    expect(clockAt('2026-11-24T06:05:00Z', 'America/Chicago')).toBe('12:05 AM');
    expect(clockAt('2026-11-24T18:00:00Z', 'America/Chicago')).toBe('12:00 PM');
  });

  it('a zone that no computer knows is refused', () => {
    expect(isZone('America/Chicago')).toBe(true);
    expect(isZone('America/Alder_Falls')).toBe(false);
  });
});

describe('whole days', () => {
  const anyDay = fc.integer({ min: 0, max: 400_000 }).map((days) => day(Temporal.PlainDate.from('1900-01-01').add({ days }).toString()));

  it('are counted as Temporal counts them, over leap years and centuries', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => {
      const plain = Temporal.PlainDate.from(a);
      expect(daysBetween(a, b)).toBe(plain.until(Temporal.PlainDate.from(b), { largestUnit: 'day' }).days);
      expect(addDays(a, daysBetween(a, b))).toBe(b);
      expect(weekday(a)).toBe(plain.dayOfWeek);
    }));
  });
});
