/** Outcomes that wait for a written confirmation, and what becomes of them. */
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Contradiction, type ContradictionDraft, isWaiting, type Outcome, type SettlementDraft } from '@domain/meeting';
import { DueDateMove } from '@domain/obligation';
import { ok } from '@domain/result';
import { type Edit, patch, put, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** What an outcome does to its obligation: a moved date moves the official one, a removal takes the obligation off the plan. `from` is the due date before. */
export function effectsOf({ meetingId, obligationId, decision, to, reason }: Outcome, on: Day, from: Day | undefined, newId: () => Id): readonly Edit[] {
  if (decision === 'moved' && to) {
    return [put('dueDateMoves', DueDateMove.parse({ id: newId(), obligationId, ...(from ? { from } : {}), to, reason, on, meetingId }))];
  }
  return decision === 'removed' ? [patch('obligations', obligationId, { status: 'removed', statusReason: reason, statusSince: on })] : [];
}

/**
 * Settles an outcome that was subject to written confirmation. Confirmed, it takes effect on that day, in the same entry;
 * not confirmed, nothing moves. Approved minutes stay as they are: what is settled is a later fact.
 */
export async function settleOutcome(writer: Writer, id: Id, { how, on, by }: SettlementDraft, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const outcome = await db.outcomes.get(id);
    const meeting = outcome && (await db.meetings.get(outcome.meetingId));
    if (!outcome || !meeting) return refuse('This outcome is no longer among the records.');
    if (!isWaiting(outcome)) return refuse('This outcome does not wait for a confirmation any more.');
    if (on < meeting.day) return refuse(`That is before the meeting, ${longDay(meeting.day)}. Check the date.`);
    if (on > today) return refuse('That day is still ahead. Type the day on which the written word came.');
    const from = (await db.dueDates.get(outcome.obligationId))?.due;
    const edits = [patch('outcomes', id, { settled: { how, on, by } }), ...(how === 'confirmed' ? effectsOf(outcome, on, from, writer.newId) : [])];
    return ok([{ kind: how === 'confirmed' ? 'outcome.confirmed' : 'outcome.notConfirmed', edits, why: by, links: [outcome.meetingId, outcome.obligationId] }]);
  });
}

/** Marks a later letter or meeting as saying otherwise than an outcome. The outcome, and what it moved, stays: another date is another outcome, or a move. */
export async function markContradiction(writer: Writer, outcomeId: Id, { what, note }: ContradictionDraft, on: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const outcome = await db.outcomes.get(outcomeId);
    const meeting = outcome && (await db.meetings.get(outcome.meetingId));
    if (!outcome || !meeting) return refuse('This outcome is no longer among the records.');
    const [kind = '', saidIn = ''] = what.split('.');
    const said = kind === 'letter' ? (await db.incomingLetters.get(saidIn))?.receivedOn : (await db.meetings.get(saidIn))?.day;
    if (said === undefined || saidIn === meeting.id) return refuse('That letter or meeting is not among the records. Choose another one.');
    if (said < meeting.day) return refuse(`That was before the meeting, ${longDay(meeting.day)}. Only what came later contradicts it.`);
    const named = kind === 'letter' ? { incomingLetterId: saidIn } : { meetingId: saidIn };
    const known = await db.contradictions.where({ outcomeId }).toArray();
    if (known.some((one) => one.incomingLetterId === named.incomingLetterId && one.meetingId === named.meetingId)) return refuse('That is marked already.');
    const contradiction = Contradiction.parse({ id, outcomeId, ...named, note, on });
    return ok([{ kind: 'outcome.contradicted', edits: [put('contradictions', contradiction)], links: [outcomeId, outcome.meetingId, outcome.obligationId, saidIn] }]);
  });
}

/** It was marked by mistake. */
export async function takeBackContradiction(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const found = await db.contradictions.get(id);
    const outcome = found && (await db.outcomes.get(found.outcomeId));
    if (!found || !outcome) return refuse('This mark is no longer among the records.');
    return ok([{ kind: 'outcome.contradictionTakenBack', edits: [takeOut('contradictions', id)], links: [outcome.id, outcome.meetingId, outcome.obligationId] }]);
  });
}
