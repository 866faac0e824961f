/** How far a large change has come: an import, or an import that is taken back. */
import { Progress } from '@mantine/core';
import type { RecordingProgress as Came } from '@store/record';
import { useEffect, useState } from 'react';
import classes from './RecordingProgress.module.css';
import { useSession } from './session';

/** So few records are there at once. */
const FEW = 500;

type RecordingProgressProps = { readonly isSaving: boolean; readonly records: number };

const WORDS: Readonly<Record<Came['stage'], (count: string) => string>> = {
  preparing: (count) => `Preparing ${count} records`,
  writing: (count) => `Writing ${count} records to the journal`,
  showing: (count) => `Saved. Bringing ${count} records to the screens`,
};

const NOT_BEGUN: Came = { stage: 'preparing', share: 0 };

export function RecordingProgress({ isSaving, records }: RecordingProgressProps) {
  return isSaving && records >= FEW ? <UnderWay count={records.toLocaleString('en-US')} /> : null;
}

function UnderWay({ count }: { readonly count: string }) {
  const { records } = useSession();
  const [{ stage, share }, setCame] = useState(NOT_BEGUN);
  useEffect(() => records.whileRecording(setCame), [records]);
  const percent = Math.round(100 * share);
  return (
    <div className={classes.root}>
      <p>{WORDS[stage](count)}: {percent}%</p>
      <Progress value={percent} aria-label="Records done" />
    </div>
  );
}
