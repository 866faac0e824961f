/** A letter that went out before Noticebook kept the letters: registered with what is known of it, under the number that it bears. */
import { z } from 'zod';
import { Day, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { Method, RecipientRole } from './recipient';
import { line, optionalLine, optionalProse } from './text';

/** The template of a letter that was not written here. */
export const NOT_WRITTEN_HERE = { id: 'registered', version: 1 } as const;

/** What is recorded of it besides kind, date, obligations and recipients. */
export const Registered = z.strictObject({
  /** As it stands on the letter, another office's series or an old one of ours. Empty: it bears none. */
  number: z.string().max(60),
  subject: z.string().min(1).max(300),
  /** Name and title, as they stand under the letter. */
  signedBy: z.string().max(200),
  note: z.string().max(10_000),
  /** The scan of the letter. */
  files: z.array(FileRef).max(50),
  /** When it was registered. */
  on: Day,
});
export type Registered = z.infer<typeof Registered>;

/** One recipient of it, with the day of sending where that is known. */
export const RegisteredRecipientDraft = z.strictObject({
  partyId: z.string().min(1, 'Choose who got it.').pipe(Id),
  role: RecipientRole,
  method: Method,
  number: optionalLine(60),
});
export type RegisteredRecipientDraft = z.infer<typeof RegisteredRecipientDraft>;

/** The form, except for the kind, which the letter's own schema knows. */
export const RegisteredFields = z.strictObject({
  number: optionalLine(60),
  subject: line('Type what the letter is about.', 300),
  signedBy: optionalLine(),
  dated: TypedDay,
  agreementId: z.string().min(1, 'Choose the agreement.').pipe(Id),
  /** None: the letter is about the agreement as a whole. */
  obligationIds: z.array(Id).max(50),
  recipients: z.array(RegisteredRecipientDraft).min(1, 'Say who got it.').max(50),
  note: optionalProse(),
  files: z.array(FileRef).max(50),
});
