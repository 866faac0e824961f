/** A copy of a letter as plain text, laid out as on the sheet: for a form on a web page, a fax program, or reading aloud. */
import { longDay } from './day';
import { othersOf, otherText, type LetterContent, type LetterCopy } from './letterContent';
import type { MergedBlock } from './merge';
import { lineText } from './mergedText';

/** The words of one copy in the order of the sheet, passages apart by an empty line. It ends with a line end. */
export function letterPlain(content: LetterContent, copy: LetterCopy | undefined): string {
  const { letterhead, dated, ourReference, merged, signer, approver } = content;
  const passages: readonly (readonly string[])[] = [
    [letterhead.city, ...letterhead.lines],
    [longDay(dated)],
    copy ? [copy.delivery.line, ...(copy.delivery.detail === undefined ? [] : [copy.delivery.detail])] : ['[addressee]'],
    copy?.address ?? [],
    [`RE: ${lineText(merged.re)}`, ...merged.reference.map(lineText), ...(ourReference === undefined ? [] : [`Our reference: ${ourReference}`])],
    copy ? [copy.salutation] : [],
    ...merged.body.map((block) => blockLines(block)),
    [merged.closing],
    signer ? [signer.name, signer.title, ...(signer.basis === undefined ? [] : [`Authority to sign: ${signer.basis}`])] : ['[signer]'],
    approver ? [`Approved as to form: ${approver.name}`, approver.title] : [],
    ...after(content, copy),
  ];
  return `${passages.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function after(content: LetterContent, copy: LetterCopy | undefined): readonly (readonly string[])[] {
  const { enclosures } = content;
  const { addressees, copied } = copy ? othersOf(content, copy) : { addressees: [], copied: content.copies };
  const noted = (word: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [word, ...lines]);
  return [
    noted(enclosures.length === 1 ? 'Enclosure:' : 'Enclosures:', enclosures.map((enclosure, index) => `${index + 1}. ${enclosure}`)),
    noted('Also addressed to:', addressees.map(otherText)),
    noted('cc:', copied.map(otherText)),
  ];
}

/** Items of a list each on a line with its mark, those of a list within it further in; a table with tabs, its heads first. */
function blockLines(block: MergedBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [lineText(block.runs)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const [first = '', ...rest] = item.flatMap(blockLines);
        return [`${block.isOrdered ? `${index + 1}.` : '-'} ${first}`, ...rest.map((line) => `   ${line}`)];
      });
    case 'table':
      return [block.columns, ...block.rows.map((row) => row.map((cell) => (cell.length === 0 ? '–' : lineText(cell))))].map((cells) => cells.join('\t'));
  }
}
