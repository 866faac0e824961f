/** A due date that stands beside the one that the changed calendar gives; our lead, where that is what would move. */
import { shortDay } from '@domain/day';
import type { ProposedMove } from '@store/queries/heldDates';
import { BeforeAfter } from '@ui/BeforeAfter';

export function ProposedDates({ proposed: { standing, to, lead } }: { readonly proposed: Pick<ProposedMove, 'standing' | 'to' | 'lead'> }) {
  const isDueSame = standing.due === to;
  const isLeadSame = standing.lead === lead;
  if (isDueSame && isLeadSame) return <>{to ? shortDay(to) : 'No date'}, by both</>;
  return (
    <>
      {isDueSame ? (to && <>{shortDay(to)}, as before</>) : <BeforeAfter before={standing.due && shortDay(standing.due)} after={to ? shortDay(to) : 'no date'} />}
      {!isLeadSame && lead && <small>our lead: <BeforeAfter before={standing.lead && shortDay(standing.lead)} after={shortDay(lead)} /></small>}
    </>
  );
}
