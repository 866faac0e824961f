/** The invitation to a meeting as an iCalendar file (RFC 5545). Nothing is sent: it is attached to an e-mail by hand. */
import type { AgendaItem } from '@domain/agendaItem';
import { OptionalTypedTime } from '@domain/clockTime';
import { momentOf } from '@domain/day';
import type { Attendee, Meeting } from '@domain/meeting';
import type { Office } from '@domain/office';
import { allDay, newIcs, sampleLine, versionAt } from '../icsFile';

type Around = {
  readonly office: Pick<Office, 'city' | 'name' | 'zone' | 'isSample'>;
  readonly agenda: readonly Pick<AgendaItem, 'title'>[];
  readonly attendees: readonly Pick<Attendee, 'name' | 'of'>[];
  /** The moment at which the file is made, ISO. */
  readonly at: string;
};

/** How long a meeting is taken to last, in milliseconds: its end is not recorded. */
const HOUR = 3_600_000;

/** One event of an hour, or of the whole day where no time is recorded. A later file of the same meeting replaces it: its UID stays. */
export function invitationFile({ id, title, day, time, place, calledBy }: Meeting, { office, agenda, attendees, at }: Around): string {
  const calendar = newIcs();
  const typed = OptionalTypedTime.safeParse(time);
  const start = typed.success && typed.data !== '' ? new Date(momentOf(day, typed.data, office.zone)) : undefined;
  calendar.createEvent({
    id: `meeting.${id}@noticebook`,
    ...(start ? { start, end: new Date(start.getTime() + HOUR) } : allDay(day)),
    ...versionAt(at),
    summary: title,
    location: place,
    description: [
      `Invited by the ${office.name}, ${office.city}.`,
      calledBy === '' ? '' : `Called by ${calledBy}.`,
      ...(agenda.length === 0 ? [] : ['Agenda:', ...agenda.map((item, index) => `${index + 1}. ${item.title}`)]),
      ...(attendees.length === 0 ? [] : ['Invited:', ...attendees.map(({ name, of }) => [name, of].filter(Boolean).join(', '))]),
      sampleLine(office.isSample),
    ].filter((line) => line !== '').join('\n'),
  });
  return calendar.toString();
}
