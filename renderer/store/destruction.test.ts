import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { type RecordKey, recordKey } from '@domain/destroyedEntries';
import { HANGS_ON } from '@domain/hanging';
import { LegalHoldDraft } from '@domain/legalHold';
import { type Table, TABLES } from '@domain/record';
import { requestDraft, RequestedTable } from '@domain/recordsRequest';
import { RetentionSeriesDraft } from '@domain/retention';
import type { Result } from '@domain/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAsOf } from './asOf';
import { destroyRecords } from './commands/destruction';
import { dropActionItem } from './commands/actionItems';
import { placeHold, releaseHold } from './commands/holds';
import { chooseRecords, closeRequest, openRequest, recordRelease, reopenRequest } from './commands/recordsRequests';
import { assignToKind, assignToRecord, addSeries, takeOutSeries } from './commands/retention';
import { rawTable } from './db';
import { keptIds } from './queries/keepers';
import { destructionOf } from './queries/retention';
import { always, patch, put, takeOut, type RecordError } from './record';
import { openRecords, type Records } from './records';
import { destroyedWith, proposal, retentionFor } from './retention';
import { fillSample } from './sample';

const TODAY = day('2026-11-24');
const SEAL = { hash: 'a'.repeat(64), name: 'seal.png', size: 1, mediaType: 'image/png' };

let bridge: MemoryBridge;
let records: Records;
let made = 1_000;

async function open(from = memoryBridge()): Promise<void> {
  bridge = from;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
}

async function well<T>(recorded: Promise<Result<T, RecordError>>): Promise<T> {
  const result = await recorded;
  if (!result.ok) throw new Error(`Refused: ${result.error.detail ?? result.error.code}`);
  return result.value;
}

const refusal = async (recorded: Promise<Result<unknown, RecordError>>) => {
  const result = await recorded;
  return result.ok ? undefined : result.error.detail;
};

/** Ids of the small office of these tests. */
const [AGREEMENT, AUTHORITY, OBLIGATION, MEETING, STATEMENT, GONE, OTHER, OWNER] = Array.from({ length: 8 }, (_, n) => testId(100 + n)) as [string, string, string, string, string, string, string, string]; // as many as are asked for

async function fill(): Promise<void> {
  const rule = { kind: 'fixed' as const, day: day('2020-01-10'), roll: 'none' as const };
  const obligation = { agreementId: AGREEMENT, authorityId: AUTHORITY, detail: '', owedBy: 'the City', owedToIds: [], rule, isSoft: false, ownerId: OWNER, evidence: '' };
  await well(records.record(always(
    { kind: 'agreement.added', edits: [
      put('agreements', { id: AGREEMENT, title: 'Secret agreement', number: 'M-1', dated: day('2019-01-01'), standing: 'signatory', summary: '' }),
      put('authorities', { id: AUTHORITY, agreementId: AGREEMENT, kind: 'clause', title: 'Clause 4', issuer: 'ICE', dated: day('2019-01-01'), citation: '', text: '', isSummary: false, inForceFrom: day('2019-01-01') }),
    ] },
    { kind: 'obligation.added', edits: [put('obligations', { id: OBLIGATION, title: 'Secret duty', status: 'met', statusSince: day('2020-01-10'), ...obligation }), put('obligations', { id: OTHER, title: 'Other duty', status: 'open', ...obligation })] },
    { kind: 'meeting.called', edits: [put('meetings', { id: MEETING, agreementId: AGREEMENT, title: 'Secret meeting', kind: 'partners', day: day('2020-02-02'), time: '', place: '', calledBy: '', obligationIds: [OBLIGATION], letterIds: [], status: 'held' })] },
    { kind: 'statement.recorded', edits: [put('statements', { id: STATEMENT, meetingId: MEETING, by: 'ICE', text: 'Secret words', place: 0 }), put('statements', { id: GONE, meetingId: MEETING, by: 'ICE', text: 'Secret words that were taken out', place: 1 })] },
    { kind: 'statement.takenOut', edits: [takeOut('statements', GONE)], links: [MEETING] },
  )));
}

