/** Adds a party to an agreement, new or from the directory, or changes one. */
import { NOTICE_ROLE_NAMES, type AgreementParty } from '@domain/agreement';
import type { Id } from '@domain/id';
import { Level, LEVEL_NAMES } from '@domain/party';
import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addParty, changeParty, joinParty } from '@store/commands/agreements';
import { type PartyRow, partyList } from '@store/queries/agreements';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { NoticeRulesField } from './NoticeRulesField';
import { type PartyFields, partyFields, PartyForm } from './partyForm';

const LEVELS = Level.options.map((value) => ({ value, label: LEVEL_NAMES[value] }));
const NOTICES = (Object.keys(NOTICE_ROLE_NAMES) as AgreementParty['notices'][]).map((value) => ({ value, label: NOTICE_ROLE_NAMES[value] })); // its own keys

type PartyDialogProps = {
  readonly agreementId: Id;
  /** Absent: a party is added. */
  readonly row?: PartyRow | undefined;
  /** Who is in the agreement already. */
  readonly members: readonly PartyRow[];
  readonly onClose: () => void;
};

export function PartyDialog({ agreementId, row, members, onClose }: PartyDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm<PartyFields>({ initialValues: partyFields(row), validate: schemaResolver(PartyForm, { sync: true }) });
  const directory = useLive(partyList)?.filter(({ id }) => !members.some(({ party }) => party.id === id)) ?? [];

  const save = async (fields: PartyFields) => {
    const parsed = PartyForm.parse(fields);
    const id = await recording.run(() => {
      if (parsed.from === 'directory') return joinParty(records, agreementId, parsed.partyId, parsed.part);
      return row ? changeParty(records, row.party.id, parsed.party, { id: row.part.id, ...parsed.part }) : addParty(records, agreementId, parsed.party, parsed.part);
    });
    if (id !== undefined) onClose();
  };
  const text = (label: string, path: `party.${keyof PartyFields['party']}`, description?: string) =>
    <TextInput label={label} description={description} {...form.getInputProps(path)} />;

  return (
    <FormDialog
      isOpen
      size="wide"
      title={row ? 'Change party' : 'Add a party'}
      description={row ? 'Name and address change wherever the party is used; issued letters stay as they were printed.' : 'Who signed the agreement, or gets its notices.'}
      submitLabel={row ? 'Save party' : 'Add party'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      {!row && directory.length > 0 && (
        <ChoiceField
          look="segments"
          label="Which party"
          choices={[{ value: 'new', label: 'A new party' }, { value: 'directory', label: 'From the directory' }]}
          {...form.getInputProps('from')}
        />
      )}
      {form.values.from === 'directory'
        ? <Select label="Party" searchable placeholder="Choose" data={directory.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('partyId')} value={form.values.partyId || null} />
        : (
          <>
            <SimpleGrid cols={2} spacing="md">
              <TextInput label="Name of the office" description="As on an envelope" data-autofocus {...form.getInputProps('party.name')} />
              {text('Short name', 'party.shortName', 'For lists, for example SIB')}
              {text('Belongs to', 'party.organization', 'The body above it, where there is one')}
              <Select label="Level" description="Of government" data={LEVELS} {...form.getInputProps('party.level')} />
              {text('Attention', 'party.attention', 'Whom letters name, with title')}
              {text('Salutation', 'party.salutation', 'For example Dear Director Whitcomb, without the colon')}
            </SimpleGrid>
            {text('Street or post office box', 'party.street')}
            <SimpleGrid cols={3} spacing="md">
              {text('City', 'party.town')}
              {text('State', 'party.state')}
              {text('ZIP code', 'party.zip')}
              {text('E-mail', 'party.email')}
              {text('Fax', 'party.fax')}
              {text('Telephone', 'party.phone')}
            </SimpleGrid>
          </>
        )}
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Role under this agreement" description="For example signatory, or federal partner" {...form.getInputProps('part.role')} />
        <Select label="Notices" description="Whether a notice must reach it" data={NOTICES} {...form.getInputProps('part.notices')} />
      </SimpleGrid>
      {form.values.part.notices !== 'none' && (
        <NoticeRulesField
          address={form.getInputProps('part.noticeAddress')}
          rules={form.values.part.noticeRules}
          onChange={(rules) => form.setFieldValue('part.noticeRules', rules)}
        />
      )}
      <Checkbox label="It signed the agreement" {...form.getInputProps('part.isSignatory', { type: 'checkbox' })} />
    </FormDialog>
  );
}
