import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { FileRef } from '@domain/file';
import { fold } from '@domain/fold';
import { agreement, clerk, ice, memo, notice, obligation, office, plan } from '@domain/letterFixture';
import { ok } from '@domain/result';
import { guessMapping } from '@domain/timelineImport';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catchUp, rebuild } from '../catchUp';
import { undoableBatches } from '../queries/batches';
import { documentsAbout } from '../queries/documents';
import { jurisdictionView, timelineRows } from '../queries/timeline';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { about, addDocuments, changeDocument, takeOutDocument } from './documents';
import { moveDueDate, setStatus } from './obligations';
import { addJurisdiction, changeJurisdiction, endActivation, markOurs, moveActivation, putBack, recordActivation, takeOutJurisdiction, unmarkOurs } from './timeline';
import { importTimeline } from './timelineImport';
import { undoBatch } from './undo';

const TODAY = day('2010-11-15');
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
  const edits = [put('offices', office), put('people', clerk), put('parties', ice), put('agreements', agreement), put('authorities', memo), put('authorities', plan), put('obligations', obligation), put('obligations', notice)];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
});

afterEach(async () => {
  await records.db.delete();
});

const idOf = async (recorded: Promise<{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: unknown }>): Promise<string> => {
  const answer = await recorded;
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
};
const file = (name: string, letter = 'a'): FileRef => ({ hash: letter.repeat(64), name, size: 9, mediaType: 'application/octet-stream' });
const draft = (name: string, plannedOn = '') => ({ name, area: '', plannedOn: plannedOn === '' ? ('' as const) : day(plannedOn), note: '' });
const recorded = async (id: string) => {
  const jurisdiction = await records.db.jurisdictions.get(id);
  if (!jurisdiction) throw new Error('It is recorded.');
  return jurisdiction;
};
const rows = async () => timelineRows(records.db, agreement.id);
const HEADS = ['Jurisdiction', 'Planned', 'Moved to', 'Activated on', 'Status'];
const take = (body: readonly (readonly string[])[], expected: number, from = file('plan.csv')) => {
  const grid = [HEADS, ...body];
  return importTimeline(records, agreement.id, { grid, mapping: guessMapping(HEADS), file: from, expected }, TODAY);
};