const draft = (over: Partial<RetentionSeriesDraft> = {}) => RetentionSeriesDraft.parse({ code: 'GC-10', title: 'Meetings', keep: 'years', years: '3', trigger: 'meetingHeld', fromYearEnd: false, source: 'State schedule GC', note: '', ...over });
const holdOn = (table: 'agreements' | 'meetings' | 'people' | 'obligations', id: string) => placeHold(records, LegalHoldDraft.parse({ name: 'Ortega', reason: 'Suit', from: '2026-11-01', by: 'City Attorney', covers: [{ table, id }] }));
const schedule = async () => {
  await well(assignToKind(records, 'meetings', await well(addSeries(records, draft()))));
  await well(assignToKind(records, 'obligations', await well(addSeries(records, draft({ code: 'GC-11', trigger: 'closed' })))));
};
const destroy = (ids: readonly string[]) => destroyRecords(records, ids, { why: 'Period over', description: 'Meetings of 2020' }, 'Ruth Calloway, City Clerk', TODAY);
const readyIds = async () => (await proposal(records.db, TODAY)).ready.map(({ id }) => id);

beforeEach(async () => {
  await open();
  await fill();
});

afterEach(async () => {
  await records.db.delete();
});

describe('the schedule', () => {
  test('says of each record from when it may be destroyed, by its own series before that of its kind', async () => {
    await schedule();
    expect(await retentionFor(records.db, { table: 'meetings', id: MEETING }, TODAY)).toMatchObject({ kind: 'from', from: '2023-02-03' });
    expect(await retentionFor(records.db, { table: 'obligations', id: OTHER }, TODAY)).toMatchObject({ kind: 'waiting', trigger: 'closed' });
    expect(await retentionFor(records.db, { table: 'agreements', id: AGREEMENT }, TODAY)).toEqual({ kind: 'none' });
    const permanent = await well(addSeries(records, draft({ code: 'P', keep: 'permanent' })));
    await well(assignToRecord(records, { table: 'meetings', id: MEETING }, { seriesId: permanent, why: 'History of the city' }));
    expect(await retentionFor(records.db, { table: 'meetings', id: MEETING }, TODAY)).toMatchObject({ kind: 'permanent' });
  });

  test('has each code once, and keeps a series that records follow', async () => {
    const id = await well(addSeries(records, draft()));
    expect(await refusal(addSeries(records, draft()))).toContain('has a series GC-10 already');
    await well(assignToKind(records, 'meetings', id));
    expect(await refusal(takeOutSeries(records, id))).toContain('Records follow this series');
    await well(assignToKind(records, 'meetings', null));
    await well(takeOutSeries(records, id));
  });
});

describe('the proposal', () => {
  test('has what is past, keeps back what a record that stays mentions, and what is held, and says which', async () => {
    await schedule();
    expect(await readyIds()).toEqual([OBLIGATION, MEETING]);
    const permanent = await well(addSeries(records, draft({ code: 'P', keep: 'permanent' })));
    await well(assignToRecord(records, { table: 'meetings', id: MEETING }, { seriesId: permanent, why: 'History' }));
    const { ready, staying } = await proposal(records.db, TODAY);
    expect(ready).toEqual([]);
    expect(staying).toMatchObject([{ id: OBLIGATION, stays: { kind: 'mentioned', by: { id: MEETING, title: 'Secret meeting' } } }]);
  });

  test.each([['agreements', AGREEMENT], ['meetings', MEETING], ['obligations', OBLIGATION]] as const)('has nothing under a hold on %s, and has it again after the release', async (table, id) => {
    await schedule();
    const hold = await well(holdOn(table, id));
    expect((await proposal(records.db, TODAY)).ready.map((one) => one.id)).not.toContain(table === 'agreements' ? MEETING : id);
    expect([...(await keptIds(records.db)).keys()]).toContain(id);
    expect(await refusal(destroy([MEETING, OBLIGATION]))).toContain('has changed meanwhile');
    await well(releaseHold(records, hold, { on: TODAY, by: 'City Attorney', reason: 'Settled' }));
    expect(await readyIds()).toEqual([OBLIGATION, MEETING]);
    expect((await keptIds(records.db)).size).toBe(0);
  });

  test('a hold on a person’s records covers what the person owns', async () => {
    await schedule();
    await well(holdOn('people', OWNER));
    expect(await readyIds()).toEqual([MEETING]);
  });

  test('a hold on a person’s records covers the action items that the person sees to, and so the meeting that made them', async () => {
    await schedule();
    const item = { id: testId(200), meetingId: MEETING, title: 'Correct the plan', owner: 'ICE', followedById: testId(201), due: { kind: 'after' as const, count: 5, unit: 'days' as const } };
    await well(records.record(always({ kind: 'actionItem.added', edits: [put('actionItems', item)], links: [MEETING] })));
    const hold = await well(holdOn('people', item.followedById));
    const { ready, staying } = await proposal(records.db, TODAY);
    expect(ready).toEqual([]);
    expect(staying).toMatchObject([{ id: OBLIGATION, stays: { kind: 'mentioned' } }, { id: MEETING, stays: { kind: 'kept', by: { name: 'Ortega' } } }]);
    expect(await refusal(dropActionItem(records, item.id, MEETING))).toContain('under the legal hold “Ortega”');
    await well(releaseHold(records, hold, { on: TODAY, by: 'City Attorney', reason: 'Settled' }));
    await well(dropActionItem(records, item.id, MEETING));
  });
});

