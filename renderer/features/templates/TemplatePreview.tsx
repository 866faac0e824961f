/** The template as a letter about a real obligation or meeting of the office, as it reads while it is written. */
import { plainDay } from '@domain/day';
import { LETTER_KIND_ABOUT } from '@domain/letter';
import { letterContent } from '@domain/letterContent';
import { letterFacts, type LetterSources } from '@domain/letterFields';
import { merge } from '@domain/merge';
import { maySign } from '@domain/person';
import type { Template } from '@domain/template';
import { Select } from '@mantine/core';
import type { NoticebookDb } from '@store/db';
import { letterSources } from '@store/queries/letters';
import { meetingList } from '@store/queries/meetings';
import { docket } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { LetterSheet } from '@ui/sheet/LetterSheet';
import { SheetStage } from '@ui/SheetStage';
import { useState } from 'react';
import { SAMPLE_MARK, sealUrlOf } from '../paperMarks';
import { useLive, useSession } from '../session';
import classes from './TemplatePreview.module.css';

/** How many obligations are offered to try it on, those due first, and how many the list shows at a time. */
const OFFERED = 1_000;
const SHOWN = 60;

/** What the template can be tried on. */
type About = { readonly id: string; readonly label: string; readonly agreementId: string; readonly obligationIds: readonly string[]; readonly meetingId?: string };

export function TemplatePreview({ template }: { readonly template: Template }) {
  const { office, today, people, recorder } = useSession();
  const [chosen, choose] = useState('');
  const { meeting } = LETTER_KIND_ABOUT[template.kind];
  const groups = useLive(
    async (db) => {
      const meetings = { group: 'Meetings', items: meeting === 'none' ? [] : await meetingsToTry(db) };
      const obligations = { group: 'Obligations', items: meeting === 'needs' ? [] : await obligationsToTry(db) };
      return meeting === 'needs' ? [meetings, obligations] : [obligations, meetings];
    },
    [meeting],
  );
  const all = groups?.flatMap(({ items }) => items);
  const about = all?.find(({ id }) => id === chosen) ?? all?.[0];
  const signer = maySign(recorder, today) ? recorder : people.find((person) => maySign(person, today));
  const sources = useLive(
    async (db) => (about ? ((await letterSources(db, { agreementId: about.agreementId, obligationIds: [...about.obligationIds], dated: today, ...(about.meetingId ? { meetingId: about.meetingId } : {}), ...(signer ? { signerId: signer.id } : {}) }, [])) ?? null) : null),
    [about?.id, about?.agreementId, today, signer?.id],
  );
  if (all?.length === 0) {
    return meeting === 'needs'
      ? <EmptyState title="No meeting to try it on" text="As soon as a meeting is recorded, the template is shown here as a letter about it." />
      : <EmptyState title="No obligation to try it on" text="As soon as an obligation is recorded, the template is shown here as a letter about it." />;
  }
  const addressed = sources && { ...sources, recipients: addresseesOf(sources, template.kind) };
  const content = addressed && letterContent({ sources: addressed, merged: merge(template, letterFacts(addressed), {}), enclosures: [], sealUrl: sealUrlOf(office) });
  return (
    <SheetStage
      start={groups && about && (
        <Select
          className={classes.about}
          size="xs"
          label="About"
          searchable
          openOnFocus={false}
          limit={SHOWN}
          data={groups.filter(({ items }) => items.length > 0).map(({ group, items }) => ({ group, items: items.map(({ id, label }) => ({ value: id, label })) }))}
          value={about.id}
          onChange={(id) => choose(id ?? '')}
        />
      )}
    >
      {content && <LetterSheet content={content} copy={content.copies[0]} mode="screen" mark={office.isSample ? SAMPLE_MARK : undefined} />}
    </SheetStage>
  );
}

/** Whom the agreement names for notices, as a new letter proposes them; the council and who asked for records are chosen by hand. */
const addresseesOf = ({ parties }: LetterSources, kind: Template['kind']): LetterSources['recipients'] =>
  kind === 'L8' || kind === 'L9'
    ? []
    : parties
        .filter(({ link }) => link.notices === 'addressee')
        .map(({ party, link }, place) => ({ party, recipient: { id: party.id, letterId: link.agreementId, partyId: party.id, role: 'addressee', method: link.noticeRules?.[0]?.method ?? 'certified', place } }));

const obligationsToTry = async (db: NoticebookDb): Promise<readonly About[]> =>
  (await docket(db, 'open', OFFERED)).map(({ obligation, due, agreement }) => ({
    id: obligation.id, agreementId: agreement.id, obligationIds: [obligation.id], label: due.due ? `${obligation.title}, due ${plainDay(due.due)}` : obligation.title,
  }));

/** Those that were held first: they have attendees and outcomes to show. */
const meetingsToTry = async (db: NoticebookDb): Promise<readonly About[]> =>
  (await meetingList(db, OFFERED))
    .toSorted((a, b) => Number(b.meeting.status === 'held') - Number(a.meeting.status === 'held'))
    .map(({ meeting }) => ({ id: meeting.id, agreementId: meeting.agreementId, obligationIds: meeting.obligationIds, meetingId: meeting.id, label: `${meeting.title}, ${plainDay(meeting.day)}` }));
