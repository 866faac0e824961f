/** Import of a table, step by step: the file, its columns, what becomes of every row, and only then the records. */
import type { ImportTarget } from '@domain/importField';
import type { TableFile } from '@domain/sheet';
import { Button } from '@mantine/core';
import { ChoiceField } from '@ui/ChoiceField';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './ImportPage.module.css';
import { fileWords } from '../fileWords';
import { ImportDone } from './ImportDone';
import { ImportStep } from './ImportStep';
import type { PreviewRow } from './importSetup';

const TARGETS = [
  { value: 'obligations', label: 'Obligations', hint: 'One a row: what must be done, when it is due, under which agreement and on what authority.' },
  { value: 'parties', label: 'Parties for the directory', hint: 'One office a row, with its address; agreements choose from them.' },
] as const;

/** What was imported, once it was. */
export interface Imported {
  readonly target: ImportTarget;
  readonly file: TableFile;
  /** The names of the columns, as they stand in the file. */
  readonly head: readonly string[];
  readonly rows: readonly PreviewRow[];
}

export function ImportPage() {
  const [target, setTarget] = useState<ImportTarget>('obligations');
  const { file, problem, isReading, choose, forget } = useTableFile();
  const [done, setDone] = useState<Imported>();
  const again = () => {
    forget();
    setDone(undefined);
  };
  return (
    <>
      <PageHead path={[{ label: 'Obligations', href: routes.obligations() }]} title="Import" facts={file ? file.name : 'From a CSV file or an Excel workbook; nothing is recorded until you confirm it'} />
      {done && <ImportDone imported={done} onAgain={again} />}
      {!done && file && <ImportStep key={`${file.name} ${target}`} file={file} target={target} onOther={() => void choose()} onDone={setDone} onCancel={again} isReading={isReading} />}
      {!done && !file && (
        <div className={classes.start}>
          <Panel title="What is imported">
            <Stacked>
              <ChoiceField label="Records" choices={TARGETS} value={target} onChange={setTarget} />
              <div>
                <Button leftSection={<IconFileSpreadsheet size={16} stroke={1.7} aria-hidden />} loading={isReading} onClick={() => void choose()}>Choose the file</Button>
              </div>
              <p className={classes.quiet}>
                CSV in any usual encoding, or .xlsx, up to 20,000 rows. The file is read apart from the records and is not kept. Every row is imported, or listed with its reason.
              </p>
            </Stacked>
          </Panel>
        </div>
      )}
      {problem && !done && <div className={classes.start}>{problem}</div>}
    </>
  );
}

/** The file that is being imported. Its bytes are read outside the window. */
function useTableFile() {
  const { bridge } = useSession().records;
  const [file, setFile] = useState<TableFile>();
  const [problem, setProblem] = useState<ReturnType<typeof fileWords>>();
  const [isReading, setReading] = useState(false);
  const choose = async () => {
    setReading(true);
    setProblem(undefined);
    const chosen = await bridge.fileChooseTable(null);
    setReading(false);
    if (chosen.ok) setFile(chosen.value);
    else if (chosen.error.code !== 'cancelled') setProblem(fileWords(chosen.error));
  };
  return { file, isReading, choose, forget: () => setFile(undefined), problem: problem && <Notice tone="late" role="alert" {...problem} /> };
}
