/**
 * What the register shows of each letter, derived from letters, their obligations, recipients and facts of service, so that listing and counting read no letter.
 *
 * Derived always from the records themselves, never from what was derived before, so a rebuild gives the same rows.
 */
import type { Change } from '@domain/entry';
import type { Id } from '@domain/id';
import { issuedOn, type Letter, numberOf } from '@domain/letter';
import { subjectOf } from '@domain/letterSubject';
import type { Obligation } from '@domain/obligation';
import { hasProofOfService, type Recipient, type ServiceFact, serviceState, standingFacts, wayOf } from '@domain/recipient';
import { isSameValue } from '@domain/sameValue';
import type { CopyState, LetterState, NoticebookDb } from './db';

/** Does a letter wait for this recipient's proof? A courtesy copy needs none. `facts` are of this recipient. */
export const waitsForProof = (recipient: Pick<Recipient, 'role'>, facts: readonly ServiceFact[]): boolean =>
  recipient.role !== 'courtesyCopy' && !hasProofOfService(facts);

/** Derives anew what the changes may touch; answers by how many rows the states grew. */
export async function deriveLetterStates(db: NoticebookDb, changes: readonly Change[]): Promise<number> {
  const ids = new Set<Id>();
  for (const { table, id, set, was } of changes) {
    if (table === 'letters') ids.add(id);
    if (table !== 'recipients' && table !== 'serviceFacts') continue;
    const row = await db.table<{ readonly letterId: Id }, Id>(table).get(id);
    for (const letterId of [row?.letterId, set?.['letterId'], was['letterId']]) if (typeof letterId === 'string') ids.add(letterId);
  }
  const renamed = changes.filter(isNamed).map(({ id }) => id);
  if (renamed.length > 0) for (const id of await db.letters.where('obligationIds').anyOf(renamed).primaryKeys()) ids.add(id);
  return deriveRows(db, [...ids]);
}

/** May the change tell another title or authority of an obligation? */
const isNamed = ({ table, set }: Change): boolean => table === 'obligations' && (set === null || 'title' in set || 'authorityId' in set);

/** Derives the state of every letter, or of the first of them until `isWanted`, told after each page how many are done, says no. */
export async function deriveAllLetterStates(db: NoticebookDb, isWanted: (done: number, of: number) => boolean = () => true): Promise<void> {
  await db.letterStates.clear();
  const ids = await db.letters.toCollection().primaryKeys();
  const PAGE = 500;
  for (let from = 0; from < ids.length; from += PAGE) {
    await deriveRows(db, ids.slice(from, from + PAGE));
    if (!isWanted(Math.min(from + PAGE, ids.length), ids.length)) break;
  }
}

/** A row that stays as it is is not written: whoever shows it is not told to read it again. */
async function deriveRows(db: NoticebookDb, ids: readonly Id[]): Promise<number> {
  if (ids.length === 0) return 0;
  const [letters, stood, recipients, facts] = await Promise.all([
    db.letters.bulkGet([...ids]),
    db.letterStates.bulkGet([...ids]),
    db.recipients.where('letterId').anyOf(ids).toArray(),
    db.serviceFacts.where('letterId').anyOf(ids).toArray(),
  ]);
  const byRecipient = groupedBy(facts, ({ recipientId }) => recipientId);
  const byLetter = groupedBy(recipients, ({ letterId }) => letterId);
  const obligationIds = [...new Set(letters.flatMap((letter) => letter?.obligationIds ?? []))];
  const obligations = new Map((await db.obligations.bulkGet(obligationIds)).flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const rows = letters.flatMap((letter) => {
    if (!letter) return [];
    const about = letter.obligationIds.flatMap((id) => obligations.get(id) ?? []);
    return [{ ...stateOf(letter, byLetter.get(letter.id) ?? [], byRecipient), ...aboutOf(letter, about) }];
  });
  const before = new Map(stood.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const gone = ids.filter((id, index) => letters[index] === undefined && before.has(id));
  await db.letterStates.bulkPut(rows.filter((row) => !isSameValue(row, before.get(row.id))));
  await db.letterStates.bulkDelete(gone);
  return rows.filter(({ id }) => !before.has(id)).length - gone.length;
}

const stateOf = (letter: Letter, recipients: readonly Recipient[], facts: ReadonlyMap<Id, readonly ServiceFact[]>): Omit<LetterState, 'about' | 'authorityIds'> => ({
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
  recipients: recipients.toSorted((a, b) => a.place - b.place).map((one) => copyState(one, standingFacts(facts.get(one.id) ?? []))),
});

const aboutOf = ({ authorityIds = [] }: Letter, obligations: readonly Obligation[]): Pick<LetterState, 'about' | 'authorityIds'> => ({
  about: obligations.map(({ id, title }) => ({ id, title })),
  authorityIds: [...new Set([...obligations.map(({ authorityId }) => authorityId), ...authorityIds])],
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
