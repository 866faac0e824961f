/** Import of jurisdictions from a CSV file or a workbook: choose it, say which column is which, look at every row, then record. */
import type { Agreement } from '@domain/agreement';
import type { TimelineRow } from '@domain/jurisdiction';
import { type Grid, guessMapping, type ImportCounts, importCounts, importRows, type Mapping } from '@domain/timelineImport';
import { importTimeline } from '@store/commands/timelineImport';
import { timelineRows } from '@store/queries/timeline';
import { FormActions } from '@ui/FormActions';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { RecordingProgress } from '../RecordingProgress';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import { useTableFile } from '../useTableFile';
import { ImportFilePanel } from './ImportFilePanel';
import { ImportMapping } from './ImportMapping';
import classes from './ImportPanels.module.css';
import { ImportPreview } from './ImportPreview';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function TimelineImportPage() {
  const { id = '' } = useParams();
  const agreement = useLive(async (db) => (await db.agreements.get(id)) ?? null, [id]);
  const rows = useLive((db) => timelineRows(db, id), [id]);
  if (agreement === null) return <NotRecorded what="agreement" backTo={PATH} />;
  if (agreement === undefined || rows === undefined) return <LoadingRows rows={5} shape="lines" label="Reading the timeline" />;
  return <Steps key={id} agreement={agreement} known={rows} />;
}

function Steps({ agreement, known }: { readonly agreement: Agreement; readonly known: readonly TimelineRow[] }) {
  const { chosen, isReading, choose, problem } = useTableFile({ withBytes: true });
  const [sheet, setSheet] = useState(0);
  const sheets = chosen?.table.sheets.filter(({ rows }) => rows.length > 0) ?? [];
  const grid = sheets[Math.min(sheet, sheets.length - 1)]?.rows ?? [];
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: 'Deployment timeline', href: routes.timeline(agreement.id) }]}
        title="Import jurisdictions"
        facts={<span>Nothing is recorded until you press Import.</span>}
      />
      <Stacked>
        <ImportFilePanel
          name={chosen?.table.name}
          sheets={sheets}
          sheet={sheet}
          onSheet={setSheet}
          onChoose={() => {
            setSheet(0);
            void choose();
          }}
          isReading={isReading}
          problem={problem || (chosen && grid.length < 2 && <Notice tone="late" role="alert" what="The file was not read" why="The file has a heading but no row below it." />)}
        />
        <Stacked isTight>{chosen?.table.remarks.map((remark) => <Notice key={remark} tone="soon" what={remark} />)}</Stacked>
        {chosen?.bytes && grid.length > 1 && <Preview key={`${chosen.number} ${sheet}`} grid={grid} name={chosen.table.name} bytes={chosen.bytes} agreement={agreement} known={known} />}
      </Stacked>
    </>
  );
}

type PreviewProps = { readonly grid: Grid; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly agreement: Agreement; readonly known: readonly TimelineRow[] };

function Preview({ grid, name, bytes, agreement, known }: PreviewProps) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(grid[0] ?? []));
  const rows = useMemo(() => importRows(grid, mapping, known, today), [grid, mapping, known, today]);
  const counts = importCounts(rows);
  const wanted = counts.add + counts.change;
  const isSaving = recording.state.kind === 'saving';

  const save = async () => {
    const id = await recording.run(async () => {
      const file = await records.bridge.fileKeep({ kind: 'any', name: name.slice(-255), bytes });
      return file.ok ? importTimeline(records, agreement.id, { grid, mapping, file: file.value, expected: wanted }, today) : file;
    });
    if (id !== undefined) goSaved(routes.timeline(agreement.id));
  };

  const blocked = mapping.name === undefined
    ? 'Choose the column that names the jurisdictions'
    : wanted === 0 ? 'No row of this file says anything new' : undefined;
  return (
    <>
      <ImportMapping heads={grid[0] ?? []} first={grid[1] ?? []} mapping={mapping} onChange={setMapping} />
      <Panel title="3. Import">
        <Stacked>
          {mapping.name !== undefined && <p className={classes.sum} role="status">{sumWords(counts, rows.length)}</p>}
          {counts.error > 0 && mapping.name !== undefined && (
            <Notice
              tone="soon"
              what={`${rowsWords(counts.error)} ${counts.error === 1 ? 'has an error' : 'have errors'} and will be left out`}
              why="Mend them in the file and choose it again, or import the others now and the mended file later: rows that are known by then are passed over."
            />
          )}
          {refusal(recording.state)}
          <RecordingProgress isSaving={isSaving} records={wanted} />
          <FormActions
            submitLabel={wanted === 0 ? 'Import' : `Import ${rowsWords(wanted)}`}
            onSubmit={() => void save()}
            onCancel={() => void navigate(routes.timeline(agreement.id))}
            isSaving={isSaving}
            blocked={blocked}
          />
        </Stacked>
      </Panel>
      {mapping.name !== undefined && <ImportPreview rows={rows} counts={counts} />}
    </>
  );
}

const rowsWords = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;

/** Every row of the file is in one of the sums. */
const sumWords = ({ add, change, same, empty, error }: ImportCounts, all: number): string => {
  const parts = [[add, 'will be added'], [change, 'will be changed'], [same, same === 1 ? 'says nothing new' : 'say nothing new'], [empty, empty === 1 ? 'is empty' : 'are empty'], [error, error === 1 ? 'has an error' : 'have errors']] as const;
  return `Of ${rowsWords(all)}: ${parts.filter(([count]) => count > 0).map(([count, words]) => `${count.toLocaleString('en-US')} ${words}`).join(', ')}.`;
};
