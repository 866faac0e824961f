/** How letters are named in lists and at the head of their pages. */
import { type Issued, LETTER_KIND_NAMES, type LetterKind } from '@domain/letter';
import type { LetterRow } from '@store/queries/letters';

/** The subject of an issued letter, from its frozen words, without the kind. */
export function issuedSubject(kind: LetterKind, { text, number }: Pick<Issued, 'text' | 'number'>): string {
  const re = text.split('\n').find((line) => line.startsWith('RE: '))?.slice('RE: '.length);
  const prefix = `${LETTER_KIND_NAMES[kind]}: `;
  return re === undefined ? number : re.startsWith(prefix) ? re.slice(prefix.length) : re;
}

/** What a letter is about, in a list: a draft has no words yet, so the obligation names it, or the agreement where it is about none. */
export const rowSubject = ({ letter, about, agreementTitle }: LetterRow): string => {
  if (letter.issued) return issuedSubject(letter.kind, letter.issued);
  return letter.obligationIds.length === 0 ? agreementTitle : (about[0] ?? 'An obligation that is no longer recorded');
};
