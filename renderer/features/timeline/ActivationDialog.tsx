/** "Record activation": on which day a jurisdiction was activated. Recorded again, it corrects the day. */
import { typedDay } from '@domain/day';
import { ActivationDraft, fullName, objectToActivation, type TimelineRow } from '@domain/jurisdiction';
import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { recordActivation } from '@store/commands/timeline';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly on: string; readonly note: string };

type ActivationDialogProps = { readonly row: TimelineRow; readonly onClose: () => void };

export function ActivationDialog({ row, onClose }: ActivationDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = ActivationDraft.superRefine(({ on }, context) => {
    const objection = objectToActivation(on, today);
    if (objection) context.addIssue({ code: 'custom', path: ['on'], message: objection });
  });
  const form = useForm<Fields>({ initialValues: { on: row.activatedOn ? typedDay(row.activatedOn) : '', note: '' }, validate: schemaResolver(schema, { sync: true }) });

  const save = async (fields: Fields) => {
    const id = await recording.run(() => recordActivation(records, row.id, schema.parse(fields), today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={row.activatedOn ? 'Correct the day of activation' : 'Record activation'}
      description={fullName(row)}
      submitLabel={row.activatedOn ? 'Correct the day' : 'Record activation'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Activated on" description="As the public list or the confirmation says." today={today} hasFocus {...form.getInputProps('on')} />
      <Textarea label="Where it is said" description="Optional. It stays in the history." {...form.getInputProps('note')} />
    </FormDialog>
  );
}
