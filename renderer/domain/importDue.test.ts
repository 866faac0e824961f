import { describe, expect, it } from 'vitest';
import { importedDay } from './importDue';

describe('a due date in a cell', () => {
  it.each([
    ['11/24/2026', '2026-11-24'], ['11-24-26', '2026-11-24'], ['2026-11-24', '2026-11-24'], ['Nov 24, 2026', '2026-11-24'], ['24 November 2026', '2026-11-24'],
    ['Tuesday, November 24, 2026', '2026-11-24'], ['2026-11-24 00:00:00', '2026-11-24'], ['2026/11/24', '2026-11-24'], ['24-Nov-2026', '2026-11-24'], ['2/29/2028', '2028-02-29'],
  ])('%s is %s', (cell, day) => {
    expect(importedDay(cell, 'monthFirst')).toEqual({ ok: true, value: day });
  });

  it('is read with the day first where the office says so', () => {
    expect(importedDay('03/04/2026', 'monthFirst')).toEqual({ ok: true, value: '2026-03-04' });
    expect(importedDay('03/04/2026', 'dayFirst')).toEqual({ ok: true, value: '2026-04-03' });
    expect(importedDay('2026-04-03', 'dayFirst')).toEqual({ ok: true, value: '2026-04-03' });
  });

  it.each([
    ['2/30/2027', 'February 2027 has no day 30'], ['24/11/2026', 'There is no month 24'], ['soon', '“soon” is no date.'], ['11/24', 'no date'], ['46456', 'is a number, not a date'], ['46456.5', 'is a number, not a date'], ['<b>1/1/2026</b>', 'no date'],
  ])('%s is refused with a sentence', (cell, sentence) => {
    const read = importedDay(cell, 'monthFirst');
    expect(read.ok ? '' : read.error).toContain(sentence);
  });
});
