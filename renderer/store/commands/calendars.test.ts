import 'fake-indexeddb/auto';
import { MEMORY_DEVICE, memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { Agreement } from '@domain/agreement';
import { Calendar, withClosedDay, withoutClosedDay, withWeekend } from '@domain/calendar';
import { addDays, type Day, day } from '@domain/day';
import type { DueRule } from '@domain/dueRule';
import { federalHolidays } from '@domain/federalHolidays';
import type { Id } from '@domain/id';
import { agreement, clerk, ice, memo, obligation, office, plan } from '@domain/letterFixture';
import { ok } from '@domain/result';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { datesThatWouldMove, heldOf, proposedIds, proposedMoves } from '../queries/heldDates';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { changeTrigger } from './agreements';
import { addClosedDay, addNextYear, changeCalendar, chooseAgreementCalendar, chooseOfficeCalendar, copyCalendar, takeOutClosedDay } from './calendars';
import { acceptMoves, keepDates } from './heldDates';
import { setStatus } from './obligations';

const TODAY = day('2010-11-15');
const [CALENDAR, EVENT, AFTER, BEFORE, HANGS, CLOSED] = [1, 2, 3, 4, 5, 6].map((number) => testId(number)) as [Id, Id, Id, Id, Id, Id]; // six of six
const FERRY = { day: day('2010-11-22'), name: 'Ferry Day', source: 'City ordinance 12-3' };
const calendar: Calendar = { id: CALENDAR, name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2020)], firstYear: 2009, lastYear: 2020 };
const rule = (fields: Partial<Extract<DueRule, { kind: 'after' }>>): DueRule =>
  ({ kind: 'after', count: 5, unit: 'businessDays', clock: { on: 'trigger', triggerId: EVENT }, counting: 'excludeFirst', roll: 'none', ...fields });

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
  const one = (id: Id, title: string, fields: object) => put('obligations', { ...obligation, id, title, lead: undefined, ...fields });
  const edits = [
    put('calendars', calendar), put('offices', { ...office, calendarId: CALENDAR }), put('people', clerk), put('parties', ice), put('agreements', agreement),
    put('authorities', memo), put('authorities', plan), put('triggers', { id: EVENT, agreementId: agreement.id, name: 'Finding received', day: TODAY, note: '' }),
    one(AFTER, 'Five business days after', { rule: rule({}) }),
    one(BEFORE, 'On a day that may be closed', { rule: { kind: 'fixed', day: FERRY.day, roll: 'forward' } }),
    one(HANGS, 'Two calendar days after the first', { rule: rule({ count: 2, unit: 'days', clock: { on: 'due', obligationId: AFTER } }) }),
    one(CLOSED, 'Done already', { rule: rule({}), status: 'met', statusSince: day('2010-11-18') }),
  ];
  await records.record(async () => ok([{ kind: 'office.setUp', edits }]));
});

afterEach(async () => {
  await records.db.delete();
});

const dues = async (): Promise<Readonly<Record<string, Day | undefined>>> => Object.fromEntries((await records.db.dueDates.toArray()).map(({ id, due }) => [id, due]));
const STANDING = { [AFTER]: '2010-11-22', [BEFORE]: '2010-11-22', [HANGS]: '2010-11-24', [CLOSED]: '2010-11-22' };
const moves = async () => (await proposedMoves(records.db)).map(({ obligation: { id }, standing, to }) => [id, standing.due, to]).toSorted();

