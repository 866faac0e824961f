/** Obligations: adding and changing them, saying how they stand, moving their due date, keeping the dates of a series. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { Fulfilment, type FulfilmentDraft, lastFulfilment } from '@domain/fulfilment';
import { DueDateMove, Obligation, type ObligationDraft, type ObligationStatus } from '@domain/obligation';
import { ok } from '@domain/result';
import { fulfilmentsOf, nextOfSeries } from '../dueDates';
import { patch, put, takeOut } from '../record';
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
export const STATUS_KINDS: Readonly<Record<ObligationStatus, string>> = {
  open: 'obligation.reopened',
  cannotMeet: 'obligation.foundCannotMeet',
  willNotMeet: 'obligation.decidedWillNotMeet',
  met: 'obligation.met',
  removed: 'obligation.removed',
  waived: 'obligation.waived',
  superseded: 'obligation.superseded',
};

/** Says how an obligation stands since a day, and why. */
export async function setStatus(writer: Writer, id: Id, status: Exclude<ObligationStatus, 'superseded'>, since: Day, reason: string): Recorded {
  return recordAs(writer, id, {
    kind: STATUS_KINDS[status],
    edits: [patch('obligations', id, { status, statusReason: reason || null, statusSince: since, supersededById: null })],
    why: reason,
  });
}

/** Another obligation takes the place of this one since a day. Refused where the two would take each other's place. */
export async function supersede(writer: Writer, id: Id, successorId: Id, since: Day, reason: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const followed = new Set<Id>([id]);
    for (let next: Id | undefined = successorId; next !== undefined; next = (await db.obligations.get(next))?.supersededById) {
      if (followed.has(next)) return refuse('That one was superseded by this one. Choose the obligation that stands now.');
      followed.add(next);
    }
    if (!(await db.obligations.get(successorId))) return refuse('That obligation is no longer recorded. Choose another one.');
    const edits = [patch('obligations', id, { status: 'superseded', statusReason: reason || null, statusSince: since, supersededById: successorId })];
    return ok([{ kind: STATUS_KINDS.superseded, edits, why: reason, links: [successorId] }]);
  });
}

/** Moves the official due date; the old one stays in the move. Refused when the date would not change. `grantedBy`: it is an extension. */
export async function moveDueDate(writer: Writer, obligationId: Id, to: Day, reason: string, on: Day, grantedBy?: string): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const from = (await db.dueDates.get(obligationId))?.due;
    if (from === to) return refuse('That is the due date already. Type another one.');
    const move = DueDateMove.parse({ id, obligationId, ...(from ? { from } : {}), to, reason, on, ...(grantedBy === undefined ? {} : { kind: 'extension', grantedBy }) });
    return ok([{ kind: grantedBy === undefined ? 'obligation.dueDateMoved' : 'obligation.extended', edits: [put('dueDateMoves', move)], why: reason, links: [obligationId] }]);
  });
}

/**
 * Records that the next date of a series was kept; the series goes on with the one after it.
 *
 * `occurrence` is the date that the clerk saw as the next: another one, recorded meanwhile, is not taken for it.
 */
export async function fulfilOccurrence(writer: Writer, obligationId: Id, occurrence: Day, { files, ...draft }: FulfilmentDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const obligation = await db.obligations.get(obligationId);
    const next = obligation && (await nextOfSeries(db, obligation));
    if (next?.occurrence !== occurrence) return refuse('The next date is another one by now. Look at it, then record it as done.');
    const fulfilment = Fulfilment.parse({ id, obligationId, ...next, ...draft, ...(files.length > 0 ? { files } : {}) });
    return ok([{ kind: 'obligation.occurrenceDone', edits: [put('fulfilments', fulfilment)], links: [obligationId] }]);
  });
}

/** What was recorded as done by mistake is due again. Only the last date of a series: those before it would stay done. */
export async function takeBackFulfilment(writer: Writer, obligationId: Id, id: Id, why: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (lastFulfilment(await fulfilmentsOf(db, obligationId))?.id !== id) return refuse('Only the last date that was recorded as done can be taken back.');
    return ok([{ kind: 'obligation.occurrenceTakenBack', edits: [takeOut('fulfilments', id)], why, links: [obligationId] }]);
  });
}
