/** The history: entries of the journal as they touched a record, or all of them. */
import { inOrder } from '@domain/entry';
import type { Id } from '@domain/id';
import type { NoticebookDb, StoredEntry } from '../db';

/** Entries that changed one of the records or were about it, the newest first. */
export async function historyOf(db: NoticebookDb, ids: readonly Id[], limit = 500): Promise<readonly StoredEntry[]> {
  const entries = await db.entries.where('ids').anyOf(ids).distinct().toArray();
  return entries.toSorted((a, b) => inOrder(b.header, a.header)).slice(0, limit);
}

/** A page of the whole journal, the newest first. */
export async function journalPage(db: NoticebookDb, limit: number, offset = 0): Promise<readonly StoredEntry[]> {
  return db.entries.orderBy('lc').reverse().offset(offset).limit(limit).toArray();
}

/** How many entries there are. */
export const journalSize = async (db: NoticebookDb): Promise<number> => db.entries.count();
