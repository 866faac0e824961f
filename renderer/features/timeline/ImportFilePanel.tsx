/** Step one: the file, and its sheet where a workbook has several. */
import type { Sheet } from '@domain/sheet';
import { Button, NativeSelect } from '@mantine/core';
import { Panel } from '@ui/Panel';
import { IconUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ImportPanels.module.css';

type ImportFilePanelProps = {
  /** The name of the chosen file. */
  readonly name: string | undefined;
  /** Its sheets that hold something. */
  readonly sheets: readonly Sheet[];
  readonly sheet: number;
  readonly onSheet: (index: number) => void;
  readonly onChoose: () => void;
  readonly isReading: boolean;
  readonly problem: ReactNode;
};

export function ImportFilePanel({ name, sheets, sheet, onSheet, onChoose, isReading, problem }: ImportFilePanelProps) {
  const rows = (sheets[sheet]?.rows.length ?? 1) - 1;
  return (
    <Panel title="1. The file">
      <div className={classes.file}>
        <Button variant="default" leftSection={<IconUpload size={16} stroke={1.7} aria-hidden />} loading={isReading} onClick={onChoose}>{name === undefined ? 'Choose the file' : 'Choose another file'}</Button>
        {sheets.length > 1 && <NativeSelect label="Sheet" data={sheets.map((one, index) => ({ value: String(index), label: one.name }))} value={String(sheet)} onChange={({ currentTarget: { value } }) => onSheet(Number(value))} />}
        {name === undefined
          ? <p className={classes.quiet}>CSV in any usual encoding, or an Excel workbook: one jurisdiction a row and a heading in the first row.</p>
          : <p role="status"><strong>{name}</strong> <span className={classes.quiet}>{rows.toLocaleString('en-US')} rows below the heading</span></p>}
      </div>
      {problem}
    </Panel>
  );
}
