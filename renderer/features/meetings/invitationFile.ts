/** The invitation to a meeting as an iCalendar file (RFC 5545). Nothing is sent: it is attached to an e-mail by hand. */
import type { AgendaItem } from '@domain/agendaItem';
import { OptionalTypedTime } from '@domain/clockTime';
import { momentOf } from '@domain/day';
import type { Meeting } from '@domain/meeting';
import type { Office } from '@domain/office';
import ical from 'ical-generator';

type Around = { readonly office: Pick<Office, 'city' | 'zone' | 'isSample'>; readonly agenda: readonly AgendaItem[]; /** The moment at which the file is made, ISO. */ readonly at: string };

/** One event of an hour, or of the whole day where no time is recorded. A later file of the same meeting replaces it: its UID stays. */
export function invitationFile({ id, title, day, time, place, calledBy }: Meeting, { office, agenda, at }: Around): string {
  const calendar = ical({ prodId: { company: 'Noticebook', product: 'Noticebook', language: 'EN' } });
  const stamp = new Date(at);
  const typed = OptionalTypedTime.safeParse(time);
  const start = typed.success && typed.data !== '' ? new Date(momentOf(day, typed.data, office.zone)) : undefined;
  calendar.createEvent({
    id: `meeting-${id}@noticebook`,
    ...(start ? { start, end: new Date(start.getTime() + 3_600_000) } : { start: new Date(`${day}T12:00:00Z`), allDay: true }),
    stamp,
    lastModified: stamp,
    // Seconds since 2000: what is saved later counts as a later version.
    sequence: Math.max(0, Math.floor((stamp.getTime() - Date.UTC(2000, 0, 1)) / 1000)),
    summary: title,
    location: place,
    description: [
      calledBy === '' ? '' : `Called by ${calledBy}.`,
      ...(agenda.length === 0 ? [] : ['Agenda:', ...agenda.map((item, index) => `${index + 1}. ${item.title}`)]),
      office.isSample ? 'Historical sample: the office is fictional.' : '',
    ].filter((line) => line !== '').join('\n'),
  });
  return calendar.toString();
}
