/** The letters about an obligation: for each copy how it went, when, and what is known of its arrival. */
import { type Day, daysBetween, plainDay } from '@domain/day';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import { METHOD_NAMES, RECIPIENT_ROLE_NAMES, standingFacts, type ServiceFact } from '@domain/recipient';
import type { LetterRow, RecipientRow } from '@store/queries/letters';
import { briefDay } from '@ui/briefDay';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { letterLook, serviceLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useSession } from '../session';
import classes from './LettersAndProof.module.css';
import { unproved } from './waiting';

type LettersAndProofProps = { readonly obligation: Obligation; readonly letters: readonly LetterRow[] };

export function LettersAndProof({ obligation, letters }: LettersAndProofProps) {
  return (
    <Panel title="Letters and proof" count={countWords(letters)} isFlush>
      {letters.length === 0 && (
        <EmptyState
          title="No letter about this yet"
          text="A letter takes the date, the authority and the addressees from here. How each copy was sent and received is kept with it."
          action={<TextLink href={routes.newLetter({ obligationId: obligation.id })}>Write a letter</TextLink>}
        />
      )}
      {letters.map((row) => <OneLetter key={row.letter.id} row={row} isForDuty={!row.letter.obligationIds.includes(obligation.id)} />)}
    </Panel>
  );
}

/** `isForDuty`: it was written for a duty to give notice of this obligation's date. */
function OneLetter({ row: { letter, recipients }, isForDuty }: { readonly row: LetterRow; readonly isForDuty: boolean }) {
  const { today } = useSession();
  const kind = LETTER_KIND_NAMES[letter.kind];
  const number = numberOf(letter);
  const columns: readonly RecordColumn<RecipientRow>[] = [
    { head: 'Recipient', cell: ({ party, recipient }) => <>{party.name}<small>{RECIPIENT_ROLE_NAMES[recipient.role]}</small></> },
    { head: 'Method', cell: ({ recipient, facts }) => METHOD_NAMES[sent(facts)?.method ?? recipient.method] },
    { head: 'Sent', width: 'narrow', isFigures: true, cell: ({ facts }) => dayOf(sent(facts), today) },
    {
      head: 'Service and proof',
      width: 'wide',
      cell: ({ party, state, latest, hasProof, facts }) => {
        const sentOn = sent(facts)?.day;
        return (
          <>
            <Status look={serviceLook(state, latest?.day, sentOn === undefined ? undefined : daysBetween(sentOn, today))} isSoft={false} />
            {latest?.proof !== undefined && latest.proof !== '' && <small>{latest.proof}</small>}
            {!hasProof && (
              <small className={classes.next}>
                <Acts><TextLink href={routes.letter(letter.id)} label={`${state === 'notSent' ? 'Record sending to' : 'Record receipt of'} ${party.name}`}>{state === 'notSent' ? 'Record sending' : 'Record receipt'}</TextLink></Acts>
              </small>
            )}
          </>
        );
      },
    },
  ];
  return (
    <article className={classes.letter}>
      <div className={classes.head}>
        <h3 className={classes.title}><TextLink href={routes.letter(letter.id)}>{number === undefined ? kind : `${number}, ${kind}`}</TextLink></h3>
        <Status look={letterLook(letter.status)} isSoft={false} />
        <span className={classes.quiet}>{letter.issued ? `issued ${plainDay(letter.issued.on)}` : `dated ${plainDay(letter.dated)}`}{letter.registered && ', registered'}</span>
        {isForDuty && <span className={classes.quiet}>by the duty to give notice of this date</span>}
        {number === undefined && <span className={classes.end}><TextLink href={routes.letter(letter.id)} label={`Open the draft, ${kind}`}>Open the draft</TextLink></span>}
      </div>
      {number !== undefined && recipients.length > 0 && <RecordTable label={`Recipients of ${number}`} columns={columns} rows={recipients} rowKey={({ recipient }) => recipient.id} />}
    </article>
  );
}

const sent = (facts: readonly ServiceFact[]): ServiceFact | undefined => standingFacts(facts).find(({ what }) => what === 'sent');

const dayOf = (fact: ServiceFact | undefined, today: Day): string => (fact === undefined ? 'not yet' : briefDay(fact.day, today));

/** `3 recipients, 1 proof missing`. */
function countWords(letters: readonly LetterRow[]): string | undefined {
  const issued = letters.filter(({ letter }) => numberOf(letter) !== undefined);
  const recipients = issued.reduce((sum, row) => sum + row.recipients.length, 0);
  const missing = unproved(letters).length;
  const parts = [
    ...(letters.length > issued.length ? [`${letters.length - issued.length} not issued`] : []),
    ...(recipients > 0 ? [`${recipients} ${recipients === 1 ? 'recipient' : 'recipients'}`] : []),
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'proof' : 'proofs'} missing`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}
