/** The form of an action item: what, by whom, and by which day or how long after the meeting. */
import { type ActionItem, ActionItemDraft } from '@domain/actionItem';
import { typedDay } from '@domain/day';
import { actorName } from '@domain/person';
import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addActionItem, changeActionItem } from '@store/commands/actionItems';
import type { MeetingView } from '@store/queries/meetings';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { speakers } from './speakers';

type ActionFields = {
  readonly title: string;
  readonly owner: string;
  readonly followedById: string;
  readonly dueKind: 'after' | 'fixed';
  readonly count: string;
  readonly unit: 'days' | 'businessDays' | 'weeks' | 'months';
  readonly day: string;
};

const UNITS = [{ value: 'businessDays', label: 'Business days' }, { value: 'days', label: 'Days' }, { value: 'weeks', label: 'Weeks' }, { value: 'months', label: 'Months' }];

type ActionItemDialogProps = {
  readonly view: MeetingView;
  /** The item that is changed; absent: a new one. */
  readonly item?: ActionItem | undefined;
  readonly onClose: () => void;
};

export function ActionItemDialog({ view, item, onClose }: ActionItemDialogProps) {
  const { records, people, recorder, today } = useSession();
  const recording = useRecording();
  const form = useForm<ActionFields>({
    initialValues: item ? fieldsOf(item) : { title: '', owner: '', followedById: recorder.id, dueKind: 'after', count: '', unit: 'businessDays', day: '' },
    validate: schemaResolver(ActionItemDraft, { sync: true }),
  });
  const save = async (typed: ActionFields) => {
    const draft = ActionItemDraft.parse(typed);
    const recorded = await recording.run(() => (item ? changeActionItem(records, item.id, item.meetingId, draft) : addActionItem(records, view.meeting.id, draft)));
    if (recorded !== undefined) onClose();
  };
  const owners = [...new Set(speakers(view.attendees).flatMap(({ items }) => items))];
  return (
    <FormDialog
      isOpen
      title={item ? 'Change action item' : 'Add action item'}
      submitLabel={item ? 'Save action item' : 'Add action item'}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="What is to be done" data-autofocus {...form.getInputProps('title')} />
      <SimpleGrid cols={2} spacing="md">
        <Autocomplete label="Who does it" placeholder="Party or person" data={owners} {...form.getInputProps('owner')} />
        <Select label="Who in our office sees to it" allowDeselect={false} data={people.map((person) => ({ value: person.id, label: actorName(person) }))} {...form.getInputProps('followedById')} />
      </SimpleGrid>
      <ChoiceField label="Due" look="segments" choices={[{ value: 'after', label: 'After the meeting' }, { value: 'fixed', label: 'On a day' }]} {...form.getInputProps('dueKind')} />
      {form.values.dueKind === 'fixed' && <DayField label="Due on" today={today} {...form.getInputProps('day')} />}
      {form.values.dueKind === 'after' && (
        <SimpleGrid cols={2} spacing="md">
          <TextInput label="How many" inputMode="numeric" {...form.getInputProps('count')} />
          <Select label="Of what" allowDeselect={false} data={UNITS} {...form.getInputProps('unit')} />
        </SimpleGrid>
      )}
    </FormDialog>
  );
}

/** The item as its form shows it. */
const fieldsOf = ({ title, owner, followedById, due }: ActionItem): ActionFields => ({
  title, owner, followedById, dueKind: due.kind,
  ...(due.kind === 'after' ? { count: String(due.count), unit: due.unit, day: '' } : { count: '', unit: 'businessDays', day: typedDay(due.day) }),
});
