/** What an issued letter is about; once every addressee's copy is sent, the duty to give notice can be met. */
import { type Day, longDay, shortDay } from '@domain/day';
import type { Letter } from '@domain/letter';
import { isOpen, type Obligation, OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import { standingFacts } from '@domain/recipient';
import { Button } from '@mantine/core';
import { setStatus } from '@store/commands/obligations';
import { noticeDutyOf, type RecipientRow } from '@store/queries/letters';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { Acts } from '../Acts';
import { errorWords } from '../errorWords';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './IssuedObligations.module.css';

type IssuedObligationsProps = {
  readonly letter: Letter;
  readonly number: string;
  readonly rows: readonly RecipientRow[] | undefined;
};

export function IssuedObligations({ letter, number, rows }: IssuedObligationsProps) {
  const { records } = useSession();
  const recording = useRecording();
  const [asked, setAsked] = useState<Obligation | undefined>();
  const { obligationIds } = letter;
  const obligations = useLive(async (db) => (await db.obligations.bulkGet([...obligationIds])).flatMap((one) => (one ? [one] : [])), [obligationIds.join()]);
  const { meetingId } = letter;
  const meeting = useLive(async (db) => (meetingId === undefined ? undefined : await db.meetings.get(meetingId)), [meetingId]);
  const sentOn = rows && lastSent(rows);

  const meet = async () => {
    if (!asked || !sentOn) return;
    const reason = `Letter ${number} was sent to every addressee, the last on ${longDay(sentOn)}.`;
    if ((await recording.run(() => setStatus(records, asked.id, 'met', sentOn, reason))) !== undefined) setAsked(undefined);
  };

  if (obligationIds.length === 0 && meeting === undefined) return null;
  return (
    <Panel title={meeting ? 'What it is about' : obligationIds.length === 1 ? 'Obligation' : 'Obligations'}>
      <ul className={classes.list}>
        {meeting && <li><TextLink href={routes.meeting(meeting.id)}>{meeting.title}</TextLink><span className={classes.state}>Meeting of {shortDay(meeting.day)}</span></li>}
        {obligations?.map((obligation) => (
          <li key={obligation.id}>
            <TextLink href={routes.obligation(obligation.id)}>{obligation.title}</TextLink>
            <span className={classes.state}>
              {OBLIGATION_STATUS_NAMES[obligation.status]}
              {obligation.statusSince !== undefined && `, ${shortDay(obligation.statusSince)}`}
            </span>
            {isOpen(obligation) && noticeDutyOf(obligation) !== undefined && (
              sentOn === undefined
                ? <span className={classes.state}>It can be marked as met once every addressee’s copy is sent.</span>
                : (
                  <div className={classes.action}>
                    <span className={classes.state}>Every addressee’s copy is sent.</span>
                    <Acts><Button size="xs" variant="default" onClick={() => { recording.reset(); setAsked(obligation); }}>Mark the obligation as met</Button></Acts>
                  </div>
                )
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asked !== undefined}
        title="Mark the obligation as met?"
        confirmLabel="Mark as met"
        onConfirm={() => void meet()}
        onClose={() => setAsked(undefined)}
        isBusy={recording.state.kind === 'saving'}
        problem={recording.state.kind === 'refused' ? <Notice tone="late" role="alert" {...errorWords(recording.state.error)} /> : undefined}
      >
        <p><strong>{asked?.title}</strong></p>
        <p>It was met on {sentOn && longDay(sentOn)}, the day on which the last addressee’s copy was sent. {number} stands as the reason in its history.</p>
      </ConfirmDialog>
    </Panel>
  );
}

/** The day on which the last addressee's copy was sent, or undefined while one is not. */
function lastSent(rows: readonly RecipientRow[]): Day | undefined {
  const days = rows
    .filter(({ recipient }) => recipient.role === 'addressee')
    .map(({ facts }) => standingFacts(facts).find(({ what }) => what === 'sent')?.day);
  const known = days.flatMap((day) => (day === undefined ? [] : [day]));
  return known.length < days.length ? undefined : known.toSorted().at(-1);
}
