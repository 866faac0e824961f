/** What a thing on the calendar is called, where it leads, and how it stands: the same in the agenda, the month and the file. */
import { authorityStatus } from '@domain/authority';
import { type Day, daysBetween, plainDay } from '@domain/day';
import type { AgendaItem } from '@store/queries/calendar';
import { type Count, countMet, countToDue, countToLead } from '@ui/count';
import { deadAuthorityLook, meetingLook, obligationLook, plainLook, type StatusLook } from '@ui/statusLook';
import { IconCalendarEvent, IconCircle, IconFolderQuestion, IconHourglass, IconInbox, IconMail, IconCircleCheck, IconSquareRotated } from '@tabler/icons-react';
import { routes } from '../routes';
import { replyTitle, replyWords, requestTitle } from './replyWords';

export type AgendaKind = AgendaItem['kind'];

/** The kinds in the order in which they are offered. */
export const AGENDA_KINDS = [
  { value: 'due', label: 'Due dates' },
  { value: 'lead', label: 'Our lead dates' },
  { value: 'reply', label: 'Replies asked for' },
  { value: 'answer', label: 'Letters to answer' },
  { value: 'request', label: 'Records requests' },
  { value: 'meeting', label: 'Meetings' },
] as const satisfies readonly { readonly value: AgendaKind; readonly label: string }[];

export const ALL_KINDS: readonly AgendaKind[] = AGENDA_KINDS.map(({ value }) => value);

/** What kind a line is of, as icon and word. */
export const KIND_LOOKS: Readonly<Record<AgendaKind, StatusLook>> = {
  due: plainLook('ink', IconSquareRotated, 'Due', false),
  lead: plainLook('accent', IconCircle, 'Our lead', false),
  reply: plainLook('ink', IconMail, 'Reply by', false),
  answer: plainLook('ink', IconInbox, 'Our answer by', false),
  request: plainLook('ink', IconFolderQuestion, 'Answer by', false),
  meeting: plainLook('ink', IconCalendarEvent, 'Meeting', false),
};

/** Of a letter that confirms a meeting. */
export const CORRECTIONS_BY = 'Corrections by';

/** The same for one line in a narrow place: a duty that is open on an authority that is not in force says so. */
export function agendaLook(item: AgendaItem, today: Day): StatusLook {
  const look = item.kind === 'reply' && item.isCorrection ? { ...KIND_LOOKS.reply, word: CORRECTIONS_BY } : KIND_LOOKS[item.kind];
  if ((item.kind !== 'due' && item.kind !== 'lead') || item.due.open === 0 || item.authority === undefined) return look;
  const dead = deadAuthorityLook(authorityStatus(item.authority, today), today);
  return dead === undefined ? look : { ...dead, word: `${look.word}, ${dead.word.charAt(0).toLowerCase()}${dead.word.slice(1)}` };
}

/** One key for one thing on one day: an obligation has a due date and a lead. */
export const agendaKey = (item: AgendaItem): string => `${item.kind}.${recordOf(item).id}`;

export const agendaTitle = (item: AgendaItem): string => recordOf(item).title;

export const agendaHref = (item: AgendaItem): string => recordOf(item).href;

/** What it is about: a record with a page of its own. */
function recordOf(item: AgendaItem): { readonly id: string; readonly title: string; readonly href: string } {
  switch (item.kind) {
    case 'meeting':
      return { id: item.meeting.id, title: item.meeting.title, href: routes.meeting(item.meeting.id) };
    case 'reply':
      return { id: item.letter.id, title: replyTitle(item.letter), href: routes.letter(item.letter.id) };
    case 'answer':
      return { id: item.incoming.letter.id, title: `${item.incoming.letter.number} ${item.incoming.letter.subject}`, href: routes.incoming(item.incoming.letter.id) };
    case 'request':
      return { id: item.request.id, title: requestTitle(item.request), href: routes.request(item.request.id) };
    default:
      return { id: item.obligation.id, title: item.obligation.title, href: routes.obligation(item.obligation.id) };
  }
}

/** Is there nothing left to do about it: met, removed, held, answered by all? */
export function isDone(item: AgendaItem): boolean {
  switch (item.kind) {
    case 'meeting':
      return item.meeting.status === 'held';
    case 'reply':
      return item.asked.silent.length === 0;
    case 'answer':
    case 'request':
      return false; // one that was answered stands on no day any more
    default:
      return item.due.open === 0;
  }
}

/** Why it is on this day, with the agreement, in one line. */
export function agendaUnder(item: AgendaItem): string {
  switch (item.kind) {
    case 'meeting':
      return [item.meeting.time, item.meeting.place, item.agreementTitle].filter(Boolean).join(', ');
    case 'reply':
      return [replyWords(item.asked, item.isCorrection), item.agreementTitle].filter(Boolean).join('; ');
    case 'answer':
      return [`from ${item.incoming.fromShort}`, item.agreementTitle].filter(Boolean).join('; ');
    case 'request':
      return [`from ${item.request.requester}`, item.request.replySource].filter(Boolean).join('; ');
    case 'lead':
      return [item.due.due && `due ${plainDay(item.due.due)}`, item.agreementTitle].filter(Boolean).join(', ');
    default:
      return [item.due.reason, item.agreementTitle].filter(Boolean).join('; ');
  }
}

/** How it stands, where there is more to say than its kind. */
export function agendaStatus(item: AgendaItem, today: Day): StatusLook | undefined {
  switch (item.kind) {
    case 'meeting':
      return meetingLook(item.meeting.status);
    case 'reply':
      if (isDone(item)) return plainLook('done', IconCircleCheck, 'Answered');
      if (item.isCorrection) return item.day < today ? plainLook('done', IconCircleCheck, 'No correction came') : plainLook('wait', IconHourglass, 'No correction yet', false);
      return item.day < today ? plainLook('soon', IconHourglass, 'No answer yet') : plainLook('wait', IconHourglass, 'No answer yet', false);
    case 'answer':
    case 'request':
      return item.day < today ? plainLook('late', IconHourglass, 'Not answered') : plainLook('wait', IconHourglass, 'Not answered yet', false);
    case 'lead':
      return undefined;
    default:
      return obligationLook({ status: item.obligation.status, due: item.due.due, today });
  }
}

/** How far away it is. */
export function agendaCount(item: AgendaItem, today: Day): Count {
  switch (item.kind) {
    case 'answer':
    case 'request':
      return countToDue(item.day, today);
    case 'meeting':
    case 'reply':
      return { kind: 'ahead', days: daysBetween(today, item.day) };
    case 'lead':
      return countToLead(item.day, today);
    default:
      if (item.obligation.status === 'met') return countMet(item.obligation.statusSince, item.due.due);
      return item.due.open === 0 ? { kind: 'ahead', days: daysBetween(today, item.day) } : countToDue(item.due.due, today);
  }
}