describe('a request for records', () => {
  const DRAFT = { requester: 'Dana Whitfield', contact: '', receivedOn: '11/12/2026', asked: 'All of it', reply: 'none', replyDay: '', replyCount: '', replyUnit: 'businessDays', replySource: '' };
  const asking = async (...about: readonly RecordKey[]) => {
    const id = await well(openRequest(records, requestDraft(TODAY).parse(DRAFT)));
    await well(chooseRecords(records, id, about.map(({ table, id: of }) => ({ table: RequestedTable.parse(table), id: of, title: 'A record' }))));
    return id;
  };

  test('keeps what it names and what hangs on it from being destroyed, until it is closed, and again when it is opened again', async () => {
    await schedule();
    const id = await asking({ table: 'meetings', id: MEETING });
    const { ready, staying } = await proposal(records.db, TODAY);
    expect(ready.map((one) => one.id)).toEqual([]);
    expect(staying).toMatchObject([{ id: OBLIGATION, stays: { kind: 'mentioned', by: { id: MEETING } } }, { id: MEETING, stays: { kind: 'kept', by: { kind: 'request', id, name: 'RR-2026-001' } } }]);
    expect(await refusal(destroy([MEETING]))).toContain('has changed meanwhile');
    await well(closeRequest(records, id, { on: TODAY, note: 'Withdrawn.' }));
    expect(await readyIds()).toEqual([OBLIGATION, MEETING]);
    await well(reopenRequest(records, id));
    expect(await readyIds()).toEqual([]);
    await well(closeRequest(records, id, { on: TODAY, note: 'Withdrawn.' }));
    expect(await well(destroy([MEETING]))).toMatchObject({ number: 'D-2026-001' });
  });

  test('for an agreement keeps all that hangs on it, until what was asked for is released', async () => {
    await schedule();
    const id = await asking({ table: 'agreements', id: AGREEMENT });
    expect(await readyIds()).toEqual([]);
    const all = await records.db.requestedRecords.where({ requestId: id }).toArray();
    await well(recordRelease(records, id, { file: { ...SEAL, name: 'RR-2026-001 release 1.zip', mediaType: 'application/octet-stream' }, records: all, withPrivilegedNotes: false, on: TODAY, by: { personId: OWNER, name: 'Ruth Calloway, City Clerk' } }));
    expect(await readyIds()).toEqual([OBLIGATION, MEETING]);
    expect(await well(destroy([OBLIGATION, MEETING]))).toMatchObject({ number: 'D-2026-001' });
  });
});

