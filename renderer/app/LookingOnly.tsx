/** In place of a form, where nothing can be recorded: an old address, or one that was typed. */
import { longDay } from '@domain/day';
import { EmptyState } from '@ui/EmptyState';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../features/routes';
import { useSession } from '../features/session';

export function LookingOnly() {
  const { asOf, showAsOf } = useSession();
  const { head, title, text, action } = asOf === undefined
    ? {
        head: 'Nothing is recorded on this computer',
        title: 'Look only',
        text: 'This computer is set to look only: everything can be seen, searched and printed, nothing is changed.',
        action: <TextLink href={routes.settings()}>Go to Settings</TextLink>,
      }
    : {
        head: 'Nothing is recorded in the past',
        title: `As of ${longDay(asOf)}`,
        text: 'The records are shown as they stood at the end of that day. They can be seen and printed, not changed.',
        action: <TextLink onClick={() => showAsOf(undefined)}>Back to now</TextLink>,
      };
  return (
    <>
      <PageHead title={head} />
      <Panel title={title} isFlush>
        <EmptyState title="This page records something" text={text} action={action} />
      </Panel>
    </>
  );
}
