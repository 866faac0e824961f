/**
 * One copy of a letter as it stands on the paper, part by part: what Word and plain text are made of.
 *
 * A draft's comes from the records, an issued letter's from the sheet that was frozen, so that it has the words as issued whatever
 * the records say since.
 */
import { longDay } from './day';
import { othersOf, otherText, type LetterContent, type LetterCopy } from './letterContent';
import type { MergedBlock, MergedParagraph } from './merge';

export type LetterPaper = {
  /** Whom the copy is for; empty while the letter has no recipient. */
  readonly name: string;
  readonly city: string;
  readonly officeLines: readonly string[];
  /** `url` is where the window finds the picture. */
  readonly seal?: { readonly url: string; readonly alt: string } | undefined;
  /** `November 15, 2010`. */
  readonly date: string;
  /** The delivery line, in capitals. */
  readonly delivery: string;
  readonly deliveryDetail?: string | undefined;
  readonly address: readonly string[];
  readonly re: MergedParagraph;
  /** Lines under the subject, our reference among them. */
  readonly reference: readonly MergedParagraph[];
  readonly salutation?: string | undefined;
  readonly body: readonly MergedBlock[];
  readonly closing: string;
  /** Each is one who signs: lines under a line for ink, and the authority to sign. */
  readonly signatures: readonly { readonly lines: readonly string[]; readonly basis?: string | undefined }[];
  readonly enclosures: readonly string[];
  /** What stands below: `Also addressed to:` and `cc:`, each with its lines. */
  readonly notes: readonly { readonly word: string; readonly lines: readonly string[] }[];
};

/** The paper of one copy as the records give it. What is not there yet stands in brackets, as on the sheet. */
export function letterPaper(content: LetterContent, copy: LetterCopy | undefined): LetterPaper {
  const { letterhead, merged, signer, approver, ourReference, enclosures } = content;
  const { addressees, copied } = copy ? othersOf(content, copy) : { addressees: [], copied: content.copies };
  return {
    name: copy?.name ?? '',
    city: letterhead.city,
    officeLines: letterhead.lines,
    seal: letterhead.seal,
    date: longDay(content.dated),
    delivery: copy?.delivery.line ?? '[addressee]',
    deliveryDetail: copy?.delivery.detail,
    address: copy?.address ?? [],
    re: merged.re,
    reference: [...merged.reference, ...(ourReference === undefined ? [] : [plainLine(`Our reference: ${ourReference}`)])],
    salutation: copy?.salutation,
    body: merged.body,
    closing: merged.closing,
    signatures: [
      signer ? { lines: [signer.name, signer.title], basis: signer.basis === undefined ? undefined : `Authority to sign: ${signer.basis}` } : { lines: ['[signer]'] },
      ...(approver ? [{ lines: [`Approved as to form: ${approver.name}`, approver.title] }] : []),
    ],
    enclosures,
    notes: [
      { word: 'Also addressed to:', lines: addressees.map(otherText) },
      { word: 'cc:', lines: copied.map(otherText) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** A line of words alone. */
export const plainLine = (text: string): MergedParagraph => [{ kind: 'text', text, isBold: false, isItalic: false }];

/** The word above the enclosures, as on the sheet. */
export const enclosuresWord = ({ enclosures }: Pick<LetterPaper, 'enclosures'>): string => (enclosures.length === 1 ? 'Enclosure:' : 'Enclosures:');
