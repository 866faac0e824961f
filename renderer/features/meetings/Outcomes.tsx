/** What was decided for each obligation that was taken up, with the due date before and after. */
import { daysBetween, fullDay, shortDay } from '@domain/day';
import { hasEffect, isWaiting, type Outcome } from '@domain/meeting';
import type { Obligation } from '@domain/obligation';
import { Button } from '@mantine/core';
import type { DueRow } from '@store/db';
import type { MeetingView } from '@store/queries/meetings';
import type { LaterWords } from '@store/queries/laterWords';
import { BeforeAfter } from '@ui/BeforeAfter';
import { Blocked } from '@ui/Blocked';
import { countWords } from '@ui/count';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { outcomeLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { useId } from 'react';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { LaterWord } from './LaterWord';
import { OutcomeDialog } from './OutcomeDialog';
import classes from './Outcomes.module.css';
import { SettleDialog } from './SettleDialog';

/** An outcome, or an obligation for which there is none yet. */
type Line = { readonly key: string; readonly obligation: Obligation; readonly outcome?: Outcome; readonly due?: DueRow | undefined };

type OutcomesProps = { readonly view: MeetingView; readonly later: LaterWords; readonly isFrozen: boolean };

export function Outcomes({ view, later, isFrozen }: OutcomesProps) {
  const settling = useDialog<Outcome>();
  const { today, isReadOnly } = useSession();
  const dialog = useDialog<string>();
  const blockedId = useId();
  const isAhead = view.meeting.day > today;
  const open = view.obligations.filter(({ obligation }) => !view.outcomes.some(({ outcome }) => outcome.obligationId === obligation.id));
  const lines: readonly Line[] = [
    ...view.outcomes.map(({ outcome, obligation }) => ({ key: outcome.id, obligation, outcome })),
    ...open.map(({ obligation, due }) => ({ key: obligation.id, obligation, due })),
  ];
  const first = open[0]?.obligation.id ?? view.obligations[0]?.obligation.id ?? '';

  return (
    <Panel
      title="Outcome"
      count="for each obligation taken up"
      isFlush
      aside={
        !isFrozen && <Acts><Button size="xs" variant="default" disabled={isAhead} {...(isAhead ? { 'aria-describedby': blockedId } : {})} onClick={() => dialog.open(first)}>
          Record outcome
        </Button></Acts>
      }
    >
      {isAhead && !isReadOnly && !isFrozen && <div className={classes.blocked}><Blocked id={blockedId}>An outcome can be recorded from the day of the meeting on, {fullDay(view.meeting.day)}.</Blocked></div>}
      <RecordTable
        label="Outcome for each obligation"
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { head: 'Obligation', cell: ({ obligation }) => <><TextLink href={routes.obligation(obligation.id)}>{obligation.title}</TextLink> <DeadAuthority authority={view.authorities.get(obligation.authorityId)} /></> },
          { head: 'Outcome', width: 'normal', cell: ({ outcome }) => (outcome ? <Decided outcome={outcome} onSettle={() => settling.open(outcome)} /> : <small>Nothing recorded yet</small>) },
          { head: 'Due date, before and after', width: 'normal', isFigures: true, cell: (line) => <Dates {...line} /> },
          { head: 'Reason', cell: ({ outcome }) => <><span className={classes.reason}>{outcome?.reason}</span>{outcome && <LaterWord outcome={outcome} word={later.get(outcome.id)} />}</> },
        ]}
      />
      {settling.subject && <SettleDialog outcome={settling.subject} onClose={settling.close} />}
      {dialog.subject !== undefined && <OutcomeDialog view={view} obligationId={dialog.subject} onClose={dialog.close} />}
    </Panel>
  );
}

function Decided({ outcome, onSettle }: { readonly outcome: Outcome; readonly onSettle: () => void }) {
  const { from, to, isConditional, settled } = outcome;
  const moved = from && to ? countWords({ kind: 'moved', days: daysBetween(from, to) }) : undefined;
  return (
    <>
      <Status look={outcomeLook(outcome)} />
      {moved && <small>{moved.numeral} {moved.word}</small>}
      {isWaiting(outcome) && <Acts><small data-screen-only><TextLink onClick={onSettle}>Record confirmation</TextLink></small></Acts>}
      {isConditional && settled && <small>{settled.how === 'confirmed' ? 'Confirmed' : 'Not confirmed'} {shortDay(settled.on)}: {settled.by}</small>}
    </>
  );
}

function Dates({ outcome, due }: Line) {
  if (!outcome) return due?.due ? <>{shortDay(due.due)}</> : <small>No date yet</small>;
  const { from, to } = outcome;
  if (to && !hasEffect(outcome)) return <>{from ? shortDay(from) : 'No date'} <small>{isWaiting(outcome) ? `${shortDay(to)} once confirmed` : `${shortDay(to)} was not confirmed`}</small></>;
  if (to) return <BeforeAfter isStacked before={from && shortDay(from)} after={shortDay(to)} />;
  if (outcome.decision === 'removed') {
    if (hasEffect(outcome)) return from ? <BeforeAfter isStacked before={shortDay(from)} after="Off the plan" /> : <>Off the plan</>;
    return <>{from ? shortDay(from) : 'No date'} <small>{isWaiting(outcome) ? 'off the plan once confirmed' : 'stays on the plan: not confirmed'}</small></>;
  }
  return from ? <>{shortDay(from)} <small>unchanged</small></> : <small>No date, before and after</small>;
}
