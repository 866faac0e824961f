/** Notes about records. Their words stand in the journal like everything that is recorded; what a privileged note says is kept out of every history. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { By } from '@domain/letterReview';
import { Note, type NoteDraft } from '@domain/note';
import { ok } from '@domain/result';
import { patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

export async function addNote(writer: Writer, about: Note['about'], draft: NoteDraft, by: By, on: Day): Recorded {
  const note = Note.parse({ id: writer.newId(), about, ...draft, by, on });
  return recordAs(writer, note.id, { kind: 'note.added', edits: [put('notes', note)], links: [about.id] });
}

/** Other words, or another mark. */
export async function changeNote(writer: Writer, id: Id, draft: NoteDraft): Recorded {
  return recordPlan(writer, id, async (db) => {
    const note = await db.notes.get(id);
    if (!note) return refuse('This note is no longer among the records.');
    return ok([{ kind: 'note.changed', edits: [patch('notes', id, draft)], links: [note.about.id] }]);
  });
}

/** The record no longer shows the note; the journal keeps it. */
export async function takeOutNote(writer: Writer, { id, about }: Note): Recorded {
  return recordAs(writer, id, { kind: 'note.takenOut', edits: [takeOut('notes', id)], links: [about.id] });
}
