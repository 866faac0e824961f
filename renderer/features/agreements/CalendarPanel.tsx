/** By which calendar the due dates of one agreement are counted: the office's, or one of its own. */
import type { Agreement } from '@domain/agreement';
import { weekendWords } from '@domain/heldDate';
import { Select, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { chooseAgreementCalendar, copyCalendar } from '@store/commands/calendars';
import { calendarList, type CalendarRow } from '@store/queries/calendar';
import { Facts } from '@ui/Facts';
import { FormDialog } from '@ui/FormDialog';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { line } from '@domain/text';
import { z } from 'zod';
import { Acts } from '../Acts';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { WouldMove } from '../WouldMove';
import { useMemo } from 'react';

/** In the list of choices. */
const OFFICES = 'office';
const COPY = 'copy';

export function CalendarPanel({ agreement }: { readonly agreement: Agreement }) {
  const { office } = useSession();
  const calendars = useLive((db) => calendarList(db));
  const dialog = useDialog<true>();
  const used = calendars?.find(({ calendar }) => calendar.id === (agreement.calendarId ?? office.calendarId))?.calendar;
  return (
    <Panel title="Calendar" aside={<Acts><TextLink onClick={() => dialog.open(true)}>Choose the calendar</TextLink></Acts>}>
      {calendars === undefined
        ? <LoadingRows shape="lines" rows={2} label="Reading the calendars" />
        : (
          <Facts
            facts={[
              { label: 'Counted by', value: used?.name ?? 'Weekends only', note: agreement.calendarId === undefined ? 'our office’s calendar' : 'the agreement’s own' },
              { label: 'Closed every week', value: used && weekendWords(used) },
              { label: 'Holidays', value: used && `${used.firstYear} to ${used.lastYear}`, note: <TextLink href={routes.settings()}>Closed days stand in Settings</TextLink> },
            ]}
          />
        )}
      {dialog.subject && calendars && <CalendarChoice agreement={agreement} calendars={calendars} onClose={dialog.close} />}
    </Panel>
  );
}

type CalendarChoiceProps = { readonly agreement: Agreement; readonly calendars: readonly CalendarRow[]; readonly onClose: () => void };

const Choice = z.union([
  z.strictObject({ calendar: z.literal(COPY), name: line('Type a name for the copy, for example County offices.') }),
  z.strictObject({ calendar: z.string().refine((id) => id !== COPY), name: z.string() }),
]);

/** A union names no field; the form asks by what was chosen. */
const check = (values: { readonly calendar: string; readonly name: string }) =>
  schemaResolver(values.calendar === COPY ? Choice.options[0] : Choice.options[1], { sync: true })(values);

function CalendarChoice({ agreement, calendars, onClose }: CalendarChoiceProps) {
  const { records, office, today } = useSession();
  const recording = useRecording();
  const now = agreement.calendarId ?? OFFICES;
  const form = useForm({ initialValues: { calendar: now, name: '' }, validate: check });
  const ours = calendars.find(({ calendar }) => calendar.id === office.calendarId)?.calendar;
  const copied = agreement.calendarId ?? office.calendarId;

  const chosen = form.values.calendar;
  const instead = useMemo(
    () => (chosen === now || chosen === COPY ? undefined : { ofAgreements: new Map([[agreement.id, chosen === OFFICES ? null : chosen]]) }),
    [agreement.id, chosen, now],
  );

  const save = async (fields: { readonly calendar: string; readonly name: string }) => {
    const id = await recording.run(() =>
      fields.calendar === COPY && copied !== undefined
        ? copyCalendar(records, copied, fields.name.trim(), agreement.id)
        : chooseAgreementCalendar(records, agreement.id, fields.calendar === OFFICES ? undefined : fields.calendar, today));
    if (id !== undefined) onClose();
  };

  return (
    <FormDialog
      isOpen
      title="Choose the calendar"
      description="By which the due dates of this agreement are counted. No due date moves by itself."
      submitLabel="Choose calendar"
      onClose={onClose}
      onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}
      isDirty={form.isDirty()}
      isSaving={recording.state.kind === 'saving'}
      problem={refusal(recording.state)}
    >
      <Select
        label="Calendar"
        data={[
          { value: OFFICES, label: `Our office’s${ours ? `: ${ours.name}` : ''}` },
          ...calendars.filter(({ calendar }) => calendar.id !== office.calendarId).map(({ calendar: { id, name } }) => ({ value: id, label: name })),
          ...(copied === undefined ? [] : [{ value: COPY, label: 'A copy of the one it counts by now, to change for this agreement' }]),
        ]}
        allowDeselect={false}
        {...form.getInputProps('calendar')}
      />
      {form.values.calendar === COPY && <TextInput label="Name of the copy" description="For example County offices" {...form.getInputProps('name')} />}
      <WouldMove instead={instead} />
    </FormDialog>
  );
}
