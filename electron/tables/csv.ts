/**
 * Rows of a CSV file (RFC 4180), whatever stands between its cells: commas, semicolons, tabs or bars.
 *
 * Read here and not by a library: those that were tried let a stray quotation mark swallow the rows behind it.
 */
import type { Sheet } from '@domain/sheet';
import { ForeignError } from '../foreign/foreignError';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** How many characters are looked at to find out which separator it is. */
const SAMPLE = 100_000;

/** The sheet of a CSV file, and what was odd in it. A quotation mark that is never closed is refused: it would swallow the rows behind it. */
export function readCsv(text: string): { readonly sheet: Sheet; readonly remarks: readonly string[] } {
  const { rows, oddRows, openRow } = split(text, separatorOf(text));
  if (openRow !== undefined) {
    throw new ForeignError('wrongKind', `In row ${openRow} a quotation mark opens and is never closed, so the rows behind it cannot be told apart. Mend that row and choose the file again.`);
  }
  return {
    sheet: { name: '', rows: rows.map((row) => row.map(withoutGuard)) },
    remarks: oddRows.slice(0, 20).map((row) => `Row ${row} has text behind a closing quotation mark. Look at how it was read.`),
  };
}

/** The separator that gives the most rows of one width; a comma when none gives more than one column. */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scores = SEPARATORS.map((separator) => {
    const widths = split(sample, separator).rows.slice(0, -1).map(({ length }) => length).filter((length) => length > 1);
    const rows = widths.length > 0 ? widths : split(sample, separator).rows.map(({ length }) => length).filter((length) => length > 1);
    const often = new Map<number, number>();
    for (const width of rows) often.set(width, (often.get(width) ?? 0) + 1);
    return { separator, score: Math.max(0, ...often.values()) };
  });
  return scores.toSorted((a, b) => b.score - a.score)[0]?.separator ?? ',';
}

interface Split {
  readonly rows: string[][];
  /** Rows, from 1, in which text stands behind a closing quotation mark: it is kept as it stands. */
  readonly oddRows: readonly number[];
  /** The row whose quotation mark is still open at the end. */
  readonly openRow: number | undefined;
}

function split(text: string, separator: string): Split {
  const rows: string[][] = [];
  const oddRows = new Set<number>();
  const special = new RegExp(`[\\r\\n${separator === '|' ? '\\|' : separator}]`, 'g');
  let row: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const end = closing(text, at + 1);
      if (end === undefined) return { rows, oddRows: [...oddRows], openRow: rows.length + 1 };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    special.lastIndex = at;
    const next = special.exec(text)?.index ?? text.length;
    const rest = text.slice(at, next);
    if (cell !== '' && rest.trim() !== '') oddRows.add(rows.length + 1);
    row.push(cell === '' ? rest : cell + (rest.trim() === '' ? '' : rest));
    if (text[next] === separator) {
      at = next + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (next >= text.length) return { rows, oddRows: [...oddRows], openRow: undefined };
    at = text[next] === '\r' && text[next + 1] === '\n' ? next + 2 : next + 1;
  }
}

/** Where the quotation mark closes that was opened before `from`; two in a row are one that belongs to the text. */
function closing(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

/** Our own export puts an apostrophe before what a spreadsheet would take for a formula: coming back, it goes. */
const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
