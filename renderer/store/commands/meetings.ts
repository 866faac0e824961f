/** Meetings: calling and holding them, who came, who said what, what was decided for each obligation. */
import { AgendaItem, type AgendaItemDraft } from '@domain/agendaItem';
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { type AttendanceDraft, Attendee, type AttendeeDraft, Meeting, type MeetingDraft, Outcome, type OutcomeDraft, Statement, type StatementDraft } from '@domain/meeting';
import { ok } from '@domain/result';
import { type Edit, patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';
import { nextPlace, openMinutes, recordInMinutes } from './openMinutes';
import { effectsOf } from './outcomes';

/** Records a meeting, those invited and what its agenda begins with, in one entry. Everyone invited is present until marked otherwise. */
export async function addMeeting(writer: Writer, agreementId: Id, draft: MeetingDraft, invited: readonly AttendeeDraft[], agenda: readonly AgendaItemDraft[] = []): Recorded {
  const id = writer.newId();
  const meeting = Meeting.parse({ id, agreementId, ...draft, ...optionalFields(draft), status: 'planned' });
  const attendees = invited.map((one) => Attendee.parse({ id: writer.newId(), meetingId: id, ...one, isPresent: true }));
  const items = agenda.map(({ obligationId, ...one }, place) =>
    AgendaItem.parse({ id: writer.newId(), meetingId: id, ...one, ...(obligationId !== undefined && draft.obligationIds.includes(obligationId) ? { obligationId } : {}), place }));
  return recordAs(writer, id, {
    kind: 'meeting.called',
    edits: [put('meetings', meeting), ...attendees.map((one) => put('attendees', one)), ...items.map((one) => put('agendaItems', one))],
    links: [agreementId, ...draft.obligationIds, ...draft.letterIds],
  });
}

/** What may be left empty is absent in the record. */
const optionalFields = ({ noticePostedOn, noticeDays, quorum, recorder }: MeetingDraft) => ({
  noticePostedOn: noticePostedOn || undefined,
  noticeDays: noticeDays || undefined,
  quorum: quorum || undefined,
  recorder: recorder || undefined,
});

/** The same in a change: what was emptied is taken away, what the draft does not speak of stays. */
const emptied = (draft: MeetingDraft) => ({
  ...draft,
  noticePostedOn: draft.noticePostedOn === '' ? null : draft.noticePostedOn,
  noticeDays: draft.noticeDays === '' ? null : draft.noticeDays,
  quorum: draft.quorum === '' ? null : draft.quorum,
  recorder: draft.recorder === '' ? null : draft.recorder,
});

/** Refused once the minutes are approved, and, where the meeting was held, when it would lie ahead of `today` or lose an obligation for which it decided something. */
export async function changeMeeting(writer: Writer, id: Id, draft: MeetingDraft, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, id);
    if (!open.ok) return open;
    const meeting = open.value;
    if (meeting.status === 'held' && draft.day > today) return refuse('This meeting was held. Its date cannot be after today.');
    const decided = await db.outcomes.where({ meetingId: id }).toArray();
    if (decided.some(({ obligationId }) => !draft.obligationIds.includes(obligationId))) {
      return refuse('An outcome is recorded for an obligation that you took out. It stays among those taken up.');
    }
    return ok([{ kind: 'meeting.changed', edits: [patch('meetings', id, emptied(draft))], links: [...new Set([...meeting.obligationIds, ...draft.obligationIds])] }]);
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
    const open = await openMinutes(db, id);
    if (!open.ok) return open;
    const meeting = open.value;
    if (meeting.status !== 'held') return refuse('This meeting is not marked as held.');
    if ((await db.outcomes.where({ meetingId: id }).count()) > 0) return refuse('An outcome of this meeting is recorded, so it was held. A correction of the outcome is a new outcome.');
    return ok([{ kind: 'meeting.heldTakenBack', edits: [patch('meetings', id, { status: 'planned' })], why, links: meeting.obligationIds }]);
  });
}

