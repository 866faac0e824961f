import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { afterEach, describe, expect, it } from 'vitest';
import { countRows } from './project';
import { openRecords, type Records } from './records';
import { fillSample, isSampleWhole } from './sample';

const SEAL = { hash: 'a'.repeat(64), name: 'seal.png', size: 1, mediaType: 'image/png' };

let records: Records;

async function open(bridge = memoryBridge()) {
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, { ...start.value, place: 'sample' }, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  return bridge;
}

afterEach(async () => {
  await records.db.delete();
});

describe('the sample city', () => {
  it('has its seven obligations, with the dates that follow from the plan', async () => {
    await open();
    const filled = await fillSample(records, SEAL);
    expect(filled.ok).toBe(true);
    expect(await isSampleWhole(records.db)).toBe(true);
    expect(await records.db.offices.toCollection().first()).toMatchObject({ isSample: true, practiceDay: '2010-11-15' });
    const addressees = await records.db.agreementParties.filter(({ notices }) => notices === 'addressee').toArray();
    expect(addressees.map(({ noticeRules }) => noticeRules?.find(({ method }) => method === 'certified')?.effective)).toEqual(['onReceipt', 'onReceipt']);
    const obligations = await records.db.obligations.toArray();
    const due = Object.fromEntries(await Promise.all(obligations.map(async ({ id, title }) => [title, (await records.db.dueDates.get(id))?.due])));
    expect(due).toMatchObject({ 'Activate fingerprint sharing': '2011-02-01', 'Give written notice that the date will not be met': '2011-01-31' });
    const notice = obligations.find(({ title }) => title.startsWith('Give written notice'));
    // 30 days before is January 1, closed, as is the Friday before, its observed day.
    expect((await records.db.dueDates.get(notice?.id ?? ''))?.lead).toBe('2010-12-30');
  });

  it('is counted in the proof as it is counted by hand, table by table', async () => {
    await open();
    await fillSample(records, SEAL);
    const proof = await records.db.proof.get('proof');
    expect(proof?.counts).toEqual(await countRows(records.db));
    expect(proof?.counts).toMatchObject({ obligations: 7, dueDates: 7 });
  });

  it('goes on where it stopped when it was interrupted, without doubling anything', async () => {
    const bridge = await open();
    for (let stop = 1; ; stop += 1) {
      let calls = 0;
      const stopping: Records = {
        ...records,
        record: async (plan) => {
          calls += 1;
          return calls > 3 ? { ok: false, error: { code: 'diskFailed' } } : records.record(plan);
        },
      };
      const filled = await fillSample(stopping, SEAL);
      if (filled.ok) break;
      expect(stop).toBeLessThan(20);
      expect(await isSampleWhole(records.db)).toBe(false);
    }
    expect(await isSampleWhole(records.db)).toBe(true);
    const titles = (await records.db.obligations.toArray()).map(({ title }) => title);
    expect(new Set(titles).size).toBe(7);
    expect([titles.length, await records.db.agreements.count(), await records.db.parties.count(), await records.db.authorities.count()]).toEqual([7, 1, 5, 6]);
    expect(bridge.entries.every(({ header }) => header.actor === 'Ruth Calloway, City Clerk')).toBe(true);
  });
});
