/** What comes after a mistake in an issued letter: it is declared void, and another one takes its place. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { Letter } from '@domain/letter';
import type { By } from '@domain/letterReview';
import { ok } from '@domain/result';
import { patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** Declares an issued letter void. It stays in the register under its number; its words and its PDF do not change. */
export async function voidLetter(writer: Writer, id: Id, reason: string, by: By, on: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (letter?.status !== 'issued') return refuse('Only an issued letter can be declared void. A draft can be discarded.');
    return ok([{ kind: 'letter.voided', edits: [patch('letters', id, { status: 'void', voided: { by, on, reason } })], links: [...letter.obligationIds, letter.agreementId], why: reason }]);
  });
}

/** A new draft with the words of a void letter, which it replaces; answers the draft's id. There is one such draft or letter at most. */
export async function reissueLetter(writer: Writer, id: Id, dated: Day): Recorded {
  const newId = writer.newId();
  return recordPlan(writer, newId, async (db) => {
    const old = await db.letters.get(id);
    if (old?.status !== 'void') return refuse('Declare the letter void first; then another one can take its place.');
    if ((await db.letters.where({ replaces: id }).count()) > 0) return refuse('Another letter replaces this one already.');
    const { issued: _issued, voided: _voided, review: _review, approval: _approval, sentBack: _sentBack, overrideReason: _why, overrides: _whys, replaces: _replaces, ...words } = old;
    const letter = Letter.parse({ ...words, id: newId, status: 'draft', dated, replaces: id, citesReplaced: true });
    // Each copy goes out anew: numbers and printed addresses belong to the old one.
    const recipients = (await db.recipients.where({ letterId: id }).sortBy('place')).map(({ partyId, role, method, place }) => ({ id: writer.newId(), letterId: newId, partyId, role, method, place }));
    return ok([{ kind: 'letter.reissued', edits: [put('letters', letter), ...recipients.map((one) => put('recipients', one))], links: [id, ...letter.obligationIds, letter.agreementId] }]);
  });
}
