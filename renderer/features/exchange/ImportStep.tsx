/** A chosen file: its columns and defaults at the right, what becomes of every row at the left, and the act at the end. */
import type { ImportTarget } from '@domain/importField';
import { importTotals } from '@domain/importRow';
import type { TableFile } from '@domain/sheet';
import { recordObligations, recordParties } from '@store/commands/imports';
import { knownRecords } from '@store/queries/imports';
import { agreementChoices } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { FormActions } from '@ui/FormActions';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { useDeferredValue, useMemo, useState } from 'react';
import { RecordingProgress } from '../RecordingProgress';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { ColumnFields } from './ColumnFields';
import { countOf } from './importWords';
import type { Imported } from './ImportPage';
import { ImportPreview } from './ImportPreview';
import { firstSetup, missingFields, obligationsAsked, partiesAsked, previewRows, understoodRows } from './importSetup';
import { RowDefaults } from './RowDefaults';
import { SheetFields } from './SheetFields';

type ImportStepProps = {
  readonly file: TableFile;
  readonly target: ImportTarget;
  readonly isReading: boolean;
  readonly onOther: () => void;
  readonly onCancel: () => void;
  readonly onDone: (imported: Imported) => void;
};

export function ImportStep({ file, target, isReading, onOther, onCancel, onDone }: ImportStepProps) {
  const { records, recorder, today } = useSession();
  const recording = useRecording();
  const [setup, setSetup] = useState(() => firstSetup(file, target, recorder.id));
  const known = useLive(knownRecords);
  const agreements = useLive(agreementChoices);
  const sheet = file.sheets[setup.sheet];
  const missing = missingFields(setup);
  // Typing stays quick: the rows follow when there is time for them.
  const shown = useDeferredValue(setup);
  const rows = useMemo(
    () => (sheet && known && missing.length === 0 ? previewRows(shown, file.sheets[shown.sheet] ?? sheet, known, today) : undefined),
    [sheet, known, missing.length, shown, file, today],
  );
  const totals = rows && importTotals(rows);

  const run = async () => {
    if (!sheet || !totals) return;
    const confirmed = { file: file.name, ready: totals.ready };
    const head = sheet.rows[setup.headRow - 1] ?? [];
    const done = await recording.run(async () => {
      if (setup.target === 'parties') {
        const recorded = await recordParties(records, partiesAsked(setup, sheet), confirmed);
        return recorded.ok ? { ok: true, value: understoodRows.parties(recorded.value) } : recorded;
      }
      const recorded = await recordObligations(records, obligationsAsked(setup, sheet, today), confirmed);
      return recorded.ok ? { ok: true, value: understoodRows.obligations(recorded.value) } : recorded;
    });
    if (done) onDone({ target: setup.target, file, head, rows: done });
  };

  return (
    <TwoColumns
      side={(
        <>
          <SheetFields file={file} setup={setup} onChange={setSetup} onOther={onOther} isReading={isReading} />
          {sheet && <ColumnFields sheet={sheet} setup={setup} onChange={setSetup} />}
          <RowDefaults setup={setup} agreements={agreements ?? []} onChange={setSetup} />
        </>
      )}
    >
      <Stacked isTight>{file.remarks.map((remark) => <Notice key={remark} tone="soon" what={remark} />)}</Stacked>
      {missing.length > 0 && (
        <Panel title="Rows" isFlush>
          <EmptyState title={`Choose the column for: ${missing.join(', ')}`} text="Then every row is shown here with what becomes of it. Nothing is recorded before you confirm it." />
        </Panel>
      )}
      {missing.length === 0 && rows === undefined && <Panel title="Rows" isFlush><LoadingRows shape="lines" label="Reading the rows" /></Panel>}
      {rows && <ImportPreview rows={rows} />}
      {refusal(recording.state)}
      <RecordingProgress isSaving={recording.state.kind === 'saving'} records={totals?.ready ?? 0} />
      <FormActions
        submitLabel={`Import ${countOf(totals?.ready ?? 0, setup.target)}`}
        onSubmit={() => void run()}
        onCancel={onCancel}
        isSaving={recording.state.kind === 'saving'}
        blocked={missing.length > 0 ? 'A required column is not chosen' : totals?.ready === 0 ? 'No row can be imported as it stands' : undefined}
      />
    </TwoColumns>
  );
}
