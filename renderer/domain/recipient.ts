/** One recipient of a letter, how it goes there, and what is known of its way. */
import { z } from 'zod';
import { ClockTime, OptionalTypedTime } from './clockTime';
import { Day, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { Proof, ProofDraft } from './proof';
import { optionalLine, optionalProse } from './text';

export const Method = z.enum(['certified', 'registered', 'firstClass', 'overnight', 'courier', 'personal', 'email', 'fax']);
export type Method = z.infer<typeof Method>;

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  certified: 'Certified mail, return receipt',
  registered: 'Registered mail',
  firstClass: 'First-class mail',
  overnight: 'Overnight mail',
  courier: 'Courier',
  personal: 'Hand delivery',
  email: 'E-mail',
  fax: 'Fax',
};

/** In the middle of a sentence. */
export const METHOD_WAYS: Readonly<Record<Method, string>> = {
  certified: 'by certified mail',
  registered: 'by registered mail',
  firstClass: 'by first-class mail',
  overnight: 'by overnight mail',
  courier: 'by courier',
  personal: 'by hand',
  email: 'by e-mail',
  fax: 'by fax',
};

/** The delivery line of a letter, in capitals, as a letter has it. */
export const DELIVERY_LINES: Readonly<Record<Method, string>> = {
  certified: 'VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED',
  registered: 'VIA REGISTERED MAIL',
  firstClass: 'VIA FIRST-CLASS MAIL',
  overnight: 'VIA OVERNIGHT MAIL',
  courier: 'VIA COURIER',
  personal: 'BY HAND DELIVERY',
  email: 'VIA E-MAIL',
  fax: 'VIA FAX',
};

export const RecipientRole = z.enum(['addressee', 'requiredCopy', 'courtesyCopy']);
export type RecipientRole = z.infer<typeof RecipientRole>;

export const RECIPIENT_ROLE_NAMES: Readonly<Record<RecipientRole, string>> = {
  addressee: 'addressee',
  requiredCopy: 'required copy',
  courtesyCopy: 'courtesy copy',
};

export const Recipient = z.strictObject({
  id: Id,
  letterId: Id,
  partyId: Id,
  role: RecipientRole,
  method: Method,
  /** Order on the letter, from 0. */
  place: z.int().min(0),
  /** The article number, where it is known before the letter is issued and so is printed on it. */
  number: z.string().max(60).optional(),
  /** Inside address and salutation as they were printed; set when the letter is issued. */
  printed: z.strictObject({ address: z.array(z.string()).max(8), salutation: z.string() }).optional(),
});
export type Recipient = z.infer<typeof Recipient>;

/** One fact about the way of one recipient's copy. Facts are never overwritten: a correction names what it corrects. */
export const ServiceFact = z.strictObject({
  id: Id,
  letterId: Id,
  recipientId: Id,
  what: z.enum(['sent', 'received', 'refused', 'returned', 'answered', 'attempted']),
  day: Day,
  /** On the clock of the place where it happened, for rules that ask whether it was after 5 pm. */
  time: ClockTime.optional(),
  method: Method.optional(),
  /** Tracking or article number, text. */
  number: z.string().max(60).optional(),
  /** What proves it, in words: `green card, PS 3811`. */
  proof: z.string().max(500).optional(),
  files: z.array(FileRef).max(50).optional(),
  /** What proves it, each by its kind; facts recorded before proofs had kinds have words and files alone. */
  proofs: z.array(Proof).max(50).optional(),
  note: z.string().max(10_000).optional(),
  /** The fact that this one corrects. */
  corrects: Id.optional(),
});
export type ServiceFact = z.infer<typeof ServiceFact>;

export type ServiceState = 'notSent' | ServiceFact['what'];

/** Facts that stand, corrected ones left out, in the order of their days, then as they were recorded. */
export function standingFacts(facts: readonly ServiceFact[]): readonly ServiceFact[] {
  const corrected = new Set(facts.map((fact) => fact.corrects));
  return facts.filter((fact) => !corrected.has(fact.id)).toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
}

/**
 * Where one recipient's copy stands. `facts` are of one recipient.
 *
 * An answer or a receipt stands whatever came after; else the latest fact does: a copy that came back and was sent again is sent.
 */
export function serviceState(facts: readonly ServiceFact[]): { readonly state: ServiceState; readonly fact: ServiceFact | undefined } {
  const standing = standingFacts(facts);
  const fact =
    standing.findLast(({ what }) => what === 'answered') ?? standing.findLast(({ what }) => what === 'received') ?? standing.at(-1);
  return { state: fact?.what ?? 'notSent', fact };
}

/** The method by which a copy went last, or the one that stands on the letter. `facts` are standing ones of this recipient. */
export const wayOf = ({ method }: Pick<Recipient, 'method'>, facts: readonly Pick<ServiceFact, 'what' | 'method'>[]): Method =>
  facts.findLast(({ what }) => what === 'sent')?.method ?? method;

const MAILED: ReadonlySet<Method> = new Set<Method>(['certified', 'registered', 'firstClass', 'overnight']);

/** Does a copy go with the Postal Service, for rules that add days for mail? */
export const isByMail = (method: Method): boolean => MAILED.has(method);

/** Is it on record that this copy reached its recipient? */
export const hasProofOfService = (facts: readonly ServiceFact[]): boolean =>
  standingFacts(facts).some((fact) => fact.what === 'received' || fact.what === 'answered' || fact.what === 'refused');

/** `9400111201080805483016` becomes `9400 1112 0108 0805 4830 16`; other numbers stay as typed. */
export const groupedNumber = (number: string): string => {
  const digits = number.replace(/\s/g, '');
  return /^\d{20,22}$/.test(digits) ? digits.replace(/(\d{4})(?=\d)/g, '$1 ') : number;
};

/** The form "Record sending" and its kin, for one recipient. */
export const ServiceDraft = z.strictObject({
  what: ServiceFact.shape.what,
  day: TypedDay,
  time: OptionalTypedTime.optional(),
  method: z.union([z.literal(''), Method]),
  number: optionalLine(60),
  proof: optionalLine(500),
  files: z.array(FileRef).max(50).default([]),
  proofs: z.array(ProofDraft).max(50).optional(),
  note: optionalProse(),
});
export type ServiceDraft = z.infer<typeof ServiceDraft>;
