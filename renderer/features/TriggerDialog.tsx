/** The form of an event that starts a clock. Used where events are listed and where a due rule needs one. */
import { typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import { type Trigger, TriggerDraft } from '@domain/trigger';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addTrigger, changeTrigger } from '@store/commands/agreements';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

type Fields = { readonly name: string; readonly day: string; readonly note: string };

type TriggerDialogProps = {
  readonly agreementId: Id;
  /** Absent: a new one. */
  readonly trigger?: Trigger | undefined;
  /** It is opened to record the day, so the day has the focus. */
  readonly isForDay?: boolean | undefined;
  readonly onClose: () => void;
  /** Called with the event's id once it is in the records; the dialog then closes. */
  readonly onSaved?: ((id: Id) => void) | undefined;
};

export function TriggerDialog({ agreementId, trigger, isForDay = false, onClose, onSaved }: TriggerDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({
    initialValues: { name: trigger?.name ?? '', day: trigger?.day ? typedDay(trigger.day) : '', note: trigger?.note ?? '' },
    validate: schemaResolver(TriggerDraft, { sync: true }),
  });

  const save = async (fields: Fields) => {
    const draft = TriggerDraft.parse(fields);
    const id = await recording.run(() => (trigger ? changeTrigger(records, trigger.id, draft) : addTrigger(records, agreementId, draft)));
    if (id === undefined) return;
    onSaved?.(id);
    onClose();
  };

  return (
    <FormDialog
      isOpen
      title={trigger ? (isForDay ? 'Record the day' : 'Change event') : 'Add an event'}
      description="Due dates that count from this event get their day as soon as its day is recorded."
      submitLabel={trigger ? (isForDay ? 'Record the day' : 'Save event') : 'Add event'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="What happens" description="For example First class certified" data-autofocus={!isForDay || undefined} {...form.getInputProps('name')} />
      <DayField label="Day" description="Leave it empty until it has happened or its day is fixed." today={today} hasFocus={isForDay} {...form.getInputProps('day')} />
      <Textarea label="Note" {...form.getInputProps('note')} />
    </FormDialog>
  );
}
