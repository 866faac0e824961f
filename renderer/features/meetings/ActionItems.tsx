/** What is to be done after the meeting, by whom and by when. One press makes an obligation of it. */
import { plainDay, shortDay } from '@domain/day';
import type { ActionItem } from '@domain/actionItem';
import type { MeetingView } from '@store/queries/meetings';
import type { ActionRow } from '@store/queries/minutes';
import { Button } from '@mantine/core';
import { dropActionItem, makeObligation, setActionDone } from '@store/commands/actionItems';
import { type Count, countMet, countToDue } from '@ui/count';
import { CountRows } from '@ui/CountRows';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { ActionItemDialog } from './ActionItemDialog';
import classes from './ActionItems.module.css';

type ActionItemsProps = { readonly view: MeetingView; readonly actions: readonly ActionRow[]; readonly isFrozen: boolean };

export function ActionItems({ view, actions, isFrozen }: ActionItemsProps) {
  const { records, today } = useSession();
  const adding = useDialog<true>();
  const changing = useDialog<ActionItem>();
  const recording = useRecording();
  const { id } = view.meeting;
  const run = (command: () => ReturnType<typeof makeObligation>) => void recording.run(command);
  return (
    <Panel title="Action items" count={actions.length || undefined} isFlush aside={!isFrozen && <Acts><Button size="xs" variant="default" onClick={() => adding.open(true)}>Add action item</Button></Acts>}>
      {actions.length === 0 && <EmptyState title="No action item is recorded" text="What somebody is to do after the meeting stands here, and in Today until it is done." />}
      {actions.length > 0 && (
        <CountRows
          rows={actions.map(({ item, due, obligation }) => ({
            id: item.id,
            count: obligation ? countOfObligation(obligation) : countOf(item, due.due),
            title: item.title,
            ...(item.obligationId === undefined ? {} : { href: routes.obligation(item.obligationId) }),
            under: [item.owner, underOf(item, due)].join(' · '),
            status: item.obligationId !== undefined ? <span className={classes.note}>An obligation was made of it.</span> : (
              <Acts><span className={classes.acts} data-screen-only>
                {item.doneOn === undefined && <TextLink label={`Make an obligation: ${item.title}`} onClick={() => run(() => makeObligation(records, item.id))}>Make an obligation</TextLink>}
                {item.doneOn === undefined
                  ? <TextLink label={`Done: ${item.title}`} onClick={() => run(() => setActionDone(records, item.id, id, today))}>Done</TextLink>
                  : <TextLink label={`Not done: ${item.title}`} onClick={() => run(() => setActionDone(records, item.id, id, undefined))}>Not done after all</TextLink>}
                {!isFrozen && <TextLink label={`Change: ${item.title}`} onClick={() => changing.open(item)}>Change</TextLink>}
                {!isFrozen && <TextLink label={`Take out: ${item.title}`} onClick={() => run(() => dropActionItem(records, item.id, id))}>Take out</TextLink>}
              </span></Acts>
            ),
          }))}
        />
      )}
      {recording.state.kind === 'refused' && <div className={classes.problem}>{refusal(recording.state)}</div>}
      {changing.subject && <ActionItemDialog view={view} item={changing.subject} onClose={changing.close} />}
      {adding.subject && <ActionItemDialog view={view} onClose={adding.close} />}
    </Panel>
  );

  /** `Done Jan 20, 2011`, or the day with why. */
  function underOf({ doneOn }: ActionItem, due: ActionRow['due']): string {
    if (doneOn !== undefined) return `done ${plainDay(doneOn)}`;
    return due.due ? `${shortDay(due.due)}, ${due.why}` : due.why;
  }

  function countOfObligation({ status, statusSince, due }: NonNullable<ActionRow['obligation']>): Count {
    return status === 'met' ? countMet(statusSince, due) : countToDue(due, today);
  }

  function countOf({ doneOn }: ActionItem, day: Parameters<typeof countToDue>[0]): Count {
    return doneOn === undefined ? countToDue(day, today) : countMet(doneOn, day);
  }
}
