import { describe, expect, it } from 'vitest';
import { day } from './day';
import { dueDate, type CountingCalendar, type DueDate } from './dueDate';
import { DueRule, type DueRule as Rule } from './dueRule';
import { federalHolidays } from './federalHolidays';
import { emptyRuleFields, RuleForm, ruleFields } from './ruleForm';
import { ruleText } from './ruleText';

const federal: CountingCalendar = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };
const id = '1'.padStart(26, '0');
const rule: Rule = { kind: 'after', count: 30, unit: 'days', clock: { on: 'received', obligationId: id }, counting: 'excludeFirst', roll: 'forward', mailDays: 3 };
const counted = (on: string, isByMail?: boolean): DueDate => dueDate({ rule }, () => ({ day: day(on), what: 'the letter was received', isByMail }), federal);

describe('days that are added for service by mail (Fed. R. Civ. P. 6(d))', () => {
  it('come after the period would otherwise end, past its own closed day', () => {
    const found = counted('2010-12-02', true);
    expect(found.due).toBe('2011-01-06');
    expect(found.steps.map(({ day: on }) => on)).toEqual(['2010-12-02', '2011-01-01', '2011-01-03', '2011-01-06']);
    expect(found.why).toBe("30 days after the letter was received; Jan 1, 2011 is New Year's Day, and 3 days for mail".replace('Jan 1, 2011', 'Jan 1'));
  });

  it('end on an open day, too: the third day after Thursday is a Sunday and rolls', () => {
    expect(counted('2010-11-02').due).toBe('2010-12-06'); // Dec 2, then Dec 5, a Sunday
  });

  it('are not added where the letter did not go by mail', () => {
    const found = counted('2010-11-02', false);
    expect(found.due).toBe('2010-12-02');
    expect(found.steps.at(-1)?.text).toBe('It did not go by mail: no days are added');
  });

  it('are said by the rule, and come out of the form as they went in', () => {
    expect(ruleText(rule, undefined, () => 'Give notice')).toContain('and 3 calendar days more where it went by mail');
    expect(RuleForm.parse(ruleFields(rule, undefined, 0))).toEqual({ rule });
    expect(RuleForm.safeParse({ ...emptyRuleFields(0), ...ruleFields(rule, undefined, 0), mailDays: 'three' }).error?.issues[0]?.path).toEqual(['mailDays']);
  });

  it('are absent from rules that were recorded before', () => {
    const { mailDays: _, ...old } = rule;
    expect(DueRule.parse(old)).toEqual(old);
  });
});
