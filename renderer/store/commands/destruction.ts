/** Destroys what the clerk chose of the proposal, under a certificate with the next number. */
import type { Day } from '@domain/day';
import { type Destruction, type DestructionDraft, DestructionOrder, nextDestruction } from '@domain/destruction';
import type { Id } from '@domain/id';
import { ok, type Result } from '@domain/result';
import type { DestructionPlan, RecordError } from '../record';
import type { Records } from '../records';
import { destroyedWith, mentionedAmong, proposal, releasedCopies } from '../retention';
import { refuse } from './command';

/** What of the records destroying needs. */
export type Destroyer = Pick<Records, 'destroy' | 'newId'>;

/**
 * Destroys the records with these ids, which were all proposed; the window must be loaded anew afterwards.
 *
 * What may go is looked up again when its turn comes: where one of them may not any more, nothing is destroyed.
 */
export async function destroyRecords(destroyer: Destroyer, ids: readonly Id[], draft: DestructionDraft, by: string, today: Day): Promise<Result<Destruction, RecordError>> {
  return destroyer.destroy(planOf(destroyer, ids, draft, by, today));
}

const planOf = ({ newId }: Pick<Destroyer, 'newId'>, ids: readonly Id[], { why, description }: DestructionDraft, by: string, today: Day): DestructionPlan => async (db) => {
  const { ready } = await proposal(db, today);
  const chosen = ready.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0 || chosen.length < ids.length) return refuse('What may be destroyed has changed meanwhile. Look at the list again.');
  const [mentioned] = await mentionedAmong(db, chosen);
  if (mentioned?.stays?.kind === 'mentioned') return refuse(`“${mentioned.title}” stays while “${mentioned.stays.by.title}” stays, which is about it. Choose both, or neither.`);
  const number = nextDestruction(Number(today.slice(0, 4)), await db.destructions.toArray());
  const records = await destroyedWith(db, chosen);
  const certificate = DestructionOrder.parse({
    id: newId(), ...number, on: today, by, why, description, copies: await releasedCopies(db, records),
    items: chosen.map(({ table, id, what, retention: { series, account } }) => ({ table, id, what: what.slice(0, 200), series: `${series.code}, ${series.title}`.slice(0, 250), account })),
  });
  return ok({ certificate, records });
};
