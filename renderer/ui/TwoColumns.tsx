import type { ReactNode } from 'react';
import classes from './TwoColumns.module.css';

export type TwoColumnsProps = {
  /** The work, in the wide column: `Panel`s one under another. */
  readonly children: ReactNode;
  /** What it hangs on, in the narrow column. Below 1180 px it goes under. */
  readonly side: ReactNode;
  /** Where the narrow column stands: `end` is 372 px at the right (the default), `start` 284 px at the left. */
  readonly sideAt?: 'end' | 'start' | undefined;
};

/** Work left, what it hangs on right. */
export function TwoColumns({ children, side, sideAt = 'end' }: TwoColumnsProps) {
  return (
    <div className={classes.root} data-side={sideAt}>
      {sideAt === 'start' && <div className={classes.column}>{side}</div>}
      <div className={classes.column}>{children}</div>
      {sideAt === 'end' && <div className={classes.column}>{side}</div>}
    </div>
  );
}

export type StackedProps = {
  readonly children: ReactNode;
  /** Notices of one list stand closer. */
  readonly isTight?: boolean | undefined;
};

/** Panels, fields or notices one under another. */
export function Stacked({ children, isTight = false }: StackedProps) {
  return <div className={classes.column} data-tight={isTight || undefined}>{children}</div>;
}
