/** What this computer does by itself so that no date is missed: all of it off until somebody turns it on. */
import type { Reminding } from '@bridge/contract';
import { Switch } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { useState } from 'react';
import { errorWords, type ErrorWords } from '../errorWords';
import { useReminding } from '../reminding';
import { useSession } from '../session';
import classes from './SettingsPage.module.css';

type Name = keyof Reminding;

export function Reminders() {
  const { start, office } = useSession();
  const { state, set } = useReminding();
  const [refused, setRefused] = useState<ErrorWords>();
  const turn = async (name: Name, isOn: boolean) => {
    const error = await set({ [name]: isOn });
    setRefused(error && errorWords(error));
  };
  const switches: readonly { readonly name: Name; readonly label: string; readonly why: string; readonly isOff?: boolean }[] = [
    { name: 'atLogin', label: 'Start at login', why: 'Noticebook starts when this account logs in to the computer.' },
    { name: 'tray', label: 'Remind beside the clock', why: `A sign there says what is late and what is due within a week. Closing the window then leaves Noticebook running; quit it from the sign.${start.platform.startsWith('linux') ? ' Some Linux desktops show no such signs; starting Noticebook again brings the window back.' : ''}` },
    {
      name: 'notices', label: 'Notices of what is due', isOff: !start.canNotify && !state.notices,
      why: start.canNotify ? 'The computer shows each obligation that is late, due within a week or to be begun, once a day from 7 AM on: its title and its day, never notes or what is privileged.' : 'This computer’s desktop shows no notices.',
    },
  ];
  return (
    <Panel title="Reminders">
      <Stacked>
        <p className={classes.quiet}>On this computer, and while Noticebook is running.{office.isSample && ' They are about your own office, never about the sample city.'}</p>
        {switches.map(({ name, label, why, isOff = false }) => (
          <Switch key={name} label={label} description={why} checked={state[name]} disabled={isOff} onChange={(event) => void turn(name, event.currentTarget.checked)} />
        ))}
        {refused && <Notice tone="late" role="alert" {...refused} />}
      </Stacked>
    </Panel>
  );
}
