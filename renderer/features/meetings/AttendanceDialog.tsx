/** When a person came and went, for whom they stand in, and whether they count for the quorum. */
import { clockWords } from '@domain/clockTime';
import { AttendanceDraft, type Attendee } from '@domain/meeting';
import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { noteAttendance } from '@store/commands/meetings';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

export function AttendanceDialog({ attendee, onClose }: { readonly attendee: Attendee; readonly onClose: () => void }) {
  const { records } = useSession();
  const recording = useRecording();
  const { arrivedAt, leftAt, proxyFor = '', isMember = false } = attendee;
  const form = useForm({
    initialValues: { arrivedAt: arrivedAt ? clockWords(arrivedAt) : '', leftAt: leftAt ? clockWords(leftAt) : '', proxyFor, isMember },
    validate: schemaResolver(AttendanceDraft, { sync: true }),
  });
  const save = async (typed: unknown) => {
    if ((await recording.run(() => noteAttendance(records, attendee.id, attendee.meetingId, AttendanceDraft.parse(typed)))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title={`Attendance of ${attendee.name}`}
      submitLabel="Save attendance"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Arrived at (optional)" description="Only if after the beginning" placeholder="10:20 AM" data-autofocus {...form.getInputProps('arrivedAt')} />
        <TextInput label="Left at (optional)" description="Only if before the end" placeholder="11:45 AM" {...form.getInputProps('leftAt')} />
      </SimpleGrid>
      <TextInput label="Stands in for (optional)" {...form.getInputProps('proxyFor')} />
      <Checkbox label="Counts for the quorum" description="Once somebody is marked, only those who are marked count." {...form.getInputProps('isMember', { type: 'checkbox' })} />
    </FormDialog>
  );
}
