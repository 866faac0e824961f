/**
 * The records as they stood at the end of a day: what was recorded by then, folded into a working copy of its own.
 *
 * The copy is thrown away when it is closed; one that a crash left behind is thrown away by the next.
 */
import { type Day, dayAt } from '@domain/day';
import Dexie from 'dexie';
import { declareDb, type NoticebookDb } from './db';
import { deriveAllDueDates } from './dueDates';
import { deriveAllLetterStates } from './letterStates';
import { project } from './project';

export interface AsOf {
  readonly day: Day;
  readonly db: NoticebookDb;
  /** Throws the copy away. */
  readonly close: () => Promise<void>;
}

const NAME = 'noticebook-as-of-';

/** How many entries are folded at a time. */
const PAGE = 1_000;

/**
 * Folds the entries of `source` that were recorded by the end of `day` in the office's zone.
 *
 * Stops, and answers undefined, once `isWanted` says so: the clerk has chosen another day.
 */
export async function openAsOf(
  source: NoticebookDb,
  day: Day,
  zone: string,
  { progress = () => undefined, isWanted = () => true }: { readonly progress?: (done: number, of: number) => void; readonly isWanted?: () => boolean } = {},
): Promise<AsOf | undefined> {
  await throwAwayOld();
  const db = declareDb(`${NAME}${crypto.randomUUID()}`);
  const close = () => db.delete();
  const keys = await source.entries.orderBy('lc').primaryKeys();
  for (let from = 0; from < keys.length; from += PAGE) {
    const page = await source.entries.bulkGet(keys.slice(from, from + PAGE));
    const recorded = page.filter((entry) => entry !== undefined).filter(({ at }) => dayAt(at, zone) <= day);
    await project(db, recorded.map(({ header, body, destroyedUnder }) => ({ header, ...(body ? { body } : {}), ...(destroyedUnder ? { destroyedUnder } : {}) })));
    progress(Math.min(from + PAGE, keys.length), keys.length);
    if (!isWanted()) {
      await close();
      return undefined;
    }
  }
  await deriveAllDueDates(db);
  await deriveAllLetterStates(db);
  return { day, db, close };
}

/** The day on which the first entry was recorded, in the office's zone; undefined while nothing is. */
export async function firstDay(db: NoticebookDb, zone: string): Promise<Day | undefined> {
  const first = await db.entries.orderBy('lc').first();
  return first && dayAt(first.at, zone);
}

async function throwAwayOld(): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.filter((name) => name.startsWith(NAME)).map((name) => Dexie.delete(name)));
}
