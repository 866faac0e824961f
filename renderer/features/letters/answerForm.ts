/** An answer as the form shows it while it is typed, and as it is kept: days as `YYYY-MM-DD`, in rows as well. */
import { Day, parseDay, typedDay } from '@domain/day';
import { inOneLine } from '@domain/fieldValue';
import type { Field } from '@domain/template';

/** A kept answer as a clerk types it. */
export const shownAnswer = (field: Field | undefined, stored: string): string => eachDay(field, stored, shownDay);

/** A typed answer as it is kept. A day that cannot be read stays as typed, and does not count. */
export const keptAnswer = (field: Field | undefined, typed: string): string => eachDay(field, typed, keptDay);

function eachDay(field: Field | undefined, text: string, convert: (text: string) => string): string {
  if (field?.kind === 'day') return convert(text);
  if (field?.kind !== 'rows') return text;
  const isDay = (at: number) => field.columns?.[at]?.kind === 'day';
  return rowsOf(text).map((cells) => cells.map((cell, at) => (isDay(at) ? convert(cell) : cell)).join('\t')).join('\n');
}

const shownDay = (stored: string): string => {
  const day = Day.safeParse(stored);
  return day.success ? typedDay(day.data) : stored;
};

const keptDay = (typed: string): string => {
  const day = parseDay(typed);
  return day.ok ? day.value : typed;
};

/** The cells of each row, while it is typed: an empty row is one too. */
export const rowsOf = (text: string): readonly (readonly string[])[] => (text === '' ? [] : text.split('\n').map((row) => row.split('\t')));

/** Rows as text, each cell in one line. Blanks at the end of a cell stay while it is typed. */
export const textOf = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n');

/** Rows that were pasted from a table, or undefined where the text is one cell. */
export function pastedRows(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return /[\t\n]/.test(lines) ? lines.split('\n').map((row) => row.split('\t').map(inOneLine)) : undefined;
}
