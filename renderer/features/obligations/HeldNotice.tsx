/** Says that a due date is counted by a calendar as it stood, and lets the clerk decide; and where a count left the calendar's years. */
import { plainDay } from '@domain/day';
import { acceptMoves, keepDates } from '@store/commands/heldDates';
import { heldOf } from '@store/queries/heldDates';
import type { ObligationView } from '@store/queries/obligations';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { ProposedDates } from '../ProposedDates';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';
import classes from './HeldNotice.module.css';

export function HeldNotice({ view: { obligation, account } }: { readonly view: ObligationView }) {
  const { records, today } = useSession();
  const proposed = useLive((db) => heldOf(db, obligation.id), [obligation.id]);
  const recording = useRecording();
  const beyond = account.beyondCalendar
    ? <Notice tone="soon" what="The count runs past the years of its calendar" why={beyondWords(account.steps)} action={<TextLink isUnderlined href={routes.settings()}>Add the next year in Settings</TextLink>} />
    : null;
  if (!proposed) return beyond;
  const { held } = proposed;
  const move = <Acts><TextLink isUnderlined onClick={() => void recording.run(() => acceptMoves(records, [held.id], today))}>Move due date</TextLink></Acts>;
  return (
    <>
      {beyond}
      {held.state === 'proposed'
        ? (
          <Notice
            tone="soon"
            what={<>A calendar was changed, and this due date would move: <ProposedDates proposed={proposed} /></>}
            why={`${held.because}, on ${plainDay(held.on)}. Until you decide, the date stands.`}
            action={(
              <span className={classes.acts}>
                {move}
                <Acts><TextLink isUnderlined onClick={() => void recording.run(() => keepDates(records, [held.id], today))}>Keep the date</TextLink></Acts>
              </span>
            )}
          />
        )
        : (
          <Notice
            tone="plain"
            what={`Counted by its calendar as it stood until ${plainDay(held.on)}`}
            why={<>{held.because}. The date was kept{held.decidedOn ? ` on ${plainDay(held.decidedOn)}` : ''}; by the calendar as it is now it would be <ProposedDates proposed={proposed} />.</>}
            action={move}
          />
        )}
      {refusal(recording.state)}
    </>
  );
}

/** The engine's own words for the years that it does not know. */
function beyondWords(steps: ObligationView['account']['steps']): string | undefined {
  const step = steps.find(({ text }) => text.includes('holidays are'));
  return step && `${step.text}.`;
}
