/** The deployment timeline: its jurisdictions, when they are to be activated, and when they were. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import {
  type ActivationDraft, ActivationMove, type EndDraft, fullName, Jurisdiction, type JurisdictionDraft, type MoveDraft, nameKey, objectToActivation, timelineRow,
} from '@domain/jurisdiction';
import { ok, type Result } from '@domain/result';
import type { NoticebookDb } from '../db';
import { patch, put, type RecordError, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

export async function addJurisdiction(writer: Writer, agreementId: Id, draft: JurisdictionDraft): Recorded {
  const id = writer.newId();
  const { plannedOn, ...fields } = draft;
  const jurisdiction = Jurisdiction.parse({ id, agreementId, ...fields, ...(plannedOn ? { plannedOn } : {}) });
  return recordPlan(writer, id, async (db) => {
    if (await namesake(db, jurisdiction)) return refuse(alreadyThere(jurisdiction));
    return ok([{ kind: 'jurisdiction.added', edits: [put('jurisdictions', jurisdiction)], links: [agreementId] }]);
  });
}

/** Corrects name, area, first planned day and note. A day that the plan changed is a move, not a correction. */
export async function changeJurisdiction(writer: Writer, { id, agreementId }: Jurisdiction, draft: JurisdictionDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (await namesake(db, { id, agreementId, ...draft })) return refuse(alreadyThere(draft));
    return ok([{ kind: 'jurisdiction.changed', edits: [patch('jurisdictions', id, { ...draft, plannedOn: draft.plannedOn || null })] }]);
  });
}

/** Its day moved; the old one stays in the move. Refused when it would not change. */
export async function moveActivation(writer: Writer, id: Id, { to, reason }: MoveDraft, on: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const found = await ownFacts(db, id);
    if (!found.ok) return found;
    const { jurisdiction, row } = found.value;
    if (row.expectedOn === to) return refuse('That is its day already. Type another one.');
    const move = ActivationMove.parse({ id: writer.newId(), agreementId: jurisdiction.agreementId, jurisdictionId: id, ...(row.expectedOn ? { from: row.expectedOn } : {}), to, reason, on });
    return ok([{ kind: 'jurisdiction.moved', edits: [put('activationMoves', move)], why: reason, links: [id] }]);
  });
}

/** It was activated on a day that has come. Recording it anew corrects the day. */
export async function recordActivation(writer: Writer, id: Id, { on, note }: ActivationDraft, today: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const objection = objectToActivation(on, today);
    if (objection) return refuse(objection);
    const found = await ownFacts(db, id);
    if (!found.ok) return found;
    return ok([{ kind: 'jurisdiction.activated', edits: [patch('jurisdictions', id, { activatedOn: on, ended: null })], why: note || undefined }]);
  });
}

/** It was taken off the plan, or is known not to be activated. */
export async function endActivation(writer: Writer, id: Id, { how, on, reason }: EndDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const found = await ownFacts(db, id);
    if (!found.ok) return found;
    const kind = how === 'removed' ? 'jurisdiction.removed' : 'jurisdiction.notActivated';
    return ok([{ kind, edits: [patch('jurisdictions', id, { ended: { how, on, reason } })], why: reason }]);
  });
}

/** It stands on the plan again: not activated, not removed. */
export async function putBack(writer: Writer, id: Id, reason: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const found = await ownFacts(db, id);
    if (!found.ok) return found;
    return ok([{ kind: 'jurisdiction.putBack', edits: [patch('jurisdictions', id, { activatedOn: null, ended: null })], why: reason }]);
  });
}

/** This one is our own city; another one under the agreement loses the mark. With an obligation, its due date is our planned day. */
export async function markOurs(writer: Writer, { id, agreementId }: Pick<Jurisdiction, 'id' | 'agreementId'>, obligationId?: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const before = await db.jurisdictions.where({ agreementId }).filter((one) => one.isOurs === true && one.id !== id).toArray();
    return ok([{
      kind: 'jurisdiction.markedAsOurs',
      edits: [...before.map((one) => patch('jurisdictions', one.id, { isOurs: null, obligationId: null })), patch('jurisdictions', id, { isOurs: true, obligationId: obligationId ?? null })],
      links: [agreementId, ...(obligationId ? [obligationId] : [])],
    }]);
  });
}

export async function unmarkOurs(writer: Writer, { id, agreementId }: Jurisdiction): Recorded {
  return recordAs(writer, id, { kind: 'jurisdiction.unmarked', edits: [patch('jurisdictions', id, { isOurs: null, obligationId: null })], links: [agreementId] });
}

/** It does not belong on the timeline at all: a slip, a double. Its history stays. */
export async function takeOutJurisdiction(writer: Writer, { id, agreementId }: Jurisdiction, reason: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const moves = await db.activationMoves.where({ jurisdictionId: id }).primaryKeys();
    return ok([{ kind: 'jurisdiction.takenOut', edits: [takeOut('jurisdictions', id), ...moves.map((move) => takeOut('activationMoves', move))], why: reason, links: [agreementId] }]);
  });
}

/** A jurisdiction whose days are its own; those of ours come from our obligation and are changed there. */
async function ownFacts(db: NoticebookDb, id: Id): Promise<Result<{ readonly jurisdiction: Jurisdiction; readonly row: ReturnType<typeof timelineRow> }, RecordError>> {
  const jurisdiction = await db.jurisdictions.get(id);
  if (!jurisdiction) return refuse('This jurisdiction was taken out of the timeline meanwhile.');
  const linked = jurisdiction.obligationId && (await db.obligations.get(jurisdiction.obligationId));
  if (linked) return refuse(`Our own days are those of the obligation “${linked.title}”. Change them there.`);
  return ok({ jurisdiction, row: timelineRow(jurisdiction, await db.activationMoves.where({ jurisdictionId: id }).sortBy('id')) });
}

/** Another jurisdiction under the agreement with the same words. */
async function namesake(db: NoticebookDb, place: Pick<Jurisdiction, 'id' | 'agreementId' | 'name' | 'area'>): Promise<boolean> {
  const key = nameKey(place);
  return (await db.jurisdictions.where({ agreementId: place.agreementId }).filter((one) => one.id !== place.id && nameKey(one) === key).count()) > 0;
}

const alreadyThere = (place: Pick<Jurisdiction, 'name' | 'area'>): string => `“${fullName(place)}” is on the timeline already. Type its county or state to tell two apart.`;
