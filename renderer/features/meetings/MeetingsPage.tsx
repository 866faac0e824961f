/** All meetings: those ahead, those whose day has come, those that were held. */
import { daysBetween, shortDay } from '@domain/day';
import { MEETING_KIND_NAMES } from '@domain/meeting';
import { Button } from '@mantine/core';
import { meetingList, type MeetingRow } from '@store/queries/meetings';
import { Docket, DocketGroup, DocketRow } from '@ui/Docket';
import { DueDate } from '@ui/DueDate';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { decisionLook, meetingLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconAlertCircle, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './MeetingsPage.module.css';

const HEADS = [{ label: 'Outcome', width: 'wide' }] as const;

export function MeetingsPage() {
  const { today } = useSession();
  const meetings = useLive((db) => meetingList(db));
  const planned = meetings?.filter(({ meeting }) => meeting.status === 'planned') ?? [];
  const ahead = planned.filter(({ meeting }) => meeting.day >= today).toReversed();
  const passed = planned.filter(({ meeting }) => meeting.day < today);
  const held = meetings?.filter(({ meeting }) => meeting.status === 'held') ?? [];
  return (
    <>
      <PageHead
        title="Meetings"
        facts={meetings && meetings.length > 0 ? `${ahead.length} ahead, ${held.length} held` : undefined}
        actions={
          <Acts isMain>
            <Button component={Link} to={routes.newMeeting()} leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />}>
              New meeting
            </Button>
          </Acts>
        }
      />
      {meetings === undefined && <Panel title="Meetings" isFlush><LoadingRows label="Reading the meetings" /></Panel>}
      {meetings?.length === 0 && (
        <Panel title="Meetings" isFlush>
          <EmptyState
            title="No meeting is recorded yet"
            text="A meeting with federal or state partners, of staff or of the council appears here, with who came, who said what and what was decided for each obligation."
            action={<TextLink href={routes.newMeeting()}>New meeting</TextLink>}
          />
        </Panel>
      )}
      {meetings !== undefined && meetings.length > 0 && (
        <Docket label="Meetings" heads={HEADS} dueHead="Date, time and place" titleHead="Meeting, agreement">
          {passed.length > 0 && (
            <DocketGroup label="Their day has passed, not marked as held" count={passed.length} tone="soon" icon={<IconAlertCircle size={16} stroke={1.8} aria-hidden />}>
              {passed.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
          {ahead.length > 0 && (
            <DocketGroup label="Ahead" count={ahead.length}>
              {ahead.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
          {held.length > 0 && (
            <DocketGroup label="Held" count={held.length}>
              {held.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
        </Docket>
      )}
    </>
  );
}

function MeetingLine({ row: { meeting, agreement, outcomes } }: { readonly row: MeetingRow }) {
  const { today } = useSession();
  const where = [meeting.time, meeting.place].filter(Boolean).join(', ');
  return (
    <DocketRow
      count={{ kind: 'ahead', days: daysBetween(today, meeting.day) }}
      due={<DueDate instead={shortDay(meeting.day)} reason={where} />}
      title={meeting.title}
      href={routes.meeting(meeting.id)}
      under={[agreement?.title, MEETING_KIND_NAMES[meeting.kind].toLowerCase()].filter(Boolean).join(', ')}
      cells={[
        <ul key="outcome" className={classes.outcomes}>
          {meeting.status === 'planned' && <li><Status look={meetingLook('planned')} isSoft={false} /></li>}
          {meeting.status === 'held' && outcomes.length === 0 && <li className={classes.quiet}>Held, no outcome recorded yet</li>}
          {outcomes.map(({ id, decision }) => <li key={id}><Status look={decisionLook(decision)} isSoft={false} /></li>)}
        </ul>,
      ]}
    />
  );
}
