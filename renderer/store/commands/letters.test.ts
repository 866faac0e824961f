import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day, type Day } from '@domain/day';
import type { Id } from '@domain/id';
import { Letter, type LetterDraft } from '@domain/letter';
import { agreement, clerk, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import type { ServiceDraft } from '@domain/recipient';
import { fail, ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { letterList, letterRecords, lettersWaiting, lettersWaitingCount, lettersWithNumber, recipientsOf } from '../queries/letters';
import { nextNumber } from '../queries/letterNumbers';
import { patch, put } from '../record';
import { openRecords, type Records } from '../records';
import { type Compose, discardLetter, issueLetter, saveLetter, startLetters } from './letters';
import { recordService } from './service';

const TODAY = day('2010-11-15');
const NUMBER = '9400111201080805483016';

let bridge: MemoryBridge;
let records: Records;

beforeEach(async () => {
  bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, {
    now: () => '2026-11-24T15:00:00.000Z',
    newId: () => testId((made += 1)),
  });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const { id: before } = obligation;
  const duty = { ...notice, rule: { kind: 'before' as const, count: 1, unit: 'days' as const, clock: { on: 'due' as const, obligationId: before }, counting: 'excludeFirst' as const, roll: 'none' as const } };
  const recorded = await records.record(async () =>
    ok([
      {
        kind: 'office.setUp',
        edits: [
          put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement),
          put('authorities', memo), put('authorities', plan), put('obligations', obligation), put('obligations', duty),
        ],
      },
    ]),
  );
  if (!recorded.ok) throw new Error('The records could not be prepared.');
});

afterEach(async () => {
  await records.db.delete();
});

const draftOf = (dated: Day = TODAY): LetterDraft => ({
  kind: 'L1',
  template: { id: 'L1', version: 1 },
  agreementId: agreement.id,
  obligationIds: [notice.id],
  signerId: clerk.id,
  dated,
  answers: { cause: 'The equipment has not come.' },
  enclosures: ['Deployment plan, page 3'],
  recipients: [
    { partyId: ice.id, role: 'addressee', method: 'email', number: '' },
    { partyId: sib.id, role: 'addressee', method: 'certified', number: NUMBER },
  ],
  overrideReason: '',
});

async function saved(dated?: Day): Promise<Id> {
  const id = records.newId();
  const recorded = await saveLetter(records, id, draftOf(dated));
  expect(recorded).toEqual(ok(id));
  return id;
}

const compose: Compose = (sources, number) =>
  ok({
    text: `The words of ${number}`,
    words: 'The words',
    clauses: [], authorityStatus: 'In force since August 17, 2010.',
    dueAccount: 'fixed by the deployment plan',
    printed: new Map(sources.recipients.map(({ recipient, party }) => [recipient.id, { address: [party.name], salutation: 'Dear reader:' }])),
    job: (footer) => ({
      title: number, language: 'en-US', author: 'Ruth Calloway', css: '', copies: [{ html: '<p>Words</p>', running: 'ICE' }], footer, mark: '', name: number,
      at: '2026-11-24T15:00:00.000Z',
    }),
  });

const issue = (id: Id, how: Compose = compose) => issueLetter(records, id, TODAY, how);
const numberOf = async (id: Id) => (await records.db.letters.get(id))?.issued?.number;

