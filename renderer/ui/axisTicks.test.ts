import { day } from '@domain/day';
import { expect, test } from 'vitest';
import { monthTicks } from './axisTicks';

const words = (from: string, to: string, most: number) => monthTicks(day(from), day(to), most).map((tick) => tick.label);

test('months carry the year at the beginning and in January', () => {
  expect(words('2010-08-01', '2011-03-12', 12)).toEqual(['Aug 2010', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan 2011', 'Feb', 'Mar']);
});

test('a month that began before the axis has no tick', () => {
  expect(words('2026-11-24', '2027-02-22', 12)).toEqual(['Dec 2026', 'Jan 2027', 'Feb']);
});

test('long stories are marked by years', () => {
  expect(words('2016-08-01', '2020-06-01', 6)).toEqual(['2017', '2018', '2019', '2020']);
});

test('months do not drift when the step is a quarter', () => {
  expect(monthTicks(day('2010-02-10'), day('2011-05-01'), 6).map((tick) => tick.day)).toEqual(['2010-04-01', '2010-07-01', '2010-10-01', '2011-01-01', '2011-04-01']);
});
