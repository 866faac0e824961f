/** What an import has to know of the records. It reads whole tables, once for a preview and once for the import itself. */
import type { KnownRecords } from '@domain/importLookUp';
import type { NoticebookDb } from '../db';

/** Everything that rows of obligations can name. */
export async function knownRecords(db: NoticebookDb): Promise<KnownRecords> {
  const [agreements, authorities, triggers, obligations, people, parties] = await Promise.all([
    db.agreements.toArray(), db.authorities.toArray(), db.triggers.toArray(), db.obligations.toArray(), db.people.toArray(), db.parties.toArray(),
  ]);
  return { agreements, authorities, triggers, obligations, people: people.filter(({ partyId }) => partyId === undefined), parties };
}

/** The directory, to know who stands in it already. */
export const knownParties = async (db: NoticebookDb): Promise<readonly { readonly name: string; readonly zip: string }[]> => db.parties.toArray();
