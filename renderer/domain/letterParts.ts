/** The parts of a letter that a comment can be about, in reading order, each as it reads now. */
import type { LetterContent } from './letterContent';
import { blockText, lineText } from './mergedText';

export type LetterPart = {
  /** `Paragraph 2`. */
  readonly part: string;
  /** How it begins; empty for the whole letter. */
  readonly quote: string;
};

/** Characters of a part that a comment keeps. */
const LONGEST = 200;

export const WHOLE_LETTER = 'The whole letter';

export function letterParts({ merged, enclosures, copies, signer }: LetterContent): readonly LetterPart[] {
  return [
    { part: WHOLE_LETTER, quote: '' },
    { part: 'Subject', quote: lineText(merged.re) },
    ...merged.body.map((block, index) => ({ part: `Paragraph ${index + 1}`, quote: blockText(block).join(' ') })),
    ...(signer ? [{ part: 'Signature', quote: [signer.name, signer.title].filter(Boolean).join(', ') }] : []),
    ...(enclosures.length > 0 ? [{ part: 'Enclosures', quote: enclosures.join('; ') }] : []),
    ...(copies.length > 0 ? [{ part: 'Recipients', quote: copies.map(({ name }) => name).join('; ') }] : []),
  ].map(({ part, quote }) => ({ part, quote: shortened(quote) }));
}

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words);
