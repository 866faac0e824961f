/** Corrects a statement; the old words stay in the history. */
import { type Attendee, type Statement, StatementDraft } from '@domain/meeting';
import { Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeStatement } from '@store/commands/meetings';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { speakers } from './speakers';

type StatementDialogProps = { readonly statement: Statement; readonly attendees: readonly Attendee[]; readonly onClose: () => void };

export function StatementDialog({ statement, attendees, onClose }: StatementDialogProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm({ initialValues: statement.agendaItemId === undefined ? shown(statement) : { ...shown(statement), agendaItemId: statement.agendaItemId }, validate: schemaResolver(StatementDraft, { sync: true }) });
  const save = async (typed: unknown) => {
    const id = await recording.run(() => changeStatement(records, statement.id, statement.meetingId, StatementDraft.parse(typed)));
    if (id !== undefined) onClose();
  };
  return (
    <FormDialog
      isOpen
      title="Edit statement"
      description="The words as they stand now stay in the history."
      submitLabel="Save statement"
      onClose={onClose}
      onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      {statement.kind !== 'decision' && <Select
        label="Who said it"
        searchable
        data={speakers(attendees, statement.by).map(({ group, items }) => ({ group, items: [...items] }))}
        {...form.getInputProps('by')}
      />}
      <Textarea label={statement.kind === 'decision' ? 'What was decided' : 'What was said'} minRows={4} data-autofocus {...form.getInputProps('text')} />
    </FormDialog>
  );
}

/** What the form edits; that it is a decision goes along. */
const shown = ({ by, text, kind }: Statement) => ({ by, text, ...(kind ? { kind } : {}) });
