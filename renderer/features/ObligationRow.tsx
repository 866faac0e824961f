/** One obligation as a line of a docket, the same on every page. */
import type { Agreement } from '@domain/agreement';
import { authorityStatus } from '@domain/authority';
import { type Day, plainDay } from '@domain/day';
import type { Id } from '@domain/id';
import { isOpen, OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { LIST_COLUMN_NAMES, type ListColumn, USUAL_COLUMNS } from '@domain/savedView';
import type { ListLine } from '@store/queries/obligations';
import { type Count, countMet, countToDue } from '@ui/count';
import { type DocketHead, DocketRow } from '@ui/Docket';
import { DueDate } from '@ui/DueDate';
import { Status } from '@ui/Status';
import { authorityShortLook, obligationLook } from '@ui/statusLook';
import { memo, type ReactNode } from 'react';
import { DeadAuthority } from './DeadAuthority';
import { HeldTag } from './held';
import { capitalised } from './history';
import classes from './ObligationRow.module.css';
import { routes } from './routes';

/** The columns after count, due date and title. `few` is for places that are narrow. */
export type DocketColumns = readonly ListColumn[] | 'few';

const HEADS: Readonly<Record<ListColumn, DocketHead>> = {
  authority: { label: LIST_COLUMN_NAMES.authority },
  owner: { label: LIST_COLUMN_NAMES.owner, width: 'narrow', sortsBy: 'owner' },
  owedBy: { label: LIST_COLUMN_NAMES.owedBy, width: 'narrow' },
  status: { label: LIST_COLUMN_NAMES.status, width: 'brief', sortsBy: 'status' },
};

export const docketHeads = (columns: DocketColumns): readonly DocketHead[] => (columns === 'few' ? [HEADS.status] : columns.map((column) => HEADS[column]));

type ObligationRowProps = {
  readonly line: ListLine;
  readonly today: Day;
  readonly columns?: DocketColumns | undefined;
  readonly isSelected?: boolean | undefined;
  readonly onSelect?: ((id: Id, isSelected: boolean, isStretch: boolean) => void) | undefined;
};

/**
 * Under the title stands the agreement, or in `few`, which is shown on the agreement's own page, what it rests on.
 *
 * A list draws it again only where something of it is another: with a key in the filter, or as it is scrolled, most of its rows stay.
 */
export const ObligationRow = memo(function ObligationRow({ line, today, columns = USUAL_COLUMNS, isSelected, onSelect }: ObligationRowProps) {
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
  // Where there is no column for it, what is dead is marked under the title.
  const dead = <>{due.open === 1 && <DeadAuthority authority={authority} />} <HeldTag id={obligation.id} /></>;
  const cells: Readonly<Record<ListColumn, ReactNode>> = {
    authority: <span><span className={classes.authority} title={authority.title}>{authority.title}</span><Status look={authorityShortLook(standing)} isSoft={false} /></span>,
    owner: owner?.name ?? 'no one',
    owedBy: obligation.owedBy,
    status,
  };
  return (
    <DocketRow
      count={docketCount(line, today)}
      due={<DueDate day={due.due} instead={noDayWords(line)} reason={reasonWords(line)} lead={due.open === 1 ? due.lead : undefined} movedFrom={due.movedFrom} />}
      title={obligation.title}
      href={routes.obligation(obligation.id)}
      under={columns === 'few' ? <>{[authority.title, owner?.name].filter(Boolean).join('; ')} {dead}</> : columns.includes('authority') ? <>{agreementWords(agreement)} <HeldTag id={obligation.id} /></> : <>{agreementWords(agreement)} {dead}</>}
      cells={columns === 'few'
        ? [status]
        : columns.map((column) => cells[column])}
      isSelected={isSelected}
      onSelect={onSelect && ((isNow, isStretch) => onSelect(obligation.id, isNow, isStretch))}
    />
  );
});

/** A record of the past says so wherever it is named. */
const agreementWords = ({ title, historicalNote }: Agreement): string => (historicalNote === undefined ? title : `${title} (historical)`);

const CLOSED_WORDS: Readonly<Record<string, string>> = { removed: 'removed', waived: 'waived', superseded: 'superseded' };

/** The number before the rule: days to the due date, or how a closed obligation came out. */
export function docketCount({ obligation, due }: ListLine, today: Day): Count {
  if (obligation.status === 'met') return countMet(obligation.statusSince, due.due);
  if (!isOpen(obligation)) return { kind: 'none', word: CLOSED_WORDS[obligation.status] };
  return due.due === undefined && due.waitingFor === undefined ? { kind: 'none', word: 'no set day' } : countToDue(due.due, today);
}

/** What stands where the day would be. */
function noDayWords({ obligation: { rule }, due }: ListLine): string {
  if (due.open === 0) return 'No date';
  if (rule.kind === 'onRequest') return 'When asked';
  return rule.kind === 'continuous' ? 'All the time' : 'No date yet';
}

/** Why this day, or how it ended. */
const reasonWords = (line: ListLine): string | undefined => {
  const { status, statusSince } = line.obligation;
  return !isOpen(line.obligation) && statusSince !== undefined ? `${OBLIGATION_STATUS_NAMES[status]} on ${plainDay(statusSince)}` : capitalisedReason(line);
};

/** Alone on its line, a reason begins like a sentence; what `noDayWords` said already is not said again. */
const capitalisedReason = ({ obligation: { rule }, due }: ListLine): string | undefined =>
  rule.kind === 'onRequest' ? undefined : due.due === undefined ? capitalised(due.reason) : due.reason;
