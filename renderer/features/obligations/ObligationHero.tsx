/** The due date of an obligation, our lead, and how both were counted. */
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
  const { account, obligation, moves } = view;
  const { links, told } = useAccount(view);
  const isOpen = obligation.status !== 'met' && obligation.status !== 'removed';
  return (
    <DueHero
      official={{
        day: account.due,
        count: docketCount(view, today),
        reason: moves.at(-1)?.reason ?? capitalised(account.why),
        instead: obligation.rule.kind === 'onRequest' ? 'When asked' : obligation.rule.kind === 'continuous' ? 'All the time' : 'No date yet',
        movedFrom: moves.flatMap(({ from }) => from ?? []),
      }}
      lead={obligation.lead && account.lead && {
        day: account.lead,
        count: isOpen ? countToLead(account.lead, today) : { kind: 'none', word: 'no longer waited for' },
        reason: 'Set by the office, before the official date',
      }}
      steps={account.steps}
      accountAside={links}
      {...(told ? { actions: <Notice {...told} /> } : {})}
    />
  );
}
