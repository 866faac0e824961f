/** The form of a records request: who asks, for what, and by when the office must answer. */
import { parseDay } from '@domain/day';
import { Unit } from '@domain/dueRule';
import type { Id } from '@domain/id';
import { requestDraft, type RequestDraft } from '@domain/recordsRequest';
import type { Result } from '@domain/result';
import { UNIT_LABELS } from '@domain/ruleForm';
import { Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { RecordError } from '@store/record';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { useNavigate } from 'react-router';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { ReplyPreview } from '../../ReplyPreview';
import { routes } from '../../routes';
import { useSession } from '../../session';
import { useRecording } from '../../useRecording';
import { useGoSaved } from '../../useSavedNote';
import type { RequestFields } from './requestFields';
import classes from './Requests.module.css';

const UNITS = Unit.options.map((value) => ({ value, label: UNIT_LABELS[value] }));
const REPLIES = [
  { value: 'count', label: 'So long after receipt' },
  { value: 'day', label: 'By a day' },
  { value: 'none', label: 'No time limit' },
] as const;

type RequestFormProps = {
  readonly name: string;
  readonly fields: RequestFields;
  readonly submitLabel: string;
  readonly record: (draft: RequestDraft) => Promise<Result<Id, RecordError>>;
  readonly backTo: string;
};

export function RequestForm({ name, fields, submitLabel, record, backTo }: RequestFormProps) {
  const { today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  const schema = requestDraft(today);
  const form = useForm<RequestFields>({ initialValues: fields, validate: schemaResolver(schema, { sync: true }) });
  const { values } = form;
  const received = parseDay(values.receivedOn);

  const save = async (typed: RequestFields) => {
    const id = await recording.run(() => record(schema.parse(typed)));
    if (id !== undefined) goSaved(routes.request(id));
  };

  return (
    <form noValidate className={classes.form} aria-label={name} onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}>
      <Panel title="Who asks, and for what">
        <Stack gap="md">
          <SimpleGrid cols={2} spacing="md">
            <TextInput label="Requester" {...form.getInputProps('requester')} />
            <DayField label="Received on" today={today} {...form.getInputProps('receivedOn')} />
          </SimpleGrid>
          <Textarea label="Contact" description="Optional. Address, telephone or e-mail, as given" autosize minRows={2} {...form.getInputProps('contact')} />
          <Textarea label="What was asked for" description="In the words of the request" autosize minRows={4} maxRows={14} {...form.getInputProps('asked')} />
        </Stack>
      </Panel>
      <Panel title="Time to answer">
        <Stack gap="md">
          <ChoiceField label="By when must it be answered?" look="line" choices={REPLIES} {...form.getInputProps('reply')} />
          {values.reply === 'day' && <DayField label="Answer by" today={today} {...form.getInputProps('replyDay')} />}
          {values.reply === 'count' && (
            <>
              <SimpleGrid cols={2} spacing="md">
                <TextInput label="How many" inputMode="numeric" {...form.getInputProps('replyCount')} />
                <Select label="Counted in" data={UNITS} allowDeselect={false} {...form.getInputProps('replyUnit')} />
              </SimpleGrid>
              <ReplyPreview receivedOn={received.ok ? received.value : undefined} count={values} agreementId="" what="the request was received" />
            </>
          )}
          {values.reply !== 'none' && <TextInput label="Where that is written" description="The section of the public records law: it differs from state to state" {...form.getInputProps('replySource')} />}
        </Stack>
      </Panel>
      {refusal(recording.state)}
      <FormActions submitLabel={submitLabel} onCancel={() => void navigate(backTo)} isSaving={recording.state.kind === 'saving'} />
    </form>
  );
}
