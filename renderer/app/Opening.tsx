/** What stands while the records are opened: a line, and a count while the working copy is rebuilt from the journal. */
import { Progress } from '@mantine/core';
import classes from './Opening.module.css';

export type OpeningProps = { readonly done: number; readonly of: number };

export function Opening({ done, of }: OpeningProps) {
  return (
    <div className={classes.page} role="status">
      {of === 0 ? (
        <p>Opening the records…</p>
      ) : (
        <div className={classes.rebuild}>
          <p>
            Reading the journal anew: {done.toLocaleString('en-US')} of {of.toLocaleString('en-US')} entries. Nothing is lost; this happens once.
          </p>
          <Progress value={(100 * done) / of} aria-label="Entries read" />
        </div>
      )}
    </div>
  );
}
