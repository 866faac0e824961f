/** The form of an obligation, with the due date that it would have beside it. */
import type { Agreement } from '@domain/agreement';
import type { Id } from '@domain/id';
import type { Obligation } from '@domain/obligation';
import { Autocomplete, Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addObligation, changeObligation } from '@store/commands/obligations';
import { formChoices } from '@store/queries/obligations';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { TwoColumns } from '@ui/TwoColumns';
import { useNavigate } from 'react-router';
import { focusFirstError } from '../focusFirstError';
import { type Begun, FormDraft } from '../FormDraft';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import { AuthorityField } from './AuthorityField';
import { DuePreview } from './DuePreview';
import { draftFrom, inAgreement, type ObligationFields, ObligationForm as ObligationSchema } from './obligationForm';
import classes from './ObligationForm.module.css';
import { OwedToField } from './OwedToField';
import { RuleFieldset } from './RuleFieldset';

type ObligationFormProps = {
  readonly agreements: readonly Pick<Agreement, 'id' | 'title'>[];
  readonly initial: ObligationFields;
  /** The obligation from which a new one takes over its fields. */
  readonly likeId?: Id | undefined;
  /** Absent: a new one. */
  readonly obligation?: Obligation | undefined;
};

export function ObligationForm(props: ObligationFormProps) {
  const { initial, likeId, obligation } = props;
  const draftKey = obligation ? `obligationForm.${obligation.id}` : likeId !== undefined ? `newObligation.${likeId}` : initial.agreementId === '' ? 'newObligation' : `newObligation.${initial.agreementId}`;
  return (
    <FormDraft draftKey={draftKey} initial={initial}>
      {(begun) => <OpenForm {...props} begun={begun} />}
    </FormDraft>
  );
}

function OpenForm({ agreements, obligation, begun: { fields: first, isRestored, keep, drop } }: Omit<ObligationFormProps, 'initial'> & { readonly begun: Begun<ObligationFields> }) {
  const { records, office, people } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const form = useForm<ObligationFields>({ initialValues: first, onValuesChange: keep, validate: schemaResolver(ObligationSchema, { sync: true }) });
  const { agreementId, terms } = form.values;
  const choices = useLive((db) => formChoices(db, agreementId), [agreementId]);

  const save = async (fields: ObligationFields) => {
    const parsed = ObligationSchema.parse(fields);
    const draft = draftFrom(parsed);
    const id = await recording.run(() => (obligation ? changeObligation(records, obligation.id, draft) : addObligation(records, parsed.agreementId, draft)));
    if (id === undefined) return;
    await drop();
    goSaved(routes.obligation(id));
  };

  return (
    <form noValidate aria-label={obligation ? 'Change obligation' : 'New obligation'} onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}>
      <TwoColumns side={<div className={classes.beside}><DuePreview obligation={obligation} agreementId={agreementId} authorityId={form.values.authorityId} terms={terms} /></div>}>
        <Panel title="What must be done">
          <Stack gap="md">
            <Select
              label="Agreement"
              description="From which the obligation comes"
              placeholder="Choose the agreement"
              data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
              searchable={agreements.length > 8}
              disabled={obligation !== undefined}
              {...form.getInputProps('agreementId')}
              value={agreementId || null}
              onChange={(id) => { if (id !== null && id !== agreementId) { form.setValues(inAgreement(form.values, id)); form.clearFieldError('agreementId'); } }}
            />
            <TextInput label="Title" description="What must be done, for example Give written notice that the date will not be met" {...form.getInputProps('title')} />
            <Textarea label="Detail" {...form.getInputProps('detail')} />
            <AuthorityField
              agreementId={agreementId}
              authorities={choices?.authorities}
              value={form.values.authorityId}
              onChange={(id) => form.setFieldValue('authorityId', id)}
              error={form.errors['authorityId']}
            />
          </Stack>
        </Panel>
        <Panel title="When it is due">
          <RuleFieldset form={form} agreementId={agreementId} obligationId={obligation?.id} choices={choices} />
        </Panel>
        <Panel title="Who, for whom, and what proves it">
          <Stack gap="md">
            <Autocomplete label="Owed by" description="Who must do it" data={[...new Set([office.city, ...(choices?.parties.map(({ name }) => name) ?? [])])]} {...form.getInputProps('owedBy')} />
            <OwedToField agreementId={agreementId} parties={choices?.parties} value={form.values.owedToIds} onChange={(ids) => form.setFieldValue('owedToIds', ids)} />
            <Select label="Owner" description="The one person of our office who sees to it" data={people.map(({ id, name, title }) => ({ value: id, label: title === '' ? name : `${name}, ${title}` }))} {...form.getInputProps('ownerId')} />
            <TextInput label="Evidence wanted" description="What will prove it done, for example the letter and proof of sending to both addressees" {...form.getInputProps('evidence')} />
            <Checkbox label="A soft date: it is aimed at, missing it breaks nothing" {...form.getInputProps('isSoft', { type: 'checkbox' })} />
          </Stack>
        </Panel>
        {refusal(recording.state)}
        <FormActions
          submitLabel={obligation ? 'Save obligation' : 'Add obligation'}
          onCancel={() => void drop().then(() => navigate(obligation ? routes.obligation(obligation.id) : routes.obligations()))}
          isSaving={recording.state.kind === 'saving'}
          start={<SaveState saving={recording.state.kind === 'saving' ? recording.state : isRestored || form.isDirty() ? { kind: 'unsaved' } : { kind: 'idle' }} />}
        />
      </TwoColumns>
    </form>
  );
}
