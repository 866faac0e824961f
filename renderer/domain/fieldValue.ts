/** What a clerk typed, or the records hold, as it goes on paper: or why it cannot. */
import { Day, longDay } from './day';
import type { Column, FieldKind } from './fact';

/** A value as it is printed; both `printed` and `fault` are absent when it has no visible character. */
export type ReadValue = {
  /** In one piece: the entries of a list and the rows of a table are divided by semicolons. */
  readonly printed?: string;
  readonly fault?: string;
  /** The entries of a list. */
  readonly items?: readonly string[];
  /** The cells of each row, as many as there are columns. */
  readonly rows?: readonly (readonly string[])[];
};

/**
 * Reads a value.
 *
 * Prose ends as a sentence: a full stop is set where the last character is a letter or a digit, because the template
 * goes on behind it.
 */
export function readValue(kind: FieldKind, choices: readonly string[], value: string, columns: readonly Column[] = []): ReadValue {
  const text = legible(value);
  if (isBlank(text)) return {};
  switch (kind) {
    case 'day': {
      const day = Day.safeParse(text);
      return day.success ? { printed: longDay(day.data) } : { fault: NO_DAY };
    }
    case 'choice':
      return choices.includes(text) ? { printed: text } : { fault: 'This is not one of the choices.' };
    case 'number':
      return /^\d{1,4}$/.test(text) ? { printed: String(Number(text)) } : { fault: 'This is not a number. Type digits, for example 30.' };
    case 'prose':
      return { printed: /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text };
    case 'line':
      return { printed: inOneLine(text) };
    case 'list': {
      const items = listEntries(text);
      return items.length === 0 ? {} : { printed: items.join('; '), items };
    }
    case 'rows':
      return readRows(cellsOf(value), columns);
  }
}

const NO_DAY = 'This is not a date of the calendar.';

/** The entries of a list, one a line; a bullet or a dash that was typed before one is left out. */
export const listEntries = (value: string): readonly string[] =>
  legible(value)
    .split('\n')
    .map((line) => inOneLine(line.replace(/^\s*[-*•–]\s+/, '')))
    .filter((line) => !isBlank(line));

/** The cells of each row as they are stored; rows without any are left out. */
export const cellsOf = (value: string): readonly (readonly string[])[] =>
  legible(value, { isTrimmed: false })
    .split('\n')
    .map((line) => line.split('\t').map((cell) => inOneLine(cell)))
    .filter((cells) => cells.some((cell) => !isBlank(cell)));

/** The rows as they are stored. */
export const rowsText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(inOneLine).join('\t')).join('\n');

/** A value of the records as one entry of a list: line ends would begin another. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readRows(rows: readonly (readonly string[])[], columns: readonly Column[]): ReadValue {
  if (rows.length === 0 || columns.length === 0) return {};
  const printed: string[][] = [];
  for (const [index, cells] of rows.entries()) {
    const row: string[] = [];
    for (const [at, { label, kind, optional }] of columns.entries()) {
      // What stands behind the last column was pasted from a wider table: it is kept with the last one.
      const cell = at === columns.length - 1 ? inOneLine(cells.slice(at).join(' ')) : (cells[at] ?? '');
      if (isBlank(cell)) {
        if (!optional) return { fault: `Row ${index + 1}: fill in “${label}”.` };
        row.push('');
        continue;
      }
      const day = kind === 'day' ? Day.safeParse(cell) : undefined;
      if (day && !day.success) return { fault: `Row ${index + 1}, “${label}”: ${NO_DAY}` };
      row.push(day ? longDay(day.data) : cell);
    }
    printed.push(row);
  }
  return { printed: printed.map((row) => row.filter((cell) => cell !== '').join(', ')).join('; '), rows: printed };
}

const isBlank = (text: string): boolean => text.replace(/[\s\p{Cf}\p{Cc}]/gu, '') === '';

/** Control characters and halves of characters would break the sheet; line ends become one kind. */
export function legible(text: string, { isTrimmed = true } = {}): string {
  const whole = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    /* oxlint-disable-next-line no-control-regex -- control characters are just what is taken out here */
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
  return isTrimmed ? whole.trim() : whole;
}
