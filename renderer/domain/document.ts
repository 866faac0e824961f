/**
 * A document that is kept with a record: the signed copy of an agreement, the proof of an obligation, the agenda of a meeting.
 *
 * A record of its own, so that one is added or taken out alone and the history shows it; the file stays where it is kept.
 */
import { z } from 'zod';
import { Day } from './day';
import { FileRef } from './file';
import { Id } from './id';
import { line, optionalProse } from './text';

/** The tables of records that documents can be about. */
export const DocumentTable = z.enum(['agreements', 'obligations', 'meetings']);
export type DocumentTable = z.infer<typeof DocumentTable>;

export const KeptDocument = z.strictObject({
  id: Id,
  about: z.strictObject({ table: DocumentTable, id: Id }),
  file: FileRef,
  title: z.string().min(1).max(200),
  note: z.string().max(10_000),
  /** The office's day on which it was added; who and when exactly stands in the journal. */
  addedOn: Day,
});
export type KeptDocument = z.infer<typeof KeptDocument>;

export const DocumentDraft = z.strictObject({
  title: line('Type what it is, for example Signed copy.'),
  note: optionalProse(),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

/** Several files with one title each and one note for all. */
export const DocumentsDraft = z.strictObject({ titles: z.array(DocumentDraft.shape.title).min(1).max(100), note: optionalProse() });
export type DocumentsDraft = z.infer<typeof DocumentsDraft>;

/** A first title for a file: its name without the ending, underscores as spaces. Never empty, never too long. */
export function titleOf({ name }: Pick<FileRef, 'name'>): string {
  const plain = name.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/_+/g, ' ').trim();
  return (plain || name).slice(0, 200);
}
