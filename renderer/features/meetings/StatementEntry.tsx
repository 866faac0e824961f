/** Minutes taken live: choose what it is, type, Ctrl+Enter. What is half typed is kept outside the records. */
import type { AgendaItem } from '@domain/agendaItem';
import type { Id } from '@domain/id';
import type { Attendee } from '@domain/meeting';
import type { MinuteLine } from '@domain/minuteLines';
import { Button, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { addStatement } from '@store/commands/meetings';
import { addMotion } from '@store/commands/motions';
import { ChoiceField } from '@ui/ChoiceField';
import { Kbd } from '@ui/Kbd';
import { SaveState } from '@ui/SaveState';
import type { KeyboardEvent } from 'react';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { MINUTES_KEYS } from '../shortcuts';
import { useKeyWords } from '../useKeyWords';
import type { Draft } from '../useDraft';
import { useRecording } from '../useRecording';
import { type Entry, ENTRY_WORDS, entryErrors, type EntryKind, itemAtHand, itemChoices, keptEntry, motionOf, statementOf } from './minutesEntry';
import { MotionVote } from './MotionVote';
import { speakers, spokenBy } from './speakers';
import classes from './Statements.module.css';

const KINDS: readonly { readonly value: EntryKind; readonly label: string }[] = [
  { value: 'statement', label: 'Statement' },
  { value: 'decision', label: 'Decision' },
  { value: 'motion', label: 'Motion' },
];

/** Where the minutes begin to be typed, so that “Start minutes” can put the cursor there. */
export const ENTRY_TEXT_ID = 'minutes-entry-text';

type StatementEntryProps = {
  readonly meetingId: Id;
  readonly attendees: readonly Attendee[];
  readonly agenda: readonly AgendaItem[];
  /** The line of the minutes that was recorded last. */
  readonly last: MinuteLine | undefined;
  /** The draft that was kept, or null. */
  readonly found: string | null;
} & Pick<Draft, 'keep' | 'drop'>;

export function StatementEntry({ meetingId, attendees, agenda, last, found, keep, drop }: StatementEntryProps) {
  const { records } = useSession();
  const keys = useKeyWords();
  const recording = useRecording();
  const form = useForm<Entry>({ initialValues: keptEntry(found), validate: entryErrors, onValuesChange: (values) => keep(JSON.stringify(values)) });
  const { kind, by } = form.values;
  const words = ENTRY_WORDS[kind];
  const names = (known: string) => speakers(attendees, known).map(({ group, items }) => ({ group, items: [...items] }));
  const item = itemAtHand(form.values.agendaItemId, agenda, last);

  /** `ICE: …` chooses who speaks, without leaving the field. */
  const type = (text: string) => {
    const spoken = kind === 'decision' ? undefined : spokenBy(text, speakers(attendees));
    if (spoken) form.setValues(spoken);
    else form.setFieldValue('text', text);
  };

  const save = async (typed: Entry) => {
    const entry = { ...typed, agendaItemId: item };
    const id = await recording.run(() => (entry.kind === 'motion' ? addMotion(records, meetingId, motionOf(entry)) : addStatement(records, meetingId, statementOf(entry))));
    if (id === undefined) return;
    // What was typed while it was being saved stays. Item and speaker stay chosen: the next sentence is often from the same side.
    if (form.getValues().text !== typed.text) return;
    form.setValues({ text: '', secondedBy: '', ayes: '', noes: '', abstained: '' });
    document.getElementById(ENTRY_TEXT_ID)?.focus();
    await drop();
  };
  const step = (by: 1 | -1) => {
    const at = agenda.findIndex(({ id }) => id === item) + by;
    form.setFieldValue('agendaItemId', agenda[Math.max(0, at)]?.id ?? item);
  };
  const byKeys = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget } = event;
    getHotkeyHandler([
      ...KINDS.map(({ value }, index): [string, () => void] => [MINUTES_KEYS.kinds[index] ?? '', () => form.setFieldValue('kind', value)]),
      [MINUTES_KEYS.save, () => { if (recording.state.kind !== 'saving') currentTarget.closest('form')?.requestSubmit(); }],
      [MINUTES_KEYS.itemAfter, () => step(1)],
      [MINUTES_KEYS.itemBefore, () => step(-1)],
    ])(event);
  };

  return (
    <form noValidate className={classes.entry} aria-label="Take minutes" onSubmit={form.onSubmit((typed) => void save(typed), focusFirstError)} data-screen-only>
      <div className={classes.entryHead}>
        <ChoiceField label="What to record" look="segments" choices={KINDS} value={kind} onChange={(value) => form.setFieldValue('kind', value)} />
        {agenda.length > 0 && (
          <Select
            className={classes.entryItem}
            label="Under"
            allowDeselect={false}
            data={itemChoices(agenda)}
            value={item}
            onChange={(value) => form.setFieldValue('agendaItemId', value ?? '')}
          />
        )}
      </div>
      {kind !== 'decision' && (
        <Select
          label={words.by}
          placeholder="Party or person"
          searchable
          nothingFoundMessage="Not listed. Add the person under Attendance."
          data={names(by)}
          {...form.getInputProps('by')}
          value={by === '' ? null : by}
          onChange={(value) => form.setFieldValue('by', value ?? '')}
        />
      )}
      <Textarea id={ENTRY_TEXT_ID} onKeyDown={byKeys} className={kind === 'decision' ? classes.entryWide : undefined} label={words.text} minRows={2} maxRows={14} {...form.getInputProps('text')} onChange={(event) => type(event.currentTarget.value)} />
      {kind === 'motion' && (
        <div className={classes.entryVote}>
          <MotionVote form={form} names={names} onKeyDown={byKeys} />
        </div>
      )}
      <div className={classes.entryEnd}>
        <span className={classes.hint}>
          <Kbd>{keys(MINUTES_KEYS.save)}</Kbd> records, <Kbd>{keys(MINUTES_KEYS.kinds[0])}</Kbd> to <Kbd>3</Kbd> choose what{agenda.length > 0 && <>, <Kbd>{keys(MINUTES_KEYS.itemBefore)}</Kbd> <Kbd>↓</Kbd> the item</>}, a name with a colon who speaks. Half-typed words are kept.
        </span>
        <SaveState saving={recording.state.kind === 'refused' ? { kind: 'idle' } : recording.state} />
        <Button type="submit" variant="default" loading={recording.state.kind === 'saving'}>{`Record ${kind}`}</Button>
      </div>
      {recording.state.kind === 'refused' && <div className={classes.problem}>{refusal(recording.state)}</div>}
    </form>
  );
}
