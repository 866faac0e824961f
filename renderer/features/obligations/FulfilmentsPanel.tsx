/** The dates of a series that were kept, the latest first, each with its proof; the next one can be recorded here. */
import { shortDay } from '@domain/day';
import type { Fulfilment } from '@domain/fulfilment';
import { isOpen } from '@domain/obligation';
import { takeBackFulfilment } from '@store/commands/obligations';
import type { ObligationView } from '@store/queries/obligations';
import { countMet } from '@ui/count';
import { DayCount } from '@ui/DayCount';
import { EmptyState } from '@ui/EmptyState';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { Acts } from '../Acts';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useKeptFile } from '../useKeptFile';
import { WhyDialog } from '../WhyDialog';
import { FulfilmentDialog } from './FulfilmentDialog';
import classes from './FulfilmentsPanel.module.css';

/** How many are shown before the clerk asks for all. */
const SHOWN = 12;

/** Nothing for an obligation that does not come back. */
export function FulfilmentsPanel({ view }: { readonly view: ObligationView }) {
  const { records } = useSession();
  const { obligation, fulfilments, next } = view;
  const done = useDialog<NonNullable<typeof next>>();
  const back = useDialog<Fulfilment>();
  const kept = useKeptFile();
  const [isAll, setAll] = useState(false);
  if (obligation.rule.kind !== 'every' && fulfilments.length === 0) return null;
  const latest = fulfilments[0];
  const canRecord = next !== undefined && isOpen(obligation);
  const columns: readonly RecordColumn<Fulfilment>[] = [
    { head: 'Was due', width: 'normal', isFigures: true, cell: ({ due }) => shortDay(due) },
    { head: 'Done on', width: 'normal', isFigures: true, cell: ({ doneOn }) => shortDay(doneOn) },
    { head: 'Early or late', width: 'narrow', cell: ({ doneOn, due }) => <DayCount count={countMet(doneOn, due)} /> },
    {
      head: 'Proof',
      width: 'normal', // with more, the days beside it would not stand in one line
      cell: (one) => (
        <>
          {one.proof}
          {one.files?.map((file, index) => (
            <small key={`${file.hash}${index}`}>
              <TextLink icon={<IconPaperclip size={14} stroke={1.7} aria-hidden />} onClick={() => void kept.save(file)} label={`Save a copy of ${file.name}`}>{file.name}</TextLink>
            </small>
          ))}
          {one.id === latest?.id && <Acts><small><TextLink label={`Take back: was due ${shortDay(one.due)}`} onClick={() => back.open(one)}>Take back</TextLink></small></Acts>}
        </>
      ),
    },
  ];
  return (
    <Panel
      title="Done so far"
      count={fulfilments.length || undefined}
      isFlush
      aside={canRecord ? <Acts><TextLink onClick={() => done.open(next)}>Record as done</TextLink></Acts> : undefined}
    >
      {fulfilments.length === 0 && (
        <EmptyState title="No date of the series is recorded as done yet" text={next ? `The first one is due on ${shortDay(next.due)}. When it is done, record it: the next date then follows.` : 'When one is done, it stands here with its proof.'} />
      )}
      {fulfilments.length > 0 && <RecordTable label="Dates that were kept" columns={columns} rows={isAll ? fulfilments : fulfilments.slice(0, SHOWN)} rowKey={({ id }) => id} />}
      {fulfilments.length > SHOWN && <p className={classes.more}><TextLink onClick={() => setAll(!isAll)}>{isAll ? `Show the last ${SHOWN}` : `Show all ${fulfilments.length}`}</TextLink></p>}
      {kept.told && <div className={classes.told}><Notice {...kept.told} /></div>}
      {done.subject && <FulfilmentDialog obligation={obligation} next={done.subject} onClose={done.close} />}
      {back.subject && (
        <WhyDialog
          title="Take back"
          description={`What was due on ${shortDay(back.subject.due)} is due again. The history keeps that it was recorded as done on ${shortDay(back.subject.doneOn)}.`}
          record={(why) => takeBackFulfilment(records, obligation.id, back.subject?.id ?? '', why)}
          onClose={back.close}
        />
      )}
    </Panel>
  );
}
