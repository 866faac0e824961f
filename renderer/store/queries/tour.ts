/** Where the tour of the sample city stops: its records by their titles. */
import type { Id } from '@domain/id';
import type { NoticebookDb } from '../db';

/** The id of the first obligation of each title, in the order of the titles; null where it is gone. The sample is small: it is read as a whole. */
export async function obligationsTitled(db: NoticebookDb, titles: readonly string[]): Promise<readonly (Id | null)[]> {
  const all = await db.obligations.limit(500).toArray();
  return titles.map((title) => all.find((one) => one.title === title)?.id ?? null);
}
