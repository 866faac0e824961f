/** What later meetings and letters say about an outcome, beside it: what contradicts it, and what came since. */
import { shortDay } from '@domain/day';
import { DECISION_NAMES, isWaiting, type Outcome } from '@domain/meeting';
import { takeBackContradiction } from '@store/commands/outcomes';
import type { LaterWord as Word } from '@store/queries/laterWords';
import { TextLink } from '@ui/TextLink';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { ContradictionDialog } from './ContradictionDialog';
import classes from './LaterWord.module.css';

type LaterWordProps = { readonly outcome: Outcome; readonly word: Word | undefined };

export function LaterWord({ outcome, word }: LaterWordProps) {
  const { records } = useSession();
  const recording = useRecording();
  const marking = useDialog<true>();
  if (!word) return null;
  const since = [
    ...word.letters.map((letter) => ({ id: letter.id, day: letter.receivedOn, link: <TextLink isUnderlined href={routes.incoming(letter.id)}>{`${letter.number} ${letter.subject}`}</TextLink> })),
    ...word.meetings.map((meeting) => ({ id: meeting.id, day: meeting.day, link: <TextLink isUnderlined href={routes.meeting(meeting.id)}>{meeting.title}</TextLink> })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <div className={classes.root}>
      {(word.outcomes.length > 0 || word.marked.length > 0) && (
        <ul className={classes.list} aria-label="Contradicts it">
          {word.outcomes.map((later) => (
            <Contradicted key={later.outcome.id}>
              Decided otherwise {shortDay(later.meeting.day)}: {DECISION_NAMES[later.outcome.decision].toLowerCase()}{later.outcome.to && ` to ${shortDay(later.outcome.to)}`}
              {isWaiting(later.outcome) && ', once confirmed'}. <TextLink isUnderlined href={routes.meeting(later.meeting.id)}>{later.meeting.title}</TextLink>
            </Contradicted>
          ))}
          {word.marked.map(({ contradiction, letter, meeting }) => (
            <Contradicted key={contradiction.id}>
              {letter && <>Letter of {shortDay(letter.receivedOn)} says otherwise: <TextLink isUnderlined href={routes.incoming(letter.id)}>{`${letter.number} ${letter.subject}`}</TextLink></>}
              {meeting && <>Meeting of {shortDay(meeting.day)} says otherwise: <TextLink isUnderlined href={routes.meeting(meeting.id)}>{meeting.title}</TextLink></>}
              <span className={classes.note}>{contradiction.note}</span>
              <Acts><span data-screen-only> <TextLink label={`Take back the mark: ${contradiction.note}`} onClick={() => void recording.run(() => takeBackContradiction(records, contradiction.id))}>Take back</TextLink></span></Acts>
            </Contradicted>
          ))}
        </ul>
      )}
      {since.length > 0 && (
        <ul className={classes.list} aria-label="Since then">
          {since.map(({ id, day, link }) => <li key={id} className={classes.since}>Since then, {shortDay(day)}: {link}</li>)}
        </ul>
      )}
      {since.length > 0 && <Acts><span data-screen-only><TextLink onClick={() => marking.open(true)}>Mark a contradiction</TextLink></span></Acts>}
      {recording.state.kind === 'refused' && refusal(recording.state)}
      {marking.subject && <ContradictionDialog outcome={outcome} word={word} onClose={marking.close} />}
    </div>
  );
}

function Contradicted({ children }: { readonly children: ReactNode }) {
  return <li className={classes.contradicted}><IconAlertCircle className={classes.icon} size={15} stroke={1.8} aria-hidden /><span>{children}</span></li>;
}
