import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { Letter } from '@domain/letter';
import { agreement, clerk, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { ok } from '@domain/result';
import { SavedViewDraft } from '@domain/savedView';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTrigger } from '../commands/agreements';
import { changeOwner, MOST_AT_ONCE, setStatusOfMany } from '../commands/manyObligations';
import { moveDueDate, setStatus } from '../commands/obligations';
import { changeView, saveView, takeOutView } from '../commands/views';
import { dueDateOf, previewDueDate } from '../dueDates';
import { patch, put } from '../record';
import { openRecords, type Records } from '../records';
import { agreementList } from './agreements';
import { historyOf } from './history';
import { lettersSpeakingFor } from './letters';
import { forgetDues } from '../keptDues';
import { agreementChoices, docket, docketCounts, dueCounts, formChoices, obligationList, openCounts } from './obligations';
import { viewsOf } from './views';

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

describe('the list of obligations', () => {
  it('counts each view by its index', async () => {
    const soonTo = day('2010-12-15');
    expect(await docketCounts(records.db, TODAY, soonTo)).toMatchObject({ open: 2, overdue: 0, unable: 2, closed: 0 });
    await setStatus(records, notice.id, 'met', TODAY, 'The letter is out.');
    await setStatus(records, obligation.id, 'cannotMeet', TODAY, 'The interface is late.');
    await moveDueDate(records, obligation.id, day('2010-12-01'), 'By letter of the state.', TODAY);
    expect(await docketCounts(records.db, TODAY, soonTo)).toEqual({ open: 1, overdue: 0, soon: 1, unable: 1, closed: 1 });
    expect(await docketCounts(records.db, day('2010-12-02'), soonTo)).toMatchObject({ overdue: 1, soon: 0 });
    expect((await docket(records.db, 'open')).map(({ obligation: { id } }) => id)).toEqual([obligation.id]);
  });

  it('counts the rows in memory as it counts those of the index, also after a change', async () => {
    const days = [TODAY, day('2010-12-01'), day('2010-12-02'), day('2011-12-02')] as const;
    const counted = () => Promise.all(days.flatMap((from, index) => days.slice(index).flatMap((to): readonly Promise<unknown>[] => [docketCounts(records.db, from, to), dueCounts(records.db, from, to), openCounts(records.db, from), agreementList(records.db)])));
    for (const change of [
      () => setStatus(records, notice.id, 'met', TODAY, 'The letter is out.'),
      () => moveDueDate(records, obligation.id, day('2010-12-01'), 'By letter of the state.', TODAY),
      () => setStatus(records, obligation.id, 'cannotMeet', TODAY, 'The interface is late.'),
    ]) {
      await change();
      await obligationList(records.db, 'open');
      const inMemory = await counted();
      forgetDues(records.db);
      expect(inMemory).toEqual(await counted());
    }
  });

  it('shows of an obligation what the obligation holds', async () => {
    await setStatus(records, notice.id, 'met', TODAY, 'The letter is out.');
    for (const which of ['open', 'closed'] as const) {
      const [full] = await docket(records.db, which);
      const [line] = await obligationList(records.db, which);
      expect(line && { ...full, obligation: { ...full?.obligation, ...line.obligation } }).toEqual(full && { ...full, obligation: { statusSince: undefined, ...full.obligation, rule: { kind: full.obligation.rule.kind } } });
    }
  });
});

