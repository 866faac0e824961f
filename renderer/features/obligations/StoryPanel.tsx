/** The story of an obligation as a picture along time, and the same in words. */
import { type Day, monthAndYear, shortDay } from '@domain/day';
import type { LetterRow } from '@store/queries/letters';
import type { ObligationView } from '@store/queries/obligations';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { TimeAxis } from '@ui/TimeAxis';
import { useState } from 'react';
import { capitalised } from '../history';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './StoryPanel.module.css';
import { storyEvents, storySentence } from '../storyEvents';

type StoryPanelProps = { readonly view: ObligationView; readonly letters: readonly LetterRow[] };

export function StoryPanel({ view, letters }: StoryPanelProps) {
  const { today, office, asOf } = useSession();
  const [isList, setList] = useState(false);
  const { account, standingMoves: moves, obligation } = view;
  const events = storyEvents(view, letters, today);
  const movedFrom = moves.flatMap(({ from }) => from ?? []);
  const days = [...events.map(({ day }) => day), ...movedFrom, ...(account.due ? [account.due] : [])].toSorted();
  return (
    <Panel
      isFlush
      title="Story"
      count={span(days)}
      aside={(
        <>
          <span className={classes.legend}>Solid: happened. Dashed: still ahead.</span>
          <TextLink onClick={() => setList(!isList)}>{isList ? 'Hide the words' : 'Show it in words'}</TextLink>
          <TextLink href={routes.obligationStory(obligation.id)}>The whole story</TextLink>
        </>
      )}
    >
      <TimeAxis
        name={storySentence(view, events, today)}
        today={today}
        isAsOf={office.practiceDay !== undefined || asOf !== undefined}
        events={events}
        due={account.due}
        lead={account.lead}
        movedFrom={movedFrom}
        isMet={obligation.status === 'met'}
      />
      {isList && (
        <ol className={classes.list}>
          {events.map(({ day, text }) => (
            <li key={`${day}${text}`}><time dateTime={day}>{shortDay(day)}</time> {capitalised(text)}</li>
          ))}
          {account.lead && <li><time dateTime={account.lead}>{shortDay(account.lead)}</time> Our lead date</li>}
          {account.due && <li><time dateTime={account.due}>{shortDay(account.due)}</time> Official due date</li>}
        </ol>
      )}
    </Panel>
  );
}

/** `August 2010 to March 2011`. */
function span(days: readonly Day[]): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [monthAndYear(first), monthAndYear(last)];
  return from === to ? from : `${from} to ${to}`;
}
