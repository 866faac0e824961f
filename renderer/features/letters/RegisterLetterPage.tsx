/** Registers a letter that went out before Noticebook kept the letters. */
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { useSearchParams } from 'react-router';
import { routes } from '../routes';
import { useLive } from '../session';
import { newRegisteredValues } from './registeredFields';
import { RegisterLetterForm } from './RegisterLetterForm';

export function RegisterLetterPage() {
  const [query] = useSearchParams();
  const obligationId = query.get('obligation') ?? '';
  const found = useLive(async (db) => ({ obligation: await db.obligations.get(obligationId), agreements: await db.agreements.count() }), [obligationId]);
  return (
    <>
      <PageHead
        path={[{ label: 'Letters', href: routes.letters() }]}
        title="Register a letter sent before"
        facts={<span>A letter that went out before Noticebook kept the letters. It keeps the number that it bears and is marked as registered.</span>}
      />
      {found === undefined && <LoadingRows shape="lines" label="Reading what it is about" />}
      {found?.agreements === 0 && (
        <EmptyState
          title="No agreement to file it under"
          text="Every letter is filed under an agreement, and its recipients are chosen from the parties. Record the agreement first."
          action={<TextLink href={routes.newAgreement()}>New agreement</TextLink>}
        />
      )}
      {found !== undefined && found.agreements > 0 && <RegisterLetterForm fields={newRegisteredValues(found.obligation)} />}
    </>
  );
}