describe('a destruction', () => {
  test('takes what hangs on a record, also what was taken out before; the rest is as it was, live and rebuilt', async () => {
    await schedule();
    expect((await destroyedWith(records.db, [{ table: 'meetings', id: MEETING }])).map(recordKey).toSorted()).toEqual([`meetings.${MEETING}`, `statements.${GONE}`, `statements.${STATEMENT}`].toSorted());
    const before = await Promise.all(TABLES.map(async (table) => [table, await rawTable(records.db, table).toArray()] as const));
    const certificate = await well(destroy([MEETING]));
    expect(certificate).toMatchObject({ number: 'D-2026-001', bodies: 3, items: [{ id: MEETING, what: 'Meeting of February 2, 2020', series: 'GC-10, Meetings' }] });
    expect(await refusal(records.record(always({ kind: 'x.y', edits: [takeOut('obligations', OTHER)] })))).toBeUndefined(); // catches up first, by reading all anew
    expect(await records.db.meetings.count()).toBe(0);

    await records.db.delete();
    await open(memoryBridge(undefined, bridge.entries.slice(0, -1)));
    const gone = new Set([MEETING, STATEMENT]);
    for (const [table, rows] of before) {
      const now = (await rawTable(records.db, table).toArray()).filter(() => table !== 'destructions');
      expect(now).toEqual(rows.filter(({ id }) => !gone.has(String(id))));
    }
    expect(JSON.stringify(bridge.entries)).not.toContain('Secret words');
    expect(JSON.stringify(bridge.entries)).not.toContain('Secret meeting');
    expect(JSON.stringify(bridge.entries)).toContain('Secret duty');
    expect(await destructionOf(records.db, MEETING)).toMatchObject({ number: 'D-2026-001' });
    expect(await readyIds()).toEqual([OBLIGATION]);
    const earlier = await openAsOf(records.db, day('2026-11-24'), 'America/Chicago');
    expect(await earlier?.db.meetings.count()).toBe(0);
    expect(await earlier?.db.obligations.count()).toBe(2);
    await earlier?.close();
    expect(await well(destroy([OBLIGATION]))).toMatchObject({ number: 'D-2026-002' });
    expect(JSON.stringify(bridge.entries)).not.toContain('Secret duty');
  });

  test('does not tear a record from one that stays and is about it', async () => {
    await schedule();
    expect(await refusal(destroy([OBLIGATION]))).toContain('“Secret duty” stays while “Secret meeting” stays');
  });

  test('of the sample city, agreement by agreement, leaves a journal that rebuilds', async () => {
    await records.db.delete();
    await open();
    await well(fillSample(records, SEAL) as Promise<Result<unknown, RecordError>>);
    const id = await well(addSeries(records, draft({ trigger: 'agreementEnded', years: '0' })));
    for (const kind of ['agreements', 'obligations', 'letters', 'meetings', 'incomingLetters'] as const) await well(assignToKind(records, kind, id));
    const agreements = await records.db.agreements.toCollection().primaryKeys();
    await well(records.record(always({ kind: 'agreement.changed', edits: agreements.map((one) => patch('agreements', one, { endsOn: day('2012-01-01') })) })));
    const { ready } = await proposal(records.db, TODAY);
    expect(ready.length).toBeGreaterThan(3);
    const certificate = await well(destroy(ready.map((one) => one.id)));
    expect(certificate.items).toHaveLength(ready.length);
    await records.db.delete();
    await open(memoryBridge(undefined, bridge.entries));
    expect(await records.db.obligations.count()).toBe(0);
    expect(await records.db.conflicts.count()).toBe(0);
    expect(await records.db.reviews.count()).toBe(0);
    expect(await records.db.offices.count()).toBe(1);
  });
});

/** What may be taken out under a hold, with the reason. */
const FREE: Partial<Record<Table, string>> = { heldDates: 'what a calendar’s change proposed', retentionAssignments: 'which series a record follows', recipients: 'of a draft; checked below', requestedRecords: 'which records a request names: they themselves stay', recordsReleases: 'hang on a request, which holds do not reach; no command takes one out' };

