import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { Id } from '@domain/id';
import { requestDraft, type RequestDraft } from '@domain/recordsRequest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rebuild } from '../catchUp';
import { agendaBetween } from '../queries/calendar';
import { openRequests, openRequestsAbout, requestView } from '../queries/recordsRequests';
import { requestable, requestableWith } from '../queries/requestable';
import { tickler } from '../queries/tickler';
import { openRecords, type Records } from '../records';
import { fillSample } from '../sample';
import { searchIndexOf } from '../searchIndex';
import { changeRequest, chooseRecords, closeRequest, decideRecord, openRequest, recordRelease, reopenRequest, takeOutRecord } from './recordsRequests';

const TODAY = day('2010-11-15');
const FILE = { hash: 'c'.repeat(64), name: 'RR-2010-001 release 1.zip', size: 9, mediaType: 'application/octet-stream' };
const BY = { personId: testId(1), name: 'Ruth Calloway, City Clerk' };

const DRAFT = {
  requester: ' Dana  Whitfield ', contact: '', receivedOn: '11/12/2010', asked: 'All of it', reply: 'count', replyDay: '', replyCount: '10', replyUnit: 'businessDays', replySource: 'Sample Public Records Act, section 5',
} as const;
const draft = (over: Partial<Readonly<Record<keyof RequestDraft, string>>> = {}) => requestDraft(TODAY).parse({ ...DRAFT, ...over });

let bridge: MemoryBridge;
let records: Records;

beforeEach(async () => {
  bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, { ...start.value, place: 'sample' }, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  await fillSample(records, { ...FILE, name: 'seal.png', mediaType: 'image/png' });
});

afterEach(async () => {
  await records.db.delete();
});

async function opened(): Promise<Id> {
  const request = await openRequest(records, draft());
  if (!request.ok) throw new Error('The request is in order.');
  return request.value;
}
const view = async (id: Id) => {
  const found = await requestView(records.db, id);
  if (!found) throw new Error('The request is there.');
  return found;
};

test('a request gets the next number of its year, and ten business days are counted by the office’s calendar, over Thanksgiving', async () => {
  const id = await opened();
  expect((await view(id)).request).toMatchObject({ number: 'RR-2010-001', requester: 'Dana Whitfield', status: 'open', replyBy: '2010-11-29' });
  await openRequest(records, draft({ reply: 'none' }));
  expect((await records.db.recordsRequests.toArray()).map(({ number }) => number)).toEqual(['RR-2010-001', 'RR-2010-002']);
  await changeRequest(records, id, draft({ reply: 'none' }));
  expect((await view(id)).request.replyBy).toBeUndefined();
});

test('an open request stands in Today and on the day by which it must be answered, and is found by its number and words, until it is closed', async () => {
  const id = await opened();
  const unlimited = await openRequest(records, draft({ reply: 'none', requester: 'Robin Sato', asked: 'Minutes about the jail roof' }));
  if (!unlimited.ok) throw new Error('The request is in order.');
  expect((await openRequests(records.db)).map(({ number }) => number)).toEqual(['RR-2010-001', 'RR-2010-002']);
  const onDays = async () => (await agendaBetween(records.db, TODAY, day('2010-12-31'))).filter(({ kind }) => kind === 'request');
  expect(await onDays()).toMatchObject([{ day: '2010-11-29', request: { id } }]);
  expect((await tickler(records.db, TODAY, 30)).others.filter(({ kind }) => kind === 'request')).toHaveLength(1);
  const index = searchIndexOf(records.db);
  const found = async (typed: string) => {
    await index.prepare();
    return (await index.find(typed)).filter(({ table }) => table === 'recordsRequests').map(({ title, detail }) => `${title}: ${detail}`);
  };
  expect(await found('rr-2010-001')).toContain('RR-2010-001 Dana Whitfield: Records request, open');
  expect(await found('jail roof')).toEqual(['RR-2010-002 Robin Sato: Records request, open']);
  await closeRequest(records, id, { on: TODAY, note: 'Withdrawn.' });
  expect((await openRequests(records.db)).map(({ number }) => number)).toEqual(['RR-2010-002']);
  expect(await onDays()).toEqual([]);
  expect(await found('whitfield')).toEqual(['RR-2010-001 Dana Whitfield: Records request, closed']);
});

