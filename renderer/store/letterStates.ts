/**
 * What the register shows of each letter, derived from letters, recipients and facts of service, so that listing and counting read no letter.
 *
 * Derived always from the records themselves, never from what was derived before, so a rebuild gives the same rows.
 */
import type { Change } from '@domain/entry';
import type { Id } from '@domain/id';
import { issuedOn, type Letter, numberOf } from '@domain/letter';
import { subjectOf } from '@domain/letterSubject';
import { hasProofOfService, type Recipient, type ServiceFact, serviceState, standingFacts, wayOf } from '@domain/recipient';
import type { CopyState, LetterState, NoticebookDb } from './db';

/** Does a letter wait for this recipient's proof? A courtesy copy needs none. `facts` are of this recipient. */
export const waitsForProof = (recipient: Pick<Recipient, 'role'>, facts: readonly ServiceFact[]): boolean =>
  recipient.role !== 'courtesyCopy' && !hasProofOfService(facts);

/** Derives anew what the changes may touch. */
export async function deriveLetterStates(db: NoticebookDb, changes: readonly Change[]): Promise<void> {
  const ids = new Set<Id>();
  for (const { table, id, set, was } of changes) {
    if (table === 'letters') ids.add(id);
    if (table !== 'recipients' && table !== 'serviceFacts') continue;
    const row = await db.table<{ readonly letterId: Id }, Id>(table).get(id);
    for (const letterId of [row?.letterId, set?.['letterId'], was['letterId']]) if (typeof letterId === 'string') ids.add(letterId);
  }
  await deriveRows(db, [...ids]);
}

/** Derives the state of every letter. */
export async function deriveAllLetterStates(db: NoticebookDb): Promise<void> {
  await db.letterStates.clear();
  const ids = await db.letters.toCollection().primaryKeys();
  const PAGE = 500;
  for (let from = 0; from < ids.length; from += PAGE) await deriveRows(db, ids.slice(from, from + PAGE));
}

async function deriveRows(db: NoticebookDb, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  const [letters, recipients, facts] = await Promise.all([
    db.letters.bulkGet([...ids]),
    db.recipients.where('letterId').anyOf(ids).toArray(),
    db.serviceFacts.where('letterId').anyOf(ids).toArray(),
  ]);
  const byRecipient = groupedBy(facts, ({ recipientId }) => recipientId);
  const byLetter = groupedBy(recipients, ({ letterId }) => letterId);
  const rows = letters.flatMap((letter) => (letter ? [stateOf(letter, byLetter.get(letter.id) ?? [], byRecipient)] : []));
  await db.letterStates.bulkPut(rows);
  await db.letterStates.bulkDelete(ids.filter((_, index) => letters[index] === undefined));
}

const stateOf = (letter: Letter, recipients: readonly Recipient[], facts: ReadonlyMap<Id, readonly ServiceFact[]>): LetterState => ({
  id: letter.id,
  waiting: letter.status === 'issued' && recipients.some((one) => waitsForProof(one, facts.get(one.id) ?? [])) ? 1 : 0,
  since: issuedOn(letter) ?? letter.dated,
  kind: letter.kind,
  status: letter.status,
  isRegistered: letter.registered !== undefined,
  number: numberOf(letter) ?? '',
  dated: letter.dated,
  subject: numberOf(letter) === undefined ? '' : subjectOf(letter),
  agreementId: letter.agreementId,
  obligationIds: letter.obligationIds,
  recipients: recipients.toSorted((a, b) => a.place - b.place).map((one) => copyState(one, standingFacts(facts.get(one.id) ?? []))),
});

function copyState(recipient: Recipient, facts: readonly ServiceFact[]): CopyState {
  const { state, fact } = serviceState(facts);
  const sent = facts.findLast(({ what }) => what === 'sent');
  const number = sent?.number ?? recipient.number;
  return {
    partyId: recipient.partyId, role: recipient.role, method: wayOf(recipient, facts), state,
    ...(number ? { number } : {}), ...(fact ? { day: fact.day } : {}), ...(sent ? { sentOn: sent.day } : {}),
  };
}

/** The rows under each key, in their order. */
export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => Id): ReadonlyMap<Id, readonly T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
