/** The form of a meeting. */
import { plainDay } from '@domain/day';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { LETTER_STATUS_NAMES } from '@domain/letterReview';
import { AttendeeDraft, type Meeting, MEETING_KIND_NAMES, MeetingKind } from '@domain/meeting';
import type { Office } from '@domain/office';
import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { addMeeting, changeMeeting } from '@store/commands/meetings';
import { agreementList } from '@store/queries/agreements';
import { cityWord, meetingChoices } from '@store/queries/meetings';
import type { NextMeeting } from '@store/queries/nextMeeting';
import { DayField } from '@ui/DayField';
import { FormActions } from '@ui/FormActions';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { focusFirstError } from '../focusFirstError';
import { type Begun, FormDraft, likeFields } from '../FormDraft';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import { useGoSaved } from '../useSavedNote';
import { Invited } from './Invited';
import { inviteKey, type MeetingAbout, type MeetingFields, MeetingForm as MeetingFormSchema, meetingDraft, meetingFields, nextMeetingFields } from './meetingFields';
import classes from './MeetingForm.module.css';

const KINDS = MeetingKind.options.map((value) => ({ value, label: MEETING_KIND_NAMES[value] }));

type MeetingFormProps = {
  /** Absent: a new one. */
  readonly meeting?: Meeting | undefined;
  /** With what a new one begins. */
  readonly about?: MeetingAbout | undefined;
  /** The meeting after another one. */
  readonly next?: NextMeeting | undefined;
};

/** As typed, with whose tick was turned (`leftOut`, from when everybody was ticked at first), and who was added. */
interface Typed {
  readonly fields: MeetingFields;
  readonly leftOut: readonly string[];
  readonly added: readonly AttendeeDraft[];
  /** Titles of what is not taken over of the last agenda. */
  readonly offAgenda: readonly string[];
}

export function MeetingForm({ meeting, about, next }: MeetingFormProps) {
  const { office } = useSession();
  const fields = next ? nextMeetingFields(next) : meetingFields(meeting, about);
  const turned = next?.people.filter((one) => next.leftOut.includes(one) !== isGuest(one, fields.kind, office)).map(inviteKey) ?? [];
  const aboutId = next?.last.id ?? about?.obligationIds?.[0] ?? about?.letterIds?.[0];
  const read = (kept: unknown): Typed | undefined => {
    const { data } = z.strictObject({ fields: z.unknown(), leftOut: z.array(z.string()), added: z.array(AttendeeDraft), offAgenda: z.array(z.string()).default([]) }).safeParse(kept);
    const typed = data && likeFields(fields)(data.fields);
    return typed && data && { ...data, fields: typed };
  };
  return (
    <FormDraft draftKey={meeting ? `meetingForm.${meeting.id}` : aboutId === undefined ? 'newMeeting' : `newMeeting.${aboutId}`} initial={{ fields, leftOut: turned, added: next?.added ?? [], offAgenda: [] }} read={read}>
      {(begun) => <OpenForm meeting={meeting} agenda={next?.agenda ?? []} begun={begun} />}
    </FormDraft>
  );
}

/** Only a meeting with partners invites theirs by itself: into a session of the council, or of staff, they are asked one by one. */
const isGuest = ({ of }: AttendeeDraft, kind: MeetingKind, office: Office): boolean => kind !== 'partners' && of !== cityWord(office);

type OpenFormProps = { readonly meeting: Meeting | undefined; readonly agenda: NextMeeting['agenda']; readonly begun: Begun<Typed> };

