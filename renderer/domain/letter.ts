/** A formal letter about obligations: drafted, reviewed and approved until it is issued, then frozen for ever, even when it is void. */
import { z } from 'zod';
import { Day, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { Wording } from './letterDoc';
import { Approval, LetterStatus, ReviewRequest, SentBack, Voided } from './letterReview';
import { Method, RecipientRole } from './recipient';
import { Registered, RegisteredFields } from './registeredLetter';
import { line, optionalProse } from './text';

/** The kinds of DOMAIN's table; each has templates of its own in assets/templates. */
export const LetterKind = z.enum(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10']);
export type LetterKind = z.infer<typeof LetterKind>;

export const LETTER_KIND_NAMES: Readonly<Record<LetterKind, string>> = {
  L1: 'Delay notice',
  L2: 'Cannot-meet notice',
  L3: 'Will-not-meet notice',
  L4: 'Request for a meeting',
  L5: 'Confirmation of a meeting',
  L6: 'Request for an extension',
  L7: 'Termination, withdrawal or suspension',
  L8: 'Transmittal to council',
  L9: 'Public-records response',
  L10: 'Change of address or acknowledgement',
};

/** What a clerk should know to choose the kind. */
export const LETTER_KIND_HINTS: Readonly<Record<LetterKind, string>> = {
  L1: 'The date will not be met, a later one will.',
  L2: 'The date cannot be met, and no other date can be promised.',
  L3: 'The city has decided not to do it.',
  L4: 'Asks the partners to meet, with topics and three dates to choose from.',
  L5: 'Puts on paper who met, what was said and what was decided.',
  L6: 'Asks those to whom it is owed for a later date.',
  L7: 'Ends the city’s part in an agreement, or suspends it, as its clause allows.',
  L8: 'Brings a matter before the council, with the action recommended.',
  L9: 'Answers a request for records: what is released, what is withheld and why.',
  L10: 'Tells where notices go from now on, or confirms what was received.',
};

/** The kinds in the order in which they are offered, each group with its name. */
export const LETTER_KIND_GROUPS: readonly { readonly name: string; readonly kinds: readonly LetterKind[] }[] = [
  { name: 'A date is at stake', kinds: ['L1', 'L2', 'L3', 'L6'] },
  { name: 'Meetings', kinds: ['L4', 'L5'] },
  { name: 'The agreement as a whole', kinds: ['L7', 'L10'] },
  { name: 'Council and public', kinds: ['L8', 'L9'] },
];

/**
 * What a letter of each kind is about, besides its agreement.
 *
 * `needs`: it cannot be written without. `may`: it can be about one. `none`: it never is. Obligations are cited with their
 * dates; a meeting gives attendees, statements and outcomes.
 */
export const LETTER_KIND_ABOUT: Readonly<Record<LetterKind, { readonly obligation: 'needs' | 'may'; readonly meeting: 'needs' | 'may' | 'none' }>> = {
  L1: { obligation: 'needs', meeting: 'none' },
  L2: { obligation: 'needs', meeting: 'none' },
  L3: { obligation: 'needs', meeting: 'none' },
  L4: { obligation: 'may', meeting: 'may' },
  L5: { obligation: 'may', meeting: 'needs' },
  L6: { obligation: 'needs', meeting: 'none' },
  L7: { obligation: 'may', meeting: 'none' },
  L8: { obligation: 'may', meeting: 'may' },
  L9: { obligation: 'may', meeting: 'none' },
  L10: { obligation: 'may', meeting: 'none' },
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
  /** The PDF was made outside, in Word for example, and issued as the final copy: sheet and text are those of the draft, the PDF alone is the letter. */
  isMadeOutside: z.boolean().optional(),
});
export type Issued = z.infer<typeof Issued>;

export const Letter = z.strictObject({
  id: Id,
  kind: LetterKind,
  template: z.strictObject({ id: z.string().max(60), version: z.int().min(1) }),
  agreementId: Id,
  /** Empty only where the kind allows it (`LETTER_KIND_ABOUT`). */
  obligationIds: z.array(Id).max(50),
  /** The meeting that the letter asks for, confirms or goes to. */
  meetingId: Id.optional(),
  /** Authorities of the agreement that the letter cites besides those of its obligations: its clause, a records act. */
  authorityIds: z.array(Id).max(20).optional(),
  signerId: Id.optional(),
  /** Who approves the letter as to form, where the office has that: usually the city attorney. */
  approverId: Id.optional(),
  /** The date of the letter. */
  dated: Day,
  /** Answers to the template's questions, by the field's name; days as `YYYY-MM-DD`. */
  answers: z.record(z.string().max(60), z.string().max(20_000)),
  /** Its own words, where it does not say what its template says; merge fields in them stay live until it is issued. */
  wording: Wording.optional(),
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
  /** Why the letter goes out although the notice check objects, by the code of the finding (`Finding.code`). */
  overrides: z.record(z.string().max(60), z.string().max(2_000)).optional(),
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
export const LetterDraft = z
  .strictObject({
    kind: LetterKind,
    template: Letter.shape.template,
    agreementId: Id,
    obligationIds: z.array(Id).max(50),
    meetingId: Id.optional(),
    authorityIds: z.array(Id).max(20).optional(),
    signerId: Id.optional(),
    /** Who approves the letter as to form, where the office has that: usually the city attorney. */
    approverId: Id.optional(),
    dated: TypedDay,
    answers: z.record(
      z.string().max(60),
      z.string().max(20_000, 'This is longer than 20,000 characters. Shorten it, or send the long text as an enclosure.'),
    ),
    wording: Wording.optional(),
    enclosures: z.array(line('Name the enclosure, or take the line out.', 300)).max(50),
    recipients: z.array(RecipientDraft).max(50),
    overrideReason: optionalProse(2_000),
    overrides: z.record(z.string().max(60), optionalProse(2_000)).optional(),
    /** Only where it replaces a void letter. */
    citesReplaced: z.boolean().optional(),
  })
  .superRefine(({ kind, obligationIds, meetingId }, context) => {
    const about = LETTER_KIND_ABOUT[kind];
    if (about.obligation === 'needs' && obligationIds.length === 0) {
      context.addIssue({ code: 'custom', path: ['obligationIds'], message: 'Choose the obligation that the letter is about.' });
    }
    if (about.meeting === 'needs' && meetingId === undefined) {
      context.addIssue({ code: 'custom', path: ['meetingId'], message: 'Choose the meeting that the letter is about.' });
    }
  });
export type LetterDraft = z.infer<typeof LetterDraft>;
