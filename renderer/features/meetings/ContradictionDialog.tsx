/** Marks a later letter or meeting as saying otherwise than an outcome; it then stands beside it. */
import { shortDay } from '@domain/day';
import { ContradictionDraft, type Outcome } from '@domain/meeting';
import { Select } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { markContradiction } from '@store/commands/outcomes';
import type { LaterWord } from '@store/queries/laterWords';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type ContradictionDialogProps = { readonly outcome: Outcome; readonly word: LaterWord; readonly onClose: () => void };

export function ContradictionDialog({ outcome, word, onClose }: ContradictionDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const choices = [
    ...word.letters.map(({ id, number, subject, receivedOn }) => ({ value: `letter.${id}`, label: `${shortDay(receivedOn)}: letter ${number}, ${subject}` })),
    ...word.meetings.map(({ id, title, day }) => ({ value: `meeting.${id}`, label: `${shortDay(day)}: meeting, ${title}` })),
  ];
  const form = useForm({ initialValues: { what: choices.length === 1 ? (choices[0]?.value ?? '') : '', note: '' }, validate: schemaResolver(ContradictionDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    if ((await recording.run(() => markContradiction(records, outcome.id, ContradictionDraft.parse(typed), today))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Mark a contradiction"
      description="It stands beside the outcome from then on. The outcome, and what it moved, stays as it is."
      submitLabel="Mark it"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select label="Letter or meeting" allowDeselect={false} data={choices} {...form.getInputProps('what')} value={form.values.what || null} onChange={(value) => form.setFieldValue('what', value ?? '')} />
      <ReasonField label="What it says otherwise" data-autofocus {...form.getInputProps('note')} />
    </FormDialog>
  );
}
