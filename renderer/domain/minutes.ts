/** Minutes that were approved: frozen as they read then. What proves wrong later is corrected by an addendum. */
import { z } from 'zod';
import { Day, longDay, TypedDay } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { line, prose } from './text';

/** A paper kept with its sheet. */
const frozen = {
  pdf: FileRef,
  /** The sheet as it was printed. */
  sheet: FileRef,
  /** SHA-256 of all words on it. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Where the journal stood before. */
  head: z.string().max(200),
  /** ISO instant. */
  at: z.iso.datetime({ precision: 3 }),
} as const;

export const ApprovedMinutes = z.strictObject({
  on: Day,
  /** Who approved them: `City Council`. */
  by: z.string().min(1).max(200),
  pages: z.int().min(1),
  ...frozen,
});
export type ApprovedMinutes = z.infer<typeof ApprovedMinutes>;

export const ApprovalDraft = z.strictObject({ on: TypedDay, by: line('Type who approved the minutes, for example City Council.') });
export type ApprovalDraft = z.infer<typeof ApprovalDraft>;

export const Addendum = z.strictObject({
  id: Id,
  meetingId: Id,
  /** 1, 2, 3 … for each meeting. */
  number: z.int().min(1),
  on: Day,
  /** Who recorded it, name and title. */
  by: z.string().min(1).max(400),
  text: z.string().min(1).max(20_000),
  ...frozen,
});
export type Addendum = z.infer<typeof Addendum>;

export const AddendumDraft = z.strictObject({ text: prose('Type what is corrected, and how it should read.', 20_000) });
export type AddendumDraft = z.infer<typeof AddendumDraft>;

/** The running head from page 2: `Minutes: Resolution meeting, January 12, 2011`. */
export const minutesRunning = ({ title, day }: { readonly title: string; readonly day: Day }): string => `Minutes: ${title}, ${longDay(day)}`;
