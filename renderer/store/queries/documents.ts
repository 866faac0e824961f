/** What screens ask about documents kept with a record. */
import type { KeptDocument } from '@domain/document';
import { inOrder } from '@domain/entry';
import type { Id } from '@domain/id';
import type { NoticebookDb } from '../db';

/** A document with who added it and when, as the journal says. */
export interface DocumentRow {
  readonly document: KeptDocument;
  readonly addedBy: string;
  /** The moment of the entry, ISO, UTC. */
  readonly addedAt: string;
}

/** The documents about a record that keep this very file. */
export const documentsWith = async (db: NoticebookDb, about: Id, hash: string): Promise<readonly KeptDocument[]> =>
  db.documents.where('about.id').equals(about).filter(({ file }) => file.hash === hash).toArray();

/** The documents about a record in the order in which they were added. */
export async function documentsAbout(db: NoticebookDb, about: Id): Promise<readonly DocumentRow[]> {
  const documents = await db.documents.where('about.id').equals(about).sortBy('id');
  const entries = (await db.entries.where('ids').anyOf(documents.map(({ id }) => id)).distinct().toArray()).toSorted((a, b) => inOrder(a.header, b.header));
  return documents.map((document) => {
    const first = entries.find(({ body }) => body?.changes.some(({ id }) => id === document.id));
    return { document, addedBy: first?.header.actor ?? '', addedAt: first?.at ?? '' };
  });
}
