/** What stands while the records are opened: a line, and a count while entries of the journal are read anew. */
import { Progress } from '@mantine/core';
import classes from './Opening.module.css';

export type OpeningProps = {
  readonly done: number;
  readonly of: number;
  /** What is read, where it is not the whole journal: `The records as of Tuesday, November 24, 2026`. */
  readonly what?: string | undefined;
};

export function Opening({ done, of, what }: OpeningProps) {
  return (
    <div className={classes.page} role="status">
      {of === 0 ? (
        <p>Opening the records…</p>
      ) : (
        <div className={classes.rebuild}>
          <p>
            {what ?? 'Reading the journal anew'}: {done.toLocaleString('en-US')} of {of.toLocaleString('en-US')} entries.{' '}
            {what === undefined && 'Nothing is lost; this happens once.'}
          </p>
          <Progress value={(100 * done) / of} aria-label="Entries read" />
        </div>
      )}
    </div>
  );
}
