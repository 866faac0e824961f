/**
 * A note about a record that stands on no paper: what the office or its counsel thinks of a letter, a duty, a meeting.
 *
 * A privileged note is marked as such, never printed or exported unless somebody chooses it, and not shown on a computer that
 * only looks. The mark is the office's claim: whether a note is privileged the law decides, and when, by whom and about what
 * something was noted may have to be disclosed all the same.
 */
import { z } from 'zod';
import { Day } from './day';
import { Id } from './id';
import { By } from './letterReview';
import { prose } from './text';

/** The tables of records that notes can be about. */
export const NoteTable = z.enum(['agreements', 'obligations', 'letters', 'meetings']);
export type NoteTable = z.infer<typeof NoteTable>;

export const Note = z.strictObject({
  id: Id,
  about: z.strictObject({ table: NoteTable, id: Id }),
  text: z.string().min(1).max(10_000),
  isPrivileged: z.boolean(),
  by: By,
  /** The office's day on which it was written. */
  on: Day,
});
export type Note = z.infer<typeof Note>;

export const NoteDraft = z.strictObject({ text: prose('Type the note.'), isPrivileged: z.boolean() });
export type NoteDraft = z.infer<typeof NoteDraft>;

/** A new note is privileged until somebody says otherwise: a mark too many is taken off, words that got out are not got back. */
export const NEW_NOTE: NoteDraft = { text: '', isPrivileged: true };

/** The notes as plain text, for who asked for a copy; privileged ones only where they were chosen. Each with its day, its writer and its mark. */
export function notesText(notes: readonly Note[], withPrivileged: boolean, title: string, dayWords: (day: Day) => string): string {
  const chosen = notes.filter(({ isPrivileged }) => withPrivileged || !isPrivileged);
  const blocks = chosen.map(({ on, by, isPrivileged, text }) => `${isPrivileged ? 'PRIVILEGED. ' : ''}${dayWords(on)}, ${by.name}\n${text}`);
  const left = notes.length - chosen.length;
  return [`Notes about ${title}`, ...blocks, ...(left > 0 ? [left === 1 ? '1 privileged note was left out.' : `${left} privileged notes were left out.`] : [])].join('\n\n').concat('\n');
}
