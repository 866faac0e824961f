import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { attorney, fixtureId } from '@domain/letterFixture';
import { byOf } from '@domain/letterReview';
import type { Note } from '@domain/note';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { historyOf } from '../queries/history';
import { notesAbout } from '../queries/notes';
import { openRecords, type Records } from '../records';
import { addNote, changeNote, takeOutNote } from './notes';

const TODAY = day('2010-11-15');
const LETTER: Note['about'] = { table: 'letters', id: fixtureId(12) };
const SECRET = 'Our position on clause 4 is weak.';
const EVERYBODY = { isLookOnly: false };
const COUNCIL = { isLookOnly: true };

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
});

afterEach(async () => {
  await records.db.delete();
});

async function added(text: string, isPrivileged: boolean): Promise<string> {
  const note = await addNote(records, LETTER, { text, isPrivileged }, byOf(attorney), TODAY);
  if (!note.ok) throw new Error('The note is in order.');
  return note.value;
}
const textsFor = async (reader: { readonly isLookOnly: boolean }) => (await notesAbout(records.db, LETTER.id, reader)).map(({ text }) => text);

describe('a privileged note', () => {
  it('is shown to who records, and not where a computer only looks', async () => {
    await added(SECRET, true);
    await added('Called the bureau.', false);
    expect(await textsFor(EVERYBODY)).toEqual([SECRET, 'Called the bureau.']);
    expect(await textsFor(COUNCIL)).toEqual(['Called the bureau.']);
  });

  it('stays out of sight there when its mark was put on later, and in the history as well', async () => {
    const id = await added(SECRET, false);
    await changeNote(records, id, { text: SECRET, isPrivileged: true });
    expect(await textsFor(COUNCIL)).toEqual([]);
    expect((await historyOf(records.db, [LETTER.id])).map(({ kind }) => kind)).toEqual(['note.changed', 'note.added']);
    expect(await historyOf(records.db, [LETTER.id], undefined, COUNCIL)).toEqual([]);
  });

  it('that was taken out is told there neither; the journal keeps it', async () => {
    const id = await added(SECRET, true);
    const note = await records.db.notes.get(id);
    if (!note) throw new Error('The note was added.');
    await takeOutNote(records, note);
    expect(await textsFor(EVERYBODY)).toEqual([]);
    expect(await historyOf(records.db, [LETTER.id], undefined, COUNCIL)).toEqual([]);
    expect(bridge.entries.at(-1)?.body?.changes[0]?.was).toMatchObject({ text: SECRET });
  });

  it('is the same after a rebuild', async () => {
    await added(SECRET, true);
    const live = await records.db.notes.toArray();
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.notes.toArray()).toEqual(live);
  });
});
