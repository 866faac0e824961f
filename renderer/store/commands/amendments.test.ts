import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { Agreement, AgreementParty } from '@domain/agreement';
import { day } from '@domain/day';
import { agreement, clerk, ice, memo, notice, obligation, office, plan } from '@domain/letterFixture';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { amendedWords, amendmentsOf } from '../queries/amendments';
import { authorityView } from '../queries/authorities';
import { letterSources } from '../queries/letters';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { addAgreement, changeAgreement, changeParty, joinParty } from './agreements';
import { addAmendment, amendClause, unamendClause } from './amendments';

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
  const edits = [
    put('offices', office), put('people', clerk), put('parties', ice), put('agreements', agreement), put('authorities', memo), put('authorities', plan),
    put('obligations', obligation), put('obligations', notice),
  ];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
  await addAmendment(records, agreement.id, { title: 'Amendment 1', number: '', dated: day('2010-12-01'), effectiveFrom: day('2011-01-01'), summary: '' });
});

afterEach(async () => {
  await records.db.delete();
});

const first = async () => {
  const [row] = await amendmentsOf(records.db, agreement.id);
  if (!row) throw new Error('The amendment is not there.');
  return row;
};
const amend = async (text: string) => amendClause(records, (await first()).amendment, { authorityId: memo.id, text, isSummary: false });
const cited = async (on: string) =>
  (await letterSources(records.db, { agreementId: agreement.id, obligationIds: [notice.id], dated: day(on) }, []))?.items.map(({ authority }) => authority.text);

describe('a clause that an amendment changes', () => {
  it('is cited by a letter as it reads on the date of the letter', async () => {
    await amend('Sixty days.');
    expect(await cited('2010-12-31')).toEqual([memo.text]);
    expect(await cited('2011-01-01')).toEqual(['Sixty days.']);
  });

  it('said again, is corrected, not doubled; taken out, it reads as before', async () => {
    await amend('Sixty days.');
    await amend('Sixty-one days.');
    const { clauses, amendment } = await first();
    expect(clauses.map(({ wording }) => wording.text)).toEqual(['Sixty-one days.']);
    const wording = clauses[0]?.wording;
    if (wording) await unamendClause(records, wording, amendment.agreementId, 'It was another clause.');
    expect(await cited('2011-06-01')).toEqual([memo.text]);
  });

  it('must be one of the same agreement', async () => {
    const { amendment } = await first();
    expect(await amendClause(records, { ...amendment, agreementId: testId(77) }, { authorityId: memo.id, text: 'X', isSummary: false })).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  it('is the same after a rebuild', async () => {
    await amend('Sixty days.');
    const live = await amendedWords(records.db, agreement.id);
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await amendedWords(records.db, agreement.id)).toEqual(live);
  });
});

describe('what rests on an authority', () => {
  it('is listed, open obligations first', async () => {
    const view = await authorityView(records.db, memo.id);
    expect(view?.lines.map(({ obligation: { id } }) => id)).toContain(notice.id);
    expect(view?.lines.every(({ authority }) => authority.id === memo.id)).toBe(true);
    expect(await authorityView(records.db, testId(99))).toBeUndefined();
  });
});

describe('an agreement and its parties as their forms give them', () => {
  const empty = { title: 'MOU', number: '', dated: day('2024-07-01'), endsOn: '' as const, startsOn: '' as const, renewal: '', renewalNotice: '', standing: 'signatory' as const, summary: '' };

  it('record what was typed and nothing for what stayed empty, also when it is emptied again', async () => {
    const added = await addAgreement(records, empty);
    const id = added.ok ? added.value : '';
    expect(Object.keys((await records.db.agreements.get(id)) ?? {}).toSorted()).toEqual(['dated', 'id', 'number', 'standing', 'summary', 'title']);
    await changeAgreement(records, id, { ...empty, startsOn: day('2024-08-01'), renewal: 'It renews.' });
    expect(await records.db.agreements.get(id)).toMatchObject({ startsOn: '2024-08-01', renewal: 'It renews.' });
    await changeAgreement(records, id, empty);
    expect(await records.db.agreements.get(id)).not.toHaveProperty('startsOn');
  });

  it('a party joins with the methods of its notices, or says nothing about them', async () => {
    const part = { role: 'Signatory', isSignatory: true, notices: 'addressee' as const, noticeAddress: '', noticeRules: [] };
    await joinParty(records, agreement.id, ice.id, part);
    const [joined] = await records.db.agreementParties.toArray();
    expect(joined).not.toHaveProperty('noticeRules');
    const { id: _, ...draft } = ice;
    await changeParty(records, ice.id, draft, { id: joined?.id ?? '', ...part, noticeAddress: 'Suite 5', noticeRules: [{ method: 'certified', effective: 'onReceipt' }] });
    expect(await records.db.agreementParties.toArray()).toMatchObject([{ noticeAddress: 'Suite 5', noticeRules: [{ method: 'certified', effective: 'onReceipt' }] }]);
  });
});

describe('records of the first version', () => {
  it('are agreements and parts of parties still', () => {
    const old = { id: testId(1), title: 'MOA', number: '', dated: '2010-01-04', standing: 'affected', summary: '' };
    const part = { id: testId(2), agreementId: testId(1), partyId: testId(3), role: 'Signatory', isSignatory: true, notices: 'addressee' };
    expect(Agreement.parse(old)).toEqual(old);
    expect(AgreementParty.parse(part)).toEqual(part);
  });
});
