import { describe, expect, it } from 'vitest';
import { day } from './day';
import type { Clock, DueRule, Lead } from './dueRule';
import type { Id } from './id';
import { asksForLeapDay, emptyRuleFields, RuleForm, ruleFields, type RuleFields } from './ruleForm';

const id = (last: string): Id => `01HX00000000000000000000${last}`;
const ACTIVATION = id('01');
const NOTICE = id('02');
const EVENT = id('03');
const LEAD = 30;

const after = (count: number, unit: 'days' | 'businessDays' | 'months', clock: Clock): DueRule =>
  ({ kind: 'after', count, unit, clock, counting: 'excludeFirst', roll: 'none' });
const before = (count: number, unit: 'days' | 'years', clock: Clock): DueRule =>
  ({ kind: 'before', count, unit, clock, counting: 'excludeFirst', roll: 'backward' });
const every = (unit: 'months' | 'years', anchor: string): DueRule => ({ kind: 'every', count: 1, unit, anchor: day(anchor), roll: 'forward' });
const event: Clock = { on: 'trigger', triggerId: EVENT };
const days = (count: number): Lead => ({ count, unit: 'days' });

type Case = readonly [number: number, what: string, typed: Partial<RuleFields>, rule: DueRule, lead?: Lead];

/** Source: the twenty-five obligations of DOMAIN.md, section 3, with its due rules. */
const CASES: readonly Case[] = [
  [1, 'activate fingerprint sharing on the scheduled date', { kind: 'fixed', day: '1/10/2011' }, { kind: 'fixed', day: day('2011-01-10'), roll: 'none' }],
  [2, 'give written notice before activation', { kind: 'before', count: '1', roll: 'backward', clockOn: 'due', clockObligationId: ACTIVATION, hasLead: true, leadCount: '30' }, before(1, 'days', { on: 'due', obligationId: ACTIVATION }), days(30)],
  [3, 'copy the notice to the SIB on the same day', { kind: 'after', count: '0', clockOn: 'sent', clockObligationId: NOTICE }, after(0, 'days', { on: 'sent', obligationId: NOTICE })],
  [4, 'attend the resolution meeting', { kind: 'onEvent', clockOn: 'called', clockObligationId: NOTICE }, { kind: 'onEvent', clock: { on: 'called', obligationId: NOTICE } }],
  [5, 'record the outcome', { kind: 'after', count: '3', unit: 'businessDays', clockOn: 'met', clockObligationId: NOTICE }, after(3, 'businessDays', { on: 'met', obligationId: NOTICE })],
  [6, 'confirm the outcome', { kind: 'after', count: '5', unit: 'businessDays', clockOn: 'met', clockObligationId: NOTICE }, after(5, 'businessDays', { on: 'met', obligationId: NOTICE })],
  [7, 'tell the field office of suspected cases', { kind: 'continuous', condition: ' While not activated ' }, { kind: 'continuous', condition: 'While not activated' }],
  [8, 'terminate the state MOA', { kind: 'after', count: '30', clockOn: 'received', clockObligationId: NOTICE }, after(30, 'days', { on: 'received', obligationId: NOTICE })],
  [9, 'modify only by written consent', { kind: 'onEvent', clockOn: 'trigger', clockTriggerId: EVENT }, { kind: 'onEvent', clock: event }],
  [10, 'first steering review', { kind: 'after', count: '9', unit: 'months', clockOn: 'trigger', clockTriggerId: EVENT }, after(9, 'months', event)],
  [11, 'steering meetings', { kind: 'every', everyUnit: 'years', anchor: 'Oct 15, 2010', roll: 'forward' }, every('years', '2010-10-15')],
  [12, 'send each complaint on', { kind: 'onEvent', clockOn: 'trigger', clockTriggerId: EVENT }, { kind: 'onEvent', clock: event }],
  [13, 'report a complaint’s disposition', { kind: 'after', count: '90', clockOn: 'trigger', clockTriggerId: EVENT }, after(90, 'days', event)],
  [14, 'renew officer authorizations', { kind: 'every', everyUnit: 'years', anchor: '2010-02-28', roll: 'forward' }, every('years', '2010-02-28')],
  [15, 'return credentials', { kind: 'onEvent', clockOn: 'trigger', clockTriggerId: EVENT }, { kind: 'onEvent', clock: event }],
  [16, 'answer a finding', { kind: 'after', count: '90', clockOn: 'trigger', clockTriggerId: EVENT }, after(90, 'days', event)],
  [17, 'decide before expiry', { kind: 'before', count: '0', roll: 'backward', clockOn: 'trigger', clockTriggerId: EVENT, hasLead: true, leadCount: '180' }, before(0, 'days', event), days(180)],
  [18, 'give termination notice', { kind: 'before', count: '60', roll: 'backward', clockOn: 'trigger', clockTriggerId: EVENT }, before(60, 'days', event)],
  [19, 'monthly invoice', { kind: 'every', everyUnit: 'months', anchor: '10/15/2010', roll: 'forward' }, every('months', '2010-10-15')],
  [20, 'internal data audit', { kind: 'every', everyUnit: 'years', anchor: '12/15/2010', roll: 'forward' }, every('years', '2010-12-15')],
  [21, 'correct reported data errors', { kind: 'after', count: '90', clockOn: 'trigger', clockTriggerId: EVENT }, after(90, 'days', event)],
  [22, 'notice of intent to renew', { kind: 'before', count: '1', unit: 'years', roll: 'backward', clockOn: 'trigger', clockTriggerId: EVENT }, before(1, 'years', event)],
  [23, 'notice of a delay event', { kind: 'after', count: '7', clockOn: 'trigger', clockTriggerId: EVENT }, after(7, 'days', event)],
  [24, 'supplement the first notice', { kind: 'after', count: '21', clockOn: 'sent', clockObligationId: NOTICE }, after(21, 'days', { on: 'sent', obligationId: NOTICE })],
  [25, 'closeout report', { kind: 'after', count: '120', clockOn: 'trigger', clockTriggerId: EVENT }, after(120, 'days', event)],
];

