/** "Move the day": the plan has another day for a jurisdiction. The old one stays in sight, with the reason. */
import { parseDay, shortDay } from '@domain/day';
import { fullName, MoveDraft, type TimelineRow } from '@domain/jurisdiction';
import { schemaResolver, useForm } from '@mantine/form';
import { moveActivation } from '@store/commands/timeline';
import { BeforeAfter } from '@ui/BeforeAfter';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type Fields = { readonly to: string; readonly reason: string };

type MoveDayDialogProps = { readonly row: TimelineRow; readonly onClose: () => void };

export function MoveDayDialog({ row, onClose }: MoveDayDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const { expectedOn } = row;
  const schema = MoveDraft.superRefine(({ to }, context) => {
    if (to === expectedOn) context.addIssue({ code: 'custom', path: ['to'], message: 'That is its day already. Type another one.' });
  });
  const form = useForm<Fields>({ initialValues: { to: '', reason: '' }, validate: schemaResolver(schema, { sync: true }) });
  const typed = parseDay(form.values.to);

  const save = async (fields: Fields) => {
    const id = await recording.run(() => moveActivation(records, row.id, schema.parse(fields), today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Move the day"
      description={`${fullName(row)}. The day before stays beside the new one.`}
      submitLabel="Move the day"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Moved to" today={today} hasFocus {...form.getInputProps('to')} />
      <p role="status">
        {typed.ok ? <BeforeAfter before={expectedOn ? shortDay(expectedOn) : 'no day'} after={shortDay(typed.value)} /> : <>Planned now for {expectedOn ? shortDay(expectedOn) : 'no day yet'}</>}
      </p>
      <ReasonField description="Who moved it, and where that is written. It stays in the history." {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
