/** Whether this computer records or only looks: council staff sees, searches and prints everything and changes nothing. */
import { Button } from '@mantine/core';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { errorWords, type ErrorWords } from '../errorWords';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import classes from './SettingsPage.module.css';

export function LookOnly() {
  const { isLookOnly, records } = useSession();
  const asking = useDialog<true>();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<ErrorWords>();

  const change = async () => {
    setBusy(true);
    const written = await records.bridge.settingsWrite({ isLookOnly: !isLookOnly });
    const opened = written.ok ? await records.bridge.placeOpen({ place: records.place }) : written;
    if (opened.ok) return; // the window loads anew
    setBusy(false);
    setRefused(errorWords(opened.error));
  };

  return (
    <div className={classes.look}>
      <p className={classes.quiet}>
        {isLookOnly
          ? 'Look only is on: everything can be seen, searched and printed, nothing is recorded on this computer.'
          : 'For council staff: everything can be seen, searched and printed, nothing is recorded. What others have half written, privileged notes, and what was said in closed sessions are not shown.'}
      </p>
      <div>
        <Button variant="default" onClick={() => { setRefused(undefined); asking.open(true); }}>{isLookOnly ? 'Leave “Look only”' : 'Look only on this computer'}</Button>
      </div>
      {asking.subject && (
        <ConfirmDialog
          isOpen
          title={isLookOnly ? 'Leave “Look only”?' : 'Look only on this computer?'}
          confirmLabel={isLookOnly ? 'Leave “Look only”' : 'Look only'}
          isBusy={isBusy}
          problem={refused && <Notice tone="late" role="alert" {...refused} />}
          onConfirm={() => void change()}
          onClose={asking.close}
        >
          {isLookOnly
            ? <p>From then on whoever sits at this computer can record, under the name chosen at the top. What is recorded stays in the history for ever.</p>
            : <p>Nothing can be recorded on this computer until someone leaves “Look only” here in Settings. The records stay as they are.</p>}
        </ConfirmDialog>
      )}
    </div>
  );
}
