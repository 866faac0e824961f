/** Adds a party to an agreement, new or from the directory, or changes one. */
import { NOTICE_ROLE_NAMES, type AgreementParty } from '@domain/agreement';
import type { Id } from '@domain/id';
import { isMoved } from '@domain/party';
import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addParty, changeParty, joinParty } from '@store/commands/agreements';
import { type PartyRow, partyList } from '@store/queries/agreements';
import { ChoiceField } from '@ui/ChoiceField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { PartyFieldset } from '../PartyFieldset';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { NoticeRulesField } from './NoticeRulesField';
import { type PartyFields, partyFields, PartyForm } from './partyForm';

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
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<PartyFields>({ initialValues: partyFields(row), validate: schemaResolver(PartyForm, { sync: true }) });
  const directory = useLive(partyList)?.filter(({ id }) => !members.some(({ party }) => party.id === id)) ?? [];

  const save = async (fields: PartyFields) => {
    const parsed = PartyForm.parse(fields);
    const id = await recording.run(() => {
      if (parsed.from === 'directory') return joinParty(records, agreementId, parsed.partyId, parsed.part);
      return row ? changeParty(records, row.party.id, parsed.party, { id: row.part.id, ...parsed.part }, { on: today, keepsEarlier: parsed.keepsEarlier }) : addParty(records, agreementId, parsed.party, parsed.part);
    });
    if (id !== undefined) onClose();
  };
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
          <PartyFieldset
            input={(field) => form.getInputProps(`party.${field}`)}
            keepsEarlier={row && isMoved(row.party, form.values.party) ? form.getInputProps('keepsEarlier', { type: 'checkbox' }) : undefined}
          />
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
