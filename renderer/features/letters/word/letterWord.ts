/**
 * A letter as a Word document: the same words as the sheet, with real styles, lists and page fields, so that an attorney can go on
 * working in it. Loaded late: the library behind it is large, and no start needs it.
 */
import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, HorizontalPositionRelativeFrom, ImageRun, type ISectionOptions, Packer, PageNumber, Paragraph,
  type ParagraphChild, Tab, Table, TableCell, TableRow, TabStopType, TextRun, TextWrappingType, VerticalPositionRelativeFrom, WidthType,
} from 'docx';
import { longDay } from '@domain/day';
import { type LetterContent, type LetterCopy, otherText, othersOf } from '@domain/letterContent';
import { lineText } from '@domain/mergedText';
import { type Lists, NO_BORDERS, wordBlocks, wordRuns } from './wordBlocks';
import { BESIDE_SEAL, INCH, NUMBERING, points, STYLE, STYLES, TEXT_WIDTH } from './wordStyles';

/** A picture with its size in pixels; PNG. */
export type WordPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

export type LetterWord = {
  readonly content: LetterContent;
  /** The one copy that the document is; absent while the letter has no recipient. Several would need a page count each, which not every program of this kind has. */
  readonly copy: LetterCopy | undefined;
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
  const document = new Document({
    title: letter.title,
    creator: letter.author,
    lastModifiedBy: letter.author,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [section(letter, lists)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function section(letter: LetterWord, lists: Lists): ISectionOptions {
  const { content, copy, marks, footer } = letter;
  const running = copy ? `${copy.name}, ${longDay(content.dated)}` : longDay(content.dated);
  const marked = marks.length === 0 ? [] : [new Paragraph({ style: STYLE.mark, children: marks.flatMap(mark) })];
  const foot = footer === '' ? [] : [new Paragraph({ style: STYLE.running, children: [new TextRun({ text: footer, size: '7pt' })] })];
  const numbering = new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return {
    properties: {
      titlePage: true,
      page: { size: { width: 8.5 * INCH, height: 11 * INCH }, margin: { top: INCH, bottom: INCH, left: INCH, right: INCH, header: points(34), footer: points(36) } },
    },
    headers: {
      first: new Header({ children: marked }),
      default: new Header({
        children: [...marked, new Paragraph({ style: STYLE.running, tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [new TextRun(running), numbering] })],
      }),
    },
    footers: { first: new Footer({ children: foot }), default: new Footer({ children: foot }) },
    children: [...head(letter), ...inside(content, copy), ...wordBlocks(content.merged.body, lists), ...signatures(content), ...after(content, copy, lists)],
  };
}

/** Each mark in a frame of its own, side by side. */
const mark = (word: string, index: number): TextRun[] => [
  ...(index === 0 ? [] : [new TextRun('   ')]),
  new TextRun({ text: word, border: { style: BorderStyle.SINGLE, size: 6, space: 2, color: 'auto' } }),
];

/** Seal, city and office; the line below them is the upper border of the date, so that it runs from margin to margin. */
function head({ content: { letterhead }, seal }: LetterWord): Paragraph[] {
  const indent = seal ? { indent: { left: BESIDE_SEAL } } : {};
  const image = seal && letterhead.seal ? [sealRun(seal, letterhead.seal.alt)] : [];
  return [
    new Paragraph({ style: STYLE.city, ...indent, children: [...image, new TextRun(letterhead.city)] }),
    ...letterhead.lines.map((line, index) => new Paragraph({ style: STYLE.office, ...indent, children: [new TextRun(line)], ...(index === letterhead.lines.length - 1 ? { spacing: { after: points(9) } } : {}) })),
  ];
}

/** The seal stands beside the words, as wide or as high as on the sheet. Words for whoever cannot see it go along. */
function sealRun({ bytes, width, height }: WordPicture, alt: string): ImageRun {
  const side = 56; // 42 points in the pixels that Word counts
  const scale = side / Math.max(width, height, 1);
  return new ImageRun({
    type: 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Seal', title: 'Seal', description: alt },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
    },
  });
}

/** From the date to the salutation. */
function inside(content: LetterContent, copy: LetterCopy | undefined): Paragraph[] {
  const { merged, ourReference } = content;
  const line = (style: string, text: string, options: object = {}) => new Paragraph({ style, children: [new TextRun(text)], ...options });
  const reference = (children: ParagraphChild[]) => new Paragraph({ style: STYLE.reference, children });
  return [
    line(STYLE.date, longDay(content.dated), { border: { top: { style: BorderStyle.SINGLE, size: 6, space: 18, color: 'auto' } } }),
    ...(copy
      ? [
          line(STYLE.delivery, copy.delivery.line),
          ...(copy.delivery.detail === undefined ? [] : [line(STYLE.deliveryDetail, copy.delivery.detail)]),
          ...copy.address.map((text, index) => line(STYLE.address, text, index === 0 ? { spacing: { before: points(12) } } : {})),
        ]
      : [line(STYLE.delivery, '[addressee]')]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ children: ['RE:', new Tab()] }), ...wordRuns(merged.re)] }),
    ...merged.reference.map((runs) => reference(wordRuns(runs))),
    ...(ourReference === undefined ? [] : [reference([new TextRun(`Our reference: ${ourReference}`)])]),
    ...(copy ? [line(STYLE.salutation, copy.salutation)] : []),
  ];
}

