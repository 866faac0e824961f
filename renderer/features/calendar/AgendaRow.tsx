/** One line of the calendar: what it is in icon and word, its title, why it is on that day, and how far away. */
import { type Day, daysBetween, plainDay } from '@domain/day';
import { isOpen } from '@domain/obligation';
import type { AgendaItem } from '@store/queries/calendar';
import { countMet, countToDue, countToLead, countWords, type Count } from '@ui/count';
import { Status } from '@ui/Status';
import { meetingLook, obligationLook, plainLook, type StatusLook } from '@ui/statusLook';
import { AppLink } from '@ui/TextLink';
import { IconCalendarEvent, IconCircle, IconSquareRotated } from '@tabler/icons-react';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './CalendarPage.module.css';

const KIND_LOOKS: Readonly<Record<AgendaItem['kind'], StatusLook>> = {
  due: plainLook('ink', IconSquareRotated, 'Due', false),
  lead: plainLook('accent', IconCircle, 'Our lead', false),
  meeting: plainLook('ink', IconCalendarEvent, 'Meeting', false),
};

type AgendaRowProps = { readonly item: AgendaItem };

export function AgendaRow({ item }: AgendaRowProps) {
  const { today } = useSession();
  const { title, href, under, status, count } = words(item, today);
  const { numeral, word, tone } = countWords(count);
  return (
    <li className={classes.item}>
      <span className={classes.kind}><Status look={KIND_LOOKS[item.kind]} /></span>
      <div className={classes.what}>
        <AppLink className={classes.title} href={href}>{title}</AppLink>
        <span className={classes.under}>{under}</span>
      </div>
      <span className={classes.status}>{status && <Status look={status} isSoft={false} />}</span>
      <span className={classes.away} data-tone={tone}>{numeral === '✓' || numeral === '0' ? word : `${numeral} ${word}`}</span>
    </li>
  );
}

type Words = { readonly title: string; readonly href: string; readonly under: string; readonly status: StatusLook | undefined; readonly count: Count };

function words(item: AgendaItem, today: Day): Words {
  if (item.kind === 'meeting') {
    const { meeting } = item;
    return {
      title: meeting.title,
      href: routes.meeting(meeting.id),
      under: [meeting.time, meeting.place, item.agreementTitle].filter(Boolean).join(', '),
      status: meetingLook(meeting.status),
      count: { kind: 'ahead', days: daysBetween(today, meeting.day) },
    };
  }
  const { obligation, due } = item;
  const common = { title: obligation.title, href: routes.obligation(obligation.id) };
  if (item.kind === 'lead') {
    return { ...common, under: [due.due && `due ${plainDay(due.due)}`, item.agreementTitle].filter(Boolean).join(', '), status: undefined, count: countToLead(item.day, today) };
  }
  return {
    ...common,
    under: [due.reason, item.agreementTitle].filter(Boolean).join('; '),
    status: obligationLook({ status: obligation.status, due: due.due, today }),
    count: obligation.status === 'met' ? countMet(obligation.statusSince, due.due) : !isOpen(obligation) ? { kind: 'ahead', days: daysBetween(today, item.day) } : countToDue(due.due, today),
  };
}
