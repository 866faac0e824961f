/** The page on which an obligation is typed, new or again. */
import type { Id } from '@domain/id';
import { agreementChoices } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useParams, useSearchParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { ObligationForm } from './ObligationForm';
import { newObligationFields, obligationFields } from './obligationForm';

const PATH = { label: 'Obligations', href: routes.obligations() };

export function ObligationFormPage() {
  const { id } = useParams();
  return id === undefined ? <NewObligation /> : <EditObligation key={id} id={id} />;
}

function NewObligation() {
  const { office, recorder } = useSession();
  const [search] = useSearchParams();
  const agreements = useLive(agreementChoices);
  const asked = search.get('agreement');
  const likeId = search.get('like') ?? '';
  const like = useLive(async (db) => (await db.obligations.get(likeId)) ?? null, [likeId]);
  const isReading = agreements === undefined || like === undefined;
  return (
    <>
      <PageHead
        path={[PATH, ...(like ? [{ label: like.title, href: routes.obligation(like.id) }] : [])]}
        title={like ? 'Duplicate obligation' : 'New obligation'}
        facts={like && 'Its words and its rule are filled in below. Its status, proofs, letters and moved dates stay with it.'}
        help={routes.helpChapter('due-dates')}
      />
      {isReading && <LoadingRows shape="lines" label="Reading the agreements" />}
      {agreements?.length === 0 && <AgreementFirst />}
      {!isReading && agreements.length > 0 && (
        <ObligationForm
          key={likeId}
          agreements={agreements}
          likeId={like?.id}
          initial={like ? obligationFields(like, office.leadDays) : newObligationFields({
            agreementId: agreements.length === 1 ? agreements[0]?.id : agreements.find(({ id }) => id === asked)?.id,
            city: office.city,
            recorderId: recorder.id,
            leadDays: office.leadDays,
          })}
        />
      )}
    </>
  );
}

function AgreementFirst() {
  return (
    <Panel title="First the agreement" isFlush>
      <EmptyState
        title="No agreement is recorded yet"
        text="An obligation comes from an agreement, a plan or an award, and rests on one of its authorities. Record the agreement first; then come back here."
        action={<TextLink href={routes.newAgreement()}>Record the agreement</TextLink>}
      />
    </Panel>
  );
}

function EditObligation({ id }: { readonly id: Id }) {
  const { office } = useSession();
  const found = useLive(async (db) => (await db.obligations.get(id)) ?? null, [id]);
  const agreements = useLive(agreementChoices);
  if (found === undefined || agreements === undefined) return <LoadingRows shape="lines" label="Reading the obligation" />;
  if (found === null) return <NotRecorded what="obligation" backTo={PATH} />;
  return (
    <>
      <PageHead path={[PATH, { label: found.title, href: routes.obligation(id) }]} title="Change obligation" />
      <ObligationForm agreements={agreements} obligation={found} initial={obligationFields(found, office.leadDays)} />
    </>
  );
}