const RULE = { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto' } } as const;

/** Closing, then a line for ink above each name; they stay on one page. */
function signatures({ merged, signer, approver }: LetterContent): (Paragraph | Table)[] {
  const line = (text: string, style: string = STYLE.signature) => new Paragraph({ style, children: [new TextRun(text)] });
  const half = TEXT_WIDTH / 2 - points(9);
  const cell = (children: Paragraph[], isSigned: boolean, width: number) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { left: 0, top: isSigned ? points(3) : 0 }, ...(isSigned ? { borders: RULE } : {}), children });
  const signs = signer ? [line(signer.name), line(signer.title), ...(signer.basis === undefined ? [] : [line(`Authority to sign: ${signer.basis}`, STYLE.basis)])] : [line('[signer]')];
  const cells = [
    cell(signs, true, half),
    ...(approver ? [cell([line('')], false, points(18)), cell([line(`Approved as to form: ${approver.name}`), line(approver.title)], true, half)] : []),
  ];
  const widths = approver ? [half, points(18), half] : [half];
  return [
    new Paragraph({ style: STYLE.closing, children: [new TextRun(merged.closing)] }),
    new Table({ width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA }, columnWidths: widths, borders: NO_BORDERS, rows: [new TableRow({ cantSplit: true, children: cells })] }),
  ];
}

/** Enclosures as a numbered list, the other addressees and the copies, each word beside what it names. */
function after(content: LetterContent, copy: LetterCopy | undefined, lists: Lists): (Paragraph | Table)[] {
  const { enclosures } = content;
  const { addressees, copied } = copy ? othersOf(content, copy) : { addressees: [], copied: content.copies };
  const instance = lists.next();
  const line = (text: string, options: object = {}) => new Paragraph({ style: STYLE.after, children: [new TextRun(text)], ...options });
  const notes = [
    { word: enclosures.length === 1 ? 'Enclosure:' : 'Enclosures:', lines: enclosures.map((text) => line(text, { numbering: { reference: 'enclosures', level: 0, instance } })) },
    { word: 'Also addressed to:', lines: addressees.map((other) => line(otherText(other))) },
    { word: 'cc:', lines: copied.map((other) => line(otherText(other))) },
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

/** What the document is called in its own fields: `Delay notice: Activate fingerprint sharing`. */
export const wordTitle = (content: LetterContent): string => lineText(content.merged.re);
