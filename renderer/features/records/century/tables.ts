/** The records as tables for other programs: CSV and JSON, as they are recorded. */
import { canonical } from '@domain/entry';
import type { RawRow } from '@domain/fold';
import type { Table } from '@domain/record';
import { csvFile } from '../../csvFile';

/** How many records are written at a time, so that nobody waits. */
const AT_A_TIME = 500;

/** One line a record, one column a field that any of them has; what is not text stands as JSON. In pieces that follow each other. */
export function* csvText(rows: readonly RawRow[]): Generator<string> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  yield textOf([fields]);
  for (let at = 0; at < rows.length; at += AT_A_TIME) yield textOf(rows.slice(at, at + AT_A_TIME).map((row) => fields.map((field) => cell(row, field)))).slice(1);
}

/** With the mark of UTF-8 as its first character. */
const textOf = (lines: readonly (readonly string[])[]): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(lines));

function cell(row: RawRow, field: string): string {
  const value = row[field];
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : canonical(value);
}

/** An array, one record a line, keys sorted. In pieces that follow each other. */
export function* jsonText(rows: readonly RawRow[]): Generator<string> {
  yield '[\n';
  for (let at = 0; at < rows.length; at += AT_A_TIME) yield `${at === 0 ? '' : ',\n'}${rows.slice(at, at + AT_A_TIME).map((row) => canonical(row)).join(',\n')}`;
  yield '\n]\n';
}

export const tablePath = (table: Table, ending: 'csv' | 'json'): string => `data/${table}.${ending}`;