describe('a jurisdiction of the timeline', () => {
  it('is planned, moved, activated, ended and put back, and every step stands in the journal with what was before', async () => {
    const id = await idOf(addJurisdiction(records, agreement.id, draft('Birch', '2010-12-01')));
    await idOf(moveActivation(records, id, { to: day('2011-01-15'), reason: 'By letter.' }, TODAY));
    expect(await rows()).toMatchObject([{ status: 'moved', plannedOn: '2010-12-01', movedTo: '2011-01-15', reason: 'By letter.' }]);
    await idOf(recordActivation(records, id, { on: TODAY, note: '' }, TODAY));
    expect(await rows()).toMatchObject([{ status: 'active', activatedOn: TODAY }]);
    await idOf(endActivation(records, id, { how: 'removed', on: TODAY, reason: 'It left.' }));
    expect(await rows()).toMatchObject([{ status: 'removed', reason: 'It left.' }]);
    await idOf(putBack(records, id, 'A slip.'));
    expect(await rows()).toMatchObject([{ status: 'moved', activatedOn: undefined }]);
    await idOf(changeJurisdiction(records, await recorded(id), draft('Birch Creek')));
    expect(await rows()).toMatchObject([{ name: 'Birch Creek', plannedOn: undefined, movedTo: '2011-01-15' }]);
    expect(bridge.entries.slice(1).map(({ header }) => header.kind)).toEqual(['jurisdiction.added', 'jurisdiction.moved', 'jurisdiction.activated', 'jurisdiction.removed', 'jurisdiction.putBack', 'jurisdiction.changed']);
    expect(bridge.entries[2]?.body?.changes[0]?.set).toMatchObject({ from: '2010-12-01', to: '2011-01-15' });
  });

  it('cannot stand twice, move to the day that stands, or be active tomorrow', async () => {
    const id = await idOf(addJurisdiction(records, agreement.id, draft('Birch', '2010-12-01')));
    expect(await addJurisdiction(records, agreement.id, draft('BIRCH'))).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await moveActivation(records, id, { to: day('2010-12-01'), reason: 'x' }, TODAY)).toMatchObject({ ok: false });
    expect(await recordActivation(records, id, { on: day('2010-11-16'), note: '' }, TODAY)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('still ahead') as string } });
    expect(bridge.entries).toHaveLength(2);
  });

  it('that is ours has the days of our obligation, and they are changed there only', async () => {
    const other = await idOf(addJurisdiction(records, agreement.id, draft('Cedar')));
    const id = await idOf(addJurisdiction(records, agreement.id, draft('Alder Falls', '2010-01-01')));
    await idOf(markOurs(records, { id: other, agreementId: agreement.id }));
    await idOf(markOurs(records, { id, agreementId: agreement.id }, obligation.id));
    const ours = async () => (await rows()).filter(({ isOurs }) => isOurs);
    const due = (await records.db.dueDates.get(obligation.id))?.due;
    expect(await ours()).toMatchObject([{ name: 'Alder Falls', plannedOn: due, status: 'planned' }]);
    await idOf(moveDueDate(records, obligation.id, day('2011-04-04'), 'Agreed.', TODAY));
    expect(await ours()).toMatchObject([{ plannedOn: due, movedTo: '2011-04-04', status: 'moved', reason: 'Agreed.' }]);
    expect(await moveActivation(records, id, { to: day('2011-05-01'), reason: 'x' }, TODAY)).toMatchObject({ ok: false, error: { detail: expect.stringContaining(obligation.title) as string } });
    await idOf(setStatus(records, obligation.id, 'met', TODAY, ''));
    expect(await ours()).toMatchObject([{ status: 'active', activatedOn: TODAY }]);
    expect((await jurisdictionView(records.db, id))?.obligation?.id).toBe(obligation.id);
    await idOf(unmarkOurs(records, await recorded(id)));
    expect(await ours()).toEqual([]);
  });

  it('that is taken out takes its moves along, and nothing of it is left but history', async () => {
    const id = await idOf(addJurisdiction(records, agreement.id, draft('Birch')));
    await idOf(moveActivation(records, id, { to: day('2011-01-15'), reason: 'x' }, TODAY));
    await idOf(takeOutJurisdiction(records, await recorded(id), 'A double.'));
    expect([await records.db.jurisdictions.count(), await records.db.activationMoves.count(), await jurisdictionView(records.db, id)]).toEqual([0, 0, undefined]);
  });
});

