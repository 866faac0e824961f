/** The due date of an obligation, our lead, and how both were counted. */
import { plainDay } from '@domain/day';
import { isOpen } from '@domain/obligation';
import type { ObligationView } from '@store/queries/obligations';
import { countToLead } from '@ui/count';
import { DueHero } from '@ui/DueHero';
import { Notice } from '@ui/Notice';
import { capitalised } from '../history';
import { docketCount } from '../ObligationRow';
import { useSession } from '../session';
import { useAccount } from './useAccount';

export function ObligationHero({ view }: { readonly view: ObligationView }) {
  const { today } = useSession();
  const { account, obligation, standingMoves: moves } = view;
  const last = moves.at(-1);
  const { links, told } = useAccount(view);
  // A date that was counted anew, by a changed calendar, was moved, as long as that date stands.
  const recounted = view.recount?.to === account.due && view.recount?.from !== account.due ? view.recount : undefined;
  return (
    <DueHero
      official={{
        day: account.due,
        count: docketCount(view, today),
        reason: last ? `${last.kind === 'extension' ? `Extended by ${last.grantedBy ?? 'whom it is owed to'}. ` : ''}${last.reason}` : `${capitalised(account.why)}${recounted?.decidedOn ? `; moved on ${plainDay(recounted.decidedOn)}, calendar changed` : ''}`,
        instead: obligation.rule.kind === 'onRequest' ? 'When asked' : obligation.rule.kind === 'continuous' ? 'All the time' : 'No date yet',
        movedFrom: [...new Set([...moves.flatMap(({ from }) => from ?? []), ...(recounted?.from ? [recounted.from] : [])])],
      }}
      lead={obligation.lead && account.lead && {
        day: account.lead,
        count: isOpen(obligation) ? countToLead(account.lead, today) : { kind: 'none', word: 'no longer waited for' },
        reason: 'Set by the office, before the official date',
      }}
      steps={account.steps}
      accountAside={links}
      {...(told ? { actions: <Notice {...told} /> } : {})}
    />
  );
}
