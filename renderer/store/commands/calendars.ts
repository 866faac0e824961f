/**
 * Calendars: closed days, years, copies, and which one is used. No due date moves by itself.
 *
 * A change is recorded together with the dates that it would move: those are held, counted by the calendar as it stood, until
 * the office says that they move.
 */
import { Calendar, type CalendarDraft, type ClosedDay, type ClosedDayDraft, withClosedDay, withoutClosedDay, withWeekend } from '@domain/calendar';
import type { Day } from '@domain/day';
import { calendarChange } from '@domain/heldDate';
import type { Id } from '@domain/id';
import { ok, type Result } from '@domain/result';
import type { StateCode } from '@domain/stateHolidays';
import type { NoticebookDb } from '../db';
import { withNextYear } from '../holidays';
import { type Command, patch, put, type RecordError } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { holdDates } from './heldDates';

/** Closes one more day. Refused where that day stands there already under the same name. */
export async function addClosedDay(writer: Writer, id: Id, draft: ClosedDayDraft, on: Day): Recorded {
  return changing(writer, id, 'calendar.dayAdded', on, (calendar) => {
    const changed = withClosedDay(calendar, draft);
    return changed.ok ? changed : refuse(changed.error);
  });
}

/** Opens a day again. */
export async function takeOutClosedDay(writer: Writer, id: Id, closed: Pick<ClosedDay, 'day' | 'name'>, why: string, on: Day): Recorded {
  return changing(writer, id, 'calendar.dayTakenOut', on, (calendar) => ok(withoutClosedDay(calendar, closed)), why);
}

/** One more year at the end, from the library: federal holidays, and those of a state when it is named. */
export async function addNextYear(writer: Writer, id: Id, state: StateCode | undefined, on: Day): Recorded {
  return changing(writer, id, 'calendar.yearAdded', on, async (calendar) => ok(await withNextYear(calendar, state)));
}

/** Another name, or other days that are closed every week. */
export async function changeCalendar(writer: Writer, id: Id, draft: CalendarDraft, on: Day): Recorded {
  return changing(writer, id, 'calendar.changed', on, (calendar) => ok(withWeekend(calendar, draft)));
}

/** A copy under a name, to be changed apart; for an agreement, which then counts by it. Its days are the same, so no date moves. */
export async function copyCalendar(writer: Writer, of: Id, name: string, agreementId?: Id): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const calendar = await db.calendars.get(of);
    if (!calendar) return refuse('That calendar is no longer recorded.');
    const current = agreementId === undefined ? of : ((await db.agreements.get(agreementId))?.calendarId ?? (await db.offices.toCollection().first())?.calendarId);
    if (current !== of) return refuse('The agreement counts by another calendar. Choose that one to copy.');
    const edits = [put('calendars', { ...calendar, id, name }), ...(agreementId === undefined ? [] : [patch('agreements', agreementId, { calendarId: id })])];
    return ok([{ kind: 'calendar.copied', edits, links: [of] }]);
  });
}

/** The calendar of one agreement; undefined: the office's. */
export async function chooseAgreementCalendar(writer: Writer, agreementId: Id, calendarId: Id | undefined, on: Day): Recorded {
  return recordPlan(writer, agreementId, async (db) => {
    const held = await holdDates(db, writer, { ofAgreements: new Map([[agreementId, calendarId ?? null]]) }, (name) => `The agreement counts by “${name}”`, on);
    return ok(together({ kind: 'agreement.calendarChosen', edits: [patch('agreements', agreementId, { calendarId: calendarId ?? null }), ...held.first] }, held.rest));
  });
}

/** The calendar of the office, by which every agreement counts that has none of its own. */
export async function chooseOfficeCalendar(writer: Writer, officeId: Id, calendarId: Id, on: Day): Recorded {
  return recordPlan(writer, officeId, async (db) => {
    const held = await holdDates(db, writer, { ofOffice: calendarId }, (name) => `The office counts by “${name}”`, on);
    return ok(together({ kind: 'office.calendarChosen', edits: [patch('offices', officeId, { calendarId }), ...held.first] }, held.rest));
  });
}

type Change = (calendar: Calendar) => Result<Calendar, RecordError> | Promise<Result<Calendar, RecordError>>;

function changing(writer: Writer, id: Id, kind: string, on: Day, change: Change, why?: string): Recorded {
  return recordPlan(writer, id, async (db: NoticebookDb) => {
    const before = await db.calendars.get(id);
    if (!before || before.keptOf !== undefined) return refuse('That calendar is no longer recorded.');
    const changed = await change(before);
    if (!changed.ok) return changed;
    const after = Calendar.parse(changed.value);
    const words = calendarChange(before, after);
    const held = await holdDates(db, writer, { calendars: new Map([[id, after]]) }, () => words, on, before);
    return ok(together({ kind, edits: [put('calendars', after), ...held.first], why: why === undefined ? words : `${why} (${words})` }, held.rest));
  });
}

const together = (first: Command, rest: readonly Command[]): readonly Command[] => [first, ...rest];
