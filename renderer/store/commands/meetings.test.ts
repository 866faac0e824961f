import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, testId } from '@bridge/memory';
import { AgreementDraft } from '@domain/agreement';
import { AuthorityDraft } from '@domain/authority';
import { day } from '@domain/day';
import type { DueRule } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { type Decision, MeetingDraft, OutcomeDraft, StatementDraft } from '@domain/meeting';
import type { Result } from '@domain/result';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rebuild } from '../catchUp';
import { agendaBetween } from '../queries/calendar';
import { historyOf } from '../queries/history';
import { directoryPeople, meetingChoices, meetingView } from '../queries/meetings';
import { agendaOf } from '../queries/minutes';
import { nextMeeting } from '../queries/nextMeeting';
import type { RecordError } from '../record';
import { openRecords, type Records } from '../records';
import { addAgreement, addAuthority, addParty } from './agreements';
import { addContact } from './directory';
import {
  addAttendee, addMeeting, addStatement, changeMeeting, changeStatement, dropAttendee, dropStatement, holdMeeting, recordOutcome, setPresence, takeBackHeld,
} from './meetings';
import { addAgendaItems } from './agenda';
import { addObligation, setStatus } from './obligations';

const TODAY = day('2011-01-12');
const MEETING_DAY = day('2011-01-12');
const OWNER = testId(900);

let records: Records;
let bridge: ReturnType<typeof memoryBridge>;
let made = 1_000;
let agreement: Id;
let authority: Id;
let activate: Id;
let notify: Id;
let confirm: Id;

/** The value of what must go well. */
async function well<T>(recorded: Promise<Result<T, RecordError>>): Promise<T> {
  const result = await recorded;
  if (!result.ok) throw new Error(`Refused: ${result.error.detail ?? result.error.code}`);
  return result.value;
}

const refusal = async (recorded: Promise<Result<unknown, RecordError>>) => {
  const result = await recorded;
  return result.ok ? undefined : result.error.detail;
};

const obligation = (title: string, rule: DueRule) =>
  well(addObligation(records, agreement, { title, detail: '', authorityId: authority, owedBy: 'the City', owedToIds: [], ownerId: OWNER, evidence: '', isSoft: false, rule }));

const meetingDraft = (over: Partial<Record<keyof MeetingDraft, unknown>> = {}) =>
  MeetingDraft.parse({
    title: 'Resolution meeting', kind: 'partners', day: '01/12/2011', time: '10:00 am', place: 'City Hall, room 2', calledBy: 'ICE',
    obligationIds: [activate, notify], letterIds: [], ...over,
  });

const person = (name: string, of = 'ICE', level: 'federal' | 'state' | 'local' = 'federal') => ({ name, title: '', of, level });

const outcome = (over: { obligationId?: Id; decision?: Decision; to?: string; reason?: string } = {}) =>
  OutcomeDraft.parse({ obligationId: activate, decision: 'moved', to: '05/03/2011', reason: 'Equipment late; agreed by ICE', ...over });

const dueOf = async (id: Id) => (await records.db.dueDates.get(id))?.due;

const held = async () => {
  const id = await well(addMeeting(records, agreement, meetingDraft(), [person('Karen Dowd')]));
  await well(holdMeeting(records, id, TODAY));
  return id;
};

