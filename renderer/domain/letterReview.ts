/**
 * How a letter is read before it goes out: who was asked, who approved which words, who sent it back and why.
 *
 * Who did what is the name under which it was recorded (Settings, who records). It keeps roles apart on paper; it is no proof of
 * identity and no lock.
 */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';
import { actorName, type Person } from './person';
import { optionalProse, prose } from './text';

/** Where a letter stands. Issued and void letters are frozen and keep their number. */
export const LetterStatus = z.enum(['draft', 'inReview', 'approved', 'issued', 'void']);
export type LetterStatus = z.infer<typeof LetterStatus>;

export const LETTER_STATUS_NAMES: Readonly<Record<LetterStatus, string>> = { draft: 'Draft', inReview: 'In review', approved: 'Approved', issued: 'Issued', void: 'Void' };

/** The states in which a letter can still be changed, in the order of the work. */
export const UNISSUED = ['draft', 'inReview', 'approved'] as const satisfies readonly LetterStatus[];

/** Can the words still be changed? */
export const isUnissued = (status: LetterStatus): boolean => UNISSUED.some((one) => one === status);

/** Who did something: the person, and name and title as they stood then. */
export const By = z.strictObject({ personId: Id, name: z.string().min(1).max(400) });
export type By = z.infer<typeof By>;

export const byOf = (person: Pick<Person, 'id' | 'name' | 'title'>): By => ({ personId: person.id, name: actorName(person) });

/** Somebody was asked to read the letter; kept as it was asked last. */
export const ReviewRequest = z.strictObject({ reviewerId: Id, by: By, on: Day, note: z.string().max(2_000).optional() });
export type ReviewRequest = z.infer<typeof ReviewRequest>;

/** Somebody approved these very words. */
export const Approval = z.strictObject({
  by: By,
  on: Day,
  /** ISO instant. */
  at: z.iso.datetime({ precision: 3 }),
  /** SHA-256 of the words that were approved, without the number that the letter gets later. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Approval = z.infer<typeof Approval>;

/** Somebody did not approve, and why; kept until the letter is sent for review again. */
export const SentBack = z.strictObject({ by: By, on: Day, reason: z.string().min(1).max(2_000) });
export type SentBack = z.infer<typeof SentBack>;

/** An issued letter was declared void. Number, words and PDF stay. */
export const Voided = z.strictObject({ by: By, on: Day, reason: z.string().min(1).max(2_000) });
export type Voided = z.infer<typeof Voided>;

export const ReviewDraft = z.strictObject({ reviewerId: z.string().min(1, 'Choose who reads the letter.').pipe(Id), note: optionalProse(2_000) });
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** Why a letter was sent back or declared void. */
export const ReviewReason = prose('Say why in a sentence.', 2_000);

/** What somebody remarked about a letter, and whether it was dealt with. */
export const LetterComment = z.strictObject({
  id: Id,
  letterId: Id,
  by: By,
  on: Day,
  /** ISO instant. */
  at: z.iso.datetime({ precision: 3 }),
  /** About which part: `The whole letter`, `Subject`, `Paragraph 2`. */
  part: z.string().min(1).max(200),
  /** How that part read then, shortened; absent for the whole letter. */
  quote: z.string().max(300).optional(),
  text: z.string().min(1).max(4_000),
  resolved: z.strictObject({ by: By, on: Day }).optional(),
});
export type LetterComment = z.infer<typeof LetterComment>;

export const CommentDraft = z.strictObject({
  part: z.string().min(1, 'Choose the part that it is about.').max(200),
  quote: z.string().max(300),
  text: prose('Type the comment.', 4_000),
});
export type CommentDraft = z.infer<typeof CommentDraft>;
