/** Asks for the name of a template, and records. */
import type { Id } from '@domain/id';
import { TemplateName } from '@domain/letterTemplate';
import type { Result } from '@domain/result';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { RecordError } from '@store/record';
import { FormDialog } from '@ui/FormDialog';
import type { ReactNode } from 'react';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useRecording } from '../useRecording';

type TemplateNameDialogProps = {
  readonly title: string;
  readonly description: ReactNode;
  readonly submitLabel: string;
  readonly suggested: string;
  readonly record: (name: string) => Promise<Result<Id, RecordError>>;
  readonly onClose: () => void;
  readonly onDone: (id: Id) => void;
};

export function TemplateNameDialog({ title, description, submitLabel, suggested, record, onClose, onDone }: TemplateNameDialogProps) {
  const recording = useRecording();
  const form = useForm({ initialValues: { name: suggested }, validate: schemaResolver(TemplateName, { sync: true }) });
  const save = async (typed: { readonly name: string }) => {
    const id = await recording.run(() => record(TemplateName.parse(typed).name));
    if (id !== undefined) onDone(id);
  };
  return (
    <FormDialog
      isOpen
      title={title}
      description={description}
      submitLabel={submitLabel}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Name" description="As it is offered when a letter is begun." data-autofocus {...form.getInputProps('name')} />
    </FormDialog>
  );
}