describe('a draft', () => {
  it('is kept with its recipients in their order', async () => {
    const id = await saved();
    const rows = await recipientsOf(records.db, id);
    expect(rows.map(({ party, recipient }) => [party.shortName, recipient.method, recipient.number])).toEqual([
      ['ICE', 'email', undefined],
      ['SIB', 'certified', NUMBER],
    ]);
  });

  it('loses what it no longer names, and keeps the ids of what stays', async () => {
    const id = await saved();
    const [, second] = await recipientsOf(records.db, id);
    if (!second) throw new Error('There were two recipients.');
    const { signerId: _, ...unsigned } = draftOf();
    await saveLetter(records, id, { ...unsigned, recipients: [{ id: second.recipient.id, partyId: sib.id, role: 'addressee', method: 'personal', number: '' }] });
    const after = await recipientsOf(records.db, id);
    expect(after.map(({ recipient }) => recipient)).toEqual([{ id: second.recipient.id, letterId: id, partyId: sib.id, role: 'addressee', method: 'personal', place: 0 }]);
    expect((await records.db.letters.get(id))?.signerId).toBeUndefined();
  });

  it('that is saved again unchanged leaves no entry', async () => {
    const id = await saved();
    const rows = await recipientsOf(records.db, id);
    const before = bridge.entries.length;
    const recipients = rows.map(({ recipient: { id: one, partyId, role, method, number = '' } }) => ({ id: one, partyId, role, method, number }));
    expect((await saveLetter(records, id, { ...draftOf(), recipients })).ok).toBe(true);
    expect(bridge.entries.length).toBe(before);
  });

  it('about the duty to give notice is about the date of what cannot be met, under the authority for the notice', async () => {
    const found = await letterRecords(records.db, await saved());
    expect(found?.items.map(({ obligation: one, authority, due }) => [one.id, authority.id, due])).toEqual([[obligation.id, memo.id, '2011-03-01']]);
  });

  it('says how the date was counted, and keeps the office’s own lead date to itself', async () => {
    await records.record(async () => ok([{ kind: 'obligation.changed', edits: [patch('obligations', obligation.id, { lead: { count: 30, unit: 'days' } })] }]));
    const found = await letterRecords(records.db, await saved());
    expect(found?.items.map(({ account }) => account)).toEqual(['fixed by the deployment plan']);
  });

  it('can be discarded with its recipients; an issued letter cannot', async () => {
    const id = await saved();
    expect((await discardLetter(records, id)).ok).toBe(true);
    expect(await records.db.recipients.count()).toBe(0);
    const kept = await saved();
    await issue(kept);
    expect(await discardLetter(records, kept)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('issuing', () => {
  it('numbers letters without gap, each year from 1', async () => {
    const letters = [await saved(), await saved(), await saved(day('2011-01-03')), await saved()];
    for (const id of letters) expect((await issue(id)).ok).toBe(true);
    expect(await Promise.all(letters.map(numberOf))).toEqual(['L-2010-001', 'L-2010-002', 'L-2011-001', 'L-2010-003']);
  });

  it('numbers by the pattern of the office, counts on when it changes, and never renumbers', async () => {
    const [first, second, third] = [await saved(), await saved(), await saved()];
    await issue(first);
    const setPattern = (numberPattern: string) => records.record(async () => ok([{ kind: 'office.changed', edits: [patch('offices', office.id, { numberPattern })] }]));
    await setPattern('CA {yy}.{seq:4}');
    expect(await nextNumber(records.db, { series: 'L', numberPattern: 'CA {yy}.{seq:4}' }, 2010)).toEqual({ number: 'CA 10.0002', year: 2010, sequence: 2 });
    await issue(second);
    await setPattern('{series}-{year}-{seq:3}');
    await issue(third);
    expect(await Promise.all([first, second, third].map(numberOf))).toEqual(['L-2010-001', 'CA 10.0002', 'L-2010-003']);
  });

  it('passes over a number that another letter bears: one registered from before, or one of another century', async () => {
    const [first, second, third] = [await saved(), await saved(), await saved(day('2110-11-15'))];
    const registered = { ...Letter.parse(await records.db.letters.get(first)), id: testId(900), status: 'issued' as const, registered: { number: 'L-2010-001', subject: 'An older notice', signedBy: '', note: '', files: [], on: TODAY } };
    await records.record(async () => ok([{ kind: 'letter.registered', edits: [put('letters', registered)] }]));
    await issue(first);
    await records.record(async () => ok([{ kind: 'office.changed', edits: [patch('offices', office.id, { numberPattern: '{yy}-{seq}' })] }]));
    await issue(second);
    await records.record(async () => ok([{ kind: 'letter.registered', edits: [put('letters', { ...registered, id: testId(901), registered: { ...registered.registered, number: '10-1' } })] }]));
    await issue(third);
    expect(await Promise.all([first, second, third].map(numberOf))).toEqual(['L-2010-002', '10-3', '10-2']);
  });

  it('gives two letters that are issued at once two numbers', async () => {
    const letters = [await saved(), await saved()];
    await Promise.all(letters.map((id) => issue(id)));
    expect((await Promise.all(letters.map(numberOf))).toSorted()).toEqual(['L-2010-001', 'L-2010-002']);
  });

  it('refuses a letter that has been issued, and every later change of its words', async () => {
    const id = await saved();
    await issue(id);
    expect(await issue(id)).toMatchObject({ ok: false, error: { detail: 'This letter has been issued already.' } });
    expect(await saveLetter(records, id, { ...draftOf(), answers: {} })).toMatchObject({ ok: false });
    expect(await numberOf(id)).toBe('L-2010-001');
    expect((await records.db.letters.get(id))?.answers).toEqual(draftOf().answers);
  });

  it('freezes the words, their hash, the PDF and where the journal stood', async () => {
    const id = await saved();
    const before = bridge.entries.length;
    await issue(id);
    const issued = (await records.db.letters.get(id))?.issued;
    expect(issued).toMatchObject({ text: 'The words of L-2010-001', on: TODAY, pages: 1, authorityStatus: 'In force since August 17, 2010.' });
    expect(issued?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(issued?.head).toContain(`entry ${before}`);
    expect(bridge.pdfJobs[0]).toMatchObject({ footer: expect.stringContaining(issued?.contentHash.slice(0, 16) ?? '-') });
    expect((await recipientsOf(records.db, id))[0]?.recipient.printed).toEqual({ address: [ice.name], salutation: 'Dear reader:' });
  });

  it('records nothing when the sheet cannot be printed, and the number stays free', async () => {
    const [first, second] = [await saved(), await saved()];
    const entries = bridge.entries.length;
    const { pdfMake } = bridge;
    Object.assign(bridge, { pdfMake: async () => fail({ code: 'printFailed' }) });
    expect(await issue(first)).toMatchObject({ ok: false, error: { code: 'printFailed' } });
    expect(bridge.entries.length).toBe(entries);
    Object.assign(bridge, { pdfMake });
    await issue(second);
    expect(await numberOf(second)).toBe('L-2010-001');
    expect((await records.db.letters.get(first))?.status).toBe('draft');
  });

  it('records nothing when the disk is full after printing, and the number stays free', async () => {
    const id = await saved();
    bridge.failNext({ code: 'diskFull' });
    expect(await issue(id)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    await issue(id);
    expect(await numberOf(id)).toBe('L-2010-001');
  });

  it('takes no number when the letter is refused', async () => {
    const id = await saved();
    expect(await issue(id, () => fail({ code: 'notAllowed', detail: 'Not filled: proposed date' }))).toMatchObject({ ok: false });
    await issue(id);
    expect(await numberOf(id)).toBe('L-2010-001');
  });

  it('lists drafts first, then the newest number', async () => {
    const [first, second, third] = [await saved(), await saved(), await saved()];
    await issue(first);
    await issue(second);
    const rows = await letterList(records.db);
    expect(rows.map(({ letter }) => letter.id)).toEqual([third, second, first]);
    expect(rows[0]?.about).toEqual([notice.title]);
  });
});

describe('the way of a copy', () => {
  const fact = (what: ServiceDraft['what'], on: string, more: Partial<ServiceDraft> = {}): ServiceDraft => ({
    what, day: day(on), method: '', number: '', proof: '', files: [], note: '', ...more,
  });
  const NOW = day('2010-12-15');

  async function sentTo(): Promise<{ id: Id; to: Id }> {
    const id = await saved();
    await issue(id);
    const [, row] = await recipientsOf(records.db, id);
    if (!row) throw new Error('There were two recipients.');
    return { id, to: row.recipient.id };
  }
  const stateOf = async (id: Id) => (await recipientsOf(records.db, id))[1];

  it('is sent, then received', async () => {
    const { id, to } = await sentTo();
    await recordService(records, to, fact('sent', '2010-11-18', { method: 'certified', number: NUMBER }), NOW);
    expect((await stateOf(id))?.state).toBe('sent');
    await recordService(records, to, fact('received', '2010-11-22', { proof: 'green card, PS 3811' }), NOW);
    expect(await stateOf(id)).toMatchObject({ state: 'received', hasProof: true, latest: { day: '2010-11-22' } });
    expect((await lettersWaiting(records.db)).flatMap(({ waiting }) => waiting.map(({ party }) => party.id))).toEqual([ice.id]);
  });

  it('is waited for until every proof is in, and a rebuild counts the same', async () => {
    const { id } = await sentTo();
    await saved();
    expect(await lettersWaitingCount(records.db)).toBe(1);
    const wrong: Id[] = [];
    for (const { recipient } of await recipientsOf(records.db, id)) {
      await recordService(records, recipient.id, fact('sent', '2010-11-18'), NOW);
      const received = await recordService(records, recipient.id, fact('received', '2010-11-22'), NOW);
      if (received.ok) wrong.push(received.value);
    }
    expect(await lettersWaitingCount(records.db)).toBe(0);
    const [first] = await recipientsOf(records.db, id);
    await recordService(records, first?.recipient.id ?? '', fact('returned', '2010-11-23', { note: 'It came back.' }), NOW, wrong[0]);
    expect(await lettersWaitingCount(records.db)).toBe(1);
    await discardLetter(records, await saved());

    const live = await records.db.letterStates.toArray();
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.letterStates.toArray()).toEqual(live);
    expect(live.map(({ waiting }) => waiting)).toEqual([1, 0]);
  });

  it.each([
    ['of a day after today', 'sent', '2010-12-16', 'after today'],
    ['before the letter was issued', 'sent', '2010-11-14', 'issued on November 15, 2010'],
    ['of a receipt of what was not sent', 'received', '2010-11-20', 'Record first how and when it was sent.'],
  ] as const)('has no fact %s', async (_, what, on, words) => {
    const { to } = await sentTo();
    const refused = await recordService(records, to, fact(what, on), NOW);
    expect(refused).toMatchObject({ ok: false, error: { detail: expect.stringContaining(words) } });
    expect(await records.db.serviceFacts.count()).toBe(0);
  });

  it('is not received before it was sent', async () => {
    const { to } = await sentTo();
    await recordService(records, to, fact('sent', '2010-11-18'), NOW);
    expect(await recordService(records, to, fact('received', '2010-11-17'), NOW)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('sent on November 18') } });
  });

  it('keeps a wrong fact beside its correction', async () => {
    const { id, to } = await sentTo();
    await recordService(records, to, fact('sent', '2010-11-18'), NOW);
    const wrong = await recordService(records, to, fact('received', '2010-11-21'), NOW);
    if (!wrong.ok) throw new Error('The receipt is in order.');
    await recordService(records, to, fact('received', '2010-11-22', { note: 'Misread the stamp.' }), NOW, wrong.value);
    const row = await stateOf(id);
    expect(row?.latest).toMatchObject({ day: '2010-11-22', corrects: wrong.value, note: 'Misread the stamp.' });
    expect(row?.facts.map((one) => one.day)).toContain('2010-11-21');
    expect(bridge.entries.at(-1)?.body?.why).toBe('Misread the stamp.');
  });

  it('of a draft has no facts', async () => {
    const id = await saved();
    const [row] = await recipientsOf(records.db, id);
    expect(await recordService(records, row?.recipient.id ?? '', fact('sent', '2010-11-18'), NOW)).toMatchObject({ ok: false });
  });

  it('warns of a number that stands in another letter, printed or recorded', async () => {
    const first = await sentTo();
    const second = await sentTo();
    expect((await lettersWithNumber(records.db, NUMBER, second.id)).map(({ id }) => id)).toEqual([first.id]);
    expect(await lettersWithNumber(records.db, '', second.id)).toEqual([]);
  });
});

describe('a PDF that was made outside', () => {
  it('is issued as the final copy under the next number, byte for byte', async () => {
    const id = await saved();
    const final = { hash: 'f'.repeat(64), name: 'Signed off by counsel.pdf', size: 9, mediaType: 'application/pdf' };
    expect((await issueLetter(records, id, TODAY, compose, final)).ok).toBe(true);
    const issued = (await records.db.letters.get(id))?.issued;
    expect(issued).toMatchObject({ number: 'L-2010-001', pdf: final, pages: 3, isMadeOutside: true });
    expect(issued?.sheet.mediaType).toBe('text/html');
  });

  it('must be one: else nothing is issued, and the number stays free', async () => {
    const id = await saved();
    const refused = await issueLetter(records, id, TODAY, compose, { hash: 'f'.repeat(64), name: 'notice.pdf', size: 9, mediaType: 'application/octet-stream' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'wrongKind' } });
    expect((await records.db.letters.get(id))?.status).toBe('draft');
    expect((await issueLetter(records, id, TODAY, compose)).ok).toBe(true);
    const issued = (await records.db.letters.get(id))?.issued;
    expect(issued?.number).toBe('L-2010-001');
    expect(issued).not.toHaveProperty('isMadeOutside');
  });
});

describe('several letters at once', () => {
  it('are started all or none, each with its own recipients, as one batch', async () => {
    const before = bridge.entries.length;
    expect((await startLetters(records, [draftOf(), draftOf(day('2010-11-16'))])).ok).toBe(true);
    const rows = await letterList(records.db);
    expect(rows.map(({ letter, recipients }) => [letter.dated, letter.status, recipients.length]).toSorted()).toEqual([['2010-11-15', 'draft', 2], ['2010-11-16', 'draft', 2]]);
    const added = bridge.entries.slice(before);
    expect(added.map(({ header }) => [header.kind, header.batch?.n, header.batch?.of])).toEqual([['letter.drafted', 1, 2], ['letter.drafted', 2, 2]]);
    bridge.failNext({ code: 'diskFull' });
    expect((await startLetters(records, [draftOf(), draftOf()])).ok).toBe(false);
    expect(await records.db.letters.count()).toBe(2);
  });

  it('nothing is started from nothing', async () => {
    expect(await startLetters(records, [])).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});
