import { describe, expect, test } from 'vitest';
import { day } from './day';
import { isPast, type Keep, keepWords, RetentionSeries, retentionOf, seriesFor } from './retention';

const series = (keep: Keep) => RetentionSeries.parse({ id: 'A'.repeat(26), code: 'GC-10', title: 'Correspondence', keep, source: '', note: '' });
const years = (count: number, over: Partial<Extract<Keep, { kind: 'years' }>> = {}): Keep => ({ kind: 'years', years: count, trigger: 'letterIssued', fromYearEnd: false, ...over });

describe('the day from which a record may be destroyed', () => {
  test.each([
    ['2010-11-24', years(3), '2013-11-25', 'through November 24, 2013'],
    ['2010-11-24', years(3, { fromYearEnd: true }), '2014-01-01', 'counted from the end of 2010, through December 31, 2013'],
    ['2012-02-29', years(1), '2013-03-01', 'through February 28, 2013'],
    ['2012-02-29', years(4), '2016-03-01', 'through February 29, 2016'],
    ['2010-11-24', years(0), '2010-11-25', 'kept 0 years, through November 24, 2010'],
  ])('of a letter issued on %s', (issued, keep, from, account) => {
    const retention = retentionOf(series(keep), { letterIssued: day(issued) });
    expect(retention).toMatchObject({ kind: 'from', from });
    expect(retention.kind === 'from' ? retention.account : '').toContain(account);
    expect(isPast(retention, day(from))).toBe(true);
    expect(isPast(retention, day('2010-11-24'))).toBe(false);
  });

  test('is none while what it counts from has not happened, never for what is kept permanently, and unknown without a series', () => {
    expect(retentionOf(series(years(3)), {})).toMatchObject({ kind: 'waiting', trigger: 'letterIssued' });
    expect(retentionOf(series({ kind: 'permanent' }), { letterIssued: day('2010-11-24') })).toMatchObject({ kind: 'permanent' });
    expect(retentionOf(undefined, { letterIssued: day('2010-11-24') })).toEqual({ kind: 'none' });
  });
});

test('a period in words', () => {
  expect([keepWords(years(3)), keepWords(years(1, { fromYearEnd: true })), keepWords({ kind: 'permanent' }), keepWords(years(0))]).toEqual([
    '3 years after the letter was issued', '1 year after the end of the year in which the letter was issued', 'permanently', 'until the letter was issued',
  ]);
});

test('a record’s own series counts before that of its kind', () => {
  const a = series(years(3));
  const b = { ...a, id: 'B'.repeat(26) };
  const all = new Map([[a.id, a], [b.id, b]]);
  const record = { table: 'letters' as const, id: 'C'.repeat(26) };
  const ofKind = { id: 'D'.repeat(26), seriesId: a.id, kind: 'letters' as const };
  expect(seriesFor(record, [ofKind], all)).toBe(a);
  expect(seriesFor(record, [ofKind, { id: 'E'.repeat(26), seriesId: b.id, about: record }], all)).toBe(b);
  expect(seriesFor({ ...record, table: 'meetings' }, [ofKind], all)).toBeUndefined();
});
