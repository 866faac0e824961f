import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { type Day, day } from '@domain/day';
import type { DueRule } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { agreement, clerk, ice, memo, obligation, office, plan } from '@domain/letterFixture';
import { ok, type Result } from '@domain/result';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { obligationView, type ObligationView } from '../queries/obligations';
import { put, type RecordError } from '../record';
import { openRecords, type Records } from '../records';
import { fulfilOccurrence, moveDueDate, setStatus, supersede, takeBackFulfilment } from './obligations';

const TODAY = day('2010-11-15');
const MONTHLY: DueRule = { kind: 'every', count: 1, unit: 'months', anchor: day('2010-10-31'), roll: 'forward' };
const SERIES = testId(7);
let bridge: MemoryBridge;
let records: Records;

beforeEach(async () => {
  bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const series = { ...obligation, id: SERIES, title: 'Send the invoice', rule: MONTHLY, lead: undefined };
  const edits = [
    put('offices', office), put('people', clerk), put('parties', ice), put('agreements', agreement), put('authorities', memo), put('authorities', plan),
    put('obligations', obligation), put('obligations', series),
  ];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
});

afterEach(async () => {
  await records.db.delete();
});

const view = async (id: Id = SERIES): Promise<ObligationView> => {
  const found = await obligationView(records.db, id);
  if (!found) throw new Error('The obligation is not there.');
  return found;
};
const done = async (doneOn: string, occurrence?: Day) =>
  fulfilOccurrence(records, SERIES, occurrence ?? (await view()).next?.occurrence ?? TODAY, { doneOn: day(doneOn), proof: 'Receipt.', files: [] });
const dues = async () => records.db.dueDates.toArray();
const refusalOf = (recorded: Result<unknown, RecordError>) => (recorded.ok ? undefined : recorded.error.detail);

describe('a series', () => {
  it('goes on with the next date when one is recorded as done, and keeps what was done', async () => {
    expect((await view()).account.due).toBe('2010-11-01'); // October 31 is a Sunday
    await done('2010-10-29');
    expect((await view()).account.due).toBe('2010-11-30');
    await done('2010-12-02');
    const { account, fulfilments } = await view();
    expect(account.due).toBe('2010-12-31');
    expect(fulfilments).toMatchObject([{ occurrence: '2010-11-30', due: '2010-11-30', doneOn: '2010-12-02' }, { occurrence: '2010-10-31', due: '2010-11-01', doneOn: '2010-10-29' }]);
  });

  it('is not recorded as done twice by two quick clicks', async () => {
    const occurrence = (await view()).next?.occurrence;
    await done('2010-11-01', occurrence);
    expect(refusalOf(await done('2010-11-01', occurrence))).toContain('another one by now');
    expect(await records.db.fulfilments.count()).toBe(1);
  });

  it('is moved for the next date only', async () => {
    await moveDueDate(records, SERIES, day('2010-11-10'), 'By telephone.', TODAY);
    expect((await view()).account.due).toBe('2010-11-10');
    await done('2010-11-09');
    const { account, standingMoves, moves, fulfilments } = await view();
    expect({ due: account.due, standing: standingMoves.length, moves: moves.length }).toEqual({ due: '2010-11-30', standing: 0, moves: 1 });
    expect(fulfilments[0]).toMatchObject({ occurrence: '2010-10-31', due: '2010-11-10' });
    expect((await records.db.dueDates.get(SERIES))?.movedFrom).toBeUndefined();
  });

  it('has its last done date taken back, not one before', async () => {
    await done('2010-11-01');
    await done('2010-11-30');
    const [last, first] = (await view()).fulfilments;
    expect(refusalOf(await takeBackFulfilment(records, SERIES, first?.id ?? '', 'A mistake.'))).toContain('Only the last date');
    await takeBackFulfilment(records, SERIES, last?.id ?? '', 'It was the draft.');
    expect((await view()).account.due).toBe('2010-11-30');
  });

  it('does not jump a date because it was found that it cannot be met', async () => {
    await setStatus(records, SERIES, 'cannotMeet', day('2010-11-14'), 'No funds.');
    expect((await view()).account.due).toBe('2010-11-01');
  });

  it('gives the same dates after a rebuild, whatever was done, moved and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('done', 'moved', 'back'), { minLength: 1, maxLength: 6 }), async (acts) => {
        for (const act of acts) {
          const { fulfilments, next } = await view();
          if (act === 'done') await done('2010-11-15');
          else if (act === 'moved') await moveDueDate(records, SERIES, day(`20${50 + (fulfilments.length % 40)}-05-05`), 'Moved.', TODAY);
          else if (fulfilments[0]) await takeBackFulfilment(records, SERIES, fulfilments[0].id, 'Back.');
          expect(next?.occurrence).toBeDefined();
        }
        const live = await dues();
        await rebuild(bridge, records.db, MEMORY_DEVICE);
        expect(await dues()).toEqual(live);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});

describe('an extension', () => {
  it('is a move that says who granted it', async () => {
    await moveDueDate(records, obligation.id, day('2011-06-01'), 'By letter of November 12.', TODAY, 'ICE');
    expect((await view(obligation.id)).moves).toMatchObject([{ kind: 'extension', grantedBy: 'ICE', to: '2011-06-01' }]);
    expect(bridge.entries.at(-1)?.header.kind).toBe('obligation.extended');
  });
});

describe('an obligation whose place another one takes', () => {
  it('is closed and names it; the other one names it back; reopened, it stands alone', async () => {
    await supersede(records, SERIES, obligation.id, TODAY, 'Amendment 2.');
    expect(await view()).toMatchObject({ due: { open: 0 }, successor: { id: obligation.id } });
    expect((await view(obligation.id)).supersedes.map(({ id }) => id)).toEqual([SERIES]);
    await setStatus(records, SERIES, 'open', TODAY, 'The amendment was withdrawn.');
    expect(await view()).toMatchObject({ due: { open: 1 }, successor: undefined });
  });

  it('cannot take the place of the one that took its place', async () => {
    await supersede(records, SERIES, obligation.id, TODAY, 'Amendment 2.');
    expect(refusalOf(await supersede(records, obligation.id, SERIES, TODAY, 'Back again.'))).toContain('superseded by this one');
    expect(refusalOf(await supersede(records, SERIES, SERIES, TODAY, 'Itself.'))).toContain('superseded by this one');
  });

  it('a waiver closes it', async () => {
    await setStatus(records, obligation.id, 'waived', TODAY, 'By letter of ICE.');
    expect((await view(obligation.id)).due).toMatchObject({ open: 0, status: 'waived' });
  });
});
