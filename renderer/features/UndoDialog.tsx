/** Shows what taking a batch back would do, asks why, and does it. */
import { Reason } from '@domain/obligation';
import type { Kept, Undo } from '@domain/undo';
import { schemaResolver, useForm } from '@mantine/form';
import { previewUndo, undoBatch } from '@store/commands/undo';
import type { UndoableBatch } from '@store/queries/batches';
import { namesOf, type Names } from '@store/queries/history';
import { FormDialog } from '@ui/FormDialog';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { fieldLabel, tableNoun } from './fieldWords';
import { focusFirstError } from './focusFirstError';
import { RecordingProgress } from './RecordingProgress';
import { refusal } from './Refusal';
import { useLive, useSession } from './session';
import { useRecording } from './useRecording';
import { batchWords } from './batchWords';
import classes from './UndoDialog.module.css';

const Fields = z.strictObject({ why: Reason });

/** How many records that stay are named. */
const NAMED = 20;

type UndoDialogProps = {
  readonly batch: UndoableBatch;
  readonly onClose: () => void;
  /** It was taken back, as far as it stood. */
  readonly onDone?: (() => void) | undefined;
};

export function UndoDialog({ batch, onClose, onDone }: UndoDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { why: '' }, validate: schemaResolver(Fields, { sync: true }) });
  const found = useLive(
    async (db) => {
      const undo = await previewUndo(db, batch.id);
      return { undo, names: await namesOf(db, undo.kept.slice(0, NAMED).flatMap(({ id, why }) => [id, ...(why.kind === 'used' ? [why.by.id] : [])])) };
    },
    [batch.id],
  );
  const save = async ({ why }: { readonly why: string }) => {
    const done = await recording.run(() => undoBatch(records, batch.id, Fields.parse({ why }).why));
    if (!done) return;
    onDone?.();
    onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Take it back"
      description={`${batchWords(batch)}. What is taken back is recorded as entries of their own; the history keeps everything.`}
      submitLabel={found ? `Take back ${recordsOf(found.undo.edits.length)}` : 'Take it back'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      isDanger
      blocked={found?.undo.edits.length === 0 ? 'Nothing of it can be taken back any more' : undefined}
      problem={refusal(recording.state)}
    >
      {found === undefined ? <LoadingRows shape="lines" rows={2} label="Reading what still stands" /> : <Stays undo={found.undo} names={found.names} />}
      <ReasonField description="It stays in the history." hasFocus {...form.getInputProps('why')} />
      <RecordingProgress isSaving={recording.state.kind === 'saving'} records={found?.undo.edits.length ?? 0} />
    </FormDialog>
  );
}

function Stays({ undo: { edits, kept }, names }: { readonly undo: Undo; readonly names: Names }) {
  if (kept.length === 0) return <Notice tone="plain" what={`All of it still stands as it was recorded: ${recordsOf(edits.length)}`} />;
  return (
    <div>
      <Notice tone="soon" what={`${recordsOf(kept.length)} ${kept.length === 1 ? 'stays' : 'stay'} as ${kept.length === 1 ? 'it is' : 'they are'}`} why={`${recordsOf(edits.length)} ${edits.length === 1 ? 'is' : 'are'} taken back.`} />
      <ul className={classes.kept}>
        {kept.slice(0, NAMED).map((one) => <li key={`${one.table}.${one.id}`}><strong>{names.get(one.id)?.name ?? tableNoun(one.table)}</strong>: {reasonOf(one, names)}</li>)}
        {kept.length > NAMED && <li>and {(kept.length - NAMED).toLocaleString('en-US')} more</li>}
      </ul>
    </div>
  );
}

function reasonOf({ table, why }: Kept, names: Names): string {
  switch (why.kind) {
    case 'gone':
      return 'it is not in the records any more.';
    case 'used':
      return `“${names.get(why.by.id)?.name ?? tableNoun(why.by.table)}” rests on it.`;
    default:
      return `changed since${why.fields.length > 0 ? `: ${why.fields.map((field) => fieldLabel(table, field) ?? field).join(', ')}` : ''}.`;
  }
}

const recordsOf = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`;
