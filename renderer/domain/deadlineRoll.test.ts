import { describe, expect, it } from 'vitest';
import { day } from './day';
import { rolled } from './deadlineRoll';
import { federalHolidays } from './federalHolidays';

const federal = { weekend: [6, 7], closedDays: [...federalHolidays(2009, 2030)] };

describe('a count that ends on a closed day', () => {
  it('on Sunday, January 30, 2011 rolls backward past Saturday to Friday the 28th', () => {
    expect(rolled({ day: day('2011-01-30'), counted: -1 }, 'backward', federal)).toEqual({
      day: '2011-01-28',
      step: { text: 'January 30, 2011 is a Sunday, closed; a backward count rolls backward, past Saturday', day: '2011-01-28' },
    });
  });

  it.each([
    ['Christmas weekend 2010, forward', '2010-12-24', 'forward', '2010-12-27'],
    ['New Year weekend 2011, forward', '2010-12-31', 'forward', '2011-01-03'],
    ['New Year weekend 2011, backward', '2011-01-02', 'backward', '2010-12-30'],
    ['Labor Day weekend 2010, backward', '2010-09-06', 'backward', '2010-09-03'],
    ['Labor Day weekend 2010, forward', '2010-09-04', 'forward', '2010-09-07'],
    ['Independence Day 2026, observed on Friday', '2026-07-03', 'backward', '2026-07-02'],
  ] as const)('%s: %s rolls %s to %s', (_, on, roll, expected) => {
    expect(rolled({ day: day(on) }, roll, federal).day).toBe(expected);
  });

  it('names each closed day that the roll passes', () => {
    expect(rolled({ day: day('2010-12-31'), counted: 1 }, 'forward', federal).step?.text).toBe(
      "December 31, 2010 is New Year's Day (observed), closed; a forward count rolls forward, past New Year's Day and Sunday",
    );
  });

  it('only counts the closed days when the office was shut for a week', () => {
    const shut = { ...federal, closedDays: [...federal.closedDays, ...[27, 28, 29, 30].map((date) => ({ day: day(`2010-12-${date}`), name: 'City closing', source: '' }))] };
    expect(rolled({ day: day('2010-12-24'), counted: 1 }, 'forward', shut)).toMatchObject({
      day: '2011-01-03',
      step: { text: 'December 24, 2010 is Christmas Day (observed), closed; a forward count rolls forward, past 9 more closed days' },
    });
  });

  it('says that the rule rolls it, when the roll is against the count or there was none', () => {
    expect(rolled({ day: day('2011-01-30'), counted: -1 }, 'forward', federal).step?.text).toContain('this rule rolls it forward');
    expect(rolled({ day: day('2011-01-30') }, 'forward', federal).step?.text).toContain('closed; it rolls forward');
  });

  it('stands where the agreement does not roll, with the open day beside it named, in the direction of the count', () => {
    expect(rolled({ day: day('2010-12-31'), counted: 1 }, 'none', federal).step?.text).toBe(
      "Fri, Dec 31 is closed (New Year's Day (observed)); the date stands, it is not rolled (the next open day is Mon, Jan 3, 2011)",
    );
    expect(rolled({ day: day('2011-01-30'), counted: -1 }, 'none', federal).step?.text).toBe(
      'Sun, Jan 30 is closed; the date stands, it is not rolled (the open day before it is Fri, Jan 28)',
    );
  });

  it('an open day is left as it is, without a word', () => {
    expect(rolled({ day: day('2011-01-28') }, 'backward', federal)).toEqual({ day: '2011-01-28' });
  });

  it('an office that is closed on Sundays only works on Saturday, but not on a holiday that is a Saturday', () => {
    const shop = { ...federal, weekend: [7] };
    expect(rolled({ day: day('2011-01-30') }, 'backward', shop).day).toBe('2011-01-29');
    expect(rolled({ day: day('2010-12-25') }, 'forward', shop).day).toBe('2010-12-27');
  });

  it('stands where there is no open day left before the year 3000', () => {
    const shop = { weekend: [1, 2, 3, 4, 5, 6], closedDays: [{ day: day('2999-12-29'), name: 'Closing', source: '' }] };
    expect(rolled({ day: day('2999-12-29') }, 'forward', shop)).toMatchObject({ day: '2999-12-29', step: { text: 'December 29, 2999 is Closing, closed; there is no open day to roll to, so the date stands' } });
  });
});
