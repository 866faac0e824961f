import { fullDay, plainDay, shortDay, type Day } from '@domain/day';
import type { ReactNode } from 'react';
import { BeforeAfter } from './BeforeAfter';
import { briefDay } from './briefDay';
import classes from './DueDate.module.css';

export type DueDateProps = {
  readonly day?: Day | undefined;
  /** Stands where the day would be when there is none: `9 months after`. */
  readonly instead?: string | undefined;
  /** Why this day: `90 days after the notice of Aug 24`. It wraps, it is never cut off. */
  readonly reason?: ReactNode;
  readonly lead?: Day | undefined;
  /** The day it was moved from: shown struck, before the new one. */
  readonly movedFrom?: Day | undefined;
  /** `short` is `Mon, Nov 16, 2026`, `full` is `Monday, November 16, 2026`. */
  readonly format?: 'short' | 'full' | undefined;
};

/** A due date with its reason and our lead: never a day alone. */
export function DueDate({ day, instead = 'No date yet', reason, lead, movedFrom, format = 'short' }: DueDateProps) {
  const leadWords = lead === undefined ? undefined : `lead ${briefDay(lead, day)}`;
  return (
    <span className={classes.root}>
      <span className={classes.day}>
        {day === undefined ? instead
          : movedFrom !== undefined ? <BeforeAfter before={plainDay(movedFrom)} after={plainDay(day)} />
          : format === 'full' ? fullDay(day) : shortDay(day)}
      </span>
      {(reason !== undefined || leadWords !== undefined) && (
        <span className={classes.reason}>
          {reason}
          {reason !== undefined && leadWords !== undefined && '; '}
          {leadWords !== undefined && <span className={classes.lead}>{leadWords}</span>}
        </span>
      )}
    </span>
  );
}
