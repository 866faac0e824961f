/** Due dates that a changed calendar would move: which ones, before it is changed; what is proposed, and what is held for one obligation. */
import type { Calendar } from '@domain/calendar';
import type { Day } from '@domain/day';
import type { HeldDate } from '@domain/heldDate';
import type { Id } from '@domain/id';
import { isOpen, type Obligation } from '@domain/obligation';
import { calendarLookUp, type CalendarLookUp, type CalendarsInstead } from '../countingCalendars';
import type { DueRow, NoticebookDb } from '../db';
import { dueDateBy } from '../dueDates';
import { eachRecounted, isAsked, type Recounted } from '../recount';

/** A date that is held, beside the one that the calendar gives as it is now. */
export interface ProposedMove {
  readonly held: HeldDate;
  readonly obligation: Obligation;
  readonly agreementTitle: string;
  /** As it stands. */
  readonly standing: DueRow;
  /** By the calendar as it is now. */
  readonly to: Day | undefined;
  readonly lead: Day | undefined;
}

/** The proposals that wait for a decision, in the order in which their calendars were changed; at most `limit`. */
export async function proposedMoves(db: NoticebookDb, limit = 200): Promise<readonly ProposedMove[]> {
  const calendars = calendarLookUp(db);
  const held = await db.heldDates.where({ state: 'proposed' }).limit(limit).toArray();
  const proposed = await Promise.all(held.map(async (one) => proposal(db, one, calendars)));
  return proposed.flatMap((one) => one ?? []).toSorted((a, b) => (a.standing.sort < b.standing.sort ? -1 : 1));
}

/** The ids of all proposals that wait. */
export const proposedIds = async (db: NoticebookDb): Promise<readonly Id[]> => db.heldDates.where({ state: 'proposed' }).primaryKeys();

/** The date of one obligation that is held, decided to be kept or not yet decided; null when it is counted by its calendar as it is. */
export async function heldOf(db: NoticebookDb, obligationId: Id): Promise<ProposedMove | null> {
  const calendars = calendarLookUp(db);
  const held = await calendars.held(obligationId);
  return (held && (await proposal(db, held, calendars))) ?? null;
}

async function proposal(db: NoticebookDb, held: HeldDate, calendars: CalendarLookUp): Promise<ProposedMove | undefined> {
  const [obligation, standing] = await Promise.all([db.obligations.get(held.obligationId), db.dueDates.get(held.obligationId)]);
  if (!obligation || !standing) return undefined;
  const { calendar } = await calendars.current(obligation);
  const { due, lead } = await dueDateBy(db, obligation, calendar, calendars);
  return { held, obligation, standing, agreementTitle: (await db.agreements.get(obligation.agreementId))?.title ?? '', to: due, lead };
}

/** One due date that a change of a calendar would put on another day; our lead alone, where `to` is as it stands. */
export interface WouldMove {
  readonly id: Id;
  readonly title: string;
  readonly agreementTitle: string;
  readonly standing: DueRow;
  readonly to: Day | undefined;
  readonly lead: Day | undefined;
}

/**
 * The open obligations about which the office would be asked if calendars were changed so: how many, and the first by due date.
 *
 * It counts every obligation anew, so it takes a moment where there are thousands. `before` is the calendar that is changed.
 */
export async function datesThatWouldMove(db: NoticebookDb, instead: CalendarsInstead, before: Calendar | undefined, limit: number): Promise<{ readonly count: number; readonly first: readonly WouldMove[] }> {
  const asked: Recounted[] = [];
  await eachRecounted(db, instead, before, (recounted) => {
    if (isOpen(recounted.obligation) && isAsked(recounted)) asked.push(recounted);
  });
  const first = asked.toSorted((a, b) => (a.row.sort < b.row.sort ? -1 : 1)).slice(0, limit);
  const agreements = await db.agreements.bulkGet(first.map(({ obligation }) => obligation.agreementId));
  return {
    count: asked.length,
    first: first.map(({ obligation: { id, title }, row, counted }, index) => ({ id, title, agreementTitle: agreements[index]?.title ?? '', standing: row, to: counted.due, lead: counted.lead })),
  };
}
