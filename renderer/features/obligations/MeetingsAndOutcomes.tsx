/** The meetings that took up the obligation, and what each decided. */
import { isClosedSession } from '@domain/closedSession';
import { plainDay } from '@domain/day';
import { hasEffect, type Meeting, type Outcome } from '@domain/meeting';
import type { ObligationView } from '@store/queries/obligations';
import type { Said } from '@store/queries/saidAbout';
import { BeforeAfter } from '@ui/BeforeAfter';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { CLOSED_LOOK, meetingLook, outcomeLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './MeetingsAndOutcomes.module.css';

export function MeetingsAndOutcomes({ view: { obligation, meetings, outcomes, said } }: { readonly view: ObligationView }) {
  return (
    <Panel
      title="Meetings and outcomes"
      count={meetings.length}
      isFlush
      aside={meetings.length > 0 ? <TextLink href={routes.newMeeting({ obligationId: obligation.id })}>Call a meeting</TextLink> : undefined}
    >
      {meetings.length === 0 && (
        <EmptyState
          title="No meeting has taken this up"
          text="What each party said and what was decided is kept with the meeting; a decision can move the due date."
          action={<TextLink href={routes.newMeeting({ obligationId: obligation.id })}>Call a meeting</TextLink>}
        />
      )}
      {meetings.toReversed().map((meeting) => <OneMeeting key={meeting.id} meeting={meeting} outcomes={outcomes.filter(({ meetingId }) => meetingId === meeting.id)} said={said.filter(({ meetingId }) => meetingId === meeting.id)} />)}
    </Panel>
  );
}

function OneMeeting({ meeting, outcomes, said }: { readonly meeting: Meeting; readonly outcomes: readonly Outcome[]; readonly said: readonly Said[] }) {
  const { isLookOnly } = useSession();
  const isClosed = isClosedSession(meeting);
  return (
    <article className={classes.meeting}>
      <div className={classes.head}>
        <h3 className={classes.title}><TextLink href={routes.meeting(meeting.id)}>{meeting.title}</TextLink></h3>
        <Status look={meetingLook(meeting.status)} isSoft={false} />
        {isClosed && <Status look={CLOSED_LOOK} isSoft={false} />}
        <span className={classes.quiet}>{plainDay(meeting.day)}</span>
      </div>
      {outcomes.length === 0 && meeting.status === 'held' && <p className={classes.quiet}>No outcome is recorded. {!meeting.approved && <Acts><TextLink isUnderlined href={routes.meeting(meeting.id)}>Record outcome</TextLink></Acts>}</p>}
      {outcomes.map((outcome) => (
        <div key={outcome.id}>
          <p className={classes.head}>
            <Status look={outcomeLook(outcome)} isSoft={false} />
            {outcome.to !== undefined && (hasEffect(outcome) ? <BeforeAfter before={outcome.from && plainDay(outcome.from)} after={plainDay(outcome.to)} /> : <span>to {plainDay(outcome.to)}</span>)}
          </p>
          <p className={classes.quiet}>{outcome.reason}</p>
        </div>
      ))}
      {said.length > 0 && !(isClosed && isLookOnly) && (
        <ul className={classes.said} aria-label="What was said about it" data-screen-only={isClosed || undefined}>
          {said.map(({ id, whose, text }) => <li key={id}><strong>{whose}</strong> {text}</li>)}
        </ul>
      )}
    </article>
  );
}
