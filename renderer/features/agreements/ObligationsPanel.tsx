/** The obligations of one agreement, as a docket. */
import { authorityStatus } from '@domain/authority';
import type { Id } from '@domain/id';
import { obligationsUnder } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { ObligationDocket } from '../ObligationDocket';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './ObligationsPanel.module.css';

export function ObligationsPanel({ agreementId }: { readonly agreementId: Id }) {
  const lines = useLive((db) => obligationsUnder(db, agreementId), [agreementId]);
  const { today } = useSession();
  const open = lines?.filter(({ due }) => due.open === 1);
  const dead = open?.filter(({ authority }) => authorityStatus(authority, today).state !== 'inForce') ?? [];
  return (
    <Panel
      title="Obligations"
      count={lines && `${open?.length ?? 0} open of ${lines.length}`}
      isFlush
      aside={<TextLink href={routes.newObligation(agreementId)} icon={<IconPlus size={15} stroke={2} aria-hidden />}>Add an obligation</TextLink>}
    >
      {lines === undefined && <LoadingRows label="Reading the obligations" />}
      {lines?.length === 0 && (
        <EmptyState
          title="No obligation is recorded under this agreement"
          text="What must be done, by whom, by when and on what authority. Its due date is counted here, with every step."
          action={<TextLink href={routes.newObligation(agreementId)}>Record the first obligation</TextLink>}
        />
      )}
      {dead.length > 0 && (
        <Notice
          tone="late"
          what={`${dead.length === 1 ? 'One open obligation rests' : `${dead.length} open obligations rest`} on an authority that is not in force today`}
          why={[...new Set(dead.map(({ authority }) => authority.title))].join('; ')}
        />
      )}
      {lines !== undefined && lines.length > 0 && <div className={classes.docket}><ObligationDocket label="Obligations of this agreement" columns="few" groups={[{ key: 'all', lines: [...(open ?? []), ...lines.filter(({ due }) => due.open === 0)] }]} /></div>}
    </Panel>
  );
}
