/** Our office: what the letterhead says, how days are counted and letters numbered. */
import { letterheadOf } from '@domain/letterContent';
import { Checkbox, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { changeOffice } from '@store/commands/office';
import { FileField } from '@ui/FileField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { LetterheadBlock } from '@ui/sheet/LetterheadBlock';
import '@ui/sheet/sheet.css';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { focusFirstError } from '../focusFirstError';
import { refusal } from '../Refusal';
import { useSession, whyReadOnly } from '../session';
import { useRecording } from '../useRecording';
import { type OfficeFields, officeFields, OfficeForm as OfficeFormSchema } from './officeFields';
import { NextNumber } from './NextNumber';
import classes from './SettingsPage.module.css';

export function OfficeForm() {
  const session = useSession();
  const { records, office, isReadOnly } = session;
  const recording = useRecording();
  const [sealError, setSealError] = useState<string>();
  const form = useForm<OfficeFields>({ initialValues: officeFields(office), validate: schemaResolver(OfficeFormSchema, { sync: true }) });
  const { seal, sealAlt, leadDays: _, returnAddress: _return, requiresApproval: _approval, ...typed } = form.values;

  const save = async (fields: OfficeFields) => {
    const { seal: file, sealAlt: alt, numberPattern, returnAddress, requiresApproval, ...draft } = OfficeFormSchema.parse(fields);
    const id = await recording.run(() => changeOffice(records, office.id, draft, file ? { file, alt } : undefined, { numberPattern, returnAddress, requiresApproval }));
    if (id !== undefined) form.resetDirty();
  };

  const chooseSeal = async (dropped?: File) => {
    const kept = dropped
      ? await records.bridge.fileKeep({ kind: 'image', name: dropped.name, bytes: new Uint8Array(await dropped.arrayBuffer()) })
      : await records.bridge.fileChoose({ kind: 'image' });
    if (kept.ok) form.setFieldValue('seal', kept.value);
    const words = kept.ok || kept.error.code === 'cancelled' ? undefined : errorWords(kept.error);
    setSealError(words && `${words.what}. ${words.why}`);
  };

  // "Saved" gives way as soon as something else is typed.
  const saving = recording.state.kind === 'saving' ? recording.state : form.isDirty() ? ({ kind: 'unsaved' } as const) : recording.state.kind === 'saved' ? recording.state : ({ kind: 'idle' } as const);

  return (
    <Panel title="Our office">
      <form noValidate aria-label="Our office" onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}>
        <fieldset className={classes.fields} disabled={isReadOnly}><Stack gap="md">
          <figure className={classes.letterhead}>
            <figcaption className={classes.caption}>The head of every letter</figcaption>
            <div className={`nb-sheet ${classes.paper}`}>
              <LetterheadBlock letterhead={letterheadOf({ ...office, ...typed, ...(seal ? { seal: { file: seal, alt: sealAlt } } : {}) }, seal ? `/files/${seal.hash}` : undefined)} />
            </div>
          </figure>
          <SimpleGrid cols={2} spacing="md">
            <TextInput label="City" description="In full, as on letters" {...form.getInputProps('city')} />
            <TextInput label="Office" description="As on letters" {...form.getInputProps('name')} />
          </SimpleGrid>
          <TextInput label="Street or post office box" {...form.getInputProps('street')} />
          <SimpleGrid cols={3} spacing="md">
            <TextInput label="Town" {...form.getInputProps('town')} />
            <TextInput label="State" {...form.getInputProps('state')} />
            <TextInput label="ZIP code" {...form.getInputProps('zip')} />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="md">
            <TextInput label="Telephone" {...form.getInputProps('phone')} />
            <TextInput label="E-mail (optional)" {...form.getInputProps('email')} />
          </SimpleGrid>
          <TextInput label="One more line of the letterhead (optional)" description="For example the office hours" {...form.getInputProps('letterhead')} />
          <FileField
            label="Seal (optional)"
            description="A picture in PNG or JPEG, printed small at the top left."
            files={seal ? [seal] : []}
            onChoose={() => void chooseSeal()}
            onDrop={([file]) => void chooseSeal(file)}
            onRemove={() => form.setFieldValue('seal', null)}
            error={sealError}
          />
          {seal && <TextInput label="What the seal shows" description="Read aloud in place of the picture" {...form.getInputProps('sealAlt')} />}
          <SimpleGrid cols={2} spacing="md">
            <Select label="Time zone" description="It decides which day it is" data={zones(form.values.zone)} searchable nothingFoundMessage="No time zone of that name" {...form.getInputProps('zone')} />
            <TextInput label="Our lead, in days" description="Proposed for new obligations" inputMode="numeric" {...form.getInputProps('leadDays')} />
          </SimpleGrid>
          <SimpleGrid cols={2} spacing="md">
            <TextInput label="Letter numbers begin with" description="Capital letters, for example L" {...form.getInputProps('series')} />
            <TextInput label="How letters are numbered" description="From {series}, {year} or {yy}, and {seq:3}" {...form.getInputProps('numberPattern')} />
          </SimpleGrid>
          <NextNumber series={form.values.series} pattern={form.values.numberPattern} />
          <Textarea
            label="Return address of envelopes (optional)"
            description="Up to five lines. Left empty, it is the office and its address."
            autosize
            minRows={2}
            {...form.getInputProps('returnAddress')}
          />
          <Checkbox
            label="Letters need approval before they are issued"
            description="Approval goes by the name that somebody records under. It keeps roles apart; it is no lock, and no signature."
            {...form.getInputProps('requiresApproval', { type: 'checkbox' })}
          />
          {refusal(recording.state)}
          <FormActions blocked={whyReadOnly(session)} submitLabel="Save office" isSaving={recording.state.kind === 'saving'} start={<SaveState saving={saving} />} />
        </Stack></fieldset>
      </form>
    </Panel>
  );
}

/** All zones that this computer knows, and the office's own, which may be one of another name. */
const zones = (own: string): string[] => [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].toSorted();
