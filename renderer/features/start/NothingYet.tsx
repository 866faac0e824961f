/** A computer that only looks, in a folder without records: where they come from, and the ways on. */
import type { Start } from '@bridge/contract';
import { Button } from '@mantine/core';
import type { Records } from '@store/records';
import { AppMark } from '@ui/AppMark';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { errorWords, type ErrorWords } from '../errorWords';
import classes from './FirstStart.module.css';

export type NothingYetProps = { readonly records: Records; readonly start: Start };

export function NothingYet({ records: { bridge }, start }: NothingYetProps) {
  const [refused, setRefused] = useState<ErrorWords>();
  const explore = async () => {
    const opened = await bridge.placeOpen({ place: 'sample' });
    if (!opened.ok) setRefused(errorWords(opened.error));
  };
  const leave = async () => {
    const written = await bridge.settingsWrite({ isLookOnly: false });
    const opened = written.ok ? await bridge.placeOpen({ place: 'office' }) : written;
    if (!opened.ok) setRefused(errorWords(opened.error));
  };

  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <div className={classes.brand}>
          <AppMark size={30} />
          <span>Noticebook</span>
        </div>
        <h1 className={classes.title}>There is nothing to look at yet</h1>
        <p className={classes.lead}>
          This computer is set to look only, and its records folder is empty. Whoever keeps the records copies their folder to the place
          below while Noticebook is closed; they then stand here at the next start.
        </p>
        <p className={classes.folder}>{start.recordsFolder}</p>
        <div className={classes.ways}>
          <Button variant="default" onClick={() => void explore()}>Look at the sample city</Button>
          <Button variant="subtle" onClick={() => void leave()}>Leave “Look only”</Button>
        </div>
        {refused && <Notice tone="late" role="alert" {...refused} />}
      </main>
    </div>
  );
}
