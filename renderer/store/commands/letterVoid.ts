/** What comes after an issued letter: it is declared void, another one takes its place, or a new one begins with its words. */
import { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { Letter } from '@domain/letter';
import type { By } from '@domain/letterReview';
import { ok } from '@domain/result';
import type { NoticebookDb } from '../db';
import { type Edit, patch, put } from '../record';
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
    const letter = Letter.parse({ ...wordsOf(old), id: newId, status: 'draft', dated, replaces: id, citesReplaced: true });
    return ok([{ kind: 'letter.reissued', edits: [put('letters', letter), ...(await recipientsAnew(db, writer, id, newId))], links: [id, ...letter.obligationIds, letter.agreementId] }]);
  });
}

/**
 * A new draft with the words of an earlier letter of ours, for another occasion; answers the draft's id.
 *
 * The days that were answered are left open: one of the old letter that goes out in a new one unseen is the worst that a copy can do.
 */
export async function copyLetter(writer: Writer, id: Id, dated: Day): Recorded {
  const newId = writer.newId();
  return recordPlan(writer, newId, async (db) => {
    const old = await db.letters.get(id);
    if (old === undefined || old.registered !== undefined) return refuse('Only a letter that was written here can be duplicated.');
    const { answers, citesReplaced: _cites, ...words } = wordsOf(old);
    const letter = Letter.parse({ ...words, id: newId, status: 'draft', dated, answers: Object.fromEntries(Object.entries(answers).filter(([, answer]) => !Day.safeParse(answer).success)) });
    return ok([{ kind: 'letter.copied', edits: [put('letters', letter), ...(await recipientsAnew(db, writer, id, newId))], links: [id, ...letter.obligationIds, letter.agreementId] }]);
  });
}

/** What a letter says, without what became of it. */
function wordsOf(letter: Letter) {
  const {
    issued: _issued, voided: _voided, review: _review, approval: _approval, sentBack: _sentBack, overrideReason: _why, overrides: _whys, replaces: _replaces, signedCopy: _signed, ...words
  } = letter;
  return words;
}

/** Each copy goes out anew: numbers and printed addresses belong to the old one. */
async function recipientsAnew(db: NoticebookDb, writer: Writer, from: Id, to: Id): Promise<readonly Edit[]> {
  const recipients = await db.recipients.where({ letterId: from }).sortBy('place');
  return recipients.map(({ partyId, role, method, place }) => put('recipients', { id: writer.newId(), letterId: to, partyId, role, method, place }));
}
