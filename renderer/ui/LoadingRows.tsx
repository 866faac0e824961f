import { VisuallyHidden } from '@mantine/core';
import classes from './LoadingRows.module.css';

export type LoadingRowsProps = {
  /** About as many as will come. */
  readonly rows?: number | undefined;
  /** What is being read, for who listens: `Reading the obligations`. */
  readonly label?: string | undefined;
  /** `docket` has the count column, `lines` has none. */
  readonly shape?: 'docket' | 'lines' | undefined;
};

/** Nothing for 200 ms, then grey shapes of the rows that come. Never a spinner over a page. */
export function LoadingRows({ rows = 3, label = 'Reading the records', shape = 'docket' }: LoadingRowsProps) {
  return (
    <div className={classes.root} role="status" data-shape={shape}>
      <VisuallyHidden>{label}…</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} aria-hidden>
          {shape === 'docket' && <span className={classes.count} />}
          <span className={classes.lines}>
            <span className={classes.line} />
            <span className={classes.line} />
          </span>
        </div>
      ))}
    </div>
  );
}
