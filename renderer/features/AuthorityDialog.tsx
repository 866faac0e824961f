/** The form of an authority: what an obligation rests on. Used where authorities are listed and where one is chosen. */
import { type Authority, AUTHORITY_KIND_NAMES, AuthorityDraft, AuthorityKind, Ending, ENDING_NAMES } from '@domain/authority';
import type { Id } from '@domain/id';
import { Checkbox, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addAuthority, changeAuthority } from '@store/commands/agreements';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { type AuthorityFields, authorityFields, withoutEnd } from './authorityFields';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

const KINDS = AuthorityKind.options.map((value) => ({ value, label: AUTHORITY_KIND_NAMES[value] }));
const ENDINGS = [{ value: '', label: 'No end is recorded' }, ...Ending.options.map((value) => ({ value, label: ENDING_NAMES[value] }))];
const check = schemaResolver(AuthorityDraft, { sync: true });

type AuthorityDialogProps = {
  readonly agreementId: Id;
  /** Absent: a new one. */
  readonly authority?: Authority | undefined;
  readonly onClose: () => void;
  /** Called with the authority's id once it is in the records; the dialog then closes. */
  readonly onSaved?: ((id: Id) => void) | undefined;
};

export function AuthorityDialog({ agreementId, authority, onClose, onSaved }: AuthorityDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<AuthorityFields>({
    initialValues: authorityFields(authority),
    validate: (fields) => check(withoutEnd(fields)),
  });

  const save = async (fields: AuthorityFields) => {
    const draft = AuthorityDraft.parse(withoutEnd(fields));
    const id = await recording.run(() => (authority ? changeAuthority(records, authority.id, agreementId, draft) : addAuthority(records, agreementId, draft)));
    if (id === undefined) return;
    onSaved?.(id);
    onClose();
  };

  return (
    <FormDialog
      isOpen
      size="wide"
      title={authority ? 'Change authority' : 'Add an authority'}
      description="What an obligation rests on: a clause, a memo, a plan, a statute. Its dates say on which days it may be cited."
      submitLabel={authority ? 'Save authority' : 'Add authority'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <Select label="Kind" data={KINDS} {...form.getInputProps('kind')} />
        <TextInput label="Issued by" description="For example ICE, or the City Council" {...form.getInputProps('issuer')} />
      </SimpleGrid>
      <TextInput label="Title" description="For example Memo on jurisdictions that do not wish to activate" data-autofocus {...form.getInputProps('title')} />
      <SimpleGrid cols={3} spacing="md">
        <DayField label="Dated" today={today} {...form.getInputProps('dated')} />
        <DayField label="In force from" today={today} {...form.getInputProps('inForceFrom')} />
        <TextInput label="Section or page" {...form.getInputProps('citation')} />
      </SimpleGrid>
      <Textarea label="The words" description="Copy the clause as it stands, or sum it up and tick the box." minRows={3} {...form.getInputProps('text')} />
      <Checkbox label="This is a summary, not the authority’s own words" {...form.getInputProps('isSummary', { type: 'checkbox' })} />
      <SimpleGrid cols={form.values.endedHow === '' ? 2 : 3} spacing="md">
        <Select label="Its end" data={ENDINGS} {...form.getInputProps('endedHow')} />
        {form.values.endedHow !== '' && (
          <>
            <DayField label="No longer in force from" today={today} {...form.getInputProps('endedOn')} />
            <TextInput label="Ended or replaced by" {...form.getInputProps('endedBy')} />
          </>
        )}
      </SimpleGrid>
    </FormDialog>
  );
}
