/** The page on which a letter that came in is registered, or what was registered of it is changed. */
import type { Id } from '@domain/id';
import { changeIncoming, registerIncoming } from '@store/commands/incoming';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { useParams, useSearchParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { IncomingForm } from './IncomingForm';
import { incomingFields, newIncomingFields } from './incomingFields';

const PATH = { label: 'Letters', href: routes.letters() };

export function IncomingFormPage() {
  const { id } = useParams();
  return id === undefined ? <NewIncoming /> : <ChangeIncoming key={id} id={id} />;
}

function NewIncoming() {
  const { records, today } = useSession();
  const [query] = useSearchParams();
  const [letterId, obligationId, agreementId] = [query.get('letter') ?? '', query.get('obligation') ?? '', query.get('agreement') ?? ''];
  const about = useLive(async (db) => ({ letter: await db.letters.get(letterId), obligation: await db.obligations.get(obligationId), agreementId: (await db.agreements.get(agreementId))?.id }), [letterId, obligationId, agreementId]);
  return (
    <>
      <PageHead path={[PATH]} title="Register an incoming letter" />
      {about === undefined
        ? <LoadingRows shape="lines" label="Reading what it is about" />
        : (
          <IncomingForm
            name="Incoming letter"
            fields={newIncomingFields(today, about)}
            submitLabel="Register letter"
            record={(draft) => registerIncoming(records, draft)}
            backTo={about.letter ? routes.letter(about.letter.id) : about.obligation ? routes.obligation(about.obligation.id) : about.agreementId ? routes.agreement(about.agreementId) : routes.letters()}
          />
        )}
    </>
  );
}

function ChangeIncoming({ id }: { readonly id: Id }) {
  const { records } = useSession();
  const letter = useLive(async (db) => (await db.incomingLetters.get(id)) ?? null, [id]);
  if (letter === undefined) return <LoadingRows shape="lines" label="Reading the letter" />;
  if (letter === null) return <NotRecorded what="letter" backTo={PATH} />;
  return (
    <>
      <PageHead path={[PATH, { label: letter.number, href: routes.incoming(id) }]} title="Change incoming letter" />
      <IncomingForm name="Incoming letter" fields={incomingFields(letter)} submitLabel="Save changes" record={(draft) => changeIncoming(records, id, draft)} backTo={routes.incoming(id)} />
    </>
  );
}
