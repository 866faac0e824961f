/** What an obligation waits for, and what waits for it. */
import { plainDay } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import { numberOf } from '@domain/letter';
import type { LetterRow } from '@store/queries/letters';
import type { ObligationView } from '@store/queries/obligations';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { capitalised } from '../history';
import { routes } from '../routes';
import { useLive } from '../session';
import { unproved } from './waiting';
import classes from './WaitsPanel.module.css';

type WaitsPanelProps = { readonly view: ObligationView; readonly letters: readonly LetterRow[] };

/** What is not waited for on either side is not there. */
export function WaitsPanel({ view, letters }: WaitsPanelProps) {
  const others = view.waitingForThis.filter(({ id }) => id !== view.obligation.id);
  return (
    <>
      <WaitsFor view={view} letters={letters} />
      {others.length > 0 && (
        <Panel title="Waits for this" count={others.length} isFlush>
          <ul className={classes.rows}>
            {others.map(({ id, title }) => <li key={id}><TextLink href={routes.obligation(id)}>{title}</TextLink></li>)}
          </ul>
        </Panel>
      )}
    </>
  );
}

function WaitsFor({ view, letters }: WaitsPanelProps) {
  const { account: { waitingFor }, hangsOn, agreement } = view;
  const event = useTrigger(view);
  const proofs = unproved(letters);
  const waiting = proofs.length + (waitingFor === undefined ? 0 : 1);
  if (waiting === 0 && hangsOn === undefined && event === undefined) return null;
  return (
    <Panel title="Waits for" count={waiting === 0 ? undefined : waiting} isFlush>
      <ul className={classes.rows}>
        {proofs.map(({ letter, row: { party, recipient, state } }) => (
          <Row key={recipient.id} isWaiting word={`${state === 'notSent' ? 'Sending to' : 'Proof from'} ${party.name}`}>
            <TextLink href={routes.letter(letter.id)}>{numberOf(letter) ?? 'Open the letter'}</TextLink>
          </Row>
        ))}
        {waitingFor !== undefined && <Row isWaiting word={capitalised(waitingFor)}>There is no due date until then.</Row>}
        {event && (
          <Row word={`Event: ${event.name}`}>
            {event.day ? `It happened, or is fixed, on ${plainDay(event.day)}.` : 'Its day is recorded on the agreement’s page.'}{' '}
            <TextLink isUnderlined href={routes.agreement(agreement.id)}>Go to the agreement</TextLink>
          </Row>
        )}
        {hangsOn && <Row word={clockWords(view)}><TextLink href={routes.obligation(hangsOn.id)}>{hangsOn.title}</TextLink></Row>}
      </ul>
    </Panel>
  );
}

function Row({ word, isWaiting = false, children }: { readonly word: string; readonly isWaiting?: boolean; readonly children: ReactNode }) {
  return (
    <li>
      {isWaiting ? <Status look={plainLook('soon', IconHourglass, word, false)} /> : word}
      <p>{children}</p>
    </li>
  );
}

/** How this obligation counts from the other one. */
function clockWords({ obligation }: ObligationView): string {
  switch (clockOf(obligation.rule)?.on) {
    case 'due':
      return 'Counted from the due date of';
    case 'fulfilled':
      return 'Counted from the day on which this is met';
    case 'met':
    case 'called':
      return 'Counted from a meeting about';
    default:
      return 'Counted from a letter about';
  }
}

/** The event that starts the clock, where it is one that the office named. */
function useTrigger({ obligation }: ObligationView) {
  const clock = clockOf(obligation.rule);
  const id = clock?.on === 'trigger' ? clock.triggerId : '';
  return useLive(async (db) => db.triggers.get(id), [id]);
}
