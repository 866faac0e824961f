import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { held, meeting, signed } from '@domain/kindFixture';
import type { Letter, LetterDraft } from '@domain/letter';
import { agreement, clerk, fixtureId, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { letterFacts } from '@domain/letterFields';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveLetter } from '../commands/letters';
import { registerLetter } from '../commands/registeredLetters';
import { patch, put, type Edit } from '../record';
import { openRecords, type Records } from '../records';
import { authoritiesUnder, authorityView } from './authorities';
import { letterList, letterRecords } from './letters';

const TODAY = day('2010-11-15');

let records: Records;

const well = async (edits: readonly Edit[], kind = 'office.setUp') => {
  const recorded = await records.record(async () => ok([{ kind, edits: [...edits] }]));
  if (!recorded.ok) throw new Error('It could not be recorded.');
};

beforeEach(async () => {
  let made = 1_000;
  const bridge = memoryBridge();
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2010-11-15T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const link = (id: number, agreementId: string, partyId: string) => put('agreementParties', { id: fixtureId(id), agreementId, partyId, role: 'signatory', isSignatory: true, notices: 'addressee' });
  await well([
    put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement), put('agreements', signed), put('authorities', memo), put('authorities', plan),
    put('obligations', obligation), put('obligations', notice), link(60, agreement.id, ice.id), link(61, agreement.id, sib.id), link(62, signed.id, sib.id),
  ]);
});

afterEach(async () => {
  await records.db.delete();
});

const draft = (over: Partial<LetterDraft>): LetterDraft => ({
  kind: 'L10', template: { id: 'L10', version: 1 }, agreementId: agreement.id, obligationIds: [], signerId: clerk.id, dated: TODAY, answers: {}, enclosures: [],
  recipients: [{ partyId: sib.id, role: 'addressee', method: 'certified', number: '' }], overrideReason: '', ...over,
});

async function saved(over: Partial<LetterDraft>): Promise<string> {
  const id = records.newId();
  const done = await saveLetter(records, id, draft(over));
  if (!done.ok) throw new Error(done.error.detail ?? done.error.code);
  return id;
}

async function factsOf(over: Partial<LetterDraft>) {
  const found = await letterRecords(records.db, await saved(over));
  if (!found) throw new Error('The letter was saved.');
  return letterFacts(found, found.letter.answers);
}

describe('a letter about no obligation', () => {
  it('is kept under its agreement, where its kind allows it, and named by it in the list', async () => {
    const id = await saved({});
    expect((await letterList(records.db))[0]).toMatchObject({ letter: { id, obligationIds: [] }, about: [], agreementTitle: agreement.title });
    expect(await saveLetter(records, records.newId(), draft({ kind: 'L1', template: { id: 'L1', version: 1 } }))).toMatchObject({ ok: false, error: { detail: expect.stringMatching(/is about an obligation/) } });
    expect(await saveLetter(records, records.newId(), draft({ kind: 'L5', template: { id: 'L5', version: 1 } }))).toMatchObject({ ok: false, error: { detail: expect.stringMatching(/is about a meeting/) } });
  });

  it('cites an authority of its own, and stands on that authority’s page', async () => {
    const id = await saved({ authorityIds: [memo.id] });
    expect((await authorityView(records.db, memo.id))?.letters.map(({ letter }) => letter.id)).toEqual([id]);
    expect((await factsOf({ authorityIds: [memo.id] })).authorityReference).toContain(memo.title);
    expect((await letterList(records.db))[0]?.authorities.map((one) => one.id)).toEqual([memo.id]);
  });
});

describe('on what records rest', () => {
  it('names the authorities of open obligations and of letters, so that lists and agendas mark one that ended', async () => {
    const id = await saved({ kind: 'L1', template: { id: 'L1', version: 1 }, obligationIds: [obligation.id], authorityIds: [memo.id] });
    const under = async () => Object.fromEntries([...(await authoritiesUnder(records.db, { obligations: [obligation.id, notice.id], letters: [id, testId(99)] }))].map(([of, all]) => [of, all.map((one) => one.id)]));
    expect(await under()).toEqual({ [obligation.id]: [plan.id], [notice.id]: [memo.id], [id]: [plan.id, memo.id] });
    await well([patch('obligations', notice.id, { status: 'met', statusSince: TODAY })], 'obligation.met');
    expect(Object.keys(await under()), 'nothing is asked of one that is closed').not.toContain(notice.id);
  });
});

