/** One meeting: who came, who said what, what was decided, and what is due because of it. */
import { type Day, fullDay, shortDay } from '@domain/day';
import { MEETING_KIND_NAMES } from '@domain/meeting';
import { quorumState } from '@domain/quorum';
import { Button, Menu } from '@mantine/core';
import { about } from '@store/commands/documents';
import { holdMeeting, takeBackHeld } from '@store/commands/meetings';
import { type MeetingView, meetingView } from '@store/queries/meetings';
import { minutesView, type MinutesView } from '@store/queries/minutes';
import { Blocked } from '@ui/Blocked';
import { countMet, countToDue } from '@ui/count';
import { CountRows } from '@ui/CountRows';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Status } from '@ui/Status';
import { meetingLook, plainLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { IconCheck, IconChevronDown, IconLock, IconMail } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { DocumentsPanel } from '../DocumentsPanel';
import { NotRecorded } from '../NotRecorded';
import { NotesPanel } from '../NotesPanel';
import { RecordHistory } from '../RecordHistory';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useKeptFile } from '../useKeptFile';
import { useRecording } from '../useRecording';
import { useSaveBytes } from '../useSaveBytes';
import { useSavedNote } from '../useSavedNote';
import { WhyDialog } from '../WhyDialog';
import { ActionItems } from './ActionItems';
import { Agenda } from './Agenda';
import { ApprovedMinutes, ApproveMinutes } from './ApprovedMinutes';
import { Attendance } from './Attendance';
import classes from './MeetingPage.module.css';
import { MeetingFacts } from './MeetingFacts';
import { MeetingLetters } from './MeetingLetters';
import { minutesName } from './minutesPaper';
import { Outcomes } from './Outcomes';
import { ENTRY_TEXT_ID } from './StatementEntry';
import { Statements } from './Statements';
import { useMinutes, useMinutesWord } from './useMinutes';

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
  const { office, records } = useSession();
  const saved = useSavedNote();
  const minutes = useMinutes(view, parts);
  const word = useMinutesWord(view, parts);
  const kept = useKeptFile();
  const invitation = useSaveBytes();
  const holding = useRecording();
  const takeBack = useDialog<true>();
  /** Which paper was made last: only what became of that one is told. */
  const [last, setLast] = useState<'paper' | 'word' | 'kept' | 'invitation'>();
  const { meeting, agreement } = view;
  const when = [fullDay(meeting.day), meeting.time].filter(Boolean).join(', ');
  const where = [meeting.place, MEETING_KIND_NAMES[meeting.kind].toLowerCase(), meeting.calledBy && `called by ${meeting.calledBy}`].filter(Boolean).join(' · ');
  const isHistorical = office.isSample || agreement.historicalNote !== undefined;
  const { making } = minutes;
  const { approved } = meeting;
  const isFrozen = approved !== undefined;
  // Once the minutes are taken, the items of the agenda are their headings; it opens again to be changed.
  const [isAgendaOpen, setAgendaOpen] = useState(false);
  const isAgendaShown = !isFrozen && (meeting.status === 'planned' || isAgendaOpen);
  const invite = () => {
    setLast('invitation');
    void invitation.save(`${minutesName(meeting).replace(/^Minutes/, 'Invitation')}.ics`, async () => {
      const { invitationFile } = await import('./invitationFile');
      return new Uint8Array(new TextEncoder().encode(invitationFile(meeting, { office, agenda: parts.agenda, attendees: view.attendees, at: records.now() })));
    }, 'Invitation');
  };
  /** Approved minutes are saved and printed as they were frozen. */
  const save = () => {
    setLast(approved ? 'kept' : 'paper');
    void (approved ? kept.save(approved.pdf) : minutes.save());
  };
  const print = () => {
    setLast(approved ? 'kept' : 'paper');
    void (approved ? kept.print(approved.pdf) : minutes.print());
  };
  const saveWord = () => {
    setLast('word');
    void word.save();
  };
  const told = last && { paper: minutes, word, kept, invitation }[last].told;

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
            {approved && <Status look={plainLook('done', IconLock, `Minutes approved ${shortDay(approved.on)}`)} />}
            {isHistorical && <Tag>Historical sample</Tag>}
            {!isFrozen && <TextLink href={routes.editMeeting(meeting.id)}>Change meeting</TextLink>}
            {meeting.status === 'held' && !isFrozen && view.outcomes.length === 0 && <Acts><TextLink onClick={() => takeBack.open(true)}>It was not held</TextLink></Acts>}
            {saved.kind !== 'idle' && <SaveState saving={saved} />}
          </>
        }
        actions={
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" loading={making !== undefined || word.isSaving || invitation.isSaving} rightSection={<IconChevronDown size={16} stroke={1.7} aria-hidden />}>Print or save</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={print}>Print minutes</Menu.Item>
                <Menu.Item onClick={save}>Save minutes as PDF</Menu.Item>
                <Menu.Item onClick={saveWord}>Save minutes as Word</Menu.Item>
                <Menu.Item onClick={invite}>Save invitation for calendars</Menu.Item>
              </Menu.Dropdown>
            </Menu>
            {meeting.status === 'held' && !isFrozen && <Acts><ApproveMinutes view={view} /></Acts>}
            <Acts isMain><MainAction view={view} holding={holding} /></Acts>
          </>
        }
      />
      <div className={classes.notices}>
        {refusal(holding.state)}
        {told && <Notice {...told} />}
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
        <ApprovedMinutes view={view} addenda={parts.addenda} />
        {isAgendaShown && <Agenda meeting={meeting} agenda={parts.agenda} onDone={meeting.status === 'held' ? () => setAgendaOpen(false) : undefined} />}
        <Statements meetingId={meeting.id} statements={view.statements} motions={parts.motions} agenda={parts.agenda} attendees={view.attendees} isAgendaShown={isAgendaShown} onAgenda={() => setAgendaOpen(true)} isFrozen={isFrozen} />
        <Outcomes view={view} later={parts.later} isFrozen={isFrozen} />
        <ActionItems view={view} actions={parts.actions} isFrozen={isFrozen} />
        <DocumentsPanel about={about('meetings', meeting.id)} title="Documents" hint="The agenda, the sign-in sheet, signed minutes, what was handed out." />
        <NotesPanel about={{ table: 'meetings', id: meeting.id }} title={meeting.title} />
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

