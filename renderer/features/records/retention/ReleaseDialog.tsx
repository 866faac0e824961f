/** Ends a legal hold, on a day and for a reason. */
import { typedDay } from '@domain/day';
import { holdReleaseDraft, type LegalHold } from '@domain/legalHold';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { releaseHold } from '@store/commands/holds';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { useSession } from '../../session';
import { useRecording } from '../../useRecording';

type ReleaseDialogProps = { readonly hold: LegalHold; readonly onClose: () => void };

export function ReleaseDialog({ hold, onClose }: ReleaseDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = holdReleaseDraft(hold.from, today);
  const form = useForm({ initialValues: { on: typedDay(today), by: '', reason: '' }, validate: schemaResolver(schema, { sync: true }) });
  const save = async (fields: typeof form.values) => {
    if ((await recording.run(() => releaseHold(records, hold.id, schema.parse(fields)))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Release the legal hold"
      description={`“${hold.name}” then no longer keeps its records; their retention counts again. The hold stays in the list, and in the history.`}
      submitLabel="Release hold"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Released on" today={today} hasFocus {...form.getInputProps('on')} />
      <TextInput label="Released by" {...form.getInputProps('by')} />
      <ReasonField {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
