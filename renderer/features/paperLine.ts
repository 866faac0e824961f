/** An obligation as a line of a report on paper. */
import { authorityStatus } from '@domain/authority';
import type { Day } from '@domain/day';
import type { DocketLine } from '@store/queries/obligations';
import { countToDue, countWords } from '@ui/count';
import { deadAuthorityLook } from '@ui/statusLook';
import type { ReportLine } from '@ui/sheet/ReportSheet';
import { capitalised } from './history';
import { routes } from './routes';

/** One obligation, for every paper that lists it by its due date; the title keeps its address, for the screen. */
export function paperLine({ obligation, due, agreement, authority, owner }: DocketLine, today: Day): ReportLine {
  const dead = deadAuthorityLook(authorityStatus(authority, today), today);
  const { numeral, word } = countWords(countToDue(due.due, today));
  return {
    id: obligation.id,
    subject: { title: obligation.title, href: routes.obligation(obligation.id) },
    agreement: agreement.title,
    due: due.due,
    why: [capitalised(due.reason), dead?.word].filter(Boolean).join('; '),
    owner: owner?.name ?? 'no one',
    days: numeral === '0' || numeral === '—' ? word : `${numeral} ${word}`,
  };
}
