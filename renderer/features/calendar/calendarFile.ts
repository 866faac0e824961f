/** The calendar as an iCalendar file (RFC 5545), for the calendar programs that the people of the office use. */
import { authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import type { Office } from '@domain/office';
import type { AgendaItem } from '@store/queries/calendar';
import { deadAuthorityLook } from '@ui/statusLook';
import { ICalEventTransparency } from 'ical-generator';
import { allDay, newIcs, sampleLine, versionAt } from '../icsFile';
import { agendaKey, agendaTitle, agendaUnder, CORRECTIONS_BY, isDone, type AgendaKind } from './agendaWords';

const WORDS: Readonly<Record<AgendaKind, string>> = { due: 'Due', lead: 'Our lead date', reply: 'Reply by', answer: 'Our answer by', request: 'Our answer by', meeting: 'Meeting' };

type Around = {
  readonly office: Pick<Office, 'city' | 'isSample'>;
  /** The moment at which the file is made, ISO. */
  readonly at: string;
  /** The office's day: as of then an authority stands or not. */
  readonly today: Day;
};

/**
 * All-day events, one for each item. A later file with the same thing replaces it in the other calendar: its UID stays.
 *
 * Only what a calendar needs is in it: title, kind, why that day, agreement, and that an authority is no longer in force. Notes, reasons and the words of letters are not.
 */
export function calendarFile(items: readonly AgendaItem[], { office, at, today }: Around): string {
  const name = `${office.city}, obligations${office.isSample ? ' (historical sample)' : ''}`;
  const calendar = newIcs(name);
  for (const item of items) {
    calendar.createEvent({
      id: `${agendaKey(item)}@noticebook`,
      ...allDay(item.day),
      ...versionAt(at),
      // A due date does not make the person busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `${isDone(item) ? 'Done: ' : ''}${wordOf(item)}: ${agendaTitle(item)}`,
      description: [agendaUnder(item), deadWords(item, today), evidenceWords(item), sampleLine(office.isSample)].filter((line) => line !== '').join('\n'),
      ...(item.kind === 'meeting' && item.meeting.place !== '' ? { location: item.meeting.place } : {}),
      categories: [{ name: wordOf(item) }],
    });
  }
  return calendar.toString();
}

const wordOf = (item: AgendaItem): string => (item.kind === 'reply' && item.isCorrection ? CORRECTIONS_BY : WORDS[item.kind]);

/** `Authority ended Aug 5, 2011`, with the year, since the file lies elsewhere; empty where the authority stands. */
function deadWords(item: AgendaItem, today: Day): string {
  if ((item.kind !== 'due' && item.kind !== 'lead') || item.due.open === 0 || item.authority === undefined) return '';
  return deadAuthorityLook(authorityStatus(item.authority, today))?.word ?? '';
}

const evidenceWords = (item: AgendaItem): string => (item.kind === 'due' && item.obligation.evidence !== '' ? `Evidence wanted: ${item.obligation.evidence}` : '');
