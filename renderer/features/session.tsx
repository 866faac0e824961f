/** What every screen may ask for: the open records, the office, the day it is and who records. */
import type { Start } from '@bridge/contract';
import { type Day, longDay } from '@domain/day';
import type { Office } from '@domain/office';
import type { Person } from '@domain/person';
import type { ListColumn, ListOrder } from '@domain/savedView';
import type { NoticebookDb } from '@store/db';
import type { Records } from '@store/records';
import { useLiveQuery } from 'dexie-react-hooks';
import { isSameValue } from '@domain/sameValue';
import { createContext, useContext, useRef } from 'react';

export interface Session {
  readonly records: Records;
  readonly start: Start;
  readonly office: Office;
  /** The office's day: its practice day in the sample. */
  readonly today: Day;
  /** Our own people, by name. */
  readonly people: readonly Person[];
  /** Who records now. */
  readonly recorder: Person;
  readonly chooseRecorder: (person: Person) => void;
  /** The columns of the list of obligations, remembered on this computer. */
  readonly columns: readonly ListColumn[];
  readonly chooseColumns: (columns: readonly ListColumn[]) => void;
  /** The order of the list of obligations, remembered on this computer. */
  readonly listOrder: ListOrder;
  readonly chooseListOrder: (order: ListOrder) => void;
  /** This computer shows everything and records nothing. Main refuses as well; here it decides what is offered. */
  readonly isLookOnly: boolean;
  /** The day at whose end the records are shown; absent while they are shown as they stand. `records.db` is then a copy of its own. */
  readonly asOf?: Day | undefined;
  /** The records as they stand, while those of a day are shown. */
  readonly presentDb?: NoticebookDb | undefined;
  /** Shows the records as of a day, or, with undefined, as they stand. */
  readonly showAsOf: (day: Day | undefined) => void;
  /** The day it really is in the office's zone, whatever day is practised or looked back at. */
  readonly clockDay: Day;
  /** Nothing can be recorded here: the computer only looks, or the past is shown. */
  readonly isReadOnly: boolean;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; only screens inside the open app may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This screen was shown before the records were open.');
  return session;
}

/** Why nothing can be recorded now, or undefined when something can. */
export const whyReadOnly = ({ asOf, isLookOnly }: Pick<Session, 'asOf' | 'isLookOnly'>): string | undefined =>
  asOf !== undefined
    ? `As of ${longDay(asOf)}: what stood then is not changed`
    : isLookOnly
      ? 'Look only: nothing is recorded on this computer'
      : undefined;

/**
 * A query that answers anew whenever its records change. Undefined means that it is still reading, never that nothing is there:
 * a query for one record answers null when it does not exist. An answer that holds the same as before is the one from before.
 */
export function useLive<T>(query: (db: NoticebookDb) => Promise<T>, dependencies: readonly unknown[] = []): T | undefined {
  const { records } = useSession();
  const settle = useSettled<T>();
  return useLiveQuery(async () => settle(await readable(records, query)), [records.db, ...dependencies]);
}

/** Gives the answer from before where a new one holds the same: nothing is then drawn anew. */
export function useSettled<T>(): (answer: T) => T {
  const last = useRef<{ readonly answer: T } | undefined>(undefined);
  return (answer) => {
    if (last.current === undefined || !isSameValue(last.current.answer, answer)) last.current = { answer };
    return last.current.answer;
  };
}

/** Asks the working copy; damaged at this place, it is set aside and the window loads anew. Where that did not help, the page says so. */
export async function readable<T>(records: Records, query: (db: NoticebookDb) => Promise<T>): Promise<T> {
  try {
    return await query(records.db);
  } catch (error) {
    if (isUnreadable(error)) await records.bridge.databaseSetAside(null);
    throw error;
  }
}

/** What Chromium says of bytes on the disk that it cannot read any more. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && (error.name === 'UnknownError' || error.name === 'NotReadableError');
