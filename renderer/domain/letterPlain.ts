/** A copy of a letter as plain text, laid out as on the sheet: for a form on a web page, a fax program, or reading aloud. */
import { enclosuresWord, type LetterPaper } from './letterPaper';
import type { MergedBlock } from './merge';
import { lineText } from './mergedText';

/** The words in the order of the sheet, passages apart by an empty line; `marks` stand first. It ends with a line end. */
export function letterPlain(paper: LetterPaper, marks: readonly string[] = []): string {
  const { enclosures } = paper;
  const passages: readonly (readonly string[])[] = [
    marks.map((mark) => mark.toLocaleUpperCase('en-US')),
    [paper.city, ...paper.officeLines],
    [paper.date],
    [paper.delivery, ...(paper.deliveryDetail === undefined ? [] : [paper.deliveryDetail])],
    paper.address,
    [`RE: ${lineText(paper.re)}`, ...paper.reference.map(lineText)],
    paper.salutation === undefined ? [] : [paper.salutation],
    ...paper.body.map(blockLines),
    [paper.closing],
    ...paper.signatures.map(({ lines, basis }) => [...lines, ...(basis === undefined ? [] : [basis])]),
    enclosures.length === 0 ? [] : [enclosuresWord(paper), ...enclosures.map((enclosure, index) => `${index + 1}. ${enclosure}`)],
    ...paper.notes.map(({ word, lines }) => [word, ...lines]),
  ];
  return `${passages.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
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
