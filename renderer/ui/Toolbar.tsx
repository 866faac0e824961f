import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

export type ToolbarProps = {
  /** The find field and `FilterMenu`s. */
  readonly children: ReactNode;
  /** In quiet at the right: `9 of 23 shown`. */
  readonly count?: string | undefined;
  readonly end?: ReactNode;
  /** Many filters: where the window is narrow, they are shorter, so that all stand in one line. */
  readonly isFull?: boolean;
};

/** The line above a list: find, filters, and how many are shown. */
export function Toolbar({ children, count, end, isFull }: ToolbarProps) {
  return (
    <div className={classes.root} data-full={isFull || undefined} data-screen-only>
      {children}
      <div className={classes.end}>
        {count !== undefined && <span role="status">{count}</span>}
        {end}
      </div>
    </div>
  );
}
