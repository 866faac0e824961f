/** Adds a party to the directory, or changes one wherever it is named. */
import { isMoved, type Party } from '@domain/party';
import { Checkbox } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addToDirectory, changeInDirectory } from '@store/commands/directory';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { PartyFieldset } from '../PartyFieldset';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { type DirectoryFields, directoryFields, DirectoryForm } from './partyForm';

type PartyDialogProps = {
  /** Absent: a new one. */
  readonly party?: Party | undefined;
  readonly onClose: () => void;
};

export function PartyDialog({ party, onClose }: PartyDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<DirectoryFields>({ initialValues: directoryFields(party), validate: schemaResolver(DirectoryForm, { sync: true }) });
  const save = async (fields: DirectoryFields) => {
    const { party: draft, keepsEarlier, isChecked } = DirectoryForm.parse(fields);
    const id = await recording.run(() =>
      party ? changeInDirectory(records, party.id, draft, { on: today, keepsEarlier }, isChecked) : addToDirectory(records, draft, isChecked ? today : undefined));
    if (id !== undefined) onClose();
  };
  const isReplaced = party !== undefined && isMoved(party, form.values.party);
  return (
    <FormDialog
      isOpen
      size="wide"
      title={party ? 'Change party' : 'Add to the directory'}
      description={party ? 'Name and address change wherever the party is named; issued letters stay as they were printed.' : 'An office outside ours that agreements, letters and meetings can name.'}
      submitLabel={party ? 'Save party' : 'Add party'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <PartyFieldset input={(field) => form.getInputProps(`party.${field}`)} keepsEarlier={isReplaced ? form.getInputProps('keepsEarlier', { type: 'checkbox' }) : undefined} />
      <Checkbox label="The address was checked today" description="With the office itself, its website or its last letter." {...form.getInputProps('isChecked', { type: 'checkbox' })} />
    </FormDialog>
  );
}
