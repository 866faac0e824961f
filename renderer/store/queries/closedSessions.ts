/** Which closed sessions there are, and from whom what was said in them is withheld. */
import { isClosedSession } from '@domain/closedSession';
import type { Id } from '@domain/id';
import type { NoticebookDb } from '../db';
import type { Reader } from './notes';

/** The closed sessions, by id. */
export const closedSessions = async (db: NoticebookDb): Promise<ReadonlySet<Id>> => new Set((await db.meetings.filter(isClosedSession).toArray()).map(({ id }) => id));

/** The meetings of which this reader is not shown what was said: a computer that only looks is not shown closed sessions. */
export const withheldFrom = async (db: NoticebookDb, { isLookOnly }: Reader): Promise<ReadonlySet<Id>> => (isLookOnly ? closedSessions(db) : new Set());
