/** The first start: set up our office, or explore with the sample city. */
import type { Start } from '@bridge/contract';
import { Button } from '@mantine/core';
import type { Records } from '@store/records';
import { AppMark } from '@ui/AppMark';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { IconEye, IconHistory, IconLock, IconMail, IconFileText, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { RestoreDialog } from '../RestoreDialog';
import { startNoticeWords } from '../startNotice';
import { useDialog } from '../useDialog';
import classes from './FirstStart.module.css';
import { SetUpOffice } from './SetUpOffice';

export type FirstStartProps = { readonly records: Records; readonly start: Start };

/** Two choices, side by side, and the quieter one of council staff under them; the set-up form takes the place of both. */
export function FirstStart({ records, start }: FirstStartProps) {
  const [isSettingUp, setSettingUp] = useState(false);
  const [refused, setRefused] = useState<ReturnType<typeof errorWords>>();
  const restoring = useDialog<true>();
  if (isSettingUp) return <SetUpOffice records={records} start={start} onBack={() => setSettingUp(false)} />;

  const explore = async () => {
    const opened = await records.bridge.placeOpen({ place: 'sample' });
    if (!opened.ok) setRefused(errorWords(opened.error));
  };

  const look = async () => {
    const written = await records.bridge.settingsWrite({ isLookOnly: true });
    const opened = written.ok ? await records.bridge.placeOpen({ place: 'office' }) : written;
    if (!opened.ok) setRefused(errorWords(opened.error));
  };

  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <div className={classes.brand}>
          <AppMark size={30} />
          <span>Noticebook</span>
        </div>
        <h1 className={classes.title}>How do you want to begin?</h1>
        <p className={classes.lead}>
          Noticebook keeps your city’s obligations, writes the letters about them and keeps the proof. It runs without a network; nothing leaves
          this computer.
        </p>
        <div className={classes.choices}>
          <section className={classes.choice} aria-labelledby="choice-office">
            <h2 id="choice-office">Set up our office</h2>
            <p className={classes.quiet}>About ten minutes. You can stop and come back.</p>
            <ol className={classes.steps}>
              <li>Name, address and seal, for the letterhead</li>
              <li>Who records, who signs, and on what authority</li>
              <li>Your holidays and closed days, for counting</li>
            </ol>
            <Button size="md" onClick={() => setSettingUp(true)}>
              Set up our office
            </Button>
          </section>
          <div className={classes.rule} aria-hidden="true" />
          <section className={classes.choice} aria-labelledby="choice-sample">
            <h2 id="choice-sample">Explore with the sample city</h2>
            <p className={classes.quiet}>Alder Falls is invented. Try anything; it is kept apart.</p>
            <ul className={classes.facts}>
              <li>
                <IconFileText size={18} stroke={1.6} aria-hidden="true" />
                <span>One agreement with seven obligations</span>
              </li>
              <li>
                <IconMail size={18} stroke={1.6} aria-hidden="true" />
                <span>A letter to write, send and prove, a meeting to log</span>
              </li>
              <li>
                <IconHistory size={18} stroke={1.6} aria-hidden="true" />
                <span>
                  Secure Communities, 2010 to 2011, as a <strong>historical sample</strong>: ICE ended these agreements on August 5, 2011
                </span>
              </li>
            </ul>
            <Button size="md" variant="default" onClick={() => void explore()}>
              Explore with the sample city
            </Button>
          </section>
          <p className={classes.or}>
            <span>Or</span>
            <TextLink icon={<IconEye size={16} stroke={1.7} aria-hidden />} onClick={() => void look()}>Look only (council staff)</TextLink>
            <span>see, search and print the office’s records; change nothing</span>
          </p>
          <p className={classes.or}>
            <span>Or</span>
            <TextLink icon={<IconRestore size={16} stroke={1.7} aria-hidden />} onClick={() => restoring.open(true)}>Restore from a backup</TextLink>
            <span>bring our records to this computer</span>
          </p>
        </div>
        {start.notices.map(({ code, detail }) => (
          <Notice key={code} tone="soon" {...startNoticeWords(code, detail)} />
        ))}
        {refused && <Notice tone="late" role="alert" {...refused} />}
        {restoring.subject !== undefined && (
          <RestoreDialog bridge={records.bridge} name={null} actor={start.account === '' ? 'Restore' : start.account} zone={Intl.DateTimeFormat().resolvedOptions().timeZone} mayRestore onClose={restoring.close} />
        )}
      </main>
      <footer className={classes.foot}>
        <span className={classes.place}>
          <IconLock size={16} stroke={1.6} aria-hidden="true" /> Records folder: {start.recordsFolder}. Noticebook gives no legal advice.
        </span>
        <span>Version {start.versions.app}</span>
      </footer>
    </div>
  );
}
