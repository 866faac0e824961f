import { day } from '@domain/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayByKey, weeksOf } from './MonthGrid';

describe('a month in whole weeks', () => {
  it.each([
    ['2010-11-15', '2010-10-31', '2010-12-04', 5],
    ['2026-02-10', '2026-02-01', '2026-02-28', 4],
    ['2027-05-31', '2027-04-25', '2027-06-05', 6],
    ['2024-02-29', '2024-01-28', '2024-03-02', 5],
  ])('%s is shown from %s to %s in %i weeks', (on, first, last, count) => {
    const weeks = weeksOf(day(on));
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual([first, last, count]);
  });

  it('has each day of the month once, in order', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1902-01-01'), max: new Date('2997-12-31'), noInvalidDate: true }), (date) => {
      const on = day(date.toISOString().slice(0, 10));
      const days = weeksOf(on).flat();
      expect(days).toEqual([...new Set(days)].toSorted());
      expect(days.filter((one) => one.slice(0, 7) === on.slice(0, 7))).toHaveLength(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate());
    }));
  });
});

describe('the keys of the month', () => {
  it.each([
    ['ArrowRight', '2010-11-30', '2010-12-01'], ['ArrowLeft', '2010-11-01', '2010-10-31'], ['ArrowDown', '2010-11-28', '2010-12-05'], ['ArrowUp', '2010-11-03', '2010-10-27'],
    ['Home', '2010-11-17', '2010-11-14'], ['Home', '2010-11-14', '2010-11-14'], ['End', '2010-11-17', '2010-11-20'],
    ['PageDown', '2011-01-31', '2011-02-28'], ['PageUp', '2011-03-31', '2011-02-28'], ['Enter', '2010-11-17', undefined],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(dayByKey(key, day(from))).toBe(to);
  });
});
