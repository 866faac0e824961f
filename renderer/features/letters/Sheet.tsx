import { Input, SegmentedControl, Select } from '@mantine/core';
import { LetterSheet } from '@ui/sheet/LetterSheet';
import { SheetStage } from '@ui/SheetStage';
import { useId, useState } from 'react';
import { useSession } from '../session';
import { SAMPLE_MARK } from '../paperMarks';
import type { DraftView } from './draftView';
import classes from './Sheet.module.css';

/** More copies than this do not fit side by side. */
const MOST_SIDE_BY_SIDE = 3;

/** The sheet as it will be printed, one recipient's copy at a time. */
export function Sheet({ view: { content, sources } }: { readonly view: Pick<DraftView, 'content' | 'sources'> }) {
  const { office } = useSession();
  const [chosen, choose] = useState('');
  const label = useId();
  const copy = content.copies.find(({ id }) => id === chosen) ?? content.copies[0];
  const choices = sources.recipients.map(({ recipient, party }) => ({ value: recipient.id, label: party.shortName }));

  return (
    <SheetStage
      start={copy && choices.length > 1 && (
        <span className={classes.copies}>
          <Input.Label component="span" className={classes.label} id={label}>Copy for</Input.Label>
          {choices.length > MOST_SIDE_BY_SIDE
            ? <Select aria-labelledby={label} size="xs" data={choices} value={copy.id} onChange={(value) => choose(value ?? '')} />
            : <SegmentedControl aria-labelledby={label} data={choices} value={copy.id} onChange={choose} />}
        </span>
      )}
    >
      <LetterSheet content={content} copy={copy} mode="screen" mark={office.isSample ? SAMPLE_MARK : undefined} />
    </SheetStage>
  );
}
