/** The form of a person who comes to a meeting. */
import { AttendeeDraft } from '@domain/meeting';
import { Level, LEVEL_NAMES } from '@domain/party';
import { SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import type { ReactNode } from 'react';
import { focusFirstError } from '../focusFirstError';

const LEVELS = Level.options.map((value) => ({ value, label: LEVEL_NAMES[value] }));

type PersonDialogProps = {
  readonly description: string;
  readonly onClose: () => void;
  /** Takes the person; answers whether it went well. */
  readonly onAdd: (person: AttendeeDraft) => Promise<boolean>;
  readonly isSaving?: boolean | undefined;
  readonly problem?: ReactNode;
};

export function PersonDialog({ description, onClose, onAdd, isSaving, problem }: PersonDialogProps) {
  const form = useForm({
    initialValues: { name: '', title: '', of: '', level: 'federal' as Level },
    validate: schemaResolver(AttendeeDraft, { sync: true }),
  });
  const add = async (typed: unknown) => {
    if (await onAdd(AttendeeDraft.parse(typed))) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Add a person"
      description={description}
      submitLabel="Add person"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void add(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={isSaving}
      problem={problem}
    >
      <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Title (optional)" {...form.getInputProps('title')} />
        <TextInput label="Speaks for" placeholder="ICE, SIB, City" {...form.getInputProps('of')} />
      </SimpleGrid>
      <ChoiceField label="Level" look="line" choices={LEVELS} {...form.getInputProps('level')} />
    </FormDialog>
  );
}
