/** What an obligation waits for, in the middle of "Waiting for …". */
import type { DueDate } from '@domain/dueDate';
import type { LetterRow, RecipientRow } from '@store/queries/letters';

/** A copy of an issued letter of which it is not on record that it arrived; courtesy copies are not waited for. */
export interface Unproved {
  readonly letter: LetterRow['letter'];
  readonly row: RecipientRow;
}

/** The copies that wait for proof, in the order of the letters. */
export const unproved = (letters: readonly LetterRow[]): readonly Unproved[] =>
  letters.flatMap(({ letter, recipients }) => needed(letter, recipients).flatMap((row) => (row.hasProof ? [] : [{ letter, row }])));

/** `proof: 1 of 2 in`, or undefined when no copy of an issued letter waits. */
export function proofWords(letters: readonly LetterRow[]): string | undefined {
  const all = letters.flatMap(({ letter, recipients }) => needed(letter, recipients));
  const missing = unproved(letters).length;
  return missing === 0 ? undefined : `proof: ${all.length - missing} of ${all.length} in`;
}

const needed = (letter: LetterRow['letter'], recipients: readonly RecipientRow[]): readonly RecipientRow[] =>
  letter.status === 'issued' ? recipients.filter(({ recipient }) => recipient.role !== 'courtesyCopy') : [];

/** `an event` while the clock has not started. */
export const waitsForWords = ({ waitingFor }: Pick<DueDate, 'waitingFor'>): string | undefined => (waitingFor === undefined ? undefined : 'an event');
