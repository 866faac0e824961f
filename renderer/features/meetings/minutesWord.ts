/**
 * Minutes, or an addendum to them, as a Word document: read from the sheet, drawn or frozen, so that its words are those of the paper.
 *
 * Loaded late: the library behind it is large, and no start needs it.
 */
import { BorderStyle, Footer, Header, HeadingLevel, type IStylesOptions, PageNumber, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import { allOf, elements, findIn, firstOf, type SheetNode, textOf } from '../sheetMarkup';
import { headLines, markLine, PAGE, textRuns, wordBytes, type WordPicture, wordTable } from '../wordParts';
import { INCH, points, STYLE, STYLES, TEXT_WIDTH } from '../wordStyles';

export type MinutesWord = {
  /** The element around the whole sheet. */
  readonly sheet: SheetNode;
  readonly seal?: WordPicture | undefined;
  /** Stand at the top of every page: `Historical sample`. */
  readonly marks: readonly string[];
  /** Beside the page number: `Minutes: Resolution meeting, January 12, 2011`. */
  readonly running: string;
  /** A small line at the foot of every page, or empty. */
  readonly footer: string;
  readonly title: string;
  readonly author: string;
};

/** The bytes of the .docx file. */
export async function minutesWord({ sheet, seal, marks, running, footer, title, author }: MinutesWord): Promise<Uint8Array<ArrayBuffer>> {
  const marked = markLine(marks);
  const page = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const head = [...marked, new Paragraph({ style: STYLE.running, tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [new TextRun(running), page] })];
  const foot = footer === '' ? [] : [new Paragraph({ style: STYLE.running, children: [new TextRun({ text: footer, size: '7pt' })] })];
  return wordBytes({
    title,
    author,
    styles: MINUTES_STYLES,
    sections: [{
      properties: { titlePage: true, page: PAGE },
      headers: { first: new Header({ children: marked }), default: new Header({ children: head }) },
      footers: { first: new Footer({ children: foot }), default: new Footer({ children: foot }) },
      children: elements(sheet).flatMap((node) => wordOf(node, seal)),
    }],
  });
}

/** Where the seal of the sheet is found, or undefined where it has none. */
export const sealUrlOf = (sheet: SheetNode): string | undefined => findIn(sheet, 'nb-sheet-seal')?.attributes['src'];

const heading = (size: number, before: number) => ({
  run: { font: STYLES.default?.document?.run?.font ?? '', size: `${size}pt` as const, bold: true, color: 'auto' },
  paragraph: { spacing: { before: points(before), after: points(3) }, keepNext: true, keepLines: true },
});

/** The office's look, with real headings: the title, its parts, the items of the agenda. */
const MINUTES_STYLES: IStylesOptions = {
  default: { ...STYLES.default, heading1: heading(16, 9), heading2: heading(12, 16), heading3: heading(11, 8) },
  ...(STYLES.paragraphStyles ? { paragraphStyles: STYLES.paragraphStyles } : {}),
};

type Part = Paragraph | Table;

function wordOf(node: SheetNode, seal: WordPicture | undefined): readonly Part[] {
  const has = (className: string) => node.classes.includes(className);
  if (has('nb-sheet-head')) {
    const image = findIn(node, 'nb-sheet-seal');
    return headLines({ city: textOf(findIn(node, 'nb-sheet-city')), officeLines: allOf(node, 'nb-sheet-office').map(textOf), ...(image ? { seal: { alt: image.attributes['alt'] ?? '' } } : {}) }, seal);
  }
  if (has('nb-sheet-facts')) return factLines(node);
  if (has('nb-sheet-said')) return [new Paragraph({ spacing: { before: points(6) }, keepNext: true, children: [new TextRun({ text: textOf(node), bold: true })] })];
  if (has('nb-sheet-words')) return [new Paragraph({ indent: { left: INCH / 4 }, children: textRuns(textOf(node)) })];
  if (has('nb-sheet-sign')) return signLines(node);
  switch (node.tag) {
    // Its upper border is the line below the head, so that it runs from margin to margin.
    case 'h1': return [new Paragraph({ heading: HeadingLevel.HEADING_1, border: { top: { style: BorderStyle.SINGLE, size: 6, space: 14, color: 'auto' } }, children: textRuns(textOf(node)) })];
    case 'h2': return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(textOf(node)) })];
    case 'h3': return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: textRuns(textOf(node)) })];
    case 'table': return [tableOf(node)];
    case 'p': return [new Paragraph({ children: textRuns(textOf(node)) })];
    default: return elements(node).flatMap((kid) => wordOf(kid, seal));
  }
}

/** Each term with its value on a line. */
function factLines(list: SheetNode): readonly Part[] {
  const kids = elements(list);
  return kids.flatMap((kid, index) =>
    kid.tag === 'dt' ? [new Paragraph({ indent: { left: points(90), hanging: points(90) }, tabStops: [{ type: TabStopType.LEFT, position: points(90) }], children: [new TextRun({ children: [textOf(kid), new Tab()] }), ...textRuns(textOf(kids[index + 1]))] })] : []);
}

/** How wide the columns are, by how many there are: attendance, outcomes, action items. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 5: [3, 3, 2, 1.2, 2.2], 4: [3, 2.4, 2.4, 3.4], 3: [4, 2.2, 1.5] };

function tableOf(table: SheetNode): Table {
  const rows = elements(table).flatMap(elements);
  const [head, ...rest] = rows;
  const columns = head ? elements(head).map(textOf) : [];
  return wordTable(columns, rest.map((row) => elements(row).map((cell) => textRuns(textOf(cell)))), SHARES[columns.length]);
}

/** Where the recorder signs: a line for ink above the name, and the day beside it. */
function signLines(sign: SheetNode): readonly Part[] {
  const [name, date] = allOf(sign, 'nb-sheet-signature').map((each) => elements(each).map(textOf).join(', '));
  const line = '_'.repeat(34);
  const stops = { tabStops: [{ type: TabStopType.LEFT, position: TEXT_WIDTH / 2 + points(9) }], keepNext: true };
  const row = (left: string, right: string, options: object = {}) => new Paragraph({ ...stops, ...options, children: [new TextRun({ children: [left, new Tab(), right] })] });
  return [
    new Paragraph({ spacing: { before: points(24), after: points(30) }, keepNext: true, children: textRuns(textOf(firstOf(sign, 'p'))) }),
    row(line, line),
    row(name ?? '', date ?? '', { keepNext: false }),
  ];
}
