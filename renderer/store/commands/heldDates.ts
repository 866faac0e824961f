/** Due dates that a changed calendar would move: they are held as they stand, and then moved or kept by decision. */
import type { Calendar } from '@domain/calendar';
import { type Day, longDay } from '@domain/day';
import { capitalised } from '@domain/deadlineStep';
import type { HeldDate } from '@domain/heldDate';
import type { Id } from '@domain/id';
import { isOpen, type Obligation } from '@domain/obligation';
import { ok } from '@domain/result';
import { calendarLookUp, type CalendarsInstead, WEEKENDS } from '../countingCalendars';
import type { DueRow, NoticebookDb } from '../db';
import { dueDateBy } from '../dueDates';
import { eachRecounted, isAsked } from '../recount';
import { type Command, type Edit, patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** What is recorded with the change itself, and the further entries of the batch where there are very many dates. */
export interface Held {
  readonly first: readonly Edit[];
  readonly rest: readonly Command[];
}

/** An entry has room for ten thousand changes and four million characters. */
const AT_MOST = 3_000;

/**
 * The edits that hold every due date which would otherwise move.
 *
 * `because` is told the name of the calendar that is then used. `before` is the calendar that is changed: as it stood, it is
 * kept under an id of its own, once, and only if a date is held by it. A date that is closed is kept without being asked about.
 */
export async function holdDates(db: NoticebookDb, writer: Writer, instead: CalendarsInstead, because: (name: string) => string, on: Day, before?: Calendar): Promise<Held> {
  // Where no calendar was chosen yet, weekends alone were counted: that, too, is kept as it stood.
  const kept = { ...(before ?? { ...WEEKENDS, weekend: [...WEEKENDS.weekend], closedDays: [] }), id: writer.newId() };
  const edits: Edit[] = [];
  let isKept = false;
  await eachRecounted(db, instead, before, (recounted) => {
    const { obligation, row, counted, isSame, held, standing, next } = recounted;
    if (held && isSame) edits.push(takeOut('heldDates', held.id));
    if (!isAsked(recounted)) return;
    const by = held?.calendarId ?? (standing.id === before?.id ? kept.id : (standing.id ?? kept.id));
    isKept ||= by === kept.id;
    const proposal = heldDate(held?.id ?? writer.newId(), by, { obligation, row, to: counted.due }, because(next.calendar.name), on);
    edits.push(held ? patch('heldDates', held.id, { decidedOn: null, ...proposal }) : put('heldDates', proposal));
  });
  const all = isKept ? [put('calendars', { ...kept, keptOf: before?.id ?? kept.id }), ...edits] : edits;
  const rest: Command[] = [];
  for (let from = AT_MOST; from < all.length; from += AT_MOST) rest.push({ kind: 'calendar.changed', edits: all.slice(from, from + AT_MOST) });
  return { first: all.slice(0, AT_MOST), rest };
}

type Standing = { readonly obligation: Obligation; readonly row: DueRow; readonly to: Day | undefined };

const heldDate = (id: Id, calendarId: Id, { obligation, row, to }: Standing, because: string, on: Day): HeldDate => ({
  id,
  obligationId: obligation.id,
  calendarId,
  ...(row.due ? { from: row.due } : {}),
  ...(to ? { to } : {}),
  because: because.slice(0, 2_000),
  on,
  state: isOpen(obligation) ? 'proposed' : 'kept',
  ...(isOpen(obligation) ? {} : { decidedOn: on }),
});

/** The proposed moves are made: each date is counted by the calendar as it is now. Answers the first one's id. */
export const acceptMoves = (writer: Writer, heldIds: readonly Id[], on: Day): Recorded => decide(writer, heldIds, on, 'moved');

/** The dates stay as they were counted; they are asked about again only when a calendar would give yet another day. */
export const keepDates = (writer: Writer, heldIds: readonly Id[], on: Day): Recorded => decide(writer, heldIds, on, 'kept');

function decide(writer: Writer, heldIds: readonly Id[], on: Day, state: 'moved' | 'kept'): Recorded {
  return recordPlan(writer, heldIds[0] ?? '', async (db) => {
    const found = (await db.heldDates.bulkGet([...heldIds])).flatMap((one) => (one && one.state !== 'moved' && one.state !== state ? [one] : []));
    if (found.length === 0) return refuse('This is decided already.');
    const calendars = calendarLookUp(db);
    const commands: Command[] = [];
    for (const held of found) {
      const obligation = await db.obligations.get(held.obligationId);
      const standing = await db.dueDates.get(held.obligationId);
      // Whatever happened since the proposal counts: the record says from which day to which it really moves.
      const to = obligation && (await dueDateBy(db, obligation, (await calendars.current(obligation)).calendar, calendars)).due;
      commands.push({
        kind: state === 'moved' ? 'obligation.dateRecounted' : 'obligation.dateKept',
        edits: [patch('heldDates', held.id, { state, decidedOn: on, from: standing?.due ?? null, to: to ?? null })],
        why: `${datesOf(state, standing?.due, to)}Calendar changed: ${held.because}`,
        links: [held.obligationId],
      });
    }
    return ok(commands);
  });
}

/** The two dates in words, before and after: the entry alone tells them, also to who reads only the history. Nothing where only our lead is at stake. */
function datesOf(state: 'moved' | 'kept', from: Day | undefined, to: Day | undefined): string {
  if (from === to) return '';
  return state === 'moved' ? `From ${inWords(from)} to ${inWords(to)}. ` : `${capitalised(inWords(from))} stays; by the changed calendar it would be ${inWords(to)}. `;
}

const inWords = (day: Day | undefined): string => (day === undefined ? 'no date' : longDay(day));
