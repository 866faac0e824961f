import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { DueRule } from '@domain/dueRule';
import { entryKey, fold, type RawRow } from '@domain/fold';
import type { Id } from '@domain/id';
import { TABLES } from '@domain/record';
import { ok } from '@domain/result';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catchUp, rebuild } from './catchUp';
import { addObligation, moveDueDate, setStatus } from './commands/obligations';
import { addMeeting, holdMeeting, recordOutcome } from './commands/meetings';
import { declareDb, type NoticebookDb, rawTable } from './db';
import { countRows } from './project';
import { always, patch, put, type RecordingProgress, takeOut } from './record';
import { openRecords, type Records } from './records';

const TODAY = day('2026-11-24');
const [OFFICE, PERSON, AGREEMENT, AUTHORITY, TRIGGER, CALENDAR] = [1, 2, 3, 4, 5, 6].map((number) => testId(number)) as [Id, Id, Id, Id, Id, Id]; // six of six

let bridge: MemoryBridge;
let records: Records;
let made = 1_000;

async function open(over: MemoryBridge): Promise<Records> {
  const start = await over.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(over, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

const trigger = (name: string, note = '') => ({ id: TRIGGER, agreementId: AGREEMENT, name, note });

beforeEach(async () => {
  bridge = memoryBridge();
  records = await open(bridge);
});

afterEach(async () => {
  await records.db.delete();
});

const dump = async (db: NoticebookDb) =>
  Object.fromEntries(
    await Promise.all(
      [...TABLES, 'dueDates' as const, 'letterStates' as const, 'reviews' as const, 'conflicts' as const].map(async (table) => [table, await db.table(table).toArray()] as const),
    ),
  );

describe('the only writer', () => {
  it('tells of a large change how far it has come, from before it is written until it is shown', async () => {
    const told: RecordingProgress[] = [];
    const leave = records.whileRecording((progress) => told.push(progress));
    await records.record(always(...Array.from({ length: 2_500 }, (_, index) => ({ kind: 'trigger.added', edits: [put('triggers', { ...trigger(`Event ${index}`), id: testId(10_000 + index) })] }))));
    leave();
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['preparing', 'writing', 'showing']);
    const shares = told.map(({ share }) => share);
    expect(shares, 'never back').toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(told.filter(({ stage }) => stage === 'preparing').map(({ share }) => share)).size, 'it moves before anything is written').toBeGreaterThan(3);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('records what each field was before, and nothing when nothing changes', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }));
    await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }));
    expect(bridge.entries).toHaveLength(2);
    expect(bridge.entries[1]?.body?.changes).toEqual([{ table: 'triggers', id: TRIGGER, set: { name: 'B' }, was: { name: 'A' } }]);
  });

  it('never loses nor falsely contradicts two quick saves of one record', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('start'))] }));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, index % 2 === 0 ? { name: `name ${index}` } : { note: `note ${index}` })] })),
      ),
    );
    expect(await records.db.triggers.get(TRIGGER)).toMatchObject({ name: 'name 18', note: 'note 19' });
    expect(await records.db.conflicts.count()).toBe(0);
    expect(fold(bridge.entries).conflicts).toEqual([]);
  });

  it('catches up and plans anew when another program wrote in between', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    bridge.writeBehind([
      { entryId: testId(90), kind: 'trigger.changed', actor: 'Other', changes: [{ table: 'triggers', id: TRIGGER, set: { name: 'theirs' }, was: { name: 'A' } }] },
    ]);
    const recorded = await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'ours' })] }));
    expect(recorded.ok).toBe(true);
    expect(bridge.entries.at(-1)?.body?.changes[0]?.was).toEqual({ name: 'theirs' });
    expect(await records.db.conflicts.count()).toBe(0);
  });

  it('changes nothing when the journal refuses, and goes on afterwards', async () => {
    bridge.failNext({ code: 'diskFull' });
    const refused = await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(await records.db.triggers.count()).toBe(0);
    expect((await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }))).ok).toBe(true);
  });

  it('keeps a change that the journal took although the working copy failed', async () => {
    const fail = () => {
      throw new Error('quota');
    };
    records.db.triggers.hook('creating', fail);
    let isBehind = false;
    records.whenBehind(() => {
      isBehind = true;
    });
    const recorded = await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    records.db.triggers.hook('creating').unsubscribe(fail);
    expect({ ok: recorded.ok, isBehind, entries: bridge.entries.length }).toEqual({ ok: true, isBehind: true, entries: 1 });
    await catchUp(bridge, records.db, MEMORY_DEVICE);
    expect((await records.db.triggers.get(TRIGGER))?.name).toBe('A');
  });

  it('plans nothing on a working copy that was emptied under its eyes: it is filled from the journal first', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    await Promise.all(records.db.tables.map((table) => table.clear()));
    expect(await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }))).toMatchObject({ ok: true });
    expect(bridge.entries[1]?.body?.changes).toEqual([{ table: 'triggers', id: TRIGGER, set: { name: 'B' }, was: { name: 'A' } }]);
    expect(await records.db.entries.count()).toBe(2);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'nothing' } });
  });

  it('records several commands as one batch, those behind seeing those before', async () => {
    await records.record(async () =>
      ok([
        { kind: 'trigger.added', edits: [put('triggers', trigger('A'))] },
        { kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] },
      ]),
    );
    expect(bridge.entries.map(({ header }) => header.batch)).toMatchObject([{ n: 1, of: 2 }, { n: 2, of: 2 }]);
    expect(bridge.entries[1]?.body?.changes[0]?.was).toEqual({ name: 'A' });
  });

  it('takes a record that is no record for a bug, and records nothing', async () => {
    await expect(records.record(always({ kind: 'trigger.added', edits: [{ table: 'triggers', id: TRIGGER, set: { name: 7 } }] }))).rejects.toThrow(/no triggers/);
    expect(bridge.entries).toHaveLength(0);
  });
});

