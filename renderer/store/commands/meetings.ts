/** Meetings: calling and holding them, who came, who said what, what was decided for each obligation. */
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Attendee, type AttendeeDraft, Meeting, type MeetingDraft, Outcome, type OutcomeDraft, Statement, type StatementDraft } from '@domain/meeting';
import { DueDateMove } from '@domain/obligation';
import { ok } from '@domain/result';
import { type Edit, patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

/** Records a meeting and those invited, in one entry. Everyone invited is present until marked otherwise. */
export async function addMeeting(writer: Writer, agreementId: Id, draft: MeetingDraft, invited: readonly AttendeeDraft[]): Recorded {
  const id = writer.newId();
  const meeting = Meeting.parse({ id, agreementId, ...draft, status: 'planned' });
  const attendees = invited.map((one) => Attendee.parse({ id: writer.newId(), meetingId: id, ...one, isPresent: true }));
  return recordAs(writer, id, {
    kind: 'meeting.called',
    edits: [put('meetings', meeting), ...attendees.map((one) => put('attendees', one))],
    links: [agreementId, ...draft.obligationIds, ...draft.letterIds],
  });
}

/** Refused, where the meeting was held, when it would lie ahead of `today` or lose an obligation for which it decided something. */
export async function changeMeeting(writer: Writer, id: Id, draft: MeetingDraft, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(id);
    if (!meeting) return refuse('This meeting is no longer among the records.');
    if (meeting.status === 'held' && draft.day > today) return refuse('This meeting was held. Its date cannot be after today.');
    const decided = await db.outcomes.where({ meetingId: id }).toArray();
    if (decided.some(({ obligationId }) => !draft.obligationIds.includes(obligationId))) {
      return refuse('An outcome is recorded for an obligation that you took out. It stays among those taken up.');
    }
    return ok([{ kind: 'meeting.changed', edits: [patch('meetings', id, draft)], links: [...new Set([...meeting.obligationIds, ...draft.obligationIds])] }]);
  });
}

/** The meeting took place: clocks that start with it start. */
export async function holdMeeting(writer: Writer, id: Id, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(id);
    if (!meeting) return refuse('This meeting is no longer among the records.');
    if (meeting.day > today) return refuse('The day of the meeting is still ahead. Change its date first if it was held earlier.');
    return ok([{ kind: 'meeting.held', edits: [patch('meetings', id, { status: 'held' })], links: meeting.obligationIds }]);
  });
}

/** It was marked as held by mistake: clocks that started with it stop. Refused once it decided something, for that stays. */
export async function takeBackHeld(writer: Writer, id: Id, why: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(id);
    if (meeting?.status !== 'held') return refuse('This meeting is not marked as held.');
    if ((await db.outcomes.where({ meetingId: id }).count()) > 0) return refuse('An outcome of this meeting is recorded, so it was held. A correction of the outcome is a new outcome.');
    return ok([{ kind: 'meeting.heldTakenBack', edits: [patch('meetings', id, { status: 'planned' })], why, links: meeting.obligationIds }]);
  });
}

export async function addAttendee(writer: Writer, meetingId: Id, draft: AttendeeDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'attendee.added', edits: [put('attendees', Attendee.parse({ id, meetingId, ...draft, isPresent: true }))], links: [meetingId] });
}

export async function setPresence(writer: Writer, id: Id, meetingId: Id, isPresent: boolean): Recorded {
  return recordAs(writer, id, {
    kind: isPresent ? 'attendee.markedPresent' : 'attendee.markedAbsent',
    edits: [patch('attendees', id, { isPresent })],
    links: [meetingId],
  });
}

export async function dropAttendee(writer: Writer, id: Id, meetingId: Id): Recorded {
  return recordAs(writer, id, { kind: 'attendee.takenOut', edits: [takeOut('attendees', id)], links: [meetingId] });
}

export async function addStatement(writer: Writer, meetingId: Id, draft: StatementDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const place = Math.max(-1, ...(await db.statements.where({ meetingId }).toArray()).map((one) => one.place)) + 1;
    return ok([{ kind: 'statement.recorded', edits: [put('statements', Statement.parse({ id, meetingId, ...draft, place }))], links: [meetingId] }]);
  });
}

export async function changeStatement(writer: Writer, id: Id, meetingId: Id, draft: StatementDraft): Recorded {
  return recordAs(writer, id, { kind: 'statement.corrected', edits: [patch('statements', id, draft)], links: [meetingId] });
}

export async function dropStatement(writer: Writer, id: Id, meetingId: Id): Recorded {
  return recordAs(writer, id, { kind: 'statement.takenOut', edits: [takeOut('statements', id)], links: [meetingId] });
}

/**
 * Records what the meeting decided for one obligation, and does it, in one entry: a moved date moves the official due
 * date, a removal takes the obligation off the plan. The meeting counts as held from then on.
 */
export async function recordOutcome(writer: Writer, meetingId: Id, draft: OutcomeDraft, today: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const meeting = await db.meetings.get(meetingId);
    if (!meeting) return refuse('This meeting is no longer among the records.');
    if (meeting.day > today) return refuse('The day of the meeting is still ahead: it cannot have decided anything yet.');
    if (!meeting.obligationIds.includes(draft.obligationId)) return refuse('This obligation is not taken up in this meeting.');
    const from = (await db.dueDates.get(draft.obligationId))?.due;
    if (draft.decision === 'moved' && draft.to !== '' && draft.to < meeting.day) {
      return refuse(`That is before the meeting, ${longDay(meeting.day)}. Check the date.`);
    }
    if (draft.decision === 'moved' && draft.to === from) return refuse('That is the due date already. Type another one.');
    const { obligationId, decision, reason } = draft;
    const to = decision === 'moved' && draft.to ? draft.to : undefined;
    const outcome = Outcome.parse({ id, meetingId, obligationId, decision, reason, ...(from ? { from } : {}), ...(to ? { to } : {}) });
    const edits: Edit[] = [put('outcomes', outcome)];
    if (to) {
      const move = DueDateMove.parse({ id: writer.newId(), obligationId, ...(from ? { from } : {}), to, reason, on: meeting.day, meetingId });
      edits.push(put('dueDateMoves', move));
    }
    if (decision === 'removed') edits.push(patch('obligations', obligationId, { status: 'removed', statusReason: reason, statusSince: meeting.day }));
    if (meeting.status !== 'held') edits.push(patch('meetings', meetingId, { status: 'held' }));
    return ok([{ kind: 'outcome.recorded', edits, why: reason, links: [meetingId, obligationId] }]);
  });
}
