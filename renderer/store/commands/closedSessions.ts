/** Opening a closed session, as the council does when its reason has passed, and closing it again. */
import { isClosedSession } from '@domain/closedSession';
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { OpeningDraft } from '@domain/meeting';
import { ok } from '@domain/result';
import { patch } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** From then on nothing of it is withheld. The frozen minutes stay as they are, with the mark that they bore. */
export async function openSession(writer: Writer, id: Id, draft: OpeningDraft, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(id);
    if (!meeting || !isClosedSession(meeting)) return refuse('This is no closed session any more.');
    if (draft.on < meeting.day) return refuse(`That is before the session, ${longDay(meeting.day)}. Check the date.`);
    if (draft.on > today) return refuse('That day is still ahead. Record the opening once it is decided.');
    return ok([{ kind: 'minutes.opened', edits: [patch('meetings', id, { opened: draft })], links: meeting.obligationIds }]);
  });
}

/** It was opened by mistake. What left the office meanwhile is not got back. */
export async function closeSessionAgain(writer: Writer, id: Id, why: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(id);
    if (!meeting?.opened) return refuse('This session is closed already.');
    return ok([{ kind: 'minutes.closedAgain', edits: [patch('meetings', id, { opened: null })], why, links: meeting.obligationIds }]);
  });
}
