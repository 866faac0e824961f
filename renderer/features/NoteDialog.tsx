/** A note about a record, new or changed. */
import { byOf } from '@domain/letterReview';
import { type Note, NoteDraft } from '@domain/note';
import { Checkbox, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addNote, changeNote } from '@store/commands/notes';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

type NoteDialogProps = {
  readonly about: Note['about'];
  /** A note without an id is a new one. */
  readonly note: Note | NoteDraft;
  readonly onClose: () => void;
};

export function NoteDialog({ about, note, onClose }: NoteDialogProps) {
  const { records, recorder, today } = useSession();
  const recording = useRecording();
  const known = 'id' in note ? note : undefined;
  const form = useForm({ initialValues: { text: note.text, isPrivileged: note.isPrivileged }, validate: schemaResolver(NoteDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    const draft = NoteDraft.parse(typed);
    const id = await recording.run(() => (known ? changeNote(records, known.id, draft) : addNote(records, about, draft, byOf(recorder), today)));
    if (id !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title={known ? 'Change the note' : 'Add a note'}
      submitLabel={known ? 'Save note' : 'Add note'}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Textarea label="Note" autosize minRows={4} maxRows={14} data-autofocus {...form.getInputProps('text')} />
      <Checkbox
        label="Privileged"
        description="Marked, in no print or copy unless somebody chooses it, and not shown on computers that only look. The mark does not make it privileged in law, and its words stay in the journal on this computer."
        {...form.getInputProps('isPrivileged', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}
