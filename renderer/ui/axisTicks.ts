import { addMonths, day, plainDay, yearOf, type Day } from '@domain/day';

export type Tick = { readonly day: Day; readonly label: string };

/** The first of the month of a day. */
export const monthStart = (of: Day): Day => day(`${of.slice(0, 7)}-01`);

/**
 * The firsts of months from one day to another, in steps so wide that `mostTicks` are not exceeded.
 *
 * The first tick and every January carry the year: `Aug 2010`, `Sep`, `Jan 2011`.
 */
export function monthTicks(from: Day, to: Day, mostTicks: number): readonly Tick[] {
  const months = (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((each) => months / each <= mostTicks) ?? 480;
  // Wide steps begin in January, so that quarters and years stand where people look for them.
  const start = step < 3 ? monthStart(from) : day(`${from.slice(0, 4)}-01-01`);
  const ticks: Tick[] = [];
  for (let at = start, index = 0; at <= to; index += 1, at = addMonths(start, index * step)) {
    if (at < from) continue;
    const isNamed = ticks.length === 0 || at.slice(5, 7) === '01';
    const month = plainDay(at).slice(0, 3);
    ticks.push({ day: at, label: step >= 12 ? at.slice(0, 4) : isNamed ? `${month} ${at.slice(0, 4)}` : month });
  }
  return ticks;
}
