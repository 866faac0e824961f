import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { incomingDraft } from '@domain/incomingLetter';
import { agreement, clerk, fixtureId, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { Letter, RegisteredDraft } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import type { ServiceDraft } from '@domain/recipient';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { dueDateOf } from '../dueDates';
import { answersTo, incomingAbout, incomingAwaiting, incomingUnder, incomingView } from '../queries/incoming';
import { letterRegister, letterTexts } from '../queries/letterRegister';
import { lettersWaitingCount, recipientsOf } from '../queries/letters';
import { serviceOfLetter } from '../queries/service';
import { patch, put } from '../record';
import { openRecords, type Records } from '../records';
import { changeIncoming, recordReply, registerIncoming } from './incoming';
import { changeRegistered, registerLetter } from './registeredLetters';
import { recordService, recordSignedCopy } from './service';

const TODAY = day('2010-12-20');
const scan = { hash: 'c'.repeat(64), name: 'scan.pdf', size: 9, mediaType: 'application/pdf' };

let records: Records;

/** Counted from the day on which notice about `notice` is effective. */
const counted: Obligation = {
  ...notice, id: fixtureId(90), title: 'Wait for the answer',
  rule: { kind: 'after', count: 30, unit: 'days', clock: { on: 'deemed', obligationId: notice.id }, counting: 'excludeFirst', roll: 'none', mailDays: 3 },
};
const link = (id: number, partyId: string, effective: 'onReceipt' | 'threeDeliveryDays', method: 'certified' | 'firstClass') => ({
  id: fixtureId(id), agreementId: agreement.id, partyId, role: 'partner', isSignatory: true, notices: 'addressee' as const, noticeRules: [{ method, effective }],
});

beforeEach(async () => {
  const bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const recorded = await records.record(async () =>
    ok([{
      kind: 'office.setUp',
      edits: [
        put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement), put('authorities', memo), put('authorities', plan),
        put('obligations', obligation), put('obligations', notice), put('obligations', counted),
        put('agreementParties', link(91, ice.id, 'onReceipt', 'certified')), put('agreementParties', link(92, sib.id, 'threeDeliveryDays', 'firstClass')),
      ],
    }]),
  );
  if (!recorded.ok) throw new Error('The records could not be prepared.');
});

afterEach(async () => {
  await records.db.delete();
});

const draft: RegisteredDraft = {
  kind: 'L1', number: '00417/B', subject: 'Activation in Alder Falls', signedBy: 'The clerk before', dated: day('2010-11-15'), agreementId: agreement.id, obligationIds: [notice.id], note: 'Found in the binder',
  recipients: [
    { partyId: ice.id, role: 'addressee', method: 'certified', number: '9400111201080805483016' },
    { partyId: sib.id, role: 'addressee', method: 'firstClass', number: '' },
  ],
  files: [scan],
};

async function registered() {
  const answer = await registerLetter(records, draft, TODAY);
  if (!answer.ok) throw new Error(answer.error.detail);
  const letter = await records.db.letters.get(answer.value);
  const rows = await recipientsOf(records.db, answer.value);
  const [toIce, toSib] = rows;
  if (!letter || !toIce || !toSib) throw new Error('A registered letter has its recipients.');
  return { letter, toIce, toSib };
}

const fact = (what: ServiceDraft['what'], on: string, more: Partial<ServiceDraft> = {}): ServiceDraft => ({ what, day: day(on), method: '', number: '', proof: '', note: '', files: [], ...more });
const effectiveDays = async (letter: Awaited<ReturnType<typeof registered>>['letter']) =>
  [...(await serviceOfLetter(records.db, letter)).effective.values()].map((one) => (one.state === 'effective' ? one.day : one.state));

