import 'fake-indexeddb/auto';
import { memoryBridge, testId } from '@bridge/memory';
import { addDays, day } from '@domain/day';
import type { Letter } from '@domain/letter';
import { agreement, clerk, delayAnswers, fixtureId, ice, memo, notice, obligation, office, plan, recipientOf, sib } from '@domain/letterFixture';
import type { Obligation } from '@domain/obligation';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveDueDate, setStatus } from '../commands/obligations';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { agendaBetween } from './calendar';
import { councilReport, MOST_NAMED } from './councilReport';
import { tickler } from './tickler';

const TODAY = day('2010-11-15');
let records: Records;

const due = (id: number, on: string, more: Partial<Obligation> = {}): Obligation => ({ ...obligation, id: fixtureId(id), status: 'open', title: `Obligation ${id}`, rule: { kind: 'fixed', day: day(on), roll: 'none' }, ...more });
const second = { ...agreement, id: fixtureId(60), title: 'Another agreement' };
const letter: Letter = {
  id: fixtureId(12), kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreement.id, obligationIds: [obligation.id], dated: TODAY, answers: { ...delayAnswers }, enclosures: [], status: 'issued',
};
const answered = recipientOf(ice, 0, 'addressee', 'email').recipient;
const silent = recipientOf(sib, 1, 'addressee', 'certified').recipient;

beforeEach(async () => {
  const bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2010-11-15T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  const edits = [
    put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement), put('agreements', second),
    put('authorities', { ...memo, ended: { on: day('2010-11-01'), how: 'rescinded', by: 'a notice' } }), put('authorities', plan),
    put('obligations', obligation), put('obligations', { ...notice, status: 'met', statusSince: TODAY }),
    put('obligations', due(61, '2010-11-14')), put('obligations', due(62, '2010-11-15', { agreementId: second.id })),
    put('obligations', due(63, '2011-06-01', { agreementId: second.id, authorityId: memo.id, lead: { count: 190, unit: 'days' } })),
    put('letters', letter), put('recipients', answered), put('recipients', silent),
    put('serviceFacts', { id: fixtureId(64), letterId: letter.id, recipientId: answered.id, what: 'answered', day: TODAY }),
    put('letters', { ...letter, id: fixtureId(65), status: 'draft' }),
  ];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
});

afterEach(async () => {
  await records.db.delete();
});

describe('the council report', () => {
  it('counts each obligation once, and the sum of the agreements is the whole', async () => {
    const { agreements, whole } = await councilReport(records.db, { today: TODAY });
    expect(agreements.map((one) => [one.agreement?.title, one.tally.total])).toEqual([[second.title, 2], [agreement.title, 3]]);
    expect(whole).toMatchObject({ total: 5, overdue: 1, soon: 1, later: 1, cannotMeet: 1, met: 1, pastDue: 1 });
    expect(agreements.reduce((sum, { tally }) => sum + tally.total, 0)).toBe(whole.total);
  });

  it('names what is overdue, what comes, and what cannot be met with its letters and their service', async () => {
    const report = await councilReport(records.db, { today: TODAY });
    expect(report.overdue.map(({ obligation: { title } }) => title)).toEqual(['Obligation 61']);
    expect(report.soon.map(({ obligation: { title } }) => title)).toEqual(['Obligation 62']);
    const [unable] = report.unable;
    expect(unable?.obligation.id).toBe(obligation.id);
    expect(unable?.letters.find((row) => row.letter.id === letter.id)?.recipients.map(({ state }) => state)).toEqual(['answered', 'notSent']);
  });

  it('names moved dates of a period with the old one, and authorities that have ended under open obligations', async () => {
    await moveDueDate(records, obligation.id, day('2011-04-04'), 'Agreed.', TODAY);
    const report = await councilReport(records.db, { today: TODAY, movedSince: TODAY });
    expect(report.moved.map(({ move }) => [move.from, move.to])).toEqual([['2011-03-01', '2011-04-04']]);
    expect((await councilReport(records.db, { today: TODAY, movedSince: addDays(TODAY, 1) })).moved).toEqual([]);
    expect(report.dead.map(({ authority, obligations }) => [authority.id, obligations.map(({ title }) => title)])).toEqual([[memo.id, ['Obligation 63']]]);
  });

  it('can be of one agreement', async () => {
    const report = await councilReport(records.db, { today: TODAY, agreementId: second.id });
    expect(report.whole.total).toBe(2);
    expect(report.unable).toEqual([]);
  });

  it('counts more than it names', async () => {
    const many = Array.from({ length: MOST_NAMED + 5 }, (_, index) => put('obligations', due(10_000 + index, '2010-10-01')));
    await records.record(async () => ok([{ kind: 'office.setUp', edits: many }]));
    const report = await councilReport(records.db, { today: TODAY });
    expect([report.overdue.length, report.whole.overdue]).toEqual([MOST_NAMED, MOST_NAMED + 6]);
  });
});

describe('the tickler', () => {
  it('has what is late, what is due, and what is due later but begun', async () => {
    const found = await tickler(records.db, TODAY, 30);
    expect([found.overdue, found.due, found.begun].map((lines) => lines.map(({ obligation: { title } }) => title))).toEqual([['Obligation 61'], ['Obligation 62'], ['Obligation 63']]);
    expect(found.others.map(({ kind, day: on }) => [kind, on])).toEqual([['reply', '2010-12-15']]);
  });

  it('has nothing of what is closed', async () => {
    await setStatus(records, fixtureId(61), 'met', TODAY, 'Done.');
    expect((await tickler(records.db, TODAY, 90)).overdue).toEqual([]);
  });
});

describe('the calendar', () => {
  it('has the day by which an issued letter asks for a reply, and who has answered', async () => {
    const replies = (await agendaBetween(records.db, TODAY, day('2011-01-01'))).filter(({ kind }) => kind === 'reply');
    expect(replies).toMatchObject([{ day: '2010-12-15', letter: { id: letter.id }, asked: { answered: ['ICE'], silent: ['SIB'] } }]);
  });
});
