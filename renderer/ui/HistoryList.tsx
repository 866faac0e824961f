import { plainDay, yearOf, type Day } from '@domain/day';
import type { ReactNode } from 'react';
import { BeforeAfter } from './BeforeAfter';
import { dayOfYear } from './briefDay';
import classes from './HistoryList.module.css';

export type HistoryEntry = {
  readonly id: string;
  readonly day: Day;
  /** What happened, as a sentence without a full stop: `Due date moved`. */
  readonly what: ReactNode;
  readonly who: string;
  /** The clock, where the order within a day matters: `2:41 PM`. */
  readonly at?: string | undefined;
  readonly changes?: readonly { readonly label?: string | undefined; readonly before?: string | undefined; readonly after: string }[] | undefined;
  readonly why?: string | undefined;
  /** A link to what it is about, or a mark. */
  readonly aside?: ReactNode;
};

export type HistoryListProps = {
  /** In the order in which they are shown. */
  readonly entries: readonly HistoryEntry[];
  /** Days of this year are shown without it. */
  readonly today?: Day | undefined;
};

/** What happened, by whom, what stood before, and why. */
export function HistoryList({ entries, today }: HistoryListProps) {
  return (
    <ol className={classes.root}>
      {entries.map(({ id, day, what, who, at, changes = [], why, aside }) => (
        <li key={id} className={classes.entry}>
          <time className={classes.day} dateTime={day}>{today !== undefined && yearOf(day) === yearOf(today) ? dayOfYear(day) : plainDay(day)}</time>
          <div className={classes.body}>
            <p className={classes.what}>{what}</p>
            {changes.map(({ label, before, after }, index) => (
              <p key={index} className={classes.change}>
                {label !== undefined && <span className={classes.label}>{label}: </span>}
                {before === undefined ? after : <BeforeAfter before={before} after={after} />}
              </p>
            ))}
            {why !== undefined && why !== '' && <p className={classes.why}>{why}</p>}
            <p className={classes.who}>{who}{at !== undefined && `, ${at}`}</p>
            {aside !== undefined && <div className={classes.aside}>{aside}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
