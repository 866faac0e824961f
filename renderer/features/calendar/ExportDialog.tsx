/** Saves due dates, leads, replies and meetings as a file that other calendar programs read. */
import { CalendarExportDraft } from '@domain/calendarExport';
import { addDays, addYears, typedDay } from '@domain/day';
import { Checkbox, Group } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { agendaBetween } from '@store/queries/calendar';
import { DayField } from '@ui/DayField';
import { FormDialog } from '@ui/FormDialog';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { focusFirstError } from '../focusFirstError';
import { useLive, useSession } from '../session';
import { AGENDA_KINDS, ALL_KINDS } from './agendaWords';

type Fields = { readonly kinds: string[]; readonly from: string; readonly to: string };

type ExportDialogProps = {
  readonly onClose: () => void;
  /** Called with the name under which it was saved, and how many events are in it. */
  readonly onSaved: (name: string, events: number) => void;
};

export function ExportDialog({ onClose, onSaved }: ExportDialogProps) {
  const { records, office, today } = useSession();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<{ readonly what: string; readonly why: string }>();
  const form = useForm<Fields>({
    initialValues: { kinds: [...ALL_KINDS], from: typedDay(addDays(today, -30)), to: typedDay(addYears(today, 2)) },
    validate: schemaResolver(CalendarExportDraft, { sync: true }),
  });
  const events = useEvents(form.values);

  const save = async (fields: Fields) => {
    const { kinds, from, to } = CalendarExportDraft.parse(fields);
    setSaving(true);
    setProblem(undefined);
    const [{ calendarFile }, agenda] = await Promise.all([import('./calendarFile'), agendaBetween(records.db, from, to)]);
    const items = agenda.filter(({ kind }) => kinds.includes(kind));
    const text = calendarFile(items, { office, at: records.now(), today });
    const saved = await records.bridge.fileSaveNew({ name: `Noticebook ${today}.ics`, bytes: new TextEncoder().encode(text) });
    setSaving(false);
    if (saved.ok) {
      onSaved(saved.value, items.length);
      onClose();
    } else if (saved.error.code !== 'cancelled') setProblem(errorWords(saved.error));
  };

  return (
    <FormDialog
      isOpen
      title="Save for another calendar"
      description="Makes an .ics file that Outlook, Google Calendar and Apple Calendar read. It has titles, days, why, and the agreement; notes and the words of letters are not in it. The file is a copy: what changes here later is not in it."
      submitLabel="Save calendar file"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isSaving={isSaving}
      problem={problem && <Notice tone="late" role="alert" {...problem} />}
    >
      <Checkbox.Group label="What goes into it" {...form.getInputProps('kinds')}>
        <Group gap="lg" mt={6}>
          {AGENDA_KINDS.map(({ value, label }) => <Checkbox key={value} value={value} label={label} />)}
        </Group>
      </Checkbox.Group>
      <Group grow align="start">
        <DayField label="From" today={today} hasFocus {...form.getInputProps('from')} />
        <DayField label="To" today={today} {...form.getInputProps('to')} />
      </Group>
      <p role="status">{events === undefined ? 'Choose kinds and days to see how many events there are.' : `${events} ${events === 1 ? 'event' : 'events'} will be in the file.`}</p>
    </FormDialog>
  );
}

/** How many events the file would have; undefined while the fields do not hold. */
function useEvents(fields: Fields): number | undefined {
  const draft = CalendarExportDraft.safeParse(fields);
  const { kinds, from, to } = draft.success ? draft.data : { kinds: [], from: undefined, to: undefined };
  return useLive(
    async (db) => (from === undefined || to === undefined ? undefined : (await agendaBetween(db, from, to)).filter(({ kind }) => kinds.includes(kind)).length),
    [from, to, kinds.join()],
  );
}
