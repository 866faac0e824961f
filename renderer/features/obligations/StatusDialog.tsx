/** Says how an obligation stands since a day, and why. */
import { type Day, typedDay } from '@domain/day';
import { Id } from '@domain/id';
import { type Obligation, OBLIGATION_STATUS_NAMES, type ObligationStatus } from '@domain/obligation';
import { Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { setStatus, supersede } from '@store/commands/obligations';
import { BeforeAfter } from '@ui/BeforeAfter';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { STATUS_ACTS } from './statusActs';
import { statusSince } from './statusSince';

/** The obligation that takes the place is only asked for where one does. */
const stands = (today: Day) => statusSince(today).extend({ successorId: z.string() });

const superseded = (today: Day) => statusSince(today).extend({ successorId: z.string().min(1, 'Choose the obligation that takes its place. If it is not recorded yet, add it first.').pipe(Id) });

type Fields = { readonly since: string; readonly reason: string; readonly successorId: string };

type StatusDialogProps = { readonly obligation: Obligation; readonly status: ObligationStatus; readonly onClose: () => void };

export function StatusDialog({ obligation, status, onClose }: StatusDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = status === 'superseded' ? superseded(today) : stands(today);
  const form = useForm<Fields>({ initialValues: { since: typedDay(today), reason: '', successorId: '' }, validate: schemaResolver(schema, { sync: true }) });
  const words = STATUS_ACTS.find((each) => each.status === status);

  const save = async (fields: Fields) => {
    const { since, reason, successorId } = schema.parse(fields);
    const id = await recording.run(() => (status === 'superseded' ? supersede(records, obligation.id, successorId, since, reason) : setStatus(records, obligation.id, status, since, reason)));
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
      <p>Status: <BeforeAfter before={OBLIGATION_STATUS_NAMES[obligation.status]} after={OBLIGATION_STATUS_NAMES[status]} /></p>
      {status === 'superseded' && <SuccessorField obligation={obligation} {...form.getInputProps('successorId')} />}
      <DayField label={words?.day ?? ''} today={today} {...form.getInputProps('since')} />
      <ReasonField description={`${words?.why ?? ''} It stays in the history.`} hasFocus {...form.getInputProps('reason')} />
    </FormDialog>
  );
}

type SuccessorFieldProps = { readonly obligation: Obligation; readonly value?: string; readonly onChange: (id: string | null) => void; readonly error?: ReactNode };

/** The obligations of the agreement that may take the place of one. */
function SuccessorField({ obligation, value, onChange, error }: SuccessorFieldProps) {
  const others = useLive((db) => db.obligations.where({ agreementId: obligation.agreementId }).sortBy('title'), [obligation.agreementId])?.filter(({ id }) => id !== obligation.id) ?? [];
  return (
    <Select
      label="Superseded by"
      description="The obligation of this agreement that takes its place"
      placeholder={others.length === 0 ? 'The agreement has no other one yet' : 'Choose the obligation'}
      data={others.map(({ id, title }) => ({ value: id, label: title }))}
      searchable={others.length > 8}
      value={value || null}
      onChange={onChange}
      error={error}
    />
  );
}
