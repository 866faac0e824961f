/** What is known of a letter that went out before: its number as text, its date, its recipients, its scan. */
import { LETTER_KIND_NAMES, LetterKind, RegisteredDraft } from '@domain/letter';
import { Method, METHOD_NAMES, RECIPIENT_ROLE_NAMES, RecipientRole } from '@domain/recipient';
import { plainNumber } from '@domain/trackingNumber';
import { MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { registerLetter } from '@store/commands/registeredLetters';
import { incomingChoices } from '@store/queries/incoming';
import { DayField } from '@ui/DayField';
import { FileField } from '@ui/FileField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { focusFirstError } from '../focusFirstError';
import { capitalised } from '../history';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useFileChoice } from '../useFileChoice';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import { NumberField } from './NumberField';
import classes from './RegisterLetterForm.module.css';
import type { RegisteredValues } from './registeredFields';

const KINDS = LetterKind.options.map((value) => ({ value, label: LETTER_KIND_NAMES[value] }));
const ROLES = RecipientRole.options.map((value) => ({ value, label: capitalised(RECIPIENT_ROLE_NAMES[value]) }));
const METHODS = Method.options.map((value) => ({ value, label: METHOD_NAMES[value] }));

export function RegisterLetterForm({ fields }: { readonly fields: RegisteredValues }) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const form = useForm<RegisteredValues>({ initialValues: fields, validate: schemaResolver(RegisteredDraft, { sync: true }) });
  const { values } = form;
  const choices = useLive((db) => incomingChoices(db, values.agreementId === '' ? undefined : values.agreementId), [values.agreementId]);
  const files = useFileChoice((become) => form.setFieldValue('files', become));

  const save = async (typed: RegisteredValues) => {
    const draft = RegisteredDraft.parse({ ...typed, recipients: typed.recipients.map((one) => ({ ...one, number: plainNumber(one.number) })) });
    const id = await recording.run(() => registerLetter(records, draft, today));
    if (id !== undefined) goSaved(routes.letter(id));
  };

  return (
    <form noValidate className={classes.form} aria-label="Register a letter sent before" onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}>
      <Panel title="The letter">
        <Stack gap="md">
          <SimpleGrid cols={3} spacing="md">
            <Select label="Kind" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} />
            <TextInput label="Number on it" inputWrapperOrder={['label', 'input', 'error', 'description']} description="As it stands there; leave it empty where it bears none" autoComplete="off" {...form.getInputProps('number')} />
            <DayField label="Date of the letter" today={today} {...form.getInputProps('dated')} />
          </SimpleGrid>
          <TextInput label="Subject" description="As its RE line says" {...form.getInputProps('subject')} />
          <TextInput label="Signed by" description="Optional. Name and title under the letter" {...form.getInputProps('signedBy')} />
          <Select
            label="Agreement"
            description="Every letter is filed under an agreement"
            placeholder="Choose the agreement"
            data={(choices?.agreements ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            {...form.getInputProps('agreementId')}
            value={values.agreementId || null}
            onChange={(id) => form.setValues({ agreementId: id ?? '', obligationIds: [] })}
          />
          <MultiSelect
            label="Obligations"
            description="Optional. It then stands on their pages, and its sending and receipt start their clocks. Without one it stands under its agreement alone."
            placeholder={values.agreementId === '' ? 'Choose the agreement first' : undefined}
            disabled={values.agreementId === ''}
            data={(choices?.obligations ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            {...form.getInputProps('obligationIds')}
            value={[...values.obligationIds]}
          />
          <Textarea label="Note" description="Optional. Where it was found, what is not known of it" {...form.getInputProps('note')} />
          <FileField label="Scan of the letter" description="Optional. A PDF or a picture; it is kept with the records." files={values.files} {...files} />
        </Stack>
      </Panel>
      <Panel title="Recipients" count="how and when each copy went is recorded on the next page">
        <Stack gap="md">
          {values.recipients.map(({ method }, index) => (
            <fieldset key={index} className={classes.recipient}>
              <legend>Recipient {index + 1}</legend>
              <SimpleGrid className={classes.fields} cols={2} spacing="md">
                <Select label="Party" searchable placeholder="Choose the party" data={(choices?.parties ?? []).map((party) => ({ value: party.id, label: party.name }))} {...form.getInputProps(`recipients.${index}.partyId`)} />
                <Select label="Role" data={ROLES} allowDeselect={false} {...form.getInputProps(`recipients.${index}.role`)} />
                <Select label="Method" data={METHODS} allowDeselect={false} {...form.getInputProps(`recipients.${index}.method`)} />
                <NumberField input={form.getInputProps(`recipients.${index}.number`)} method={method} letterId="" isDouble={isDouble(values, index)} description="Optional. As on the label" isInRow />
              </SimpleGrid>
              {values.recipients.length > 1 && <TextLink onClick={() => form.removeListItem('recipients', index)} label={`Remove recipient ${index + 1}`}>Remove</TextLink>}
            </fieldset>
          ))}
          <div>
            <TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => form.insertListItem('recipients', { partyId: '', role: 'addressee', method: 'certified', number: '' })}>Add a recipient</TextLink>
          </div>
        </Stack>
      </Panel>
      {refusal(recording.state)}
      <FormActions submitLabel="Register letter" onCancel={() => void navigate(routes.letters())} isSaving={recording.state.kind === 'saving'} />
    </form>
  );
}

/** Does the number stand at another recipient, too? */
const isDouble = ({ recipients }: RegisteredValues, at: number): boolean => {
  const number = plainNumber(recipients[at]?.number ?? '');
  return number !== '' && recipients.some((other, index) => index !== at && plainNumber(other.number) === number);
};
