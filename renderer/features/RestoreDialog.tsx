/** Looks into a backup, says what it holds and how it differs from the records now, and restores it when asked twice. */
import type { Bridge } from '@bridge/client';
import type { BackupLook } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { Button, Modal, PasswordInput } from '@mantine/core';
import { FormDialog } from '@ui/FormDialog';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { useEffect, useRef, useState } from 'react';
import { errorWords } from './errorWords';
import { RestoreComparison } from './RestoreComparison';
import classes from './RestoreDialog.module.css';

type RestoreDialogProps = {
  readonly bridge: Bridge;
  /** A backup of the folder; null asks for a file. */
  readonly name: string | null;
  /** Who restores, `name, title`. */
  readonly actor: string;
  readonly zone: string;
  /** Where this computer only looks, nothing is restored. */
  readonly mayRestore: boolean;
  readonly onClose: () => void;
};

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'locked'; readonly token: string; readonly isWrong: boolean }
  | { readonly kind: 'failed'; readonly error: BridgeError }
  | { readonly kind: 'found'; readonly look: BackupLook };

export function RestoreDialog({ bridge, name, actor, zone, mayRestore, onClose }: RestoreDialogProps) {
  const [state, setState] = useState<State>({ kind: 'reading' });
  const hasBegun = useRef(false);

  const look = async (unlock?: { readonly token: string; readonly passphrase: string }) => {
    setState({ kind: 'reading' });
    const found = await bridge.backupLook({ name, ...unlock });
    if (found.ok) setState({ kind: 'found', look: found.value });
    else if (found.error.code === 'cancelled') onClose();
    else if (found.error.code === 'needsPassphrase' || found.error.code === 'wrongPassphrase') setState({ kind: 'locked', token: found.error.detail ?? '', isWrong: found.error.code === 'wrongPassphrase' });
    else setState({ kind: 'failed', error: found.error });
  };
  useEffect(() => {
    if (hasBegun.current) return; // a dialog of the system must open once
    hasBegun.current = true;
    void look();
  });

  if (state.kind === 'locked') return <Unlock isWrong={state.isWrong} onClose={onClose} onSubmit={(passphrase) => void look({ token: state.token, passphrase })} />;
  return (
    <Modal opened onClose={onClose} title={state.kind === 'found' ? 'What this backup holds' : 'Reading the backup'} size={760}>
      <div className={classes.stack}>
        {state.kind === 'reading' && <><LoadingRows rows={3} shape="lines" label="Reading and checking the backup" /><p className={classes.quiet}>All of it is read and checked. Nothing is changed.</p></>}
        {state.kind === 'failed' && (
          <>
            <Notice tone="late" role="alert" {...errorWords(state.error)} />
            <div className={classes.actions}><Button variant="default" onClick={onClose}>Close</Button></div>
          </>
        )}
        {state.kind === 'found' && <Found bridge={bridge} look={state.look} actor={actor} zone={zone} mayRestore={mayRestore} onClose={onClose} />}
      </div>
    </Modal>
  );
}

function Unlock({ isWrong, onSubmit, onClose }: { readonly isWrong: boolean; readonly onSubmit: (passphrase: string) => void; readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <FormDialog
      isOpen
      title="This backup is encrypted"
      description="Type the passphrase as it stands on the recovery sheet of the office."
      submitLabel="Open backup"
      size="narrow"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onSubmit(passphrase);
      }}
    >
      <PasswordInput
        label="Passphrase"
        data-autofocus
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={isWrong && passphrase === '' ? 'This passphrase does not open the backup. Capitals and spaces count.' : undefined}
      />
    </FormDialog>
  );
}

type FoundProps = { readonly bridge: Bridge; readonly look: BackupLook; readonly actor: string; readonly zone: string; readonly mayRestore: boolean; readonly onClose: () => void };

function Found({ bridge, look, actor, zone, mayRestore, onClose }: FoundProps) {
  const [isAsking, setAsking] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const [refused, setRefused] = useState<BridgeError>();
  const restore = async () => {
    setRestoring(true);
    const restored = await bridge.backupRestore({ token: look.token, actor });
    if (restored.ok) return; // the window loads anew
    setRestoring(false);
    setRefused(restored.error);
  };
  return (
    <>
      <RestoreComparison look={look} zone={zone} />
      {refused !== undefined && <Notice tone="late" role="alert" {...errorWords(refused)} />}
      {isAsking && (
        <Notice
          tone="soon"
          role="alert"
          what="Put this backup in the place of the present records?"
          why={`The present records are kept whole in a folder beside them and are not deleted. ${look.onlyHere.count > 0 ? 'What was recorded since the backup is then no longer on the screens. ' : ''}What is half written and not saved stays in that folder too.`}
        />
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={isAsking ? () => setAsking(false) : onClose} disabled={isRestoring} data-autofocus>{isAsking ? 'Back' : 'Close'}</Button>
        {mayRestore && !isAsking && <Button onClick={() => setAsking(true)}>Restore this backup</Button>}
        {mayRestore && isAsking && <Button variant="outline" color="brick" loading={isRestoring} onClick={() => void restore()}>Yes, restore it</Button>}
      </div>
    </>
  );
}