export async function addAttendee(writer: Writer, meetingId: Id, draft: AttendeeDraft): Recorded {
  const id = writer.newId();
  return recordInMinutes(writer, id, meetingId, 'attendee.added', put('attendees', Attendee.parse({ id, meetingId, ...draft, isPresent: true })));
}

export async function setPresence(writer: Writer, id: Id, meetingId: Id, isPresent: boolean): Recorded {
  return recordInMinutes(writer, id, meetingId, isPresent ? 'attendee.markedPresent' : 'attendee.markedAbsent', patch('attendees', id, { isPresent }));
}

/** Notes when a person came and went, for whom they stand in, and whether they count for the quorum. */
export async function noteAttendance(writer: Writer, id: Id, meetingId: Id, { arrivedAt, leftAt, proxyFor, isMember }: AttendanceDraft): Recorded {
  const fields = { arrivedAt: arrivedAt || null, leftAt: leftAt || null, proxyFor: proxyFor || null, isMember: isMember || null };
  return recordInMinutes(writer, id, meetingId, 'attendee.noted', patch('attendees', id, fields));
}

export async function dropAttendee(writer: Writer, id: Id, meetingId: Id): Recorded {
  return recordInMinutes(writer, id, meetingId, 'attendee.takenOut', takeOut('attendees', id));
}

export async function addStatement(writer: Writer, meetingId: Id, draft: StatementDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const place = await nextPlace(db, meetingId);
    return ok([{ kind: 'statement.recorded', edits: [put('statements', Statement.parse({ id, meetingId, ...draft, place }))], links: [meetingId] }]);
  });
}

export async function changeStatement(writer: Writer, id: Id, meetingId: Id, draft: StatementDraft): Recorded {
  return recordInMinutes(writer, id, meetingId, 'statement.corrected', patch('statements', id, { ...draft, agendaItemId: draft.agendaItemId ?? null, kind: draft.kind ?? null }));
}

export async function dropStatement(writer: Writer, id: Id, meetingId: Id): Recorded {
  return recordInMinutes(writer, id, meetingId, 'statement.takenOut', takeOut('statements', id));
}

/**
 * Records what the meeting decided for one obligation, and does it, in one entry: a moved date moves the official due
 * date, a removal takes the obligation off the plan. One that is subject to written confirmation moves nothing until
 * `settleOutcome`. The meeting counts as held from then on.
 */
export async function recordOutcome(writer: Writer, meetingId: Id, draft: OutcomeDraft, today: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const open = await openMinutes(db, meetingId);
    if (!open.ok) return open;
    const meeting = open.value;
    if (meeting.day > today) return refuse('The day of the meeting is still ahead: it cannot have decided anything yet.');
    if (!meeting.obligationIds.includes(draft.obligationId)) return refuse('This obligation is not taken up in this meeting.');
    const from = (await db.dueDates.get(draft.obligationId))?.due;
    if (draft.decision === 'moved' && draft.to !== '' && draft.to < meeting.day) {
      return refuse(`That is before the meeting, ${longDay(meeting.day)}. Check the date.`);
    }
    if (draft.decision === 'moved' && draft.to === from) return refuse('That is the due date already. Type another one.');
    const { obligationId, decision, reason, isConditional } = draft;
    const to = decision === 'moved' && draft.to ? draft.to : undefined;
    const outcome = Outcome.parse({ id, meetingId, obligationId, decision, reason, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(isConditional ? { isConditional } : {}) });
    const edits: Edit[] = [put('outcomes', outcome), ...(isConditional ? [] : effectsOf(outcome, meeting.day, from, writer.newId))];
    if (meeting.status !== 'held') edits.push(patch('meetings', meetingId, { status: 'held' }));
    return ok([{ kind: 'outcome.recorded', edits, why: reason, links: [meetingId, obligationId] }]);
  });
}
