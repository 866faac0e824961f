import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import classes from './DropZone.module.css';

export type DropZoneProps = {
  /** What can be dropped here, for who listens: `Add documents`. */
  readonly label: string;
  /** On the button: `Choose a file`. */
  readonly chooseLabel: string;
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly File[]) => void;
  /** A file is being kept. */
  readonly isBusy?: boolean | undefined;
};

/** The foot of a list of files: choose one, or drop several. */
export function DropZone({ label, chooseLabel, onChoose, onDrop, isBusy = false }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !isBusy) onDrop(files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the button is the first
    <div
      className={classes.root}
      role="group"
      aria-label={label}
      data-over={isOver || undefined}
      data-screen-only
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button variant="default" size="xs" leftSection={<IconUpload size={15} stroke={1.7} aria-hidden />} onClick={onChoose} loading={isBusy}>{chooseLabel}</Button>
      <span className={classes.hint}>or drop files here</span>
    </div>
  );
}
