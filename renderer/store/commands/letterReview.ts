/** Review of a letter before it is issued: asking for it, approving the words, sending it back, and comments. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { type By, type CommentDraft, isUnissued, LetterComment, type ReviewDraft } from '@domain/letterReview';
import { changeBetween } from '@domain/fold';
import { ok, type Result } from '@domain/result';
import { contentHash } from '../contentHash';
import { type NoticebookDb, rawTable } from '../db';
import { letterRecords, type LetterRecords } from '../queries/letters';
import { type Edit, patch, put, type RecordError } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** The words of a letter without its number, or why it cannot go out as it stands. */
export type WordsOf = (records: LetterRecords) => Result<string, RecordError>;

const links = ({ obligationIds, agreementId }: Letter): readonly Id[] => [...obligationIds, agreementId];

const GONE = 'This letter is no longer among the records.';

/** Asks somebody to read a letter, or somebody else in place of who was asked before. */
export async function sendForReview(writer: Writer, id: Id, { reviewerId, note }: ReviewDraft, by: By, on: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (!letter) return refuse(GONE);
    if (!isUnissued(letter.status)) return refuse('This letter has been issued. Its words are frozen; there is nothing left to review.');
    if (!(await db.people.get(reviewerId))) return refuse('That person is no longer among our people. Choose who reads the letter.');
    const review = { reviewerId, by, on, ...(note ? { note } : {}) };
    return ok([{ kind: 'letter.sentForReview', edits: [patch('letters', id, { status: 'inReview', review, approval: null, sentBack: null })], links: [...links(letter), reviewerId] }]);
  });
}

/**
 * Approves the words of a letter in review as they stand; issue later compares them.
 *
 * Refused while something on the letter blocks its issue: what cannot go out cannot be approved. Refused as well when the
 * words are no longer those that were read: `seen` is the hash of what stood before the approver's eyes.
 */
export async function approveLetter(writer: Writer, id: Id, by: By, on: Day, wordsOf: WordsOf, seen?: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const records = await letterRecords(db, id);
    if (!records) return refuse(GONE);
    if (records.letter.status !== 'inReview') return refuse('Only a letter in review can be approved. Send it for review first.');
    const words = wordsOf(records);
    if (!words.ok) return words;
    const hash = await contentHash(words.value);
    if (seen !== undefined && seen !== hash) return refuse('The words of the letter have changed since this page was opened. Read it again, then approve.');
    const approval = { by, on, at: writer.now(), contentHash: hash };
    return ok([{ kind: 'letter.approved', edits: [patch('letters', id, { status: 'approved', approval, sentBack: null })], links: links(records.letter) }]);
  });
}

/** Does not approve: the letter is a draft again, and says why. */
export async function sendBack(writer: Writer, id: Id, reason: string, by: By, on: Day): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (letter?.status !== 'inReview' && letter?.status !== 'approved') return refuse('Only a letter in review, or an approved one, can be sent back.');
    return ok([{ kind: 'letter.sentBack', edits: [patch('letters', id, { status: 'draft', approval: null, sentBack: { by, on, reason } })], links: links(letter), why: reason }]);
  });
}

/** The office takes the letter out of review itself, to write on. */
export async function takeBackFromReview(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (letter?.status !== 'inReview') return refuse('This letter is not in review.');
    return ok([{ kind: 'letter.takenBackFromReview', edits: [patch('letters', id, { status: 'draft', review: null })], links: links(letter) }]);
  });
}

/**
 * What saving changed words does to where a letter stands: an approved one goes back to who approved it.
 *
 * Undefined when nothing changes, or when the letter was not approved.
 */
export async function unapproved(db: NoticebookDb, before: Letter | undefined, edits: readonly Edit[]): Promise<Edit | undefined> {
  if (before?.status !== 'approved' || !(await isAnyChange(db, edits))) return undefined;
  return patch('letters', before.id, { status: 'inReview', approval: null });
}

async function isAnyChange(db: NoticebookDb, edits: readonly Edit[]): Promise<boolean> {
  for (const { table, id, set } of edits) {
    if (changeBetween(table, id, await rawTable(db, table).get(id), set)) return true;
  }
  return false;
}

/** A remark about a letter or a part of it. */
export async function addComment(writer: Writer, letterId: Id, { part, quote, text }: CommentDraft, by: By, on: Day): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(letterId);
    if (!letter || !isUnissued(letter.status)) return refuse('Comments belong to letters that are not issued yet. Add a note instead.');
    const comment = LetterComment.parse({ id, letterId, by, on, at: writer.now(), part, text, ...(quote ? { quote } : {}) });
    return ok([{ kind: 'letterComment.added', edits: [put('letterComments', comment)], links: [letterId] }]);
  });
}

/** Says that a remark was dealt with, or opens it again. */
export async function resolveComment(writer: Writer, id: Id, resolved: { readonly by: By; readonly on: Day } | undefined): Recorded {
  return recordPlan(writer, id, async (db) => {
    const comment = await db.letterComments.get(id);
    if (!comment) return refuse('This comment is no longer among the records.');
    return ok([{ kind: resolved ? 'letterComment.resolved' : 'letterComment.reopened', edits: [patch('letterComments', id, { resolved: resolved ?? null })], links: [comment.letterId] }]);
  });
}
