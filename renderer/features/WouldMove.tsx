/** In a dialog that changes a calendar: the due dates that would then be on another day, before anything is recorded. */
import type { Calendar } from '@domain/calendar';
import type { CalendarsInstead } from '@store/countingCalendars';
import { datesThatWouldMove, type WouldMove as Row } from '@store/queries/heldDates';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { useDeferredValue } from 'react';
import { ProposedDates } from './ProposedDates';
import { useLive } from './session';
import classes from './WouldMove.module.css';

/** How many are listed; the others are counted. */
const LISTED = 8;

const COLUMNS: readonly RecordColumn<Row>[] = [
  { head: 'Obligation', width: 'wide', cell: ({ title, agreementTitle }) => <>{title}<small>{agreementTitle}</small></> },
  { head: 'Would change', cell: (row) => <ProposedDates proposed={row} /> },
];

type WouldMoveProps = {
  /** The calendars as they would be; undefined while it is not known yet. The same object as long as nothing is typed. */
  readonly instead: CalendarsInstead | undefined;
  /** The calendar that is changed, as it stands. */
  readonly before?: Calendar | undefined;
};

export function WouldMove({ instead, before }: WouldMoveProps) {
  // Typing stays quick: what would change follows when there is time for it.
  const asked = useDeferredValue(instead);
  const read = useLive(async (db) => (asked ? { asked, moves: await datesThatWouldMove(db, asked, before, LISTED) } : undefined), [asked, before]);
  if (instead === undefined) return null;
  const moves = read?.asked === instead ? read.moves : undefined;
  return (
    <section className={classes.root} aria-label="Due dates that would change">
      <p role="status" className={classes.sum}>{moves === undefined ? 'Counting which due dates would change…' : sumWords(moves.count)}</p>
      {moves !== undefined && moves.count > 0 && (
        <>
          <RecordTable label="Due dates that would change" columns={COLUMNS} rows={moves.first} rowKey={({ id }) => id} />
          {moves.count > moves.first.length && <p className={classes.more}>and {(moves.count - moves.first.length).toLocaleString('en-US')} more</p>}
        </>
      )}
    </section>
  );
}

const sumWords = (count: number): string =>
  count === 0 ? 'No due date and no lead date would change.' : `${count === 1 ? '1 obligation' : `${count.toLocaleString('en-US')} obligations`} would get another date. None moves by itself: once this is saved, each is listed for you to move or keep.`;
