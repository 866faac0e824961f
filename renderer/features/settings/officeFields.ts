/** The office as its form shows it: everything is text, and the seal is a kept file. */
import { FileRef } from '@domain/file';
import { type Office, OfficeDraft, OfficeRules, patternOf } from '@domain/office';
import { z } from 'zod';

/** The form, parsed. A seal says in words what it shows. */
export const OfficeForm = OfficeDraft.extend({ ...OfficeRules.shape, seal: FileRef.nullable(), sealAlt: z.string().trim().max(300, 'This is longer than 300 characters. Shorten it.') }).superRefine(
  ({ seal, sealAlt }, context) => {
    if (seal && sealAlt === '') context.addIssue({ code: 'custom', path: ['sealAlt'], message: 'Say in words what the seal shows, for those who cannot see it.' });
  },
);

/** What the form edits. */
export type OfficeFields = Readonly<Record<Exclude<keyof OfficeDraft, 'leadDays'> | 'leadDays' | 'sealAlt' | 'numberPattern' | 'returnAddress', string>> & { readonly seal: FileRef | null; readonly requiresApproval: boolean };

export const officeFields = ({ city, name, street, town, state, zip, phone, email, letterhead, zone, series, leadDays, seal, numberPattern, returnAddress = '', requiresApproval = false }: Office): OfficeFields => ({
  city, name, street, town, state, zip, phone, email, letterhead, zone, series,
  leadDays: String(leadDays),
  numberPattern: patternOf({ numberPattern }),
  returnAddress,
  requiresApproval,
  seal: seal?.file ?? null,
  sealAlt: seal?.alt ?? '',
});
