/** Whether single keys act: for who dictates, or whose hand strikes keys unmeant. */
import type { BridgeError } from '@bridge/error';
import { Checkbox } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { useRemembered } from '../remembered';
import { routes } from '../routes';

export function Keys() {
  const { singleKeys, remember } = useRemembered();
  const [error, setError] = useState<BridgeError>();
  const choose = async (isOn: boolean) => {
    const written = await remember({ singleKeys: isOn });
    setError(written.ok ? undefined : written.error);
  };
  return (
    <Panel title="Keyboard" aside={<TextLink href={routes.keys()}>All shortcuts</TextLink>}>
      <Checkbox
        label="Shortcuts of a single key"
        description="The question mark shows the shortcuts. Turn it off where keys are struck unmeant, as by dictation."
        checked={singleKeys}
        onChange={(event) => void choose(event.currentTarget.checked)}
      />
      {error && <Notice tone="late" role="alert" {...errorWords(error)} />}
    </Panel>
  );
}