describe('a closed day that is added later', () => {
  it('moves no date by itself, and proposes each that would move; what only hangs on another is not told twice', async () => {
    expect(await dues()).toEqual(STANDING);
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    expect(await dues()).toEqual(STANDING);
    expect(await moves()).toEqual([[AFTER, '2010-11-22', '2010-11-23'], [BEFORE, '2010-11-22', '2010-11-23']]);
    expect(bridge.entries.at(-1)?.body?.why).toBe('“Federal holidays”: Ferry Day (November 22, 2010) added');
  });

  it('says before it is saved what it would move, and records nothing', async () => {
    const entries = bridge.entries.length;
    const changed = withClosedDay(calendar, FERRY);
    const would = changed.ok && (await datesThatWouldMove(records.db, { calendars: new Map([[CALENDAR, changed.value]]) }, calendar, 1));
    expect(would).toMatchObject({ count: 2, first: [{ standing: { due: '2010-11-22' }, to: '2010-11-23', agreementTitle: agreement.title }] });
    expect(bridge.entries.length).toBe(entries);
    expect(await dues()).toEqual(STANDING);
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    expect(await moves()).toHaveLength(2);
  });

  it('a date that is closed is kept and not asked about', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    expect(await heldOf(records.db, CLOSED)).toMatchObject({ held: { state: 'kept' }, standing: { due: '2010-11-22' } });
  });

  it('moves the date when the clerk says so, with what hangs on it; the old one stays in sight', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    const held = await heldOf(records.db, AFTER);
    await acceptMoves(records, [held?.held.id ?? ''], TODAY);
    expect(await dues()).toEqual({ ...STANDING, [AFTER]: '2010-11-23', [HANGS]: '2010-11-25' });
    expect((await records.db.dueDates.get(AFTER))?.movedFrom).toBe('2010-11-22');
    expect(await moves()).toHaveLength(1);
    expect(bridge.entries.at(-1)).toMatchObject({ header: { kind: 'obligation.dateRecounted' }, body: { why: 'From November 22, 2010 to November 23, 2010. Calendar changed: “Federal holidays”: Ferry Day (November 22, 2010) added' } });
    expect(await acceptMoves(records, [held?.held.id ?? ''], TODAY)).toMatchObject({ ok: false, error: { detail: 'This is decided already.' } });
  });

  it('keeps the date when the clerk says so, and asks again only for yet another day', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    await keepDates(records, await proposedIds(records.db), TODAY);
    expect({ dues: await dues(), moves: await moves() }).toEqual({ dues: STANDING, moves: [] });
    expect(bridge.entries.at(-1)?.body?.why).toBe('November 22, 2010 stays; by the changed calendar it would be November 23, 2010. Calendar changed: “Federal holidays”: Ferry Day (November 22, 2010) added');
    await addClosedDay(records, CALENDAR, { ...FERRY, day: day('2010-12-22') }, TODAY);
    expect(await moves()).toEqual([]);
    await addClosedDay(records, CALENDAR, { ...FERRY, day: day('2010-11-23') }, TODAY);
    expect(await moves()).toEqual([[AFTER, '2010-11-22', '2010-11-24'], [BEFORE, '2010-11-22', '2010-11-24']]);
    expect(await dues()).toEqual(STANDING);
  });

  it('taken out again leaves nothing to decide', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    await takeOutClosedDay(records, CALENDAR, FERRY, 'Repealed.', TODAY);
    expect({ dues: await dues(), moves: await moves(), held: await records.db.heldDates.count() }).toEqual({ dues: STANDING, moves: [], held: 0 });
  });

  it('a clock that starts anew still counts while the date is held', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    await changeTrigger(records, EVENT, { name: 'Finding received', day: day('2010-11-16'), note: '' });
    expect((await dues())[AFTER]).toBe('2010-11-23');
    expect((await heldOf(records.db, AFTER))?.to).toBe('2010-11-24');
  });

  it('does not move a date that was reopened, and a new one is counted by the calendar as it is', async () => {
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    await setStatus(records, CLOSED, 'open', TODAY, 'Not done after all.');
    expect((await dues())[CLOSED]).toBe('2010-11-22');
    await records.record(async () => ok([{ kind: 'obligation.added', edits: [put('obligations', { ...obligation, id: testId(9), lead: undefined, rule: rule({}) })] }]));
    expect((await dues())[testId(9)]).toBe('2010-11-23');
  });

  it('is refused outside the years of the calendar and where it stands already; a year can be added', async () => {
    const late = { ...FERRY, day: day('2021-11-22') };
    expect(await addClosedDay(records, CALENDAR, late, TODAY)).toMatchObject({ ok: false, error: { detail: expect.stringContaining('2009 to 2020') } });
    await addNextYear(records, CALENDAR, undefined, TODAY);
    expect(await addClosedDay(records, CALENDAR, late, TODAY)).toMatchObject({ ok: true });
    expect(await addClosedDay(records, CALENDAR, late, TODAY)).toMatchObject({ ok: false });
  });
});

describe('the calendar of an agreement', () => {
  it('begins as a copy of the office\'s, so that no date moves, and is then changed apart', async () => {
    const copied = await copyCalendar(records, CALENDAR, 'County calendar', agreement.id);
    const id = copied.ok ? copied.value : '';
    expect({ dues: await dues(), moves: await moves() }).toEqual({ dues: STANDING, moves: [] });
    await addClosedDay(records, CALENDAR, FERRY, TODAY);
    expect(await moves()).toEqual([]);
    await addClosedDay(records, id, FERRY, TODAY);
    expect(await moves()).toHaveLength(2);
  });

  it('when another one is chosen, the dates that would move are proposed', async () => {
    const copied = await copyCalendar(records, CALENDAR, 'County calendar');
    const id = copied.ok ? copied.value : '';
    await addClosedDay(records, id, FERRY, TODAY);
    await chooseAgreementCalendar(records, agreement.id, id, TODAY);
    expect({ dues: await dues(), moves: (await moves()).length }).toEqual({ dues: STANDING, moves: 2 });
    expect((await proposedMoves(records.db))[0]?.held.because).toBe('The agreement counts by “County calendar”');
    await chooseAgreementCalendar(records, agreement.id, undefined, TODAY);
    expect({ dues: await dues(), moves: await moves() }).toEqual({ dues: STANDING, moves: [] });
  });
});

