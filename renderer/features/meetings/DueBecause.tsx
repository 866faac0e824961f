/** What counts from a meeting. */
import { type Day, shortDay } from '@domain/day';
import type { MeetingView } from '@store/queries/meetings';
import { countMet, countToDue } from '@ui/count';
import { CountRows } from '@ui/CountRows';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useSession } from '../session';

/** Obligations whose clock this meeting starts. */
export function DueBecause({ view: { dueBecauseOfThis, authorities } }: { readonly view: MeetingView }) {
  const { today } = useSession();
  return (
    <Panel title="Due because of this" isFlush>
      {dueBecauseOfThis.length === 0 && <EmptyState title="Nothing counts from this meeting" text="An obligation whose clock is a meeting about these obligations appears here." />}
      {dueBecauseOfThis.length > 0 && (
        <CountRows
          rows={dueBecauseOfThis.map(({ obligation, due, isCounted }) => ({
            id: obligation.id,
            count: !isCounted ? { kind: 'none' } : obligation.status === 'met' ? countMet(obligation.statusSince, due.due) : countToDue(due.due, today),
            title: obligation.title,
            href: routes.obligation(obligation.id),
            status: <DeadAuthority authority={authorities.get(obligation.authorityId)} />,
            under: isCounted ? (due.due ? `${shortDay(due.due)}; ${due.reason}` : due.reason) : notCounted(due.due),
          }))}
        />
      )}
    </Panel>
  );
}

/** What is said while the meeting is still planned. */
const notCounted = (due: Day | undefined): string =>
  due ? `Counts from this meeting once it is held. Now ${shortDay(due)}, from an earlier one.` : 'Counts from the day on which the meeting is held.';
