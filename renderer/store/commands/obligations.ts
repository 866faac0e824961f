/** Obligations: adding and changing them, saying how they stand, moving their due date. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { DueDateMove, Obligation, type ObligationDraft, type ObligationStatus } from '@domain/obligation';
import { ok } from '@domain/result';
import { patch, put } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

export async function addObligation(writer: Writer, agreementId: Id, draft: ObligationDraft): Recorded {
  const id = writer.newId();
  const obligation = Obligation.parse({ id, agreementId, ...draft, status: 'open' });
  return recordAs(writer, id, { kind: 'obligation.added', edits: [put('obligations', obligation)], links: [agreementId] });
}

export async function changeObligation(writer: Writer, id: Id, draft: ObligationDraft): Recorded {
  return recordAs(writer, id, { kind: 'obligation.changed', edits: [patch('obligations', id, { ...draft, lead: draft.lead ?? null })] });
}

/** What happened is in the kind, so that a history reads without looking at fields. */
const STATUS_KINDS: Readonly<Record<ObligationStatus, string>> = {
  open: 'obligation.reopened',
  cannotMeet: 'obligation.foundCannotMeet',
  willNotMeet: 'obligation.decidedWillNotMeet',
  met: 'obligation.met',
  removed: 'obligation.removed',
};

/** Says how an obligation stands since a day, and why. */
export async function setStatus(writer: Writer, id: Id, status: ObligationStatus, since: Day, reason: string): Recorded {
  return recordAs(writer, id, {
    kind: STATUS_KINDS[status],
    edits: [patch('obligations', id, { status, statusReason: reason || null, statusSince: since })],
    why: reason,
  });
}

/** Moves the official due date; the old one stays in the move. Refused when the date would not change. */
export async function moveDueDate(writer: Writer, obligationId: Id, to: Day, reason: string, on: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const from = (await db.dueDates.get(obligationId))?.due;
    if (from === to) return refuse('That is the due date already. Type another one.');
    const move = DueDateMove.parse({ id, obligationId, ...(from ? { from } : {}), to, reason, on });
    return ok([{ kind: 'obligation.dueDateMoved', edits: [put('dueDateMoves', move)], why: reason, links: [obligationId] }]);
  });
}
