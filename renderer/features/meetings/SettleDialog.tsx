/** Records the written word that an outcome waits for. Confirmed, it takes effect. */
import { shortDay, typedDay } from '@domain/day';
import { DECISION_NAMES, type Outcome, SettlementDraft } from '@domain/meeting';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { settleOutcome } from '@store/commands/outcomes';
import { BeforeAfter } from '@ui/BeforeAfter';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './Outcomes.module.css';

type SettleFields = { readonly how: 'confirmed' | 'notConfirmed'; readonly on: string; readonly by: string };

const HOW = [{ value: 'confirmed', label: 'Confirmed in writing' }, { value: 'notConfirmed', label: 'Not confirmed' }] as const;

export function SettleDialog({ outcome, onClose }: { readonly outcome: Outcome; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const before = useLive(async (db) => (await db.dueDates.get(outcome.obligationId))?.due ?? null, [outcome.obligationId]) ?? undefined;
  const form = useForm<SettleFields>({ initialValues: { how: 'confirmed', on: typedDay(today), by: '' }, validate: schemaResolver(SettlementDraft, { sync: true }) });
  const save = async (typed: SettleFields) => {
    if ((await recording.run(() => settleOutcome(records, outcome.id, SettlementDraft.parse(typed), today))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Record confirmation"
      description={`The outcome “${DECISION_NAMES[outcome.decision]}” waits for a written word.`}
      submitLabel="Record confirmation"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ChoiceField label="What became of it" look="line" choices={HOW} {...form.getInputProps('how')} />
      {form.values.how === 'confirmed' && outcome.to !== undefined && <div className={classes.move}><p><BeforeAfter before={before && shortDay(before)} after={shortDay(outcome.to)} /></p></div>}
      {form.values.how === 'notConfirmed' && <p className={classes.effect}>Nothing moves. The outcome stays in the minutes as it was decided.</p>}
      <DayField label="On" today={today} {...form.getInputProps('on')} />
      <TextInput label="By what" description="For example Letter of ICE of January 20, 2011" data-autofocus {...form.getInputProps('by')} />
    </FormDialog>
  );
}
