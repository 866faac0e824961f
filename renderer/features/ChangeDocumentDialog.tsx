/** The title and the note of a document. The file itself never changes: another file is another document. */
import { DocumentDraft, type KeptDocument } from '@domain/document';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeDocument } from '@store/commands/documents';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

type ChangeDocumentDialogProps = { readonly document: KeptDocument; readonly onClose: () => void };

export function ChangeDocumentDialog({ document, onClose }: ChangeDocumentDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { title: document.title, note: document.note }, validate: schemaResolver(DocumentDraft, { sync: true }) });

  const save = async (fields: DocumentDraft) => {
    const id = await recording.run(() => changeDocument(records, document, DocumentDraft.parse(fields)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Change title or note"
      description={`${document.file.name}. The file itself never changes.`}
      submitLabel="Save"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Title" data-autofocus {...form.getInputProps('title')} />
      <Textarea label="Note" {...form.getInputProps('note')} />
    </FormDialog>
  );
}
