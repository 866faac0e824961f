/** The subject of a letter that went out, as lists and pages name it. */
import { type Issued, type Letter, LETTER_KIND_NAMES, type LetterKind } from './letter';

/** The subject of an issued letter, from its frozen words, without the kind. */
export function issuedSubject(kind: LetterKind, { text, number }: Pick<Issued, 'text' | 'number'>): string {
  const re = text.split('\n').find((line) => line.startsWith('RE: '))?.slice('RE: '.length);
  return re === undefined ? number : withoutKind(kind, re);
}

/** The words of a subject without the kind, which stands beside it wherever it is shown; they begin with a capital then. */
export function withoutKind(kind: LetterKind, words: string): string {
  const prefix = `${LETTER_KIND_NAMES[kind]}: `;
  const rest = words.slice(prefix.length);
  return words.startsWith(prefix) ? rest.charAt(0).toLocaleUpperCase('en-US') + rest.slice(1) : words;
}

/** From the frozen words, or as it was registered. */
export const subjectOf = ({ kind, issued, registered }: Pick<Letter, 'kind' | 'issued' | 'registered'>): string =>
  issued ? issuedSubject(kind, issued) : (registered?.subject ?? LETTER_KIND_NAMES[kind]);