beforeEach(async () => {
  bridge = memoryBridge();
  const start = await bridge.appStart(null);
  const device = start.ok ? start.value.device : testId(1);
  const opened = await openRecords(bridge, { device, place: 'office' }, undefined, {
    now: () => '2026-11-24T15:00:00.000Z',
    newId: () => testId((made += 1)),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  records = opened.value;
  records.setActor('Ruth Calloway, City Clerk');
  agreement = await well(addAgreement(records, AgreementDraft.parse({ title: 'MOA', number: '', dated: '1/1/2010', endsOn: '', standing: 'affected', summary: '' })));
  authority = await well(
    addAuthority(records, agreement, AuthorityDraft.parse({
      kind: 'plan', title: 'Deployment plan', issuer: 'ICE', dated: '8/17/2010', citation: '', text: '', isSummary: false, inForceFrom: '8/17/2010', endedHow: '', endedOn: '', endedBy: '',
    })),
  );
  activate = await obligation('Activate', { kind: 'fixed', day: day('2011-03-01'), roll: 'none' });
  notify = await obligation('Give notice', { kind: 'before', count: 1, unit: 'days', clock: { on: 'due', obligationId: activate }, counting: 'excludeFirst', roll: 'none' });
  confirm = await obligation('Confirm', { kind: 'after', count: 5, unit: 'businessDays', clock: { on: 'met', obligationId: activate }, counting: 'excludeFirst', roll: 'none' });
});

afterEach(async () => {
  await records.db.delete();
});

describe('an outcome', () => {
  test('moves the due date at once, and what hangs on it, and keeps the old date', async () => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    expect(await dueOf(activate)).toBe('2011-05-03');
    expect(await dueOf(notify)).toBe('2011-05-02');
    expect((await records.db.dueDates.get(activate))?.movedFrom).toBe('2011-03-01');
    const view = await meetingView(records.db, meeting);
    expect(view?.outcomes[0]?.outcome).toMatchObject({ from: '2011-03-01', to: '2011-05-03', decision: 'moved' });
    expect(await records.db.dueDateMoves.toArray()).toMatchObject([{ from: '2011-03-01', to: '2011-05-03', meetingId: meeting, on: MEETING_DAY }]);
  });

  test('is one entry, with the reason, in the history of the obligation and of the meeting', async () => {
    const meeting = await held();
    const before = bridge.entries.length;
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    expect(bridge.entries.length).toBe(before + 1);
    for (const id of [meeting, activate]) {
      const [latest] = await historyOf(records.db, [id]);
      expect(latest).toMatchObject({ kind: 'outcome.recorded', body: { why: 'Equipment late; agreed by ICE' } });
    }
  });

  test('stands after a rebuild from the journal', async () => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    const before = await records.db.dueDates.toArray();
    await rebuild(bridge, records.db, MEMORY_DEVICE);
    expect(await records.db.dueDates.toArray()).toEqual(before);
  });

  test('a later outcome moves it again; the first stays', async () => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    await well(recordOutcome(records, meeting, outcome({ to: '06/01/2011' }), TODAY));
    expect(await dueOf(activate)).toBe('2011-06-01');
    expect((await meetingView(records.db, meeting))?.outcomes).toHaveLength(2);
    expect((await records.db.dueDates.get(activate))?.movedFrom).toBe('2011-05-03');
  });

  test('takes an obligation off the plan', async () => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome({ decision: 'removed', to: '', reason: 'Taken off the plan by ICE' }), TODAY));
    expect(await records.db.obligations.get(activate)).toMatchObject({ status: 'removed', statusReason: 'Taken off the plan by ICE', statusSince: MEETING_DAY });
    expect((await records.db.dueDates.get(activate))?.open).toBe(0);
  });

  test.each(['refused', 'deferred', 'none'] as const)('%s moves nothing, and is recorded', async (decision) => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome({ decision, to: '' }), TODAY));
    expect(await dueOf(activate)).toBe('2011-03-01');
    expect(await records.db.dueDateMoves.count()).toBe(0);
    expect((await meetingView(records.db, meeting))?.outcomes[0]?.outcome.decision).toBe(decision);
  });

  test('a date typed before another decision was chosen moves nothing', async () => {
    const meeting = await held();
    await well(recordOutcome(records, meeting, outcome({ decision: 'refused', to: '05/03/2011' }), TODAY));
    expect(await dueOf(activate)).toBe('2011-03-01');
  });

  test('marks a planned meeting as held, so that the clocks that wait for it start', async () => {
    const meeting = await well(addMeeting(records, agreement, meetingDraft(), []));
    expect(await dueOf(confirm)).toBeUndefined();
    await well(recordOutcome(records, meeting, outcome({ decision: 'none', to: '' }), TODAY));
    expect((await records.db.meetings.get(meeting))?.status).toBe('held');
    expect(await dueOf(confirm)).toBe('2011-01-19');
  });

  test('is refused before the day of the meeting', async () => {
    const meeting = await well(addMeeting(records, agreement, meetingDraft(), []));
    expect(await refusal(recordOutcome(records, meeting, outcome(), day('2011-01-11')))).toMatch(/still ahead/);
    expect(await dueOf(activate)).toBe('2011-03-01');
    expect(await records.db.outcomes.count()).toBe(0);
  });

  test.each([
    ['the due date it has', { to: '03/01/2011' }, /due date already/],
    ['a day before the meeting', { to: '01/11/2011' }, /before the meeting/],
  ])('is refused for %s', async (_, over, sentence) => {
    const meeting = await held();
    expect(await refusal(recordOutcome(records, meeting, outcome(over), TODAY))).toMatch(sentence);
    expect(await records.db.outcomes.count()).toBe(0);
  });

  test('is refused for an obligation that the meeting did not take up', async () => {
    const meeting = await held();
    expect(await refusal(recordOutcome(records, meeting, outcome({ obligationId: confirm }), TODAY))).toMatch(/not taken up/);
  });

  test('asks for a reason and, when moved, for the date', () => {
    expect(() => outcome({ reason: '  ' })).toThrow(/Say why/);
    expect(() => outcome({ to: '' })).toThrow(/new due date/);
    expect(() => outcome({ to: '02/30/2011' })).toThrow(/no day 30/);
    expect(() => outcome({ decision: 'none', to: 'soon' })).toThrow(/month, day, year/);
  });
});

