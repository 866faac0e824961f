/** "Removed or not activated": a jurisdiction that the plan no longer waits for, since which day and why. */
import { typedDay } from '@domain/day';
import { EndDraft, fullName, JURISDICTION_STATUS_NAMES, JurisdictionEnd, type TimelineRow } from '@domain/jurisdiction';
import { schemaResolver, useForm } from '@mantine/form';
import { endActivation } from '@store/commands/timeline';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

const HINTS: Readonly<Record<JurisdictionEnd, string>> = {
  removed: 'The plan no longer names it.',
  notActivated: 'The plan still names it, but it was not activated and is not going to be.',
};
const CHOICES = JurisdictionEnd.options.map((value) => ({ value, label: JURISDICTION_STATUS_NAMES[value], hint: HINTS[value] }));

type Fields = { readonly how: JurisdictionEnd; readonly on: string; readonly reason: string };

type EndDialogProps = { readonly row: TimelineRow; readonly onClose: () => void };

export function EndDialog({ row, onClose }: EndDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({ initialValues: { how: 'removed', on: typedDay(today), reason: '' }, validate: schemaResolver(EndDraft, { sync: true }) });

  const save = async (fields: Fields) => {
    const id = await recording.run(() => endActivation(records, row.id, EndDraft.parse(fields)));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Removed or not activated"
      description={fullName(row)}
      submitLabel="Record it"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ChoiceField label="What happened" choices={CHOICES} {...form.getInputProps('how')} />
      <DayField label="Since" today={today} {...form.getInputProps('on')} />
      <ReasonField {...form.getInputProps('reason')} />
    </FormDialog>
  );
}
