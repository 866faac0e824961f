/**
 * Rows of an XLSX workbook, as the clerk sees them: days as days, ZIP codes with their zeros.
 *
 * No formula is calculated: the value that the spreadsheet saved is read. No entity but XML's own is expanded, no address followed.
 */
import type { Sheet } from '@domain/sheet';
import { MOST_COLUMNS, MOST_ROWS } from '@domain/sheet';
import { unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { shown } from './numberFormat';
import { ForeignError } from '../foreign/foreignError';

/** What all parts together may be once unpacked. */
const MOST_BYTES = 150_000_000;

/** The visible sheets of a workbook, in their order. */
export function readXlsx(bytes: Uint8Array): readonly Sheet[] {
  const parts = unpacked(bytes);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) throw new ForeignError('wrongKind', 'The file is a ZIP archive, but no Excel workbook. Choose a file that ends with .xlsx or .csv.');
  const book = readWorkbook(workbook);
  const paths = readRelations(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const texts = readTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const formats = readFormats(parts.get('xl/styles.xml') ?? '');
  return book.sheets.flatMap(({ name, relation }) => {
    const part = parts.get(paths.get(relation) ?? '');
    return part === undefined ? [] : [{ name: name.slice(0, 200), rows: readRows(part, { texts, formats, is1904: book.is1904 }) }];
  });
}

/** The XML parts that are needed, by path in small letters. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, string> {
  let sum = 0;
  const files = (() => {
    try {
      return unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (!/^\/?xl\/(workbook\.xml|sharedstrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(name)) return false;
          sum += originalSize;
          if (sum > MOST_BYTES) throw new ForeignError('tooLarge', 'Unpacked, the workbook is larger than 150 MB. Split it, or save the sheet as CSV.');
          return true;
        },
      });
    } catch (error) {
      if (error instanceof ForeignError) throw error;
      throw new ForeignError('wrongKind', 'The workbook is damaged and cannot be unpacked. Open it in the spreadsheet, save it anew, and choose it again.');
    }
  })();
  return new Map(Object.entries(files).map(([name, content]) => [partName(name), new TextDecoder().decode(content)]));
}

/** Parts are found in whatever case their names are. */
const partName = (name: string): string => name.replace(/^\//, '').replace(/^xl\/sharedstrings\.xml$/i, 'xl/sharedStrings.xml').replace(/^xl\/worksheets\//i, 'xl/worksheets/');

interface Reading {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML from its beginning to its end; names come without their prefix. */
function walk(xml: string, { open, text, close }: Reading): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new ForeignError('wrongKind', 'The workbook is damaged: one of its parts is no XML. Save it anew in the spreadsheet and choose it again.');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => open?.(local(tag.name), tag.attributes));
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  parser.on('closetag', (tag) => close?.(local(tag.name)));
  parser.write(xml).close();
}

function readWorkbook(xml: string) {
  const sheets: { name: string; relation: string }[] = [];
  let is1904 = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible';
      if (name === 'sheet' && !isHidden) sheets.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? attributes['id'] ?? '' });
    },
  });
  return { sheets, is1904 };
}

function readRelations(xml: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  walk(xml, {
    open: (name, { Id: id, Target: target }) => {
      if (name === 'Relationship' && id !== undefined && target !== undefined) paths.set(id, partName(target.startsWith('/') ? target.slice(1) : `xl/${target}`));
    },
  });
  return paths;
}

/** Texts that cells share. What is only pronunciation is left out. */
function readTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isPronunciation = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPronunciation = true;
      isText = name === 't' && !isPronunciation;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isPronunciation = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** A cell's style by its number: the number format's own number, and its code where the file gives one. */
type Format = { readonly id: number; readonly code: string | undefined };

function readFormats(xml: string): readonly Format[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCells = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return ids.map((id) => ({ id, code: codes.get(id) }));
}

interface Book {
  readonly texts: readonly string[];
  readonly formats: readonly Format[];
  readonly is1904: boolean;
}

/** The rows from the first to the last that holds something; those between are there, empty. */
function readRows(xml: string, book: Book): string[][] {
  const rows: string[][] = [];
  let row = 0;
  let column = 0;
  let cell = { kind: '', style: 0 };
  let value = '';
  let isValue = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
        column = 0;
      }
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnNumber(attributes['r']);
        cell = { kind: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
        value = '';
      }
      isValue = name === 'v' || name === 't';
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c') return;
      const text = cellText(cell, value, book);
      if (text === '') return;
      if (row > MOST_ROWS) throw new ForeignError('tooLarge', `A sheet has more than ${(MOST_ROWS - 1).toLocaleString('en-US')} rows. Split it and import the parts one after the other.`);
      if (column > MOST_COLUMNS) throw new ForeignError('tooLarge', `A sheet has more than ${MOST_COLUMNS} columns. Take out those that are not needed.`);
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1];
      while (cells !== undefined && cells.length < column - 1) cells.push('');
      if (cells !== undefined) cells[column - 1] = text;
    },
  });
  return rows;
}

function cellText({ kind, style }: { readonly kind: string; readonly style: number }, value: string, { texts, formats, is1904 }: Book): string {
  switch (kind) {
    case 's':
      return plainText(texts[Number(value)] ?? '');
    case 'b':
      return value === '1' ? 'Yes' : 'No';
    case 'd':
      return value.slice(0, 10);
    case 'n': {
      const { id, code } = formats[style] ?? { id: 0, code: undefined };
      return shown(value, id, code, is1904);
    }
    default:
      return plainText(value); // inline texts, results of formulas, and errors such as #N/A as they read
  }
}

/** Characters that XML cannot hold stand in a workbook as `_x000D_`. */
const plainText = (text: string): string => text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `AB12` is 28. */
function columnNumber(reference: string): number {
  let number = 0;
  for (const letter of reference.replace(/\d+$/, '').toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
