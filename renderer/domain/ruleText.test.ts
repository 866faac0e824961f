import { describe, expect, it } from 'vitest';
import { day } from './day';
import type { Clock, DueRule } from './dueRule';
import { clockName, ruleText } from './ruleText';

const id = '0'.repeat(26);
const activation: Clock = { on: 'due', obligationId: id };
const trigger: Clock = { on: 'trigger', triggerId: id };
const text = (rule: DueRule, name = 'Activate fingerprint sharing', lead?: Parameters<typeof ruleText>[1]) => ruleText(rule, lead, () => name);

describe('a rule in words', () => {
  it.each<readonly [DueRule, string]>([
    [{ kind: 'fixed', day: day('2011-03-01'), roll: 'none' }, 'On March 1, 2011; a closed day stands, it is not rolled'],
    [{ kind: 'before', count: 30, unit: 'days', clock: activation, counting: 'excludeFirst', roll: 'backward' }, '30 calendar days before the due date of “Activate fingerprint sharing”; a closed day rolls backward'],
    [{ kind: 'before', count: 1, unit: 'days', clock: activation, counting: 'excludeFirst', roll: 'backward' }, 'The last day before the due date of “Activate fingerprint sharing”; a closed day rolls backward'],
    [{ kind: 'after', count: 0, unit: 'days', clock: activation, counting: 'excludeFirst', roll: 'none' }, 'The same day as the due date of “Activate fingerprint sharing”; a closed day stands, it is not rolled'],
    [{ kind: 'before', count: 3, unit: 'businessDays', clock: trigger, counting: 'clearDays', roll: 'backward' }, '3 clear business days before “Activate fingerprint sharing”; a closed day rolls backward'],
    [{ kind: 'after', count: 1, unit: 'days', clock: trigger, counting: 'clearDays', roll: 'forward' }, '1 clear calendar day after “Activate fingerprint sharing”; a closed day rolls forward'],
    [{ kind: 'after', count: 1_000, unit: 'days', clock: trigger, counting: 'excludeFirst', roll: 'forward' }, '1,000 calendar days after “Activate fingerprint sharing”; a closed day rolls forward'],
    [{ kind: 'every', count: 1, unit: 'years', anchor: day('2026-12-15'), roll: 'forward' }, 'Every year, the first on December 15, 2026; a closed day rolls forward'],
    [{ kind: 'every', count: 1, unit: 'years', anchor: day('2028-02-29'), roll: 'forward', leapDay: 'march1' }, 'Every year, the first on February 29, 2028; March 1 in years without February 29; a closed day rolls forward'],
    [{ kind: 'every', count: 2, unit: 'weeks', anchor: day('2026-12-15'), roll: 'none' }, 'Every 2 weeks, the first on December 15, 2026; a closed day stands, it is not rolled'],
    [{ kind: 'onEvent', clock: { on: 'called', obligationId: id } }, 'Promptly upon the next meeting about “Activate fingerprint sharing”'],
    [{ kind: 'onRequest' }, 'When it is asked for'],
    [{ kind: 'continuous', condition: 'the city is not activated' }, 'All the time, as long as this lasts: the city is not activated'],
  ])('%#: %o', (rule, expected) => {
    expect(text(rule)).toBe(expected);
  });

  it('ends with the lead of the office, in calendar days unless it says business days', () => {
    const rule: DueRule = { kind: 'fixed', day: day('2011-03-01'), roll: 'backward' };
    expect(text(rule, '', { count: 30, unit: 'days' })).toBe('On March 1, 2011; a closed day rolls backward; our lead: 30 calendar days earlier');
    expect(text(rule, '', { count: 1, unit: 'businessDays' })).toContain('our lead: 1 business day earlier');
  });

  it('is not fooled by a title that speaks of days itself', () => {
    expect(text({ kind: 'after', count: 2, unit: 'weeks', clock: trigger, counting: 'excludeFirst', roll: 'none' }, '5 days lost')).toContain('2 weeks after “5 days lost”');
  });
});

describe('what starts a clock', () => {
  it.each([
    ['due', 'the due date of “X”'],
    ['fulfilled', 'the day on which “X” is met'],
    ['met', 'the latest meeting about “X”'],
    ['called', 'the next meeting about “X”'],
    ['sent', 'the sending of a letter about “X” to its last addressee'],
    ['received', 'the receipt of a letter about “X” by its last addressee'],
  ] as const)('%s: %s', (on, expected) => {
    expect(clockName({ on, obligationId: id }, () => 'X')).toBe(expected);
  });

  it('an event is named as the office named it', () => {
    expect(clockName(trigger, () => 'First class certified')).toBe('“First class certified”');
  });
});