describe('catching up', () => {
  it('does nothing when the working copy stands where the journal stands', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'nothing' } });
  });

  it('reads only the entries behind', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    bridge.writeBehind([{ entryId: testId(91), kind: 'trigger.changed', actor: 'Other', changes: [{ table: 'triggers', id: TRIGGER, set: { name: 'B' }, was: { name: 'A' } }] }]);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'caughtUp' } });
    expect((await records.db.triggers.get(TRIGGER))?.name).toBe('B');
  });

  it('rebuilds when rows are gone, and when the database belongs to another journal', async () => {
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    await records.db.triggers.clear();
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect((await records.db.triggers.get(TRIGGER))?.name).toBe('A');
    const shorter = memoryBridge();
    expect(await catchUp(shorter, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect(await records.db.triggers.count()).toBe(0);
  });

  it('keeps a row that no longer parses for review instead of losing it', async () => {
    bridge.writeBehind([{ entryId: testId(92), kind: 'trigger.added', actor: 'Older', changes: [{ table: 'triggers', id: TRIGGER, set: { name: 7 }, was: {} }] }]);
    await catchUp(bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.triggers.count()).toBe(0);
    expect(await records.db.reviews.get(`triggers.${TRIGGER}`)).toMatchObject({ row: { name: 7 } });
    bridge.writeBehind([{ entryId: testId(93), kind: 'trigger.changed', actor: 'Newer', changes: [{ table: 'triggers', id: TRIGGER, set: { name: 'A', note: '', agreementId: AGREEMENT }, was: { name: 7 } }] }]);
    await catchUp(bridge, records.db, MEMORY_DEVICE);
    expect((await records.db.triggers.get(TRIGGER))?.name).toBe('A');
    expect(await records.db.reviews.count()).toBe(0);
  });
});

