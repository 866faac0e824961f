import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day, day } from './day';
import { dueDate, type CountingCalendar, type DueTerms } from './dueDate';
import type { DueRule, Roll } from './dueRule';
import { federalHolidays } from './federalHolidays';

/*
 * An independent counter: it walks day by day over JavaScript dates in UTC, knows nothing of Temporal or of the code under
 * test, and is deliberately naive.
 */
type Shop = { readonly weekend: readonly number[]; readonly holidays: ReadonlySet<string> };

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const walk = (from: string, step: number): string => {
  const date = new Date(`${from}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return iso(date);
};
const isClosed = (on: string, { weekend, holidays }: Shop): boolean => {
  const sundayFirst = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekend.includes(sundayFirst === 0 ? 7 : sundayFirst) || holidays.has(on);
};

function naiveCount(from: string, rule: Extract<DueRule, { kind: 'after' | 'before' }>, shop: Shop): string {
  const step = rule.kind === 'after' ? 1 : -1;
  if (rule.count === 0) return from;
  let on = from;
  if (rule.unit === 'months' || rule.unit === 'years') {
    const months = rule.unit === 'years' ? 12 * rule.count : rule.count;
    const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + step * months;
    const year = Math.floor(index / 12);
    const month = index % 12;
    let date = Number(from.slice(8));
    while (new Date(Date.UTC(year, month, date)).getUTCMonth() !== month) date -= 1;
    on = iso(new Date(Date.UTC(year, month, date)));
    return rule.counting === 'clearDays' ? walk(on, step) : on;
  }
  let left = rule.unit === 'weeks' ? 7 * rule.count : rule.count;
  while (left > 0) {
    on = walk(on, step);
    if (rule.unit !== 'businessDays' || !isClosed(on, shop)) left -= 1;
  }
  if (rule.counting === 'clearDays') {
    // The days counted so far lie clear between; the result is the next day that can be one.
    do on = walk(on, step);
    while (rule.unit === 'businessDays' && isClosed(on, shop));
  }
  return on;
}

function naiveRoll(day: string, roll: Roll, shop: Shop): string {
  let on = day;
  while (roll !== 'none' && isClosed(on, shop)) on = walk(on, roll === 'forward' ? 1 : -1);
  return on;
}

function naiveSeries(rule: Extract<DueRule, { kind: 'every' }>, from: string, shop: Shop): string {
  for (let periods = 0; ; periods += 1) {
    const count = periods * rule.count;
    const unrolled = rule.unit === 'weeks' ? walk(rule.anchor, 7 * count) : naiveCount(rule.anchor, { kind: 'after', count, unit: rule.unit, clock: event, counting: 'excludeFirst', roll: 'none' }, shop);
    const rolled = naiveRoll(unrolled, rule.roll, shop);
    if (periods === 0 && from <= rule.anchor) return rolled;
    if (rolled >= from) return rolled;
  }
}

const event = { on: 'trigger', triggerId: '0'.repeat(26) } as const;

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => day(walk('1995-01-01', offset)));
const anyRoll = fc.constantFrom<Roll[]>('none', 'forward', 'backward');
const anyCount = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 120 }));
const anyCounted = fc.record({
  kind: fc.constantFrom('after' as const, 'before' as const),
  count: anyCount,
  unit: fc.constantFrom('days' as const, 'businessDays' as const, 'weeks' as const, 'months' as const),
  clock: fc.constant(event),
  counting: fc.constantFrom('excludeFirst' as const, 'clearDays' as const),
  roll: anyRoll,
});
const anyYears = anyCounted.map((rule) => ({ ...rule, unit: 'years' as const, count: rule.count % 30 }));
const anyRule = fc.oneof({ weight: 4, arbitrary: anyCounted }, { weight: 1, arbitrary: anyYears });

const federalDays = [...federalHolidays(1980, 2065)];
/** Weekends of every shape, and besides the federal holidays runs of closed days anywhere, as over the turn of a year. */
const anyCalendar = fc
  .record({
    weekend: fc.constantFrom<number[][]>([6, 7], [7], [5, 6, 7], [], [1, 2, 3, 4, 5, 6]),
    runs: fc.array(fc.record({ first: anyDay, length: fc.integer({ min: 1, max: 12 }) }), { maxLength: 6 }),
  })
  .map(({ weekend, runs }): CountingCalendar => ({
    name: 'Any',
    weekend,
    closedDays: [...federalDays, ...runs.flatMap(({ first, length }) => Array.from({ length }, (_, index) => ({ day: day(walk(first, index)), name: 'City closing', source: '' })))],
    firstYear: 1900,
    lastYear: 2999,
  }));

const shopOf = ({ weekend, closedDays }: CountingCalendar): Shop => ({ weekend, holidays: new Set(closedDays.map((closed) => closed.day)) });

describe('counting, against a naive counter that walks day by day', () => {
  it('agrees on the due date of every rule, with and without its roll, and the steps end on it', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyCalendar, (rule, start, calendar) => {
        const shop = shopOf(calendar);
        const unrolled = naiveCount(start, rule, shop);
        const expected = naiveRoll(unrolled, rule.roll, shop);
        const result = dueDate({ rule }, () => ({ day: start, what: 'the event' }), calendar);
        expect(result.due).toBe(expected);
        expect(result.unrolled).toBe(expected === unrolled ? undefined : unrolled);
        expect(result.steps[0]?.day).toBe(start);
        expect(result.steps.at(-1)?.day).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it('agrees on the next date of a series', () => {
    const anySeries = fc.record({
      kind: fc.constant('every' as const),
      count: fc.integer({ min: 1, max: 8 }),
      unit: fc.constantFrom('weeks' as const, 'months' as const, 'years' as const),
      anchor: anyDay,
      roll: anyRoll,
    });
    fc.assert(
      fc.property(anySeries, fc.integer({ min: -100, max: 1_500 }), anyCalendar, (rule, ahead, calendar) => {
        const from = day(walk(rule.anchor, ahead));
        const result = dueDate({ rule, from }, () => ({ waitingFor: '' }), calendar);
        expect(result.due).toBe(naiveSeries(rule, from, shopOf(calendar)));
        expect(result.steps.at(-1)?.day).toBe(result.due);
      }),
      { numRuns: 600 },
    );
  });

  it('agrees on the lead, which is open, is before the due date or was rolled to before it, and ends the steps', () => {
    const anyLead = fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('days' as const, 'businessDays' as const, 'weeks' as const, 'months' as const) });
    fc.assert(
      fc.property(anyRule, anyLead, anyDay, anyCalendar, (rule, lead, start, calendar) => {
        const shop = shopOf(calendar);
        const facts = () => ({ day: start, what: 'the event' });
        const terms: DueTerms = { rule, lead };
        const result = dueDate(terms, facts, calendar);
        const counted = naiveCount(result.due ?? '', { ...lead, kind: 'before', clock: event, counting: 'excludeFirst', roll: 'none' }, shop);
        expect(result.lead).toBe(naiveRoll(counted, 'backward', shop));
        expect(result.steps.at(-1)?.day).toBe(result.lead);
        // The lead changes nothing about the due date and its account: its steps come after.
        const alone = dueDate({ rule }, facts, calendar);
        expect(result.due).toBe(alone.due);
        expect(result.steps.slice(0, alone.steps.length)).toEqual(alone.steps);
      }),
      { numRuns: 600 },
    );
  });

  it('a count after is never before its event, one before never after it, unless a roll says so', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyCalendar, (rule, start, calendar) => {
        const { due, unrolled = due, steps } = dueDate({ rule }, () => ({ day: start, what: 'the event' }), calendar);
        expect(rule.kind === 'after' ? (unrolled ?? '') >= start : (unrolled ?? '9') <= start).toBe(true);
        const isAcross = rule.count > 0 && (rule.kind === 'after' ? (due ?? '') <= start : (due ?? '9') >= start);
        expect(steps.some(({ text }) => text.includes('Check this'))).toBe(isAcross);
      }),
      { numRuns: 600 },
    );
  });

  it('every step stands on a day that exists, and every text is filled', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyCalendar, fc.integer({ min: 1, max: 36_500 }), (rule, start, calendar, far) => {
        const terms: DueTerms = { rule: far % 7 === 0 ? { ...rule, count: rule.unit === 'businessDays' ? rule.count : far } : rule, lead: { count: 1 + (far % 400), unit: 'days' } };
        for (const step of dueDate(terms, () => ({ day: start, what: 'the event' }), calendar).steps) {
          expect(Day.optional().safeParse(step.day).success).toBe(true);
          expect(step.text).not.toMatch(/undefined|null|NaN|\s{2}|^$/);
        }
      }),
      { numRuns: 600 },
    );
  });
});
