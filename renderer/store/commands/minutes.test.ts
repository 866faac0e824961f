import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, testId } from '@bridge/memory';
import { ActionItemDraft } from '@domain/actionItem';
import { AgreementDraft } from '@domain/agreement';
import { AuthorityDraft } from '@domain/authority';
import { day, typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { IncomingLetter } from '@domain/incomingLetter';
import { AttendanceDraft, ContradictionDraft, MeetingDraft, OpeningDraft, OutcomeDraft, SettlementDraft, StatementDraft } from '@domain/meeting';
import { AddendumDraft, ApprovalDraft } from '@domain/minutes';
import { MotionDraft } from '@domain/motion';
import { lacksExemption, requestDraft } from '@domain/recordsRequest';
import { fail, type Result } from '@domain/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rebuild } from '../catchUp';
import { openAfterMeetings } from '../queries/afterMeetings';
import { closedSessions } from '../queries/closedSessions';
import { historyOf } from '../queries/history';
import { laterWords } from '../queries/laterWords';
import { agendaOf, minutesView, proposedItems } from '../queries/minutes';
import { saidAbout } from '../queries/saidAbout';
import { always, put, type RecordError } from '../record';
import { openRecords, type Records } from '../records';
import { addActionItem, changeActionItem, dropActionItem, makeObligation, setActionDone } from './actionItems';
import { closeSessionAgain, openSession } from './closedSessions';
import { about, addDocuments } from './documents';
import { addAgendaItems, dropAgendaItem, moveAgendaItem, renameAgendaItem } from './agenda';
import { addAgreement, addAuthority } from './agreements';
import { addAttendee, addMeeting, addStatement, changeMeeting, changeStatement, dropStatement, holdMeeting, noteAttendance, recordOutcome, setPresence, takeBackHeld } from './meetings';
import { approveMinutes, type ComposeMinutes, recordAddendum } from './minutes';
import { addMotion, changeMotion, dropMotion } from './motions';
import { addObligation } from './obligations';
import { markContradiction, settleOutcome, takeBackContradiction } from './outcomes';
import { chooseRecords, openRequest } from './recordsRequests';

const TODAY = day('2011-01-20');
const OWNER = testId(900);

let records: Records;
let bridge: ReturnType<typeof memoryBridge>;
let made = 1_000;
let agreement: Id;
let activate: Id;
let meeting: Id;

async function well<T>(recorded: Promise<Result<T, RecordError>>): Promise<T> {
  const result = await recorded;
  if (!result.ok) throw new Error(`Refused: ${result.error.detail ?? result.error.code}`);
  return result.value;
}

const refusal = async (recorded: Promise<Result<unknown, RecordError>>) => {
  const result = await recorded;
  return result.ok ? undefined : result.error.detail;
};

const meetingDraft = (over: Partial<Record<keyof MeetingDraft, unknown>> = {}) =>
  MeetingDraft.parse({ title: 'Resolution meeting', kind: 'partners', day: '01/12/2011', time: '10:00 am', place: 'City Hall', calledBy: 'ICE', obligationIds: [activate], letterIds: [], ...over });
const outcome = (over: Partial<Record<keyof OutcomeDraft, unknown>> = {}) => OutcomeDraft.parse({ obligationId: activate, decision: 'moved', to: '05/03/2011', reason: 'Equipment late; agreed by ICE', ...over });
const action = (over: Partial<Record<keyof ActionItemDraft, unknown>> = {}) =>
  ActionItemDraft.parse({ title: 'Correct the plan', owner: 'Karen Dowd, ICE', followedById: OWNER, dueKind: 'after', count: '5', unit: 'businessDays', day: '', ...over });
const motion = (over: Partial<Record<keyof MotionDraft, unknown>> = {}) =>
  MotionDraft.parse({ text: 'To accept the date.', movedBy: 'Ana Beltrán, City', secondedBy: 'Daniel Osei, City', result: 'carried', ayes: '5', noes: '1', abstained: '', ...over });
const say = (text: string, over: object = {}) => addStatement(records, meeting, StatementDraft.parse({ by: 'ICE', text, ...over }));
const theMeeting = async () => {
  const found = await records.db.meetings.get(meeting);
  if (!found) throw new Error('The meeting is gone.');
  return found;
};
const dueOf = async (id: Id) => (await records.db.dueDates.get(id))?.due;

/** Draws a paper with all statements on it. */
const compose: ComposeMinutes = async (db) => {
  const text = (await db.statements.toArray()).map((one) => one.text).join('\n');
  return { text, job: (footer) => ({ title: 'Minutes', language: 'en-US', author: 'Clerk', css: '', footer, name: 'Minutes', at: records.now(), copies: [{ html: text, running: '' }], mark: '' }) };
};
const approval = (over: Partial<Record<keyof ApprovalDraft, unknown>> = {}) => ApprovalDraft.parse({ on: '01/20/2011', by: 'City Council', ...over });
const approve = () => approveMinutes(records, meeting, approval(), TODAY, compose);

/** A letter that came in about activating. */
const letter = async (receivedOn: string, subject = 'Our view of the meeting') => {
  const id = testId((made += 1));
  const row = IncomingLetter.parse({ id, number: 'IN-2011-001', year: 2011, sequence: 1, receivedOn: day(receivedOn), method: 'email', fromName: 'ICE', theirNumber: '', subject, summary: '', agreementId: agreement, obligationIds: [activate], files: [] });
  await well(records.record(always({ kind: 'incomingLetter.registered', edits: [put('incomingLetters', row)] })));
  return id;
};

beforeEach(async () => {
  bridge = memoryBridge();
  const start = await bridge.appStart(null);
  const device = start.ok ? start.value.device : testId(1);
  const opened = await openRecords(bridge, { device, place: 'office' }, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  records.setActor('Ruth Calloway, City Clerk');
  agreement = await well(addAgreement(records, AgreementDraft.parse({ title: 'MOA', number: '', dated: '1/1/2010', endsOn: '', standing: 'affected', summary: '' })));
  const authorityId = await well(addAuthority(records, agreement, AuthorityDraft.parse({ kind: 'plan', title: 'Deployment plan', issuer: 'ICE', dated: '8/17/2010', citation: '', text: '', isSummary: false, inForceFrom: '8/17/2010', endedHow: '', endedOn: '', endedBy: '' })));
  const obligation = (title: string, on: string) =>
    well(addObligation(records, agreement, { title, detail: '', authorityId, owedBy: 'the City', owedToIds: [], ownerId: OWNER, evidence: '', isSoft: false, rule: { kind: 'fixed', day: day(on), roll: 'none' } }));
  activate = await obligation('Activate', '2011-03-01');
  await obligation('Give notice', '2011-02-28');
  meeting = await well(addMeeting(records, agreement, meetingDraft(), [{ name: 'Karen Dowd', title: '', of: 'ICE', level: 'federal' }]));
  await well(holdMeeting(records, meeting, TODAY));
});

afterEach(async () => {
  await records.db.delete();
});

describe('the agenda', () => {
  const titles = async () => (await agendaOf(records.db, meeting)).map(({ title, place }) => [title, place]);
  const add = (...all: readonly string[]) => well(addAgendaItems(records, meeting, all.map((title) => ({ title }))));

  test('keeps its order: what is moved makes the others close up, in one entry', async () => {
    await add('One', 'Two', 'Three');
    const [one] = await agendaOf(records.db, meeting);
    const before = bridge.entries.length;
    await well(moveAgendaItem(records, one?.id ?? '', meeting, 2));
    expect(await titles()).toEqual([['Two', 0], ['Three', 1], ['One', 2]]);
    expect(bridge.entries.length).toBe(before + 1);
  });

  test('what is taken off leaves no gap; an item with minutes stays', async () => {
    await add('One', 'Two', 'Three');
    const [one, two] = await agendaOf(records.db, meeting);
    await well(say('Said under one', { agendaItemId: one?.id }));
    expect(await refusal(dropAgendaItem(records, one?.id ?? '', meeting))).toMatch(/Something is minuted/);
    await well(dropAgendaItem(records, two?.id ?? '', meeting));
    expect(await titles()).toEqual([['One', 0], ['Three', 1]]);
  });

  test('an obligation that is put on it is taken up by the meeting, once, and stays when the item is taken off', async () => {
    const other = (await records.db.obligations.toArray()).find(({ title }) => title === 'Give notice');
    const obligationId = other?.id ?? '';
    await well(addAgendaItems(records, meeting, [{ title: 'Activate', obligationId: activate }, { title: 'Give notice', obligationId }, { title: 'Give notice, once more', obligationId }]));
    expect((await theMeeting()).obligationIds).toEqual([activate, obligationId]);
    const [, second] = await agendaOf(records.db, meeting);
    await well(dropAgendaItem(records, second?.id ?? '', meeting));
    expect((await theMeeting()).obligationIds).toEqual([activate, obligationId]);
    expect((await historyOf(records.db, [obligationId])).map(({ kind }) => kind)).toContain('agendaItem.added');
  });

  test('what is said under an item about an obligation is told with the obligation, in its order; what is said elsewhere is not', async () => {
    await well(addAgendaItems(records, meeting, [{ title: 'Activate', obligationId: activate }, { title: 'Anything else' }]));
    const [item, other] = await agendaOf(records.db, meeting);
    for (const [text, agendaItemId] of [['first', item?.id], ['elsewhere', other?.id], ['second', item?.id], ['under none', undefined]] as const) await well(say(text, agendaItemId === undefined ? {} : { agendaItemId }));
    expect((await saidAbout(records.db, activate)).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  test('a call without an agenda is about the one obligation that it took up, motions with their vote', async () => {
    await well(say('The date may move once.'));
    await well(addMotion(records, meeting, MotionDraft.parse({ text: 'To accept it.', movedBy: 'City', secondedBy: '', result: 'carried', ayes: '3', noes: '0', abstained: '0' })));
    expect((await saidAbout(records.db, activate)).map(({ whose, text }) => [whose, text])).toEqual([['ICE', 'The date may move once.'], ['Motion', 'To accept it. Moved by City. Carried, 3 to 0.']]);
    const other = (await records.db.obligations.toArray()).find(({ title }) => title === 'Give notice');
    await well(changeMeeting(records, meeting, meetingDraft({ obligationIds: [activate, other?.id ?? ''] }), TODAY));
    expect(await saidAbout(records.db, activate), 'of two it cannot be told which').toEqual([]);
  });

  test('a renamed item keeps its place and its minutes', async () => {
    await add('One', 'Two');
    const [one] = await agendaOf(records.db, meeting);
    await well(renameAgendaItem(records, one?.id ?? '', meeting, 'Why the date cannot be met'));
    expect(await titles()).toEqual([['Why the date cannot be met', 0], ['Two', 1]]);
  });

  test('is proposed from open obligations, the ones taken up first, and from letters that want an answer; what is on it is not proposed again', async () => {
    const incoming = { ...(await records.db.incomingLetters.get(await letter('2011-01-10', 'Send the plan'))), replyBy: day('2011-02-01') };
    await well(records.record(always({ kind: 'incomingLetter.changed', edits: [put('incomingLetters', IncomingLetter.parse(incoming))] })));
    const view = async () => proposedItems(records.db, await theMeeting());
    expect((await view()).map(({ title }) => title)).toEqual(['Activate', 'Give notice', 'Letter IN-2011-001, Send the plan: to be answered']);
    await well(addAgendaItems(records, meeting, (await view()).slice(0, 1)));
    expect((await view()).map(({ title }) => title)).toEqual(['Give notice', 'Letter IN-2011-001, Send the plan: to be answered']);
    await well(recordOutcome(records, meeting, outcome({ decision: 'removed', to: '' }), TODAY));
    expect((await view()).map(({ obligationId }) => obligationId)).not.toContain(activate);
  });
});

describe('motions', () => {
  test('stand among the statements in the order in which they were taken', async () => {
    await well(say('First'));
    await well(addMotion(records, meeting, motion()));
    await well(say('Last'));
    expect((await records.db.motions.toArray())[0]).toMatchObject({ place: 1, vote: { ayes: 5, noes: 1, abstained: 0 } });
    expect((await records.db.statements.toArray()).map(({ place }) => place).toSorted()).toEqual([0, 2]);
  });

  test('can be corrected until approval; the old vote stays in the history, the place does not change', async () => {
    const id = await well(addMotion(records, meeting, motion()));
    await well(changeMotion(records, id, meeting, motion({ ayes: '', noes: '', result: 'tabled' })));
    expect(await records.db.motions.get(id)).toEqual(expect.objectContaining({ result: 'tabled', place: 0 }));
    expect((await records.db.motions.get(id))?.vote).toBeUndefined();
    expect((await historyOf(records.db, [meeting]))[0]).toMatchObject({ kind: 'motion.corrected', body: { changes: [{ was: { result: 'carried', vote: { ayes: 5 } } }] } });
  });
});

describe('an outcome that is subject to written confirmation', () => {
  const conditional = (over = {}) => well(recordOutcome(records, meeting, outcome({ isConditional: true, ...over }), TODAY));
  const settle = (id: Id, over: Partial<Record<keyof SettlementDraft, unknown>> = {}) =>
    settleOutcome(records, id, SettlementDraft.parse({ how: 'confirmed', on: '01/20/2011', by: 'Letter of ICE of January 19, 2011', ...over }), TODAY);

  test('moves nothing until it is confirmed, then moves the date on the day of the confirmation, in one entry', async () => {
    const id = await conditional();
    expect(await dueOf(activate)).toBe('2011-03-01');
    const before = bridge.entries.length;
    await well(settle(id));
    expect(await dueOf(activate)).toBe('2011-05-03');
    expect(bridge.entries.length).toBe(before + 1);
    expect(await records.db.dueDateMoves.toArray()).toMatchObject([{ from: '2011-03-01', to: '2011-05-03', on: '2011-01-20', meetingId: meeting }]);
    expect((await historyOf(records.db, [activate]))[0]).toMatchObject({ kind: 'outcome.confirmed', body: { why: 'Letter of ICE of January 19, 2011' } });
  });

  test('a removal waits as well', async () => {
    const id = await conditional({ decision: 'removed', to: '' });
    expect((await records.db.obligations.get(activate))?.status).toBe('open');
    await well(settle(id));
    expect(await records.db.obligations.get(activate)).toMatchObject({ status: 'removed', statusSince: '2011-01-20' });
  });

  test('not confirmed, it never moves anything, and it is settled once', async () => {
    const id = await conditional();
    await well(settle(id, { how: 'notConfirmed' }));
    expect(await dueOf(activate)).toBe('2011-03-01');
    expect(await refusal(settle(id))).toMatch(/does not wait/);
  });

  test('one that took effect at once waits for nothing', async () => {
    const id = await well(recordOutcome(records, meeting, outcome(), TODAY));
    expect(await refusal(settle(id))).toMatch(/does not wait/);
  });

  test.each([['01/11/2011', /before the meeting/], ['01/21/2011', /still ahead/]])('is not settled on %s', async (on, sentence) => {
    expect(await refusal(settle(await conditional(), { on }))).toMatch(sentence);
    expect(await dueOf(activate)).toBe('2011-03-01');
  });

  test('is confirmed although the minutes were approved meanwhile, and stays after a rebuild', async () => {
    const id = await conditional();
    await well(approve());
    await well(settle(id));
    const before = await records.db.dueDates.toArray();
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.dueDates.toArray()).toEqual(before);
    expect((await records.db.outcomes.get(id))?.settled).toMatchObject({ how: 'confirmed' });
  });
});

describe('what contradicts an outcome later', () => {
  const wordOf = async (id: Id) => (await laterWords(records.db, await records.db.outcomes.where({ id }).toArray())).get(id);
  const laterMeeting = async (over: Partial<Record<keyof OutcomeDraft, unknown>>, on = '01/18/2011') => {
    const other = await well(addMeeting(records, agreement, meetingDraft({ title: 'Second meeting', day: on }), []));
    await well(recordOutcome(records, other, outcome(over), TODAY));
    return other;
  };

  test('another date decided by a later meeting shows by itself; the same date does not', async () => {
    const id = await well(recordOutcome(records, meeting, outcome(), TODAY));
    await laterMeeting({ to: '06/01/2011' });
    expect((await wordOf(id))?.outcomes.map(({ meeting: of }) => of.title)).toEqual(['Second meeting']);
  });

  test('a confirmation by a later meeting is no contradiction, yet can be marked as one', async () => {
    const id = await well(recordOutcome(records, meeting, outcome(), TODAY));
    const other = await laterMeeting({ decision: 'confirmed', to: '' });
    expect((await wordOf(id))?.outcomes).toEqual([]);
    expect((await wordOf(id))?.meetings.map((one) => one.id)).toEqual([other]);
    await well(markContradiction(records, id, ContradictionDraft.parse({ what: `meeting.${other}`, note: 'It confirms the first date.' }), TODAY));
    expect(await wordOf(id)).toMatchObject({ meetings: [], marked: [{ contradiction: { note: 'It confirms the first date.' }, meeting: { id: other } }] });
  });

  test('of two meetings on one day the one that was called first is not later', async () => {
    const other = await laterMeeting({ to: '06/01/2011' }, '01/12/2011');
    const first = await well(recordOutcome(records, meeting, outcome({ decision: 'none', to: '' }), TODAY));
    expect((await wordOf(first))?.meetings.map((one) => one.id)).toEqual([other]);
    const [second] = await records.db.outcomes.where({ meetingId: other }).toArray();
    expect(await wordOf(second?.id ?? '')).toBeUndefined();
  });

  test('a letter that came in since is shown, is marked once, and the mark can be taken back; nothing moves', async () => {
    const id = await well(recordOutcome(records, meeting, outcome(), TODAY));
    const [before, since] = [await letter('2011-01-11'), await letter('2011-01-19')];
    expect((await wordOf(id))?.letters.map((one) => one.id)).toEqual([since]);
    const mark = (of: Id) => markContradiction(records, id, ContradictionDraft.parse({ what: `letter.${of}`, note: 'ICE says April 4.' }), TODAY);
    const marked = await well(mark(since));
    expect(await refusal(mark(since))).toMatch(/marked already/);
    expect(await refusal(mark(before))).toMatch(/before the meeting/);
    expect(await refusal(mark(testId(77)))).toMatch(/not among the records/);
    expect(await wordOf(id)).toMatchObject({ letters: [], marked: [{ letter: { id: since } }] });
    expect(await dueOf(activate)).toBe('2011-05-03');
    await well(takeBackContradiction(records, marked));
    expect((await wordOf(id))?.letters.map((one) => one.id)).toEqual([since]);
    expect((await historyOf(records.db, [meeting])).map(({ kind }) => kind).slice(0, 2)).toEqual(['outcome.contradictionTakenBack', 'outcome.contradicted']);
  });

  test('an outcome of the same day that was recorded before is not later', async () => {
    const first = await well(recordOutcome(records, meeting, outcome(), TODAY));
    const second = await well(recordOutcome(records, meeting, outcome({ to: '06/01/2011' }), TODAY));
    expect([await wordOf(first), await wordOf(second)]).toEqual([undefined, undefined]);
  });
});

describe('action items', () => {
  test('are due by a count from the meeting or on a day, and stand in Today until they are done', async () => {
    const first = await well(addActionItem(records, meeting, action()));
    await well(addActionItem(records, meeting, action({ title: 'Test', dueKind: 'fixed', day: '4/18/2011' })));
    const open = async () => (await openAfterMeetings(records.db, TODAY)).map((one) => [one.kind === 'action' && one.item.title, one.day]);
    expect(await open()).toEqual([['Correct the plan', '2011-01-19'], ['Test', '2011-04-18']]);
    await well(setActionDone(records, first, meeting, TODAY));
    expect(await open()).toEqual([['Test', '2011-04-18']]);
    await well(setActionDone(records, first, meeting, undefined));
    expect(await open()).toHaveLength(2);
  });

  test('one press makes an obligation that counts from the meeting, once, with the meeting as its event', async () => {
    const [first, second] = [await well(addActionItem(records, meeting, action())), await well(addActionItem(records, meeting, action({ title: 'Test', count: '10' })))];
    const obligation = await well(makeObligation(records, first));
    expect(await records.db.obligations.get(obligation)).toMatchObject({ title: 'Correct the plan', owedBy: 'Karen Dowd, ICE', ownerId: OWNER, status: 'open', agreementId: agreement, detail: 'Action item of the meeting “Resolution meeting” on January 12, 2011.' });
    expect(await dueOf(obligation)).toBe('2011-01-19');
    expect(await refusal(makeObligation(records, first))).toMatch(/already/);
    await well(makeObligation(records, second));
    expect(await records.db.triggers.where({ agreementId: agreement }).count()).toBe(1);
    const view = await minutesView(records.db, await theMeeting());
    expect(view.actions.map(({ obligation: of }) => of)).toEqual([{ status: 'open', due: '2011-01-19' }, { status: 'open', due: '2011-01-26' }]);
    expect(await openAfterMeetings(records.db, TODAY)).toEqual([]);
  });

  test('a fixed day becomes a fixed due date, without an event', async () => {
    const obligation = await well(makeObligation(records, await well(addActionItem(records, meeting, action({ dueKind: 'fixed', day: '4/18/2011' })))));
    expect(await dueOf(obligation)).toBe('2011-04-18');
    expect(await records.db.triggers.count()).toBe(0);
  });
});

describe('what is open after meetings', () => {
  test('an outcome that waits is there until it is settled', async () => {
    const id = await well(recordOutcome(records, meeting, outcome({ isConditional: true }), TODAY));
    expect(await openAfterMeetings(records.db, TODAY)).toMatchObject([{ kind: 'confirmation', obligationTitle: 'Activate', outcome: { id } }]);
    await well(settleOutcome(records, id, SettlementDraft.parse({ how: 'notConfirmed', on: '1/20/2011', by: 'Letter' }), TODAY));
    expect(await openAfterMeetings(records.db, TODAY)).toEqual([]);
  });
});

describe('approved minutes', () => {
  test('keep the paper, its hash and where the journal stood', async () => {
    await well(say('ICE agrees to May 3.'));
    await well(approve());
    const { approved } = (await records.db.meetings.get(meeting)) ?? {};
    expect(approved).toMatchObject({ on: '2011-01-20', by: 'City Council', pages: 1, pdf: { mediaType: 'application/pdf' }, sheet: { mediaType: 'text/html' } });
    // SHA-256 of the words, by sha256sum.
    expect(approved?.contentHash).toBe('232a68951c1c2b9d7a0b0aec5b6fbe600d7836db9968529a3c613697c5a9a83e');
    expect(bridge.pdfJobs.at(-1)).toMatchObject({ footer: expect.stringContaining('232a68951c1c2b9d7a0b0aec5b6fbe600d7836db9968529a3c613697c5a9a83e'.slice(0, 16)) });
    expect((await historyOf(records.db, [meeting]))[0]?.kind).toBe('minutes.approved');
  });

  test('nothing in them changes any more, by whatever command', async () => {
    await well(addAgendaItems(records, meeting, [{ title: 'One' }]));
    const [item] = await agendaOf(records.db, meeting);
    const [person] = await records.db.attendees.toArray();
    const statement = await well(say('Said'));
    const moved = await well(addMotion(records, meeting, motion()));
    const todo = await well(addActionItem(records, meeting, action()));
    await well(approve());
    const before = bridge.entries.length;
    const noted = AttendanceDraft.parse({ arrivedAt: '10:20 AM', leftAt: '', proxyFor: '', isMember: false });
    const all = [
      say('More'), changeStatement(records, statement, meeting, StatementDraft.parse({ by: 'SIB', text: 'Other' })), dropStatement(records, statement, meeting),
      addMotion(records, meeting, motion()), changeMotion(records, moved, meeting, motion({ result: 'failed' })), dropMotion(records, moved, meeting),
      addAgendaItems(records, meeting, [{ title: 'Two' }]), renameAgendaItem(records, item?.id ?? '', meeting, 'Other'), moveAgendaItem(records, item?.id ?? '', meeting, 0), dropAgendaItem(records, item?.id ?? '', meeting),
      addAttendee(records, meeting, { name: 'Luis Ferrante', title: '', of: 'ICE', level: 'federal' }), setPresence(records, person?.id ?? '', meeting, false), noteAttendance(records, person?.id ?? '', meeting, noted),
      changeMeeting(records, meeting, meetingDraft({ title: 'Other' }), TODAY), takeBackHeld(records, meeting, 'Mistake'), recordOutcome(records, meeting, outcome(), TODAY),
      addActionItem(records, meeting, action()), changeActionItem(records, todo, meeting, action({ title: 'Other' })), dropActionItem(records, todo, meeting), approve(),
    ];
    for (const refused of all) expect(await refusal(refused)).toMatch(/approved on January 20, 2011 and stay as they are/);
    expect(bridge.entries.length).toBe(before);
  });

  test('what happens after the meeting goes on: an action item is done, or becomes an obligation', async () => {
    const [first, second] = [await well(addActionItem(records, meeting, action())), await well(addActionItem(records, meeting, action({ title: 'Test' })))];
    await well(approve());
    await well(setActionDone(records, first, meeting, TODAY));
    await well(makeObligation(records, second));
    expect((await records.db.actionItems.get(second))?.obligationId).toBeDefined();
  });

  test.each([[{ on: '01/11/2011' }, /before the meeting/], [{ on: '01/21/2011' }, /still ahead/]])('are not approved %j', async (over, sentence) => {
    expect(await refusal(approveMinutes(records, meeting, approval(over), TODAY, compose))).toMatch(sentence);
    expect((await records.db.meetings.get(meeting))?.approved).toBeUndefined();
  });

  test('a meeting that is only planned has none to approve', async () => {
    const planned = await well(addMeeting(records, agreement, meetingDraft({ title: 'Planned' }), []));
    expect(await refusal(approveMinutes(records, planned, approval(), TODAY, compose))).toMatch(/still planned/);
  });

  test('stay open when the PDF cannot be made', async () => {
    Object.assign(bridge, { pdfMake: async () => fail({ code: 'printFailed' }) });
    const result = await approve();
    expect(result).toMatchObject({ ok: false, error: { code: 'printFailed' } });
    await well(say('Still typed'));
  });

  test('two who approve at once approve once', async () => {
    const [first, second] = await Promise.all([approve(), approve()]);
    expect([first.ok, second.ok]).toEqual([true, false]);
  });
});

describe('an addendum', () => {
  const add = (text: string) => recordAddendum(records, meeting, AddendumDraft.parse({ text }), TODAY, 'Ruth Calloway, City Clerk', () => compose);

  test('is numbered, kept as a paper of its own, and leaves the minutes as they are', async () => {
    await well(approve());
    const frozen = await records.db.meetings.get(meeting);
    await well(add('Item 2: the date is May 3, not May 2.'));
    await well(add('The name is Luis Ferrante.'));
    expect((await records.db.addenda.where({ meetingId: meeting }).sortBy('number')).map(({ number, text }) => [number, text])).toEqual([[1, 'Item 2: the date is May 3, not May 2.'], [2, 'The name is Luis Ferrante.']]);
    expect(await records.db.meetings.get(meeting)).toEqual(frozen);
  });

  test('is refused while the minutes can still be corrected', async () => {
    expect(await refusal(add('Too early'))).toMatch(/not approved yet/);
  });

  test('asks for its words', () => {
    expect(() => AddendumDraft.parse({ text: ' ' })).toThrow(/what is corrected/);
  });
});

describe('attendance', () => {
  test('notes when somebody came and for whom; what is emptied is taken away', async () => {
    const [person] = await records.db.attendees.toArray();
    const note = (over: object) => well(noteAttendance(records, person?.id ?? '', meeting, AttendanceDraft.parse({ arrivedAt: '', leftAt: '', proxyFor: '', isMember: false, ...over })));
    await note({ arrivedAt: '10:20 am', proxyFor: 'Luis Ferrante', isMember: true });
    expect(await records.db.attendees.get(person?.id ?? '')).toMatchObject({ arrivedAt: '10:20', proxyFor: 'Luis Ferrante', isMember: true });
    await note({});
    expect(await records.db.attendees.get(person?.id ?? '')).toEqual({ id: person?.id, meetingId: meeting, name: 'Karen Dowd', title: '', of: 'ICE', level: 'federal', isPresent: true });
  });
});

describe('a closed session', () => {
  const close = () => well(changeMeeting(records, meeting, meetingDraft({ kind: 'councilClosed' }), TODAY));

  test('is told to nobody who only looks, but for that it was held and what became of the dates', async () => {
    await close();
    await well(say('The claim is weak.'));
    await well(addActionItem(records, meeting, action({ title: 'Ask for a second opinion' })));
    const kinds = async (isLookOnly: boolean) => (await historyOf(records.db, [meeting], undefined, { isLookOnly })).map(({ kind }) => kind);
    expect(await kinds(false)).toEqual(['actionItem.added', 'statement.recorded', 'meeting.changed', 'meeting.held', 'meeting.called']);
    expect(await kinds(true)).toEqual(['meeting.changed', 'meeting.held', 'meeting.called']);
    expect(await openAfterMeetings(records.db, TODAY)).toHaveLength(1);
    expect(await openAfterMeetings(records.db, TODAY, { isLookOnly: true })).toEqual([]);
  });

  test('is withheld no more once the council opened it, and again when that was a mistake', async () => {
    await close();
    const opening = (over: object = {}) => openSession(records, meeting, OpeningDraft.parse({ on: typedDay(TODAY), by: 'City Council', ...over }), TODAY);
    expect(await refusal(opening({ on: '01/01/2011' }))).toMatch(/before the session/);
    await well(opening());
    expect(await closedSessions(records.db)).toEqual(new Set());
    expect(await refusal(opening())).toMatch(/no closed session/);
    await well(closeSessionAgain(records, meeting, 'By mistake'));
    expect(await closedSessions(records.db)).toEqual(new Set([meeting]));
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await closedSessions(records.db)).toEqual(new Set([meeting]));
  });

  test('is withheld in a records request until somebody decides, and so is what is kept with it', async () => {
    await close();
    await well(addDocuments(records, about('meetings', meeting), [{ file: { hash: 'd'.repeat(64), name: 'memo.pdf', size: 1, mediaType: 'application/pdf' }, draft: { title: 'Memo of counsel', note: '' } }], TODAY));
    const [memo] = await records.db.documents.toArray();
    const request = await well(openRequest(records, requestDraft(TODAY).parse({ requester: 'Dana Whitfield', contact: '', receivedOn: typedDay(TODAY), asked: 'All', reply: 'none', replyDay: '', replyCount: '', replyUnit: 'days', replySource: '' })));
    await well(chooseRecords(records, request, [{ table: 'meetings', id: meeting }, { table: 'documents', id: memo?.id ?? '' }, { table: 'obligations', id: activate }]));
    const chosen = await records.db.requestedRecords.where({ requestId: request }).sortBy('id');
    expect(chosen.map((one) => [one.about.table, one.disclosure, lacksExemption(one)])).toEqual([['meetings', 'withhold', true], ['documents', 'withhold', true], ['obligations', 'release', false]]);
  });
});
