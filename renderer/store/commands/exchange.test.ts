import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day, typedDay } from '@domain/day';
import { guessedMapping } from '@domain/importField';
import { importTotals } from '@domain/importRow';
import { readPack } from '@domain/pack';
import { packOf } from '@domain/packOf';
import { asksDate, asksDay, asksIssuer, emptyAnswers, packStart } from '@domain/packStart';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { agreementView } from '../queries/agreements';
import { undoableBatches } from '../queries/batches';
import { exportedObligations } from '../queries/exports';
import { docket } from '../queries/obligations';
import { openRecords, type Records } from '../records';
import { addAgreement, addAuthority, addParty } from './agreements';
import { recordObligations, recordParties } from './imports';
import { addObligation, changeObligation, setStatus } from './obligations';
import { duplicateAgreement, startFromPack } from './packs';
import { addPerson } from './people';
import { previewUndo, undoBatch } from './undo';

let bridge: MemoryBridge;
let records: Records;
let owner: string;
let made = 1_000;

const HEAD = ['Title', 'Due date', 'Agreement', 'Agreement dated'];
const mapping = guessedMapping('obligations', HEAD);

beforeEach(async () => {
  bridge = memoryBridge();
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  const person = await addPerson(records, { name: 'Ruth Calloway', title: 'Clerk', email: '', phone: '', basis: '', from: '', to: '' });
  owner = person.ok ? person.value : '';
});

afterEach(async () => {
  await records.db.delete();
});

const asked = (rows: readonly (readonly string[])[]) =>
  ({ rows, first: 2, mapping, order: 'monthFirst', today: day('2026-11-24'), agreementId: undefined, ownerId: owner, owedBy: 'the City', standing: 'signatory' }) as const;

describe('an import', () => {
  const rows = [['Audit', '1/4/2027', 'MOU', '1/4/2026'], ['Report', '30 days after Year end', 'mou'], [], ['Audit', 'Jan 4, 2027', 'MOU'], ['Bad', 'soon', 'MOU']];

  it('writes one entry a row under one batch, each with its row, and answers every row', async () => {
    const before = bridge.entries.length;
    const done = await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 2 });
    expect(done.ok && importTotals(done.value)).toEqual({ rows: 5, ready: 2, duplicate: 1, wrong: 1, empty: 1 });
    const written = bridge.entries.slice(before);
    expect(written.map(({ header, body }) => [header.kind, header.batch?.n, header.batch?.of, body?.why])).toEqual([
      ['obligation.imported', 1, 2, 'Imported from plan.csv, row 2'], ['obligation.imported', 2, 2, 'Imported from plan.csv, row 3'],
    ]);
    expect([await records.db.agreements.count(), await records.db.authorities.count(), await records.db.triggers.count(), await records.db.obligations.count()]).toEqual([1, 1, 1, 2]);
    expect((await docket(records.db, 'open')).map(({ obligation, due }) => [obligation.title, due.due, due.waitingFor])).toEqual([['Audit', '2027-01-04', undefined], ['Report', undefined, '“Year end”']]);
  });

  it('writes nothing when the records changed since the preview', async () => {
    const refused = await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 3 });
    expect(refused).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    expect(await records.db.obligations.count()).toBe(0);
  });

  it('brings nothing in twice', async () => {
    await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 2 });
    const again = await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 0 });
    expect(again.ok && importTotals(again.value)).toMatchObject({ ready: 0, duplicate: 3 });
    expect(await records.db.obligations.count()).toBe(2);
  });

  it('of parties keeps ZIP codes as text', async () => {
    await recordParties(records, { rows: [['Bureau', '00417']], first: 2, mapping: { name: 0, zip: 1 }, level: 'state' }, { file: 'a.csv', ready: 1 });
    expect((await records.db.parties.toArray())[0]).toMatchObject({ name: 'Bureau', zip: '00417', level: 'state' });
  });

  it('is exported with its names, and reads back as what stands already', async () => {
    await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 2 });
    const [first, second] = await exportedObligations(records.db, await docket(records.db, 'open'), day('2026-11-24'));
    expect(first).toMatchObject({ ruleWords: 'On January 4, 2027; a closed day stands, it is not rolled', authorityState: { state: 'inForce' }, owner: { name: 'Ruth Calloway' } });
    expect(second?.ruleWords).toContain('30 calendar days after “Year end”');
  });
});

