/**
 * By which calendar an obligation is counted: as it stood, where its date is held, else its agreement's, else the office's.
 *
 * Looked up once for each count or for a whole run of counts; what was read is kept as long as the look-up itself.
 */
import type { Calendar } from '@domain/calendar';
import type { CountingCalendar } from '@domain/dueDate';
import { type HeldDate, isHeld } from '@domain/heldDate';
import type { Id } from '@domain/id';
import type { Obligation } from '@domain/obligation';
import type { NoticebookDb } from './db';

/** What is counted: `agreementId` is missing while a form has none yet. */
export type Counted = Pick<Obligation, 'id'> & Partial<Pick<Obligation, 'agreementId'>>;

/** Calendars and choices of calendars as they would be, in place of what is recorded. */
export interface CalendarsInstead {
  readonly calendars?: ReadonlyMap<Id, Calendar>;
  /** Null: no calendar. */
  readonly ofOffice?: Id | null;
  /** By agreement; null: the office's. */
  readonly ofAgreements?: ReadonlyMap<Id, Id | null>;
}

export interface CalendarLookUp {
  /** Reads what many obligations need, with one request a table, and answers without asking again. */
  readonly readFor: (obligations: readonly Counted[]) => Promise<KnownCalendars>;
  readonly of: (obligation: Counted) => Promise<CountingCalendar>;
  readonly current: (obligation: Counted) => Promise<Current>;
  readonly held: (obligationId: Id) => Promise<HeldDate | undefined>;
}

/** Answers for the obligations that were read. */
export interface KnownCalendars {
  readonly of: (obligation: Counted) => CountingCalendar;
  /** The calendar by which it would be counted if its date were not held. */
  readonly current: (obligation: Counted) => Current;
  readonly held: (obligationId: Id) => HeldDate | undefined;
}

export type Current = { readonly id: Id | undefined; readonly calendar: CountingCalendar };

/** Before a calendar is set up: weekends alone, and the account says that holidays are unknown. */
export const WEEKENDS: CountingCalendar = { name: 'Weekends only', weekend: [6, 7], closedDays: [], firstYear: 1, lastYear: 0 };

export function calendarLookUp(db: NoticebookDb, instead: CalendarsInstead = {}): CalendarLookUp {
  const calendars = new Map<Id, Calendar | undefined>();
  const ofAgreements = new Map<Id, Id | undefined>();
  const heldDates = new Map<Id, HeldDate | undefined>();
  let office: { readonly calendarId: Id | undefined } | undefined;

  const current = ({ agreementId }: Counted): Current => {
    const id = (agreementId === undefined ? undefined : ofAgreements.get(agreementId)) ?? office?.calendarId;
    return { id, calendar: (id === undefined ? undefined : calendars.get(id)) ?? WEEKENDS };
  };
  const held = (obligationId: Id): HeldDate | undefined => heldDates.get(obligationId);
  const of = (obligation: Counted): CountingCalendar => {
    const kept = held(obligation.id);
    return (kept && calendars.get(kept.calendarId)) ?? current(obligation).calendar;
  };

  const readHeld = async (ids: readonly Id[]): Promise<void> => {
    if (ids.length === 0) return;
    const found = (await db.heldDates.where('obligationId').anyOf(ids).toArray()).filter(isHeld);
    for (const id of ids) heldDates.set(id, undefined);
    for (const one of found) heldDates.set(one.obligationId, one);
  };
  const readChoices = async (agreementIds: readonly Id[]): Promise<void> => {
    if (agreementIds.length === 0) return;
    const agreements = await db.agreements.bulkGet([...agreementIds]);
    for (const [index, id] of agreementIds.entries()) {
      const chosen = instead.ofAgreements?.get(id);
      ofAgreements.set(id, chosen === undefined ? agreements[index]?.calendarId : (chosen ?? undefined));
    }
  };
  const readCalendars = async (ids: readonly Id[]): Promise<void> => {
    if (ids.length === 0) return;
    const found = await db.calendars.bulkGet([...ids]);
    for (const [index, id] of ids.entries()) calendars.set(id, instead.calendars?.get(id) ?? found[index]);
  };

  const readFor = async (obligations: readonly Counted[]): Promise<KnownCalendars> => {
    await readHeld(unknown(obligations.map(({ id }) => (id === '' ? undefined : id)), heldDates));
    await readChoices(unknown(obligations.map(({ agreementId }) => agreementId), ofAgreements));
    office ??= { calendarId: instead.ofOffice === undefined ? (await db.offices.toCollection().first())?.calendarId : (instead.ofOffice ?? undefined) };
    await readCalendars(unknown(obligations.flatMap((one) => [current(one).id, held(one.id)?.calendarId]), calendars));
    return { of, current, held };
  };

  return {
    readFor,
    of: async (obligation) => (await readFor([obligation])).of(obligation),
    current: async (obligation) => (await readFor([obligation])).current(obligation),
    held: async (id) => {
      await readHeld(unknown([id], heldDates));
      return held(id);
    },
  };
}

/** Those that are not known yet, each once. */
const unknown = (ids: readonly (Id | undefined)[], known: ReadonlyMap<Id, unknown>): readonly Id[] =>
  [...new Set(ids)].flatMap((id) => (id === undefined || known.has(id) ? [] : [id]));
