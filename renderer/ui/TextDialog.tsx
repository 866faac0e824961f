import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './TextDialog.module.css';

export type TextDialogProps = {
  readonly title: string;
  /** One line above the text. */
  readonly note?: ReactNode;
  /** Shown as it is, with its line ends. */
  readonly text: string;
  readonly onClose: () => void;
};

/** A long text to be read over the page. */
export function TextDialog({ title, note, text, onClose }: TextDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={760}>
      {note !== undefined && <p className={classes.note}>{note}</p>}
      {text !== '' && <pre className={classes.text}>{text}</pre>}
    </Modal>
  );
}
