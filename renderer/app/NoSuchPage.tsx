import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { routes } from '../features/routes';

/** An address that leads nowhere; it can only come from a mistake of ours or an old link. */
export function NoSuchPage() {
  return (
    <>
      <PageHead title="There is no such page" />
      <p>
        <TextLink href={routes.today()}>Go to Today</TextLink>
      </p>
    </>
  );
}
