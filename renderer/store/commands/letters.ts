/** Letters: keeping a draft, and issuing it under its number. */
import type { PdfJob } from '@bridge/contract';
import { type Day, longDay, yearOf } from '@domain/day';
import type { Head } from '@domain/entry';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { type Issued, Letter, type LetterDraft } from '@domain/letter';
import { isUnissued } from '@domain/letterReview';
import type { Recipient } from '@domain/recipient';
import { ok, type Result } from '@domain/result';
import { contentHash as hashOf } from '../contentHash';
import { hasNumber, nextNumber } from '../queries/letterNumbers';
import { type LetterRecords, letterRecords } from '../queries/letters';
import { type Edit, patch, put, type RecordError, takeOut } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { unapproved } from './letterReview';

/**
 * Saves a draft under `id`, new or known; recipients that it no longer names are taken out.
 *
 * A letter in review stays there. An approved one whose words change goes back to review, in the same entry.
 */
export async function saveLetter(writer: Writer, id: Id, draft: LetterDraft): Recorded {
  const { recipients, overrideReason, ...fields } = draft;
  return recordPlan(writer, id, async (db) => {
    const before = await db.letters.get(id);
    if (before && !isUnissued(before.status)) return refuse('This letter has been issued. It cannot be changed; write a new one.');
    const letter = Letter.parse({ id, ...fields, status: before?.status ?? 'draft', ...(overrideReason ? { overrideReason } : {}) });
    const known = await db.recipients.where({ letterId: id }).toArray();
    const wanted = recipients.map(({ id: recipientId, number, ...rest }, place): Recipient => ({
      id: recipientId ?? writer.newId(),
      letterId: id,
      place,
      ...rest,
      ...(number ? { number } : {}),
    }));
    const edits: Edit[] = [
      before ? patch('letters', id, { ...letter, ...takenAway(letter) }) : put('letters', letter),
      ...wanted.map((recipient) => patch('recipients', recipient.id, { ...recipient, number: recipient.number ?? null })),
      ...known.filter(({ id: old }) => !wanted.some((one) => one.id === old)).map(({ id: old }) => takeOut('recipients', old)),
    ];
    const back = await unapproved(db, before, edits);
    const kind = back ? 'letter.revisedAfterApproval' : before ? 'letter.revised' : 'letter.drafted';
    return ok([{ kind, edits: back ? [...edits, back] : edits, links: [...letter.obligationIds, letter.agreementId] }]);
  });
}

/** Optional fields that a saved draft no longer has. */
const takenAway = ({ wording, overrideReason, overrides, signerId, approverId, meetingId, authorityIds }: Letter) => ({
  wording: wording ?? null,
  overrideReason: overrideReason ?? null,
  overrides: overrides ?? null,
  meetingId: meetingId ?? null,
  authorityIds: authorityIds ?? null,
  signerId: signerId ?? null,
  approverId: approverId ?? null,
});

/** A draft that is not wanted any more; it stays in the history. */
export async function discardLetter(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (!letter || !isUnissued(letter.status)) return refuse('Only a letter that is not issued can be discarded.');
    const recipients = await db.recipients.where({ letterId: id }).primaryKeys();
    const comments = await db.letterComments.where({ letterId: id }).primaryKeys();
    const edits = [takeOut('letters', id), ...recipients.map((one) => takeOut('recipients', one)), ...comments.map((one) => takeOut('letterComments', one))];
    return ok([{ kind: 'letter.discarded', edits, links: letter.obligationIds }]);
  });
}

/** The letter as it will be frozen, made by whoever draws the sheet. */
export interface Composed {
  /** All words of the letter. */
  readonly text: string;
  /** The same without the number: what a reviewer approved. */
  readonly words: string;
  readonly authorityStatus: string;
  readonly dueAccount: string;
  /** Address and salutation of each recipient's copy, by the recipient's id. */
  readonly printed: ReadonlyMap<Id, NonNullable<Recipient['printed']>>;
  /** The document to print; `footer` is the small line at the foot of each page. */
  readonly job: (footer: string) => PdfJob;
}

