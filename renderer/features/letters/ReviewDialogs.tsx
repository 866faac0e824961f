/** The questions of a review: who reads the letter, whether its words are approved, why it goes back. */
import { LETTER_KIND_NAMES, type Letter } from '@domain/letter';
import { ReviewDraft, ReviewReason } from '@domain/letterReview';
import { actorName } from '@domain/person';
import { Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { WhyDialog } from '../WhyDialog';
import type { LetterEditing } from './useLetterEditor';
import type { Reviewing } from './useReview';

type ReviewDialogsProps = { readonly letter: Letter; readonly editing: LetterEditing; readonly reviewing: Reviewing };

export function ReviewDialogs({ letter, editing, reviewing }: ReviewDialogsProps) {
  switch (reviewing.asked) {
    case 'send':
      return <SendDialog letter={letter} editing={editing} reviewing={reviewing} />;
    case 'approve':
      return <ApproveDialog letter={letter} editing={editing} reviewing={reviewing} />;
    case 'sendBack':
      return (
        <WhyDialog
          title="Send back"
          description="The letter is a draft again and says who sent it back and why. Comments stay."
          record={(why) => reviewing.sendBack(ReviewReason.parse(why))}
          onClose={reviewing.close}
        />
      );
    case undefined:
      return null;
  }
}

function SendDialog({ letter, editing: { form: letterForm, recording, isDirty }, reviewing }: ReviewDialogsProps) {
  const { people, recorder } = useSession();
  const named = letterForm.getValues().approverId || letter.review?.reviewerId || '';
  const form = useForm({ initialValues: { reviewerId: people.some(({ id }) => id === named) ? named : '', note: '' }, validate: schemaResolver(ReviewDraft, { sync: true }) });
  return (
    <FormDialog
      isOpen
      title="Send for review"
      description={`Nothing leaves this computer: the letter is listed as in review, and whoever records as that person can comment, approve or send it back.${isDirty ? ' What you typed is saved first.' : ''}`}
      submitLabel="Send for review"
      onClose={reviewing.close}
      onSubmit={form.onSubmit((typed) => void reviewing.send(ReviewDraft.parse(typed)), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={reviewing.isBusy}
      problem={refusal(recording.state)}
    >
      <Select
        label="Who reads it"
        placeholder="Choose"
        data={people.map((person) => ({ value: person.id, label: person.id === recorder.id ? `${actorName(person)} (records now)` : actorName(person) }))}
        {...form.getInputProps('reviewerId')}
        value={form.values.reviewerId || null}
        onChange={(id) => form.setFieldValue('reviewerId', id ?? '')}
      />
      <Textarea label="What to look at (optional)" autosize minRows={2} {...form.getInputProps('note')} />
    </FormDialog>
  );
}

function ApproveDialog({ letter, editing: { template, recording, isDirty, form }, reviewing }: ReviewDialogsProps) {
  const { people, recorder } = useSession();
  const nameOf = (id: string | undefined) => people.find((person) => person.id === id)?.name;
  const asked = nameOf(letter.review?.reviewerId);
  const onPaper = nameOf(form.getValues().approverId);
  return (
    <ConfirmDialog
      isOpen
      title={`Approve this ${LETTER_KIND_NAMES[template.kind].toLowerCase()}?`}
      confirmLabel={`Approve as ${recorder.name}`}
      onConfirm={() => void reviewing.approve()}
      onClose={reviewing.close}
      isBusy={reviewing.isBusy}
      problem={refusal(recording.state)}
    >
      <p>{isDirty ? 'What you typed is saved first. ' : ''}The words as they stand are approved under the name that records now: <strong>{actorName(recorder)}</strong>. Any later change puts the letter back to review.</p>
      {asked !== undefined && asked !== recorder.name && <p>It was sent to {asked}. To approve under that name, choose who records at the top of the window.</p>}
      {onPaper !== undefined && onPaper !== recorder.name && <p>The paper names {onPaper} for “Approved as to form”.</p>}
      <p>The name keeps roles apart. It is no signature: who signs on the paper signs on the paper.</p>
    </ConfirmDialog>
  );
}
