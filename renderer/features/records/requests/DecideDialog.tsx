/** "Decide": whether a record is released, in part, or withheld, under which exemption, and why. */
import type { FileRef } from '@domain/file';
import { DISCLOSURE_NAMES, Disclosure, DisclosureDraft, type RequestedRecord } from '@domain/recordsRequest';
import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { decideRecord } from '@store/commands/recordsRequests';
import { ChoiceField } from '@ui/ChoiceField';
import { FileField } from '@ui/FileField';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../../focusFirstError';
import { refusal } from '../../Refusal';
import { useSession } from '../../session';
import { useFileChoice } from '../../useFileChoice';
import { useRecording } from '../../useRecording';

type Fields = { readonly disclosure: Disclosure; readonly exemption: string; readonly reason: string; readonly redactedCopy: FileRef | null };

const CHOICES = Disclosure.options.map((value) => ({ value, label: DISCLOSURE_NAMES[value] }));

export function DecideDialog({ record, name, onClose }: { readonly record: RequestedRecord; readonly name: string; readonly onClose: () => void }) {
  const { records } = useSession();
  const recording = useRecording();
  const { disclosure, exemption, reason, redactedCopy } = record;
  const form = useForm<Fields>({ initialValues: { disclosure, exemption, reason, redactedCopy: redactedCopy ?? null }, validate: schemaResolver(DisclosureDraft, { sync: true }) });
  const { values } = form;
  const copies = values.redactedCopy === null ? [] : [values.redactedCopy];
  const files = useFileChoice((become) => form.setFieldValue('redactedCopy', become(copies).at(-1) ?? null));

  const save = async (fields: Fields) => {
    if ((await recording.run(() => decideRecord(records, record.id, DisclosureDraft.parse(fields)))) !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Decide what is released"
      description={name}
      submitLabel="Record decision"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ChoiceField label="What becomes of it" look="line" choices={CHOICES} {...form.getInputProps('disclosure')} />
      {values.disclosure !== 'release' && (
        <>
          <TextInput label="Exemption" description="With its section, as the law names it" {...form.getInputProps('exemption')} />
          <Textarea label="Reason" description="Why it applies to this record; it goes into the exemption log" autosize minRows={2} {...form.getInputProps('reason')} />
        </>
      )}
      {values.disclosure === 'part' && (
        <FileField label="Redacted copy" description="The copy with the passages blacked out; it goes out in place of the record." files={copies} {...files} isMany={false} error={files.error ?? form.errors['redactedCopy']} />
      )}
    </FormDialog>
  );
}
