/** Today: what is late, what comes next, which letters wait, which meetings are ahead. */
import { addDays, type Day, daysBetween, fullDay, longDay, shortDay } from '@domain/day';
import { type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { METHOD_NAMES } from '@domain/recipient';
import { Button } from '@mantine/core';
import type { ListLine } from '@store/queries/obligations';
import { type Count, countToDue } from '@ui/count';
import { CountRows } from '@ui/CountRows';
import { Docket, DocketGroup, DocketRow } from '@ui/Docket';
import { DueDate } from '@ui/DueDate';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { AxisLegend, NinetyDays } from '@ui/NinetyDays';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { letterLook, serviceLook, type StatusLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { IconAlertTriangle, IconClock, IconPlus, IconPrinter, IconReport } from '@tabler/icons-react';
import { useDeferredValue } from 'react';
import { Link, useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { ProposedMoves } from '../ProposedMoves';
import { routes } from '../routes';
import { useSession } from '../session';
import { AfterMeetings } from './AfterMeetings';
import { LeftForLater } from './LeftForLater';
import { summary } from './summary';
import { AHEAD, type TodayData, useToday } from './useToday';

export function TodayPage() {
  const { today } = useSession();
  const data = useToday();
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title={fullDay(today)}
        facts={data ? summary(data, today) : undefined}
        actions={
          <>
            <Button variant="default" component={Link} to={routes.report()} leftSection={<IconReport size={16} stroke={1.7} aria-hidden />}>Council report</Button>
            <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />} onClick={() => window.print()}>
              Print this page
            </Button>
            <Acts isMain>
              <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.newLetter())}>
                New letter
              </Button>
            </Acts>
          </>
        }
      />
      <LeftForLater />
      {data === undefined ? <LoadingRows rows={6} label="Reading what is due" /> : data.agreements === 0 ? <Nothing /> : <Filled data={data} />}
    </>
  );
}

/** A new office: the way to the first due date. */
function Nothing() {
  const navigate = useNavigate();
  return (
    <Panel title="Begin with an agreement">
      <EmptyState
        title="There is nothing to do yet"
        text="Record an agreement, then what the city must do under it and by when. What is due then stands here every morning."
        action={
          <Acts>
            <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.newAgreement())}>
              New agreement
            </Button>
          </Acts>
        }
      />
    </Panel>
  );
}

/** More rows than the window shows of the docket at first, also on a large screen. */
const SCREENFUL = 16;

