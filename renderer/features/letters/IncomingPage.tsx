/** One letter that came in: its stamp, its summary, the reply that it asks for, and what it is about. */
import { ACKNOWLEDGEMENT } from '@domain/acknowledgement';
import { clockWords } from '@domain/clockTime';
import { longDay, shortDay } from '@domain/day';
import { counted } from '@domain/deadlineStep';
import type { Id } from '@domain/id';
import { LETTER_KIND_NAMES, type Letter, numberOf } from '@domain/letter';
import { METHOD_NAMES } from '@domain/recipient';
import { Button } from '@mantine/core';
import { incomingView, type IncomingView } from '@store/queries/incoming';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Status } from '@ui/Status';
import { incomingLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { useNavigate, useParams } from 'react-router';
import { Acts } from '../Acts';
import { KeptFiles } from '../KeptFiles';
import { NotRecorded } from '../NotRecorded';
import { HeldTag } from '../held';
import { PinButton } from '../PinButton';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useSavedNote } from '../useSavedNote';
import classes from './IncomingPage.module.css';
import { ReplyDialog } from './ReplyDialog';

const PATH = { label: 'Letters', href: routes.letters() };

export function IncomingPage() {
  const { id = '' } = useParams();
  return <OneIncoming key={id} id={id} />;
}

function OneIncoming({ id }: { readonly id: Id }) {
  const view = useLive(async (db) => (await incomingView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={4} shape="lines" label="Reading the letter" />;
  if (view === null) return <NotRecorded what="letter" backTo={PATH} />;
  return <Shown view={view} />;
}

function Shown({ view }: { readonly view: IncomingView }) {
  const { today } = useSession();
  const saved = useSavedNote();
  const navigate = useNavigate();
  const replying = useDialog<true>();
  const { letter, from, agreement, obligations, answers } = view;
  const { id, number, receivedOn, receivedAt, dated, theirNumber, method, subject, summary, replied, files } = letter;
  return (
    <>
      <PageHead
        path={[PATH, { label: `Incoming ${number}` }]}
        title={subject}
        facts={
          <>
            <Status look={incomingLook(letter, today)} />
            <span>From {from}</span>
            <span>Received {longDay(receivedOn)}</span>
            <HeldTag id={id} />
            <PinButton table="incomingLetters" id={id} />
            <SaveState saving={saved} />
          </>
        }
        actions={
          <Acts isMain>
            <Button variant="default" onClick={() => void navigate(routes.editIncoming(id))}>Change</Button>
            <Button variant="default" onClick={() => void navigate(routes.newLetter({ kind: ACKNOWLEDGEMENT.kind, acknowledges: id, ...(obligations[0] ? { obligationId: obligations[0].id } : {}), ...(agreement ? { agreementId: agreement.id } : {}) }))}>Acknowledge receipt</Button>
            <Button onClick={() => replying.open(true)}>{replied ? 'Correct the reply' : 'Record the reply'}</Button>
          </Acts>
        }
      />
      <TwoColumns
        side={
          <>
            <Panel title="Received stamp">
              <Facts
                look="stacked"
                facts={[
                  { label: 'Number', value: number },
                  { label: 'Received', value: shortDay(receivedOn), note: receivedAt && `at ${clockWords(receivedAt)}` },
                  { label: 'From', value: from },
                  { label: 'How it came', value: METHOD_NAMES[method] },
                  { label: 'Date of the letter', value: dated && shortDay(dated) },
                  { label: 'Their number', value: theirNumber },
                ]}
              />
            </Panel>
            <Panel title="What it is about">
              <Facts
                look="stacked"
                facts={[
                  { label: 'Answers our letter', value: answers && <LetterLink letter={answers} /> },
                  { label: 'Agreement', value: agreement && <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink> },
                  { label: obligations.length === 1 ? 'Obligation' : 'Obligations', value: obligations.length > 0 && obligations.map((one) => <div key={one.id}><TextLink href={routes.obligation(one.id)}>{one.title}</TextLink></div>) },
                  { label: 'About', value: !agreement && !answers && obligations.length === 0 ? 'Nothing of the records is named.' : undefined },
                ]}
              />
            </Panel>
            <RetentionPanel table="incomingLetters" id={id} />
            <RecordHistory ids={[id]} />
          </>
        }
      >
        <Reply view={view} />
        <Panel title="Summary" isFlush={summary === ''}>
          {summary === '' ? <EmptyState title="No summary" text="“Change” adds one: in a few sentences, what the letter says and asks." /> : <p className={classes.summary}>{summary}</p>}
        </Panel>
        <Panel title="The letter" count={files.length || undefined} isFlush>
          {files.length === 0 ? <EmptyState title="No file is kept of it" text="“Change” adds a scan or the e-mail." /> : <KeptFiles label="Files of the letter" files={files} />}
        </Panel>
      </TwoColumns>
      {replying.subject && <ReplyDialog letter={letter} onClose={replying.close} />}
    </>
  );
}

/** The day by which it must be answered with its account, or how it was answered. */
function Reply({ view: { letter: { replyBy, replyCount, replied }, account, repliedWith } }: { readonly view: IncomingView }) {
  const due = replyBy ?? replied?.wasDue;
  return (
    <Panel title="Reply">
      <Facts
        facts={[
          { label: 'Reply by', value: due ? shortDay(due) : 'No reply is asked for', note: replyCount && `${counted(replyCount.count, replyCount.unit)} after receipt` },
          { label: 'Answered', value: replied && shortDay(replied.on), note: replied && due && (replied.on <= due ? 'in time' : `after ${shortDay(due)}`) },
          { label: 'By our letter', value: repliedWith && <LetterLink letter={repliedWith} /> },
          { label: 'How', value: replied?.note },
        ]}
      />
      {account !== undefined && (
        <>
          <ol className={classes.steps}>
            {account.steps.map(({ text, day }) => <li key={text}>{text}{day !== undefined && <>: <b>{shortDay(day)}</b></>}</li>)}
          </ol>
          {due !== undefined && account.due !== undefined && account.due !== due && <p className={classes.moved}>By the calendar as it stands today it would be {shortDay(account.due)}. The day that was recorded stands; “Change” counts it anew.</p>}
        </>
      )}
    </Panel>
  );
}

const LetterLink = ({ letter }: { readonly letter: Letter }) => <TextLink href={routes.letter(letter.id)}>{`${numberOf(letter) ?? 'A draft'}, ${LETTER_KIND_NAMES[letter.kind]}`}</TextLink>;
