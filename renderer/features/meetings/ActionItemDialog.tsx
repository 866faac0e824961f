/** The form of an action item: what, by whom, and by which day or how long after the meeting. */
import { ActionItemDraft } from '@domain/actionItem';
import { actorName } from '@domain/person';
import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addActionItem } from '@store/commands/actionItems';
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

type ActionItemDialogProps = { readonly view: MeetingView; readonly onClose: () => void };

export function ActionItemDialog({ view, onClose }: ActionItemDialogProps) {
  const { records, people, recorder, today } = useSession();
  const recording = useRecording();
  const form = useForm<ActionFields>({
    initialValues: { title: '', owner: '', followedById: recorder.id, dueKind: 'after', count: '', unit: 'businessDays', day: '' },
    validate: schemaResolver(ActionItemDraft, { sync: true }),
  });
  const save = async (typed: ActionFields) => {
    if ((await recording.run(() => addActionItem(records, view.meeting.id, ActionItemDraft.parse(typed)))) !== undefined) onClose();
  };
  const owners = [...new Set(speakers(view.attendees).flatMap(({ items }) => items))];
  return (
    <FormDialog
      isOpen
      title="Add action item"
      submitLabel="Add action item"
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
