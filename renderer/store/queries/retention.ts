/** The schedule, the holds and the certificates, for the screens. */
import { plainDay } from '@domain/day';
import type { Destruction } from '@domain/destruction';
import type { Id } from '@domain/id';
import { isActive, type LegalHold } from '@domain/legalHold';
import { LETTER_KIND_NAMES } from '@domain/letter';
import { actorName } from '@domain/person';
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

/** What a hold can cover, in groups, each with its name; the value is `table.id`. */
export async function holdChoices(db: NoticebookDb): Promise<{ readonly group: string; readonly items: { readonly value: string; readonly label: string }[] }[]> {
  const [agreements, obligations, letters, incoming, meetings, people] = await Promise.all([
    db.agreements.orderBy('title').toArray(), db.dueDates.toArray(), db.letterStates.toArray(), db.incomingLetters.toArray(), db.meetings.toArray(), db.people.toArray(),
  ]);
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => (a.label < b.label ? -1 : 1);
  return [
    { group: 'Agreements, with all that is under them', items: agreements.map(({ id, title }) => ({ value: `agreements.${id}`, label: title })) },
    { group: 'Obligations', items: obligations.map(({ id, title }) => ({ value: `obligations.${id}`, label: title })).toSorted(byLabel) },
    { group: 'Letters we sent', items: letters.map(({ id, kind, number, subject, dated }) => ({ value: `letters.${id}`, label: [number || `Draft of ${plainDay(dated)}`, subject || LETTER_KIND_NAMES[kind]].join(', ') })).toSorted(byLabel) },
    { group: 'Letters that came in', items: incoming.map(({ id, number, subject }) => ({ value: `incomingLetters.${id}`, label: `${number}, ${subject}` })).toSorted(byLabel) },
    { group: 'Meetings', items: meetings.map(({ id, title, day }) => ({ value: `meetings.${id}`, label: `${plainDay(day)}, ${title}` })).toSorted(byLabel) },
    { group: 'What a person owns, sees to, signed or approved', items: people.filter(({ partyId }) => partyId === undefined).map((person) => ({ value: `people.${person.id}`, label: actorName(person) })).toSorted(byLabel) },
  ];
}
