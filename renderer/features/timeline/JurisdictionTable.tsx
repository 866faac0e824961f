/** The jurisdictions of a timeline as a table: thousands of rows, sorted and found, our own city marked. */
import { plainDay } from '@domain/day';
import type { TimelineRow } from '@domain/jurisdiction';
import { AppLink } from '@ui/TextLink';
import { LongTable, type LongColumn, type SortBy } from '@ui/LongTable';
import { Status } from '@ui/Status';
import { jurisdictionLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './JurisdictionTable.module.css';
import type { TimelineSort } from './timelineViews';

type JurisdictionTableProps = {
  readonly rows: readonly TimelineRow[];
  readonly sort: SortBy<TimelineSort>;
  readonly onSort: (sort: SortBy<TimelineSort>) => void;
  readonly goTo?: { readonly key: string } | undefined;
};

export function JurisdictionTable({ rows, sort, onSort, goTo }: JurisdictionTableProps) {
  const { today } = useSession();
  const columns: readonly LongColumn<TimelineRow, TimelineSort>[] = [
    { head: 'Jurisdiction', parts: 4, sort: 'name', cell: (row) => <Name row={row} /> },
    { head: 'First planned for', parts: 2, sort: 'plannedOn', isFigures: true, cell: ({ plannedOn, movedTo }) => (plannedOn === undefined ? <None /> : movedTo === undefined ? plainDay(plannedOn) : <del className={classes.old}>{plainDay(plannedOn)}</del>) },
    { head: 'Moved to', parts: 2, sort: 'movedTo', isFigures: true, cell: ({ movedTo }) => (movedTo === undefined ? <None /> : plainDay(movedTo)) },
    { head: 'Activated on', parts: 2, sort: 'activatedOn', isFigures: true, cell: ({ activatedOn }) => (activatedOn === undefined ? <None /> : plainDay(activatedOn)) },
    { head: 'Status', parts: 3, sort: 'status', cell: (row) => <Status look={jurisdictionLook(row, today)} /> },
  ];
  return <div className={classes.root}><LongTable label="Jurisdictions" scrollerId="main" columns={columns} rows={rows} rowKey={({ id }) => id} sort={sort} onSort={onSort} isMarked={({ isOurs }) => isOurs} goTo={goTo} /></div>;
}

function Name({ row: { id, name, area, isOurs } }: { readonly row: TimelineRow }) {
  return (
    <span className={classes.name}>
      <AppLink className={classes.link} href={routes.jurisdiction(id)}>{name}</AppLink>
      {area !== '' && <span className={classes.area}>{area}</span>}
      {isOurs && <Tag>Our city</Tag>}
    </span>
  );
}

const None = () => <span className={classes.area}>none</span>;