describe('a change of address', () => {
  it('knows the agreements of its addressees and, once Settings have changed, the address before', async () => {
    const before = await factsOf({});
    expect(before.agreementsAffected?.split('\n')).toEqual([expect.stringContaining(agreement.title), expect.stringContaining(signed.title)]);
    expect([before.addressUntilNow, before.addressFromNow]).toEqual(['Office of the City Clerk, 120 Millrace Street, Alder Falls, Jefferson 00417', undefined]);
    await well([patch('offices', office.id, { street: '2 Foundry Square' })], 'office.changed');
    await well([patch('offices', office.id, { phone: '555-0100' })], 'office.changed');
    const after = await factsOf({});
    expect([after.addressUntilNow, after.addressFromNow]).toEqual(['Office of the City Clerk, 120 Millrace Street, Alder Falls, Jefferson 00417', 'Office of the City Clerk, 2 Foundry Square, Alder Falls, Jefferson 00417']);
  });
});

describe('a confirmation of a meeting', () => {
  it('takes who was there, what was said, what was decided and what is to be done from its record', async () => {
    await well([
      put('meetings', meeting), ...held.attendees.map((one) => put('attendees', one)), ...held.statements.map((one) => put('statements', one)), ...held.outcomes.map(({ outcome }) => put('outcomes', outcome)),
    ]);
    const facts = await factsOf({ kind: 'L5', template: { id: 'L5', version: 1 }, meetingId: meeting.id });
    expect(facts).toMatchObject({
      meetingTitle: meeting.title, meetingDay: '2010-11-12',
      attendees: 'Federal: Karen Dowd, Regional Coordinator, for U.S. Immigration and Customs Enforcement (ICE)\nState: Helen Whitcomb, Director, for State Identification Bureau (SIB)\nLocal: Ruth Calloway, City Clerk, for the City',
      statements: 'ICE\tThe activation date can be moved once, if the state agrees.\nSIB\tThe state agrees to the first Monday of April.',
      decisions: 'Activate fingerprint sharing: due date moved from March 1, 2011 to April 4, 2011. Agreed by all three.',
      actions: 'Activate fingerprint sharing\tAlder Falls Police Department\t2011-04-04',
    });
  });

  it('takes nothing that was said in a closed session, only its outcome', async () => {
    await well([
      put('meetings', { ...meeting, kind: 'councilClosed' }), ...held.statements.map((one) => put('statements', one)), ...held.outcomes.map(({ outcome }) => put('outcomes', outcome)),
    ]);
    const facts = await factsOf({ kind: 'L5', template: { id: 'L5', version: 1 }, meetingId: meeting.id });
    expect(facts['statements']).toBeUndefined();
    expect(facts).toMatchObject({
      decisions: 'Activate fingerprint sharing: due date moved from March 1, 2011 to April 4, 2011. Agreed by all three.', actions: 'Activate fingerprint sharing\tAlder Falls Police Department\t2011-04-04',
    });
  });
});

describe('an earlier letter of the same kind', () => {
  it('is known while it stands, with those who got it', async () => {
    const first = await saved({});
    const issued: Letter['issued'] = {
      number: 'L-2010-001', year: 2010, sequence: 1, at: '2010-11-15T15:00:00.000Z', on: TODAY, pdf: { hash: 'a'.repeat(64), name: 'a.pdf', size: 1, mediaType: 'application/pdf' },
      sheet: { hash: 'b'.repeat(64), name: 'a.html', size: 1, mediaType: 'text/html' }, text: 'Words', contentHash: 'c'.repeat(64), head: '', authorityStatus: '', dueAccount: '', pages: 1,
    };
    await well([patch('letters', first, { status: 'issued', issued })], 'letter.issued');
    const second = await saved({});
    expect((await letterRecords(records.db, second))?.earlier).toEqual([{ id: first, number: 'L-2010-001', on: TODAY, obligationIds: [], meetingId: undefined, partyIds: [sib.id] }]);
    expect((await letterRecords(records.db, first))?.earlier).toEqual([]);
    await well([patch('letters', first, { status: 'void' })], 'letter.voided');
    expect((await letterRecords(records.db, second))?.earlier).toEqual([]);
  });

  it('may have gone out before Noticebook', async () => {
    const registered = await registerLetter(records, {
      kind: 'L10', number: 'CC 2010/17', subject: 'New address', signedBy: '', dated: day('2010-09-07'), agreementId: agreement.id, obligationIds: [], note: '', files: [],
      recipients: [{ partyId: sib.id, role: 'addressee', method: 'certified', number: '' }],
    }, TODAY);
    if (!registered.ok) throw new Error(registered.error.detail);
    const found = await letterRecords(records.db, await saved({}));
    expect(found?.earlier).toEqual([{ id: registered.value, number: 'CC 2010/17', on: day('2010-09-07'), obligationIds: [], meetingId: undefined, partyIds: [sib.id] }]);
  });
});
