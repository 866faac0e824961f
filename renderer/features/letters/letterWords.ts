/** How letters are named in lists and at the head of their pages. */
import { numberOf } from '@domain/letter';
import { subjectOf } from '@domain/letterSubject';
import type { LetterRow } from '@store/queries/letters';

/** What a letter is about, in a list: a draft has no words yet, so the obligation names it, or the agreement where it is about none. */
export const rowSubject = ({ letter, about, agreementTitle }: LetterRow): string => {
  if (numberOf(letter) !== undefined) return subjectOf(letter);
  return letter.obligationIds.length === 0 ? agreementTitle : (about[0] ?? 'An obligation that is no longer recorded');
};
