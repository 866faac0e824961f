/** The page on which an agreement is typed, new or again. */
import type { Id } from '@domain/id';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { useParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive } from '../session';
import { AgreementForm } from './AgreementForm';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function AgreementFormPage() {
  const { id } = useParams();
  return id === undefined ? <NewAgreement /> : <EditAgreement key={id} id={id} />;
}

function NewAgreement() {
  return (
    <>
      <PageHead path={[PATH]} title="New agreement" />
      <AgreementForm />
    </>
  );
}

function EditAgreement({ id }: { readonly id: Id }) {
  const agreement = useLive(async (db) => (await db.agreements.get(id)) ?? null, [id]);
  if (agreement === undefined) return <LoadingRows shape="lines" label="Reading the agreement" />;
  if (agreement === null) return <NotRecorded what="agreement" backTo={PATH} />;
  return (
    <>
      <PageHead path={[PATH, { label: agreement.title, href: routes.agreement(id) }]} title="Change agreement" />
      <AgreementForm agreement={agreement} />
    </>
  );
}
