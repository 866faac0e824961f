/** "Record that it ended": from which day an authority may no longer be cited, how it ended, and by what. */
import { type Authority, Ending, ENDING_NAMES } from '@domain/authority';
import { longDay, TypedDay, typedDay } from '@domain/day';
import { Reason } from '@domain/obligation';
import { optionalLine } from '@domain/text';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeAuthority } from '@store/commands/agreements';
import { ChoiceField } from '@ui/ChoiceField';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { endedDraft } from '../authorityFields';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

const HINTS: Readonly<Record<Ending, string>> = {
  superseded: 'Something else took its place.',
  rescinded: 'Whoever issued it took it back.',
  endedWithAgreement: 'The agreement ended, and it with the agreement.',
};
const CHOICES = Ending.options.map((value) => ({ value, label: ENDING_NAMES[value], hint: HINTS[value] }));

/** The end of an authority that is in force from a day on. */
const endAfter = (from: Authority['inForceFrom']) =>
  z.strictObject({
    how: Ending,
    on: TypedDay.refine((on) => on > from, `It would end before it began, on ${longDay(from)}. Check the date.`),
    by: optionalLine(300),
    why: Reason,
  });

type Fields = { readonly how: Ending; readonly on: string; readonly by: string; readonly why: string };

type AuthorityEndDialogProps = { readonly authority: Authority; readonly onClose: () => void };

export function AuthorityEndDialog({ authority, onClose }: AuthorityEndDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const schema = endAfter(authority.inForceFrom);
  const form = useForm<Fields>({
    initialValues: { how: 'superseded', on: typedDay(today), by: '', why: '' },
    validate: schemaResolver(schema, { sync: true }),
  });

  const save = async (fields: Fields) => {
    const { how, on, by, why } = schema.parse(fields);
    const id = await recording.run(() => changeAuthority(records, authority.id, authority.agreementId, endedDraft(authority, how, on, by), why));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Record that it ended"
      description={`${authority.title}. Obligations that rest on it say so from that day, and letters can no longer cite it.`}
      submitLabel="Record that it ended"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ChoiceField label="How it ended" choices={CHOICES} {...form.getInputProps('how')} />
      <DayField label="No longer in force from" description="The first day on which it did not stand any more" today={today} hasFocus {...form.getInputProps('on')} />
      <TextInput label="Ended or replaced by" description="For example Resolution 2011-14, or the letter of ICE" {...form.getInputProps('by')} />
      <ReasonField {...form.getInputProps('why')} />
    </FormDialog>
  );
}