const setUp = () =>
  records.record(
    always({
      kind: 'office.setUp',
      edits: [
        put('calendars', { id: CALENDAR, name: 'Federal', weekend: [6, 7], closedDays: [{ day: day('2026-11-26'), name: 'Thanksgiving Day', source: '5 U.S.C. 6103' }], firstYear: 2025, lastYear: 2036 }),
        put('offices', {
          id: OFFICE, city: 'City of Alder Falls', name: 'Clerk', street: '1 Main', town: 'Alder Falls', state: 'Jefferson', zip: '00417', phone: '555', email: '',
          letterhead: '', zone: 'America/New_York', series: 'L', calendarId: CALENDAR, leadDays: 30, isSample: false,
        }),
        put('people', { id: PERSON, name: 'Ruth', title: 'Clerk', level: 'local' }),
        put('agreements', { id: AGREEMENT, title: 'MOA', number: '', dated: day('2025-01-02'), standing: 'affected', summary: '' }),
        put('authorities', { id: AUTHORITY, agreementId: AGREEMENT, kind: 'plan', title: 'Deployment plan', issuer: 'ICE', dated: day('2025-01-02'), citation: '', text: '', isSummary: true, inForceFrom: day('2025-01-02') }),
      ],
    }),
  );

const add = async (title: string, rule: DueRule): Promise<Id> => {
  const added = await addObligation(records, AGREEMENT, { title, detail: '', authorityId: AUTHORITY, owedBy: 'the City', owedToIds: [], ownerId: PERSON, evidence: '', isSoft: false, rule });
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
};

const counting = { counting: 'excludeFirst', roll: 'forward' } as const;

/** A bridge whose pages of the journal stop coming after `pages`. */
const stopping = (over: MemoryBridge, pages: number): MemoryBridge => {
  let left = pages;
  return {
    ...over,
    journalRead: async (request) => ((left -= 1) < 0 ? { ok: false, error: { code: 'diskFailed' } } : over.journalRead(request)),
  };
};

it('rebuilds when a restore went back to an earlier place, also before anything new is recorded there', async () => {
  await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
  await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }));
  const [first] = bridge.entries;
  if (!first) throw new Error('one was recorded');
  const earlier = memoryBridge(undefined, [first]);
  const heads = await earlier.journalHeads(null);
  const [head] = heads.ok ? heads.value : [];
  if (!head) throw new Error('there is a head');
  const restored = { ...earlier, journalHeads: async () => ok([{ ...head, epoch: 2, seq: 0 }]), journalRead: async ({ after }: { after: { epoch: number } | null }) => ok({ entries: after === null ? [first] : [], more: false }) };
  expect(await catchUp(restored, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
  expect(await records.db.triggers.get(TRIGGER)).toMatchObject({ name: 'A' });
});

