/** The form of a letter that came in: the received stamp, who sent it, what it is about, and by when it must be answered. */
import { parseDay, plainDay } from '@domain/day';
import { Unit } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { incomingDraft, type IncomingDraft } from '@domain/incomingLetter';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { Method, METHOD_NAMES } from '@domain/recipient';
import { UNIT_LABELS } from '@domain/ruleForm';
import { MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { RecordError } from '@store/record';
import type { Result } from '@domain/result';
import { incomingChoices } from '@store/queries/incoming';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FileField } from '@ui/FileField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { useNavigate } from 'react-router';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { ReplyPreview } from '../ReplyPreview';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useFileChoice } from '../useFileChoice';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import type { IncomingFields } from './incomingFields';
import classes from './IncomingForm.module.css';

const METHODS = Method.options.map((value) => ({ value, label: METHOD_NAMES[value] }));
const UNITS = Unit.options.map((value) => ({ value, label: UNIT_LABELS[value] }));
const REPLIES = [
  { value: 'none', label: 'No reply is asked for' },
  { value: 'day', label: 'By a day' },
  { value: 'count', label: 'So long after receipt' },
] as const;

type IncomingFormProps = {
  readonly name: string;
  readonly fields: IncomingFields;
  readonly submitLabel: string;
  readonly record: (draft: IncomingDraft) => Promise<Result<Id, RecordError>>;
  readonly backTo: string;
};

export function IncomingForm({ name, fields, submitLabel, record, backTo }: IncomingFormProps) {
  const { today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const schema = incomingDraft(today);
  const form = useForm<IncomingFields>({ initialValues: fields, validate: schemaResolver(schema, { sync: true }) });
  const { values } = form;
  const choices = useLive((db) => incomingChoices(db, values.agreementId === '' ? undefined : values.agreementId), [values.agreementId]);
  const files = useFileChoice((become) => form.setFieldValue('files', become));

  const save = async (typed: IncomingFields) => {
    const id = await recording.run(() => record(schema.parse(typed)));
    if (id !== undefined) goSaved(routes.incoming(id));
  };
  const chooseAgreement = (agreementId: string | null) => form.setValues({ agreementId: agreementId ?? '', obligationIds: [], answersLetterId: '' });
  /** Which of our letters it answers says what it is about. */
  const chooseLetter = (letterId: string | null) => {
    const letter = choices?.letters.find(({ id }) => id === letterId);
    form.setValues({ answersLetterId: letterId ?? '', ...(letter && values.obligationIds.length === 0 ? { obligationIds: letter.obligationIds } : {}) });
  };

  return (
    <form noValidate className={classes.form} aria-label={name} onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}>
      <Panel title="Received stamp">
        <Stack gap="md">
          <SimpleGrid cols={3} spacing="md">
            <DayField label="Received on" today={today} {...form.getInputProps('receivedOn')} />
            <TextInput label="Time" inputWrapperOrder={['label', 'input', 'error', 'description']} description="Optional" placeholder="10:15 am" autoComplete="off" {...form.getInputProps('receivedAt')} />
            <Select label="How it came" data={METHODS} allowDeselect={false} {...form.getInputProps('method')} />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="md">
            <Select
              label="From"
              description="A party that the records know"
              placeholder="Another sender"
              clearable
              searchable
              data={(choices?.parties ?? []).map((party) => ({ value: party.id, label: party.name }))}
              {...form.getInputProps('fromPartyId')}
              value={values.fromPartyId || null}
              onChange={(id) => form.setFieldValue('fromPartyId', id ?? '')}
            />
            <TextInput label="Signed by, or sender" description="As it stands on the letter" {...form.getInputProps('fromName')} />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="md">
            <DayField label="Date of the letter" description="Optional" today={today} {...form.getInputProps('dated')} />
            <TextInput label="Their number" description="Optional. The reference that it bears" autoComplete="off" {...form.getInputProps('theirNumber')} />
          </SimpleGrid>
        </Stack>
      </Panel>
      <Panel title="What it is about">
        <Stack gap="md">
          <TextInput label="Subject" {...form.getInputProps('subject')} />
          <Textarea label="Summary" description="Optional. What it says and asks, in your own words" minRows={3} autosize {...form.getInputProps('summary')} />
          <Select
            label="Agreement"
            description="Optional"
            placeholder="None"
            clearable
            data={(choices?.agreements ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            value={values.agreementId || null}
            onChange={chooseAgreement}
          />
          {values.agreementId !== '' && (
            <>
              <Select
                label="Answers our letter"
                description="Optional. The copy of its sender is then recorded as answered."
                placeholder={choices?.letters.length === 0 ? 'No letter went out under this agreement' : 'None'}
                clearable
                disabled={choices?.letters.length === 0}
                data={(choices?.letters ?? []).map((letter) => ({ value: letter.id, label: `${numberOf(letter) ?? ''} ${LETTER_KIND_NAMES[letter.kind]}, ${plainDay(letter.dated)}` }))}
                value={values.answersLetterId || null}
                onChange={chooseLetter}
              />
              <MultiSelect
                label="Obligations"
                description="Optional. It then stands on their pages."
                data={(choices?.obligations ?? []).map(({ id, title }) => ({ value: id, label: title }))}
                {...form.getInputProps('obligationIds')}
                value={[...values.obligationIds]}
              />
            </>
          )}
        </Stack>
      </Panel>
      <Panel title="Reply">
        <Stack gap="md">
          <ChoiceField label="Must it be answered?" look="line" choices={REPLIES} {...form.getInputProps('reply')} />
          {values.reply === 'day' && <DayField label="Reply by" today={today} {...form.getInputProps('replyDay')} />}
          {values.reply === 'count' && (
            <>
              <SimpleGrid cols={2} spacing="md">
                <TextInput label="How many" inputMode="numeric" {...form.getInputProps('replyCount')} />
                <Select label="Counted in" data={UNITS} allowDeselect={false} {...form.getInputProps('replyUnit')} />
              </SimpleGrid>
              <ReplyPreview receivedOn={dayOf(values.receivedOn)} count={values} agreementId={values.agreementId} />
            </>
          )}
        </Stack>
      </Panel>
      <Panel title="File">
        <FileField label="The letter as a file" description="Optional. A scan or the e-mail; it is kept with the records." files={values.files} {...files} />
      </Panel>
      {refusal(recording.state)}
      <FormActions submitLabel={submitLabel} onCancel={() => void navigate(backTo)} isSaving={recording.state.kind === 'saving'} />
    </form>
  );
}

function dayOf(typed: string) {
  const day = parseDay(typed);
  return day.ok ? day.value : undefined;
}
