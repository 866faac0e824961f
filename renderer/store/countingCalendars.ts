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
  readonly of: (obligation: Counted) => Promise<CountingCalendar>;
  /** The calendar by which it would be counted if its date were not held. */
  readonly current: (obligation: Counted) => Promise<{ readonly id: Id | undefined; readonly calendar: CountingCalendar }>;
  /** Reads the held dates of many obligations at once. */
  readonly readHeld: (obligationIds: readonly Id[]) => Promise<void>;
  readonly held: (obligationId: Id) => Promise<HeldDate | undefined>;
}

/** Before a calendar is set up: weekends alone, and the account says that holidays are unknown. */
export const WEEKENDS: CountingCalendar = { name: 'Weekends only', weekend: [6, 7], closedDays: [], firstYear: 1, lastYear: 0 };

export function calendarLookUp(db: NoticebookDb, instead: CalendarsInstead = {}): CalendarLookUp {
  const calendars = new Map<Id, Promise<Calendar | undefined>>();
  const agreements = new Map<Id, Promise<Id | undefined>>();
  const heldDates = new Map<Id, HeldDate | undefined>();
  let office: Promise<Id | undefined> | undefined;

  const calendar = (id: Id): Promise<Calendar | undefined> => once(calendars, id, async () => instead.calendars?.get(id) ?? (await db.calendars.get(id)));
  const ofOffice = (): Promise<Id | undefined> =>
    (office ??= instead.ofOffice === undefined ? db.offices.toCollection().first().then((one) => one?.calendarId) : Promise.resolve(instead.ofOffice ?? undefined));
  const ofAgreement = (id: Id): Promise<Id | undefined> =>
    once(agreements, id, async () => {
      const chosen = instead.ofAgreements?.get(id);
      return chosen === undefined ? (await db.agreements.get(id))?.calendarId : (chosen ?? undefined);
    });
  const held = async (obligationId: Id): Promise<HeldDate | undefined> => {
    if (!heldDates.has(obligationId)) heldDates.set(obligationId, (await db.heldDates.where({ obligationId }).toArray()).find(isHeld));
    return heldDates.get(obligationId);
  };
  const current = async ({ agreementId }: Counted) => {
    const id = (agreementId === undefined ? undefined : await ofAgreement(agreementId)) ?? (await ofOffice());
    return { id, calendar: (id === undefined ? undefined : await calendar(id)) ?? WEEKENDS };
  };

  return {
    held,
    current,
    of: async (obligation) => {
      const kept = obligation.id === '' ? undefined : await held(obligation.id);
      return (kept && (await calendar(kept.calendarId))) ?? (await current(obligation)).calendar;
    },
    readHeld: async (obligationIds) => {
      for (const id of obligationIds) heldDates.set(id, undefined);
      for (const one of (await db.heldDates.where('obligationId').anyOf(obligationIds).toArray()).filter(isHeld)) heldDates.set(one.obligationId, one);
    },
  };
}

function once<T>(known: Map<Id, Promise<T>>, id: Id, read: () => Promise<T>): Promise<T> {
  const found = known.get(id) ?? read();
  known.set(id, found);
  return found;
}