function OpenForm({ meeting, agenda, begun: { fields: first, isRestored, keep, drop } }: OpenFormProps) {
  const { records, office, today } = useSession();
  const navigate = useNavigate();
  const goSaved = useGoSaved();
  const recording = useRecording();
  // Whose tick was turned, and who was added; the proposals themselves come from the records.
  const [turned, setTurned] = useState(first.leftOut);
  const [added, setAdded] = useState(first.added);
  const [offAgenda, setOffAgenda] = useState(first.offAgenda);
  const form = useForm<MeetingFields>({ initialValues: first.fields, onValuesChange: (fields) => keep({ fields, leftOut: turned, added, offAgenda }), validate: schemaResolver(MeetingFormSchema, { sync: true }) });
  const { agreementId, kind } = form.values;
  const agreements = useLive((db) => agreementList(db));
  const choices = useLive((db) => meetingChoices(db, agreementId), [agreementId]);
  const invited = [...(choices?.people ?? []), ...added];
  const leftOut = invited.filter((one) => turned.includes(inviteKey(one)) !== (isGuest(one, kind, office) && !added.includes(one))).map(inviteKey);

  const save = async (fields: MeetingFields) => {
    const draft = meetingDraft(fields);
    const present = invited.filter((one) => !leftOut.includes(inviteKey(one)));
    const id = await recording.run(() => (meeting ? changeMeeting(records, meeting.id, draft, today) : addMeeting(records, fields.agreementId, draft, present, agenda.filter(({ title }) => !offAgenda.includes(title)))));
    if (id === undefined) return;
    await drop();
    goSaved(routes.meeting(id));
  };

  const invite = (turnedNow: readonly string[], withThese: readonly AttendeeDraft[]) => {
    setTurned(turnedNow);
    setAdded(withThese);
    keep({ fields: form.values, leftOut: turnedNow, added: withThese, offAgenda });
  };

  const takeOver = (titles: readonly string[]) => {
    const off = agenda.map(({ title }) => title).filter((title) => !titles.includes(title));
    setOffAgenda(off);
    keep({ fields: form.values, leftOut: turned, added, offAgenda: off });
  };

  /** Boxes of a group hold ids. */
  const group = (field: 'obligationIds' | 'letterIds') => ({
    value: [...form.values[field]],
    onChange: (value: string[]) => form.setFieldValue(field, value),
    error: form.errors[field],
  });

  const chooseKind = (typed: string | null) => {
    const kind = MeetingKind.parse(typed);
    form.setFieldValue('kind', kind);
    if ((kind === 'partners') !== (form.values.kind === 'partners')) setTurned([]);
  };

  const chooseAgreement = (id: string | null) => {
    form.setValues({ agreementId: id ?? '', obligationIds: [], letterIds: [] });
    setTurned([]);
    takeOver([]); // another agreement has other matters
  };

  return (
    <form noValidate className={classes.form} aria-label={meeting ? 'Change meeting' : 'New meeting'} onSubmit={form.onSubmit((fields) => void save(fields), focusFirstError)}>
      <Panel title="What it is about">
        <Stack gap="md">
          {!meeting && (
            <Select
              label="Agreement"
              placeholder="Choose the agreement"
              data={(agreements ?? []).map(({ agreement }) => ({ value: agreement.id, label: agreement.title }))}
              {...form.getInputProps('agreementId')}
              onChange={chooseAgreement}
            />
          )}
          {agreementId !== '' && (
            <Checkbox.Group label="Obligations taken up" description="Outcomes are recorded for each of them, and clocks that wait for a meeting about them start." {...group('obligationIds')}>
              <Stack gap={6} mt={6}>
                {choices?.obligations.length === 0 && <p className={classes.none}>No obligation is recorded under this agreement yet.</p>}
                {choices?.obligations.map(({ obligation, due }) => (
                  <Checkbox
                    key={obligation.id}
                    value={obligation.id}
                    label={<>{obligation.title} <span className={classes.note}>{due.due ? `due ${plainDay(due.due)}` : 'no date yet'}</span></>}
                    {...(form.errors['obligationIds'] === undefined ? {} : { 'aria-invalid': true })}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {agreementId !== '' && choices !== undefined && choices.letters.length > 0 && (
            <Checkbox.Group label="Letters that go with it (optional)" {...group('letterIds')}>
              <Stack gap={6} mt={6}>
                {choices.letters.map((letter) => (
                  <Checkbox
                    key={letter.id}
                    value={letter.id}
                    label={<>{LETTER_KIND_NAMES[letter.kind]} <span className={classes.note}>{[numberOf(letter), plainDay(letter.dated), letter.status === 'issued' ? '' : LETTER_STATUS_NAMES[letter.status].toLowerCase()].filter(Boolean).join(', ')}</span></>}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        </Stack>
      </Panel>
      <Panel title="The meeting">
        <Stack gap="md">
          <TextInput label="Title" description="For example Resolution meeting on the activation date" {...form.getInputProps('title')} />
          <SimpleGrid cols={2} spacing="md">
            <Select label="Kind" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} onChange={chooseKind} />
            <TextInput label="Called by (optional)" {...form.getInputProps('calledBy')} />
            <DayField label="Date" today={today} {...form.getInputProps('day')} />
            <TextInput label="Time (optional)" placeholder="10:00 AM" {...form.getInputProps('time')} />
          </SimpleGrid>
          <TextInput label="Place, or how people join" {...form.getInputProps('place')} />
        </Stack>
      </Panel>
      <Panel title="Notice and minutes (optional)">
        <SimpleGrid cols={2} spacing="md">
          <TextInput label="Notice, clear business days before" description="By the open-meetings rule that applies" inputMode="numeric" {...form.getInputProps('noticeDays')} />
          <DayField label="Notice posted on" description="Leave empty until it is posted" today={today} {...form.getInputProps('noticePostedOn')} />
          <TextInput label="Quorum" description="Members who must be present" inputMode="numeric" {...form.getInputProps('quorum')} />
          <TextInput label="Minutes taken by" description="Name and title" {...form.getInputProps('recorder')} />
        </SimpleGrid>
      </Panel>
      {agenda.length > 0 && (
        <Panel title="Agenda" count={`${agenda.length} from the last meeting`}>
          <Checkbox.Group label="Taken up again" description="More is added, and the order changed, on the meeting’s page." value={agenda.map(({ title }) => title).filter((title) => !offAgenda.includes(title))} onChange={takeOver}>
            <Stack gap={6} mt={6}>{agenda.map(({ title }) => <Checkbox key={title} value={title} label={title} />)}</Stack>
          </Checkbox.Group>
        </Panel>
      )}
      {!meeting && agreementId !== '' && (
        <Invited
          people={invited}
          leftOut={leftOut}
          onInvite={(key) => invite(turned.includes(key) ? turned.filter((one) => one !== key) : [...turned, key], added)}
          onAdd={(person) => invite(turned, [...added, person])}
        />
      )}
      {refusal(recording.state)}
      <FormActions
        submitLabel={meeting ? 'Save meeting' : 'Call meeting'}
        onCancel={() => void drop().then(() => navigate(meeting ? routes.meeting(meeting.id) : routes.meetings()))}
        isSaving={recording.state.kind === 'saving'}
        start={<SaveState saving={recording.state.kind === 'saving' ? recording.state : isRestored || form.isDirty() ? { kind: 'unsaved' } : { kind: 'idle' }} />}
      />
    </form>
  );
}
