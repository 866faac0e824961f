import { describe, expect, it } from 'vitest';
import { actionDue, type ActionDue, ActionItemDraft, dueOfDraft } from './actionItem';
import { day } from './day';
import type { CountingCalendar } from './dueDate';
import { federalHolidays } from './federalHolidays';

const federal: CountingCalendar = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };
const meeting = { id: 'm', day: day('2011-01-12') };

const typed = (over: Partial<Record<keyof ActionItemDraft, unknown>> = {}) => ({ title: 'Correct the plan', owner: 'Karen Dowd, ICE', followedById: '01HX0000000000000000000001', dueKind: 'after', count: '5', unit: 'businessDays', day: '', ...over });
const problems = (over: Parameters<typeof typed>[0]) => {
  const parsed = ActionItemDraft.safeParse(typed(over));
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]);
};

describe('when an action item is due', () => {
  it.each<[ActionDue, string]>([
    // Dr. King's birthday, January 17, 2011, is closed.
    [{ kind: 'after', count: 5, unit: 'businessDays' }, '2011-01-20'],
    [{ kind: 'after', count: 19, unit: 'days' }, '2011-01-31'],
    [{ kind: 'after', count: 2, unit: 'weeks' }, '2011-01-26'],
    [{ kind: 'after', count: 3, unit: 'months' }, '2011-04-12'],
    [{ kind: 'fixed', day: day('2011-04-18') }, '2011-04-18'],
  ])('%j after a meeting on January 12, 2011', (due, expected) => {
    expect(actionDue({ due }, meeting, federal).due).toBe(expected);
  });

  it('is what the form said', () => {
    expect(dueOfDraft(ActionItemDraft.parse(typed()))).toEqual({ kind: 'after', count: 5, unit: 'businessDays' });
    expect(dueOfDraft(ActionItemDraft.parse(typed({ dueKind: 'fixed', day: '4/18/2011' })))).toEqual({ kind: 'fixed', day: '2011-04-18' });
  });

  it.each([
    [{ count: '' }, 'count'],
    [{ count: '0' }, 'count'],
    [{ count: 'soon' }, 'count'],
    [{ dueKind: 'fixed' }, 'day'],
    [{ owner: '' }, 'owner'],
    [{ title: '' }, 'title'],
    [{ followedById: '' }, 'followedById'],
  ])('%j is asked for at its field', (over, field) => {
    expect(problems(over)).toContain(field);
  });
});
