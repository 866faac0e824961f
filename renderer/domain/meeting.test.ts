import { describe, expect, it } from 'vitest';
import { day } from './day';
import { AttendanceDraft, contradicts, decisionWords, hasEffect, isWaiting, MeetingDraft, type Outcome } from './meeting';

const settled = (how: 'confirmed' | 'notConfirmed') => ({ how, on: day('2011-01-20'), by: 'Letter of ICE' });

describe('an outcome that is subject to written confirmation', () => {
  it.each<[Pick<Outcome, 'decision' | 'isConditional' | 'settled'>, boolean, boolean, string]>([
    [{ decision: 'moved' }, false, true, 'Due date moved'],
    [{ decision: 'moved', isConditional: true }, true, false, 'Due date moved, subject to written confirmation'],
    [{ decision: 'moved', isConditional: true, settled: settled('confirmed') }, false, true, 'Due date moved'],
    [{ decision: 'removed', isConditional: true, settled: settled('notConfirmed') }, false, false, 'Removed from the plan, but not confirmed in writing'],
  ])('%j: waits %s, has effect %s', (outcome, waits, effect, words) => {
    expect([isWaiting(outcome), hasEffect(outcome), decisionWords(outcome)]).toEqual([waits, effect, words]);
  });
});

describe('a later outcome contradicts an earlier one', () => {
  const april = { decision: 'moved' as const, to: day('2011-04-04') };
  it.each([
    ['another date', { decision: 'moved' as const, to: day('2011-05-03') }, april, true],
    ['the same date', april, april, false],
    ['a refusal after a move', { decision: 'refused' as const }, april, true],
    ['a confirmation', { decision: 'confirmed' as const }, april, false],
    ['no decision', { decision: 'none' as const }, april, false],
    ['a move where nothing was decided before', april, { decision: 'none' as const }, false],
  ])('%s: %#', (_, later, first, expected) => {
    expect(contradicts(later, first)).toBe(expected);
  });
});

describe('what a clerk types', () => {
  const attendance = (arrivedAt: string, leftAt: string) => AttendanceDraft.safeParse({ arrivedAt, leftAt, proxyFor: '', isMember: false });

  it('nobody leaves before coming', () => {
    expect(attendance('10:20 AM', '10:10 AM').error?.issues.map(({ path }) => path[0])).toEqual(['leftAt']);
    expect(attendance('10:20 AM', '1:05 pm').data).toMatchObject({ arrivedAt: '10:20', leftAt: '13:05' });
  });

  it.each([['noticeDays', '61'], ['noticeDays', 'three'], ['quorum', '0'], ['quorum', '4.5']])('%s “%s” is asked for again at its field', (field, value) => {
    const parsed = MeetingDraft.safeParse({ title: 'Council', kind: 'councilOpen', day: '9/18/2025', time: '', place: 'Hall', calledBy: '', obligationIds: ['01HX0000000000000000000001'], letterIds: [], [field]: value });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});
