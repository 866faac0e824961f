/** The page on which a records request is opened, or what was typed of it is changed. */
import type { Id } from '@domain/id';
import { changeRequest, openRequest } from '@store/commands/recordsRequests';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { useParams } from 'react-router';
import { NotRecorded } from '../../NotRecorded';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { RequestForm } from './RequestForm';
import { newRequestFields, requestFields } from './requestFields';

export const REQUESTS_PATH = [{ label: 'Records', href: routes.records() }, { label: 'Records requests', href: routes.requests() }];

export function RequestFormPage() {
  const { id } = useParams();
  return id === undefined ? <NewRequest /> : <ChangeRequest key={id} id={id} />;
}

function NewRequest() {
  const { records, today } = useSession();
  return (
    <>
      <PageHead path={REQUESTS_PATH} title="Open a records request" />
      <RequestForm name="Records request" fields={newRequestFields(today)} submitLabel="Open request" record={(draft) => openRequest(records, draft)} backTo={routes.requests()} />
    </>
  );
}

function ChangeRequest({ id }: { readonly id: Id }) {
  const { records } = useSession();
  const request = useLive(async (db) => (await db.recordsRequests.get(id)) ?? null, [id]);
  if (request === undefined) return <LoadingRows shape="lines" label="Reading the request" />;
  if (request === null) return <NotRecorded what="request" backTo={{ label: 'Records requests', href: routes.requests() }} />;
  return (
    <>
      <PageHead path={[...REQUESTS_PATH, { label: request.number, href: routes.request(id) }]} title="Change records request" />
      <RequestForm name="Records request" fields={requestFields(request)} submitLabel="Save changes" record={(draft) => changeRequest(records, id, draft)} backTo={routes.request(id)} />
    </>
  );
}
