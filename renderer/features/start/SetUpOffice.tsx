/** "Set up our office": what the letterhead, the signature and the counting of days need. What is typed is kept until it is saved. */
import type { Start } from '@bridge/contract';
import { dayAt, yearOf } from '@domain/day';
import { STATES } from '@domain/stateHolidays';
import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { setUpOffice } from '@store/commands/office';
import { calendarYears, officeCalendar } from '@store/holidays';
import type { Records } from '@store/records';
import { AppMark } from '@ui/AppMark';
import { ChoiceField } from '@ui/ChoiceField';
import { FileField } from '@ui/FileField';
import { FormActions } from '@ui/FormActions';
import { Notice } from '@ui/Notice';
import { useEffect, useState } from 'react';
import { errorWords } from '../errorWords';
import { useRemembered } from '../remembered';
import { PersonFields, SigningFields } from './PersonFields';
import { emptySetUp, NewSetUp, SetUpForm } from './setUpForm';
import { SetUpProgress } from './SetUpProgress';
import { SetUpSection } from './SetUpSection';
import { SET_UP_STEPS, type SetUpStep, stepStates, withoutLater } from './setUpSteps';
import { computerZone, zoneChoices } from './zones';
import classes from './SetUpOffice.module.css';

const DRAFT = { key: 'setUp' };

export type SetUpOfficeProps = { readonly records: Records; readonly start: Start; readonly onBack: () => void };