describe('a letter that went out before Noticebook', () => {
  it('keeps its number as text, waits for proof, and is marked in the register', async () => {
    const { letter } = await registered();
    expect(letter).toMatchObject({ status: 'issued', registered: { number: '00417/B', on: TODAY, files: [scan] } });
    expect(await lettersWaitingCount(records.db)).toBe(1);
    expect(await letterRegister(records.db)).toMatchObject([
      { number: '00417/B', status: 'registered', subject: 'Activation in Alder Falls', isWaiting: true, agreementTitle: agreement.title, about: [{ id: notice.id }], parties: [{ shortName: 'ICE', copy: { state: 'notSent' } }, { shortName: 'SIB' }] },
    ]);
    expect([...(await letterTexts(records.db)).values()]).toEqual(['found in the binder']);
  });

  it('is found by its words among hundreds of others, read for the first time and once more', async () => {
    const issuedLetter = (n: number): Letter => Letter.parse({
      id: testId(5_000 + n), kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreement.id, obligationIds: [], dated: TODAY, answers: {}, enclosures: [], status: 'issued',
      issued: {
        number: `L-2010-${n}`, year: 2010, sequence: n, at: '2010-11-15T15:00:00.000Z', on: TODAY, pdf: scan, sheet: scan, text: `Words of ${n}`, contentHash: 'c'.repeat(64), head: '', authorityStatus: '', dueAccount: '', pages: 1,
      },
    });
    await records.db.letters.bulkPut(Array.from({ length: 450 }, (_, n) => issuedLetter(n + 1)));
    const { letter } = await registered();
    for (const texts of [await letterTexts(records.db), await letterTexts(records.db)]) {
      expect([texts.size, texts.get(testId(5_001)), texts.get(testId(5_450)), texts.get(letter.id)]).toEqual([451, 'words of 1', 'words of 450', 'found in the binder']);
    }
    await records.db.letters.delete(testId(5_001)); // what is gone is found no longer
    expect((await letterTexts(records.db)).has(testId(5_001))).toBe(false);
  });

  it('may stand under its agreement alone', async () => {
    expect(RegisteredDraft.safeParse({ ...draft, obligationIds: [] }).success).toBe(true);
    expect(RegisteredDraft.safeParse({ ...draft, obligationIds: [], agreementId: '' }).error?.issues[0]?.message).toBe('Choose the agreement.');
    expect((await registerLetter(records, { ...draft, obligationIds: [] }, TODAY)).ok).toBe(true);
    expect(await letterRegister(records.db)).toMatchObject([{ number: '00417/B', agreementTitle: agreement.title, about: [] }]);
  });

  it('is corrected with a reason, and what was registered before stays in the journal', async () => {
    const { letter } = await registered();
    const { kind, subject, signedBy, dated, note, files } = draft;
    expect((await changeRegistered(records, letter.id, { kind, number: '00417/A', subject, signedBy, dated, note, files }, 'Misread')).ok).toBe(true);
    expect((await records.db.letters.get(letter.id))?.registered?.number).toBe('00417/A');
    const entry = (await records.db.entries.toArray()).find(({ kind: what }) => what === 'letter.registrationChanged');
    expect(entry?.body).toMatchObject({ why: 'Misread', changes: [{ was: { registered: { number: '00417/B' } } }] });
  });

  it('takes the scan of its signed copy as the record copy', async () => {
    const { letter } = await registered();
    expect((await recordSignedCopy(records, letter.id, scan, 'From the binder', TODAY)).ok).toBe(true);
    expect((await records.db.letters.get(letter.id))?.signedCopy).toEqual({ file: scan, on: TODAY, note: 'From the binder' });
  });
});

