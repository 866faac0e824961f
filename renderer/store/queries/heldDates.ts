/** Due dates that a changed calendar would move: what is proposed, and what is held for one obligation. */
import type { Day } from '@domain/day';
import type { HeldDate } from '@domain/heldDate';
import type { Id } from '@domain/id';
import type { Obligation } from '@domain/obligation';
import { calendarLookUp, type CalendarLookUp } from '../countingCalendars';
import type { DueRow, NoticebookDb } from '../db';
import { dueDateBy } from '../dueDates';

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
