/** Outcomes that wait for a written confirmation, and what becomes of them. */
import { type Day, longDay } from '@domain/day';
import type { Id } from '@domain/id';
import { isWaiting, type Outcome, type SettlementDraft } from '@domain/meeting';
import { DueDateMove } from '@domain/obligation';
import { ok } from '@domain/result';
import { type Edit, patch, put } from '../record';
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
