/** Somebody at a party: whom to call or to write to. */
import type { Id } from '@domain/id';
import { ContactDraft, type Person } from '@domain/person';
import { SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addContact, changeContact } from '@store/commands/directory';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type ContactDialogProps = {
  readonly partyId: Id;
  /** Absent: a new one. */
  readonly contact?: Person | undefined;
  readonly onClose: () => void;
};

export function ContactDialog({ partyId, contact, onClose }: ContactDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({
    initialValues: { name: contact?.name ?? '', title: contact?.title ?? '', email: contact?.email ?? '', phone: contact?.phone ?? '' },
    validate: schemaResolver(ContactDraft, { sync: true }),
  });
  const save = async (typed: unknown) => {
    const draft = ContactDraft.parse(typed);
    if ((await recording.run(() => (contact ? changeContact(records, contact, draft) : addContact(records, partyId, draft)))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title={contact ? 'Change contact' : 'Add a contact'}
      submitLabel={contact ? 'Save contact' : 'Add contact'}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput label="Title (optional)" {...form.getInputProps('title')} />
        <TextInput label="E-mail (optional)" {...form.getInputProps('email')} />
        <TextInput label="Telephone (optional)" {...form.getInputProps('phone')} />
      </SimpleGrid>
    </FormDialog>
  );
}
