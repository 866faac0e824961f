/** The way into the sample city and out of it. The two places never mix. */
import type { Place } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Button } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import classes from './SettingsPage.module.css';

export function SampleCity() {
  const { office, records } = useSession();
  const [error, setError] = useState<BridgeError>();
  const [isOpening, setOpening] = useState(false);
  const open = async (place: Place) => {
    setOpening(true);
    setError(undefined);
    const opened = await records.bridge.placeOpen({ place });
    if (opened.ok) return; // the window loads anew
    setOpening(false);
    setError(opened.error);
  };
  return (
    <Panel title="Sample city">
      <div className={classes.sample}>
        <p className={classes.quiet}>
          {office.isSample
            ? `${office.city} is invented. What you record here stays in the sample; your office’s own records are kept apart and were not touched.`
            : 'An invented city with an agreement of 2010, to try anything. Its records lie in a folder of their own; your office’s records stay apart.'}
        </p>
        <div>
          <Button variant="default" loading={isOpening} onClick={() => void open(office.isSample ? 'office' : 'sample')}>
            {office.isSample ? 'Leave the sample city' : 'Explore with the sample city'}
          </Button>
        </div>
        {error && <Notice tone="late" role="alert" {...errorWords(error)} />}
      </div>
    </Panel>
  );
}
