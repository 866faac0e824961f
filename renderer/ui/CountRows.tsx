import type { ReactNode } from 'react';
import type { Count } from './count';
import classes from './CountRows.module.css';
import { DayCount } from './DayCount';
import { AppLink } from './TextLink';

export type CountRow = {
  readonly id: string;
  readonly count: Count;
  readonly title: string;
  readonly href?: string | undefined;
  /** The second line, in quiet. */
  readonly under?: ReactNode;
  /** A third line: a plain `Status`, a link. */
  readonly status?: ReactNode;
};

export type CountRowsProps = { readonly rows: readonly CountRow[] };

/** A short list by days, for a flush `Panel` at the right: letters that wait, meetings ahead, what is due because of this. */
export function CountRows({ rows }: CountRowsProps) {
  return (
    <ul className={classes.root}>
      {rows.map(({ id, count, title, href, under, status }) => (
        <li key={id} className={classes.row}>
          <span className={classes.count}><DayCount count={count} /></span>
          <div className={classes.body}>
            <p className={classes.title}>{href === undefined ? title : <AppLink href={href}>{title}</AppLink>}</p>
            {under !== undefined && <p className={classes.under}>{under}</p>}
            {status !== undefined && <div>{status}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
