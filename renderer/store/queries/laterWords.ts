/** What was said and decided later about an obligation for which a meeting decided something. */
import type { Id } from '@domain/id';
import type { IncomingLetter } from '@domain/incomingLetter';
import { type Contradiction, contradicts, hasEffect, isWaiting, type Meeting, type Outcome } from '@domain/meeting';
import type { NoticebookDb } from '../db';

export interface LaterWord {
  /** Outcomes of later meetings that say something else; one that waits for its confirmation is among them. */
  readonly outcomes: readonly { readonly outcome: Outcome; readonly meeting: Meeting }[];
  /** Letters and meetings that somebody marked as saying otherwise, the earliest mark first. */
  readonly marked: readonly { readonly contradiction: Contradiction; readonly letter?: IncomingLetter | undefined; readonly meeting?: Meeting | undefined }[];
  /** Letters about the obligation that came in since, and meetings that took it up since, which nobody marked; the earliest first. */
  readonly letters: readonly IncomingLetter[];
  readonly meetings: readonly Meeting[];
}

/** By the outcome's id; only those with something later. */
export type LaterWords = ReadonlyMap<Id, LaterWord>;

export async function laterWords(db: NoticebookDb, outcomes: readonly Outcome[]): Promise<LaterWords> {
  const words = await Promise.all(outcomes.map(async (outcome) => [outcome.id, await laterWord(db, outcome)] as const));
  return new Map(words.flatMap(([id, word]) => (word && word.outcomes.length + word.marked.length + word.letters.length + word.meetings.length > 0 ? [[id, word] as const] : [])));
}

async function laterWord(db: NoticebookDb, first: Outcome): Promise<LaterWord | undefined> {
  const of = await db.meetings.get(first.meetingId);
  if (!of) return undefined;
  const [others, incoming, about, contradictions] = await Promise.all([
    db.outcomes.where({ obligationId: first.obligationId }).toArray(),
    db.incomingLetters.where('obligationIds').equals(first.obligationId).toArray(),
    db.meetings.where('obligationIds').equals(first.obligationId).sortBy('day'),
    db.contradictions.where({ outcomeId: first.id }).sortBy('id'),
  ]);
  // On one day the meeting that was called first is the earlier one.
  const later = about.filter(({ id, day, status }) => status === 'held' && (day > of.day || (day === of.day && id > of.id)));
  const outcomes = others.flatMap((outcome) => {
    const meeting = later.find(({ id }) => id === outcome.meetingId);
    return meeting && outcome.id > first.id && (hasEffect(outcome) || isWaiting(outcome)) && contradicts(outcome, first) ? [{ outcome, meeting }] : [];
  });
  const marked = await Promise.all(contradictions.map(async (contradiction) => ({
    contradiction,
    letter: contradiction.incomingLetterId === undefined ? undefined : await db.incomingLetters.get(contradiction.incomingLetterId),
    meeting: contradiction.meetingId === undefined ? undefined : await db.meetings.get(contradiction.meetingId),
  })));
  const isMarked = (id: Id) => contradictions.some(({ incomingLetterId, meetingId }) => incomingLetterId === id || meetingId === id) || outcomes.some(({ meeting }) => meeting.id === id);
  return {
    outcomes,
    marked,
    letters: incoming.filter(({ id, receivedOn }) => receivedOn >= of.day && !isMarked(id)).toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)),
    meetings: later.filter(({ id }) => !isMarked(id)),
  };
}
