/** A formal letter about obligations: drafted, reviewed and approved until it is issued, then frozen for ever, even when it is void. */
import { z } from 'zod';
import { Day, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { Approval, LetterStatus, ReviewRequest, SentBack, Voided } from './letterReview';
import { Method, RecipientRole } from './recipient';
import { Registered, RegisteredFields } from './registeredLetter';
import { line, optionalProse } from './text';

/** The kinds of DOMAIN's table; each has a template of its own in assets/templates. */
export const LetterKind = z.enum(['L1', 'L2']);
export type LetterKind = z.infer<typeof LetterKind>;

export const LETTER_KIND_NAMES: Readonly<Record<LetterKind, string>> = {
  L1: 'Delay notice',
  L2: 'Cannot-meet notice',
};

/** What a clerk should know to choose the kind. */
export const LETTER_KIND_HINTS: Readonly<Record<LetterKind, string>> = {
  L1: 'The date will not be met, a later one will.',
  L2: 'The date cannot be met, and no other date can be promised.',
};

/** What was frozen when the letter was issued. */
export const Issued = z.strictObject({
  /** `L-2026-001`. */
  number: z.string().min(1).max(40),
  /** For the next number of the series. */
  year: z.int(),
  sequence: z.int().min(1),
  /** ISO instant. */
  at: z.iso.datetime({ precision: 3 }),
  on: Day,
  pdf: FileRef,
  /** The sheet as it was printed. */
  sheet: FileRef,
  /** All words of the letter, for search and for reading aloud. */
  text: z.string().max(200_000),
  /** SHA-256 of the text. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the journal stood before, as the footer shows it. */
  head: z.string().max(200),
  /** How the authority stood on that day, as a sentence. */
  authorityStatus: z.string().max(300),
  /** The due date and how it was counted, one line. */
  dueAccount: z.string().max(2_000),
  pages: z.int().min(1),
});
export type Issued = z.infer<typeof Issued>;

export const Letter = z.strictObject({
  id: Id,
  kind: LetterKind,
  template: z.strictObject({ id: z.string().max(60), version: z.int().min(1) }),
  agreementId: Id,
  obligationIds: z.array(Id).min(1).max(50),
  signerId: Id.optional(),
  /** Who approves the letter as to form, where the office has that: usually the city attorney. */
  approverId: Id.optional(),
  /** The date of the letter. */
  dated: Day,
  /** Answers to the template's questions, by the field's name; days as `YYYY-MM-DD`. */
  answers: z.record(z.string().max(60), z.string().max(20_000)),
  enclosures: z.array(z.string().min(1).max(300)).max(50),
  status: LetterStatus,
  /** Who was asked to read it, as asked last. */
  review: ReviewRequest.optional(),
  /** Who approved it; taken away when its words change. */
  approval: Approval.optional(),
  /** Why it was sent back; taken away when it is sent for review again. */
  sentBack: SentBack.optional(),
  /** Only with the status `void`: the letter stays in the register under its number. */
  voided: Voided.optional(),
  /** The void letter that this one replaces. */
  replaces: Id.optional(),
  /** Does the letter say that it replaces another? */
  citesReplaced: z.boolean().optional(),
  /** Typed when the authority was not in force on the day and the letter was issued all the same. */
  overrideReason: z.string().max(2_000).optional(),
  issued: Issued.optional(),
  /** It went out before Noticebook kept the letters: in place of `issued`, with the status `issued`. */
  registered: Registered.optional(),
  /** A scan of the copy that was signed by hand: the record copy. */
  signedCopy: z.strictObject({ file: FileRef, on: Day, note: z.string().max(2_000) }).optional(),
});
export type Letter = z.infer<typeof Letter>;

/** The number that a letter bears: ours, or the one with which it was registered; undefined while it has none. */
export const numberOf = ({ issued, registered }: Pick<Letter, 'issued' | 'registered'>): string | undefined =>
  issued?.number ?? (registered && (registered.number || 'No number'));

/** The day from which on a letter can have been sent: of its issue, or its own date where it was registered later. */
export const issuedOn = ({ issued, registered, dated }: Pick<Letter, 'issued' | 'registered' | 'dated'>): Day | undefined =>
  issued?.on ?? (registered && dated);

/** The form of a letter that went out before Noticebook kept the letters. */
export const RegisteredDraft = z.strictObject({ kind: LetterKind, ...RegisteredFields.shape });
export type RegisteredDraft = z.infer<typeof RegisteredDraft>;

/** `L-2026-001`: the series, the year, then at least three digits. */
export const letterNumber = (series: string, year: number, sequence: number): string =>
  `${series}-${year}-${String(sequence).padStart(3, '0')}`;

/** One recipient in a draft; `id` is absent until the draft is saved the first time. */
export const RecipientDraft = z.strictObject({
  id: Id.optional(),
  partyId: Id,
  role: RecipientRole,
  method: Method,
  number: z.string().trim().max(60, 'A tracking number has at most 60 characters.'),
});
export type RecipientDraft = z.infer<typeof RecipientDraft>;

/** What the letter editor edits. Answers may still be missing: they block issuing, not saving. */
export const LetterDraft = z.strictObject({
  kind: LetterKind,
  template: Letter.shape.template,
  agreementId: Id,
  obligationIds: z.array(Id).min(1, 'Choose the obligation that the letter is about.').max(50),
  signerId: Id.optional(),
  /** Who approves the letter as to form, where the office has that: usually the city attorney. */
  approverId: Id.optional(),
  dated: TypedDay,
  answers: z.record(
    z.string().max(60),
    z.string().max(20_000, 'This is longer than 20,000 characters. Shorten it, or send the long text as an enclosure.'),
  ),
  enclosures: z.array(line('Name the enclosure, or take the line out.', 300)).max(50),
  recipients: z.array(RecipientDraft).max(50),
  overrideReason: optionalProse(2_000),
  /** Only where it replaces a void letter. */
  citesReplaced: z.boolean().optional(),
});
export type LetterDraft = z.infer<typeof LetterDraft>;
