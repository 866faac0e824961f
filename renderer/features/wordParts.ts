/** Parts that every paper has in Word: the page, the head with the seal, marks, words with line ends, tables. */
import {
  BorderStyle, HorizontalPositionRelativeFrom, ImageRun, type IPropertiesOptions, Packer, Document, Paragraph, type ParagraphChild, Table, TableCell, TableRow, TextRun,
  TextWrappingType, VerticalPositionRelativeFrom, WidthType,
} from 'docx';
import { BESIDE_SEAL, INCH, points, STYLE, TEXT_WIDTH } from './wordStyles';

/** A picture with its size in pixels; PNG. */
export type WordPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** US Letter with margins of an inch. */
export const PAGE = { size: { width: 8.5 * INCH, height: 11 * INCH }, margin: { top: INCH, bottom: INCH, left: INCH, right: INCH, header: points(34), footer: points(36) } } as const;

/** The bytes of the .docx file. */
export const wordBytes = async (document: Omit<IPropertiesOptions, 'creator' | 'lastModifiedBy'> & { readonly author: string }): Promise<Uint8Array<ArrayBuffer>> => {
  const { author, ...rest } = document;
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ ...rest, creator: author, lastModifiedBy: author })));
};

/** Marks at the top of every page, each in a frame of its own, side by side; none where there is no mark. */
export const markLine = (marks: readonly string[]): Paragraph[] => (marks.length === 0 ? [] : [new Paragraph({ style: STYLE.mark, children: marks.flatMap(mark) })]);

const mark = (word: string, index: number): TextRun[] => [
  ...(index === 0 ? [] : [new TextRun('   ')]),
  new TextRun({ text: word, border: { style: BorderStyle.SINGLE, size: 6, space: 2, color: 'auto' } }),
];

type Head = { readonly city: string; readonly officeLines: readonly string[]; readonly seal?: { readonly alt: string } | undefined };

/** Seal, city and office. */
export function headLines({ city, officeLines, seal: place }: Head, seal: WordPicture | undefined): Paragraph[] {
  const indent = seal ? { indent: { left: BESIDE_SEAL } } : {};
  const image = seal && place ? [sealRun(seal, place.alt)] : [];
  const last = officeLines.length - 1;
  return [
    new Paragraph({ style: STYLE.city, ...indent, children: [...image, new TextRun(city)] }),
    ...officeLines.map((line, index) => new Paragraph({ style: STYLE.office, ...indent, children: [new TextRun(line)], ...(index === last ? { spacing: { after: points(9) } } : {}) })),
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

type Looks = { readonly bold?: boolean; readonly italics?: boolean; readonly highlight?: 'yellow' };

/** A line end within the words is one in Word. */
export const textRuns = (text: string, looks: Looks = {}): ParagraphChild[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...looks, ...(index > 0 ? { break: 1 } : {}) }));

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const FINE = { style: BorderStyle.SINGLE, size: 6, color: 'auto' } as const;

export const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** A table between the margins with one row of heads, which stands again on every page. `shares` are the columns' parts of its width; without them all are alike. */
export function wordTable(columns: readonly string[], rows: readonly (readonly ParagraphChild[][])[], shares?: readonly number[]): Table {
  const parts = shares ?? columns.map(() => 1);
  const sum = parts.reduce((all, part) => all + part, 0);
  const widths = parts.map((part) => Math.floor((TEXT_WIDTH * part) / Math.max(sum, 1)));
  const cell = (children: ParagraphChild[], index: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 0, right: points(8) },
      borders: { bottom: isHead ? FINE : HAIR },
      children: [new Paragraph({ style: STYLE.table, keepNext: isHead, children })],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((head, index) => cell([new TextRun({ text: head, bold: true })], index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((runs, index) => cell(runs.length === 0 ? [new TextRun('–')] : runs, index, false)) })),
    ],
  });
}
