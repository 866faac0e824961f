/**
 * A letter as a Word document: the same words as the sheet, with real styles, lists and page fields, so that an attorney can go on
 * working in it. Loaded late: the library behind it is large, and no start needs it.
 */
import { AlignmentType, BorderStyle, Footer, Header, HeadingLevel, type ISectionOptions, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import { enclosuresWord, type LetterPaper } from '@domain/letterPaper';
import { headLines, markLine, NO_BORDERS, PAGE, wordBytes, type WordPicture } from '../../wordParts';
import { NUMBERING, points, STYLE, STYLES, TEXT_WIDTH } from '../../wordStyles';
import { type Lists, wordBlocks, wordRuns } from './wordBlocks';

export type LetterWord = {
  /** The one copy that the document is. Several would need a page count each, which not every program of this kind has. */
  readonly paper: LetterPaper;
  readonly seal?: WordPicture | undefined;
  /** Stand at the top of every page: `Draft`, `Historical sample`. */
  readonly marks: readonly string[];
  /** A small line at the foot of every page, or empty. */
  readonly footer: string;
  readonly title: string;
  readonly author: string;
};

/** The bytes of the .docx file. */
export async function letterWord(letter: LetterWord): Promise<Uint8Array> {
  let list = 0;
  const lists: Lists = { next: () => (list += 1) };
  return wordBytes({ title: letter.title, author: letter.author, styles: STYLES, numbering: NUMBERING, sections: [section(letter, lists)] });
}

function section(letter: LetterWord, lists: Lists): ISectionOptions {
  const { paper, marks, footer } = letter;
  const running = [paper.name, paper.date].filter(Boolean).join(', ');
  const marked = markLine(marks);
  const foot = footer === '' ? [] : [new Paragraph({ style: STYLE.running, children: [new TextRun({ text: footer, size: '7pt' })] })];
  const numbering = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return {
    properties: {
      titlePage: true,
      page: PAGE,
    },
    headers: {
      first: new Header({ children: marked }),
      default: new Header({
        children: [...marked, new Paragraph({ style: STYLE.running, tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [new TextRun(running), numbering] })],
      }),
    },
    footers: { first: new Footer({ children: foot }), default: new Footer({ children: foot }) },
    children: [...headLines(paper, letter.seal), ...inside(paper), ...wordBlocks(paper.body, lists), ...signatures(paper), ...after(paper, lists)],
  };
}

/** From the date to the salutation; the line below the head is the upper border of the date, so that it runs from margin to margin. */
function inside(paper: LetterPaper): Paragraph[] {
  const line = (style: string, text: string, options: object = {}) => new Paragraph({ style, children: [new TextRun(text)], ...options });
  return [
    line(STYLE.date, paper.date, { border: { top: { style: BorderStyle.SINGLE, size: 6, space: 18, color: 'auto' } } }),
    line(STYLE.delivery, paper.delivery),
    ...(paper.deliveryDetail === undefined ? [] : [line(STYLE.deliveryDetail, paper.deliveryDetail)]),
    ...paper.address.map((text, index) => line(STYLE.address, text, index === 0 ? { spacing: { before: points(12) } } : {})),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ children: ['RE:', new Tab()] }), ...wordRuns(paper.re)] }),
    ...paper.reference.map((runs) => new Paragraph({ style: STYLE.reference, children: wordRuns(runs) })),
    ...(paper.salutation === undefined ? [] : [line(STYLE.salutation, paper.salutation)]),
  ];
}

const RULE = { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto' } } as const;

/** Closing, then a line for ink above each name; they stay on one page. */
function signatures({ closing, signatures: signs }: LetterPaper): (Paragraph | Table)[] {
  const line = (text: string, style: string = STYLE.signature) => new Paragraph({ style, children: [new TextRun(text)] });
  const half = TEXT_WIDTH / 2 - points(9);
  const gap = points(18);
  const cell = (children: Paragraph[], isSigned: boolean, width: number) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { left: 0, top: isSigned ? points(3) : 0 }, ...(isSigned ? { borders: RULE } : {}), children });
  const cells = signs.map(({ lines, basis }) => cell([...lines.map((text) => line(text)), ...(basis === undefined ? [] : [line(basis, STYLE.basis)])], true, half));
  const row = cells.flatMap((each, index) => (index === 0 ? [each] : [cell([line('')], false, gap), each]));
  const widths = cells.flatMap((_, index) => (index === 0 ? [half] : [gap, half]));
  return [
    new Paragraph({ style: STYLE.closing, children: [new TextRun(closing)] }),
    new Table({ width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA }, columnWidths: widths, borders: NO_BORDERS, rows: [new TableRow({ cantSplit: true, children: row })] }),
  ];
}

/** Enclosures as a numbered list, the other addressees and the copies, each word beside what it names. */
function after(paper: LetterPaper, lists: Lists): (Paragraph | Table)[] {
  const instance = lists.next();
  const line = (text: string, options: object = {}) => new Paragraph({ style: STYLE.after, children: [new TextRun(text)], ...options });
  const notes = [
    { word: enclosuresWord(paper), lines: paper.enclosures.map((text) => line(text, { numbering: { reference: 'enclosures', level: 0, instance } })) },
    ...paper.notes.map(({ word, lines }) => ({ word, lines: lines.map((text) => line(text)) })),
  ].filter(({ lines }) => lines.length > 0);
  if (notes.length === 0) return [];
  const widths = [points(90), TEXT_WIDTH - points(90)];
  const cell = (children: Paragraph[], at: number) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins: { left: 0, bottom: points(5) }, children });
  return [
    // Word would make one table of two that follow each other.
    new Paragraph({ spacing: { line: points(12), lineRule: 'exact' }, alignment: AlignmentType.START }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, borders: NO_BORDERS,
      rows: notes.map(({ word, lines }) => new TableRow({ cantSplit: true, children: [cell([line(word)], 0), cell(lines, 1)] })),
    }),
  ];
}
