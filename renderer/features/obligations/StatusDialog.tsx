/** Says how an obligation stands since a day, and why. */
import { type Day, TypedDay, typedDay } from '@domain/day';
import { type Obligation, type ObligationStatus, Reason } from '@domain/obligation';
import { schemaResolver, useForm } from '@mantine/form';
import { setStatus } from '@store/commands/obligations';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { STATUS_ACTS } from './statusActs';

const statusSince = (today: Day) =>
  z.strictObject({ since: TypedDay.refine((since) => since <= today, 'This day is after today. Type the day on which it came to be so.'), reason: Reason });

type Fields = { readonly since: string; readonly reason: string };

type StatusDialogProps = { readonly obligation: Obligation; readonly status: ObligationStatus; readonly onClose: () => void };

export function StatusDialog({ obligation, status, onClose }: StatusDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = statusSince(today);
  const form = useForm<Fields>({ initialValues: { since: typedDay(today), reason: '' }, validate: schemaResolver(schema, { sync: true }) });
  const words = STATUS_ACTS.find((each) => each.status === status);

  const save = async (fields: Fields) => {
    const { since, reason } = schema.parse(fields);
    const id = await recording.run(() => setStatus(records, obligation.id, status, since, reason));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title={words?.act ?? ''}
      description={words?.description}
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
