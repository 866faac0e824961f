/** One request: what was asked, the records that were chosen and what becomes of each, and what went out. */
import { longDay, shortDay } from '@domain/day';
import { counted } from '@domain/deadlineStep';
import type { Id } from '@domain/id';
import type { RequestedRecord } from '@domain/recordsRequest';
import { Button } from '@mantine/core';
import { reopenRequest, takeOutRecord } from '@store/commands/recordsRequests';
import { requestView, type RequestView } from '@store/queries/recordsRequests';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Status } from '@ui/Status';
import { TwoColumns } from '@ui/TwoColumns';
import { useNavigate, useParams } from 'react-router';
import { Acts } from '../../Acts';
import { NotRecorded } from '../../NotRecorded';
import { RecordHistory } from '../../RecordHistory';
import { refusal } from '../../Refusal';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { useDialog } from '../../useDialog';
import { useKeptFile } from '../../useKeptFile';
import { useRecording } from '../../useRecording';
import { useSavedNote } from '../../useSavedNote';
import { ChooseRecordsDialog } from './ChooseRecordsDialog';
import { ChosenRecords } from './ChosenRecords';
import { CloseDialog } from './CloseDialog';
import { DecideDialog } from './DecideDialog';
import { ReleaseDialog } from './ReleaseDialog';
import { Releases } from './Releases';
import { REQUESTS_PATH } from './RequestFormPage';
import { requestLook } from './requestLook';
import classes from './Requests.module.css';

export function RequestPage() {
  const { id = '' } = useParams();
  return <OneRequest key={id} id={id} />;
}

function OneRequest({ id }: { readonly id: Id }) {
  const view = useLive(async (db) => (await requestView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={4} shape="lines" label="Reading the request" />;
  if (view === null) return <NotRecorded what="request" backTo={{ label: 'Records requests', href: routes.requests() }} />;
  return <Shown view={view} />;
}

function Shown({ view }: { readonly view: RequestView }) {
  const { records: writer, today } = useSession();
  const saved = useSavedNote();
  const navigate = useNavigate();
  const recording = useRecording();
  const kept = useKeptFile();
  const choosing = useDialog<true>();
  const deciding = useDialog<RequestedRecord>();
  const releasing = useDialog<true>();
  const closing = useDialog<true>();
  const { request, records, names, releases } = view;
  const { id, number, requester, contact, receivedOn, asked, status, replyBy, replyCount, replySource, closed } = request;
  const isClosed = status === 'closed';
  return (
    <>
      <PageHead
        path={[...REQUESTS_PATH, { label: number }]}
        title={requester}
        facts={<><Status look={requestLook(request, today)} /><span>Received {longDay(receivedOn)}</span><SaveState saving={saved} /></>}
        actions={
          <Acts isMain>
            <Button variant="default" onClick={() => void navigate(routes.editRequest(id))}>Change</Button>
            {status !== 'open' && <Button variant="default" onClick={() => void recording.run(() => reopenRequest(writer, id))}>Open again</Button>}
            {!isClosed && <Button variant="default" onClick={() => closing.open(true)}>Close request</Button>}
            {!isClosed && <Button disabled={records.length === 0} onClick={() => releasing.open(true)}>{releases.length === 0 ? 'Release' : 'Release again'}</Button>}
          </Acts>
        }
      />
      <div className={classes.told}>
        {refusal(recording.state)}
        {kept.told !== undefined && <Notice {...kept.told} />}
        {closed !== undefined && <Notice tone="plain" what={`Closed on ${longDay(closed.on)}`} why={closed.note} />}
      </div>
      <TwoColumns
        side={
          <>
            <Panel title="The request">
              <Facts
                look="stacked"
                facts={[
                  { label: 'Number', value: number },
                  { label: 'Received', value: shortDay(receivedOn) },
                  { label: 'Answer by', value: replyBy && shortDay(replyBy), note: [replyCount && `${counted(replyCount.count, replyCount.unit)} after receipt`, replySource].filter(Boolean).join('; ') },
                  { label: 'Contact', value: contact && <span className={classes.words}>{contact}</span> },
                ]}
              />
            </Panel>
            <RecordHistory ids={[id]} />
          </>
        }
      >
        <Panel title="What was asked for"><p className={classes.words}>{asked}</p></Panel>
        <Panel title="Records" count={records.length || undefined} isFlush>
          {records.length === 0
            ? <EmptyState title="No record is chosen yet" text="Choose the records that answer the request, then decide for each whether it is released, released in part, or withheld." />
            : <ChosenRecords records={records} names={names} isClosed={isClosed} onDecide={deciding.open} onTakeOut={(record) => void recording.run(() => takeOutRecord(writer, record))} />}
          {!isClosed && <Acts><div className={classes.foot}><Button variant="default" onClick={() => choosing.open(true)}>Choose records</Button></div></Acts>}
        </Panel>
        <Releases request={request} releases={releases} records={records} names={names} onSave={(file) => void kept.save(file)} />
      </TwoColumns>
      {choosing.subject && <ChooseRecordsDialog requestId={id} known={new Set(records.map(({ about }) => about.id))} onClose={choosing.close} />}
      {deciding.subject && <DecideDialog record={deciding.subject} name={names.get(deciding.subject.about.id)?.name ?? ''} onClose={deciding.close} />}
      {releasing.subject && <ReleaseDialog request={request} records={records} onClose={releasing.close} />}
      {closing.subject && <CloseDialog request={request} onClose={closing.close} />}
    </>
  );
}
