import { Button, Input } from '@mantine/core';
import { IconFile, IconUpload } from '@tabler/icons-react';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import classes from './FileField.module.css';
import { TextLink } from './TextLink';

export type FileFieldProps = {
  readonly label: string;
  readonly description?: ReactNode;
  /** The files that are chosen: a `FileRef` fits. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** Opens the system's dialog; the window itself sees no path. */
  readonly onChoose: () => void;
  /** A file that was dropped here. Absent: no dropping. */
  readonly onDrop?: ((files: readonly File[]) => void) | undefined;
  readonly onRemove?: ((index: number) => void) | undefined;
  /** More than one; otherwise choosing again replaces. */
  readonly isMany?: boolean | undefined;
  /** A file is being kept. */
  readonly isBusy?: boolean | undefined;
  readonly error?: ReactNode;
};

/** Choose or drop a file; shows its name and size, and offers to replace or remove it. */
export function FileField({ label, description, files, onChoose, onDrop, onRemove, isMany = false, isBusy = false, error }: FileFieldProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) onDrop?.(isMany ? dropped : dropped.slice(0, 1));
  };
  const hasFile = files.length > 0;
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div" labelProps={{ id }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is a second way; the button is the first */}
      <div
        className={classes.root}
        role="group"
        aria-labelledby={id}
        data-over={isOver || undefined}
        onDragOver={onDrop && ((event) => { event.preventDefault(); setOver(true); })}
        onDragLeave={onDrop && (() => setOver(false))}
        onDrop={onDrop && drop}
      >
        {files.map(({ name, size }, index) => (
          <div key={`${index}${name}`} className={classes.file}>
            <IconFile className={classes.icon} size={16} stroke={1.6} aria-hidden />
            <span className={classes.name}>{name}</span>
            <span className={classes.size}>{fileSize(size)}</span>
            {onRemove !== undefined && <TextLink onClick={() => onRemove(index)} label={`Remove ${name}`}>Remove</TextLink>}
          </div>
        ))}
        <div className={classes.choose}>
          <Button variant="default" size="xs" leftSection={<IconUpload size={15} stroke={1.7} aria-hidden />} onClick={onChoose} loading={isBusy}>
            {hasFile ? (isMany ? 'Add another file' : 'Replace file') : 'Choose file'}
          </Button>
          {onDrop !== undefined && <span className={classes.hint}>or drop {isMany ? 'files' : 'it'} here</span>}
        </div>
      </div>
    </Input.Wrapper>
  );
}

/** `412 KB`, `1.3 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
