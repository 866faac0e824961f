/** All requests for public records, the newest first. */
import { plainDay } from '@domain/day';
import { Button } from '@mantine/core';
import { requestList } from '@store/queries/recordsRequests';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../../Acts';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { requestLook } from './requestLook';

export function RequestsPage() {
  const { today } = useSession();
  const navigate = useNavigate();
  const rows = useLive(requestList);
  const open = () => void navigate(routes.newRequest());
  return (
    <>
      <PageHead
        path={[{ label: 'Records', href: routes.records() }, { label: 'Records requests' }]}
        title="Records requests"
        help={routes.helpChapter('records-requests')}
        facts="While a request is open, the records that it names are not destroyed."
        actions={<Acts isMain><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={open}>Open a request</Button></Acts>}
      />
      <Panel title="Requests" count={rows?.length || undefined} isFlush>
        {rows === undefined && <LoadingRows rows={4} shape="lines" label="Reading the requests" />}
        {rows?.length === 0 && <EmptyState title="No request yet" text="A request says who asked for what and by when the office must answer. Records are then chosen for it, and what is released is kept exactly as it went out." />}
        {rows !== undefined && rows.length > 0 && (
          <RecordTable
            label="Records requests"
            rows={rows}
            rowKey={({ request }) => request.id}
            columns={[
              { head: 'Request', width: 'wide', cell: ({ request: { id, number, requester } }) => <><TextLink href={routes.request(id)}>{requester}</TextLink><small>{number}</small></>, sortsBy: ({ request }) => request.number },
              { head: 'Received', isFigures: true, cell: ({ request }) => plainDay(request.receivedOn), sortsBy: ({ request }) => request.receivedOn },
              { head: 'Status', cell: ({ request }) => <Status look={requestLook(request, today)} /> },
              { head: 'Records', isFigures: true, align: 'end', cell: ({ chosen }) => chosen.toLocaleString('en-US'), sortsBy: ({ chosen }) => chosen },
            ]}
          />
        )}
      </Panel>
    </>
  );
}
