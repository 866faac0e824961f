/** From what the records say to what stands in the tickler. */
import { type Day, daysBetween } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import type { DocketLine } from '@store/queries/obligations';
import type { Tickler } from '@store/queries/tickler';
import { countWords } from '@ui/count';
import type { TicklerContent, TicklerLine, TicklerOther } from '@ui/sheet/TicklerSheet';
import { paperLine } from '../paperLine';
import { routes } from '../routes';
import { replyTitle, replyWords, requestTitle } from './replyWords';

type Around = { readonly letterhead: Letterhead; readonly today: Day; readonly days: number };

/** Everything in words; the titles keep the addresses of their records, for the screen. */
export function ticklerContent({ until, overdue, due, begun, others }: Tickler, { letterhead, today, days }: Around): TicklerContent {
  const line = (one: DocketLine) => ticklerLine(one, today);
  return { letterhead, today, days, until, overdue: overdue.map(line), due: due.map(line), begun: begun.map(line), others: others.map((other) => otherLine(other, today)) };
}

const ticklerLine = (line: DocketLine, today: Day): TicklerLine => ({ ...paperLine(line, today), lead: line.due.lead });

function otherLine(item: Tickler['others'][number], today: Day): TicklerOther {
  const { numeral, word } = countWords({ kind: 'ahead', days: daysBetween(today, item.day) });
  const common = { day: item.day, days: numeral === '0' ? word : `${numeral} ${word}`, agreement: item.agreementTitle };
  if (item.kind === 'meeting') {
    const { meeting } = item;
    return { ...common, id: meeting.id, what: 'Meeting', subject: { title: meeting.title, href: routes.meeting(meeting.id) }, detail: [meeting.time, meeting.place].filter(Boolean).join(', ') };
  }
  if (item.kind === 'answer') {
    const { letter, fromShort } = item.incoming;
    return { ...common, id: letter.id, what: 'Our answer', subject: { title: `${letter.number} ${letter.subject}`, href: routes.incoming(letter.id) }, detail: `from ${fromShort}` };
  }
  if (item.kind === 'request') {
    const { request } = item;
    return { ...common, id: request.id, what: 'Our answer', subject: { title: requestTitle(request), href: routes.request(request.id) }, detail: `from ${request.requester}` };
  }
  return { ...common, id: item.letter.id, what: item.isCorrection ? 'Corrections asked for' : 'Reply asked for', subject: { title: replyTitle(item.letter), href: routes.letter(item.letter.id) }, detail: replyWords(item.asked, item.isCorrection) };
}