describe('holding a meeting', () => {
  test('dates the obligations whose clock it is', async () => {
    const meeting = await held();
    expect(await dueOf(confirm)).toBe('2011-01-19');
    const view = await meetingView(records.db, meeting);
    expect(view?.dueBecauseOfThis.map(({ obligation: { title }, due }) => [title, due.due])).toEqual([['Confirm', '2011-01-19']]);
  });

  test('a later meeting takes the clock over once it is held, and says so before', async () => {
    const first = await held();
    const second = await well(addMeeting(records, agreement, meetingDraft({ day: '01/20/2011' }), []));
    const because = async (id: Id) => (await meetingView(records.db, id))?.dueBecauseOfThis.map(({ due, isCounted }) => [due.due, isCounted]);
    expect([await because(first), await because(second)]).toEqual([[['2011-01-19', true]], [['2011-01-19', false]]]);
    await well(holdMeeting(records, second, day('2011-01-20')));
    expect([await because(first), await because(second)]).toEqual([[], [['2011-01-27', true]]]);
  });

  test('taken back, it starts no clock any more; once it decided something it stays held', async () => {
    const meeting = await held();
    await well(takeBackHeld(records, meeting, 'Marked by mistake'));
    expect(await dueOf(confirm)).toBeUndefined();
    expect((await records.db.meetings.get(meeting))?.status).toBe('planned');
    expect(bridge.entries.at(-1)).toMatchObject({ header: { kind: 'meeting.heldTakenBack' }, body: { why: 'Marked by mistake' } });
    expect(await refusal(takeBackHeld(records, meeting, 'Again'))).toMatch(/not marked as held/);
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    expect(await refusal(takeBackHeld(records, meeting, 'Too late'))).toMatch(/outcome of this meeting is recorded/);
  });

  test('is refused while its day is ahead', async () => {
    const meeting = await well(addMeeting(records, agreement, meetingDraft({ day: '02/01/2011' }), []));
    expect(await refusal(holdMeeting(records, meeting, TODAY))).toMatch(/still ahead/);
    expect(await dueOf(confirm)).toBeUndefined();
  });

  test('a corrected day of a held meeting moves what is counted from it', async () => {
    const meeting = await held();
    await well(changeMeeting(records, meeting, meetingDraft({ day: '01/10/2011' }), TODAY));
    expect(await dueOf(confirm)).toBe('2011-01-17');
  });

  test('a held meeting is not put off to a day ahead, and keeps the obligations it decided', async () => {
    const meeting = await held();
    expect(await refusal(changeMeeting(records, meeting, meetingDraft({ day: '02/01/2011' }), TODAY))).toMatch(/was held/);
    await well(recordOutcome(records, meeting, outcome(), TODAY));
    expect(await refusal(changeMeeting(records, meeting, meetingDraft({ obligationIds: [notify] }), TODAY))).toMatch(/An outcome is recorded/);
    await well(changeMeeting(records, meeting, meetingDraft({ obligationIds: [activate] }), TODAY));
  });

  test('an obligation taken out of a meeting no longer counts from it', async () => {
    const meeting = await held();
    await well(changeMeeting(records, meeting, meetingDraft({ obligationIds: [notify] }), TODAY));
    expect(await dueOf(confirm)).toBeUndefined();
  });
});

