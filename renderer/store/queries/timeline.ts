/** What screens ask about a deployment timeline. */
import type { Agreement } from '@domain/agreement';
import type { Id } from '@domain/id';
import { type ActivationMove, type Jurisdiction, nameKey, type OurObligation, timelineRow, type TimelineRow } from '@domain/jurisdiction';
import { isOpen, type Obligation } from '@domain/obligation';
import type { NoticebookDb } from '../db';

/** All jurisdictions under an agreement, by name. */
export async function timelineRows(db: NoticebookDb, agreementId: Id): Promise<readonly TimelineRow[]> {
  const [jurisdictions, moves] = await Promise.all([
    db.jurisdictions.where({ agreementId }).toArray(),
    db.activationMoves.where({ agreementId }).sortBy('id'),
  ]);
  const movesOf = new Map<Id, ActivationMove[]>();
  for (const move of moves) movesOf.set(move.jurisdictionId, [...(movesOf.get(move.jurisdictionId) ?? []), move]);
  const rows: { readonly key: string; readonly row: TimelineRow }[] = [];
  for (const jurisdiction of jurisdictions) {
    const ours = jurisdiction.obligationId === undefined ? undefined : await ourObligation(db, jurisdiction.obligationId);
    rows.push({ key: nameKey(jurisdiction), row: timelineRow(jurisdiction, movesOf.get(jurisdiction.id) ?? [], ours) });
  }
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}

/** One jurisdiction with all that its page shows, except its history. */
export interface JurisdictionView {
  readonly jurisdiction: Jurisdiction;
  readonly row: TimelineRow;
  /** In the order in which they were recorded. */
  readonly moves: readonly ActivationMove[];
  readonly agreement: Agreement;
  /** The obligation that it is linked to. */
  readonly obligation: Obligation | undefined;
}

/** One jurisdiction, or undefined when it is not there. */
export async function jurisdictionView(db: NoticebookDb, id: Id): Promise<JurisdictionView | undefined> {
  const jurisdiction = await db.jurisdictions.get(id);
  const agreement = jurisdiction && (await db.agreements.get(jurisdiction.agreementId));
  if (!agreement) return undefined;
  const moves = await db.activationMoves.where({ jurisdictionId: id }).sortBy('id');
  const { obligationId } = jurisdiction;
  const [obligation, ours] = obligationId === undefined ? [] : await Promise.all([db.obligations.get(obligationId), ourObligation(db, obligationId)]);
  return { jurisdiction, row: timelineRow(jurisdiction, moves, ours), moves, agreement, obligation };
}

/** What our own obligation to activate says about us; one that was superseded, what took its place. Undefined when it is no longer recorded. */
async function ourObligation(db: NoticebookDb, id: Id, before: readonly Id[] = []): Promise<OurObligation | undefined> {
  const [obligation, due] = await Promise.all([db.obligations.get(id), db.dueDates.get(id)]);
  if (!obligation) return undefined;
  const { supersededById } = obligation;
  if (obligation.status === 'superseded' && supersededById !== undefined && !before.includes(supersededById)) return ourObligation(db, supersededById, [...before, id]);
  const moves = await db.dueDateMoves.where({ obligationId: id }).sortBy('id');
  const { status } = obligation;
  return {
    id,
    due: due?.due,
    firstDue: moves[0]?.from,
    status: status === 'met' ? 'met' : isOpen(obligation) ? 'open' : 'removed',
    statusSince: obligation.statusSince,
    reason: status === 'met' || isOpen(obligation) ? moves.at(-1)?.reason : obligation.statusReason,
  };
}
