/** The story of an obligation along time: what happened, what is planned, as marks and as sentences. */
import { type Day, longDay } from '@domain/day';
import { LETTER_KIND_NAMES, numberOf, issuedOn } from '@domain/letter';
import { standingFacts } from '@domain/recipient';
import type { LetterRow, RecipientRow } from '@store/queries/letters';
import type { ObligationView } from '@store/queries/obligations';
import type { AxisEvent } from '@ui/TimeAxis';

const SHOWN_FULFILMENTS = 6;

/** A mark of the axis and, longer, the same fact in words. */
export interface StoryEvent extends AxisEvent {
  readonly text: string;
}

/** Events sorted by day. Due date, lead and the days before a move are not among them: the axis draws those itself. */
export function storyEvents({ obligation, authority, moves, fulfilments, meetings }: ObligationView, letters: readonly LetterRow[], today: Day): readonly StoryEvent[] {
  const events: StoryEvent[] = [
    { day: authority.dated, what: 'byOthers', label: 'Authority dated', text: `${authority.title} of ${authority.issuer} is dated` },
    // An end far ahead would press the story itself into a corner; the authority's own panel tells of it.
    ...(authority.ended && authority.ended.on <= today ? [{ day: authority.ended.on, what: 'byOthers' as const, label: 'Authority ended', text: `${authority.title} is no longer in force` }] : []),
    ...moves.map(({ on, to, kind }) => ({
      day: on,
      what: 'byOthers' as const,
      label: kind === 'extension' ? 'Extension granted' : 'Due date moved',
      text: kind === 'extension' ? `an extension to ${longDay(to)} was granted` : `the due date was moved to ${longDay(to)}`,
    })),
    // Of a long series the picture shows the last ones; the list of the page has all.
    ...fulfilments.slice(0, SHOWN_FULFILMENTS).map(({ doneOn, due }) => ({ day: doneOn, what: 'happened' as const, label: 'Done', text: `what was due on ${longDay(due)} was done` })),
    ...(obligation.statusSince && obligation.status !== 'open' ? [statusEvent(obligation.status, obligation.statusSince)] : []),
    ...letters.flatMap(letterEvents),
    ...meetings.map(({ day, status, title }) => ({
      day,
      what: 'meeting' as const,
      label: status === 'held' ? 'Meeting held' : 'Meeting planned',
      text: `the meeting “${title}” ${status === 'held' ? 'was held' : day < today ? 'was planned' : 'is planned'}`,
    })),
  ];
  return events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const STATUS_WORDS = {
  cannotMeet: ['Cannot meet', 'it was found that it cannot be met'],
  willNotMeet: ['Will not meet', 'it was decided that it will not be met'],
  met: ['Met', 'it was met'],
  removed: ['Removed', 'it was removed from the plan'],
  waived: ['Waived', 'it was waived'],
  superseded: ['Superseded', 'another obligation took its place'],
} as const;

function statusEvent(status: keyof typeof STATUS_WORDS, day: Day): StoryEvent {
  const [label, text] = STATUS_WORDS[status];
  return { day, what: 'happened', label, text };
}

function letterEvents({ letter, recipients }: LetterRow): readonly StoryEvent[] {
  const [number, out] = [numberOf(letter), issuedOn(letter)];
  if (number === undefined || out === undefined) return [];
  const name = `${LETTER_KIND_NAMES[letter.kind]} ${number}`;
  return [
    letter.registered ? { day: out, what: 'happened', label: 'Date of the letter', text: `${name} was dated` } : { day: out, what: 'happened', label: 'Letter issued', text: `${name} was issued` },
    ...sentEvents(name, recipients),
    ...recipients.flatMap(({ party, facts }) =>
      standingFacts(facts)
        .filter(({ what }) => what !== 'sent')
        .map(({ day, what }): StoryEvent => ({ day, what: 'byOthers', label: `${party.shortName} ${FACT_WORDS[what]}`, text: `${party.name} ${FACT_WORDS[what]} ${name}` })),
    ),
  ];
}

const FACT_WORDS = { received: 'received it', refused: 'refused it', returned: 'returned it', answered: 'answered it', sent: 'was sent it', attempted: 'could not be reached with it' } as const;

/** Copies that were sent on one day are one event. */
function sentEvents(name: string, recipients: readonly RecipientRow[]): readonly StoryEvent[] {
  const sent = recipients.flatMap(({ party, facts }) => standingFacts(facts).filter(({ what }) => what === 'sent').map(({ day }) => ({ day, party })));
  return [...new Set(sent.map(({ day }) => day))].map((day) => {
    const to = sent.filter((one) => one.day === day).map(({ party }) => party);
    return { day, what: 'happened', label: to.length === 1 ? `Sent to ${to[0]?.shortName ?? ''}` : `Sent to ${to.length}`, text: `${name} was sent to ${to.map((party) => party.name).join(', ')}` };
  });
}

/** The whole story as a sentence, for those who do not see the picture. */
export function storySentence({ account, standingMoves: moves }: Pick<ObligationView, 'account' | 'standingMoves'>, events: readonly StoryEvent[], today: Day): string {
  const parts = [
    ...events.map(({ day, text }) => `${longDay(day)}: ${text}`),
    ...moves.flatMap(({ from }) => (from ? [`it was due on ${longDay(from)} before`] : [])),
    ...(account.lead ? [`our lead date is ${longDay(account.lead)}`] : []),
    account.due ? `the official due date is ${longDay(account.due)}` : 'there is no due date yet',
    `today is ${longDay(today)}`,
  ];
  return `${parts.join('; ')}.`;
}