describe('who came and who said what', () => {
  test('everyone invited is present until unticked, and a tick brings them back', async () => {
    const meeting = await well(addMeeting(records, agreement, meetingDraft(), [person('Karen Dowd'), person('Helen Whitcomb', 'SIB', 'state')]));
    const [first] = await records.db.attendees.where({ meetingId: meeting }).sortBy('id');
    expect(first?.isPresent).toBe(true);
    const id = first?.id ?? '';
    await well(setPresence(records, id, meeting, false));
    expect((await records.db.attendees.get(id))?.isPresent).toBe(false);
    await well(setPresence(records, id, meeting, true));
    expect((await records.db.attendees.get(id))?.isPresent).toBe(true);
    expect((await historyOf(records.db, [meeting])).map(({ kind }) => kind)).toEqual(['attendee.markedPresent', 'attendee.markedAbsent', 'meeting.called']);
  });

  test('a tick that changes nothing records nothing', async () => {
    const meeting = await held();
    const [first] = await records.db.attendees.where({ meetingId: meeting }).toArray();
    const before = bridge.entries.length;
    await well(setPresence(records, first?.id ?? '', meeting, true));
    expect(bridge.entries.length).toBe(before);
  });

  test('a person added later is present; one taken out stays in the history', async () => {
    const meeting = await held();
    const id = await well(addAttendee(records, meeting, person('Luis Ferrante')));
    expect(await records.db.attendees.get(id)).toMatchObject({ name: 'Luis Ferrante', isPresent: true });
    await well(dropAttendee(records, id, meeting));
    expect(await records.db.attendees.get(id)).toBeUndefined();
    expect((await historyOf(records.db, [meeting]))[0]).toMatchObject({ kind: 'attendee.takenOut', body: { changes: [{ set: null, was: { name: 'Luis Ferrante' } }] } });
  });

  test('statements keep their order, also when two are saved at once and one is taken out', async () => {
    const meeting = await held();
    const say = (text: string) => addStatement(records, meeting, StatementDraft.parse({ by: 'ICE', text }));
    const [first] = await Promise.all([well(say('one')), well(say('two'))]);
    await well(dropStatement(records, first, meeting));
    await well(say('three'));
    expect((await meetingView(records.db, meeting))?.statements.map(({ text, place }) => [text, place])).toEqual([['two', 1], ['three', 2]]);
  });

  test('a corrected statement keeps its place, the old words stay in the history', async () => {
    const meeting = await held();
    const id = await well(addStatement(records, meeting, StatementDraft.parse({ by: 'ICE', text: 'April' })));
    await well(changeStatement(records, id, meeting, StatementDraft.parse({ by: 'ICE', text: 'May <b>3</b>' })));
    expect(await records.db.statements.get(id)).toMatchObject({ text: 'May <b>3</b>', place: 0 });
    expect((await historyOf(records.db, [meeting]))[0]?.body?.changes[0]?.was).toEqual({ text: 'April' });
  });
});