describe('an interrupted rebuild', () => {
  const MANY = 1_200;
  const STOPPED = { ok: false, error: { code: 'stopped' } };

  beforeEach(async () => {
    await setUp();
    for (let each = 0; each < MANY; each += 1) bridge.writeBehind([addedBehind(each)]);
    await records.db.proof.clear();
  });

  /** Stopped by the clerk once more than so many entries are read; answers what was read each time, and how many pages were asked for. */
  const readUntil = async (over: MemoryBridge, most: number) => {
    const stopping = new AbortController();
    const told: number[] = [];
    let pages = 0;
    const caughtUp = await catchUp({ ...over, journalRead: (request) => ((pages += 1), over.journalRead(request)) }, records.db, MEMORY_DEVICE, {
      progress: (done, _of, step) => {
        if (step === 'entries') told.push(done);
        if (done > most) stopping.abort();
      },
      signal: stopping.signal,
    });
    return { caughtUp, told, pages };
  };

  it('is not taken for a whole one where the disk failed, so that no due date is missing', async () => {
    expect(await catchUp(stopping(bridge, 1), records.db, MEMORY_DEVICE)).toMatchObject({ ok: false });
    expect(await records.db.proof.count()).toBe(0);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect([await records.db.obligations.count(), await records.db.dueDates.count()]).toEqual([MANY, MANY]);
  });

  it('that the clerk stopped goes on where it was left off, and ends with what a whole one gives', async () => {
    const first = await readUntil(bridge, 500);
    expect(first.caughtUp).toMatchObject(STOPPED);
    expect(await records.db.proof.count()).toBe(0);
    const second = await readUntil(bridge, Infinity);
    expect(second.caughtUp).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect(second.told[0], 'it begins with what had been read').toBe(first.told.at(-1));
    expect(second.told.at(-1)).toBe(bridge.entries.length);
    expect(second.pages).toBe(1);
    expect(await records.db.readSoFar.count()).toBe(0);
    const gone = await dump(records.db);
    await records.db.proof.clear();
    expect((await readUntil(bridge, Infinity)).told[0]).toBe(0);
    expect(await dump(records.db)).toEqual(gone);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'nothing' } });
  });

  it('that was stopped while due dates were counted is no whole one either', async () => {
    const stopping = new AbortController();
    const progress = (_done: number, _of: number, step: string) => {
      if (step === 'dueDates') stopping.abort();
    };
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE, { progress, signal: stopping.signal })).toMatchObject(STOPPED);
    expect([await records.db.proof.count(), await records.db.dueDates.count()]).toEqual([0, 500]);
    const rest = await readUntil(bridge, Infinity);
    expect(rest.told).toEqual([bridge.entries.length, bridge.entries.length]);
    expect(await records.db.dueDates.count()).toBe(MANY);
  });

  it('begins anew where the journal is another one by then, or the working copy lost some of what was read', async () => {
    await readUntil(bridge, 500);
    const other = memoryBridge(undefined, bridge.entries.map((entry) => ({ ...entry, header: { ...entry.header, actor: 'Somebody else' } })));
    expect((await readUntil(other, 500)).told).toEqual([1_000, 0, 1_000]);
    const lost = await records.db.obligations.toCollection().primaryKeys();
    await records.db.obligations.delete(lost[7] ?? TRIGGER);
    const whole = await readUntil(other, Infinity);
    expect(whole.told[0]).toBe(0);
    expect([await records.db.obligations.count(), await records.db.dueDates.count()]).toEqual([MANY, MANY]);
  });

  it('begins anew where something was destroyed behind what was read', async () => {
    await readUntil(bridge, 500);
    const [last] = bridge.entries.slice(-1);
    const [first] = bridge.entries;
    if (!last?.body || !first) throw new Error('they were recorded');
    const emptied = [{ entry: entryKey(first.header), under: TRIGGER }];
    const destroyed = memoryBridge(undefined, [...bridge.entries.slice(0, -1), { ...last, body: { ...last.body, emptied } }]);
    const { told, caughtUp } = await readUntil(destroyed, Infinity);
    expect(caughtUp).toMatchObject({ ok: true });
    expect(told.filter((done) => done === 0)).toHaveLength(1);
  });
});

const addedBehind = (each: number) => {
  const id = testId(50_000 + each);
  const set = {
    id, agreementId: AGREEMENT, authorityId: AUTHORITY, title: `Obligation ${each}`, detail: '', owedBy: 'the City', owedToIds: [], ownerId: PERSON, evidence: '', isSoft: false,
    status: 'open', rule: { kind: 'fixed', day: '2027-02-01', roll: 'none' },
  };
  return { entryId: testId(90_000 + each), kind: 'obligation.added', actor: 'Other', changes: [{ table: 'obligations', id, set, was: {} }] };
};

describe('the working copy of one device', () => {
  it('takes in hundreds of entries at once without losing its transaction', async () => {
    await setUp();
    for (let each = 0; each < 400; each += 1) {
      bridge.writeBehind([{ entryId: testId(90_000 + each), kind: 'party.added', actor: 'Other', changes: [{ table: 'parties', id: testId(60_000 + each), set: { name: `P ${each}` }, was: {} }] }]);
    }
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'caughtUp' } });
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'nothing' } });
  });

  it('never takes in the records of another one', async () => {
    await setUp();
    const before = await dump(records.db);
    expect(await catchUp(bridge, records.db, testId(7))).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await dump(records.db)).toEqual(before);
  });

  it('counts what it holds as it grows and shrinks, so that the next start finds nothing to do', async () => {
    await setUp();
    await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }));
    await add('Activate', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    await records.record(always({ kind: 'trigger.takenOut', edits: [takeOut('triggers', TRIGGER)] }));
    bridge.writeBehind([{ entryId: testId(96), kind: 'trigger.added', actor: 'Older', changes: [{ table: 'triggers', id: TRIGGER, set: { name: 7 }, was: {} }] }]);
    await catchUp(bridge, records.db, MEMORY_DEVICE);
    expect((await records.db.proof.get('proof'))?.counts).toEqual(await countRows(records.db));
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'nothing' } });
    await records.checkCopy();
    expect(await records.db.proof.count(), 'nothing is missing').toBe(1);
  });

  it('that lost a row is found out when it is counted, and all is read anew', async () => {
    await setUp();
    await add('Activate', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    const before = await dump(records.db);
    await records.db.obligations.clear();
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE), 'a start does not wait for the count').toMatchObject({ value: { did: 'nothing' } });
    await records.checkCopy();
    expect(await records.db.proof.count()).toBe(0);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect(await dump(records.db)).toEqual(before);
  });

  it('that lost its office is read anew at once: nobody is asked to set one up', async () => {
    await setUp();
    await records.db.offices.clear();
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ ok: true, value: { did: 'rebuilt' } });
    expect(await records.db.offices.count()).toBe(1);
  });
});

