/** What the Today page reads. */
import { addDays, type Day } from '@domain/day';
import { isUnissued } from '@domain/letterReview';
import type { NoticebookDb } from '@store/db';
import { lettersWaiting, lettersWaitingCount, letterList } from '@store/queries/letters';
import { incomingAwaiting } from '@store/queries/incoming';
import { meetingsAhead } from '@store/queries/meetings';
import type { Reader } from '@store/queries/notes';
import { openRequests } from '@store/queries/recordsRequests';
import { openAfterMeetings } from '@store/queries/afterMeetings';
import { datesAhead, datesOverdue, dueCounts, listLines } from '@store/queries/obligations';
import { countingCalendar } from '@store/dueDates';
import { closedDays } from '@domain/calendar';
import { useLive, useSession } from '../session';

/** How far the axis and the list look ahead, in days. */
export const AHEAD = 90;

/** So many overdue obligations, and so many that are due next, stand on the page; the others are counted and stand in the list. */
const MOST_SHOWN = 40;

/** So many days that come next are marked on the axis. */
const MOST_MARKED = 200;

/** So many letters that wait for proof stand on the page, the longest waiting first. */
const MOST_WAITING = 12;

export type TodayData = Awaited<ReturnType<typeof read>>;

/** Undefined while it is read. */
export function useToday(): TodayData | undefined {
  const { today, isLookOnly } = useSession();
  // One transaction: some thirty of their own take longer than what they read.
  return useLive((db) => db.transaction('r', db.tables, () => read(db, today, { isLookOnly })), [today, isLookOnly]);
}

async function read(db: NoticebookDb, today: Day, reader: Reader) {
  const [dates, counts, waiting, waitingCount, letters, meetings, calendar, replies, after, requests] = await Promise.all([
    datesNear(db, today),
    dueCounts(db, today, addDays(today, AHEAD)),
    lettersWaiting(db, MOST_WAITING),
    lettersWaitingCount(db),
    letterList(db, 1),
    meetingsAhead(db, today),
    countingCalendar(db),
    incomingAwaiting(db, addDays(today, AHEAD)),
    openAfterMeetings(db, today, reader),
    openRequests(db),
  ]);
  return {
    ...dates,
    counts,
    waiting,
    waitingCount,
    drafts: letters.filter(({ letter }) => isUnissued(letter.status)),
    meetings,
    replies,
    after,
    requests,
    agreements: await db.agreements.count(),
    whyClosed: closedDays(calendar),
  };
}

/** What is overdue and what comes next, as lines, and the days for the axis. Reads no obligation: each would be a request of its own. */
async function datesNear(db: NoticebookDb, today: Day) {
  const [late, ahead] = await Promise.all([datesOverdue(db, today, MOST_SHOWN), datesAhead(db, today, addDays(today, AHEAD), MOST_MARKED)]);
  const lines = await listLines(db, [...late, ...ahead.slice(0, MOST_SHOWN)]);
  const isLate = new Set(late.map(({ id }) => id));
  return { overdue: lines.filter(({ due }) => isLate.has(due.id)), due: lines.filter(({ due }) => !isLate.has(due.id)), ahead };
}
