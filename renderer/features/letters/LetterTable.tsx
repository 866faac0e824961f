/** The rows of the register: thousands of letters, of which only those in sight are drawn. */
import { daysBetween, plainDay } from '@domain/day';
import { LETTER_KIND_NAMES } from '@domain/letter';
import type { RegisterParty, RegisterRow } from '@store/queries/letterRegister';
import { type LongColumn, LongTable, type SortBy } from '@ui/LongTable';
import { Status } from '@ui/Status';
import { incomingLook, letterLook, serviceLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { AppLink } from '@ui/TextLink';
import { HeldTag } from '../held';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './LettersPage.module.css';
import type { FoundRow, RegisterSort } from './registerFilter';

type LetterTableProps = { readonly rows: readonly FoundRow[]; readonly sort: SortBy<RegisterSort> | undefined; readonly onSort: (sort: SortBy<RegisterSort>) => void };

export function LetterTable({ rows, sort, onSort }: LetterTableProps) {
  const columns: readonly LongColumn<FoundRow, RegisterSort>[] = [
    { head: 'Subject', parts: 6, sort: 'subject', cell: (found) => <Subject found={found} /> },
    { head: 'Number', parts: 2, sort: 'number', cell: ({ row }) => <NumberCell row={row} /> },
    { head: 'Date', parts: 2, sort: 'day', isFigures: true, cell: ({ row }) => <div className={classes.cell}>{plainDay(row.day)}<small>{row.direction === 'in' ? 'received' : 'of the letter'}</small></div> },
    { head: 'Recipients', parts: 4, sort: 'parties', cell: ({ row }) => <Parties row={row} /> },
  ];
  return <div className={classes.table}><LongTable label="Letters" scrollerId="main" columns={columns} rows={rows} rowKey={({ row }) => row.id} sort={sort} onSort={onSort} /></div>;
}

function Subject({ found: { row, excerpt } }: { readonly found: FoundRow }) {
  const kind = row.kind === undefined ? 'Incoming letter' : LETTER_KIND_NAMES[row.kind];
  const about = row.about.filter(({ title }) => title !== row.subject).map(({ title }) => title);
  return (
    <div className={classes.cell}>
      <AppLink className={classes.subject} href={row.direction === 'in' ? routes.incoming(row.id) : routes.letter(row.id)}>{row.subject}</AppLink>
      <small>{[kind, row.agreementTitle].filter(Boolean).join(' · ')}</small>
      {about.length > 0 && <small>{about.join('; ')}</small>}
      {excerpt !== undefined && <small className={classes.excerpt}>In its words: {excerpt}</small>}
      {row.authorities.map((authority) => <DeadAuthority key={authority.id} authority={authority} />)}
    </div>
  );
}

function NumberCell({ row: { id, number, status } }: { readonly row: RegisterRow }) {
  return (
    <div className={classes.cell}>
      {number !== '' && <span className={classes.number} data-void={status === 'void' || undefined}>{number}</span>}
      {status === 'registered' && <Tag>Registered</Tag>}
      <HeldTag id={id} />
      {status === 'incoming' && <small>came in</small>}
      {status !== 'registered' && status !== 'incoming' && status !== 'issued' && <Status look={letterLook(status)} />}
    </div>
  );
}

function Parties({ row }: { readonly row: RegisterRow }) {
  const { today } = useSession();
  if (row.parties.length === 0) return <span className={classes.quiet}>Nobody yet</span>;
  const hasGone = row.direction === 'out' && row.number !== '';
  return (
    <ul className={classes.recipients}>
      {row.parties.map(({ id, shortName, copy }, index) => (
        <li key={`${id}${index}`}>
          <span className={classes.party}>{row.direction === 'in' ? `from ${shortName}` : shortName}</span>
          {hasGone && copy && <Status look={serviceLook(copy.state, copy.day, waitingDays(copy, today))} isSoft={false} />}
          {row.incoming && <Status look={incomingLook(row.incoming, today)} isSoft={false} />}
        </li>
      ))}
    </ul>
  );
}

const waitingDays = ({ state, day }: NonNullable<RegisterParty['copy']>, today: Parameters<typeof daysBetween>[1]): number | undefined => (state === 'sent' && day ? daysBetween(day, today) : undefined);