describe('the service of each copy', () => {
  it('is effective by the rule of each recipient, and starts the clock of notice', async () => {
    const { letter, toIce, toSib } = await registered();
    expect(await effectiveDays(letter)).toEqual(['waiting', 'waiting']);
    expect((await dueDateOf(records.db, counted)).waitingFor).toContain('to be effective');
    await recordService(records, toIce.recipient.id, fact('sent', '2010-11-16'), TODAY);
    await recordService(records, toSib.recipient.id, fact('sent', '2010-11-23'), TODAY); // Thanksgiving is the 25th
    await recordService(records, toIce.recipient.id, fact('attempted', '2010-11-18'), TODAY);
    await recordService(records, toIce.recipient.id, fact('received', '2010-11-22', { time: '10:15', proofs: [{ kind: 'returnReceipt', number: '9590940212345678901234', file: scan }] }), TODAY);
    expect(await effectiveDays(letter)).toEqual(['2010-11-22', '2010-11-27']);
    const clocks = (await serviceOfLetter(records.db, letter)).clocks;
    expect(clocks).toMatchObject([{ obligation: { id: counted.id }, on: 'deemed', due: '2010-12-30' }]); // 30 days after the 27th, then 3 for mail
    expect((await records.db.dueDates.get(counted.id))?.due).toBe('2010-12-30');
    expect((await recipientsOf(records.db, letter.id))[0]?.facts.at(-1)?.proofs).toEqual([{ kind: 'returnReceipt', number: '9590940212345678901234', file: scan }]);
  });

  it('moves the clock when the agreement says otherwise about notices', async () => {
    const { toIce, toSib } = await registered();
    await recordService(records, toIce.recipient.id, fact('sent', '2010-11-16'), TODAY);
    await recordService(records, toSib.recipient.id, fact('sent', '2010-11-23'), TODAY);
    await recordService(records, toIce.recipient.id, fact('received', '2010-11-22'), TODAY);
    await records.record(async () => ok([{ kind: 'party.changed', edits: [put('agreementParties', { ...link(92, sib.id, 'threeDeliveryDays', 'firstClass'), noticeRules: [{ method: 'firstClass', effective: 'threeDeliveryDays', days: 5 }] })] }]));
    expect((await records.db.dueDates.get(counted.id))?.due).toBe('2011-01-02'); // effective on the 30th
  });

  it('is refused for a sending after the letter was declared void; what happened before can still be recorded', async () => {
    const { letter, toIce, toSib } = await registered();
    await records.record(async () => ok([{ kind: 'letter.voided', edits: [patch('letters', letter.id, { status: 'void', voided: { by: { personId: clerk.id, name: 'Ruth Calloway' }, on: day('2010-12-01'), reason: 'Wrong date' } })] }]));
    const late = await recordService(records, toIce.recipient.id, fact('sent', '2010-12-02'), TODAY);
    expect(late.ok ? '' : late.error.detail).toMatch(/declared void on December 1, 2010 and cannot go out after that day/);
    expect((await recordService(records, toSib.recipient.id, fact('sent', '2010-12-01'), TODAY)).ok).toBe(true);
    expect((await recordService(records, toSib.recipient.id, fact('received', '2010-12-06'), TODAY)).ok).toBe(true);
  });

  it('can begin anew after a copy came back, and not otherwise', async () => {
    const { toIce } = await registered();
    const { id } = toIce.recipient;
    await recordService(records, id, fact('sent', '2010-11-16'), TODAY);
    await recordService(records, id, fact('attempted', '2010-11-18'), TODAY);
    expect((await recordService(records, id, fact('sent', '2010-11-20'), TODAY)).ok).toBe(false);
    await recordService(records, id, fact('returned', '2010-11-30'), TODAY);
    expect((await recordService(records, id, fact('sent', '2010-12-01'), TODAY)).ok).toBe(true);
    expect((await recipientsOf(records.db, toIce.recipient.letterId))[0]?.state).toBe('sent');
  });
});

const cameIn = (fields: object) =>
  incomingDraft(TODAY).parse({
    fromPartyId: ice.id, fromName: 'Karen Dowd', receivedOn: '11/30/2010', receivedAt: '10:15 am', dated: '11/26/2010', theirNumber: '0042', method: 'certified', subject: 'Your notice', summary: 'Asks for a meeting.',
    agreementId: agreement.id, obligationIds: [notice.id], answersLetterId: '', reply: 'count', replyDay: '', replyCount: '10', replyUnit: 'businessDays', files: [scan], ...fields,
  });

