/** Says of the selected obligations how they stand since a day, and why. */
import { typedDay } from '@domain/day';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { schemaResolver, useForm } from '@mantine/form';
import { setStatusOfMany, type StatusOfMany } from '@store/commands/manyObligations';
import type { ListLine } from '@store/queries/obligations';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { obligationCount, unchangedWords } from './manyWords';
import type { Told } from './SelectionActs';
import { STATUS_ACTS } from './statusActs';
import { statusSince } from './statusSince';

type Fields = { readonly since: string; readonly reason: string };

type ManyStatusDialogProps = {
  readonly status: StatusOfMany;
  readonly lines: readonly ListLine[];
  readonly onDone: (told: Told) => void;
  readonly onClose: () => void;
};

export function ManyStatusDialog({ status, lines, onDone, onClose }: ManyStatusDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = statusSince(today);
  const form = useForm<Fields>({ initialValues: { since: typedDay(today), reason: '' }, validate: schemaResolver(schema, { sync: true }) });
  const words = STATUS_ACTS.find((each) => each.status === status);

  const save = async (fields: Fields) => {
    const { since, reason } = schema.parse(fields);
    const changed = await recording.run(() => setStatusOfMany(records, lines.map(({ obligation }) => obligation.id), status, since, reason));
    if (changed === undefined) return;
    onDone({
      what: `“${OBLIGATION_STATUS_NAMES[status]}” recorded for ${obligationCount(changed.before.length)}${unchangedWords(changed.unchanged)}`,
      lines: changed.before.map((one) => `${one.title}: “${OBLIGATION_STATUS_NAMES[one.status]}” before`),
      head: changed.head,
    });
    onClose();
  };

  return (
    <FormDialog
      isOpen
      title={`${words?.act ?? ''}: ${obligationCount(lines.length)}`}
      description="The same day and reason stand in the history of each; together they are one batch of the journal."
      submitLabel={words?.record ?? ''}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      isDanger={status === 'removed'}
      problem={refusal(recording.state)}
    >
      <DayField label={words?.day ?? ''} today={today} {...form.getInputProps('since')} />
      <ReasonField description={`${words?.why ?? ''} It stays in the history.`} hasFocus {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
