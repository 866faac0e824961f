/** In place of a form, where this computer only looks: an old address, or one that was typed. */
import { EmptyState } from '@ui/EmptyState';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../features/routes';

export function LookingOnly() {
  return (
    <>
      <PageHead title="Nothing is recorded on this computer" />
      <Panel title="Look only" isFlush>
        <EmptyState
          title="This page records something"
          text="This computer is set to look only: everything can be seen, searched and printed, nothing is changed."
          action={<TextLink href={routes.settings()}>Go to Settings</TextLink>}
        />
      </Panel>
    </>
  );
}