describe('a letter that came in', () => {
  it('gets the next number of its own series, the day of reply, and stands with what it is about', async () => {
    const first = await registerIncoming(records, cameIn({}));
    const second = await registerIncoming(records, cameIn({ receivedOn: '12/1/2010', reply: 'none', fromPartyId: '', fromName: 'A citizen' }));
    if (!first.ok || !second.ok) throw new Error('They are registered.');
    const view = await incomingView(records.db, first.value);
    expect(view).toMatchObject({ letter: { number: 'IN-2010-001', replyBy: '2010-12-14', receivedAt: '10:15' }, from: `${ice.name}, Karen Dowd`, agreement: { id: agreement.id }, obligations: [{ id: notice.id }], account: { due: '2010-12-14' } });
    expect((await incomingUnder(records.db, agreement.id)).map(({ letter }) => letter.number)).toEqual(['IN-2010-002', 'IN-2010-001']);
    expect(await incomingAbout(records.db, notice.id)).toHaveLength(2);
    expect((await incomingAwaiting(records.db, day('2010-12-31'))).map(({ letter }) => letter.number)).toEqual(['IN-2010-001']);
  });

  it('answers the copy of its sender once that was sent', async () => {
    const { letter, toIce } = await registered();
    await recordService(records, toIce.recipient.id, fact('sent', '2010-11-16'), TODAY);
    const answer = await registerIncoming(records, cameIn({ answersLetterId: letter.id }));
    expect(answer.ok).toBe(true);
    const [ofIce] = await recipientsOf(records.db, letter.id);
    expect(ofIce).toMatchObject({ state: 'answered', latest: { day: '2010-11-30', proof: 'Their letter, IN-2010-001' } });
    expect(await answersTo(records.db, letter.id)).toHaveLength(1);
    await registerIncoming(records, cameIn({ answersLetterId: letter.id, receivedOn: '12/2/2010' }));
    expect((await recipientsOf(records.db, letter.id))[0]?.facts).toHaveLength(2);
  });

  it('is no longer waited for once it is answered; the day by which it had to be stays', async () => {
    const registeredIn = await registerIncoming(records, cameIn({}));
    if (!registeredIn.ok) throw new Error('It is registered.');
    expect((await recordReply(records, registeredIn.value, { on: day('2010-12-10'), letterId: '', note: 'By telephone' })).ok).toBe(true);
    expect(await incomingAwaiting(records.db, day('2011-12-31'))).toEqual([]);
    const kept = await records.db.incomingLetters.get(registeredIn.value);
    expect(kept?.replied).toEqual({ on: '2010-12-10', note: 'By telephone', wasDue: '2010-12-14' });
    expect(kept).not.toHaveProperty('replyBy');
    await changeIncoming(records, registeredIn.value, cameIn({ replyCount: '5', receivedAt: '' }));
    const changed = await records.db.incomingLetters.get(registeredIn.value);
    expect(changed?.replied?.wasDue).toBe('2010-12-07');
    expect(changed).not.toHaveProperty('receivedAt');
    expect(changed?.number).toBe('IN-2010-001');
  });

  it('is in the register beside what went out, also after a rebuild', async () => {
    await registered();
    await registerIncoming(records, cameIn({}));
    const live = await letterRegister(records.db);
    expect(live.map(({ number, status }) => `${number} ${status}`)).toEqual(['00417/B registered', 'IN-2010-001 incoming']);
    const states = await records.db.letterStates.toArray();
    await records.record(async () => ok([{ kind: 'obligation.changed', edits: [patch('obligations', notice.id, { title: 'Tell them in time' })] }]));
    expect((await letterRegister(records.db)).map(({ about }) => about[0]?.title)).toEqual(['Tell them in time', 'Tell them in time']);
    const renamed = await records.db.letterStates.toArray();
    expect(renamed).not.toEqual(states);
    await rebuild(records.bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.letterStates.toArray()).toEqual(renamed);
  });
});
