/** A comment on a letter, or on one part of it. */
import type { Id } from '@domain/id';
import { type LetterPart, WHOLE_LETTER } from '@domain/letterParts';
import { byOf, CommentDraft } from '@domain/letterReview';
import { Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addComment } from '@store/commands/letterReview';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

type CommentDialogProps = { readonly letterId: Id; readonly parts: readonly LetterPart[]; readonly onClose: () => void };

export function CommentDialog({ letterId, parts, onClose }: CommentDialogProps) {
  const { records, recorder, today } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: { part: WHOLE_LETTER, quote: '', text: '' }, validate: schemaResolver(CommentDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    const draft = CommentDraft.parse(typed);
    if ((await recording.run(() => addComment(records, letterId, draft, byOf(recorder), today))) !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Add a comment"
      description="It stands beside the letter under your name and is never printed. Advice of counsel belongs into a privileged note."
      submitLabel="Add comment"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="About"
        allowDeselect={false}
        data={parts.map(({ part, quote }) => ({ value: part, label: quote === '' ? part : `${part}: ${quote.length > 70 ? `${quote.slice(0, 70).trimEnd()}…` : quote}` }))}
        {...form.getInputProps('part')}
        onChange={(part) => form.setValues({ part: part ?? WHOLE_LETTER, quote: parts.find((one) => one.part === part)?.quote ?? '' })}
      />
      <Textarea label="Comment" autosize minRows={3} data-autofocus {...form.getInputProps('text')} />
    </FormDialog>
  );
}
