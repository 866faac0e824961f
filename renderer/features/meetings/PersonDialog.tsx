/** The form of a person who comes to a meeting. */
import { AttendeeDraft } from '@domain/meeting';
import { Level, LEVEL_NAMES } from '@domain/party';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { directoryPeople } from '@store/queries/meetings';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import type { ReactNode } from 'react';
import { focusFirstError } from '../focusFirstError';
import { useLive } from '../session';
import { inviteKey } from './meetingFields';

const LEVELS = Level.options.map((value) => ({ value, label: LEVEL_NAMES[value] }));

type PersonDialogProps = {
  readonly description: string;
  /** Who is listed already: not offered again. */
  readonly listed: readonly Pick<AttendeeDraft, 'name' | 'of'>[];
  readonly onClose: () => void;
  /** Takes the person; answers whether it went well. */
  readonly onAdd: (person: AttendeeDraft) => Promise<boolean>;
  readonly isSaving?: boolean | undefined;
  readonly problem?: ReactNode;
};

export function PersonDialog({ description, listed, onClose, onAdd, isSaving, problem }: PersonDialogProps) {
  const form = useForm({
    initialValues: { name: '', title: '', of: '', level: 'federal' as Level },
    validate: schemaResolver(AttendeeDraft, { sync: true }),
  });
  const known = listed.map(inviteKey);
  const people = useLive(async (db) => [...new Map((await directoryPeople(db)).map((one) => [inviteKey(one), one])).values()])?.filter((one) => !known.includes(inviteKey(one))) ?? [];
  const take = (key: string | null) => {
    const one = people.find((person) => inviteKey(person) === key);
    if (one) form.setValues({ ...one });
  };
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
      {people.length > 0 && (
        <Select
          label="From the directory (optional)"
          placeholder="Choose a person, or type below"
          searchable
          clearable
          nothingFoundMessage="Not in the directory. Type the person below."
          data={Level.options.map((level) => ({ group: LEVEL_NAMES[level], items: people.filter((one) => one.level === level).map((one) => ({ value: inviteKey(one), label: [one.name, one.of].filter(Boolean).join(', ') })) })).filter(({ items }) => items.length > 0)}
          onChange={take}
        />
      )}
      <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Title (optional)" {...form.getInputProps('title')} />
        <TextInput label="Speaks for" placeholder="ICE, SIB, City" {...form.getInputProps('of')} />
      </SimpleGrid>
      <ChoiceField label="Level" look="line" choices={LEVELS} {...form.getInputProps('level')} />
    </FormDialog>
  );
}