describe('taking an import back', () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => [`Duty ${index}`, '1/4/2027', 'MOU', '1/4/2026']);

  it('takes all of it out again in a batch, and the working copy is what a rebuild gives', async () => {
    await recordObligations(records, asked(rows), { file: 'plan.csv', ready: 1_200 });
    const [batch] = await undoableBatches(records.db);
    expect(batch).toMatchObject({ kind: 'obligation.imported', entries: 1_200, why: 'Imported from plan.csv, row 2', undoneAt: undefined });
    const undone = await undoBatch(records, batch?.id ?? '', 'The wrong file');
    expect(undone.ok && [undone.value.edits.length, undone.value.kept.length]).toEqual([1_202, 0]);
    const counts = async () => Promise.all(['agreements', 'authorities', 'obligations', 'dueDates'].map((table) => records.db.table(table).count()));
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(bridge.entries.slice(-3).map(({ header, body }) => [header.kind, header.batch?.of, body?.why])).toEqual(Array.from({ length: 3 }, () => ['batch.undone', 3, 'The wrong file']));
    expect((await undoableBatches(records.db))[0]?.undoneAt).toBe('2026-11-24T15:00:00.000Z');
    expect(await undoBatch(records, batch?.id ?? '', 'again')).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await records.db.conflicts.count()).toBe(0);
  });

  it('leaves what was changed since, with what that rests on', async () => {
    await recordObligations(records, asked(rows.slice(0, 3)), { file: 'plan.csv', ready: 3 });
    const [obligation] = await records.db.obligations.toArray();
    await setStatus(records, obligation?.id ?? '', 'met', day('2026-11-20'), 'Done');
    const [batch] = await undoableBatches(records.db);
    const preview = await previewUndo(records.db, batch?.id ?? '');
    expect(preview.edits.map(({ table }) => table)).toEqual(['obligations', 'obligations']);
    expect(preview.kept.map(({ table, why }) => [table, why.kind]).toSorted()).toEqual([['agreements', 'used'], ['authorities', 'used'], ['obligations', 'changed']]);
  });

  it('finds an import of one row too', async () => {
    await recordObligations(records, asked(rows.slice(0, 1)), { file: 'plan.csv', ready: 1 });
    const [batch] = await undoableBatches(records.db);
    const undone = await undoBatch(records, batch?.id ?? '', 'The wrong file');
    expect(undone.ok && undone.value.edits.map(({ table }) => table).toSorted()).toEqual(['agreements', 'authorities', 'obligations']);
    expect((await undoableBatches(records.db))[0]?.undoneAt).toBeDefined();
  });

  it('does not offer other batches', async () => {
    const agreement = await addAgreement(records, { title: 'MOU', number: '', dated: day('2026-01-04'), endsOn: '', standing: 'signatory', summary: '' });
    if (agreement.ok) await addAuthority(records, agreement.value, { kind: 'clause', title: 'C', issuer: 'I', dated: day('2026-01-04'), citation: '', text: '', isSummary: false, inForceFrom: day('2026-01-04'), endedHow: '', endedOn: '', endedBy: '' });
    expect(await undoableBatches(records.db)).toEqual([]);
    expect(changeObligation).toBeDefined();
  });
});

describe('a starter pack', () => {
  const folder = new URL('../../../assets/packs/', import.meta.url);

  it.each(readdirSync(folder))('%s becomes an agreement with everything in it, as one batch that can be taken back', async (name) => {
    const read = readPack(readFileSync(new URL(name, folder), 'utf8'));
    if (!read.ok) throw new Error('It is read in another test.');
    const pack = read.value;
    const each = (list: readonly { readonly key: string }[], value: string) => Object.fromEntries(list.map(({ key }) => [key, value]));
    const drafts = packStart(pack).parse({
      ...emptyAnswers(pack, owner, typedDay), dated: '11/2/2009', issuers: each(pack.authorities.filter(asksIssuer), 'The office'),
      datedBy: each(pack.authorities.filter(asksDate), '7/12/2010'), days: each(pack.obligations.filter(asksDay), '2/1/2011'), events: each(pack.events, ''),
    });
    const before = bridge.entries.length;
    const started = await startFromPack(records, pack.name, drafts, pack.agreement.historicalNote);
    expect(started.ok).toBe(true);
    const written = bridge.entries.slice(before);
    expect(written.length).toBe(1 + drafts.authorities.length + drafts.events.length + drafts.obligations.length);
    expect(written.every(({ header, body }) => header.batch?.of === written.length && body?.why === `From the starter pack “${pack.name}”`)).toBe(true);
    expect(await records.db.obligations.count()).toBe(pack.obligations.length);
    expect(await records.db.dueDates.count()).toBe(pack.obligations.length);
    const [batch] = await undoableBatches(records.db);
    await undoBatch(records, batch?.id ?? '', 'Only a try');
    expect([await records.db.agreements.count(), await records.db.obligations.count(), await records.db.triggers.count()]).toEqual([0, 0, 0]);
  });

  it('counts its due dates from the day that the office gave', async () => {
    const read = readPack(readFileSync(new URL('secureCommunities.json', folder), 'utf8'));
    if (!read.ok) throw new Error('It is read in another test.');
    const pack = read.value;
    const drafts = packStart(pack).parse({
      ...emptyAnswers(pack, owner, typedDay), dated: '11/2/2009', issuers: { plan: 'ICE', policy: 'Clerk' }, datedBy: { plan: '7/12/2010', reply: '9/8/2010', policy: '9/7/2010' },
      days: { activate: '2/1/2011' }, events: { terminationReceived: '5/9/2011', modificationProposed: '' },
    });
    await startFromPack(records, pack.name, drafts, pack.agreement.historicalNote);
    const due = Object.fromEntries((await docket(records.db, 'open')).map(({ obligation, due: row }) => [obligation.title, row.due]));
    expect(due['Activate fingerprint sharing']).toBe('2011-02-01');
    expect(due['Give written notice that the date will not be met']).toBe('2011-01-31');
    expect(due["Termination of the state's agreement takes effect"], '30 calendar days after receipt on May 9, 2011').toBe('2011-06-08');
  });
});

