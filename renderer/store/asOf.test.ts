import 'fake-indexeddb/auto';
import { memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { dayAt } from '@domain/day';
import { fold } from '@domain/fold';
import { type Table, TABLES } from '@domain/record';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AsOf, firstDay, openAsOf } from './asOf';
import { type NoticebookDb, rawTable } from './db';
import { always, type Edit, patch, put, takeOut } from './record';
import { openRecords, type Records } from './records';

const ZONE = 'America/Chicago';
const DAYS = 40;
const HOUR = 3_600_000;

let bridge: MemoryBridge;
let records: Records;
let moment: number;

beforeEach(async () => {
  moment = Date.parse('2026-01-01T03:00:00.000Z');
  bridge = memoryBridge(() => new Date(moment).toISOString());
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value);
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
});

afterEach(async () => {
  await records.db.delete();
});

const rowsOf = async (db: NoticebookDb): Promise<unknown> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await rawTable(db, table).toArray()] as const)));

const openDay = async (day: string): Promise<AsOf> => {
  const asOf = await openAsOf(records.db, day as AsOf['day'], ZONE);
  if (!asOf) throw new Error('It was wanted.');
  return asOf;
};

/** Adds, renames or takes out one of five events and one of five parties. */
const step = fc.record({
  hours: fc.integer({ min: 1, max: 30 }),
  what: fc.constantFrom('put', 'patch', 'takeOut'),
  which: fc.integer({ min: 1, max: 5 }),
  name: fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== ''),
});

const table: Table = 'triggers';
const agreementId = testId(99);

const editOf = ({ what, which, name }: { readonly what: string; readonly which: number; readonly name: string }): Edit =>
  what === 'put'
    ? put(table, { id: testId(which), agreementId, name, note: '' })
    : what === 'patch'
      ? patch(table, testId(which), { note: name })
      : takeOut(table, testId(which));

describe('the records as of a day', () => {
  it('equal the fold of the journal cut at the end of that day, at a hundred random moments', async () => {
    const [steps] = fc.sample(fc.array(step, { minLength: 80, maxLength: 80 }), { seed: 20_261_124, numRuns: 1 });
    for (const one of steps ?? []) {
      moment += one.hours * HOUR;
      const isThere = (await rawTable(records.db, table).get(testId(one.which))) !== undefined;
      if (one.what === 'put' || isThere) await records.record(always({ kind: 'trigger.changed', edits: [editOf(one)] }));
    }
    const days = fc.sample(fc.integer({ min: -2, max: DAYS }), { seed: 7, numRuns: 100 }).map((count) => dayAt(new Date(Date.parse('2026-01-01T12:00:00Z') + count * 24 * HOUR).toISOString(), ZONE));
    for (const on of new Set(days)) {
      const asOf = await openDay(on);
      const cut = fold(bridge.entries.filter(({ header }) => dayAt(header.at, ZONE) <= on));
      const expected = Object.fromEntries(TABLES.map((name) => [name, [...(cut.rows.get(name)?.values() ?? [])].toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))]));
      expect({ on, rows: await rowsOf(asOf.db) }).toEqual({ on, rows: expected });
      await asOf.close();
    }
  });

  it('counts a day to its last moment in the zone of the office', async () => {
    moment = Date.parse('2026-03-02T05:59:59.000Z'); // 11:59:59 PM on March 1 in Chicago
    await records.record(always({ kind: 'trigger.added', edits: [put(table, { id: testId(1), agreementId, name: 'late in the evening', note: '' })] }));
    moment += 2_000;
    await records.record(always({ kind: 'trigger.changed', edits: [patch(table, testId(1), { name: 'just after midnight' })] }));
    const first = await openDay('2026-03-01');
    expect(await first.db.triggers.get(testId(1))).toMatchObject({ name: 'late in the evening' });
    const second = await openDay('2026-03-02');
    expect(await second.db.triggers.get(testId(1))).toMatchObject({ name: 'just after midnight' });
    await second.close();
    expect(await firstDay(records.db, ZONE)).toBe('2026-03-01');
  });

  it('leaves nothing behind, also where it was not closed', async () => {
    await openDay('2026-01-01');
    const again = await openDay('2026-01-01');
    await again.close();
    expect((await Dexie.getDatabaseNames()).filter((name) => name.startsWith('noticebook-as-of-'))).toEqual([]);
  });

  it('stops when it is not wanted any more', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put(table, { id: testId(1), agreementId, name: 'A', note: '' })] }));
    expect(await openAsOf(records.db, dayAt(new Date(moment).toISOString(), ZONE), ZONE, { isWanted: () => false })).toBeUndefined();
    expect((await Dexie.getDatabaseNames()).filter((name) => name.startsWith('noticebook-as-of-'))).toEqual([]);
  });
});
