/** Due dates that a changed calendar would move: each is moved or kept, one by one or all. Nothing while there is none to decide. */
import { plainDay, shortDay } from '@domain/day';
import type { Id } from '@domain/id';
import { Button } from '@mantine/core';
import { acceptMoves, keepDates } from '@store/commands/heldDates';
import { type ProposedMove, proposedIds, proposedMoves } from '@store/queries/heldDates';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { Acts } from './Acts';
import { ProposedDates } from './ProposedDates';
import classes from './ProposedMoves.module.css';
import { refusal } from './Refusal';
import { routes } from './routes';
import { useLive, useSession } from './session';
import { useDialog } from './useDialog';
import { useRecording } from './useRecording';

/** How many are shown at first. */
const SHOWN = 20;

type Act = 'move' | 'keep';

export function ProposedMoves() {
  const { records, today } = useSession();
  const [limit, setLimit] = useState(SHOWN);
  const ids = useLive(proposedIds);
  const proposed = useLive((db) => proposedMoves(db, limit), [limit]);
  const recording = useRecording();
  const all = useDialog<Act>();
  if (ids === undefined || proposed === undefined || ids.length === 0) return null;

  const decide = async (act: Act, about: readonly Id[]) => {
    const id = await recording.run(() => (act === 'move' ? acceptMoves(records, about, today) : keepDates(records, about, today)));
    if (id !== undefined) all.close();
  };
  const columns: readonly RecordColumn<ProposedMove>[] = [
    {
      head: 'Obligation',
      width: 'wide',
      cell: ({ obligation, agreementTitle }) => <><TextLink href={routes.obligation(obligation.id)}>{obligation.title}</TextLink><small>{agreementTitle}</small></>,
    },
    { head: 'Would move', cell: (one) => <ProposedDates proposed={one} /> },
    { head: 'Because', width: 'wide', cell: ({ held }) => <>{held.because}<small>changed on {plainDay(held.on)}</small></> },
    {
      head: 'Decide',
      width: 'normal',
      cell: ({ held, obligation }) => (
        <Acts><span className={classes.acts}>
          <TextLink label={`Move due date of ${obligation.title}`} onClick={() => void decide('move', [held.id])}>Move due date</TextLink>
          <TextLink label={`Keep the date of ${obligation.title}`} onClick={() => void decide('keep', [held.id])}>Keep the date</TextLink>
        </span></Acts>
      ),
    },
  ];
  const [first] = proposed;
  return (
    <Panel
      title="Due dates to decide"
      count={`${ids.length.toLocaleString('en-US')}, a calendar was changed`}
      isFlush
      aside={(
        <Acts><span className={classes.acts}>
          <Button size="xs" variant="default" onClick={() => all.open('keep')}>Keep all dates</Button>
          <Button size="xs" variant="default" onClick={() => all.open('move')}>Move all</Button>
        </span></Acts>
      )}
    >
      <RecordTable label="Due dates that would move" columns={columns} rows={proposed} rowKey={({ held }) => held.id} />
      {proposed.length < ids.length && <p className={classes.more}><TextLink onClick={() => setLimit(limit + 100)}>Show more: {(ids.length - proposed.length).toLocaleString('en-US')} are not shown</TextLink></p>}
      {all.subject === undefined && <div className={classes.problem}>{refusal(recording.state)}</div>}
      <ConfirmDialog
        isOpen={all.subject !== undefined}
        title={titleOf(all.subject, ids.length)}
        confirmLabel={all.subject === 'keep' ? 'Keep all dates' : 'Move all due dates'}
        isBusy={recording.state.kind === 'saving'}
        problem={refusal(recording.state)}
        onClose={all.close}
        onConfirm={() => { if (all.subject) void decide(all.subject, ids); }}
      >
        {all.subject === 'keep'
          ? 'What was counted stays, by the calendar as it stood. It is asked about again only if a calendar gives yet another day.'
          : `Each is counted by the calendar as it is now${first ? `, for example “${first.obligation.title}” on ${first.to ? shortDay(first.to) : 'no day'}` : ''}. What counts from them moves along. The old dates stay in sight.`}
      </ConfirmDialog>
    </Panel>
  );
}

const titleOf = (act: 'keep' | 'move' | undefined, count: number): string => {
  if (count === 1) return act === 'keep' ? 'Keep this date?' : 'Move this due date?';
  return act === 'keep' ? `Keep all ${count} dates?` : `Move all ${count} due dates?`;
};
