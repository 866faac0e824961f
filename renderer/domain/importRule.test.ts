import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './day';
import { type Clock, type DueRule, Lead, Roll, Unit } from './dueRule';
import { importedLead, importedRule } from './importRule';
import { ruleText } from './ruleText';

const read = (cell: string) => {
  const rule = importedRule(cell, 'monthFirst');
  return rule.ok ? rule.value : rule.error;
};
const count = { counting: 'excludeFirst', roll: 'none' } as const;

describe('a due rule in a cell', () => {
  it.each([
    ['11/24/2026', { rule: { kind: 'fixed', day: '2026-11-24', roll: 'none' } }],
    ['by Nov 24, 2026', { rule: { kind: 'fixed', day: '2026-11-24', roll: 'none' } }],
    ['30 days after Contract signed', { rule: { kind: 'after', count: 30, unit: 'days', ...count }, clock: { on: 'any', name: 'Contract signed' } }],
    ['30 business days after receipt', { rule: { kind: 'after', count: 30, unit: 'businessDays', ...count }, clock: { on: 'any', name: 'receipt' } }],
    ['within 5 working days from notice', { rule: { kind: 'after', count: 5, unit: 'businessDays', ...count }, clock: { on: 'any', name: 'notice' } }],
    ['1 year before “Expiry”', { rule: { kind: 'before', count: 1, unit: 'years', ...count }, clock: { on: 'any', name: 'Expiry' } }],
    ['3 clear business days before the event “Hearing”; closed days roll backward', { rule: { kind: 'before', count: 3, unit: 'businessDays', counting: 'clearDays', roll: 'backward' }, clock: { on: 'trigger', name: 'Hearing' } }],
    ['9 months after the day on which “Class” is met', { rule: { kind: 'after', count: 9, unit: 'months', ...count }, clock: { on: 'fulfilled', name: 'Class' } }],
    ['the same day as the due date of Notice', { rule: { kind: 'after', count: 0, unit: 'days', ...count }, clock: { on: 'due', name: 'Notice' } }],
    ['every month from 2026-01-31', { rule: { kind: 'every', count: 1, unit: 'months', anchor: '2026-01-31', roll: 'none' } }],
    ['Quarterly, starting 1/15/2026', { rule: { kind: 'every', count: 3, unit: 'months', anchor: '2026-01-15', roll: 'none' } }],
    ['every 2 weeks beginning on 1/15/2026; a closed day rolls forward', { rule: { kind: 'every', count: 2, unit: 'weeks', anchor: '2026-01-15', roll: 'forward' } }],
    ['every year from 2/29/2028; March 1 in other years', { rule: { kind: 'every', count: 1, unit: 'years', anchor: '2028-02-29', roll: 'none', leapDay: 'march1' } }],
    ['every year from 2/29/2028; on February 28 in other years', { rule: { kind: 'every', count: 1, unit: 'years', anchor: '2028-02-29', roll: 'none' } }],
    ['annually from Dec 15, 2026; our lead: 30 days', { rule: { kind: 'every', count: 1, unit: 'years', anchor: '2026-12-15', roll: 'none' }, lead: { count: 30, unit: 'days' } }],
    ['Promptly upon complaint received', { rule: { kind: 'onEvent' }, clock: { on: 'any', name: 'complaint received' } }],
    ['on request', { rule: { kind: 'onRequest' } }],
    ['When asked', { rule: { kind: 'onRequest' } }],
    ['while the city is not activated', { rule: { kind: 'continuous', condition: 'the city is not activated' } }],
    ['as long as records; our lead: 5 days are kept', { rule: { kind: 'continuous', condition: 'records; our lead: 5 days are kept' } }],
  ])('%s', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it.each([
    ['soon', '“soon” is no due rule. Write a date, 30 business days after Receipt'],
    ['2/30/2027', 'February 2027 has no day 30'],
    ['every month', 'does not say when the first one is due. Write, for example, every month from 1/31/2026.'],
    ['every year from 2/28/2028; March 1 in other years', 'does not come back each year on that day'],
    ['every month from 2/30/2026', 'February 2026 has no day 30'],
    ['every 0 months from 1/1/2026', 'no number from 1 to 1,000'],
    ['3 fortnights after Signing', '“fortnight” is no unit of time. Use days, business days, weeks, months or years.'],
    ['99,999 days after Signing', 'larger than 36,500'],
    ['1/4/2027; our lead: 3 moons earlier', 'Our lead: “3 moons” is no whole number'],
    ['x '.repeat(5_000), 'longer than a rule can be'],
  ])('%s is refused with a sentence', (cell, sentence) => {
    expect(read(cell)).toContain(sentence);
  });

  it('takes the date beside it as the first of a series', () => {
    expect(importedRule('Monthly', 'monthFirst', day('2026-01-31'))).toMatchObject({ ok: true, value: { rule: { anchor: '2026-01-31' } } });
  });

  it.each([['30', 30, 'days'], ['1 day', 1, 'days'], ['10 business days', 10, 'businessDays'], ['2 weeks', 2, 'weeks'], ['1 calendar day', 1, 'days']])('a lead of %s', (text, many, unit) => {
    expect(importedLead(text)).toEqual({ ok: true, value: { count: many, unit } });
  });

  it('reads back every rule as our own words say it', () => {
    const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1950-01-01'), days));
    // Names of records are single-spaced, as forms keep them; one in quotation marks of its own is still one name.
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.replace(/[\s\p{C}“”"]+/gu, ' ').trim()).filter((text) => text !== '');
    const id = 'A'.repeat(26);
    const clock = fc.constantFrom<Clock>(
      { on: 'trigger', triggerId: id }, ...(['due', 'fulfilled', 'met', 'called', 'sent', 'received'] as const).map((on) => ({ on, obligationId: id })));
    const roll = fc.constantFrom(...Roll.options);
    const counts = { count: fc.integer({ min: 0, max: 36_500 }), unit: fc.constantFrom(...Unit.options), clock, counting: fc.constantFrom('excludeFirst' as const, 'clearDays' as const), roll };
    const rule = fc.oneof<fc.Arbitrary<DueRule>[]>(
      fc.record({ kind: fc.constant('fixed' as const), day: someDay, roll }),
      fc.record({ kind: fc.constant('after' as const), ...counts }),
      fc.record({ kind: fc.constant('before' as const), ...counts }),
      fc.record({ kind: fc.constant('every' as const), count: fc.integer({ min: 1, max: 1_000 }), unit: fc.constantFrom('weeks' as const, 'months' as const, 'years' as const), anchor: someDay, roll }),
      fc.record({ kind: fc.constant('every' as const), count: fc.integer({ min: 1, max: 1_000 }), unit: fc.constant('years' as const), anchor: fc.constantFrom(day('2028-02-29'), day('2000-02-29')), roll, leapDay: fc.constant('march1' as const) }),
      fc.record({ kind: fc.constant('onEvent' as const), clock }),
      fc.constant({ kind: 'onRequest' as const }),
      fc.record({ kind: fc.constant('continuous' as const), condition: name }),
    );
    const lead = fc.option(fc.record({ count: fc.integer({ min: 1, max: 3_650 }), unit: fc.constantFrom(...Lead.shape.unit.options) }), { nil: undefined });
    fc.assert(fc.property(rule, lead, name, (one, own, called) => {
      const withLead = one.kind === 'onRequest' || one.kind === 'continuous' ? undefined : own;
      const back = importedRule(ruleText(one, withLead, () => called), 'monthFirst');
      if (!back.ok) throw new Error(back.error);
      const { clock: starts, ...bare } = 'clock' in one ? one : { ...one, clock: undefined };
      // On the same day as its clock a count has no unit and no direction: what comes back gives the same day.
      const isSameDay = 'count' in bare && bare.count === 0;
      expect(back.value.rule).toEqual(isSameDay ? { ...bare, kind: 'after', unit: 'days', counting: 'excludeFirst' } : bare);
      expect(back.value.lead).toEqual(withLead);
      expect(back.value.clock).toEqual(starts && { on: starts.on === 'trigger' ? 'any' : starts.on, name: called });
    }), { numRuns: 2_000 });
  });
});