describe('an import', () => {
  it('records one entry per row and the file, all in one batch, and leaves errors out', async () => {
    await idOf(take([['Birch', '12/1/2010', '', '', ''], ['Cedar', '12/1/2010', '1/15/2011', '', 'moved'], ['Dogwood', '', '', '11/1/2010', 'active'], ['', '1/1/2011'], ['Elm', '', '', '', 'removed']], 4));
    const entries = bridge.entries.slice(1);
    expect(entries.map(({ header }) => header.kind)).toEqual([...Array.from({ length: 4 }, () => 'jurisdiction.imported'), 'document.added']);
    expect(new Set(entries.map(({ header }) => header.batch?.id)).size).toBe(1);
    expect(await rows()).toMatchObject([{ name: 'Birch', status: 'planned' }, { name: 'Cedar', status: 'moved', plannedOn: '2010-12-01', movedTo: '2011-01-15' }, { name: 'Dogwood', status: 'active' }, { name: 'Elm', status: 'removed' }]);
    expect(await documentsAbout(records.db, agreement.id)).toMatchObject([{ document: { title: 'plan', note: expect.stringContaining('4 rows') as string } }]);
  });

  it('of a newer list records only what is new, with the day before', async () => {
    await idOf(take([['Birch', '12/1/2010', '', '', ''], ['Cedar', '12/1/2010', '', '', '']], 2));
    await idOf(take([['Birch', '12/1/2010', '', '11/9/2010', 'Active'], ['Cedar', '2/1/2011', '', '', ''], ['Elm', '', '', '', '']], 3, file('newer.csv', 'b')));
    expect(await rows()).toMatchObject([{ name: 'Birch', status: 'active' }, { name: 'Cedar', status: 'moved', plannedOn: '2010-12-01', movedTo: '2011-02-01', reason: 'Imported from newer.csv' }, { name: 'Elm' }]);
    expect(await take([['Birch', '12/1/2010', '', '', '']], 0, file('newer.csv', 'b'))).toMatchObject({ ok: false, error: { detail: 'No row of this file says anything new.' } });
  });

  it('is taken back as a whole, except what was changed since', async () => {
    await idOf(take([['Birch', '12/1/2010', '1/15/2011', '', ''], ['Cedar', '12/1/2010', '', '', '']], 2));
    const cedar = (await rows()).find(({ name }) => name === 'Cedar');
    await idOf(recordActivation(records, cedar?.id ?? '', { on: TODAY, note: '' }, TODAY));
    const [batch] = await undoableBatches(records.db);
    expect(batch).toMatchObject({ kind: 'jurisdiction.imported', entries: 3, why: 'Imported from plan.csv' });
    expect(await undoBatch(records, batch?.id ?? '', 'The wrong file.')).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ name: 'Cedar', status: 'active' }]);
    expect([await records.db.activationMoves.count(), await records.db.documents.count()]).toEqual([0, 0]);
  });

  it('records nothing when the timeline is no longer the one of the preview, or when the disk is full', async () => {
    await idOf(addJurisdiction(records, agreement.id, draft('Birch', '2010-12-01')));
    expect(await take([['Birch', '12/1/2010'], ['Cedar']], 2)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    bridge.failNext({ code: 'diskFull' });
    expect(await take([['Cedar']], 1)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(await rows()).toHaveLength(1);
  });

  it('of 3,200 rows is read again the same after a rebuild', async () => {
    await idOf(take(Array.from({ length: 3_200 }, (_, index) => [`Place ${String(index).padStart(4, '0')}`, '12/1/2010', index % 5 === 0 ? '1/15/2011' : '', '', '']), 3_200));
    const before = await rows();
    expect(before).toHaveLength(3_200);
    expect((await rebuild(bridge, records.db, MEMORY_DEVICE)).ok).toBe(true);
    expect(await rows()).toEqual(before);
    expect(fold(bridge.entries).conflicts).toEqual([]);
    expect(await catchUp(bridge, records.db, MEMORY_DEVICE)).toMatchObject({ value: { did: 'nothing' } });
  });
});

describe('documents', () => {
  it('are added as entries of their own, told with who added them, changed and taken out alone', async () => {
    records.setActor('Ruth Calloway, City Clerk');
    await idOf(addDocuments(records, about('obligations', obligation.id), [{ file: file('a.pdf'), draft: { title: 'A', note: '' } }, { file: file('b.exe', 'b'), draft: { title: 'B', note: 'n' } }], TODAY));
    const [a, b] = await documentsAbout(records.db, obligation.id);
    expect([a, b]).toMatchObject([{ addedBy: 'Ruth Calloway, City Clerk', addedAt: '2026-11-24T15:00:00.000Z', document: { title: 'A', addedOn: TODAY } }, { document: { title: 'B', file: { name: 'b.exe' } } }]);
    if (!a || !b) return;
    await idOf(changeDocument(records, a.document, { title: 'A, signed', note: '' }));
    await idOf(takeOutDocument(records, b.document, 'The wrong file.'));
    expect(await documentsAbout(records.db, obligation.id)).toMatchObject([{ document: { title: 'A, signed' }, addedBy: 'Ruth Calloway, City Clerk' }]);
    expect(await documentsAbout(records.db, agreement.id)).toEqual([]);
    expect(bridge.entries.at(-1)?.body).toMatchObject({ why: 'The wrong file.', links: [obligation.id] });
  });

  it('of one record never hold the same file twice', async () => {
    await idOf(addDocuments(records, about('meetings', testId(7)), [{ file: file('a.pdf'), draft: { title: 'Agenda', note: '' } }], TODAY));
    expect(await addDocuments(records, about('meetings', testId(7)), [{ file: file('again.pdf'), draft: { title: 'x', note: '' } }], TODAY)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('as “Agenda”') as string } });
    expect((await addDocuments(records, about('meetings', testId(8)), [{ file: file('again.pdf'), draft: { title: 'x', note: '' } }], TODAY)).ok).toBe(true);
  });
});
