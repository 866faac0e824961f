/** Before anything is recorded: an obligation needs an agreement first. */
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useLive } from '../session';

export function FirstObligation() {
  const agreements = useLive((db) => db.agreements.count());
  return (
    <Panel title="Obligations" isFlush>
      <EmptyState
        title="No obligation is recorded yet"
        text={agreements === 0
          ? 'An obligation comes from an agreement, so the agreement is recorded first.'
          : 'What must be done under an agreement, by whom, by when and on what authority.'}
        action={agreements === 0
          ? <TextLink href={routes.newAgreement()}>Record the agreement</TextLink>
          : <TextLink href={routes.newObligation()}>Record the first obligation</TextLink>}
      />
    </Panel>
  );
}
