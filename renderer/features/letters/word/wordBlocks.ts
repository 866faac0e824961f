/** The body of a letter as Word has it: paragraphs, real lists, real tables. */
import { Paragraph, type ParagraphChild, type Table } from 'docx';
import type { MergedBlock, MergedParagraph, Run } from '@domain/merge';
import { textRuns, wordTable } from '../../wordParts';
import { points, STYLE } from '../../wordStyles';

type Place = { readonly list?: { readonly reference: 'bullets' | 'numbers'; readonly level: number; readonly instance: number }; readonly isLast?: boolean };

/** Numbers of lists: each numbered list of a letter begins with 1 anew. */
export type Lists = { next(): number };

/** The parts of the body, one behind the other. The last paragraph goes along with the signature, which never begins a page alone. */
export function wordBlocks(blocks: readonly MergedBlock[], lists: Lists, level = 0): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(block.runs, level, { isLast: level === 0 && index === blocks.length - 1 })];
      case 'list': {
        const list = { reference: block.isOrdered ? ('numbers' as const) : ('bullets' as const), level, instance: lists.next() };
        return block.items.flatMap(([first, ...rest]) => [
          ...(first === undefined ? [] : first.kind === 'paragraph' ? [paragraph(first.runs, level, { list })] : wordBlocks([first], lists, level + 1)),
          ...wordBlocks(rest, lists, level + 1),
        ]);
      }
      case 'table':
        return [wordTable(block.columns, block.rows.map((row) => row.map(wordRuns)))];
    }
  });
}

/** `level`: how many lists it stands within; in a list, but without a mark of its own, it stands below the item's words. */
function paragraph(runs: MergedParagraph, level: number, { list, isLast = false }: Place = {}): Paragraph {
  const isInList = list !== undefined || level > 0;
  return new Paragraph({
    style: isInList ? STYLE.list : STYLE.body,
    children: wordRuns(runs),
    ...(isLast ? { keepNext: true, keepLines: true } : {}),
    ...(list ? { numbering: list } : level > 0 ? { indent: { left: points(20 * level) } } : {}),
  });
}

/** The words of a line. A blank is marked, so that it is seen in Word too. */
export const wordRuns = (runs: MergedParagraph): ParagraphChild[] => runs.flatMap(wordRun);

function wordRun(run: Run): ParagraphChild[] {
  const looks = { ...(run.isBold ? { bold: true } : {}), ...(run.isItalic ? { italics: true } : {}) };
  switch (run.kind) {
    case 'text':
      return textRuns(run.text, looks);
    case 'field':
      return textRuns(run.value, looks);
    case 'blank':
      return textRuns(`[${run.noun}]`, { ...looks, highlight: 'yellow' });
  }
}