function Filled({ data }: { readonly data: TodayData }) {
  const { today } = useSession();
  const { overdue, due, ahead, counts, meetings } = data;
  // What a screen holds is drawn first, the rows below it right after: nobody waits for what is out of sight.
  const overdueDrawn = useDeferredValue(overdue, overdue.slice(0, SCREENFUL));
  const dueDrawn = useDeferredValue(due, due.slice(0, Math.max(0, SCREENFUL - overdue.length)));
  return (
    <Stacked>
      <Panel title="The next 90 days" count={`to ${longDay(addDays(today, AHEAD))}`} aside={<AxisLegend />}>
        <NinetyDays
          name={`What is due from ${longDay(today)} to ${longDay(addDays(today, AHEAD))}; the same days stand in the list below.`}
          today={today}
          days={AHEAD}
          late={counts.overdue}
          whyClosed={data.whyClosed}
          dues={ahead.flatMap(({ id, title, due: day, lead }) => (day ? [{ id, label: title, due: day, ...(lead ? { lead } : {}) }] : []))}
          meetings={meetings.map(({ meeting }) => ({ id: meeting.id, label: meeting.title, day: meeting.day }))}
        />
      </Panel>
      <ProposedMoves />
      <TwoColumns side={<Side data={data} />}>
        <Docket label="Overdue and due next" hasHead={false}>
          {overdue.length > 0 && (
            <DocketGroup
              label="Overdue"
              count={counts.overdue}
              tone="late"
              icon={<IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
              aside={counts.overdue > overdue.length ? <TextLink href={routes.obligations('overdue')}>{`The first ${overdue.length}; show all`}</TextLink> : undefined}
            >
              {overdueDrawn.map(row)}
            </DocketGroup>
          )}
          <DocketGroup
            label="Due next"
            count={`${counts.due} in ${AHEAD} days`}
            icon={<IconClock size={16} stroke={1.8} aria-hidden />}
            aside={<TextLink href={routes.obligations()}>All obligations</TextLink>}
          >
            {dueDrawn.map(row)}
            {due.length === 0 && <DocketRow count={{ kind: 'none', word: 'nothing due' }} due={`Until ${longDay(addDays(today, AHEAD))}`} title="Nothing is due in the next 90 days" under="Obligations that wait for an event stand in All obligations" />}
          </DocketGroup>
        </Docket>
      </TwoColumns>
    </Stacked>
  );

  function row({ obligation, due: dueRow, agreement, authority }: ListLine) {
    return (
      <DocketRow
        key={obligation.id}
        count={countToDue(dueRow.due, today)}
        due={<DueDate day={dueRow.due} reason={dueRow.reason} lead={dueRow.lead} movedFrom={dueRow.movedFrom} />}
        title={obligation.title}
        href={routes.obligation(obligation.id)}
        under={<>{agreement.title} <DeadAuthority authority={authority} /></>}
      />
    );
  }
}

/** Since when a letter waits to be read or to be issued; a draft waits for nobody. */
function waitingSince({ status, review, approval }: Letter, today: Day): Count {
  const since = status === 'inReview' ? review?.on : approval?.on;
  return status === 'draft' || since === undefined ? { kind: 'none', word: 'draft' } : { kind: 'ago', days: daysBetween(since, today) };
}

function Side({ data }: { readonly data: TodayData }) {
  const { today, people, recorder, isReadOnly } = useSession();
  /** In review with whom. */
  const reviewLook = ({ status, review }: Letter): StatusLook => {
    const look = letterLook(status);
    const name = review?.reviewerId === recorder.id ? 'you' : people.find(({ id }) => id === review?.reviewerId)?.name;
    return status === 'inReview' && name !== undefined ? { ...look, word: `${look.word} with ${name}` } : look;
  };
  const { waiting, waitingCount, drafts, meetings, replies, after, requests } = data;
  const rows = waiting.flatMap(({ row: { letter }, waiting: open }) =>
    open.map(({ recipient, party, state, latest }) => {
      const since = latest?.day ?? letter.issued?.on ?? letter.dated;
      return {
        id: recipient.id,
        count: { kind: 'ago', days: daysBetween(since, today), isLong: daysBetween(since, today) > 10 } as const,
        title: `${numberOf(letter) ?? ''} ${LETTER_KIND_NAMES[letter.kind]}`,
        href: routes.letter(letter.id),
        under: `${party.name}, ${METHOD_NAMES[recipient.method].toLowerCase()}`,
        status: <Status look={serviceLook(state, latest?.day, daysBetween(since, today))} isSoft={false} />,
      };
    }),
  );
  return (
    <Stacked>
      <Panel title="Letters waiting for proof" count={waitingCount > waiting.length ? `the first ${waiting.length} of ${waitingCount} letters` : rows.length || undefined} aside={<TextLink href={routes.letters()}>All letters</TextLink>} isFlush>
        {rows.length > 0 ? <CountRows rows={rows} /> : <EmptyState title="No letters wait for proof" text="A letter appears here from the day it is issued until each recipient’s receipt is on file." />}
      </Panel>
      {drafts.length > 0 && (
        <Panel title="Letters not issued yet" count={drafts.length} isFlush>
          <CountRows
            rows={drafts.map(({ letter, agreementTitle, authorities }) => ({
              id: letter.id,
              count: waitingSince(letter, today),
              title: LETTER_KIND_NAMES[letter.kind],
              href: routes.letter(letter.id),
              under: agreementTitle,
              status: <><Status look={reviewLook(letter)} isSoft={false} /> {authorities.map((authority) => <DeadAuthority key={authority.id} authority={authority} />)}</>,
            }))}
          />
        </Panel>
      )}
      {replies.length > 0 && (
        <Panel title="Letters to answer" count={replies.length} isFlush>
          <CountRows
            rows={replies.map(({ letter, fromShort }) => ({
              id: letter.id,
              count: countToDue(letter.replyBy, today),
              title: letter.subject,
              href: routes.incoming(letter.id),
              under: `${letter.number} from ${fromShort}; reply by ${shortDay(letter.replyBy ?? letter.receivedOn)}`,
            }))}
          />
        </Panel>
      )}
      {requests.length > 0 && (
        <Panel title="Records requests to answer" count={requests.length} aside={<TextLink href={routes.requests()}>All requests</TextLink>} isFlush>
          <CountRows
            rows={requests.map(({ id, number, requester, receivedOn, replyBy }) => ({
              id,
              count: replyBy === undefined ? { kind: 'none', word: 'no time limit' } as const : countToDue(replyBy, today),
              title: requester,
              href: routes.request(id),
              under: [number, replyBy === undefined ? `came ${shortDay(receivedOn)}` : `answer by ${shortDay(replyBy)}`].join('; '),
            }))}
          />
        </Panel>
      )}
      {after.length > 0 && <AfterMeetings open={after} today={today} />}
      <Panel title="Meetings ahead" count={meetings.length || undefined} aside={<TextLink href={routes.meetings()}>All meetings</TextLink>} isFlush>
        {meetings.length > 0 ? (
          <CountRows
            rows={meetings.map(({ meeting, agreement }) => ({
              id: meeting.id,
              count: { kind: 'ahead', days: daysBetween(today, meeting.day) } as const,
              title: meeting.title,
              href: routes.meeting(meeting.id),
              under: [fullDay(meeting.day), meeting.time, agreement?.title].filter(Boolean).join(' · '),
            }))}
          />
        ) : (
          <EmptyState title="No meeting is planned" text={isReadOnly ? 'A meeting that is called stands here until it is held.' : 'When a meeting is called, record it so that its clocks start.'} action={<TextLink href={routes.newMeeting()}>New meeting</TextLink>} />
        )}
      </Panel>
    </Stacked>
  );
}
