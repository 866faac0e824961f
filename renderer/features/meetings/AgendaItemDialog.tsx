/** Words an item of the agenda anew; what is minuted under it stays there. */
import { type AgendaItem, AgendaItemDraft } from '@domain/agendaItem';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { renameAgendaItem } from '@store/commands/agenda';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

export function AgendaItemDialog({ item, onClose }: { readonly item: AgendaItem; readonly onClose: () => void }) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { title: item.title }, validate: schemaResolver(AgendaItemDraft, { sync: true }) });
  const save = async (typed: { readonly title: string }) => {
    if ((await recording.run(() => renameAgendaItem(records, item.id, item.meetingId, AgendaItemDraft.parse(typed).title))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Rename item"
      submitLabel="Save item"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="What is taken up" data-autofocus {...form.getInputProps('title')} />
    </FormDialog>
  );
}
