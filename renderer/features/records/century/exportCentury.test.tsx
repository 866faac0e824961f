import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { Json } from '@domain/entry';
import { Id } from '@domain/id';
import type { Meeting } from '@domain/meeting';
import { TABLES } from '@domain/record';
import { addNote } from '@store/commands/notes';
import { rawTable } from '@store/db';
import { always, put } from '@store/record';
import { openRecords, type Records } from '@store/records';
import { fillSample } from '@store/sample';
import { afterEach, expect, test } from 'vitest';
import { exportCentury } from './exportCentury';

const SEAL = { hash: 'a'.repeat(64), name: 'seal.png', size: 1, mediaType: 'image/png' };
const SCRIPT = '<script>alert("x")</script><b onclick=\'y\'>';

let records: Records;

async function sample() {
  const bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, { ...start.value, place: 'sample' }, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  await fillSample(records, SEAL);
  return bridge;
}

async function exported(options: { readonly withPrivilegedNotes?: boolean; readonly withClosedSessions?: boolean; readonly isCancelled?: () => boolean } = {}) {
  const office = await records.db.offices.toCollection().first();
  if (!office) throw new Error('The sample has an office.');
  return exportCentury({ db: records.db, bridge: records.bridge, office, today: day('2010-11-15'), by: 'Ruth Calloway', withPrivilegedNotes: false, withClosedSessions: false, onProgress: () => undefined, isCancelled: () => false, ...options });
}

afterEach(async () => {
  await records.db.delete();
});

test('every record stands on a page, in a table of CSV and in one of JSON', async () => {
  const bridge = await sample();
  expect((await exported()).ok).toBe(true);
  const pages = [...bridge.exported].filter(([path]) => path.endsWith('.html')).map(([, text]) => text).join('\n');
  for (const table of TABLES) {
    const rows = await rawTable(records.db, table).toArray();
    expect(JSON.parse(bridge.exported.get(`data/${table}.json`) ?? '')).toHaveLength(rows.length);
    const named = rows.flatMap(({ title, name }) => [title, name]).filter((words) => typeof words === 'string');
    expect(named.filter((words) => !pages.includes(words.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;')))).toEqual([]);
  }
  expect(bridge.exported.get('data/obligations.csv')).toMatch(/^\uFEFFid,/);
});

test('markup in any field of any record stays words', async () => {
  const bridge = await sample();
  const spoiled = (value: Json): Json => {
    if (typeof value === 'string') return Id.safeParse(value).success || /^\d{4}-\d\d-\d\d|^[a-z]+[A-Za-z]*$|^[0-9a-f]{64}$/.test(value) ? value : `${SCRIPT}${value}`;
    if (Array.isArray(value)) return value.map((one: Json) => spoiled(one));
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]: [string, Json]) => [name, spoiled(one)])) : value;
  };
  for (const table of TABLES) for (const row of await rawTable(records.db, table).toArray()) await rawTable(records.db, table).put(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === 'zone' || name === 'rule' ? value : spoiled(value)])));
  expect((await exported()).ok).toBe(true);
  const pages = [...bridge.exported].filter(([path]) => path.endsWith('.html'));
  expect(pages.some(([, text]) => text.includes('&lt;script&gt;'))).toBe(true);
  expect(pages.filter(([, text]) => /<script|<b onclick/.test(text)).map(([path]) => path)).toEqual([]);
});

test('a privileged note is on no page and in no table, unless it is chosen', async () => {
  const bridge = await sample();
  const [agreement] = await records.db.agreements.toArray();
  await addNote(records, { table: 'agreements', id: agreement?.id ?? '' }, { text: 'Counsel doubts it.', isPrivileged: true }, { personId: testId(1), name: 'Ruth Calloway' }, day('2010-11-15'));
  await addNote(records, { table: 'agreements', id: agreement?.id ?? '' }, { text: 'The binder is in room 2.', isPrivileged: false }, { personId: testId(1), name: 'Ruth Calloway' }, day('2010-11-15'));
  await exported();
  expect([...bridge.exported.values()].join('\n')).not.toContain('Counsel doubts it.');
  expect([...bridge.exported.values()].join('\n')).toContain('The binder is in room 2.');
  expect(bridge.exported.get('index.html')).toContain('Left out of this export');
  await exported({ withPrivilegedNotes: true });
  expect([...bridge.exported.values()].join('\n')).toContain('Counsel doubts it.');
});

test('what was said in a closed session is on no page, in no table and in no history, unless it is chosen', async () => {
  const bridge = await sample();
  const [agreement] = await records.db.agreements.toArray();
  const id = testId(900);
  const meeting: Meeting = { id, agreementId: agreement?.id ?? '', kind: 'councilClosed', title: 'On the claim', day: day('2010-11-12'), time: '', place: 'City Hall', calledBy: '', obligationIds: [], letterIds: [], status: 'held' };
  await records.record(always(
    { kind: 'meeting.called', edits: [put('meetings', meeting)] },
    { kind: 'statement.recorded', edits: [put('statements', { id: testId(901), meetingId: id, by: 'Counsel', text: 'The claim is weak.', place: 0 })], links: [id] },
  ));
  await exported();
  const all = () => [...bridge.exported.values()].join('\n');
  expect(all()).not.toContain('The claim is weak.');
  expect(all(), 'that it was held is no secret').toContain('On the claim');
  expect(bridge.exported.get('index.html')).toContain('What was said in them, and what is kept with them, is left out');
  await exported({ withClosedSessions: true });
  expect(all()).toContain('The claim is weak.');
});

test('stopped on the way, it leaves nothing and says so', async () => {
  const bridge = await sample();
  let asked = 0;
  expect(await exported({ isCancelled: () => (asked += 1) > 3 })).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(bridge.exported.size).toBe(0);
});
