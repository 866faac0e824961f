/** Light, dark, or as the computer has it. */
import { Theme } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { useMantineColorScheme } from '@mantine/core';
import { ChoiceField } from '@ui/ChoiceField';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';

const NAMES: Readonly<Record<Theme, string>> = { light: 'Light', dark: 'Dark', auto: 'As the computer' };
const CHOICES = Theme.options.map((value) => ({ value, label: NAMES[value] }));

export function Appearance() {
  const { records } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [error, setError] = useState<BridgeError>();
  const choose = async (theme: Theme) => {
    setColorScheme(theme);
    const written = await records.bridge.settingsWrite({ theme });
    setError(written.ok ? undefined : written.error);
  };
  return (
    <Panel title="Appearance">
      <ChoiceField label="Colors" description="Paper is black on white in each of them." look="segments" choices={CHOICES} value={colorScheme} onChange={(theme) => void choose(theme)} />
      {error && <Notice tone="late" role="alert" {...errorWords(error)} />}
    </Panel>
  );
}
