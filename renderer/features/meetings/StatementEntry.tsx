/** The quick entry of a statement: choose who, type, Ctrl+Enter. What is half typed is kept outside the records. */
import type { Id } from '@domain/id';
import { type Attendee, StatementDraft } from '@domain/meeting';
import { Button, Select, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addStatement } from '@store/commands/meetings';
import { Kbd } from '@ui/Kbd';
import { SaveState } from '@ui/SaveState';
import type { KeyboardEvent } from 'react';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import type { Draft } from '../useDraft';
import { useRecording } from '../useRecording';
import { speakers } from './speakers';
import classes from './Statements.module.css';

const Kept = z.object({ by: z.string(), text: z.string() });
type Kept = z.infer<typeof Kept>;

/** The draft as it was kept; one that cannot be read is as none. */
function keptIn(found: string | null): Kept {
  try {
    return Kept.parse(JSON.parse(found ?? ''));
  } catch {
    return { by: '', text: '' };
  }
}

type StatementEntryProps = {
  readonly meetingId: Id;
  readonly attendees: readonly Attendee[];
  /** The draft that was kept, or null. */
  readonly found: string | null;
} & Pick<Draft, 'keep' | 'drop'>;

export function StatementEntry({ meetingId, attendees, found, keep, drop }: StatementEntryProps) {
  const { records } = useSession();
  const recording = useRecording();
  const form = useForm<Kept>({
    initialValues: keptIn(found),
    validate: schemaResolver(StatementDraft, { sync: true }),
    onValuesChange: (values) => keep(JSON.stringify(values)),
  });

  const save = async (typed: Kept) => {
    const id = await recording.run(() => addStatement(records, meetingId, StatementDraft.parse(typed)));
    if (id === undefined) return;
    // What was typed while it was being saved stays. Who spoke stays chosen: the next sentence is often from the same side.
    if (form.getValues().text !== typed.text) return;
    form.setFieldValue('text', '');
    await drop();
  };
  const submitByKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (recording.state.kind !== 'saving') event.currentTarget.closest('form')?.requestSubmit();
  };

  return (
    <form noValidate className={classes.entry} aria-label="Record a statement" onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)} data-screen-only>
      <Select
        label="Who said it"
        placeholder="Party or person"
        searchable
        nothingFoundMessage="Not listed. Add the person under Attendance."
        data={speakers(attendees, form.values.by).map(({ group, items }) => ({ group, items: [...items] }))}
        {...form.getInputProps('by')}
        value={form.values.by === '' ? null : form.values.by}
        onChange={(by) => form.setFieldValue('by', by ?? '')}
      />
      <Textarea label="What was said" minRows={2} maxRows={14} onKeyDown={submitByKeys} {...form.getInputProps('text')} />
      <div className={classes.entryEnd}>
        <SaveState saving={recording.state.kind === 'refused' ? { kind: 'idle' } : recording.state} />
        <span className={classes.hint}><Kbd>Ctrl+Enter</Kbd> records it. What is half typed is kept.</span>
        <Button type="submit" variant="default" loading={recording.state.kind === 'saving'}>Record statement</Button>
      </div>
      {recording.state.kind === 'refused' && <div className={classes.problem}>{refusal(recording.state)}</div>}
    </form>
  );
}
