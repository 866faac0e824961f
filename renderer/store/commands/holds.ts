/** Legal holds: placed, changed and released, never taken out. */
import type { Id } from '@domain/id';
import { type HoldReleaseDraft, LegalHold, type LegalHoldDraft } from '@domain/legalHold';
import { ok } from '@domain/result';
import { patch, put } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

const linked = (hold: Pick<LegalHold, 'covers'>): readonly Id[] => hold.covers.map(({ id }) => id).slice(0, 1_000);

export async function placeHold(writer: Writer, draft: LegalHoldDraft): Recorded {
  const hold = LegalHold.parse({ id: writer.newId(), ...draft });
  return recordAs(writer, hold.id, { kind: 'hold.placed', edits: [put('legalHolds', hold)], why: hold.reason, links: linked(hold) });
}

export async function changeHold(writer: Writer, id: Id, draft: LegalHoldDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const hold = await db.legalHolds.get(id);
    if (!hold || hold.released) return refuse('This hold was released. Place a new one.');
    return ok([{ kind: 'hold.changed', edits: [patch('legalHolds', id, draft)], links: linked(draft) }]);
  });
}

export async function releaseHold(writer: Writer, id: Id, released: HoldReleaseDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const hold = await db.legalHolds.get(id);
    if (!hold || hold.released) return refuse('This hold was released already.');
    return ok([{ kind: 'hold.released', edits: [patch('legalHolds', id, { released })], why: released.reason, links: linked(hold) }]);
  });
}
