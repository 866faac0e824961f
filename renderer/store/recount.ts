/** Every due date by other calendars than it is counted by: for what a change would move, before it is recorded and as it is. */
import type { Calendar } from '@domain/calendar';
import type { CountingCalendar, DueDate } from '@domain/dueDate';
import type { HeldDate } from '@domain/heldDate';
import type { Id } from '@domain/id';
import { isOpen, type Obligation } from '@domain/obligation';
import { calendarLookUp, type CalendarsInstead } from './countingCalendars';
import type { DueRow, NoticebookDb } from './db';
import { dueDatesBy } from './dueDates';

/** One obligation whose calendar would be another one, or another state of the same one. */
export interface Recounted {
  readonly obligation: Obligation;
  /** As it stands. */
  readonly row: DueRow;
  /** By the calendar as it would be. */
  readonly counted: DueDate;
  readonly isSame: boolean;
  /** Its date is held already, by a calendar as it stood before. */
  readonly held: HeldDate | undefined;
  readonly standing: { readonly id: Id | undefined; readonly calendar: CountingCalendar };
  readonly next: { readonly id: Id | undefined; readonly calendar: CountingCalendar };
}

const PAGE = 500;

/** Visits each of them, in the order of their ids. `before` is the calendar that is changed. A date that is not known cannot move. */
export async function eachRecounted(db: NoticebookDb, instead: CalendarsInstead, before: Calendar | undefined, visit: (recounted: Recounted) => void): Promise<void> {
  const now = calendarLookUp(db);
  const then = calendarLookUp(db, instead);
  const ids = await db.obligations.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE);
    const [obligations, rows] = await Promise.all([db.obligations.bulkGet(page), db.dueDates.bulkGet(page)]);
    // Without a day there is nothing to move; dates that come later are counted by the calendar of then.
    const dated = obligations.flatMap((obligation, index) => {
      const row = rows[index];
      return obligation === undefined || row?.due === undefined ? [] : [{ obligation, row }];
    });
    const standingBy = await now.readFor(dated.map(({ obligation }) => obligation));
    const nextBy = await then.readFor(dated.map(({ obligation }) => obligation));
    const changing = dated.filter(({ obligation }) => {
      const [standing, next] = [standingBy.current(obligation), nextBy.current(obligation)];
      return standing.calendar !== next.calendar && (standing.id !== next.id || (before !== undefined && standing.id === before.id));
    });
    const counts = await dueDatesBy(db, changing.map(({ obligation }) => obligation), (obligation) => nextBy.current(obligation).calendar, now);
    for (const { obligation, row } of changing) {
      const counted = counts.get(obligation.id);
      if (counted === undefined) continue;
      const isSame = counted.due === row.due && (!isOpen(obligation) || counted.lead === row.lead);
      visit({ obligation, row, counted, isSame, held: standingBy.held(obligation.id), standing: standingBy.current(obligation), next: nextBy.current(obligation) });
    }
  }
}

/** Is it asked about? A date that the office has kept already is asked about again only when a calendar gives yet another day. */
export const isAsked = ({ isSame, held, counted }: Recounted): boolean => !isSame && !(held && held.to === counted.due && held.state === 'kept');
