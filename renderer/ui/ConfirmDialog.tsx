import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ConfirmDialog.module.css';

export type ConfirmDialogProps = {
  readonly isOpen: boolean;
  /** A question: `Withdraw this draft?` */
  readonly title: string;
  /** What happens, and whether anything is lost. */
  readonly children: ReactNode;
  /** The act: `Withdraw draft`. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly isDanger?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
  readonly problem?: ReactNode;
};

/** Asks before something that is hard to undo. The way back has the focus. */
export function ConfirmDialog({ isOpen, title, children, confirmLabel, cancelLabel = 'Cancel', onConfirm, onClose, isDanger = false, isBusy = false, problem }: ConfirmDialogProps) {
  return (
    <Modal opened={isOpen} onClose={() => { if (!isBusy) onClose(); }} title={title} size={440}>
      <div className={classes.body}>{children}</div>
      {problem !== undefined && <div className={classes.problem}>{problem}</div>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={isBusy} data-autofocus>{cancelLabel}</Button>
        <Button onClick={onConfirm} loading={isBusy} {...(isDanger ? { variant: 'outline', color: 'brick' } : {})}>{confirmLabel}</Button>
      </div>
    </Modal>
  );
}
