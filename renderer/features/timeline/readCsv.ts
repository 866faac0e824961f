/**
 * A CSV file as rows of texts, whatever spreadsheet wrote it: commas, semicolons or tabs, UTF-8, UTF-16 or Windows letters.
 *
 * Small on purpose: it knows nothing of what the cells mean, and gives every row, empty ones too.
 */
import { fail, ok, type Result } from '@domain/result';
import type { Grid } from '@domain/timelineImport';

/** Larger files are no timeline. In bytes. */
export const LARGEST_CSV = 20_000_000;

/** The rows of the file's bytes. The error is a sentence for the clerk. */
export function readCsv(bytes: Uint8Array): Result<Grid, string> {
  const text = textOf(bytes);
  if (text.includes('\0')) return fail('This is no CSV file. In the spreadsheet, save the sheet as CSV, then choose that file.');
  if (text.trim() === '') return fail('The file is empty.');
  return rowsOf(text, delimiterOf(text));
}

/** Excel writes "Unicode text" in UTF-16 and plain CSV in the letters of Windows. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // no UTF-8: what an American Windows writes
  }
}

/** What stands most often between the cells of the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const firstLine = text.replace(/^\s+/, '').replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((each) => ({ each, count: firstLine.split(each).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).each;
}

function rowsOf(text: string, delimiter: string): Result<Grid, string> {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let openedIn = 0;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      openedIn = rows.length + 1;
      cell = '';
    } else if (letter === delimiter) endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += letter;
  }
  if (isQuoted) return fail(`In row ${openedIn} a quotation mark opens and is never closed, so the rows behind it cannot be told apart. Mend that row and choose the file again.`);
  if (cell !== '' || row.length > 0) endRow();
  return ok(rows);
}
