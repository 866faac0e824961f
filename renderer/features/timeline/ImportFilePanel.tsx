/** Step one: the file. */
import { Button, FileButton } from '@mantine/core';
import { fileSize } from '@ui/FileField';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { IconUpload } from '@tabler/icons-react';
import classes from './ImportPanels.module.css';
import type { CsvFile } from './useCsvFile';

export function ImportFilePanel({ csv: { read, problem, take } }: { readonly csv: CsvFile }) {
  return (
    <Panel title="1. The file">
      <div className={classes.file}>
        <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)}>
          {(props) => <Button {...props} variant="default" leftSection={<IconUpload size={16} stroke={1.7} aria-hidden />}>{read ? 'Choose another file' : 'Choose a CSV file'}</Button>}
        </FileButton>
        {read
          ? <p role="status"><strong>{read.name}</strong> <span className={classes.quiet}>{fileSize(read.size)}, {(read.grid.length - 1).toLocaleString('en-US')} rows below the heading</span></p>
          : <p className={classes.quiet}>A table with one jurisdiction a row and a heading in its first row. From Excel: File, Save as, CSV.</p>}
      </div>
      {problem !== undefined && <Notice tone="late" role="alert" what="The file was not read" why={problem} />}
    </Panel>
  );
}
