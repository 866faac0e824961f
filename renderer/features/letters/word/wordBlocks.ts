/** The body of a letter as Word has it: paragraphs, real lists, real tables. */
import { BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { MergedBlock, MergedParagraph, Run } from '@domain/merge';
import { points, STYLE, TEXT_WIDTH } from './wordStyles';

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
        return [table(block.columns, block.rows)];
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
      return lines(run.text, looks);
    case 'field':
      return lines(run.value, looks);
    case 'blank':
      return lines(`[${run.noun}]`, { ...looks, highlight: 'yellow' });
  }
}

/** A line end within the words is one in Word. */
const lines = (text: string, looks: { readonly bold?: boolean; readonly italics?: boolean; readonly highlight?: 'yellow' }): ParagraphChild[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...looks, ...(index > 0 ? { break: 1 } : {}) }));

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const FINE = { style: BorderStyle.SINGLE, size: 6, color: 'auto' } as const;

export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

function table(columns: readonly string[], rows: readonly (readonly MergedParagraph[])[]): Table {
  const width = Math.floor(TEXT_WIDTH / Math.max(columns.length, 1));
  const cell = (children: ParagraphChild[], isHead: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: points(8) },
      borders: { bottom: isHead ? FINE : HAIR },
      children: [new Paragraph({ style: STYLE.table, keepNext: isHead, children })],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    borders: NO_BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((head) => cell([new TextRun({ text: head, bold: true })], true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((runs) => cell(runs.length === 0 ? [new TextRun('–')] : wordRuns(runs), false)) })),
    ],
  });
}
