/** Asks what changed, and saves the next version. */
import type { Id } from '@domain/id';
import { VersionDraft } from '@domain/letterTemplate';
import type { Result } from '@domain/result';
import { Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { RecordError } from '@store/record';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useRecording } from '../useRecording';

type VersionDialogProps = {
  readonly version: number;
  readonly record: (note: string) => Promise<Result<Id, RecordError>>;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

export function VersionDialog({ version, record, onClose, onSaved }: VersionDialogProps) {
  const recording = useRecording();
  const form = useForm({ initialValues: { note: '' }, validate: schemaResolver(VersionDraft, { sync: true }) });
  const save = async (typed: { readonly note: string }) => {
    if ((await recording.run(() => record(VersionDraft.parse(typed).note))) !== undefined) onSaved();
  };
  return (
    <FormDialog
      isOpen
      title={`Save version ${version}`}
      description={`New letters begin with it. Drafts that were begun with an older version keep it until somebody takes version ${version}; issued letters never change.`}
      submitLabel={`Save version ${version}`}
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Textarea label="What changed" data-autofocus {...form.getInputProps('note')} />
    </FormDialog>
  );
}
