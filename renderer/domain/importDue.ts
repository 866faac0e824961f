/** A date in a cell of an imported table, in any of its usual styles. */
import { type Day, parseDay } from './day';
import { fail, ok, type Result } from './result';

/** Which number stands first in `03/04/2026`. */
export type DayOrder = 'monthFirst' | 'dayFirst';

/** A day as spreadsheets and people write it; a time behind it is left out. Errors are sentences. */
export function importedDay(cell: string, order: DayOrder): Result<Day, string> {
  // A spreadsheet's own count of days, left when a column loses its format; we do not guess from which year it counts.
  if (/^\d{5}(?:\.\d+)?$/.test(cell)) return fail(`“${cell}” is a number, not a date. Format the column as a date in the spreadsheet and save it again.`);
  const text = cell
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}.*$/, '$1')
    .replace(/^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}) \d{1,2}:\d{2}.*$/, '$1')
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, '$1-$2-$3')
    .replace(/^(\d{1,2})-([a-z]{3,9})-(\d{4})$/i, '$1 $2 $3');
  const parsed = parseDay(order === 'dayFirst' ? text.replace(/^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{2,4})$/, '$3$2$1$4') : text);
  if (parsed.ok) return ok(parsed.value);
  return fail(parsed.error.startsWith('Type a date as') ? `“${short(cell)}” ${NO_DATE}.` : `“${short(cell)}”: ${parsed.error.replace(/ Type month.*$/, '')}`);
}

/** Said of what is not even meant as a date. */
export const NO_DATE = 'is no date';

/** Enough of a cell to find it again. */
export const short = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