export function SetUpOffice({ records, start, onBack }: SetUpOfficeProps) {
  const [proposed] = useState(() => emptySetUp(computerZone()));
  const { remember } = useRemembered();
  const form = useForm<NewSetUp>({
    initialValues: proposed,
    validate: (values) => schemaResolver(SetUpForm, { sync: true })(withoutLater(values, proposed)),
    onValuesChange: (values) => void records.bridge.draftWrite({ ...DRAFT, text: JSON.stringify(values) }),
  });
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<ReturnType<typeof errorWords>>();
  const [isRestored, setRestored] = useState(false);
  const [sealError, setSealError] = useState<string>();

  useEffect(() => {
    void records.bridge.draftRead(DRAFT).then((read) => {
      const found = NewSetUp.safeParse(read.ok && read.value ? JSON.parse(read.value) : undefined);
      if (!found.success) return;
      form.setValues(found.data);
      setRestored(true);
    });
    // Read once, when the form opens: later the form itself is what was typed.
    // oxlint-disable-next-line react/exhaustive-deps -- the form object is new at each paint
  }, [records.bridge]);

  const chooseSeal = async (dropped?: File) => {
    const kept = dropped
      ? await records.bridge.fileKeep({ kind: 'image', name: dropped.name, bytes: new Uint8Array(await dropped.arrayBuffer()) })
      : await records.bridge.fileChoose({ kind: 'image' });
    if (kept.ok) form.setFieldValue('seal', kept.value);
    const words = kept.ok || kept.error.code === 'cancelled' ? undefined : errorWords(kept.error);
    setSealError(words && `${words.what}. ${words.why}`);
  };

  const save = async (values: NewSetUp) => {
    setSaving(true);
    setRefused(undefined);
    try {
      const parsed = SetUpForm.parse(withoutLater(values, proposed));
      const { recorder, office } = parsed;
      records.setActor(`${recorder.name}, ${recorder.title}`);
      const { id: _, ...calendar } = await officeCalendar({
        id: records.newId(),
        state: parsed.holidaysOf || undefined,
        ...calendarYears(yearOf(dayAt(records.now(), office.zone))),
      });
      const saved = await setUpOffice(records, {
        office,
        seal: parsed.seal ? { file: parsed.seal, alt: parsed.sealAlt } : undefined,
        people: parsed.signs === 'other' ? [{ ...recorder, basis: '', from: '', to: '' }, parsed.signer] : [recorder],
        calendar,
      });
      if (!saved.ok) {
        setRefused(errorWords(saved.error));
        return;
      }
      await records.bridge.settingsWrite({ recorderId: saved.value });
      await records.bridge.draftRemove(DRAFT);
      await remember({ later: [...parsed.later, 'backups'] }); // where backups go is chosen when there is something to keep
    } finally {
      setSaving(false);
    }
  };

  const section = (id: SetUpStep['id']) => {
    const step = stepNamed(id);
    const { later } = step;
    return {
      step,
      isLater: later !== undefined && form.values.later.includes(later.id),
      onLater: (isLater: boolean) => {
        const others = form.values.later.filter((one) => one !== later?.id);
        form.setFieldValue('later', isLater && later ? [...others, later.id] : others);
        requestAnimationFrame(() => document.getElementById(`step-${id}`)?.focus()); // the button that was pressed has gone
      },
    };
  };
  const text = (path: string) => ({ ...form.getInputProps(path), key: form.key(path) });

  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <div className={classes.brand}>
          <AppMark size={24} /> Noticebook
        </div>
        <h1 className={classes.title}>Set up our office</h1>
        <p className={classes.lead}>All of it can be changed later in Settings. What you type is kept, so you can stop and come back.</p>
        {isRestored && <Notice tone="plain" role="status" what="What you typed before is here again." why="Nothing is in the records until you press the button at the end." />}
        <SetUpProgress states={stepStates(form.values, proposed)} />
        <form noValidate onSubmit={form.onSubmit((values) => void save(values), focusFirst)} aria-label="Set up our office">
          <SetUpSection {...section('letterhead')}>
            <TextInput label="City" description="In full, as on letters: City of Alder Falls" data-path="office.city" {...text('office.city')} />
            <TextInput label="Office" description="For example: Office of the City Clerk" data-path="office.name" {...text('office.name')} />
            <TextInput label="Street or post office box" data-path="office.street" {...text('office.street')} />
            <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
              <TextInput label="Town" data-path="office.town" {...text('office.town')} />
              <TextInput label="State" data-path="office.state" {...text('office.state')} />
              <TextInput label="ZIP code" data-path="office.zip" {...text('office.zip')} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <TextInput label="Telephone" data-path="office.phone" {...text('office.phone')} />
              <TextInput label="E-mail (optional)" data-path="office.email" {...text('office.email')} />
            </SimpleGrid>
            <TextInput label="One more line of the letterhead (optional)" description="For example the office hours" data-path="office.letterhead" {...text('office.letterhead')} />
          </SetUpSection>
          <SetUpSection {...section('seal')}>
            <FileField
              label="Seal (optional)"
              description="A picture in PNG or JPEG"
              files={form.values.seal ? [form.values.seal] : []}
              onChoose={() => void chooseSeal()}
              onDrop={([file]) => void chooseSeal(file)}
              onRemove={() => form.setFieldValue('seal', null)}
              error={sealError}
            />
            {form.values.seal && (
              <TextInput label="What the seal shows" description="Read aloud in place of the picture" data-path="sealAlt" {...text('sealAlt')} />
            )}
          </SetUpSection>
          <SetUpSection {...section('recorder')}>
            <PersonFields form={form} at="recorder" who="who records" />
          </SetUpSection>
          <SetUpSection {...section('signing')}>
            <ChoiceField
              label="Who signs letters"
              look="line"
              choices={[
                { value: 'recorder', label: 'Who records' },
                { value: 'other', label: 'Another person' },
              ]}
              value={form.values.signs}
              onChange={(value) => form.setFieldValue('signs', value)}
            />
            {form.values.signs === 'other' && <PersonFields form={form} at="signer" who="who signs" />}
            <SigningFields form={form} at={form.values.signs === 'other' ? 'signer' : 'recorder'} />
          </SetUpSection>
          <SetUpSection {...section('calendar')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
              <Select
                label="Time zone of the office"
                description="It decides which day it is"
                data={zoneChoices()}
                searchable
                nothingFoundMessage="No time zone of that name"
                data-path="office.zone"
                {...text('office.zone')}
              />
              <Select
                label="Closed days"
                description="Check a state’s list against its own"
                data={[{ value: '', label: 'Federal holidays' }, ...Object.entries(STATES).map(([value, name]) => ({ value, label: `Federal, and those of ${name}` }))]}
                searchable
                allowDeselect={false}
                {...text('holidaysOf')}
              />
              <TextInput
                label="Our lead before a due date, in days"
                description="Proposed for new obligations"
                inputMode="numeric"
                data-path="office.leadDays"
                {...text('office.leadDays')}
              />
              <TextInput label="Letter numbers begin with" description="L gives L-2026-001" data-path="office.series" {...text('office.series')} />
            </SimpleGrid>
          </SetUpSection>
          {refused && <Notice tone="late" role="alert" {...refused} />}
          <FormActions submitLabel="Set up our office" cancelLabel="Back" onCancel={onBack} isSaving={isSaving} />
        </form>
        <p className={classes.foot}>Records folder: {start.recordsFolder}. Noticebook gives no legal advice.</p>
      </main>
    </div>
  );
}

/** Moves to the first field that needs attention, in the order of the page. */
function focusFirst(errors: Readonly<Record<string, unknown>>): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  fields.find((field) => errors[field.dataset['path'] ?? ''] !== undefined)?.focus();
}

function stepNamed(id: SetUpStep['id']): SetUpStep {
  const step = SET_UP_STEPS.find((one) => one.id === id);
  if (!step) throw new Error(`The set-up has no step ${id}.`);
  return step;
}
