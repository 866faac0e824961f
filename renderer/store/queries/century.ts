/** Everything at once, for an export that must be read without Noticebook. */
import { isOfMeetings, meetingOfRow, withoutMinutes } from '@domain/closedSession';
import type { DueDate } from '@domain/dueDate';
import type { RawRow } from '@domain/fold';
import type { Id } from '@domain/id';
import type { Obligation } from '@domain/obligation';
import { type Table, TABLES } from '@domain/record';
import { calendarLookUp } from '../countingCalendars';
import { type NoticebookDb, rawTable, type StoredEntry } from '../db';
import { dueDatesBy } from '../dueDates';
import { closedSessions } from './closedSessions';
import { type Names, namesOf } from './history';

export type AllRows = ReadonlyMap<Table, readonly RawRow[]>;

/** Which words an export has, by choice. */
export interface Chosen {
  readonly withPrivilegedNotes: boolean;
  /** What was said in closed sessions, and what is kept with them. */
  readonly withClosedSessions: boolean;
}

/** Every record of every table, in the order of their ids, which is that of their making. Privileged notes and closed sessions only where they are wanted. */
export async function allRows(db: NoticebookDb, { withPrivilegedNotes, withClosedSessions }: Chosen): Promise<AllRows> {
  const closed: ReadonlySet<Id> = withClosedSessions ? new Set<Id>() : await closedSessions(db);
  const isOut = (table: Table, row: RawRow): boolean => (table === 'notes' && !withPrivilegedNotes && row['isPrivileged'] === true) || closed.has(meetingOfRow(table, row) ?? '');
  const rows = new Map<Table, readonly RawRow[]>();
  for (const table of TABLES) {
    const all = (await rawTable(db, table).orderBy('id').toArray()).filter((row) => !isOut(table, row));
    rows.set(table, table === 'meetings' ? all.map((row) => (closed.has(String(row['id'])) ? withoutMinutes(row) : row)) : all);
  }
  return rows;
}

/** The entry without what it says of a closed session: that something was recorded, when and by whom, stands. */
export const withoutClosed = (entry: StoredEntry, closed: ReadonlySet<Id>): StoredEntry =>
  entry.body && entry.ids.some((id) => closed.has(id)) && entry.body.changes.some(({ table }) => isOfMeetings(table)) ? { ...entry, body: { salt: entry.body.salt, changes: [] } } : entry;

/** How many closed sessions there are. */
export const closedSessionCount = async (db: NoticebookDb): Promise<number> => (await closedSessions(db)).size;

/** How many privileged notes there are. */
export const privilegedNoteCount = async (db: NoticebookDb): Promise<number> => db.notes.filter(({ isPrivileged }) => isPrivileged).count();

/** The names of records, asked for a few at a time. */
export async function allNames(db: NoticebookDb, ids: readonly Id[]): Promise<Names> {
  const names = new Map<string, NonNullable<ReturnType<Names['get']>>>();
  for (let from = 0; from < ids.length; from += PAGE) for (const [id, named] of await namesOf(db, ids.slice(from, from + PAGE))) names.set(id, named);
  return names;
}

const PAGE = 2_000;

/** How the due dates of obligations were counted. */
export async function accountsOf(db: NoticebookDb, obligations: readonly Obligation[]): Promise<ReadonlyMap<Id, DueDate>> {
  const calendars = calendarLookUp(db);
  const known = await calendars.readFor(obligations);
  return dueDatesBy(db, obligations, known.of, calendars);
}

/** The entries that changed each of the records or were about it, the oldest first. */
export async function entriesAbout(db: NoticebookDb, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly StoredEntry[]>> {
  const about = new Map<Id, StoredEntry[]>(ids.map((id) => [id, []]));
  const entries = await db.entries.where('ids').anyOf([...ids]).distinct().toArray();
  for (const entry of entries.toSorted((a, b) => a.lc - b.lc)) for (const id of entry.ids) about.get(id)?.push(entry);
  return about;
}

/** A page of the journal, the oldest first. */
export const journalFrom = async (db: NoticebookDb, after: number, limit: number): Promise<readonly StoredEntry[]> => db.entries.where('lc').above(after).limit(limit).toArray();
