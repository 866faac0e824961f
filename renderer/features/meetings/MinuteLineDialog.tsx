/** Corrects a line of the minutes: a statement, a decision or a motion. The old words stay in the history. */
import type { AgendaItem } from '@domain/agendaItem';
import type { Attendee } from '@domain/meeting';
import type { MinuteLine } from '@domain/minuteLines';
import { Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { changeStatement } from '@store/commands/meetings';
import { changeMotion } from '@store/commands/motions';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { type Entry, ENTRY_WORDS, entryErrors, entryOf, itemChoices, motionOf, statementOf } from './minutesEntry';
import { MotionVote } from './MotionVote';
import { speakers } from './speakers';

type MinuteLineDialogProps = { readonly line: MinuteLine; readonly attendees: readonly Attendee[]; readonly agenda: readonly AgendaItem[]; readonly onClose: () => void };

export function MinuteLineDialog({ line, attendees, agenda, onClose }: MinuteLineDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm<Entry>({ initialValues: entryOf(line, agenda), validate: entryErrors });
  const { kind, by, agendaItemId } = form.values;
  const words = ENTRY_WORDS[kind];
  const names = (known: string) => speakers(attendees, known).map(({ group, items }) => ({ group, items: [...items] }));
  const save = async (entry: Entry) => {
    const recorded = await recording.run(() =>
      line.kind === 'motion' ? changeMotion(records, line.motion.id, line.motion.meetingId, motionOf(entry)) : changeStatement(records, line.statement.id, line.statement.meetingId, statementOf(entry)));
    if (recorded !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title={`Edit ${kind}`}
      description="The words as they stand now stay in the history."
      submitLabel={`Save ${kind}`}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Stack gap="md">
        {agenda.length > 0 && <Select label="Under" allowDeselect={false} data={itemChoices(agenda)} value={agendaItemId ?? ''} onChange={(value) => form.setFieldValue('agendaItemId', value ?? '')} />}
        {kind !== 'decision' && <Select label={words.by} searchable data={names(by)} {...form.getInputProps('by')} value={by === '' ? null : by} onChange={(value) => form.setFieldValue('by', value ?? '')} />}
        <Textarea label={words.text} minRows={4} data-autofocus {...form.getInputProps('text')} />
        {kind === 'motion' && <MotionVote form={form} names={names} />}
      </Stack>
    </FormDialog>
  );
}
