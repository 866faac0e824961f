/** The schedule, the holds and the certificates, for the screens. */
import type { Destruction } from '@domain/destruction';
import type { Id } from '@domain/id';
import { isActive, type LegalHold } from '@domain/legalHold';
import type { RetainedTable, RetentionAssignment, RetentionSeries } from '@domain/retention';
import type { NoticebookDb } from '../db';
import { type Names, namesOf } from './history';

export interface Schedule {
  /** By code. */
  readonly series: readonly RetentionSeries[];
  readonly ofKind: ReadonlyMap<RetainedTable, RetentionAssignment>;
  /** How many single records follow a series of their own choice, by series. */
  readonly ownCount: ReadonlyMap<Id, number>;
}

export async function schedule(db: NoticebookDb): Promise<Schedule> {
  const [series, assignments] = await Promise.all([db.retentionSeries.orderBy('code').toArray(), db.retentionAssignments.toArray()]);
  const ownCount = new Map<Id, number>();
  for (const { about, seriesId } of assignments) if (about) ownCount.set(seriesId, (ownCount.get(seriesId) ?? 0) + 1);
  return { series, ofKind: new Map(assignments.flatMap((one) => (one.kind ? [[one.kind, one] as const] : []))), ownCount };
}

/** The series that one record follows by its own assignment, not by its kind. */
export const ownAssignment = (db: NoticebookDb, id: Id): Promise<RetentionAssignment | undefined> => db.retentionAssignments.where('about.id').equals(id).first();

/** Holds with the names of what they cover: those that last first, then by day, the newest first. */
export async function holdList(db: NoticebookDb): Promise<{ readonly holds: readonly LegalHold[]; readonly names: Names }> {
  const holds = (await db.legalHolds.toArray()).toSorted((a, b) => Number(isActive(b)) - Number(isActive(a)) || (a.from < b.from ? 1 : -1));
  return { holds, names: await namesOf(db, holds.flatMap(({ covers }) => covers.map(({ id }) => id))) };
}

/** Certificates of destruction, the newest first. */
export async function destructionList(db: NoticebookDb): Promise<readonly Destruction[]> {
  return db.destructions.orderBy('number').reverse().toArray();
}

/** The certificate under which a record was destroyed; undefined when it was not. */
export async function destructionOf(db: NoticebookDb, recordId: Id): Promise<Destruction | undefined> {
  return db.destructions.filter(({ items }) => items.some(({ id }) => id === recordId)).first();
}
