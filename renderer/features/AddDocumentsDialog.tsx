/** Says what the files are before they are recorded with a record; they have been kept already. */
import { DocumentsDraft, titleOf } from '@domain/document';
import type { FileRef } from '@domain/file';
import { fileKind } from '@domain/file';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { type About, addDocuments } from '@store/commands/documents';
import { fileSize } from '@ui/FileField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

type Fields = { readonly titles: readonly string[]; readonly note: string };

type AddDocumentsDialogProps = { readonly about: About; readonly files: readonly FileRef[]; readonly onClose: () => void };

export function AddDocumentsDialog({ about, files, onClose }: AddDocumentsDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({ initialValues: { titles: files.map(titleOf), note: '' }, validate: schemaResolver(DocumentsDraft, { sync: true }) });
  const isOne = files.length === 1;

  const save = async (fields: Fields) => {
    const { titles, note } = DocumentsDraft.parse(fields);
    const id = await recording.run(() => addDocuments(records, about, files.map((file, index) => ({ file, draft: { title: titles[index] ?? titleOf(file), note } })), today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={isOne ? 'Add a document' : `Add ${files.length} documents`}
      description="The file is kept by its content and can no longer change. It stands here with its title; the history shows who added it."
      submitLabel={isOne ? 'Add document' : `Add ${files.length} documents`}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      {files.map((file, index) => (
        <TextInput
          key={`${index}${file.hash}`}
          label={isOne ? 'Title' : `Title of ${file.name}`}
          description={`${isOne ? `${file.name}, ` : ''}${fileKind(file)}, ${fileSize(file.size)}`}
          data-autofocus={index === 0 || undefined}
          {...form.getInputProps(`titles.${index}`)}
        />
      ))}
      <Textarea label={isOne ? 'Note' : 'Note for all of them'} description="Optional. Where it comes from, what it shows." {...form.getInputProps('note')} />
    </FormDialog>
  );
}
