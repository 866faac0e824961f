/** An update that was carried here as a file: checked, a backup made, and how it is installed. Noticebook itself starts no installer. */
import type { Reply } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Button } from '@mantine/core';
import { Facts } from '@ui/Facts';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { Stacked } from '@ui/TwoColumns';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { backupErrorWords } from '../backupWords';
import { copyText } from '../copyText';
import type { ErrorWords } from '../errorWords';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import classes from './SettingsPage.module.css';

type Update = Reply<'updateChoose'>;

/** How a package is installed once Noticebook is closed. */
const WAYS: Readonly<Record<Update['way'], string>> = {
  apt: 'Open a terminal and paste the command below. Close Noticebook, then run it; it asks for an administrator’s password.',
  installer: 'Close Noticebook and start the file. It installs over the old version, for this account, without an administrator.',
  msi: 'Close Noticebook and start the file as an administrator. It installs over the old version for all accounts.',
  image: 'Close Noticebook, open the file and drag Noticebook into Applications, in place of the old one.',
  archive: 'Close Noticebook, unpack the file and start the program in its folder in place of the old one.',
  appImage: 'Close Noticebook and put the file in the place of the old one; it must be allowed to run as a program.',
};

const AGAINST: Readonly<Record<Update['against'], string>> = { newer: 'newer than this one', same: 'the one that runs here', older: 'older than this one' };

export function UpdateFromFile() {
  const { start, records: { bridge } } = useSession();
  const dialog = useDialog<Update>();
  const [refused, setRefused] = useState<ErrorWords>();
  const choose = async () => {
    setRefused(undefined);
    const chosen = await bridge.updateChoose(null);
    if (chosen.ok) dialog.open(chosen.value);
    else if (chosen.error.code !== 'cancelled') setRefused(packageWords(chosen.error));
  };
  return (
    <div className={classes.look}>
      <p className={classes.quiet}>Noticebook never looks for updates: it opens no connection. An update comes as a file, with the release’s SHA256SUMS beside it.</p>
      <div><Button variant="default" onClick={() => void choose()}>Update from a file</Button></div>
      {refused && <Notice tone="late" role="alert" {...refused} />}
      {dialog.subject && <UpdateDialog update={dialog.subject} running={start.versions.app} onClose={dialog.close} />}
    </div>
  );
}

type UpdateDialogProps = { readonly update: Update; readonly running: string; readonly onClose: () => void };

function UpdateDialog({ update, running, onClose }: UpdateDialogProps) {
  const { records: { bridge } } = useSession();
  const [step, setStep] = useState<'looked' | 'backingUp' | 'ready'>('looked');
  const [refused, setRefused] = useState<ErrorWords>();
  const [isCopied, setCopied] = useState(false);
  const { name, folder, version, hash, way, against, command, token } = update;

  const backUp = async () => {
    setRefused(undefined);
    setStep('backingUp');
    const ready = await bridge.updateReady({ token });
    setStep(ready.ok ? 'ready' : 'looked');
    if (!ready.ok) setRefused(packageWords(ready.error));
  };

  const isReady = step === 'ready';
  return (
    <FormDialog
      isOpen
      title={isReady ? 'Ready to be installed' : `Update to version ${version}`}
      submitLabel={isReady ? 'Close Noticebook' : 'Make a backup'}
      isSaving={step === 'backingUp'}
      blocked={against === 'older' ? 'An older version cannot read what this one has written.' : undefined}
      problem={refused && <Notice tone="late" role="alert" {...refused} />}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void bridge.appQuit(null);
        else void backUp();
      }}
    >
      {isReady ? (
        <Stacked isTight>
          <Notice tone="done" role="status" what="A backup was made and read back" why="The records lie apart from the program: an update does not touch them." />
          <p>{WAYS[way]}</p>
          <Facts look="stacked" facts={[{ label: 'File', value: name }, { label: 'In the folder', value: folder }]} />
          {command !== undefined && (
            <>
              <pre className={classes.command}>{command}</pre>
              <div>
                <Button variant="default" size="compact-md" leftSection={<IconCopy size={15} stroke={1.8} aria-hidden />} onClick={() => setCopied(copyText(command))}>{isCopied ? 'Copied' : 'Copy the command'}</Button>
              </div>
            </>
          )}
        </Stacked>
      ) : (
        <Stacked isTight>
          <Facts
            look="stacked"
            facts={[
              { label: 'Package', value: name },
              { label: 'Version', value: `${version}, ${AGAINST[against]} (${running})` },
              { label: 'SHA-256', value: hash.replace(/(.{8})(?=.)/g, '$1 '), note: 'As SHA256SUMS beside it lists it.' },
            ]}
          />
          <p className={classes.quiet}>That the list itself is genuine says its signature. Who looks after the computers checks it before: gpg --verify SHA256SUMS.asc SHA256SUMS.</p>
          <p className={classes.quiet}>First a backup is made and read back. Then the next step is shown; Noticebook starts no installer by itself.</p>
        </Stacked>
      )}
    </FormDialog>
  );
}

function packageWords(error: BridgeError): ErrorWords {
  if (error.code === 'wrongKind') return { what: 'This file is not used as an update', why: `${error.detail ?? ''} Nothing was changed.`.trim() };
  if (error.code === 'folderGone') return { what: 'No backup could be made, so nothing is installed', why: 'The folder of the backups is not chosen yet, or not there. See Records, Backups; then choose the package again.' };
  return backupErrorWords(error);
}
