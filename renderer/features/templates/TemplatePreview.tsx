/** The template as a letter about a real obligation of the office, as it reads while it is written. */
import { plainDay } from '@domain/day';
import { letterContent } from '@domain/letterContent';
import { letterFacts } from '@domain/letterFields';
import { merge } from '@domain/merge';
import { maySign } from '@domain/person';
import type { Template } from '@domain/template';
import { Select } from '@mantine/core';
import { letterSources } from '@store/queries/letters';
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

export function TemplatePreview({ template }: { readonly template: Template }) {
  const { office, today, people, recorder } = useSession();
  const [chosen, choose] = useState('');
  const lines = useLive((db) => docket(db, 'open', OFFERED));
  const line = lines?.find(({ obligation }) => obligation.id === chosen) ?? lines?.[0];
  const signer = maySign(recorder, today) ? recorder : people.find((person) => maySign(person, today));
  const sources = useLive(
    async (db) => (line ? ((await letterSources(db, { agreementId: line.agreement.id, obligationIds: [line.obligation.id], dated: today, ...(signer ? { signerId: signer.id } : {}) }, [])) ?? null) : null),
    [line?.obligation.id, line?.agreement.id, today, signer?.id],
  );
  if (lines?.length === 0) return <EmptyState title="No obligation to try it on" text="As soon as an obligation is recorded, the template is shown here as a letter about it." />;
  const content = sources && letterContent({ sources, merged: merge(template, letterFacts(sources), {}), enclosures: [], sealUrl: sealUrlOf(office) });
  return (
    <SheetStage
      start={lines && line && (
        <Select
          className={classes.about}
          size="xs"
          label="About"
          searchable
          openOnFocus={false}
          limit={SHOWN}
          data={lines.map(({ obligation, due }) => ({ value: obligation.id, label: due.due ? `${obligation.title}, due ${plainDay(due.due)}` : obligation.title }))}
          value={line.obligation.id}
          onChange={(id) => choose(id ?? '')}
        />
      )}
    >
      {content && <LetterSheet content={content} mode="screen" mark={office.isSample ? SAMPLE_MARK : undefined} />}
    </SheetStage>
  );
}
