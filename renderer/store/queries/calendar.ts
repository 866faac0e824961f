/** What lies on the days of the calendar: due dates, our lead dates, days by which a reply was asked for, by which records requests must be answered, and meetings. */
import type { Agreement } from '@domain/agreement';
import type { Authority } from '@domain/authority';
import type { Calendar } from '@domain/calendar';
import { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import type { Meeting } from '@domain/meeting';
import type { Obligation } from '@domain/obligation';
import type { RecordsRequest } from '@domain/recordsRequest';
import type { DueRow, NoticebookDb } from '../db';
import { type IncomingRow, incomingDueBetween } from './incoming';
import { recipientsOf } from './letters';
import { requestsDueBetween } from './recordsRequests';

/** One line of the calendar. */
export type AgendaItem =
  | { readonly kind: 'due' | 'lead'; readonly day: Day; readonly due: DueRow; readonly obligation: Obligation; readonly authority: Authority | undefined; readonly agreementTitle: string }
  /** A letter asks for an answer, or, where it confirms a meeting, for corrections, by the day. */
  | { readonly kind: 'reply'; readonly day: Day; readonly letter: Letter; readonly asked: Asked; readonly isCorrection: boolean; readonly agreementTitle: string }
  /** A letter that came in must be answered by the day. */
  | { readonly kind: 'answer'; readonly day: Day; readonly incoming: IncomingRow; readonly agreementTitle: string }
  /** A request for public records must be answered by the day. */
  | { readonly kind: 'request'; readonly day: Day; readonly request: RecordsRequest; readonly agreementTitle: '' }
  | { readonly kind: 'meeting'; readonly day: Day; readonly meeting: Meeting; readonly agreementTitle: string };

/** Whose answer a letter asks for, by the short names of its addressees: those who have answered, and those who have not. */
export interface Asked {
  readonly answered: readonly string[];
  readonly silent: readonly string[];
}

/**
 * Everything from `from` to `to`, both included, sorted by day; on one day meetings come first, then due dates, then leads,
 * then replies that we asked for, then those that we owe, letters before records requests.
 *
 * Obligations that are met or removed keep their due date in it, not their lead. Only letters that were issued ask for a reply.
 */
export async function agendaBetween(db: NoticebookDb, from: Day, to: Day): Promise<readonly AgendaItem[]> {
  const [open, closed, leads, meetings, asking, correcting, came, requests] = await Promise.all([
    db.dueDates.where('[open+sort]').between([1, from], [1, to], true, true).toArray(),
    db.dueDates.where('[open+sort]').between([0, from], [0, to], true, true).toArray(),
    db.dueDates.where('[open+lead]').between([1, from], [1, to], true, true).toArray(),
    db.meetings.where('day').between(from, to, true, true).toArray(),
    db.letters.where('answers.replyBy').between(from, to, true, true).toArray(),
    db.letters.where('answers.correctBy').between(from, to, true, true).toArray(),
    incomingDueBetween(db, from, to),
    requestsDueBetween(db, from, to),
  ]);
  const letters = [...asking, ...correcting].filter(({ status }) => status === 'issued');
  const titles = await agreementTitles(db, [...open, ...closed, ...leads, ...meetings, ...letters, ...came.flatMap(({ letter: { agreementId } }) => (agreementId === undefined ? [] : [{ agreementId }]))]);
  const replies = await Promise.all(letters.map(async (letter) => replyOf(letter, await askedOf(db, letter.id), titles.get(letter.agreementId) ?? '')));
  const obligations = new Map(
    (await db.obligations.bulkGet([...new Set([...open, ...closed, ...leads].map(({ id }) => id))])).flatMap((one) => (one ? [[one.id, one] as const] : [])),
  );
  const authorities = new Map(
    (await db.authorities.bulkGet([...new Set([...obligations.values()].map(({ authorityId }) => authorityId))])).flatMap((one) => (one ? [[one.id, one] as const] : [])),
  );
  const line = (kind: 'due' | 'lead', due: DueRow, day: Day | undefined): readonly AgendaItem[] => {
    const obligation = obligations.get(due.id);
    return obligation && day ? [{ kind, day, due, obligation, authority: authorities.get(obligation.authorityId), agreementTitle: titles.get(due.agreementId) ?? '' }] : [];
  };
  const items: AgendaItem[] = [
    ...meetings.map((meeting): AgendaItem => ({ kind: 'meeting', day: meeting.day, meeting, agreementTitle: titles.get(meeting.agreementId) ?? '' })),
    ...[...open, ...closed].flatMap((due) => line('due', due, due.due)),
    ...leads.flatMap((due) => line('lead', due, due.lead)),
    ...replies.flat(),
    ...came.flatMap((incoming): readonly AgendaItem[] => {
      const { replyBy: day, agreementId = '' } = incoming.letter;
      return day ? [{ kind: 'answer', day, incoming, agreementTitle: titles.get(agreementId) ?? '' }] : [];
    }),
    ...requests.flatMap((request): readonly AgendaItem[] => (request.replyBy ? [{ kind: 'request', day: request.replyBy, request, agreementTitle: '' }] : [])),
  ];
  // A stable sort: the order above stands within a day.
  return items.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The answer was checked as a day when it was typed; one that is none, from elsewhere, stands on no day. */
function replyOf(letter: Letter, asked: Asked, agreementTitle: string): readonly AgendaItem[] {
  const isCorrection = letter.answers['replyBy'] === undefined;
  const day = Day.safeParse(letter.answers['replyBy'] ?? letter.answers['correctBy']);
  return day.success ? [{ kind: 'reply', day: day.data, letter, asked, isCorrection, agreementTitle }] : [];
}

/** Who of the addressees has answered, and who has not. */
export async function askedOf(db: NoticebookDb, letterId: Id): Promise<Asked> {
  const addressees = (await recipientsOf(db, letterId)).filter(({ recipient }) => recipient.role === 'addressee');
  const names = (isAnswered: boolean) => addressees.filter(({ state }) => (state === 'answered') === isAnswered).map(({ party }) => party.shortName);
  return { answered: names(true), silent: names(false) };
}

/** The calendar by which the office counts, or null when it has none. */
export async function calendarOf(db: NoticebookDb, id: Id | undefined): Promise<Calendar | null> {
  return (id === undefined ? undefined : await db.calendars.get(id)) ?? null;
}

/** A calendar with the agreements that count by it in place of the office's. */
export interface CalendarRow {
  readonly calendar: Calendar;
  readonly agreements: readonly Agreement[];
}

/** The calendars by name, without those that are kept as they stood. */
export async function calendarList(db: NoticebookDb): Promise<readonly CalendarRow[]> {
  const calendars = (await db.calendars.toArray()).filter(({ keptOf }) => keptOf === undefined).toSorted((a, b) => a.name.localeCompare(b.name));
  return Promise.all(calendars.map(async (calendar) => ({ calendar, agreements: await db.agreements.where({ calendarId: calendar.id }).toArray() })));
}

async function agreementTitles(db: NoticebookDb, rows: readonly { readonly agreementId: Id }[]): Promise<ReadonlyMap<Id, string>> {
  const agreements = await db.agreements.bulkGet([...new Set(rows.map(({ agreementId }) => agreementId))]);
  return new Map(agreements.flatMap((one) => (one ? [[one.id, one.title] as const] : [])));
}
