/** Saves the obligations of a list, as it stands with its filters, for other programs. */
import { Button } from '@mantine/core';
import { exportedObligations } from '@store/queries/exports';
import type { ListLine } from '@store/queries/obligations';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExportFormat } from './exchange/exportFile';
import { countOf } from './exchange/importWords';
import { type SaveBytes, useSaveBytes } from './useSaveBytes';
import { useSession } from './session';
import { useDialog } from './useDialog';

const FORMATS: readonly { readonly value: ExportFormat; readonly label: string; readonly hint: string }[] = [
  { value: 'xlsx', label: 'Excel workbook', hint: 'Opens in Excel, LibreOffice and Numbers; days sort as days.' },
  { value: 'csv', label: 'CSV', hint: 'A plain table for any program. Text that a spreadsheet would calculate gets an apostrophe before it.' },
  { value: 'json', label: 'JSON', hint: 'For programs: the records as they are kept, with their rules.' },
];

type ExportObligationsProps = {
  /** What the list shows, in its order. */
  readonly lines: readonly ListLine[];
  /** Which ones these are, in words: `All open`. */
  readonly which: string;
};

/** The button over the list, and its dialog. */
export function ExportObligations({ lines, which }: ExportObligationsProps) {
  const dialog = useDialog<true>();
  const saving = useSaveBytes();
  return (
    <>
      {saving.told?.tone === 'done' && <span role="status">{saving.told.what}</span>}
      <Button
        variant="default"
        size="xs"
        disabled={lines.length === 0}
        leftSection={<IconDownload size={15} stroke={1.7} aria-hidden />}
        onClick={() => dialog.open(true)}
      >
        Export
      </Button>
      {dialog.subject && <ExportDialog lines={lines} which={which} saving={saving} onClose={dialog.close} />}
    </>
  );
}

function ExportDialog({ lines, which, saving: { told, isSaving, save }, onClose }: ExportObligationsProps & { readonly saving: SaveBytes; readonly onClose: () => void }) {
  const { records, office, today } = useSession();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const count = countOf(lines.length, 'obligations');
  const run = async () => {
    const isSaved = await save(
      `obligations.${format}`,
      async () => {
        const [{ exportFile }, rows] = await Promise.all([import('./exchange/exportFile'), exportedObligations(records.db, lines, today)]);
        return exportFile({ format, rows, which, office, today });
      },
      count,
    );
    if (isSaved) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Export obligations"
      description={`${count}: ${which}. Due dates, leads, authorities and how they stand are those of today. Letters, minutes and notes of counsel are not in it.`}
      submitLabel="Save the file"
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
      isSaving={isSaving}
      problem={told?.tone === 'late' ? <Notice {...told} /> : undefined}
    >
      <ChoiceField label="Format" choices={FORMATS} value={format} onChange={setFormat} />
    </FormDialog>
  );
}