describe('an agreement that begins as another one stands', () => {
  it('has the same parties, authorities and obligations under its own date, and can be taken back', async () => {
    const old = await addAgreement(records, { title: 'MOU 2025', number: 'M-1', dated: day('2025-01-04'), endsOn: '', standing: 'signatory', summary: 'Shares data.' });
    const oldId = old.ok ? old.value : '';
    const clause = await addAuthority(records, oldId, { kind: 'clause', title: 'Clause 9', issuer: 'The parties', dated: day('2025-01-04'), citation: '9', text: 'Audit.', isSummary: false, inForceFrom: day('2025-01-04'), endedHow: '', endedOn: '', endedBy: '' });
    const party = await addParty(records, oldId, { name: 'The Bureau', shortName: 'TB', level: 'state', organization: '', fax: '', attention: '', street: '1 Main St', town: 'Port Ellis', state: 'JF', zip: '00417', email: '', phone: '', salutation: '' }, { role: 'signatory', isSignatory: true, notices: 'addressee', noticeAddress: 'Box 7' });
    const partyId = party.ok ? party.value : '';
    await addObligation(records, oldId, { title: 'Audit', detail: '', authorityId: clause.ok ? clause.value : '', owedBy: 'the City', owedToIds: [partyId], ownerId: owner, evidence: 'the report', isSoft: false, rule: { kind: 'every', count: 1, unit: 'years', anchor: day('2026-01-04'), roll: 'none' } });
    const view = await agreementView(records.db, oldId);
    const made = view && packOf({ ...view, obligations: await records.db.obligations.toArray() });
    if (!view || !made) throw new Error('It has an obligation.');
    const drafts = packStart(made.pack).parse({ ...emptyAnswers(made.pack, owner, typedDay), title: 'MOU 2026', dated: '1/5/2026', days: { o1: '1/5/2027' } });
    const started = await duplicateAgreement(records, 'MOU 2025', drafts, { parts: view.parties.map(({ part }) => part), owedTo: made.owedTo });
    const copy = await agreementView(records.db, started.ok ? started.value : '');
    expect(copy).toMatchObject({ agreement: { title: 'MOU 2026', number: '', dated: '2026-01-05' }, parties: [{ party: { id: partyId }, part: { notices: 'addressee', noticeAddress: 'Box 7' } }], authorities: [{ title: 'Clause 9', dated: '2026-01-05', text: 'Audit.' }] });
    expect(await records.db.obligations.where({ agreementId: copy?.agreement.id ?? '' }).toArray()).toMatchObject([{ title: 'Audit', owedToIds: [partyId], authorityId: copy?.authorities[0]?.id, rule: { kind: 'every', anchor: '2027-01-05' } }]);
    const [batch] = await undoableBatches(records.db);
    expect(batch).toMatchObject({ kind: 'agreement.duplicated', why: 'As in the agreement “MOU 2025”', entries: 4 });
    expect(await undoBatch(records, batch?.id ?? '', 'Not needed')).toMatchObject({ ok: true, value: { kept: [] } });
    expect((await records.db.agreements.toArray()).map(({ title }) => title)).toEqual(['MOU 2025']);
  });
});
