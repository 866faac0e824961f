/** "Take out": the record no longer shows the document. Its file stays kept, and the history says who took it out and why. */
import type { KeptDocument } from '@domain/document';
import { Reason } from '@domain/obligation';
import { schemaResolver, useForm } from '@mantine/form';
import { takeOutDocument } from '@store/commands/documents';
import { FormDialog } from '@ui/FormDialog';
import { ReasonField } from '@ui/ReasonField';
import { z } from 'zod';
import { focusFirstError } from './focusFirstError';
import { refusal } from './Refusal';
import { useSession } from './session';
import { useRecording } from './useRecording';

const Draft = z.strictObject({ why: Reason });

type TakeOutDocumentDialogProps = { readonly document: KeptDocument; readonly onClose: () => void };

export function TakeOutDocumentDialog({ document, onClose }: TakeOutDocumentDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { why: '' }, validate: schemaResolver(Draft, { sync: true }) });

  const save = async (fields: z.infer<typeof Draft>) => {
    const id = await recording.run(() => takeOutDocument(records, document, Draft.parse(fields).why));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      isDanger
      title="Take out a document"
      description={`“${document.title}” no longer stands here. The history still names it, and its file stays in the records folder.`}
      submitLabel="Take out"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <ReasonField {...form.getInputProps('why')} />
    </FormDialog>
  );
}
