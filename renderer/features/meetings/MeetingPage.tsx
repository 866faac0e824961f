/** One meeting: who came, who said what, what was decided, and what is due because of it. */
import { type Day, fullDay, shortDay } from '@domain/day';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { MEETING_KIND_NAMES } from '@domain/meeting';
import { Button } from '@mantine/core';
import { about } from '@store/commands/documents';
import { holdMeeting, takeBackHeld } from '@store/commands/meetings';
import { type MeetingView, meetingView } from '@store/queries/meetings';
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
import { letterLook, meetingLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { IconCheck, IconMail, IconPrinter } from '@tabler/icons-react';
import { useId } from 'react';
import { Link, useParams } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { DocumentsPanel } from '../DocumentsPanel';
import { NotRecorded } from '../NotRecorded';
import { NotesPanel } from '../NotesPanel';
import { HeldTag } from '../held';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { useSavedNote } from '../useSavedNote';
import { WhyDialog } from '../WhyDialog';
import { Attendance } from './Attendance';
import classes from './MeetingPage.module.css';
import { Outcomes } from './Outcomes';
import { Statements } from './Statements';
import { useMinutes } from './useMinutes';

const PATH = { label: 'Meetings', href: routes.meetings() };

export function MeetingPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await meetingView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows shape="lines" rows={5} label="Reading the meeting" />;
  if (view === null) return <NotRecorded what="meeting" backTo={PATH} />;
  return <OneMeeting key={id} view={view} />;
}

function OneMeeting({ view }: { readonly view: MeetingView }) {
  const { office } = useSession();
  const saved = useSavedNote();
  const minutes = useMinutes(view);
  const holding = useRecording();
  const takeBack = useDialog<true>();
  const { records } = useSession();
  const { meeting, agreement } = view;
  const when = [fullDay(meeting.day), meeting.time].filter(Boolean).join(', ');
  const where = [meeting.place, MEETING_KIND_NAMES[meeting.kind].toLowerCase(), meeting.calledBy && `called by ${meeting.calledBy}`].filter(Boolean).join(' · ');
  const isHistorical = office.isSample || agreement.historicalNote !== undefined;
  const { making } = minutes;

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
            {isHistorical && <Tag>Historical sample</Tag>}
            <HeldTag id={meeting.id} />
            <TextLink href={routes.editMeeting(meeting.id)}>Change meeting</TextLink>
            {meeting.status === 'held' && view.outcomes.length === 0 && <Acts><TextLink onClick={() => takeBack.open(true)}>It was not held</TextLink></Acts>}
            {saved.kind !== 'idle' && <SaveState saving={saved} />}
          </>
        }
        actions={
          <>
            <Button variant="default" loading={making === 'print'} disabled={making === 'save'} leftSection={<IconPrinter size={17} stroke={1.7} aria-hidden />} onClick={() => void minutes.print()}>
              Print minutes
            </Button>
            <Button variant="default" loading={making === 'save'} disabled={making === 'print'} onClick={() => void minutes.save()}>
              Save minutes as PDF
            </Button>
            <Acts isMain><MainAction view={view} holding={holding} /></Acts>
          </>
        }
      />
      <div className={classes.notices}>
        {refusal(holding.state)}
        {minutes.told && <Notice {...minutes.told} />}
      </div>
      <TwoColumns
        sideAt="start"
        side={
          <>
            <Attendance meetingId={meeting.id} attendees={view.attendees} />
            <DueBecause view={view} />
            <Letters view={view} />
          </>
        }
      >
        <Statements meetingId={meeting.id} statements={view.statements} attendees={view.attendees} />
        <Outcomes view={view} />
        <DocumentsPanel about={about('meetings', meeting.id)} title="Documents" hint="The agenda, the sign-in sheet, signed minutes, what was handed out." />
        <NotesPanel about={{ table: 'meetings', id: meeting.id }} title={meeting.title} />
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

/** What comes next: mark it as held, then confirm the outcome by letter. */
function MainAction({ view: { meeting }, holding }: { readonly view: MeetingView; readonly holding: ReturnType<typeof useRecording> }) {
  const { records, today } = useSession();
  const id = useId();
  if (meeting.status === 'held') {
    return (
      <Button component={Link} to={routes.newLetter({ meetingId: meeting.id, kind: 'L5' })} leftSection={<IconMail size={17} stroke={1.7} aria-hidden />}>
        New letter
      </Button>
    );
  }
  const isAhead = meeting.day > today;
  return (
    <div className={classes.main}>
      <Button
        disabled={isAhead}
        loading={holding.state.kind === 'saving'}
        {...(isAhead ? { 'aria-describedby': id } : {})}
        leftSection={<IconCheck size={17} stroke={1.9} aria-hidden />}
        onClick={() => void holding.run(() => holdMeeting(records, meeting.id, today))}
      >
        Mark as held
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

function Letters({ view: { meeting, letters } }: { readonly view: MeetingView }) {
  return (
    <Panel title="Letters" isFlush aside={<TextLink href={routes.newLetter({ meetingId: meeting.id, ...(meeting.status === 'held' ? { kind: 'L5' } : {}) })}>New letter</TextLink>}>
      {letters.length === 0 && <EmptyState title="No letter goes with it" text="A letter about this meeting appears here, and one that is added under “Change meeting”." />}
      {letters.length > 0 && (
        <ul className={classes.letters}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <TextLink href={routes.letter(letter.id)}>{LETTER_KIND_NAMES[letter.kind]}</TextLink>
              <Status look={letterLook(letter.status, numberOf(letter))} isSoft={false} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
