/** Saves the letters of the register, as it stands with its filters, for other programs. */
import { Button } from '@mantine/core';
import type { RegisterRow } from '@store/queries/letterRegister';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useDialog } from '../useDialog';
import { type SaveBytes, useSaveBytes } from '../useSaveBytes';
import type { RegisterFormat } from './registerTable';

const FORMATS: readonly { readonly value: RegisterFormat; readonly label: string; readonly hint: string }[] = [
  { value: 'xlsx', label: 'Excel workbook', hint: 'Opens in Excel, LibreOffice and Numbers; days sort as days.' },
  { value: 'csv', label: 'CSV', hint: 'A plain table for any program. Text that a spreadsheet would calculate gets an apostrophe before it.' },
];

type ExportLettersProps = {
  /** What the register shows, in its order. */
  readonly rows: readonly RegisterRow[];
  /** Which ones these are, in words. */
  readonly which: string;
};

/** The button over the register, and its dialog. */
export function ExportLetters({ rows, which }: ExportLettersProps) {
  const dialog = useDialog<true>();
  const saving = useSaveBytes();
  return (
    <>
      {saving.told?.tone === 'done' && <span role="status">{saving.told.what}</span>}
      <Button variant="default" size="xs" disabled={rows.length === 0} leftSection={<IconDownload size={15} stroke={1.7} aria-hidden />} onClick={() => dialog.open(true)}>Export</Button>
      {dialog.subject && <ExportDialog rows={rows} which={which} saving={saving} onClose={dialog.close} />}
    </>
  );
}

function ExportDialog({ rows, which, saving: { told, isSaving, save }, onClose }: ExportLettersProps & { readonly saving: SaveBytes; readonly onClose: () => void }) {
  const [format, setFormat] = useState<RegisterFormat>('xlsx');
  const count = `${rows.length.toLocaleString('en-US')} ${rows.length === 1 ? 'letter' : 'letters'}`;
  const run = async () => {
    if (await save(`letters.${format}`, async () => (await import('./registerTable')).registerFile(format, rows), count)) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Export letters"
      description={`${count}: ${which}. A row for each recipient, with how and when its copy went. The words of the letters and notes of counsel are not in it.`}
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