const NAMED = CASES.map(([number, what, fields, rule, lead]) => ({ number, what, fields, rule, lead }));

const typed = (fields: Partial<RuleFields>): RuleFields => ({ ...emptyRuleFields(LEAD), hasLead: false, ...fields });

/** The field and the message of each complaint. */
const complaints = (fields: Partial<RuleFields>): readonly string[] => {
  const parsed = RuleForm.safeParse(typed(fields));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('the form of a due rule', () => {
  it.each(NAMED)('takes obligation $number: $what', ({ fields, rule, lead }) => {
    expect(RuleForm.parse(typed(fields))).toEqual({ rule, ...(lead ? { lead } : {}) });
  });

  it.each(NAMED)('shows obligation $number again as it was typed: $what', ({ rule, lead }) => {
    expect(RuleForm.parse(ruleFields(rule, lead, LEAD))).toEqual({ rule, ...(lead ? { lead } : {}) });
  });

  it('asks which day stands for February 29 only where a yearly series begins on it, and keeps the answer', () => {
    const yearly = typed({ kind: 'every', everyUnit: 'years', anchor: '2/29/2028', leapDay: 'march1' });
    expect([yearly, { ...yearly, anchor: '2/28/2028' }, { ...yearly, everyUnit: 'months' as const }, { ...yearly, kind: 'fixed' as const }, { ...yearly, anchor: 'soon' }].map(asksForLeapDay)).toEqual([true, false, false, false, false]);
    const rule: DueRule = { kind: 'every', count: 1, unit: 'years', anchor: day('2028-02-29'), roll: 'none', leapDay: 'march1' };
    expect(RuleForm.parse(yearly)).toEqual({ rule });
    expect(RuleForm.parse(ruleFields(rule, undefined, LEAD))).toEqual({ rule });
    expect(RuleForm.parse({ ...yearly, leapDay: 'february28' }).rule).not.toHaveProperty('leapDay');
    expect(RuleForm.parse({ ...yearly, anchor: '3/1/2028' }).rule, 'what was chosen for another day is not kept').not.toHaveProperty('leapDay');
  });

  it('proposes the lead of the office, and none where the office has none', () => {
    expect(emptyRuleFields(30)).toMatchObject({ hasLead: true, leadCount: '30' });
    expect(emptyRuleFields(0)).toMatchObject({ hasLead: false });
  });

  it('counts no lead before something that has no due date', () => {
    expect(RuleForm.parse(typed({ kind: 'onRequest', hasLead: true, leadCount: '' }))).toEqual({ rule: { kind: 'onRequest' } });
  });

  it.each<[Partial<RuleFields>, readonly string[]]>([
    [{ kind: 'fixed', day: '' }, ['day: Type a date.']],
    [{ kind: 'fixed', day: '2/30/2011' }, ['day: February 2011 has no day 30. Check the date.']],
    [{ kind: 'after', count: '' }, ['count: Type how many, for example 30.', 'clockObligationId: Choose the obligation.']],
    [{ kind: 'after', count: 'ten', clockOn: 'trigger' }, ['count: Type a whole number from 0 to 36,500.', 'clockTriggerId: Choose the event, or add it.']],
    [{ kind: 'before', count: '-3', clockObligationId: NOTICE }, ['count: Type a whole number from 0 to 36,500.']],
    [{ kind: 'before', count: '9'.repeat(100_000), clockObligationId: NOTICE }, ['count: Type a whole number from 0 to 36,500.']],
    [{ kind: 'every', everyCount: '0', anchor: '<img src=x>' }, ['everyCount: Type a whole number from 1 to 1,000.', 'anchor: Type a date as month, day, year, for example 11/24/2026.']],
    [{ kind: 'continuous', condition: '  ' }, ['condition: Type what has to last, for example While the city is not activated.']],
    [{ kind: 'fixed', day: '1/10/2011', hasLead: true, leadCount: '0' }, ['leadCount: Type a whole number from 1 to 3,650.']],
  ])('says at the field what is wrong: %o', (fields, expected) => {
    expect(complaints(fields)).toEqual(expected);
  });

  it('complains only about what the kind needs', () => {
    expect(complaints({ kind: 'onRequest', day: 'never', count: 'x', anchor: '?', everyCount: '' })).toEqual([]);
  });
});
