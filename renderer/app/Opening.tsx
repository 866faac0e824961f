/** What stands while the records are opened: a line, and a count while entries of the journal are read anew. */
import { Button, Progress } from '@mantine/core';
import type { Step } from '@store/rebuild';
import { useState } from 'react';
import classes from './Opening.module.css';

/** How far a whole journal is read. */
export type Read = { readonly done: number; readonly of: number; readonly step: Step };

export type OpeningProps = {
  /** Absent while it is not known whether anything has to be read. */
  readonly read?: Read | undefined;
  /** What is read, where it is not the whole journal: `The records as of Tuesday, November 24, 2026`. */
  readonly what?: string | undefined;
  /** Leaves off, once what is under way is done. */
  readonly stop?: { readonly label: string; readonly act: () => void } | undefined;
};

export function Opening({ read, what, stop }: OpeningProps) {
  const [isStopping, setStopping] = useState(false);
  const leaveOff = () => {
    setStopping(true);
    stop?.act();
  };
  if (read === undefined || read.of === 0) {
    return (
      <div className={classes.page} role="status">
        <p>Opening the records…</p>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.rebuild}>
        <div role="status">
          <p>
            {what === undefined ? UNDER_WAY[read.step] : what}: {counted(read)}. {what === undefined && 'Nothing is lost; this happens once.'}
          </p>
          <Progress value={(100 * read.done) / read.of} aria-label={DONE[read.step]} />
        </div>
        {stop && <Button variant="default" className={classes.stop} loading={isStopping} onClick={leaveOff}>{stop.label}</Button>}
      </div>
    </div>
  );
}

/** How far it came, where it was stopped: `22,000 of 100,000 entries are read.` */
export const readWords = (read: Read): string => (read.step === 'entries' ? `${counted(read)} are read.` : `All entries are read, and ${counted(read)} are ${MADE[read.step]}.`);

const counted = ({ done, of, step }: Read): string => `${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} ${COUNTED[step]}`;

const UNDER_WAY: Readonly<Record<Step, string>> = { entries: 'Reading the journal anew', dueDates: 'Counting the due dates', letters: 'Looking through the letters' };
const COUNTED: Readonly<Record<Step, string>> = { entries: 'entries', dueDates: 'due dates', letters: 'letters' };
const MADE: Readonly<Record<Step, string>> = { entries: 'read', dueDates: 'counted', letters: 'looked through' };
const DONE: Readonly<Record<Step, string>> = { entries: 'Entries read', dueDates: 'Due dates counted', letters: 'Letters looked through' };
