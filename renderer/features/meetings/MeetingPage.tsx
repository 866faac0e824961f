/** One meeting: who came, who said what, what was decided, and what is due because of it. */
import { isClosedSession } from '@domain/closedSession';
import { fullDay, shortDay } from '@domain/day';
import { MEETING_KIND_NAMES } from '@domain/meeting';
import { quorumState } from '@domain/quorum';
import { about } from '@store/commands/documents';
import { takeBackHeld } from '@store/commands/meetings';
import { type MeetingView, meetingView } from '@store/queries/meetings';
import { minutesView, type MinutesView } from '@store/queries/minutes';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { SaveState } from '@ui/SaveState';
import { Status } from '@ui/Status';
import { CLOSED_LOOK, meetingLook, plainLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Acts } from '../Acts';
import { DuplicateLink } from '../DuplicateLink';
import { DocumentsPanel } from '../DocumentsPanel';
import { NotRecorded } from '../NotRecorded';
import { NotesPanel } from '../NotesPanel';
import { HeldTag } from '../held';
import { PinButton } from '../PinButton';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { useSavedNote } from '../useSavedNote';
import { WhyDialog } from '../WhyDialog';
import { ActionItems } from './ActionItems';
import { Agenda } from './Agenda';
import { ApprovedMinutes, ApproveMinutes } from './ApprovedMinutes';
import { Attendance } from './Attendance';
import { ClosedSession } from './ClosedSession';
import { DueBecause } from './DueBecause';
import classes from './MeetingPage.module.css';
import { MeetingFacts } from './MeetingFacts';
import { MeetingLetters } from './MeetingLetters';
import { NextAct } from './NextAct';
import { Outcomes } from './Outcomes';
import { PapersMenu } from './PapersMenu';
import { Statements } from './Statements';
import { useMeetingPapers } from './useMeetingPapers';

const PATH = { label: 'Meetings', href: routes.meetings() };

export function MeetingPage() {
  const { id = '' } = useParams();
  const found = useLive(async (db) => {
    const view = await meetingView(db, id);
    return view ? { view, minutes: await minutesView(db, view.meeting) } : null;
  }, [id]);
  if (found === undefined) return <LoadingRows shape="lines" rows={5} label="Reading the meeting" />;
  if (found === null) return <NotRecorded what="meeting" backTo={PATH} />;
  return <OneMeeting key={id} {...found} />;
}

function OneMeeting({ view, minutes: parts }: { readonly view: MeetingView; readonly minutes: MinutesView }) {
  const { office, records, today, isLookOnly } = useSession();
  const saved = useSavedNote();
  const papers = useMeetingPapers(view, parts);
  const holding = useRecording();
  const takeBack = useDialog<true>();
  const { meeting, agreement } = view;
  const when = [fullDay(meeting.day), meeting.time].filter(Boolean).join(', ');
  const where = [meeting.place, MEETING_KIND_NAMES[meeting.kind].toLowerCase(), meeting.calledBy && `called by ${meeting.calledBy}`].filter(Boolean).join(' · ');
  const isHistorical = office.isSample || agreement.historicalNote !== undefined;
  const { approved } = meeting;
  const isFrozen = approved !== undefined;
  // Once the minutes are taken, the items of the agenda are their headings; it opens again to be changed.
  const [isAgendaOpen, setAgendaOpen] = useState(false);
  const isClosed = isClosedSession(meeting);
  // What was said in a closed session is not shown where this computer only looks; what became of the due dates is.
  const isWithheld = isClosed && isLookOnly;
  const isAgendaShown = !isFrozen && (meeting.status === 'planned' || isAgendaOpen);

  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }]}
        title={meeting.title}
        facts={
          <>
            <strong className={classes.when}>{when}</strong>
            <span>{where}</span>
            <Status look={meetingLook(meeting.status)} />
            {isClosed && <Status look={CLOSED_LOOK} />}
            {approved && <Status look={plainLook('done', IconLock, `Minutes approved ${shortDay(approved.on)}`)} />}
            {isHistorical && <Tag>Historical sample</Tag>}
            <HeldTag id={meeting.id} />
            <span className={classes.acts} data-screen-only>
              <PinButton table="meetings" id={meeting.id} />
              <DuplicateLink to={routes.duplicateMeeting(meeting.id)} words="Plan the next one" />
              {!isFrozen && <TextLink href={routes.editMeeting(meeting.id)}>Change meeting</TextLink>}
              {meeting.status === 'held' && !isFrozen && view.outcomes.length === 0 && <Acts><TextLink onClick={() => takeBack.open(true)}>It was not held</TextLink></Acts>}
            </span>
            {saved.kind !== 'idle' && <SaveState saving={saved} />}
          </>
        }
        actions={
          <>
            {!isWithheld && <PapersMenu papers={papers} />}
            {meeting.status === 'held' && !isFrozen && <Acts><ApproveMinutes view={view} /></Acts>}
            <Acts isMain><NextAct view={view} holding={holding} /></Acts>
          </>
        }
      />
      <div className={classes.notices}>
        {refusal(holding.state)}
        {papers.told && <Notice {...papers.told} />}
        <ClosedSession meeting={meeting} />
      </div>
      <TwoColumns
        sideAt="start"
        side={
          <>
            <Attendance meetingId={meeting.id} attendees={view.attendees} quorum={quorumState(meeting, view.attendees)} isFrozen={isFrozen} />
            <MeetingFacts meeting={meeting} postBy={parts.postBy} />
            <DueBecause view={view} />
            <MeetingLetters view={view} />
          </>
        }
      >
        {!isWithheld && <ApprovedMinutes view={view} addenda={parts.addenda} />}
        {!isWithheld && isAgendaShown && <Agenda meeting={meeting} agenda={parts.agenda} onDone={meeting.status === 'held' ? () => setAgendaOpen(false) : undefined} />}
        {!isWithheld && <Statements meetingId={meeting.id} statements={view.statements} motions={parts.motions} agenda={parts.agenda} attendees={view.attendees} isAgendaShown={isAgendaShown} onAgenda={() => setAgendaOpen(true)} isAhead={meeting.day > today} isFrozen={isFrozen} />}
        <Outcomes view={view} later={parts.later} isFrozen={isFrozen} />
        {!isWithheld && (
          <>
            <ActionItems view={view} actions={parts.actions} isFrozen={isFrozen} />
            <DocumentsPanel about={about('meetings', meeting.id)} title="Documents" hint="The agenda, the sign-in sheet, signed minutes, what was handed out." />
            <NotesPanel about={{ table: 'meetings', id: meeting.id }} title={meeting.title} />
          </>
        )}
        <RetentionPanel table="meetings" id={meeting.id} />
        <RecordHistory ids={[meeting.id]} />
      </TwoColumns>
      {takeBack.subject && (
        <WhyDialog
          title="It was not held"
          description="The meeting is planned again, and what counts from it waits for it again. That it was marked as held stays in the history."
          hint="For example: marked by mistake, or put off to another day."
          record={(why) => takeBackHeld(records, meeting.id, why)}
          onClose={takeBack.close}
        />
      )}
    </>
  );
}
