/** Letters: keeping a draft, issuing it under its number, and recording what became of each recipient's copy. */
import type { PdfJob } from '@bridge/contract';
import { type Day, longDay, yearOf } from '@domain/day';
import type { Head } from '@domain/entry';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { type Issued, Letter, type LetterDraft, letterNumber } from '@domain/letter';
import { isUnissued } from '@domain/letterReview';
import { type Recipient, ServiceFact, type ServiceDraft, standingFacts } from '@domain/recipient';
import { ok, type Result } from '@domain/result';
import { contentHash as hashOf } from '../contentHash';
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
 */
export async function issueLetter(writer: Writer, id: Id, on: Day, compose: Compose): Recorded {
  return recordPlan(writer, id, async (db, head) => {
    const records = await letterRecords(db, id);
    if (!records) return refuse('This letter is no longer among the records.');
    const { status, approval } = records.letter;
    if (!isUnissued(status)) return refuse('This letter has been issued already.');
    if (status === 'inReview') return refuse('This letter is in review. It can be issued when it is approved, or taken back from review.');
    if (status === 'draft' && records.office.requiresApproval === true) return refuse('This office issues approved letters only. Send it for review first.');
    const year = yearOf(records.letter.dated);
    const last = await db.letters.where('[issued.year+issued.sequence]').between([year, 0], [year, Infinity]).last();
    const sequence = (last?.issued?.sequence ?? 0) + 1;
    const number = letterNumber(records.office.series, year, sequence);
    const composed = await compose(records, number);
    if (!composed.ok) return composed;
    const { text, words, authorityStatus, dueAccount, printed, job } = composed.value;
    if (approval && (await hashOf(words)) !== approval.contentHash) return refuse(`The letter no longer reads as it was approved on ${longDay(approval.on)}: something in the records that it takes its words from has changed. Send it for review again.`);
    const contentHash = await hashOf(text);
    const made = await writer.bridge.pdfMake(job(footer(number, contentHash, head)));
    if (!made.ok) return made;
    const issued: Issued = {
      number, year, sequence, at: writer.now(), on, ...made.value, text, contentHash, head: headLine(head), authorityStatus, dueAccount,
    };
    const edits: Edit[] = [
      patch('letters', id, { status: 'issued', issued }),
      ...[...printed].map(([recipientId, value]) => patch('recipients', recipientId, { printed: value })),
    ];
    return ok([{ kind: 'letter.issued', edits, links: [...records.letter.obligationIds, records.letter.agreementId], why: records.letter.overrideReason }]);
  });
}

/** `journal 01HX…, epoch 1, entry 42, 3f2a…`: enough of the head to find it again. */
const headLine = (head: Head): string => `epoch ${head.epoch}, entry ${head.seq}, ${head.hash}`;

const footer = (number: string, contentHash: string, head: Head): string =>
  `${number} · words of this letter SHA-256 ${contentHash.slice(0, 16)} · journal before issue: entry ${head.seq}, ${head.hash.slice(0, 16)}`;

const SERVICE_KINDS: Readonly<Record<ServiceFact['what'], string>> = {
  sent: 'letter.sent',
  received: 'letter.received',
  refused: 'letter.refused',
  returned: 'letter.returned',
  answered: 'letter.answered',
  attempted: 'letter.attempted',
};

/**
 * Records what became of one recipient's copy; `corrects` names the fact that was recorded wrongly, which stays.
 *
 * Refused, with a sentence for the field, when the order of days cannot be: sent before the letter was issued, received
 * before it was sent, or later than today.
 */
export async function recordService(writer: Writer, recipientId: Id, draft: ServiceDraft, today: Day, corrects?: Id): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const recipient = await db.recipients.get(recipientId);
    const letter = recipient && (await db.letters.get(recipient.letterId));
    if (!recipient || !letter?.issued) return refuse('Only an issued letter can be sent.');
    const others = standingFacts((await db.serviceFacts.where({ recipientId }).toArray()).filter((fact) => fact.id !== corrects));
    const objection = objectTo(draft, letter.issued.on, others, today);
    if (objection) return refuse(objection);
    const { method, number, proof, note, files, what, day } = draft;
    const fact = ServiceFact.parse({
      id, letterId: letter.id, recipientId, what, day,
      ...(method ? { method } : {}), ...(number ? { number } : {}), ...(proof ? { proof } : {}), ...(note ? { note } : {}),
      ...(files.length > 0 ? { files } : {}), ...(corrects ? { corrects } : {}),
    });
    return ok([{ kind: SERVICE_KINDS[what], edits: [put('serviceFacts', fact)], links: [letter.id, ...letter.obligationIds], why: corrects ? note : undefined }]);
  });
}

/** What is wrong with the day of a fact, as a sentence, or undefined. */
export function objectTo(
  { what, day }: Pick<ServiceDraft, 'what' | 'day'>,
  issuedOn: Day,
  others: readonly ServiceFact[],
  today: Day,
): string | undefined {
  if (day > today) return `That is after today, ${longDay(today)}. Type the day on the proof.`;
  if (day < issuedOn) return `The letter was issued on ${longDay(issuedOn)}. It cannot have been ${what} before.`;
  const sent = others.find((fact) => fact.what === 'sent');
  if (what === 'sent') {
    const later = others.find((fact) => fact.what !== 'sent' && fact.day < day);
    return later ? `It was ${later.what} on ${longDay(later.day)}, before that day. Check both dates.` : undefined;
  }
  if (!sent) return 'Record first how and when it was sent.';
  return day < sent.day ? `It was sent on ${longDay(sent.day)}. It cannot have been ${what} before.` : undefined;
}

/** What a letter's files are called: `L-2026-001 Delay notice`. */
export const letterFileName = (number: string, kind: string, file: FileRef): FileRef => ({ ...file, name: `${number} ${kind}.pdf` });