describe('records of the first version', () => {
  it('are calendars and agreements still', () => {
    expect(Calendar.parse({ ...calendar, closedDays: [FERRY] })).toMatchObject({ id: CALENDAR });
    const { id, title, number, dated, standing, summary } = agreement;
    expect(Agreement.parse({ id, title, number, dated, standing, summary })).toMatchObject({ id });
  });
});

describe('whatever happens to calendars', () => {
  const act = fc.oneof(
    fc.record({ what: fc.constant('add' as const), after: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ what: fc.constantFrom('takeOut', 'weekend', 'copy', 'office', 'agreement') }),
  );

  it('no due date moves by itself, and a rebuild gives the same dates and proposals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), fc.boolean(), async (acts, accepts) => {
        const before = await dues();
        for (const one of acts) {
          const ids = (await records.db.calendars.toArray()).filter(({ keptOf }) => keptOf === undefined);
          const last = ids.at(-1);
          if (last === undefined) throw new Error('There is always a calendar.');
          const extra = last.closedDays.find(({ name }) => name.startsWith('Ferry'));
          const weekend = last.weekend.length === 2 ? [5, 6, 7] : [6, 7];
          const added = 'after' in one ? withClosedDay(last, { ...FERRY, name: `Ferry Day ${one.after}`, day: addDays(TODAY, one.after) }) : undefined;
          const after = added?.ok ? added.value : one.what === 'takeOut' && extra ? withoutClosedDay(last, extra) : one.what === 'weekend' ? withWeekend(last, { name: last.name, weekend }) : undefined;
          const instead = after ? { calendars: new Map([[last.id, after]]) } : one.what === 'office' ? { ofOffice: last.id } : one.what === 'agreement' ? { ofAgreements: new Map([[agreement.id, last.id]]) } : {};
          const would = await datesThatWouldMove(records.db, instead, after && last, 100);
          const proposedBefore = await proposedMoves(records.db);
          if ('after' in one) await addClosedDay(records, last.id, { ...FERRY, name: `Ferry Day ${one.after}`, day: addDays(TODAY, one.after) }, TODAY);
          else if (one.what === 'takeOut' && extra) await takeOutClosedDay(records, last.id, extra, 'Repealed.', TODAY);
          else if (one.what === 'weekend') await changeCalendar(records, last.id, { name: last.name, weekend }, TODAY);
          else if (one.what === 'copy') await copyCalendar(records, last.id, `Copy ${ids.length}`);
          else if (one.what === 'office') await chooseOfficeCalendar(records, office.id, last.id, TODAY);
          else await chooseAgreementCalendar(records, agreement.id, last.id, TODAY);
          expect(await dues()).toEqual(before);
          const proposed = await proposedMoves(records.db);
          const isFresh = proposed.filter((two) => proposedBefore.every(({ obligation: { id }, to, lead }) => id !== two.obligation.id || to !== two.to || lead !== two.lead));
          const told = new Set(would.first.map(({ id, to }) => `${id} ${to}`));
          expect(isFresh.filter(({ obligation: { id }, to }) => !told.has(`${id} ${to}`)), 'whatever is newly proposed was told before it was saved').toEqual([]);
        }
        // What hangs on a date that moves has yet another day afterwards; it is not among the proposals, or moves along.
        const accepted = accepts ? (await proposedMoves(records.db)).filter(({ obligation: { id } }) => id !== HANGS) : [];
        await (accepts ? acceptMoves : keepDates)(records, await proposedIds(records.db), TODAY);
        expect(await dues()).toMatchObject(Object.fromEntries(accepted.map(({ obligation: { id }, to }) => [id, to])));
        expect(await proposedIds(records.db)).toEqual([]);
        const [live, held] = [await records.db.dueDates.toArray(), await records.db.heldDates.toArray()];
        await rebuild(bridge, records.db, MEMORY_DEVICE);
        expect(await records.db.dueDates.toArray()).toEqual(live);
        expect(await records.db.heldDates.toArray()).toEqual(held);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
