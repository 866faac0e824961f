import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

export type ToolbarProps = {
  /** The find field and `FilterMenu`s. */
  readonly children: ReactNode;
  /** In quiet at the right: `9 of 23 shown`. */
  readonly count?: string | undefined;
  readonly end?: ReactNode;
};

/** The line above a list: find, filters, and how many are shown. */
export function Toolbar({ children, count, end }: ToolbarProps) {
  return (
    <div className={classes.root} data-screen-only>
      {children}
      <div className={classes.end}>
        {count !== undefined && <span role="status">{count}</span>}
        {end}
      </div>
    </div>
  );
}
