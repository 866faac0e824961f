/** The form of a person of our office, with the authority to sign. */
import { typedDay } from '@domain/day';
import { type Person, PersonDraft } from '@domain/person';
import { SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addPerson, changePerson } from '@store/commands/people';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { TextLink } from '@ui/TextLink';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './PersonDialog.module.css';

type PersonFields = Readonly<Record<Exclude<keyof PersonDraft, 'earlier'>, string>> & { readonly earlier: readonly Earlier[] };

type Earlier = { readonly basis: string; readonly from: string; readonly to: string };

const personFields = (person: Person | undefined): PersonFields => ({
  name: person?.name ?? '',
  title: person?.title ?? '',
  email: person?.email ?? '',
  phone: person?.phone ?? '',
  basis: person?.signing?.basis ?? '',
  from: person?.signing ? typedDay(person.signing.from) : '',
  to: person?.signing?.to ? typedDay(person.signing.to) : '',
  earlier: (person?.earlierSigning ?? []).map(({ basis, from, to }) => ({ basis, from: typedDay(from), to: to ? typedDay(to) : '' })),
});

type PersonDialogProps = {
  /** Absent: a new one. */
  readonly person?: Person | undefined;
  readonly onClose: () => void;
};

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<PersonFields>({ initialValues: personFields(person), validate: schemaResolver(PersonDraft, { sync: true }) });
  const save = async (fields: PersonFields) => {
    const draft = PersonDraft.parse(fields);
    const id = await recording.run(() => (person ? changePerson(records, person.id, draft) : addPerson(records, draft)));
    if (id !== undefined) onClose();
  };
  /** What stands becomes an earlier period, so that letters of then keep what they were signed on. */
  const renew = () => {
    const { basis, from, to, earlier } = form.getValues();
    form.setValues({ earlier: [...earlier, { basis, from, to }], basis: '', from: '', to: '' });
  };
  return (
    <FormDialog
      isOpen
      title={person ? 'Change person' : 'Add a person of our office'}
      submitLabel={person ? 'Save person' : 'Add person'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <SimpleGrid cols={2} spacing="md">
        <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
        <TextInput label="Title" {...form.getInputProps('title')} />
        <TextInput label="E-mail (optional)" {...form.getInputProps('email')} />
        <TextInput label="Telephone (optional)" {...form.getInputProps('phone')} />
      </SimpleGrid>
      <TextInput
        label="Authority to sign (optional)"
        description="Charter, resolution or delegation, with its date. Leave it empty for whoever does not sign letters."
        {...form.getInputProps('basis')}
      />
      <SimpleGrid cols={2} spacing="md">
        <DayField label="May sign from" today={today} {...form.getInputProps('from')} />
        <DayField label="May sign until (optional)" today={today} {...form.getInputProps('to')} />
      </SimpleGrid>
      {form.values.earlier.map((_, index) => (
        <fieldset key={index} className={classes.period}>
          <legend>Earlier authority to sign{form.values.earlier.length > 1 && ` ${index + 1}`}</legend>
          <TextInput label="On what it rested" {...form.getInputProps(`earlier.${index}.basis`)} />
          <SimpleGrid cols={2} spacing="md">
            <DayField label="From" today={today} {...form.getInputProps(`earlier.${index}.from`)} />
            <DayField label="Until" today={today} {...form.getInputProps(`earlier.${index}.to`)} />
          </SimpleGrid>
          <TextLink onClick={() => form.removeListItem('earlier', index)}>Take this period out</TextLink>
        </fieldset>
      ))}
      <p className={classes.acts}>
        {form.values.basis !== '' && <TextLink onClick={renew}>Replace it by a new authority</TextLink>}
        <TextLink onClick={() => form.insertListItem('earlier', { basis: '', from: '', to: '' })}>Add an earlier period</TextLink>
      </p>
    </FormDialog>
  );
}
