/** Documents kept with a record. The file itself has been kept before: only then is it named. */
import type { Day } from '@domain/day';
import { type DocumentDraft, type DocumentTable, KeptDocument } from '@domain/document';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { ok } from '@domain/result';
import { documentsWith } from '../queries/documents';
import { type Command, patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

/** What documents are about. */
export type About = KeptDocument['about'];

/** Adds documents, each as an entry of its own; several are one batch. Answers the id of the last. */
export async function addDocuments(writer: Writer, about: About, files: readonly { readonly file: FileRef; readonly draft: DocumentDraft }[], on: Day): Recorded {
  const documents = files.map(({ file, draft }) => KeptDocument.parse({ id: writer.newId(), about, file, ...draft, addedOn: on }));
  return recordPlan(writer, documents.at(-1)?.id ?? '', async (db) => {
    for (const { file } of documents) {
      const [there] = await documentsWith(db, about.id, file.hash);
      if (there) return refuse(`“${file.name}” is kept here already, as “${there.title}”. The same file does not stand twice with one record.`);
    }
    return ok(documents.map((document) => addition(document)));
  });
}

/** The command that adds one document. */
export const addition = (document: KeptDocument, why?: string): Command => ({ kind: 'document.added', edits: [put('documents', document)], why, links: [document.about.id] });

export async function changeDocument(writer: Writer, { id, about }: KeptDocument, draft: DocumentDraft): Recorded {
  return recordAs(writer, id, { kind: 'document.changed', edits: [patch('documents', id, draft)], links: [about.id] });
}

/** The record no longer shows the document; the history does, and the file stays among the kept ones. */
export async function takeOutDocument(writer: Writer, { id, about }: KeptDocument, why: string): Recorded {
  return recordAs(writer, id, { kind: 'document.takenOut', edits: [takeOut('documents', id)], why, links: [about.id] });
}

/** The table and id as what documents are about. */
export const about = (table: DocumentTable, id: Id): About => ({ table, id });
