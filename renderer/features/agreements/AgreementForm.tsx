/** The form of an agreement. */
import { type Agreement, AgreementDraft, STANDING_NAMES, Standing } from '@domain/agreement';
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addAgreement, changeAgreement } from '@store/commands/agreements';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { useNavigate } from 'react-router';
import { focusFirstError } from '../focusFirstError';
import { type Begun, FormDraft } from '../FormDraft';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import { type AgreementFields, agreementFields } from './agreementFields';
import classes from './AgreementForm.module.css';

const HINTS: Readonly<Record<Standing, string>> = {
  signatory: 'Its duties bind the city by contract.',
  affected: 'Others signed it, and the city has to do with what follows from it.',
};
const STANDINGS = Standing.options.map((value) => ({ value, label: STANDING_NAMES[value], hint: HINTS[value] }));

type AgreementFormProps = {
  /** Absent: a new one. */
  readonly agreement?: Agreement | undefined;
};

export function AgreementForm({ agreement }: AgreementFormProps) {
  return (
    <FormDraft draftKey={agreement ? `agreementForm.${agreement.id}` : 'newAgreement'} initial={agreementFields(agreement)}>
      {(begun) => <OpenForm agreement={agreement} begun={begun} />}
    </FormDraft>
  );
}

function OpenForm({ agreement, begun: { fields: first, isRestored, keep, drop } }: AgreementFormProps & { readonly begun: Begun<AgreementFields> }) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const form = useForm<AgreementFields>({ initialValues: first, onValuesChange: keep, validate: schemaResolver(AgreementDraft, { sync: true }) });

  const save = async (fields: AgreementFields) => {
    const draft = AgreementDraft.parse(fields);
    const id = await recording.run(() => (agreement ? changeAgreement(records, agreement.id, draft) : addAgreement(records, draft)));
    if (id === undefined) return;
    await drop();
    goSaved(routes.agreement(id));
  };

  return (
    <form noValidate className={classes.form} aria-label={agreement ? 'Change agreement' : 'New agreement'} onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}>
      <Panel title="The agreement">
        <Stack gap="md">
          <TextInput label="Title" description="As the agreement names itself" {...form.getInputProps('title')} />
          <TextInput label="Number" description="The number or reference, where it has one" {...form.getInputProps('number')} />
          <SimpleGrid cols={2} spacing="md">
            <DayField label="Dated" description="The date that the agreement bears" today={today} {...form.getInputProps('dated')} />
            <DayField label="Ends on" description="Leave it empty when it has no fixed end" today={today} {...form.getInputProps('endsOn')} />
          </SimpleGrid>
          <DayField label="Term begins on" description="Leave it empty when it begins with its own date" today={today} {...form.getInputProps('startsOn')} />
          <Textarea label="Renewal" description="What happens at its end, for example It renews for one year unless a party says no." autosize minRows={1} {...form.getInputProps('renewal')} />
          <Textarea label="Notice of renewal" description="By when the intent must be said, for example In writing, at least one year before the end." autosize minRows={1} {...form.getInputProps('renewalNotice')} />
          <ChoiceField label="The city’s standing" choices={STANDINGS} {...form.getInputProps('standing')} />
          <Textarea label="Summary" description="What it is about, in a few sentences" minRows={3} {...form.getInputProps('summary')} />
        </Stack>
      </Panel>
      {refusal(recording.state)}
      <FormActions
        submitLabel={agreement ? 'Save agreement' : 'Add agreement'}
        onCancel={() => void drop().then(() => navigate(agreement ? routes.agreement(agreement.id) : routes.agreements()))}
        isSaving={recording.state.kind === 'saving'}
        start={<SaveState saving={recording.state.kind === 'saving' ? recording.state : isRestored || form.isDirty() ? { kind: 'unsaved' } : { kind: 'idle' }} />}
      />
    </form>
  );
}
