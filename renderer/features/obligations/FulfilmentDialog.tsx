/** "Record as done": the next date of a series was kept, on a day, with its proof. The series goes on. */
import { type Day, parseDay, shortDay, typedDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import { fulfilmentDraft } from '@domain/fulfilment';
import type { Obligation } from '@domain/obligation';
import { schemaResolver, useForm } from '@mantine/form';
import { fulfilOccurrence } from '@store/commands/obligations';
import { countMet } from '@ui/count';
import { DayCount } from '@ui/DayCount';
import { DayField } from '@ui/DayField';
import { FileField } from '@ui/FileField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useFileChoice } from '../useFileChoice';
import { useRecording } from '../useRecording';
import classes from './MoveDueDateDialog.module.css';

type Fields = { readonly doneOn: string; readonly proof: string; readonly files: readonly FileRef[] };

type FulfilmentDialogProps = {
  readonly obligation: Obligation;
  readonly next: { readonly occurrence: Day; readonly due: Day };
  readonly onClose: () => void;
};

export function FulfilmentDialog({ obligation, next, onClose }: FulfilmentDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = fulfilmentDraft(today);
  const form = useForm<Fields>({ initialValues: { doneOn: typedDay(today), proof: '', files: [] }, validate: schemaResolver(schema, { sync: true }) });
  const files = useFileChoice((become) => form.setFieldValue('files', become));
  const typed = parseDay(form.values.doneOn);

  const save = async (fields: Fields) => {
    const id = await recording.run(() => fulfilOccurrence(records, obligation.id, next.occurrence, schema.parse(fields)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Record as done"
      description={`What was due on ${shortDay(next.due)}. The obligation stays open, and the next date follows.`}
      submitLabel="Record as done"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Done on" today={today} hasFocus {...form.getInputProps('doneOn')} />
      {typed.ok && <div className={classes.move} role="status" aria-label="Early or late"><DayCount count={countMet(typed.value, next.due)} /></div>}
      <ReasonField label="Proof, in words" description={obligation.evidence === '' ? 'What proves it.' : `Wanted: ${obligation.evidence}`} {...form.getInputProps('proof')} />
      <FileField label="Proof, as files" description="Optional. They are kept with the records." files={form.values.files} {...files} />
    </FormDialog>
  );
}
