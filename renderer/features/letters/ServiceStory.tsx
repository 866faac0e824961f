/** The way of a letter as a picture along time, the same in words, and the clocks that its service starts. */
import { Day, shortDay } from '@domain/day';
import type { Letter } from '@domain/letter';
import type { RecipientRow } from '@store/queries/letters';
import type { LetterService, StartedClock } from '@store/queries/service';
import { countToDue } from '@ui/count';
import { CountRows } from '@ui/CountRows';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { TimeAxis } from '@ui/TimeAxis';
import { useState } from 'react';
import { capitalised } from '../history';
import { routes } from '../routes';
import { useSession } from '../session';
import { serviceEvents, serviceSentence } from './serviceStory';
import classes from './ServiceStory.module.css';

type ServiceStoryProps = { readonly letter: Letter; readonly number: string; readonly issuedOn: Day; readonly rows: readonly RecipientRow[]; readonly service: LetterService };

export function ServiceStory({ letter, number, issuedOn, rows, service }: ServiceStoryProps) {
  const { today, office } = useSession();
  const [isList, setList] = useState(false);
  const events = serviceEvents(issuedOn, letter, rows, service.effective);
  // A confirmation of a meeting asks for corrections in place of an answer; a void letter asks for nothing any more.
  const replyBy = letter.voided ? undefined : Day.safeParse(letter.answers['replyBy'] ?? letter.answers['correctBy']).data;
  const asked = letter.answers['replyBy'] === undefined ? 'Corrections asked for by' : 'Answer asked for by';
  return (
    <Panel isFlush title="Service along time" aside={<TextLink onClick={() => setList(!isList)}>{isList ? 'Hide the words' : 'Show it in words'}</TextLink>}>
      <TimeAxis name={serviceSentence(number, events, replyBy, asked)} today={today} isAsOf={office.practiceDay !== undefined} events={events} due={replyBy} dueLabel={asked} isMet={rows.every(({ recipient, state }) => recipient.role !== 'addressee' || state === 'answered')} />
      {isList && (
        <ol className={classes.list}>
          {events.map(({ day, text }) => <li key={`${day}${text}`}><time dateTime={day}>{shortDay(day)}</time> {capitalised(text)}</li>)}
          {replyBy && <li><time dateTime={replyBy}>{shortDay(replyBy)}</time> {asked} this day</li>}
        </ol>
      )}
    </Panel>
  );
}

const STARTS: Readonly<Record<StartedClock['on'], string>> = { sent: 'from its sending', received: 'from its receipt', deemed: 'from the day on which notice is effective' };

/** Obligations whose due dates are counted from this letter's way. */
export function StartedClocks({ clocks }: { readonly clocks: readonly StartedClock[] }) {
  const { today } = useSession();
  if (clocks.length === 0) return null;
  return (
    <Panel title="Clocks that it starts" count={clocks.length} isFlush>
      <CountRows
        rows={clocks.map(({ obligation, on, due, reason }) => ({
          id: obligation.id,
          count: countToDue(due, today),
          title: obligation.title,
          href: routes.obligation(obligation.id),
          under: due === undefined ? `Counted ${STARTS[on]}; ${reason}` : `${shortDay(due)}, counted ${STARTS[on]}: ${reason}`,
        }))}
      />
    </Panel>
  );
}
