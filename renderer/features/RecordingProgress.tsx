/** How far a large change has come: an import, or an import that is taken back. */
import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './RecordingProgress.module.css';
import { useSession } from './session';

/** So few records are there at once. */
const FEW = 500;

type RecordingProgressProps = { readonly isSaving: boolean; readonly records: number };

export function RecordingProgress({ isSaving, records: count }: RecordingProgressProps) {
  const { records } = useSession();
  const [share, setShare] = useState(0);
  useEffect(() => (isSaving ? records.whileRecording(({ done, of }) => setShare(done / of)) : undefined), [records, isSaving]);
  if (!isSaving || count < FEW) return null;
  const percent = Math.round(100 * share);
  return (
    <div className={classes.root}>
      <p>{percent === 0 ? `Writing ${count.toLocaleString('en-US')} records to the journal…` : `Saved. Bringing ${count.toLocaleString('en-US')} records to the screens: ${percent}%`}</p>
      <Progress value={percent} aria-label="Records done" />
    </div>
  );
}
