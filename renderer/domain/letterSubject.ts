/** The subject of a letter that went out, as lists and pages name it. */
import { type Issued, type Letter, LETTER_KIND_NAMES, type LetterKind } from './letter';

/** The subject of an issued letter, from its frozen words, without the kind. */
export function issuedSubject(kind: LetterKind, { text, number }: Pick<Issued, 'text' | 'number'>): string {
  const re = text.split('\n').find((line) => line.startsWith('RE: '))?.slice('RE: '.length);
  const prefix = `${LETTER_KIND_NAMES[kind]}: `;
  return re === undefined ? number : re.startsWith(prefix) ? re.slice(prefix.length) : re;
}

/** From the frozen words, or as it was registered. */
export const subjectOf = ({ kind, issued, registered }: Pick<Letter, 'kind' | 'issued' | 'registered'>): string =>
  issued ? issuedSubject(kind, issued) : (registered?.subject ?? LETTER_KIND_NAMES[kind]);