test.each([
  [{ requester: '' }, 'requester'], [{ asked: ' ' }, 'asked'], [{ receivedOn: '12/1/2010' }, 'receivedOn'], [{ replyCount: 'ten' }, 'replyCount'], [{ replySource: '' }, 'replySource'],
  [{ reply: 'day', replyDay: '' }, 'replyDay'], [{ reply: 'day', replyDay: '11/1/2010' }, 'replyDay'],
])('what is wrong in %j is said at the field', (over, field) => {
  expect(requestDraft(TODAY).safeParse({ ...DRAFT, ...over }).error?.issues.map(({ path }) => path[0])).toContain(field);
});

test('an open request keeps the records that it names; a released or closed one does not, and one that is opened again does', async () => {
  const id = await opened();
  const [chosen] = await requestable(records.db);
  if (!chosen) throw new Error('The sample has records.');
  const blocking = async () => (await openRequestsAbout(records.db, [chosen.id])).map(({ number }) => number);
  expect(await blocking()).toEqual([]);
  await chooseRecords(records, id, [chosen]);
  await chooseRecords(records, id, [chosen]);
  expect((await view(id)).records).toHaveLength(1);
  expect(await blocking()).toEqual(['RR-2010-001']);
  await closeRequest(records, id, { on: TODAY, note: 'Withdrawn.' });
  expect(await blocking()).toEqual([]);
  expect((await chooseRecords(records, id, [chosen])).ok).toBe(false);
  await reopenRequest(records, id);
  expect(await blocking()).toEqual(['RR-2010-001']);
  const [record] = (await view(id)).records;
  if (record) await takeOutRecord(records, record);
  expect(await blocking()).toEqual([]);
});

test('what is withheld has its exemption and reason, and a release counts what went out', async () => {
  const id = await opened();
  const all = await requestable(records.db);
  await chooseRecords(records, id, all.slice(0, 3));
  const [, second, third] = (await view(id)).records;
  if (!second || !third) throw new Error('Three were chosen.');
  await decideRecord(records, second.id, { disclosure: 'withhold', exemption: 'Section 7', reason: 'An open matter.', redactedCopy: FILE });
  await decideRecord(records, third.id, { disclosure: 'part', exemption: 'Section 9', reason: 'Names.', redactedCopy: FILE });
  const chosen = (await view(id)).records;
  expect(chosen.map(({ disclosure, redactedCopy }) => [disclosure, redactedCopy?.hash])).toEqual([['release', undefined], ['withhold', undefined], ['part', FILE.hash]]);

  const stale = await recordRelease(records, id, { file: FILE, records: chosen.slice(1), withPrivilegedNotes: false, on: TODAY, by: BY });
  expect(stale).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  await recordRelease(records, id, { file: FILE, records: chosen, withPrivilegedNotes: false, on: TODAY, by: BY });
  await recordRelease(records, id, { file: FILE, records: chosen, withPrivilegedNotes: true, on: TODAY, by: BY });
  const { request, releases } = await view(id);
  expect(request.status).toBe('released');
  expect(releases.map(({ n, counts, withPrivilegedNotes }) => [n, counts, withPrivilegedNotes])).toEqual([[2, { release: 1, part: 1, withhold: 1 }, true], [1, { release: 1, part: 1, withhold: 1 }, false]]);
  await decideRecord(records, second.id, { disclosure: 'release', exemption: 'x', reason: 'y', redactedCopy: null });
  expect((await records.db.requestedRecords.get(second.id))).toMatchObject({ disclosure: 'release', exemption: '', reason: '' });

  const before = [await records.db.recordsRequests.toArray(), await records.db.requestedRecords.toArray(), await records.db.recordsReleases.toArray()];
  await rebuild(bridge, records.db, MEMORY_DEVICE);
  expect([await records.db.recordsRequests.toArray(), await records.db.requestedRecords.toArray(), await records.db.recordsReleases.toArray()]).toEqual(before);
});

test('records are found by every word of their name or detail', async () => {
  const all = await requestable(records.db);
  expect(requestableWith(all, 'FINGERPRINT activate').map(({ name }) => name)).toEqual(['Activate fingerprint sharing']);
  expect(requestableWith(all, 'nothing of the kind')).toEqual([]);
  expect(requestableWith(all, ' ')).toEqual(all);
});
