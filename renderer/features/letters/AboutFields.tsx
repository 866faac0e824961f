import type { Authority } from '@domain/authority';
import { authorityStatus } from '@domain/authority';
import { type Day, plainDay } from '@domain/day';
import type { Agreement } from '@domain/agreement';
import { MultiSelect, Select } from '@mantine/core';
import type { MeetingRow } from '@store/queries/meetings';
import type { DocketLine } from '@store/queries/obligations';
import { TextLink } from '@ui/TextLink';
import { AboutObligation } from './AboutObligation';
import classes from './NewLetterForm.module.css';
import type { NewLetterApi } from './useNewLetter';

type AboutFieldsProps = {
  readonly letter: NewLetterApi;
  readonly lines: readonly DocketLine[];
  readonly meetings: readonly MeetingRow[];
  readonly agreements: readonly Agreement[];
};

/** What the letter is about: as much of agreement, obligation, meeting and authority as its kind can be about. */
export function AboutFields({ letter, lines, meetings, agreements }: AboutFieldsProps) {
  const { form, about, line, meeting, agreementId, others, chosen, dated } = letter;
  const isFree = about?.obligation === 'may';
  const asksMeeting = about !== undefined && about.meeting !== 'none';
  const ofAgreement = isFree && agreementId !== undefined ? lines.filter(({ agreement }) => agreement.id === agreementId) : lines;
  const meetingsToChoose = agreementId === undefined || about?.meeting === 'needs' ? meetings : (chosen?.meetings ?? []);
  const chooseMeeting = (id: string | null) => {
    const found = meetings.find((one) => one.meeting.id === id)?.meeting;
    form.setFieldValue('meetingId', id ?? '');
    if (!found) return;
    form.setFieldValue('agreementId', found.agreementId);
    if (line && line.agreement.id !== found.agreementId) form.setFieldValue('obligationId', '');
  };
  const chooseAgreement = (id: string | null) => {
    form.setFieldValue('agreementId', id ?? '');
    form.setFieldValue('authorityIds', []);
    if (line && line.agreement.id !== id) form.setFieldValue('obligationId', '');
    if (meeting && meeting.meeting.agreementId !== id) form.setFieldValue('meetingId', '');
  };
  return (
    <div className={classes.about}>
      {asksMeeting && about.meeting === 'needs' && <MeetingField letter={letter} meetings={meetingsToChoose} onChange={chooseMeeting} />}
      {isFree && about.meeting !== 'needs' && (
        <Select
          label="Agreement"
          description="The letter is filed under it and cites it; its parties can get the letter."
          placeholder="Choose the agreement"
          searchable
          openOnFocus={false}
          data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('agreementId')}
          value={agreementId ?? null}
          onChange={chooseAgreement}
        />
      )}
      {(!isFree || agreementId !== undefined) && (
        <Select
          label="Obligation"
          description={isFree ? 'Optional. Its due date and its authority are then cited.' : 'Its due date, authority and parties fill the letter.'}
          placeholder={isFree ? 'About none of them' : 'Type a few letters of it, or choose'}
          searchable
          clearable={isFree}
          openOnFocus={false}
          nothingFoundMessage="No open obligation has these words"
          data={grouped(ofAgreement)}
          {...form.getInputProps('obligationId')}
          value={form.values.obligationId || null}
          onChange={(id) => form.setFieldValue('obligationId', id ?? '')}
        />
      )}
      {line && <AboutObligation line={line} dated={dated} />}
      {others.length > 0 && (
        <p className={classes.also}>
          Also about {others.map(({ obligation }) => `“${obligation.title}”`).join(', ')}.{' '}
          <TextLink onClick={letter.leaveOthers}>Only about the first</TextLink>
        </p>
      )}
      {asksMeeting && about.meeting === 'may' && agreementId !== undefined && meetingsToChoose.length > 0 && <MeetingField letter={letter} meetings={meetingsToChoose} onChange={chooseMeeting} />}
      {isFree && agreementId !== undefined && (
        <MultiSelect
          label="Clause or law that it cites"
          description={line ? 'Optional. Besides what the obligation rests on.' : 'The clause, statute or policy under which the letter is written.'}
          placeholder={form.values.authorityIds.length === 0 ? 'Choose from the authorities of the agreement' : ''}
          searchable
          data={(chosen?.authorities ?? []).map((authority) => ({ value: authority.id, label: authorityLabel(authority, dated) }))}
          {...form.getInputProps('authorityIds')}
          value={[...form.values.authorityIds]}
        />
      )}
    </div>
  );
}

function MeetingField({ letter: { form, about }, meetings, onChange }: { readonly letter: NewLetterApi; readonly meetings: readonly MeetingRow[]; readonly onChange: (id: string | null) => void }) {
  const isNeeded = about?.meeting === 'needs';
  return (
    <Select
      label="Meeting"
      description={isNeeded ? 'Who was there, what was said and what was decided fills the letter.' : 'Optional. Its date and place then fill the letter.'}
      placeholder={isNeeded ? 'Choose the meeting' : 'About none of them'}
      clearable={!isNeeded}
      data={meetings.map(({ meeting }) => ({ value: meeting.id, label: `${meeting.title} (${plainDay(meeting.day)}, ${meeting.status})` }))}
      {...form.getInputProps('meetingId')}
      value={form.values.meetingId || null}
      onChange={onChange}
    />
  );
}

/** `Article 12, section 12.1`, and whether it was in force on the day. */
export function authorityLabel(authority: Authority, on: Day): string {
  const name = [authority.title, authority.citation].filter(Boolean).join(', ');
  return authorityStatus(authority, on).state === 'inForce' ? name : `${name} (not in force on ${plainDay(on)})`;
}

/** Obligations under the titles of their agreements, each with its day. */
function grouped(lines: readonly DocketLine[]) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { obligation, agreement, due } of lines) {
    const items = groups.get(agreement.title) ?? [];
    groups.set(agreement.title, items);
    items.push({ value: obligation.id, label: `${obligation.title} (${due.due ? `due ${plainDay(due.due)}` : 'no date yet'})` });
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
