/** Whether the backups are encrypted, and the sheet for the day when this computer is gone. */
import type { BackupState } from '@bridge/contract';
import { Button } from '@mantine/core';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { lazy, Suspense, useState } from 'react';
import { backupErrorWords } from '../../backupWords';
import type { ErrorWords } from '../../errorWords';
import { useSession } from '../../session';
import { useDialog } from '../../useDialog';
import classes from './BackupsPage.module.css';

// The dictionaries that judge a passphrase are large, and needed here only.
const PassphraseDialog = lazy(async () => ({ default: (await import('./PassphraseDialog')).PassphraseDialog }));

type PassphrasePanelProps = { readonly state: BackupState; readonly onChange: (state: BackupState) => void };

export function PassphrasePanel({ state: { folder, isEncrypted, isPassphraseMissing, isPassphraseGuarded }, onChange }: PassphrasePanelProps) {
  const { records: { bridge }, office } = useSession();
  const setting = useDialog<true>();
  const leaving = useDialog<true>();
  const [told, setTold] = useState<{ readonly tone: 'late' | 'done'; readonly words: ErrorWords }>();

  const print = async () => {
    setTold(undefined);
    const printed = await bridge.recoveryPrint({ office: office.isSample ? office.city : `${office.city}, ${office.name}` });
    if (printed.ok) setTold({ tone: 'done', words: { what: 'The recovery sheet went to the printer', why: 'Keep it in a safe, apart from this computer and from the backups.' } });
    else if (printed.error.code !== 'cancelled') setTold({ tone: 'late', words: backupErrorWords(printed.error) });
  };
  const leave = async () => {
    const set = await bridge.backupSet({ passphrase: null });
    leaving.close();
    if (set.ok) onChange(set.value);
    else setTold({ tone: 'late', words: backupErrorWords(set.error) });
  };
  const saved = (state: BackupState) => {
    onChange(state);
    setting.close();
    setTold({ tone: 'done', words: { what: 'The passphrase is set', why: 'Print the recovery sheet now: without it nobody opens these backups when this computer is gone.' } });
  };
  if (folder === null) return null;
  return (
    <Panel title="Encryption">
      <div className={classes.stack}>
        {!isEncrypted && <p className={classes.quiet}>The backups are not encrypted: whoever can read the folder can read the records in them.</p>}
        {isEncrypted && !isPassphraseMissing && (
          <p className={classes.quiet}>
            The backups are encrypted under a passphrase. {isPassphraseGuarded ? 'This computer keeps it in the system’s own keeping place.' : 'This computer keeps it in a file that only this account can read.'}
          </p>
        )}
        {isEncrypted && isPassphraseMissing && <Notice tone="late" what="This computer does not know the passphrase any more" why="No backup is made until it is set again. It stands on the recovery sheet." />}
        {told !== undefined && <Notice tone={told.tone} role={told.tone === 'late' ? 'alert' : 'status'} {...told.words} />}
        {isEncrypted && !isPassphraseMissing && <Button variant="default" onClick={() => void print()}>Print recovery sheet</Button>}
        {(!isEncrypted || isPassphraseMissing) && <Button variant="default" onClick={() => { setTold(undefined); setting.open(true); }}>Set a passphrase</Button>}
        {isEncrypted && (
          <div className={classes.links}>
            {!isPassphraseMissing && <TextLink onClick={() => setting.open(true)}>Change the passphrase</TextLink>}
            <TextLink onClick={() => leaving.open(true)}>Back up without one</TextLink>
          </div>
        )}
      </div>
      {setting.subject !== undefined && <Suspense><PassphraseDialog onSaved={saved} onClose={setting.close} /></Suspense>}
      {leaving.subject !== undefined && (
        <ConfirmDialog isOpen title="Back up without a passphrase?" confirmLabel="Back up without one" isDanger onConfirm={() => void leave()} onClose={leaving.close}>
          <p>The next backups are not encrypted. Those made before still open with their passphrase only: keep the recovery sheet as long as they are kept.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
