/** All meetings: those ahead, those whose day has come, those that were held. */
import { daysBetween, plainDay, shortDay } from '@domain/day';
import { MEETING_KIND_NAMES } from '@domain/meeting';
import { Button } from '@mantine/core';
import { meetingList, type MeetingRow } from '@store/queries/meetings';
import { Docket, DocketGroup, DocketRow } from '@ui/Docket';
import { DueDate } from '@ui/DueDate';
import { EmptyState } from '@ui/EmptyState';
import { FindField, hasWords } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { meetingLook, outcomeLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { IconAlertCircle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Acts } from '../Acts';
import { HeldTag } from '../held';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './MeetingsPage.module.css';

/** So many meetings are read at first, and more when asked for. */
const PAGE = 150;

const HEADS = [{ label: 'Outcome', width: 'wide' }] as const;

export function MeetingsPage() {
  const { today } = useSession();
  const [words, setWords] = useState('');
  const [sort, setSort] = useState({ by: 'day', isDescending: false });
  const [limit, setLimit] = useState(PAGE);
  const all = useLive((db) => meetingList(db, limit), [limit]);
  const number = useLive((db) => db.meetings.count());
  const meetings = all?.filter(({ meeting, agreement }) => hasWords(words, [meeting.title, meeting.place, meeting.calledBy, agreement?.title, MEETING_KIND_NAMES[meeting.kind]]));
  const planned = meetings?.filter(({ meeting }) => meeting.status === 'planned') ?? [];
  const ahead = planned.filter(({ meeting }) => meeting.day >= today).toReversed();
  const passed = planned.filter(({ meeting }) => meeting.day < today);
  const held = meetings?.filter(({ meeting }) => meeting.status === 'held') ?? [];
  // By day the other way round, or by words, they are one list.
  const isOneGroup = sort.by !== 'day' || sort.isDescending;
  return (
    <>
      <PageHead
        title="Meetings"
        help={routes.helpChapter('meetings-and-minutes')}
        facts={meetings && meetings.length > 0 ? `${ahead.length} ahead, ${held.length} held` : undefined}
        actions={
          <Acts isMain>
            <Button component={Link} to={routes.newMeeting()} leftSection={<IconPlus size={17} stroke={1.8} aria-hidden />}>
              New meeting
            </Button>
          </Acts>
        }
      />
      {all === undefined && <Panel title="Meetings" isFlush><LoadingRows label="Reading the meetings" /></Panel>}
      {all !== undefined && all.length > 0 && (
        <Toolbar count={words.trim() === '' ? '' : `${meetings?.length ?? 0} of ${all.length} shown`}>
          <FindField label="Find in the meetings" placeholder="Find a title, a place or an agreement" value={words} onChange={setWords} />
        </Toolbar>
      )}
      {all !== undefined && all.length > 0 && meetings?.length === 0 && (
        <Panel title="Nothing found" isFlush>
          <EmptyState kind="notFound" title={`No meeting with “${words.trim().slice(0, 60)}”`} action={<TextLink onClick={() => setWords('')}>Clear the search</TextLink>} />
        </Panel>
      )}
      {all?.length === 0 && (
        <Panel title="Meetings" isFlush>
          <EmptyState
            title="No meeting is recorded yet"
            text="A meeting with federal or state partners, of staff or of the council appears here, with who came, who said what and what was decided for each obligation."
            action={<TextLink href={routes.newMeeting()}>New meeting</TextLink>}
          />
        </Panel>
      )}
      {meetings !== undefined && meetings.length > 0 && (
        <Docket
          label="Meetings"
          heads={HEADS}
          dueHead="Date, time and place"
          sorting={{
            ...sort,
            onSort: (by) => setSort({ by, isDescending: by === sort.by && !sort.isDescending }),
            due: 'day',
            title: [{ by: 'title', label: 'Meeting' }, { by: 'agreement', label: 'agreement' }],
          }}
        >
          {isOneGroup && <DocketGroup>{sortedMeetings(meetings, sort).map((row) => <MeetingLine key={row.meeting.id} row={row} />)}</DocketGroup>}
          {!isOneGroup && passed.length > 0 && (
            <DocketGroup label="Their day has passed, not marked as held" count={passed.length} tone="soon" icon={<IconAlertCircle size={16} stroke={1.8} aria-hidden />}>
              {passed.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
          {!isOneGroup && ahead.length > 0 && (
            <DocketGroup label="Ahead" count={ahead.length}>
              {ahead.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
          {!isOneGroup && held.length > 0 && (
            <DocketGroup label="Held" count={held.length}>
              {held.map((row) => <MeetingLine key={row.meeting.id} row={row} />)}
            </DocketGroup>
          )}
        </Docket>
      )}
      {all !== undefined && number !== undefined && number > all.length && (
        <p className={classes.older}>The {all.length} latest meetings are read. <TextLink isUnderlined onClick={() => setLimit(limit + PAGE)}>{`Read ${Math.min(PAGE, number - all.length)} older ones`}</TextLink></p>
      )}
    </>
  );
}

/** The meetings in one order; they come with the latest first. */
function sortedMeetings(meetings: readonly MeetingRow[], { by, isDescending }: { readonly by: string; readonly isDescending: boolean }): readonly MeetingRow[] {
  if (by === 'day') return meetings;
  const keyOf = ({ meeting, agreement }: MeetingRow) => (by === 'title' ? meeting.title : (agreement?.title ?? ''));
  const sign = isDescending ? -1 : 1;
  return meetings.toSorted((a, b) => sign * keyOf(a).localeCompare(keyOf(b)));
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
      under={<>{[agreement?.title, MEETING_KIND_NAMES[meeting.kind].toLowerCase()].filter(Boolean).join(', ')} <HeldTag id={meeting.id} /></>}
      cells={[
        <ul key="outcome" className={classes.outcomes}>
          {meeting.status === 'planned' && <li><Status look={meetingLook('planned')} isSoft={false} /></li>}
          {meeting.status === 'held' && outcomes.length === 0 && <li className={classes.quiet}>Held, no outcome recorded yet</li>}
          {outcomes.map((outcome) => <li key={outcome.id}><Status look={outcomeLook(outcome)} isSoft={false} /></li>)}
          {meeting.status === 'held' && <li className={classes.quiet}>{meeting.approved ? `Minutes approved ${plainDay(meeting.approved.on)}` : 'Minutes not approved yet'}</li>}
        </ul>,
      ]}
    />
  );
}