describe('a hold stops every path by which a record could go:', () => {
  const hanging = TABLES.filter((table) => HANGS_ON[table] !== undefined && HANGS_ON[table].length > 0 && table !== 'templateVersions');

  test.each(hanging.filter((table) => FREE[table] === undefined))('%s that hang on what is held cannot be taken out, under whatever word', async (table) => {
    const hangs = HANGS_ON[table];
    const row = { id: testId(5_000), ...(hangs === 'about' ? { about: { table: 'meetings', id: MEETING } } : Object.fromEntries(hangs.map(({ field, table: on }) => [field, on === 'agreements' ? AGREEMENT : on === 'obligations' ? OBLIGATION : on === 'meetings' ? MEETING : testId(6_000)]))) };
    for (const [above, fields] of [['letters', { agreementId: AGREEMENT }], ['amendments', { agreementId: AGREEMENT }], ['jurisdictions', { agreementId: AGREEMENT }], ['outcomes', { meetingId: MEETING }]] as const) await rawTable(records.db, above).put({ id: testId(6_000), ...fields });
    await rawTable(records.db, table).put(row);
    await well(holdOn('agreements', AGREEMENT));
    expect(await refusal(records.record(always({ kind: 'batch.undone', edits: [takeOut(table, row.id)] })))).toContain('under the legal hold “Ortega”');
    expect(await rawTable(records.db, table).get(row.id)).toBeDefined();
  });

  test('the held record itself neither', async () => {
    await well(holdOn('meetings', MEETING));
    expect(await refusal(records.record(always({ kind: 'x.y', edits: [takeOut('meetings', MEETING)] })))).toContain('Ortega');
    expect(await refusal(records.record(always({ kind: 'x.y', edits: [takeOut('obligations', OTHER)] })))).toBeUndefined();
  });

  test('nothing in the window writes to the journal but the writer, which asks', () => {
    const files = sources('renderer').filter((path) => !/\.test\.|memory\.ts$|contract\.ts$|channel\.ts$/.test(path));
    expect(files.filter((path) => /journalAppend|recordsDestroy/.test(readFileSync(path, 'utf8')))).toEqual([join('renderer', 'store', 'record.ts')]);
    expect(readFileSync('renderer/store/record.ts', 'utf8')).toMatch(/refuseHeld\([\s\S]*journalAppend[\s\S]*refuseHeldAmong\([\s\S]*recordsDestroy/);
  });

  test('each file of the main process that removes anything is known, with what it removes', () => {
    const removing = sources('electron').filter((path) => !/\.test\.|crashDisk|faultyDisk|sample/.test(path) && /\b(unlink|rm|rmSync|unlinkSync|truncate|rmdir)\(/.test(readFileSync(path, 'utf8')));
    expect(removing.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(Object.keys(REMOVALS).toSorted());
  });
});

/** What each of them removes. A record of the office goes through `destruction.ts` and `attachments.ts` alone, and only with an order that `record.ts` has asked the holds about. */
const REMOVALS: Readonly<Record<string, string>> = {
  'electron/attachments.ts': 'temporary names, and kept files that a destruction ordered',
  'electron/backup/makeBackup.ts': 'backups by the rotation, which holds pause; unfinished ones',
  'electron/backup/passphraseKeeper.ts': 'the passphrase of the backups, when they are no longer encrypted',
  'electron/backup/restore.ts': 'what a restore put together and did not use',
  'electron/destruction.ts': 'what a destruction ordered',
  'electron/drafts.ts': 'half-written work that was saved or given up, which was never recorded',
  'electron/exports/exportFolder.ts': 'an export that was stopped or failed, and its temporary name',
  'electron/journal/disk.ts': 'temporary names, and what was never acknowledged',
  'electron/journal/journal.ts': 'a rewritten journal that did not take its place',
  'electron/journal/refusal.ts': 'the note of a refused save',
  'electron/lock.ts': 'its own lock',
  'electron/main.ts': 'a temporary profile',
  'electron/newFile.ts': 'a temporary name of what the clerk saves elsewhere',
  'electron/reminding/atLogin.ts': 'its own note among what the system starts at log-in',
  'electron/windowDatabase.ts': 'the working copy, which is made anew',
};

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && /\.tsx?$/.test(one.name)).map((one) => join(one.parentPath, one.name));
}