/** Draws a letter under its number, or refuses with the reason why it cannot be issued. */
export type Compose = (records: LetterRecords, number: string) => Promise<Result<Composed, RecordError>> | Result<Composed, RecordError>;

/**
 * Issues a letter: takes the next number of the office's series for the year, prints the sheet, freezes words and PDF.
 *
 * All of it happens in one turn of the writer, so a number is never used twice nor left out; if printing or the disk
 * fails, nothing is recorded and the number stays free. The footer names the journal's head before issue.
 *
 * `final`: a kept PDF that is the letter in place of the printed sheet; it is taken as it is, byte for byte.
 */
export async function issueLetter(writer: Writer, id: Id, on: Day, compose: Compose, final?: FileRef): Recorded {
  return recordPlan(writer, id, async (db, head) => {
    const records = await letterRecords(db, id);
    if (!records) return refuse('This letter is no longer among the records.');
    const { status, approval } = records.letter;
    if (!isUnissued(status)) return refuse('This letter has been issued already.');
    if (status === 'inReview') return refuse('This letter is in review. It can be issued when it is approved, or taken back from review.');
    if (status === 'draft' && records.office.requiresApproval === true) return refuse('This office issues approved letters only. Send it for review first.');
    const { number, year, sequence } = await nextNumber(db, records.office, yearOf(records.letter.dated));
    if (await hasNumber(db, number)) return refuse(`The next number would be ${number}, and another letter has it. Change how letters are numbered in Settings; no number is given twice.`);
    const composed = await compose(records, number);
    if (!composed.ok) return composed;
    const { text, words, authorityStatus, dueAccount, printed, job } = composed.value;
    if (approval && (await hashOf(words)) !== approval.contentHash) return refuse(`The letter no longer reads as it was approved on ${longDay(approval.on)}: something in the records that it takes its words from has changed. Send it for review again.`);
    const outside = final && (await writer.bridge.pdfLook({ file: final }));
    if (outside && !outside.ok) return outside;
    const contentHash = await hashOf(text);
    const made = await writer.bridge.pdfMake(job(footer(number, contentHash, head)));
    if (!made.ok) return made;
    const issued: Issued = {
      number, year, sequence, at: writer.now(), on, ...made.value, text, contentHash, head: headLine(head), authorityStatus, dueAccount,
      ...(final && outside ? { pdf: final, pages: outside.value.pages, isMadeOutside: true } : {}),
    };
    const edits: Edit[] = [
      patch('letters', id, { status: 'issued', issued }),
      ...[...printed].map(([recipientId, value]) => patch('recipients', recipientId, { printed: value })),
    ];
    return ok([{ kind: 'letter.issued', edits, links: [...records.letter.obligationIds, records.letter.agreementId], why: reasonsOf(records.letter) }]);
  });
}

/** Why it goes out although the notice check objects, for the history. */
const reasonsOf = ({ overrideReason, overrides = {} }: Letter): string | undefined => [overrideReason, ...Object.values(overrides)].filter(Boolean).join(' ') || undefined;

/** `journal 01HX…, epoch 1, entry 42, 3f2a…`: enough of the head to find it again. */
const headLine = (head: Head): string => `epoch ${head.epoch}, entry ${head.seq}, ${head.hash}`;

const footer = (number: string, contentHash: string, head: Head): string =>
  `${number} · words of this letter SHA-256 ${contentHash.slice(0, 16)} · journal before issue: entry ${head.seq}, ${head.hash.slice(0, 16)}`;

/** What a letter's files are called: `L-2026-001 Delay notice`. */
export const letterFileName = (number: string, kind: string, file: FileRef): FileRef => ({ ...file, name: `${number} ${kind}.pdf` });
