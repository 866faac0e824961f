/** A table as it was read from a file: rows of texts, as the clerk sees them in the spreadsheet. Nothing is left out, empty rows neither. */
import { z } from 'zod';

/** The most rows that are read from one sheet, the row of column names included: a batch of the journal takes 20,000 entries. */
export const MOST_ROWS = 20_001;
export const MOST_COLUMNS = 200;
/** The longest text that a cell may hold; forms have shorter limits of their own. */
export const LONGEST_CELL = 100_000;

export const Sheet = z.strictObject({
  /** The name on its tab; for a CSV file, empty. */
  name: z.string().max(200),
  /** Row 1 first, so that row numbers are those of the spreadsheet. Rows may be of different lengths. */
  rows: z.array(z.array(z.string().max(LONGEST_CELL)).max(MOST_COLUMNS)).max(MOST_ROWS),
});
export type Sheet = z.infer<typeof Sheet>;

/** A file of tables, with what was odd in it, in sentences for the clerk. */
export const TableFile = z.strictObject({
  /** As the clerk knows it, without folders. */
  name: z.string().min(1).max(255),
  sheets: z.array(Sheet).min(1).max(100),
  remarks: z.array(z.string().max(500)).max(100),
});
export type TableFile = z.infer<typeof TableFile>;

/** Is there nothing in this row but blanks? */
export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The name of a column as spreadsheets have it: 0 is `A`, 27 is `AB`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
