import 'fake-indexeddb/auto';
import { day } from '@domain/day';
import type { Id } from '@domain/id';
import { Letter } from '@domain/letter';
import { agreement, attorney, clerk, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { byOf } from '@domain/letterReview';
import { fail, ok } from '@domain/result';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { commentsOn, letterCounts, letterRecords, replacementOf } from '../queries/letters';
import { patch, put } from '../record';
import { openRecords, type Records } from '../records';
import { addComment, approveLetter, resolveComment, sendBack, sendForReview, takeBackFromReview, type WordsOf } from './letterReview';
import { type Compose, discardLetter, issueLetter, saveLetter } from './letters';
import { copyLetter, reissueLetter, voidLetter } from './letterVoid';

const TODAY = day('2010-11-15');
const RUTH = byOf(clerk);
const DANIEL = byOf(attorney);

let bridge: MemoryBridge;
let records: Records;
let id: Id;

beforeEach(async () => {
  bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  await records.record(async () =>
    ok([
      {
        kind: 'office.setUp',
        edits: [
          put('offices', office), put('people', clerk), put('people', attorney), put('parties', ice), put('parties', sib), put('agreements', agreement),
          put('authorities', memo), put('authorities', plan), put('obligations', obligation), put('obligations', notice),
        ],
      },
    ]),
  );
  id = records.newId();
  if (!(await save('The equipment has not come.')).ok) throw new Error('The draft is good.');
});

afterEach(async () => {
  await records.db.delete();
});

async function save(cause: string) {
  const known = await records.db.recipients.where({ letterId: id }).toArray();
  const to = known.find(({ partyId }) => partyId === ice.id);
  return saveLetter(records, id, {
    kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreement.id, obligationIds: [notice.id], signerId: clerk.id, approverId: attorney.id, dated: TODAY,
    answers: { cause }, enclosures: [], overrideReason: '',
    recipients: [{ ...(to ? { id: to.id } : {}), partyId: ice.id, role: 'addressee', method: 'email', number: '' }],
  });
}

/** The words hang on what was typed and on an address in the directory, as a letter's do. */
const words: WordsOf = ({ letter, recipients }) => ok([letter.answers['cause'], ...recipients.map(({ party }) => party.street)].join('\n'));

const compose: Compose = (sources, number) => {
  const plain = words(sources);
  return plain.ok
    ? ok({
        text: `${number}\n${plain.value}`, words: plain.value, clauses: [], authorityStatus: 'In force.', dueAccount: '', printed: new Map(),
        job: (footer) => ({ title: number, language: 'en-US', author: '', css: '', copies: [{ html: '<p>Words</p>', running: 'ICE' }], footer, mark: '', name: number, at: '2026-11-24T15:00:00.000Z' }),
      })
    : plain;
};

const letter = async () => Letter.parse(await records.db.letters.get(id));
const ask = () => sendForReview(records, id, { reviewerId: attorney.id, note: 'Before Friday.' }, RUTH, TODAY);
const approve = () => approveLetter(records, id, DANIEL, TODAY, words);
const issue = () => issueLetter(records, id, TODAY, compose);
const lastKind = () => bridge.entries.at(-1)?.header.kind;
const because = (detail: string) => ({ ok: false, error: { code: 'notAllowed', detail: expect.stringContaining(detail) } });

describe('the review of a letter', () => {
  it('names who was asked, by whom and when', async () => {
    await ask();
    expect(await letter()).toMatchObject({ status: 'inReview', review: { reviewerId: attorney.id, by: RUTH, on: TODAY, note: 'Before Friday.' } });
    expect((await letterCounts(records.db)).drafts).toBe(1);
  });

  it('keeps who approved which words, and when', async () => {
    await ask();
    await approve();
    expect(await letter()).toMatchObject({ status: 'approved', approval: { by: { personId: attorney.id, name: 'Daniel Osei, City Attorney' }, on: TODAY, at: '2026-11-24T15:00:00.000Z', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect((await issue()).ok).toBe(true);
    expect(await letter()).toMatchObject({ status: 'issued', approval: { by: DANIEL } });
  });

  it('refuses approval of what was not sent for review, of what cannot go out, and of other words than were read', async () => {
    expect(await approve()).toMatchObject(because('Only a letter in review'));
    await ask();
    expect(await approveLetter(records, id, DANIEL, TODAY, () => fail({ code: 'notAllowed', detail: 'Cannot be approved. Nobody signs yet.' }))).toMatchObject(because('Nobody signs yet'));
    expect(await approveLetter(records, id, DANIEL, TODAY, words, 'f'.repeat(64))).toMatchObject(because('have changed since this page was opened'));
    expect((await letter()).status).toBe('inReview');
  });

  it('goes back with a reason, and the reason goes when it is sent again', async () => {
    await ask();
    await sendBack(records, id, 'Cite the plan.', DANIEL, TODAY);
    expect(await letter()).toMatchObject({ status: 'draft', sentBack: { by: DANIEL, reason: 'Cite the plan.' } });
    expect(bridge.entries.at(-1)?.body?.why).toBe('Cite the plan.');
    await ask();
    expect((await letter()).sentBack).toBeUndefined();
  });

  it('can be taken back by the office, and is then not in review', async () => {
    await ask();
    await takeBackFromReview(records, id);
    expect(await letter()).toMatchObject({ status: 'draft' });
    expect((await letter()).review).toBeUndefined();
    expect(await takeBackFromReview(records, id)).toMatchObject(because('not in review'));
  });
});

describe('an approved letter', () => {
  beforeEach(async () => {
    await ask();
    await approve();
  });

  it('whose words change goes back to review, in the same entry', async () => {
    const before = bridge.entries.length;
    await save('The equipment came, and does not work.');
    expect(bridge.entries.length).toBe(before + 1);
    expect(lastKind()).toBe('letter.revisedAfterApproval');
    expect(await letter()).toMatchObject({ status: 'inReview', review: { reviewerId: attorney.id } });
    expect((await letter()).approval).toBeUndefined();
    expect(await issue()).toMatchObject(because('in review'));
  });

  it('that is saved unchanged stays approved and leaves no entry', async () => {
    const before = bridge.entries.length;
    expect((await save('The equipment has not come.')).ok).toBe(true);
    expect(bridge.entries.length).toBe(before);
    expect((await letter()).status).toBe('approved');
  });

  it('is not issued with other words than were approved: an address of the directory has changed', async () => {
    await records.record(async () => ok([{ kind: 'party.changed', edits: [patch('parties', ice.id, { street: '9 New Street' })] }]));
    expect(await issue()).toMatchObject(because('no longer reads as it was approved on November 15, 2010'));
    expect((await letter()).issued).toBeUndefined();
    await ask();
    await approve();
    expect((await issue()).ok).toBe(true);
  });

  it('reads the same after a rebuild', async () => {
    await addComment(records, id, { part: 'Subject', quote: 'Delay', text: 'Say which date.' }, DANIEL, TODAY);
    const live = [await records.db.letters.toArray(), await records.db.letterComments.toArray()];
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect([await records.db.letters.toArray(), await records.db.letterComments.toArray()]).toEqual(live);
  });
});

describe('an office that issues approved letters only', () => {
  beforeEach(async () => {
    await records.record(async () => ok([{ kind: 'office.changed', edits: [patch('offices', office.id, { requiresApproval: true })] }]));
  });

  it('does not issue a draft, and takes no number for it', async () => {
    expect(await issue()).toMatchObject(because('approved letters only'));
    await ask();
    expect(await issue()).toMatchObject(because('in review'));
    await approve();
    expect((await issue()).ok).toBe(true);
    expect((await letter()).issued?.number).toBe('L-2010-001');
  });
});

describe('comments', () => {
  it('say who, when and about which part, and are resolved or opened again', async () => {
    const added = await addComment(records, id, { part: 'Paragraph 2', quote: 'The equipment', text: 'Name the order.' }, DANIEL, TODAY);
    if (!added.ok) throw new Error('A comment on a draft is in order.');
    expect(await commentsOn(records.db, id)).toMatchObject([{ by: DANIEL, on: TODAY, part: 'Paragraph 2', quote: 'The equipment', text: 'Name the order.' }]);
    await resolveComment(records, added.value, { by: RUTH, on: TODAY });
    expect((await commentsOn(records.db, id))[0]?.resolved).toEqual({ by: RUTH, on: TODAY });
    await resolveComment(records, added.value, undefined);
    expect((await commentsOn(records.db, id))[0]?.resolved).toBeUndefined();
  });

  it('go with a draft that is discarded, and are refused on an issued letter', async () => {
    await addComment(records, id, { part: 'The whole letter', quote: '', text: 'Too long.' }, DANIEL, TODAY);
    await discardLetter(records, id);
    expect(await records.db.letterComments.count()).toBe(0);
    id = records.newId();
    await save('Again.');
    await issue();
    expect(await addComment(records, id, { part: 'Subject', quote: '', text: 'Late.' }, DANIEL, TODAY)).toMatchObject(because('not issued yet'));
  });
});

describe('a void letter', () => {
  it('keeps number, words and PDF, and says who declared it void and why', async () => {
    await issue();
    const { issued } = await letter();
    await voidLetter(records, id, 'The date was wrong.', RUTH, TODAY);
    expect(await letter()).toMatchObject({ status: 'void', voided: { by: RUTH, on: TODAY, reason: 'The date was wrong.' } });
    expect((await letter()).issued).toEqual(issued);
    expect(await voidLetter(records, id, 'Again.', RUTH, TODAY)).toMatchObject(because('Only an issued letter'));
    expect(await save('Other words.')).toMatchObject({ ok: false });
  });

  it('does not give its number to another, and no longer waits for proof', async () => {
    await issue();
    expect((await records.db.letterStates.get(id))?.waiting).toBe(1);
    await voidLetter(records, id, 'The date was wrong.', RUTH, TODAY);
    expect((await records.db.letterStates.get(id))?.waiting).toBe(0);
    id = records.newId();
    await save('Another letter.');
    await issue();
    expect((await letter()).issued?.number).toBe('L-2010-002');
  });

  it('is replaced by one draft that names it, with the same words and recipients and nothing of its issue', async () => {
    const old = id;
    expect(await reissueLetter(records, old, TODAY)).toMatchObject(because('void first'));
    await issue();
    await voidLetter(records, old, 'The date was wrong.', RUTH, TODAY);
    const made = await reissueLetter(records, old, day('2010-11-18'));
    if (!made.ok) throw new Error('A void letter can be replaced.');
    const found = await letterRecords(records.db, made.value);
    expect(found?.letter).toMatchObject({ status: 'draft', dated: '2010-11-18', replaces: old, citesReplaced: true, answers: { cause: 'The equipment has not come.' } });
    expect(found?.letter.issued).toBeUndefined();
    expect(found?.recipients.map(({ party, recipient }) => [party.id, recipient.printed])).toEqual([[ice.id, undefined]]);
    expect((await replacementOf(records.db, old))?.id).toBe(made.value);
    expect(await reissueLetter(records, old, TODAY)).toMatchObject(because('replaces this one already'));
  });
});

/** Recorded on the issued letter: a day that was answered, and the scan of the signed copy. */
const addDayAndScan = () =>
  records.record(async () => ok([{
    kind: 'letter.signedCopyKept',
    edits: [patch('letters', id, {
      answers: { cause: 'The equipment has not come.', proposedDate: '2011-04-04' },
      signedCopy: { file: { hash: 'a'.repeat(64), name: 'scan.pdf', size: 3, mediaType: 'application/pdf' }, on: TODAY, note: '' },
    })],
  }]));

describe('a duplicated letter', () => {
  it('has the words and recipients of the old one, and nothing of its days, its issue or its proofs', async () => {
    await issue();
    await addDayAndScan();
    const old = await letter();
    const made = await copyLetter(records, id, day('2010-12-01'));
    if (!made.ok) throw new Error('An issued letter can be duplicated.');
    const found = await letterRecords(records.db, made.value);
    const { kind, template, agreementId, obligationIds, signerId, approverId, enclosures } = old;
    expect(found?.letter).toEqual({ id: made.value, kind, template, agreementId, obligationIds, signerId, approverId, enclosures, status: 'draft', dated: '2010-12-01', answers: { cause: 'The equipment has not come.' } });
    expect(found?.recipients.map(({ party, recipient }) => [party.id, recipient.printed, recipient.number])).toEqual([[ice.id, undefined, undefined]]);
    expect(lastKind()).toBe('letter.copied');
    expect(await letter(), 'the old one stands as it stood').toEqual(old);
  });

  it('no more than a replacement does it take over the signed copy', async () => {
    await issue();
    await addDayAndScan();
    await voidLetter(records, id, 'The date was wrong.', RUTH, TODAY);
    const made = await reissueLetter(records, id, day('2010-12-01'));
    expect(made.ok && (await records.db.letters.get(made.value))?.signedCopy).toBeUndefined();
  });
});

describe('a letter that an earlier Noticebook wrote', () => {
  it('reads as it did, without review and without approval', () => {
    const line = '{"id":"00000000000000000000000012","kind":"L1","template":{"id":"L1","version":1},"agreementId":"00000000000000000000000002","obligationIds":["00000000000000000000000009"],"dated":"2010-11-15","answers":{},"enclosures":[],"status":"draft"}';
    expect(Letter.parse(JSON.parse(line))).toMatchObject({ status: 'draft' });
  });
});
