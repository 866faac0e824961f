/** Corrects what was registered of a letter that went out before; why stays in the history. */
import type { FileRef } from '@domain/file';
import { type Letter, LETTER_KIND_NAMES, LetterKind } from '@domain/letter';
import { Reason } from '@domain/obligation';
import { Select, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeRegistered } from '@store/commands/registeredLetters';
import { DayField } from '@ui/DayField';
import { FileField } from '@ui/FileField';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useFileChoice } from '../useFileChoice';
import { useRecording } from '../useRecording';
import { RegistrationDraft, registrationValues } from './registeredFields';

const KINDS = LetterKind.options.map((value) => ({ value, label: LETTER_KIND_NAMES[value] }));
const Form = RegistrationDraft.extend({ why: Reason });

type Values = { readonly kind: LetterKind; readonly number: string; readonly subject: string; readonly signedBy: string; readonly dated: string; readonly note: string; readonly files: readonly FileRef[]; readonly why: string };

export function RegistrationDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Values>({ initialValues: { ...registrationValues(letter), why: '' }, validate: schemaResolver(Form, { sync: true }) });
  const files = useFileChoice((become) => form.setFieldValue('files', become));
  const save = async (values: Values) => {
    const { why, ...draft } = Form.parse(values);
    if ((await recording.run(() => changeRegistered(records, letter.id, draft, why))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Correct the registration"
      description="What was registered before stays in the history. Sending and receipt are corrected in the ledger."
      submitLabel="Record correction"
      onClose={onClose}
      onSubmit={form.onSubmit((values) => void save(values), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Subject" {...form.getInputProps('subject')} />
      <TextInput label="Number on it" autoComplete="off" {...form.getInputProps('number')} />
      <Select label="Kind" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} />
      <DayField label="Date of the letter" today={today} {...form.getInputProps('dated')} />
      <TextInput label="Signed by" {...form.getInputProps('signedBy')} />
      <Textarea label="Note" {...form.getInputProps('note')} />
      <FileField label="Scan of the letter" files={form.values.files} {...files} />
      <ReasonField label="Why it is corrected" {...form.getInputProps('why')} />
    </FormDialog>
  );
}
