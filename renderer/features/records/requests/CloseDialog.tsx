/** "Close the request": how it ended. */
import { typedDay } from '@domain/day';
import { closeDraft, type RecordsRequest } from '@domain/recordsRequest';
import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { closeRequest } from '@store/commands/recordsRequests';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { useSession } from '../../session';
import { useRecording } from '../../useRecording';

type Fields = { readonly on: string; readonly note: string };

export function CloseDialog({ request, onClose }: { readonly request: RecordsRequest; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = closeDraft(request.receivedOn, today);
  const form = useForm<Fields>({ initialValues: { on: typedDay(today), note: '' }, validate: schemaResolver(schema, { sync: true }) });
  const save = async (fields: Fields) => {
    if ((await recording.run(() => closeRequest(records, request.id, schema.parse(fields)))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Close the request"
      description={`${request.number}. It then no longer keeps its records from being destroyed; it can be opened again.`}
      submitLabel="Close request"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Closed on" today={today} hasFocus {...form.getInputProps('on')} />
      <Textarea label="How it ended" autosize minRows={2} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
