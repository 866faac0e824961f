/** What the obligation is, in full: its words, its rule, who owes it to whom, and what will prove it. */
import { longDay } from '@domain/day';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { ruleText } from '@domain/ruleText';
import type { ObligationView } from '@store/queries/obligations';
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useLive } from '../session';

export function AboutPanel({ view }: { readonly view: ObligationView }) {
  const { obligation, agreement, owedTo, owner, successor, supersedes } = view;
  const names = useLive(async (db) => {
    const [obligations, triggers] = await Promise.all([
      db.obligations.where({ agreementId: obligation.agreementId }).toArray(),
      db.triggers.where({ agreementId: obligation.agreementId }).toArray(),
    ]);
    return new Map([...obligations.map(({ id, title }) => [id, title] as const), ...triggers.map(({ id, name }) => [id, name] as const)]);
  }, [obligation.agreementId]);
  return (
    <Panel title="About this obligation">
      <Facts
        facts={[
          { label: 'Agreement', value: <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink>, note: agreement.number || undefined },
          { label: 'Detail', value: obligation.detail },
          { label: 'Rule', value: names && ruleText(obligation.rule, obligation.lead, (id) => names.get(id) ?? 'what is no longer recorded') },
          { label: 'Owed by', value: obligation.owedBy },
          { label: 'Owed to', value: owedTo.map(({ name }) => name).join(', ') },
          { label: 'Owner', value: owner === undefined ? 'no one' : owner.name, note: owner?.title },
          { label: 'Evidence', value: obligation.evidence },
          { label: 'Date is', value: obligation.isSoft ? 'Soft: aimed at, missing it breaks nothing' : 'Hard' },
          { label: 'Superseded by', value: successor && <TextLink href={routes.obligation(successor.id)}>{successor.title}</TextLink> },
          { label: 'Takes the place of', value: supersedes.length === 0 ? undefined : supersedes.map(({ id, title }) => <TextLink key={id} href={routes.obligation(id)}>{title}</TextLink>) },
          {
            label: 'Status',
            value: OBLIGATION_STATUS_NAMES[obligation.status],
            note: [obligation.statusSince && `since ${longDay(obligation.statusSince)}`, obligation.statusReason].filter(Boolean).join('. ') || undefined,
          },
        ]}
      />
    </Panel>
  );
}