describe('what screens ask', () => {
  test('people are proposed by level, from the parties’ contacts', async () => {
    const fields = { salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '', organization: '' };
    const part = { role: 'partner', isSignatory: false, notices: 'none' } as const;
    await well(addParty(records, agreement, { ...fields, name: 'State Identification Bureau', shortName: 'SIB', level: 'state', attention: '' }, part));
    await well(addParty(records, agreement, { ...fields, name: 'ICE', shortName: 'ICE', level: 'federal', attention: 'Karen Dowd, Deployment Coordinator' }, part));
    expect((await meetingChoices(records.db, agreement)).people).toEqual([
      { name: 'Karen Dowd', title: 'Deployment Coordinator', of: 'ICE', level: 'federal' },
      { name: 'Representative of State Identification Bureau', title: '', of: 'SIB', level: 'state' },
    ]);
  });

  test('the directory offers everybody, also of parties that have no part in the agreement', async () => {
    const fields = { salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '', organization: '' };
    const other = await well(addAgreement(records, AgreementDraft.parse({ title: 'Other', number: '', dated: '1/1/2010', endsOn: '', standing: 'affected', summary: '' })));
    await well(addParty(records, other, { ...fields, name: 'County Sheriff', shortName: 'Sheriff', level: 'local', attention: 'James Thorne, Sheriff' }, { role: 'partner', isSignatory: false, notices: 'none' }));
    expect((await meetingChoices(records.db, agreement)).people).toEqual([]);
    expect(await directoryPeople(records.db)).toEqual([{ name: 'James Thorne', title: 'Sheriff', of: 'Sheriff', level: 'local' }]);
  });

  test('the contacts of a party are proposed behind whom its letters name, each once', async () => {
    const fields = { salutation: '', street: '', town: '', state: '', zip: '', email: '', fax: '', phone: '', organization: '' };
    const ice = await well(addParty(records, agreement, { ...fields, name: 'ICE', shortName: 'ICE', level: 'federal', attention: 'Karen Dowd' }, { role: 'partner', isSignatory: false, notices: 'none' }));
    await well(addContact(records, ice, { name: 'Luis Ferrante', title: 'Counsel', email: '', phone: '' }));
    await well(addContact(records, ice, { name: 'Karen Dowd', title: '', email: 'karen@ice.example', phone: '' }));
    expect((await meetingChoices(records.db, agreement)).people.map(({ name, of }) => [name, of])).toEqual([['Karen Dowd', 'ICE'], ['Luis Ferrante', 'ICE']]);
  });

  test('the calendar holds due dates and meetings in the order of their days', async () => {
    await held();
    const agenda = await agendaBetween(records.db, day('2011-01-01'), day('2011-12-31'));
    expect(agenda.map(({ kind, day: on }) => [kind, on])).toEqual([['meeting', '2011-01-12'], ['due', '2011-01-19'], ['due', '2011-02-28'], ['due', '2011-03-01']]);
  });
});

describe('the meeting after another one', () => {
  test('begins with its people, its agenda and what is still open, and is one entry with the agenda in it', async () => {
    const last = await well(addMeeting(records, agreement, meetingDraft(), [person('Karen Dowd'), person('Guest', 'The press', 'local')]));
    await well(addAgendaItems(records, last, [{ title: 'The equipment' }, { title: 'The date', obligationId: activate }]));
    await well(setStatus(records, notify, 'met', TODAY, 'Sent'));
    const next = await nextMeeting(records.db, last);
    expect(next).toMatchObject({ obligationIds: [activate], added: [{ name: 'Karen Dowd', of: 'ICE' }, { name: 'Guest', of: 'The press' }], agenda: [{ title: 'The equipment' }, { title: 'The date', obligationId: activate }] });
    const before = bridge.entries.length;
    const id = await well(addMeeting(records, agreement, meetingDraft({ day: '02/09/2011', obligationIds: [notify] }), [], next?.agenda));
    expect(bridge.entries.length).toBe(before + 1);
    expect((await agendaOf(records.db, id)).map(({ title, place, obligationId }) => [title, place, obligationId])).toEqual([['The equipment', 0, undefined], ['The date', 1, undefined]]);
    expect((await agendaOf(records.db, last)).length, 'the last agenda stands').toBe(2);
  });
});
