/** "Add a closed day": one of the office's own, with the source that says so. */
import { type Calendar, closedDays, ClosedDayDraft, withClosedDay } from '@domain/calendar';
import { parseDay } from '@domain/day';
import { TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addClosedDay } from '@store/commands/calendars';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { WouldMove } from '../WouldMove';
import { useMemo } from 'react';

/** Which dates would change hangs on the day alone. */
const NOT_NAMED_YET = '(closed day)';

type Fields = { readonly day: string; readonly name: string; readonly source: string };

type ClosedDayDialogProps = { readonly calendar: Calendar; readonly year: number; readonly onClose: () => void };

export function ClosedDayDialog({ calendar, year, onClose }: ClosedDayDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const form = useForm<Fields>({ initialValues: { day: '', name: '', source: '' }, validate: schemaResolver(ClosedDayDraft, { sync: true }) });
  const typed = parseDay(form.values.day);
  const why = typed.ok ? closedDays(calendar)(typed.value) : undefined;

  const day = typed.ok ? typed.value : undefined;
  const instead = useMemo(() => {
    const changed = day === undefined ? undefined : withClosedDay(calendar, { day, name: NOT_NAMED_YET, source: '' });
    return changed?.ok ? { calendars: new Map([[calendar.id, changed.value]]) } : undefined;
  }, [calendar, day]);

  const save = async (fields: Fields) => {
    const id = await recording.run(() => addClosedDay(records, calendar.id, ClosedDayDraft.parse(fields), today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Add a closed day"
      description={`“${calendar.name}”. No due date moves by itself.`}
      submitLabel="Add closed day"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <DayField label="Day" description={`For example in ${year}`} today={today} hasFocus {...form.getInputProps('day')} />
      {why !== undefined && <Notice tone="plain" what={`That day is closed already: ${why}`} why="You can add it all the same, with its own name and source." />}
      <TextInput label="Closed for" description="For example Founders Day" {...form.getInputProps('name')} />
      <TextInput label="Source" description="Where that is written, for example City ordinance 12-3" {...form.getInputProps('source')} />
      <WouldMove instead={instead} before={calendar} />
    </FormDialog>
  );
}
