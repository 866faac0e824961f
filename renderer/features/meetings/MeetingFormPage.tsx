/** The page on which a meeting is typed: new, about an obligation or a letter, or again. */
import { longDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { NoticebookDb } from '@store/db';
import { agreementList } from '@store/queries/agreements';
import { noticeDutyOf } from '@store/queries/letters';
import { nextMeeting } from '@store/queries/nextMeeting';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useParams, useSearchParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive } from '../session';
import { MeetingForm } from './MeetingForm';
import type { MeetingAbout } from './meetingFields';

const PATH = { label: 'Meetings', href: routes.meetings() };

export function MeetingFormPage() {
  const { id } = useParams();
  return id === undefined ? <NewMeeting /> : <EditMeeting key={id} id={id} />;
}

function NewMeeting() {
  const [query] = useSearchParams();
  const likeId = query.get('like');
  return likeId === null ? <OtherMeeting /> : <TheNextOne key={likeId} id={likeId} />;
}

/** The meeting after another one, with its people and its agenda. */
function TheNextOne({ id }: { readonly id: Id }) {
  const next = useLive(async (db) => (await nextMeeting(db, id)) ?? null, [id]);
  if (next === undefined) return <LoadingRows shape="lines" label="Reading the meeting" />;
  if (next === null) return <NotRecorded what="meeting" backTo={PATH} />;
  return (
    <>
      <PageHead path={[PATH, { label: next.last.title, href: routes.meeting(id) }]} title="Plan the next meeting" facts={`As on ${longDay(next.last.day)}: place, people, agenda, and the obligations that are still open. The minutes stay with that meeting.`} />
      <MeetingForm next={next} />
    </>
  );
}

function OtherMeeting() {
  const [query] = useSearchParams();
  const obligationId = query.get('obligation') ?? '';
  const letterId = query.get('letter') ?? '';
  const found = useLive(
    async (db) => {
      const agreements = await agreementList(db);
      const letter = await db.letters.get(letterId);
      const obligation = await db.obligations.get(obligationId);
      const only = agreements.length === 1 ? agreements[0]?.agreement.id : undefined;
      const agreementId = obligation?.agreementId ?? letter?.agreementId ?? only;
      const about: MeetingAbout = {
        ...(agreementId === undefined ? {} : { agreementId }),
        obligationIds: await withDateAtStake(db, obligation ? [obligation.id] : (letter?.obligationIds ?? [])),
        letterIds: letter ? [letter.id] : [],
      };
      return { about, hasAgreement: agreements.length > 0 };
    },
    [obligationId, letterId],
  );
  return (
    <>
      <PageHead path={[PATH]} title="New meeting" />
      {found === undefined && <LoadingRows shape="lines" label="Reading the agreements" />}
      {found?.hasAgreement === false && (
        <Panel title="The meeting" isFlush>
          <EmptyState
            title="No agreement is recorded yet"
            text="A meeting takes up obligations, and obligations come from an agreement."
            action={<TextLink href={routes.newAgreement()}>New agreement</TextLink>}
          />
        </Panel>
      )}
      {found?.hasAgreement === true && <MeetingForm about={found.about} />}
    </>
  );
}

/** A meeting about a notice is about the date that the notice speaks of, first of all. */
async function withDateAtStake(db: NoticebookDb, ids: readonly Id[]): Promise<readonly Id[]> {
  const obligations = await db.obligations.bulkGet([...ids]);
  const atStake = obligations.flatMap((one) => (one ? (noticeDutyOf(one) ?? []) : []));
  return [...new Set([...atStake, ...ids])];
}

function EditMeeting({ id }: { readonly id: Id }) {
  const meeting = useLive(async (db) => (await db.meetings.get(id)) ?? null, [id]);
  if (meeting === undefined) return <LoadingRows shape="lines" label="Reading the meeting" />;
  if (meeting === null) return <NotRecorded what="meeting" backTo={PATH} />;
  return (
    <>
      <PageHead path={[PATH, { label: meeting.title, href: routes.meeting(id) }]} title="Change meeting" />
      <MeetingForm meeting={meeting} />
    </>
  );
}