describe('several obligations at once', () => {
  it('get another owner in one batch, those that have it already are left alone', async () => {
    const other = testId(77);
    await records.record(async () => ok([{ kind: 'person.added', edits: [put('people', { ...clerk, id: other, name: 'T. Breyer' })] }]));
    await changeOwner(records, [notice.id], other);
    const changed = await changeOwner(records, [obligation.id, notice.id], other);
    expect(changed).toMatchObject({ ok: true, value: { before: [{ id: obligation.id, ownerId: obligation.ownerId }], unchanged: 1 } });
    expect((await obligationList(records.db, 'open')).map(({ owner }) => owner?.name)).toEqual(['T. Breyer', 'T. Breyer']);
    expect(await changeOwner(records, [obligation.id, notice.id], other)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  it('come to stand otherwise, each entry with the reason, all of one batch', async () => {
    await setStatusOfMany(records, [obligation.id, notice.id], 'willNotMeet', TODAY, 'No funds.');
    const entries = await historyOf(records.db, [obligation.id, notice.id], 2);
    expect(entries.map(({ kind, body, header }) => [kind, body?.why, header.batch?.of])).toEqual([
      ['obligation.decidedWillNotMeet', 'No funds.', 2], ['obligation.decidedWillNotMeet', 'No funds.', 2],
    ]);
  });

  it('are never more than the window can bear', async () => {
    const many = Array.from({ length: MOST_AT_ONCE + 1 }, (_, index) => testId(index));
    expect(await changeOwner(records, many, clerk.id)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('Select fewer') } });
  });
});

describe('saved views', () => {
  const draft = (name: string, more: Partial<SavedViewDraft> = {}) => SavedViewDraft.parse({ name, list: 'obligations', of: 'open', ...more });

  it('are kept under names that differ, changed as a whole, and taken out', async () => {
    const saved = await saveView(records, draft('Ours', { ownerId: clerk.id, sort: 'owner' }));
    if (!saved.ok) throw new Error(saved.error.code);
    expect(await saveView(records, draft('OURS'))).toMatchObject({ ok: false });
    expect((await changeView(records, saved.value, draft('Ours', { owedBy: 'the City' }))).ok).toBe(true);
    expect(await viewsOf(records.db, 'obligations')).toEqual([{ id: saved.value, name: 'Ours', list: 'obligations', of: 'open', owedBy: 'the City' }]);
    expect((await takeOutView(records, saved.value)).ok).toBe(true);
    expect(await viewsOf(records.db, 'obligations')).toEqual([]);
    expect(await changeView(records, saved.value, draft('Ours'))).toMatchObject({ ok: false });
  });
});

describe('the list that is kept in memory', () => {
  /** As the index has them. */
  const ofIndex = async (which: 'open' | 'closed') => {
    const open = which === 'open' ? 1 : 0;
    const rows = await records.db.dueDates.where('[open+sort]').between([open, ''], [open, '\uffff']).toArray();
    return which === 'open' ? rows : rows.toReversed();
  };
  const ofList = async (which: 'open' | 'closed') => (await obligationList(records.db, which)).map(({ due }) => due);

  it('holds after each change what the index holds', async () => {
    expect(await ofList('open')).toEqual(await ofIndex('open'));
    await moveDueDate(records, notice.id, day('2011-03-01'), 'ICE agreed', TODAY);
    expect(await ofList('open')).toEqual(await ofIndex('open'));
    expect((await ofList('open')).find(({ id }) => id === notice.id)?.due).toBe('2011-03-01');
    await setStatus(records, obligation.id, 'met', TODAY, '');
    expect(await ofList('open')).toEqual(await ofIndex('open'));
    expect((await ofList('closed')).map(({ id }) => id)).toEqual([obligation.id]);
    await records.record(async () => ok([{ kind: 'obligation.takenOut', edits: [{ table: 'obligations' as const, id: notice.id, set: null }] }]));
    expect(await ofList('open')).toEqual([]);
  });

  it('names the agreement as it is called now, and is the same list while nothing in it changed', async () => {
    const before = await obligationList(records.db, 'open');
    await saveView(records, SavedViewDraft.parse({ name: 'Mine', list: 'obligations', of: 'open' }));
    expect(await obligationList(records.db, 'open')).toBe(before);
    await records.record(async () => ok([{ kind: 'agreement.changed', edits: [patch('agreements', agreement.id, { title: 'Another title' })] }]));
    expect((await obligationList(records.db, 'open'))[0]?.agreement.title).toBe('Another title');
  });

  it('is read anew where the working copy went on without it', async () => {
    await obligationList(records.db, 'open');
    await records.db.dueDates.delete(notice.id);
    expect(await ofList('open')).toHaveLength(2); // nothing says that the working copy went on
    await records.db.proof.update('proof', { heads: [] });
    expect(await ofList('open')).toHaveLength(1);
  });
});