/** What comes next: take the minutes, which marks it as held, then confirm the outcome by letter. */
function MainAction({ view: { meeting }, holding }: { readonly view: MeetingView; readonly holding: ReturnType<typeof useRecording> }) {
  const { records, today } = useSession();
  const id = useId();
  if (meeting.status === 'held') {
    return (
      <Button component={Link} to={routes.newLetter({ meetingId: meeting.id, kind: 'L5' })} leftSection={<IconMail size={17} stroke={1.7} aria-hidden />}>
        New letter: confirm the outcome
      </Button>
    );
  }
  const isAhead = meeting.day > today;
  /** The agenda becomes the headings of the minutes, and the cursor stands where they are typed. */
  const begin = async () => {
    if ((await holding.run(() => holdMeeting(records, meeting.id, today))) !== undefined) document.getElementById(ENTRY_TEXT_ID)?.focus();
  };
  return (
    <div className={classes.main}>
      <Button
        disabled={isAhead}
        loading={holding.state.kind === 'saving'}
        {...(isAhead ? { 'aria-describedby': id } : {})}
        leftSection={<IconCheck size={17} stroke={1.9} aria-hidden />}
        onClick={() => void begin()}
      >
        Start minutes
      </Button>
      {isAhead && <Blocked id={id}>Its day is still ahead</Blocked>}
    </div>
  );
}

/** Obligations whose clock this meeting starts. */
function DueBecause({ view: { dueBecauseOfThis, authorities } }: { readonly view: MeetingView }) {
  const { today } = useSession();
  return (
    <Panel title="Due because of this" isFlush>
      {dueBecauseOfThis.length === 0 && <EmptyState title="Nothing counts from this meeting" text="An obligation whose clock is a meeting about these obligations appears here." />}
      {dueBecauseOfThis.length > 0 && (
        <CountRows
          rows={dueBecauseOfThis.map(({ obligation, due, isCounted }) => ({
            id: obligation.id,
            count: !isCounted ? { kind: 'none' } : obligation.status === 'met' ? countMet(obligation.statusSince, due.due) : countToDue(due.due, today),
            title: obligation.title,
            href: routes.obligation(obligation.id),
            status: <DeadAuthority authority={authorities.get(obligation.authorityId)} />,
            under: isCounted ? (due.due ? `${shortDay(due.due)}; ${due.reason}` : due.reason) : notCounted(due.due),
          }))}
        />
      )}
    </Panel>
  );
}

/** What is said while the meeting is still planned. */
const notCounted = (due: Day | undefined): string =>
  due ? `Counts from this meeting once it is held. Now ${shortDay(due)}, from an earlier one.` : 'Counts from the day on which the meeting is held.';
