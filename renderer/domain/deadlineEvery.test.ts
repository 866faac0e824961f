import { describe, expect, it } from 'vitest';
import { day } from './day';
import { nextOccurrence, occurrence, type Recurrence } from './deadlineEvery';
import { federalHolidays } from './federalHolidays';

const federal = { weekend: [6, 7], closedDays: [...federalHolidays(2009, 2040)] };
const monthly: Recurrence = { kind: 'every', count: 1, unit: 'months', anchor: day('2026-10-15'), roll: 'forward' };
const next = (rule: Recurrence, from: string) => occurrence(rule, day(from), federal);

describe('the next date of a series', () => {
  it('is the anchor itself when none is wanted later', () => {
    expect(occurrence(monthly, undefined, federal)).toBe('2026-10-15');
    expect(next(monthly, '2026-01-01')).toBe('2026-10-15');
  });

  it('an invoice due on Sunday, November 15 is still the next one on Monday the 16th, to which it rolls', () => {
    expect(next(monthly, '2026-11-16')).toBe('2026-11-15');
    expect(next(monthly, '2026-11-17')).toBe('2026-12-15');
  });

  it('one that rolled backward to Friday is over on Saturday', () => {
    expect(next({ ...monthly, roll: 'backward' }, '2026-11-13')).toBe('2026-11-15');
    expect(next({ ...monthly, roll: 'backward' }, '2026-11-14')).toBe('2026-12-15');
  });

  it('a series from January 31 is due on the last day of short months, and on the 31st again', () => {
    const ends: Recurrence = { ...monthly, anchor: day('2027-01-31'), roll: 'none' };
    expect(['2027-02-01', '2027-03-01', '2027-04-01', '2028-02-01'].map((from) => next(ends, from))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29']);
  });

  it('every two weeks keeps its weekday over the turn of the year', () => {
    expect(next({ ...monthly, unit: 'weeks', count: 2, anchor: day('2010-12-06'), roll: 'none' }, '2010-12-28')).toBe('2011-01-03');
  });

  it('every five years from a leap day', () => {
    expect(next({ ...monthly, unit: 'years', count: 5, anchor: day('2024-02-29'), roll: 'none' }, '2025-01-01')).toBe('2029-02-28');
  });

  it('a year after a leap day is March 1, where the office chose that, and the leap day comes back', () => {
    const yearly: Recurrence = { ...monthly, unit: 'years', anchor: day('2028-02-29'), roll: 'none', leapDay: 'march1' };
    expect(['2028-03-01', '2029-02-28', '2029-03-01', '2029-03-02', '2031-03-02'].map((from) => next(yearly, from))).toEqual(['2029-03-01', '2029-03-01', '2029-03-01', '2030-03-01', '2032-02-29']);
    expect(['2028-02-29', '2029-03-01', '2031-03-01', '2032-02-29'].map((after) => nextOccurrence(yearly, day(after)))).toEqual(['2029-03-01', '2030-03-01', '2032-02-29', '2033-03-01']);
    expect(next({ ...yearly, anchor: day('2028-02-28') }, '2029-01-01'), 'said of another day it changes nothing').toBe('2029-02-28');
  });

  it('ends with the year 2999', () => {
    expect(next({ ...monthly, unit: 'years', count: 1_000, roll: 'none' }, '2027-01-01')).toBeUndefined();
  });

  it('is found at once, however far away', () => {
    expect(next({ ...monthly, unit: 'weeks', anchor: day('1900-01-01'), roll: 'none' }, '2999-06-01')).toBe('2999-06-03');
  });
});

describe('the date of a series after one that was kept', () => {
  it('is counted from the anchor, so that the 31st comes back', () => {
    const ends: Recurrence = { ...monthly, anchor: day('2027-01-31'), roll: 'none' };
    expect(['2027-01-31', '2027-02-28', '2027-03-31'].map((after) => nextOccurrence(ends, day(after)))).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  it('is the anchor before the series begins, and none after the year 2999', () => {
    expect(nextOccurrence(monthly, day('2020-01-01'))).toBe('2026-10-15');
    expect(nextOccurrence({ ...monthly, unit: 'years', count: 1_000 }, day('2026-10-15'))).toBeUndefined();
  });
});
