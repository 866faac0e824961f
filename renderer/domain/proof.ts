/** What proves a fact about a letter's way: the paper or file, by its kind, and the number that it bears itself. */
import { z } from 'zod';
import { FileRef } from './file';
import { optionalLine } from './text';

export const ProofKind = z.enum(['acceptance', 'tracking', 'returnReceipt', 'courier', 'handDelivery', 'fax', 'email', 'affidavit', 'other']);
export type ProofKind = z.infer<typeof ProofKind>;

/** Source of the form numbers: the U.S. Postal Service's PS Form 3800 (certified mail receipt) and PS Form 3811 (return receipt). */
export const PROOF_KIND_NAMES: Readonly<Record<ProofKind, string>> = {
  acceptance: 'Acceptance receipt, PS 3800',
  tracking: 'Tracking history',
  returnReceipt: 'Return receipt, PS 3811',
  courier: 'Courier record',
  handDelivery: 'Hand-delivery receipt',
  fax: 'Fax confirmation',
  email: 'E-mail (.eml) with its reply',
  affidavit: 'Affidavit of mailing',
  other: 'Another proof',
};

/** The green card bears a number of its own, a courier's record and a fax confirmation often do. */
export const hasOwnNumber = (kind: ProofKind): boolean => kind === 'returnReceipt' || kind === 'courier' || kind === 'fax';

export const Proof = z.strictObject({
  kind: ProofKind,
  /** The proof's own number, apart from the article's. Text. */
  number: z.string().max(60).optional(),
  /** Absent: it is kept on paper only. */
  file: FileRef.optional(),
});
export type Proof = z.infer<typeof Proof>;

/** One proof in the form. */
export const ProofDraft = z.strictObject({ kind: ProofKind, number: optionalLine(60), file: FileRef.optional() });
export type ProofDraft = z.infer<typeof ProofDraft>;

/** The kind that a file's name speaks for, as a first proposal. */
export function proofKindOf(name: string): ProofKind {
  const lower = name.toLowerCase();
  if (lower.endsWith('.eml') || lower.endsWith('.msg')) return 'email';
  if (/3811|green ?card|return/.test(lower)) return 'returnReceipt';
  if (/3800|acceptance|postmark/.test(lower)) return 'acceptance';
  if (/track/.test(lower)) return 'tracking';
  if (/fax/.test(lower)) return 'fax';
  if (/affidavit/.test(lower)) return 'affidavit';
  if (/courier|fedex|ups|dhl/.test(lower)) return 'courier';
  return 'other';
}
