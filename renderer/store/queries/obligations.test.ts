import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { Letter } from '@domain/letter';
import { agreement, clerk, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTrigger } from '../commands/agreements';
import { moveDueDate, setStatus } from '../commands/obligations';
import { dueDateOf, previewDueDate } from '../dueDates';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { lettersSpeakingFor } from './letters';
import { agreementChoices, closedCount, docket, formChoices } from './obligations';

const TODAY = day('2010-11-15');
let records: Records;

beforeEach(async () => {
  const bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const edits = [
    put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement),
    put('authorities', memo), put('authorities', plan), put('obligations', obligation), put('obligations', notice),
  ];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
});

afterEach(async () => {
  await records.db.delete();
});

/** A rule that is still being typed. */
const typed = { id: '', authorityId: '', statusSince: undefined };

describe('the due date while a rule is typed', () => {
  it('is counted from the due date of another obligation, with its steps', async () => {
    const { due } = await dueDateOf(records.db, obligation);
    const preview = await previewDueDate(records.db, {
      ...typed,
      rule: { kind: 'before', count: 0, unit: 'days', clock: { on: 'due', obligationId: obligation.id }, counting: 'excludeFirst', roll: 'none' },
    });
    expect(due).toBeDefined();
    expect(preview.due).toBe(due);
    expect(preview.steps.length).toBeGreaterThan(1);
  });

  it('waits for an event that has no day yet, and has a day as soon as that is recorded', async () => {
    const waiting = await addTrigger(records, agreement.id, { name: 'First class certified', day: '', note: '' });
    const happened = await addTrigger(records, agreement.id, { name: 'Second class certified', day: day('2010-11-01'), note: '' });
    if (!waiting.ok || !happened.ok) throw new Error('The events were not recorded.');
    const after = (triggerId: string) =>
      previewDueDate(records.db, { ...typed, rule: { kind: 'after', count: 9, unit: 'months', clock: { on: 'trigger', triggerId }, counting: 'excludeFirst', roll: 'none' } });
    expect(await after(waiting.value)).toMatchObject({ waitingFor: '“First class certified”' });
    expect((await after(happened.value)).due).toBe('2011-08-01');
  });

  it('says where a rule would wait for itself', async () => {
    const preview = await previewDueDate(records.db, {
      ...obligation,
      rule: { kind: 'after', count: 1, unit: 'days', clock: { on: 'due', obligationId: obligation.id }, counting: 'excludeFirst', roll: 'none' },
    });
    expect(preview.due).toBeUndefined();
    expect(preview.waitingFor).toContain('waits for this one');
  });

  it('is the day to which it was moved, for an obligation that was moved', async () => {
    await moveDueDate(records, obligation.id, day('2011-04-01'), 'By letter of the state.', TODAY);
    expect((await previewDueDate(records.db, { ...obligation, rule: { kind: 'fixed', day: day('2011-02-14'), roll: 'none' } })).due).toBe('2011-04-01');
  });
});

describe('the choices of the form', () => {
  it('are those of the agreement', async () => {
    const choices = await formChoices(records.db, agreement.id);
    expect(choices.authorities.map(({ id }) => id).toSorted()).toEqual([memo.id, plan.id].toSorted());
    expect(choices.obligations).toHaveLength(2);
    expect((await agreementChoices(records.db)).map(({ id }) => id)).toEqual([agreement.id]);
  });

  it('are none before an agreement is chosen', async () => {
    expect(await formChoices(records.db, '')).toEqual({ authorities: [], triggers: [], parties: [], obligations: [] });
  });
});

describe('the letters that speak for an obligation', () => {
  it('are its own and those of the duty to give notice of its date', async () => {
    const duty = { ...notice, rule: { kind: 'before' as const, count: 1, unit: 'days' as const, clock: { on: 'due' as const, obligationId: obligation.id }, counting: 'excludeFirst' as const, roll: 'none' as const } };
    const letter = (id: string, about: string): Letter => ({
      id, kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreement.id, obligationIds: [about], dated: TODAY, answers: {}, enclosures: [], status: 'draft',
    });
    const [own, noticed] = [letter(testId(1), obligation.id), letter(testId(2), duty.id)];
    await records.record(async () => ok([{ kind: 'letter.drafted', edits: [put('obligations', duty), put('letters', own), put('letters', noticed)] }]));
    expect((await lettersSpeakingFor(records.db, obligation.id)).map((row) => row.letter.id)).toEqual([noticed.id, own.id]);
    expect((await lettersSpeakingFor(records.db, duty.id)).map((row) => row.letter.id)).toEqual([noticed.id]);
  });
});

describe('the closed ones', () => {
  it('are counted apart from the open ones', async () => {
    expect(await closedCount(records.db)).toBe(0);
    await setStatus(records, notice.id, 'met', TODAY, 'The letter is out.');
    expect(await closedCount(records.db)).toBe(1);
    expect((await docket(records.db, 'open')).map(({ obligation: { id } }) => id)).toEqual([obligation.id]);
  });
});
