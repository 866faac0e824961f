/** How letters are named in lists and at the head of their pages. */
import { numberOf } from '@domain/letter';
import { subjectOf } from '@domain/letterSubject';
import type { LetterRow } from '@store/queries/letters';

/** What a letter is about, in a list: a draft has no words yet, so the obligation names it. */
export const rowSubject = ({ letter, about }: LetterRow): string =>
  numberOf(letter) !== undefined ? subjectOf(letter) : (about[0] ?? 'An obligation that is no longer recorded');
