import { day } from '@domain/day';
import { describe, expect, test } from 'vitest';
import { countMet, countToDue, countToLead, countWords, type Count } from './count';

const today = day('2026-11-24');

describe('what a count of days says', () => {
  test.each<[string, Count, string, string]>([
    ['eight days after the due date', countToDue(day('2026-11-16'), today), '8 days late', 'late'],
    ['the day after', countToDue(day('2026-11-23'), today), '1 day late', 'late'],
    ['on the day', countToDue(today, today), '0 due today', 'soon'],
    ['seven days before', countToDue(day('2026-12-01'), today), '7 days left', 'soon'],
    ['eight days before', countToDue(day('2026-12-02'), today), '8 days left', 'ink'],
    ['without a date', countToDue(undefined, today), '— no date yet', 'ink'],
    ['our lead, still ahead', countToLead(day('2026-12-01'), today), '7 days left', 'accent'],
    ['our lead, gone by', countToLead(day('2026-11-20'), today), '4 days ago', 'soon'],
    ['met before the day', countMet(day('2026-11-17'), day('2026-11-20')), '✓ 3 days early', 'done'],
    ['met on the day', countMet(day('2026-11-20'), day('2026-11-20')), '✓ met on the day', 'done'],
    ['met after the day', countMet(day('2026-11-21'), day('2026-11-20')), '✓ 1 day late', 'done'],
    ['met where no date was set', countMet(day('2026-11-21'), undefined), '✓ met', 'done'],
    ['waiting too long', { kind: 'ago', days: 21, isLong: true }, '21 days ago', 'soon'],
    ['almost two years late', countToDue(day('2024-11-25'), today), '729 days late', 'late'],
    ['two years late to the day', countToDue(day('2024-11-24'), today), '2 years late', 'late'],
    ['late in a record of the past', countToDue(day('2011-01-30'), today), '15 years late', 'late'],
    ['a lead date of the past', countToLead(day('2011-01-03'), today), '15 years ago', 'soon'],
    ['three years late, on the anniversary without a leap day between', countToDue(day('2025-02-20'), day('2028-02-20')), '3 years late', 'late'],
    ['almost three years ahead: counted down in days', countToDue(day('2029-11-20'), today), '1092 days left', 'ink'],
    ['met years after', countMet(day('2026-11-21'), day('2020-11-20')), '✓ 6 years late', 'done'],
    ['moved by years: to the day', { kind: 'moved', days: 1_000 }, '1000 days later', 'ink'],
    ['moved to a later day', { kind: 'moved', days: 63 }, '63 days later', 'ink'],
  ])('%s', (_name, count, says, tone) => {
    const words = countWords(count);
    expect(`${words.numeral} ${words.word}`).toBe(says);
    expect(words.tone).toBe(tone);
  });
});
