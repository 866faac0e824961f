/** The story of an obligation along time: what happened, what is planned, as marks, as sentences, and with what proves it. */
import { isClosedSession } from '@domain/closedSession';
import { type Day, longDay } from '@domain/day';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { issuedOn, type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { decisionWords, type Meeting, type Outcome } from '@domain/meeting';
import { type ServiceFact, standingFacts } from '@domain/recipient';
import type { LetterRow, RecipientRow } from '@store/queries/letters';
import type { ObligationView } from '@store/queries/obligations';
import type { AxisEvent } from '@ui/TimeAxis';
import { capitalised } from './history';
import { routes } from './routes';

/** The last dates of a long series that a picture shows. */
const SHOWN_FULFILMENTS = 6;

/** What an event is about, by which a story is narrowed. */
export type StoryKind = 'authority' | 'dueDate' | 'status' | 'letter' | 'meeting' | 'evidence';

/** A mark of the axis and, longer, the same fact in words. */
export interface StoryEvent extends AxisEvent {
  /** One fact, whichever obligation tells it. */
  readonly key: string;
  readonly kind: StoryKind;
  readonly text: string;
  /** Where it is looked at. */
  readonly href?: string;
  /** Its reason, in the words of who recorded it. */
  readonly why?: string | undefined;
  /** What proves it, as files that are kept. */
  readonly files?: readonly FileRef[] | undefined;
  /** A paper that would prove it and is none of the files, and why: it stands in the index, not among the exhibits. */
  readonly leftOut?: { readonly what: string; readonly why: string } | undefined;
  /** It is of a closed session: its files are withheld, and of its reason no more is told than this. */
  readonly closed?: { readonly why: string | undefined } | undefined;
}

type StoryParts = Pick<ObligationView, 'obligation' | 'authority' | 'moves' | 'fulfilments' | 'meetings' | 'outcomes' | 'said'>;

/** When notice to each recipient is effective, by the recipient's id. */
type Effective = ReadonlyMap<Id, EffectiveDate>;

/**
 * Events sorted by day. Due date, lead and the days before a move are not among them: the axis draws those itself.
 *
 * `whole`: for a list, with every date of a series and the days on which notices were effective.
 */
export function storyEvents(view: StoryParts, letters: readonly LetterRow[], today: Day, whole?: { readonly effective: Effective }): readonly StoryEvent[] {
  const { obligation, authority, moves, fulfilments, meetings, outcomes, said } = view;
  const href = routes.obligation(obligation.id);
  const ofAuthority = { what: 'byOthers', kind: 'authority', href: routes.authority(authority.id) } as const;
  const events: StoryEvent[] = [
    { ...ofAuthority, key: `${authority.id}.dated`, day: authority.dated, label: 'Authority dated', text: `${authority.title} of ${authority.issuer} is dated` },
    // An end far ahead would press the story itself into a corner; the authority's own panel tells of it.
    ...(authority.ended && authority.ended.on <= today ? [{ ...ofAuthority, key: `${authority.id}.ended`, day: authority.ended.on, label: 'Authority ended', text: `${authority.title} is no longer in force` }] : []),
    ...moves.map(({ id, on, from, to, kind, reason }) => ({
      key: id,
      kind: 'dueDate' as const,
      href,
      day: on,
      what: 'byOthers' as const,
      label: kind === 'extension' ? 'Extension granted' : 'Due date moved',
      text: `${kind === 'extension' ? 'an extension was granted' : 'the due date was moved'}${from === undefined ? '' : ` from ${longDay(from)}`} to ${longDay(to)}`,
      why: reason,
    })),
    // Of a long series the picture shows the last ones.
    ...fulfilments.slice(0, whole ? undefined : SHOWN_FULFILMENTS).map(({ id, doneOn, due }) => ({
      key: id, kind: 'status' as const, href, day: doneOn, what: 'happened' as const, label: 'Done', text: `what was due on ${longDay(due)} was done`,
    })),
    ...(obligation.statusSince && obligation.status !== 'open' ? [statusEvent(obligation.id, obligation.status, obligation.statusSince, obligation.statusReason)] : []),
    ...inOrderDrafted(letters).flatMap((row) => letterEvents(row, today, whole?.effective)),
    ...meetings.map((meeting) => meetingEvent(meeting, outcomes, whole ? said : [], today)),
    ...(whole ? [...meetings.flatMap(approvalEvent), ...outcomes.flatMap(settlementEvent)] : []),
  ];
  return inOrderOfDays(events);
}

export const inOrderOfDays = <T extends { readonly day: Day }>(events: readonly T[]): readonly T[] => events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** Lists have the newest first; what happened on one day is told in its order. */
const inOrderDrafted = (letters: readonly LetterRow[]): readonly LetterRow[] => letters.toSorted((a, b) => (a.letter.id < b.letter.id ? -1 : 1));

function meetingEvent(meeting: Meeting, outcomes: StoryParts['outcomes'], said: StoryParts['said'], today: Day): StoryEvent {
  const { id, day, status, title, approved } = meeting;
  const decided = outcomes.filter(({ meetingId }) => meetingId === id).map((outcome) => `${decisionWords(outcome)}: ${outcome.reason}`);
  const heard = said.filter(({ meetingId }) => meetingId === id).map(({ whose, text }) => `${whose}: ${text}`);
  const isClosed = isClosedSession(meeting);
  return {
    key: id,
    kind: 'meeting',
    href: routes.meeting(id),
    day,
    what: 'meeting',
    label: status === 'held' ? 'Meeting held' : 'Meeting planned',
    text: `the meeting “${title}”${isClosed ? ', a closed session,' : ''} ${status === 'held' ? 'was held' : day < today ? 'was planned' : 'is planned'}`,
    why: [...decided, ...heard].join(' ') || undefined,
    ...(status === 'held' && approved === undefined ? { leftOut: { what: `Minutes of “${title}”, ${longDay(day)}`, why: 'Not approved yet' } } : {}),
    ...(isClosed ? { closed: { why: decided.join(' ') || undefined } } : {}),
  };
}

/** The minutes as they were frozen prove what the meeting decided. */
const approvalEvent = (meeting: Meeting): readonly StoryEvent[] => {
  const { id, title, approved } = meeting;
  return approved
    ? [{
        key: `${id}.approved`, kind: 'meeting', href: routes.meeting(id), day: approved.on, what: 'happened', label: 'Minutes approved', text: `the minutes of “${title}” were approved by ${approved.by}`, files: [approved.pdf],
        ...(isClosedSession(meeting) ? { closed: { why: undefined } } : {}),
      }]
    : [];
};

/** What became of an outcome that was subject to written confirmation. */
const settlementEvent = ({ id, meetingId, settled }: Outcome): readonly StoryEvent[] =>
  settled
    ? [{
        key: `${id}.settled`, kind: 'meeting', href: routes.meeting(meetingId), day: settled.on, what: 'byOthers', label: settled.how === 'confirmed' ? 'Outcome confirmed' : 'Outcome not confirmed',
        text: settled.how === 'confirmed' ? 'the outcome of the meeting was confirmed in writing' : 'the outcome of the meeting was not confirmed in writing', why: settled.by,
      }]
    : [];

const STATUS_WORDS = {
  cannotMeet: ['Cannot meet', 'it was found that it cannot be met'],
  willNotMeet: ['Will not meet', 'it was decided that it will not be met'],
  met: ['Met', 'it was met'],
  removed: ['Removed', 'it was removed from the plan'],
  waived: ['Waived', 'it was waived'],
  superseded: ['Superseded', 'another obligation took its place'],
} as const;

function statusEvent(id: string, status: keyof typeof STATUS_WORDS, day: Day, why: string | undefined): StoryEvent {
  const [label, text] = STATUS_WORDS[status];
  return { key: `${id}.status`, kind: 'status', href: routes.obligation(id), day, what: 'happened', label, text, why };
}

function letterEvents({ letter, recipients }: LetterRow, today: Day, effective?: Effective): readonly StoryEvent[] {
  const [number, out] = [numberOf(letter), issuedOn(letter)];
  if (number === undefined || out === undefined) return [];
  // Whichever fact of it is read alone: a void letter counts for nothing.
  const name = `${LETTER_KIND_NAMES[letter.kind]} ${number}${letter.voided ? ' (void)' : ''}`;
  const of = { kind: 'letter', href: routes.letter(letter.id) } as const;
  return [
    letter.registered
      ? { ...of, key: letter.id, day: out, what: 'happened', label: 'Date of the letter', text: `${name} was dated`, files: filesOf(letter) }
      : { ...of, key: letter.id, day: out, what: 'happened', label: 'Letter issued', text: `${name} was issued`, files: filesOf(letter) },
    ...sentEvents(letter.id, name, recipients),
    ...recipients.flatMap(({ party, facts }) =>
      standingFacts(facts)
        .filter(({ what }) => what !== 'sent')
        .map((fact): StoryEvent => ({
          ...of, key: fact.id, day: fact.day, what: 'byOthers', label: `${party.shortName} ${FACT_WORDS[fact.what]}`, text: `${party.name} ${FACT_WORDS[fact.what].replace(/\bit$/, () => name)}`, why: fact.proof, files: proofFiles(fact),
        })),
    ),
    ...(effective ? effectiveEvents(letter.id, name, recipients, effective, today) : []),
    ...(letter.voided ? [{ ...of, key: `${letter.id}.void`, day: letter.voided.on, what: 'happened' as const, label: 'Letter void', text: `${name} was declared void`, why: letter.voided.reason }] : []),
  ];
}

/** The days on which notice was given, as the agreement counts it; recipients of one day together. */
function effectiveEvents(letterId: Id, name: string, recipients: readonly RecipientRow[], effective: Effective, today: Day): readonly StoryEvent[] {
  const found = recipients.flatMap(({ recipient, party }) => {
    const date = effective.get(recipient.id);
    return date?.state === 'effective' ? [{ party, day: date.day, reason: date.reason }] : [];
  });
  return [...new Set(found.map(({ day }) => day))].map((day): StoryEvent => {
    const those = found.filter((one) => one.day === day);
    return {
      key: `${letterId}.effective.${day}`,
      kind: 'letter',
      href: routes.letter(letterId),
      day,
      what: 'byOthers',
      label: those.length === 1 ? `Effective for ${those[0]?.party.shortName ?? ''}` : `Effective for ${those.length}`,
      text: `${name} ${day > today ? 'will be' : 'was'} effective as notice to ${those.map(({ party }) => party.name).join(', ')}`,
      why: [...new Set(those.map(({ reason }) => reason))].map(capitalised).join('; '),
    };
  });
}

/** The frozen PDF, and the scans that are kept with it. */
const filesOf = ({ issued, registered, signedCopy }: Letter): readonly FileRef[] => [...(issued ? [issued.pdf] : []), ...(registered?.files ?? []), ...(signedCopy ? [signedCopy.file] : [])];

const proofFiles = ({ files = [], proofs = [] }: ServiceFact): readonly FileRef[] => [...files, ...proofs.flatMap(({ file }) => file ?? [])];

const FACT_WORDS = { received: 'received it', refused: 'refused it', returned: 'returned it', answered: 'answered it', sent: 'was sent it', attempted: 'could not be reached with it' } as const;

/** Copies that were sent on one day are one event. */
function sentEvents(letterId: string, name: string, recipients: readonly RecipientRow[]): readonly StoryEvent[] {
  const sent = recipients.flatMap(({ party, facts }) => standingFacts(facts).filter(({ what }) => what === 'sent').map((fact) => ({ ...fact, party })));
  return [...new Set(sent.map(({ day }) => day))].map((day) => {
    const copies = sent.filter((one) => one.day === day);
    const names = copies.map(({ party }) => party.name).join(', ');
    return {
      key: `${letterId}.sent.${day}`,
      kind: 'letter',
      href: routes.letter(letterId),
      day,
      what: 'happened',
      label: copies.length === 1 ? `Sent to ${copies[0]?.party.shortName ?? ''}` : `Sent to ${copies.length}`,
      text: `${name} was sent to ${names}`,
      why: [...new Set(copies.flatMap(({ proof }) => proof ?? []))].join('; ') || undefined,
      files: copies.flatMap(proofFiles),
    };
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
