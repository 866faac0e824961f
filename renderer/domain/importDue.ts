/** How a cell of an imported table says when something is due: a date in any of its usual styles, or a count from an event. */
import { type Day, parseDay } from './day';
import type { Unit } from './dueRule';
import { fail, ok, type Result } from './result';

/** Which number stands first in `03/04/2026`. */
export type DayOrder = 'monthFirst' | 'dayFirst';

/** What a cell says, or a sentence about why it says nothing. `event` is as it was typed. */
export type ImportedDue =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'after' | 'before'; readonly count: number; readonly unit: Unit; readonly event: string };

const UNITS: Readonly<Record<string, Unit>> = {
  'day': 'days', 'calendar day': 'days', 'business day': 'businessDays', 'working day': 'businessDays', 'week': 'weeks', 'month': 'months', 'year': 'years',
};

/** Reads a cell. Example: `30 days after Contract signed`, `5 business days before Expiry`, `Nov 24, 2026`. */
export function importedDue(cell: string, order: DayOrder): Result<ImportedDue, string> {
  const phrase = /^(?:within )?([\d,]+) ([a-z ]+?)s? (after|before|prior to|from) (.+)$/i.exec(cell);
  if (!phrase) {
    const day = importedDay(cell, order);
    return day.ok ? ok({ kind: 'day', day: day.value }) : day;
  }
  const [, digits = '', unitWords = '', word = '', event = ''] = phrase;
  const unit = UNITS[unitWords.toLowerCase()];
  const count = Number(digits.replaceAll(',', ''));
  if (unit === undefined) return fail(`“${short(unitWords)}” is no unit of time. Use days, business days, weeks, months or years.`);
  if (count > 36_500) return fail('The count is larger than 36,500.');
  const name = event.trim().replace(/^[“"](.+)[”"]$/, '$1');
  return ok({ kind: /^(after|from)$/i.test(word) ? 'after' : 'before', count, unit, event: name });
}

/** A day as spreadsheets and people write it; a time behind it is left out. Errors are sentences. */
export function importedDay(cell: string, order: DayOrder): Result<Day, string> {
  const text = cell
    .replace(/^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}.*$/, '$1')
    .replace(/^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}) \d{1,2}:\d{2}.*$/, '$1')
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, '$1-$2-$3')
    .replace(/^(\d{1,2})-([a-z]{3,9})-(\d{4})$/i, '$1 $2 $3');
  const parsed = parseDay(order === 'dayFirst' ? text.replace(/^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{2,4})$/, '$3$2$1$4') : text);
  if (parsed.ok) return ok(parsed.value);
  return fail(parsed.error.startsWith('Type a date as') ? `“${short(cell)}” is no date and no count such as 30 days after Contract signed.` : `“${short(cell)}”: ${parsed.error.replace(/ Type month.*$/, '')}`);
}

/** Enough of a cell to find it again. */
export const short = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
