/** One obligation as a line of a docket, the same on every page. */
import type { Agreement } from '@domain/agreement';
import { authorityStatus } from '@domain/authority';
import { type Day, plainDay } from '@domain/day';
import { isOpen, OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import type { DocketLine } from '@store/queries/obligations';
import { type Count, countMet, countToDue } from '@ui/count';
import { type DocketHead, DocketRow } from '@ui/Docket';
import { DueDate } from '@ui/DueDate';
import { Status } from '@ui/Status';
import { authorityShortLook, obligationLook } from '@ui/statusLook';
import { capitalised } from './history';
import { routes } from './routes';

/** The columns after count, due date and title. `few` is for places that are narrow. */
export type DocketColumns = 'all' | 'few';

export const DOCKET_HEADS: Readonly<Record<DocketColumns, readonly DocketHead[]>> = {
  all: [{ label: 'Authority' }, { label: 'Owner', width: 'narrow' }, { label: 'Status' }],
  few: [{ label: 'Status' }],
};

type ObligationRowProps = { readonly line: DocketLine; readonly today: Day; readonly columns?: DocketColumns | undefined };

/** Under the title stands the agreement, or in `few`, which is shown on the agreement's own page, what it rests on. */
export function ObligationRow({ line, today, columns = 'all' }: ObligationRowProps) {
  const { obligation, due, agreement, authority, owner } = line;
  const standing = authorityStatus(authority, today);
  const look = obligationLook({
    status: obligation.status,
    due: due.due,
    today,
    waitsFor: due.waitingFor === undefined ? undefined : 'an event',
    hasDeadAuthority: standing.state !== 'inForce',
  });
  // What it waits for stands in the row already; here one word is enough.
  const status = <Status look={look.word.startsWith('Waiting for') ? { ...look, word: 'Waiting' } : look} />;
  return (
    <DocketRow
      count={docketCount(line, today)}
      due={<DueDate day={due.due} instead={noDayWords(line)} reason={reasonWords(line)} lead={due.open === 1 ? due.lead : undefined} movedFrom={due.movedFrom} />}
      title={obligation.title}
      href={routes.obligation(obligation.id)}
      under={columns === 'all' ? agreementWords(agreement) : [authority.title, owner?.name].filter(Boolean).join('; ')}
      cells={columns === 'few'
        ? [status]
        : [
          <span key="authority">{authority.title}<br /><Status look={authorityShortLook(standing)} isSoft={false} /></span>,
          owner?.name ?? 'no one',
          status,
        ]}
    />
  );
}

/** A record of the past says so wherever it is named. */
const agreementWords = ({ title, historicalNote }: Agreement): string => (historicalNote === undefined ? title : `${title} (historical)`);

const CLOSED_WORDS: Readonly<Record<string, string>> = { removed: 'removed', waived: 'waived', superseded: 'superseded' };

/** The number before the rule: days to the due date, or how a closed obligation came out. */
export function docketCount({ obligation, due }: DocketLine, today: Day): Count {
  if (obligation.status === 'met') return countMet(obligation.statusSince, due.due);
  if (!isOpen(obligation)) return { kind: 'none', word: CLOSED_WORDS[obligation.status] };
  return due.due === undefined && due.waitingFor === undefined ? { kind: 'none', word: 'no set day' } : countToDue(due.due, today);
}

/** What stands where the day would be. */
function noDayWords({ obligation: { rule }, due }: DocketLine): string {
  if (due.open === 0) return 'No date';
  if (rule.kind === 'onRequest') return 'When asked';
  return rule.kind === 'continuous' ? 'All the time' : 'No date yet';
}

/** Why this day, or how it ended. */
const reasonWords = (line: DocketLine): string | undefined => {
  const { status, statusSince } = line.obligation;
  return !isOpen(line.obligation) && statusSince !== undefined ? `${OBLIGATION_STATUS_NAMES[status]} on ${plainDay(statusSince)}` : capitalisedReason(line);
};

/** Alone on its line, a reason begins like a sentence; what `noDayWords` said already is not said again. */
const capitalisedReason = ({ obligation: { rule }, due }: DocketLine): string | undefined =>
  rule.kind === 'onRequest' ? undefined : due.due === undefined ? capitalised(due.reason) : due.reason;
