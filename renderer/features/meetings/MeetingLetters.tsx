/** The letters of a meeting; one that confirms it says until when corrections were asked for. */
import { Day, daysBetween, shortDay } from '@domain/day';
import { type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import type { MeetingView } from '@store/queries/meetings';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { letterLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { routes } from '../routes';
import { useSession } from '../session';
import { letterAboutMeeting } from './letterAboutMeeting';
import classes from './MeetingPage.module.css';

export function MeetingLetters({ view }: { readonly view: MeetingView }) {
  const { letters } = view;
  const { today } = useSession();
  return (
    <Panel title="Letters" isFlush aside={<TextLink href={letterAboutMeeting(view, 'L4')}>Ask for the next meeting</TextLink>}>
      {letters.length === 0 && <EmptyState title="No letter goes with it" text="A letter about this meeting appears here, and one that is added under “Change meeting”." />}
      {letters.length > 0 && (
        <ul className={classes.letters}>
          {letters.map((letter) => (
            <li key={letter.id}>
              <TextLink href={routes.letter(letter.id)}>{LETTER_KIND_NAMES[letter.kind]}</TextLink>
              <Status look={letterLook(letter.status, numberOf(letter))} isSoft={false} />
              <Corrections letter={letter} today={today} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** `Corrections by Tue, Nov 30, 2010: 15 days left`. */
function Corrections({ letter, today }: { readonly letter: Letter; readonly today: Day }) {
  const by = Day.safeParse(letter.answers['correctBy']);
  if (letter.status !== 'issued' || !by.success) return null;
  const left = daysBetween(today, by.data);
  const words = left < 0 ? 'that day is over' : left === 0 ? 'today' : left === 1 ? '1 day left' : `${left} days left`;
  return <span className={classes.corrections}>Corrections by {shortDay(by.data)}: {words}</span>;
}
