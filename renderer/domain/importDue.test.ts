import { describe, expect, it } from 'vitest';
import { importedDay, importedDue } from './importDue';

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
    ['2/30/2027', 'February 2027 has no day 30'], ['24/11/2026', 'There is no month 24'], ['soon', 'no date and no count'], ['11/24', 'no date and no count'], ['<b>1/1/2026</b>', 'no date'],
  ])('%s is refused with a sentence', (cell, sentence) => {
    const read = importedDue(cell, 'monthFirst');
    expect(read.ok ? '' : read.error).toContain(sentence);
  });

  it.each([
    ['30 days after Contract signed', { kind: 'after', count: 30, unit: 'days', event: 'Contract signed' }],
    ['within 5 business days from notice', { kind: 'after', count: 5, unit: 'businessDays', event: 'notice' }],
    ['1 year before “Expiry”', { kind: 'before', count: 1, unit: 'years', event: 'Expiry' }],
    ['9 months after First class certified', { kind: 'after', count: 9, unit: 'months', event: 'First class certified' }],
  ])('%s is a count', (cell, due) => {
    expect(importedDue(cell, 'monthFirst')).toEqual({ ok: true, value: due });
  });

  it('names the unit that is none', () => {
    expect(importedDue('3 fortnights after Signing', 'monthFirst')).toEqual({ ok: false, error: '“fortnight” is no unit of time. Use days, business days, weeks, months or years.' });
  });
});
