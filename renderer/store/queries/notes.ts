/** What screens ask about notes. */
import type { Id } from '@domain/id';
import type { Note } from '@domain/note';
import type { NoticebookDb } from '../db';

/** Who asks: a computer that only looks is not shown privileged notes. */
export interface Reader {
  readonly isLookOnly: boolean;
}

/** The notes about a record that this reader is shown, the oldest first. */
export async function notesAbout(db: NoticebookDb, about: Id, { isLookOnly }: Reader): Promise<readonly Note[]> {
  const notes = await db.notes.where('about.id').equals(about).sortBy('id');
  return isLookOnly ? notes.filter(({ isPrivileged }) => !isPrivileged) : notes;
}
