/**
 * A deployment timeline as figures: how many were planned, are expected and are active by the end of each week, month or year.
 *
 * Thousands of jurisdictions can't be drawn one by one; summed up by period they can, and the sums reconcile with the list.
 */
import { addDays, addMonths, addYears, type Day, day, daysBetween, weekday } from './day';
import type { JurisdictionStatus, TimelineRow } from './jurisdiction';

export type Period = 'week' | 'month' | 'year';

/** One period of the timeline, with what falls into it and the sums to its end. */
export interface TimelineStep {
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  /** By the plan as it was first recorded. */
  readonly planned: number;
  /** By the plan as it stands, without those that were removed or are not activated. */
  readonly expected: number;
  readonly active: number;
  readonly plannedTotal: number;
  readonly expectedTotal: number;
  readonly activeTotal: number;
}

export interface Timeline {
  readonly period: Period;
  /** Every period from the first day that is known to the last, without gaps. */
  readonly steps: readonly TimelineStep[];
  readonly counts: Readonly<Record<JurisdictionStatus, number>>;
  readonly total: number;
  /** How many stand in the plan but have no day. */
  readonly undated: number;
}

/** Up to this many days a week is a step, up to that many a month; beyond it a year. */
const WEEKS_UP_TO = 400;
const MONTHS_UP_TO = 366 * 12;

/** Sums up a timeline. */
export function timelineOf(rows: readonly TimelineRow[]): Timeline {
  const counts = { planned: 0, moved: 0, active: 0, removed: 0, notActivated: 0 };
  for (const { status } of rows) counts[status] += 1;
  const inPlan = rows.filter(({ status }) => status !== 'removed' && status !== 'notActivated');
  const planned = tally(rows.map(({ plannedOn }) => plannedOn));
  const expected = tally(inPlan.map(({ expectedOn }) => expectedOn));
  const active = tally(rows.map(({ activatedOn, status }) => (status === 'active' ? activatedOn : undefined)));
  const days = [...planned.keys(), ...expected.keys(), ...active.keys()].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const undated = inPlan.filter(({ expectedOn, activatedOn }) => !expectedOn && !activatedOn).length;
  if (!first || !last) return { period: 'month', steps: [], counts, total: rows.length, undated };
  const period = periodFor(first, last);
  const tallies = [planned, expected, active].map((each) => byPeriod(each, period));
  const sums = [0, 0, 0];
  const steps: TimelineStep[] = [];
  for (let from = periodStart(first, period); from <= last; from = nextPeriod(from, period)) {
    const [p = 0, e = 0, a = 0] = tallies.map((each, index) => {
      const count = each.get(from) ?? 0;
      sums[index] = (sums[index] ?? 0) + count;
      return count;
    });
    const [plannedTotal = 0, expectedTotal = 0, activeTotal = 0] = sums;
    steps.push({ from, to: addDays(nextPeriod(from, period), -1), planned: p, expected: e, active: a, plannedTotal, expectedTotal, activeTotal });
  }
  return { period, steps, counts, total: rows.length, undated };
}

/** How many should be active by the end of a day, by the plan as it stands, and how many are. */
export function standing(rows: readonly TimelineRow[], on: Day): { readonly expected: number; readonly active: number } {
  const inPlan = rows.filter(({ status, expectedOn }) => status !== 'removed' && status !== 'notActivated' && expectedOn !== undefined && expectedOn <= on);
  return { expected: inPlan.length, active: rows.filter(({ status, activatedOn }) => status === 'active' && activatedOn !== undefined && activatedOn <= on).length };
}

/** The first day of the period in which a day lies; weeks begin on Monday. */
export function periodStart(of: Day, period: Period): Day {
  switch (period) {
    case 'week': return addDays(of, 1 - weekday(of));
    case 'month': return day(`${of.slice(0, 7)}-01`);
    case 'year': return day(`${of.slice(0, 4)}-01-01`);
  }
}

const nextPeriod = (from: Day, period: Period): Day => (period === 'week' ? addDays(from, 7) : period === 'month' ? addMonths(from, 1) : addYears(from, 1));

function periodFor(first: Day, last: Day): Period {
  const days = daysBetween(first, last);
  return days <= WEEKS_UP_TO ? 'week' : days <= MONTHS_UP_TO ? 'month' : 'year';
}

function tally(days: readonly (Day | undefined)[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const on of days) if (on) counts.set(on, (counts.get(on) ?? 0) + 1);
  return counts;
}

function byPeriod(days: ReadonlyMap<Day, number>, period: Period): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const [on, count] of days) {
    const start = periodStart(on, period);
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  return counts;
}
