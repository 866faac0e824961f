/** The guard of all that stands in the minutes: once they are approved, nothing in them changes. */
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { Meeting } from '@domain/meeting';
import { ok, type Result } from '@domain/result';
import type { NoticebookDb } from '../db';
import type { Edit, RecordError } from '../record';
import { type Recorded, recordPlan, refuse, type Writer } from './command';

/** The meeting, while its minutes can still be written. */
export async function openMinutes(db: NoticebookDb, meetingId: Id): Promise<Result<Meeting, RecordError>> {
  const meeting = await db.meetings.get(meetingId);
  if (!meeting) return refuse('This meeting is no longer among the records.');
  if (meeting.approved) return refuse(`The minutes were approved on ${longDay(meeting.approved.on)} and stay as they are. Record an addendum instead.`);
  return ok(meeting);
}

/** Records one entry about a meeting whose minutes are open, and answers `id`. */
export const recordInMinutes = async (writer: Writer, id: Id, meetingId: Id, kind: string, ...edits: readonly Edit[]): Recorded =>
  recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    return open.ok ? ok([{ kind, edits, links: [meetingId] }]) : open;
  });

/** The next place in the minutes: statements and motions are counted together. */
export async function nextPlace(db: NoticebookDb, meetingId: Id): Promise<number> {
  const [statements, motions] = await Promise.all([db.statements.where({ meetingId }).toArray(), db.motions.where({ meetingId }).toArray()]);
  return Math.max(-1, ...[...statements, ...motions].map(({ place }) => place)) + 1;
}
