/** Asks for the name of a view. */
import { SavedViewDraft } from '@domain/savedView';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { FormDialog } from '@ui/FormDialog';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';

const Name = z.strictObject({ name: SavedViewDraft.shape.name });

type ViewNameDialogProps = {
  readonly title: string;
  readonly name: string;
  /** Answers whether it was saved. */
  readonly onSave: (name: string) => Promise<boolean>;
  readonly onClose: () => void;
  readonly isSaving: boolean;
  readonly problem: ReactNode;
};

export function ViewNameDialog({ title, name, onSave, onClose, isSaving, problem }: ViewNameDialogProps) {
  const form = useForm<{ readonly name: string }>({ initialValues: { name }, validate: schemaResolver(Name, { sync: true }) });
  const save = async (typed: { readonly name: string }) => {
    if (await onSave(Name.parse(typed).name)) onClose();
  };
  return (
    <FormDialog
      isOpen
      size="narrow"
      title={title}
      description="Filters, order and columns as they stand now, as a tab for everyone in the office."
      submitLabel="Save view"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      problem={problem}
    >
      <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
    </FormDialog>
  );
}
