/** Reads a file of tables, by its bytes and not by its name. */
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, type Sheet, type TableFile } from '@domain/sheet';
import { readCsv } from './csv';
import { decoded } from './decoded';
import { ForeignError } from '../foreign/foreignError';
import { readXlsx } from './xlsx';

/** What all cells together may hold, in characters. */
const MOST_CHARACTERS = 40_000_000;

/** The tables of a CSV file or an XLSX workbook. Throws a `ForeignError` for what cannot be read. */
export function readTable(name: string, bytes: Uint8Array): TableFile {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new ForeignError('wrongKind', 'This is an old Excel file (.xls), or a workbook with a password. Save it in the spreadsheet as .xlsx without a password, or as CSV.');
  }
  const read = startsWith(bytes, [0x50, 0x4b]) ? { sheets: readXlsx(bytes), remarks: [] } : readText(bytes);
  const sheets = read.sheets.map(checked);
  if (!sheets.some(({ rows }) => rows.length > 0)) throw new ForeignError('wrongKind', 'There is nothing in this file.');
  return { name: name.slice(0, 255), sheets: sheets.slice(0, 100), remarks: [...read.remarks] };
}

function readText(bytes: Uint8Array) {
  const text = decoded(bytes);
  if (text.includes('\0')) throw new ForeignError('wrongKind', 'This is no table: neither CSV nor an Excel workbook. Choose a file that ends with .csv or .xlsx.');
  const { sheet, remarks } = readCsv(text);
  return { sheets: [sheet], remarks };
}

/** Within the limits, without the empty rows at the end. */
function checked({ name, rows: all }: Sheet): Sheet {
  const last = all.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
  const rows = all.slice(0, last + 1);
  if (rows.length > MOST_ROWS) {
    throw new ForeignError('tooLarge', `A sheet has more than ${(MOST_ROWS - 1).toLocaleString('en-US')} rows. Split it and import the parts one after the other.`);
  }
  let characters = 0;
  rows.forEach((row, index) => {
    if (row.length > MOST_COLUMNS) throw new ForeignError('tooLarge', `Row ${index + 1} has more than ${MOST_COLUMNS} columns. Take out those that are not needed.`);
    for (const cell of row) {
      if (cell.length > LONGEST_CELL) throw new ForeignError('tooLarge', `Row ${index + 1} has a cell of more than ${LONGEST_CELL.toLocaleString('en-US')} characters. Shorten it.`);
      characters += cell.length;
    }
  });
  if (characters > MOST_CHARACTERS) throw new ForeignError('tooLarge', 'The sheet holds more text than can be imported at once. Split it.');
  return { name, rows: [...rows] };
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
