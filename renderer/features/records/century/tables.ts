/** The records as tables for other programs: CSV and JSON, as they are recorded. */
import { canonical } from '@domain/entry';
import type { RawRow } from '@domain/fold';
import type { Table } from '@domain/record';
import { csvFile } from '../../csvFile';

/** One line a record, one column a field that any of them has; what is not text stands as JSON. */
export function csvText(rows: readonly RawRow[]): string {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile([fields, ...rows.map((row) => fields.map((field) => cell(row, field)))]));
}

function cell(row: RawRow, field: string): string {
  const value = row[field];
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : canonical(value);
}

/** An array, one record a line, keys sorted. */
export const jsonText = (rows: readonly RawRow[]): string => `[\n${rows.map((row) => canonical(row)).join(',\n')}\n]\n`;

export const tablePath = (table: Table, ending: 'csv' | 'json'): string => `data/${table}.${ending}`;