describe('who records', () => {
  it('is whoever pressed Save, also when someone else was chosen before its turn came', async () => {
    records.setActor('Anna, Clerk');
    const first = records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('A'))] }));
    const second = records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { name: 'B' })] }));
    records.setActor('Ben, Attorney');
    await Promise.all([first, second]);
    expect(bridge.entries.map(({ header }) => header.actor)).toEqual(['Anna, Clerk', 'Anna, Clerk']);
  });
});

describe('a clock that was put back', () => {
  it('does not make an earlier move of a due date stand', async () => {
    let now = 2_000_000;
    const surroundings = { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((now += 1)), idsAfter: (time: number) => { now = Math.max(now, time); } };
    const start = await bridge.appStart(null);
    if (!start.ok) throw new Error('The bridge in memory always starts.');
    await setUp();
    const activation = await add('Activate', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    const ahead = await openRecords(bridge, start.value, undefined, surroundings);
    if (!ahead.ok) throw new Error(ahead.error.code);
    await moveDueDate(ahead.value, activation, day('2027-03-01'), 'agreed', TODAY);
    now = 1_000;
    const back = await openRecords(bridge, start.value, undefined, surroundings);
    if (!back.ok) throw new Error(back.error.code);
    await moveDueDate(back.value, activation, day('2027-04-01'), 'agreed again', TODAY);
    expect((await back.value.db.dueDates.get(activation))?.due).toBe('2027-04-01');
  });
});

describe('due dates that hang on others', () => {
  it('move with the date they hang on, and start with the meeting they wait for', async () => {
    await setUp();
    const activation = await add('Activate', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    const notice = await add('Give notice', { kind: 'before', count: 1, unit: 'days', clock: { on: 'due', obligationId: activation }, counting: 'excludeFirst', roll: 'none' });
    const record = await add('Record the outcome', { kind: 'after', count: 3, unit: 'businessDays', clock: { on: 'met', obligationId: activation }, ...counting });
    expect((await records.db.dueDates.get(notice))?.due).toBe('2027-01-31');
    expect((await records.db.dueDates.get(record))?.waitingFor).toContain('a meeting about “Activate” to be held');

    const meeting = await addMeeting(records, AGREEMENT, { title: 'Resolution', kind: 'partners', day: day('2026-11-24'), time: '', place: 'City Hall', calledBy: 'ICE', obligationIds: [activation], letterIds: [] }, []);
    if (!meeting.ok) throw new Error(meeting.error.code);
    await holdMeeting(records, meeting.value, TODAY);
    // November 25, 27 and 30: Thanksgiving and the weekend do not count.
    expect((await records.db.dueDates.get(record))?.due).toBe('2026-11-30');

    await recordOutcome(records, meeting.value, { obligationId: activation, decision: 'moved', to: day('2027-05-03'), reason: 'Equipment' }, TODAY);
    expect(await records.db.dueDates.get(activation)).toMatchObject({ due: '2027-05-03', movedFrom: '2027-02-01' });
    expect((await records.db.dueDates.get(notice))?.due).toBe('2027-05-02');
  });

  it('name their authority as it is called now', async () => {
    await setUp();
    const activation = await add('Activate', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    await records.record(always({ kind: 'authority.changed', edits: [patch('authorities', AUTHORITY, { title: 'Amended plan' })] }));
    expect((await records.db.dueDates.get(activation))?.reason).toBe('fixed by the amended plan');
    for (const [name, said] of [['Water MOU', 'the Water MOU'], ['Resolution 2024-12', 'Resolution 2024-12'], ['Colorado Revised Statutes', 'the Colorado Revised Statutes'], ['MOU 7', 'MOU 7']] as const) {
      await records.record(always({ kind: 'authority.changed', edits: [patch('authorities', AUTHORITY, { title: name })] }));
      expect((await records.db.dueDates.get(activation))?.reason, 'a name stays a name').toBe(`fixed by ${said}`);
    }
  });

  it('say so when two rules wait for each other', async () => {
    await setUp();
    const first = await add('First', { kind: 'fixed', day: day('2027-02-01'), roll: 'none' });
    const second = await add('Second', { kind: 'after', count: 1, unit: 'days', clock: { on: 'due', obligationId: first }, ...counting });
    await records.record(always({ kind: 'obligation.changed', edits: [patch('obligations', first, { rule: { kind: 'after', count: 1, unit: 'days', clock: { on: 'due', obligationId: second }, ...counting } })] }));
    expect((await records.db.dueDates.get(second))?.waitingFor).toContain('waits for this one');
  });
});

describe('rebuilding', () => {
  it('gives what was, whatever was recorded', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('add' as const), on: fc.nat(3), count: fc.nat(40) }),
      fc.record({ what: fc.constant('move' as const), on: fc.nat(5), days: fc.integer({ min: 1, max: 28 }) }),
      fc.record({ what: fc.constant('status' as const), on: fc.nat(5), to: fc.constantFrom('met', 'cannotMeet', 'removed', 'open') }),
      fc.record({ what: fc.constant('trigger' as const), day: fc.option(fc.integer({ min: 1, max: 28 })) }),
      fc.record({ what: fc.constant('drop' as const), on: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        bridge = memoryBridge();
        await records.db.delete();
        records = await open(bridge);
        await setUp();
        await records.record(always({ kind: 'trigger.added', edits: [put('triggers', trigger('Certified'))] }));
        const ids: Id[] = [await add('Fixed', { kind: 'fixed', day: day('2027-03-01'), roll: 'none' })];
        const pick = (index: number): Id => ids[index % ids.length] ?? TRIGGER;
        for (const each of steps) {
          if (each.what === 'add') {
            const clock = each.on === 0 ? ({ on: 'trigger', triggerId: TRIGGER } as const) : ({ on: 'due', obligationId: pick(each.on) } as const);
            ids.push(await add(`After ${each.on}`, { kind: 'after', count: each.count, unit: 'businessDays', clock, ...counting }));
          }
          if (each.what === 'move') await moveDueDate(records, pick(each.on), day(`2027-04-${String(each.days).padStart(2, '0')}`), 'agreed', TODAY);
          if (each.what === 'status') await setStatus(records, pick(each.on), each.to as 'met', TODAY, 'so it is');
          if (each.what === 'trigger') {
            await records.record(always({ kind: 'trigger.changed', edits: [patch('triggers', TRIGGER, { day: each.day === null ? null : day(`2027-01-${String(each.day).padStart(2, '0')}`) })] }));
          }
          if (each.what === 'drop' && ids.length > 1) await records.record(always({ kind: 'obligation.takenOut', edits: [takeOut('obligations', ids.pop() ?? TRIGGER)] }));
        }
        const other = declareDb(`rebuilt-${(made += 1)}`);
        try {
          await rebuild(bridge, other, MEMORY_DEVICE);
          expect(await dump(other)).toEqual(await dump(records.db));
          const folded = fold(bridge.entries);
          for (const table of TABLES) {
            const rows = await rawTable(records.db, table).toArray();
            expect(new Map(rows.map((row: RawRow) => [row['id'], row]))).toEqual(new Map(folded.rows.get(table) ?? []));
          }
        } finally {
          await other.delete();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
