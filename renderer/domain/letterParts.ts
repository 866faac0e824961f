/** The parts of a letter that a comment can be about, in reading order, each as it reads now. */
import type { LetterContent } from './letterContent';
import type { MergedBlock } from './merge';
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
    ...bodyParts(merged.body),
    ...(signer ? [{ part: 'Signature', quote: [signer.name, signer.title].filter(Boolean).join(', ') }] : []),
    ...(enclosures.length > 0 ? [{ part: 'Enclosures', quote: enclosures.join('; ') }] : []),
    ...(copies.length > 0 ? [{ part: 'Recipients', quote: copies.map(({ name }) => name).join('; ') }] : []),
  ].map(({ part, quote }) => ({ part, quote: shortened(quote) }));
}

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words);

/** Paragraphs by their number; a list or a table belongs to the paragraph before it, as the questions say. */
function bodyParts(body: readonly MergedBlock[]): readonly LetterPart[] {
  let paragraphs = 0;
  return body.map((block) => {
    if (block.kind === 'paragraph') paragraphs += 1;
    const part = block.kind === 'paragraph' ? `Paragraph ${paragraphs}` : `${block.kind === 'list' ? 'List' : 'Table'} under paragraph ${paragraphs}`;
    return { part, quote: blockText(block).join(' ') };
  });
}
