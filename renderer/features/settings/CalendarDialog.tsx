/** The name of a calendar and the days that are closed every week; or a copy of it under another name. */
import { type Calendar, CalendarDraft, withWeekend } from '@domain/calendar';
import { WEEKDAYS } from '@domain/day';
import { Checkbox, Group, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeCalendar, copyCalendar } from '@store/commands/calendars';
import { FormDialog } from '@ui/FormDialog';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useRecording } from '../useRecording';
import { WouldMove } from '../WouldMove';
import { useMemo } from 'react';

export type CalendarAct = 'change' | 'copy';

type Fields = { readonly name: string; readonly weekend: readonly string[] };

const check = schemaResolver(CalendarDraft, { sync: true });
const numbers = ({ name, weekend }: Fields) => ({ name, weekend: weekend.map(Number) });

type CalendarDialogProps = {
  readonly calendar: Calendar;
  readonly act: CalendarAct;
  readonly onClose: () => void;
  /** Called with the id of the copy. */
  readonly onCopied: (id: string) => void;
};

export function CalendarDialog({ calendar, act, onClose, onCopied }: CalendarDialogProps) {
  const { records, today } = useSession();
  const recording = useRecording();
  const isCopy = act === 'copy';
  const form = useForm<Fields>({
    initialValues: { name: isCopy ? '' : calendar.name, weekend: calendar.weekend.map(String) },
    validate: (fields) => check(numbers(fields)),
  });

  const { weekend } = form.values;
  const instead = useMemo(() => {
    const draft = CalendarDraft.safeParse(numbers({ name: calendar.name, weekend }));
    const isChanged = weekend.toSorted().join() !== calendar.weekend.map(String).toSorted().join();
    return !isCopy && isChanged && draft.success ? { calendars: new Map([[calendar.id, withWeekend(calendar, draft.data)]]) } : undefined;
  }, [calendar, isCopy, weekend]);

  const save = async (fields: Fields) => {
    const draft = CalendarDraft.parse(numbers(fields));
    const id = await recording.run(() => (isCopy ? copyCalendar(records, calendar.id, draft.name) : changeCalendar(records, calendar.id, draft, today)));
    if (id === undefined) return;
    if (isCopy) onCopied(id);
    onClose();
  };

  return (
    <FormDialog
      isOpen
      title={isCopy ? 'Copy this calendar' : 'Change name or weekend'}
      description={isCopy
        ? `A calendar with the same days as “${calendar.name}”, to be changed apart. An agreement can then count by it.`
        : 'No due date moves by itself.'}
      submitLabel={isCopy ? 'Copy calendar' : 'Save calendar'}
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <TextInput label="Name" description={isCopy ? 'For example County offices' : undefined} data-autofocus {...form.getInputProps('name')} />
      {!isCopy && (
        <Checkbox.Group label="Closed every week" {...form.getInputProps('weekend')} value={[...form.values.weekend]}>
          <Group gap="md" mt={6}>{WEEKDAYS.map((name, index) => <Checkbox key={name} value={String(index + 1)} label={name} />)}</Group>
        </Checkbox.Group>
      )}
      <WouldMove instead={instead} before={calendar} />
    </FormDialog>
  );
}
