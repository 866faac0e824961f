import { read, type WorkSheet, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/tables/readTable';
import { day } from '@domain/day';
import { csvFile, isFormula } from '../csvFile';
import { xlsxFile } from '../xlsxFile';

/** Texts that a record can hold: no control characters but tabs and line ends. */
const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[\u0000-\u001F\u007F]/g, '')).filter((one) => one.trim() !== ''); // oxlint-disable-line no-control-regex -- that is what is taken out

describe('a CSV file', () => {
  it.each(['=1+1', '+1 802 555', '-3', '@SUM(A1)', '\tx', '\rx'])('never lets a spreadsheet calculate %j', (cell) => {
    const written = new TextDecoder().decode(csvFile([[cell]]));
    expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each(["'+1", "''=1", "'-", "'a", "'"])('keeps the apostrophe with which %j begins', (cell) => {
    expect(readTable('a.csv', csvFile([['Head'], [cell]])).sheets[0]?.rows[1]).toEqual([cell]);
  });

  it('comes back as it went, through our own import', () => {
    fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 10 }), (rows) => {
      const all = [['Head, one', 'Head "two"'], ...rows];
      expect(readTable('a.csv', csvFile(all)).sheets[0]?.rows.slice(0, all.length)).toEqual(all);
    }));
  });
});

describe('an Excel workbook', () => {
  it('holds days as days and everything else as text, formulas too', () => {
    const bytes = xlsxFile({ sheet: 'A & B', columns: [{ head: 'What', width: 10 }, { head: 'Day', width: 10 }], rows: [['=1+1', { day: day('2026-11-24') }], ['00417 <b>', { day: day('1900-02-01') }], [' two\nlines ', { day: day('1900-03-01') }]] });
    expect(readTable('a.xlsx', bytes).sheets).toEqual([{ name: 'A & B', rows: [['What', 'Day'], ['=1+1', '2026-11-24'], ['00417 <b>', '1900-02-01'], [' two\nlines ', '1900-03-01']] }]);
    expect(isFormula('=1+1')).toBe(true);
  });

  it('comes back as it went', () => {
    fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 10 }), (rows) => {
      expect(readTable('a.xlsx', xlsxFile({ sheet: 'S', columns: [{ head: 'a', width: 1 }, { head: 'b', width: 1 }], rows })).sheets[0]?.rows.slice(1)).toEqual(rows);
    }));
  });

  it('is the same to another reader, SheetJS: the same texts, none calculated, and days that are days', () => {
    const cells = [['=1+1', { day: day('2026-11-24') }], ['00417', { day: day('1900-02-01') }], [' two\nlines & <b>', { day: day('2100-02-28') }], ['-5', '@SUM(A1)'], ['12/1/2026', '1e5']];
    const book = read(xlsxFile({ sheet: 'Obligations', columns: [{ head: 'What', width: 10 }, { head: 'Day', width: 10 }], rows: cells }), { type: 'array', cellFormula: true });
    expect(book.SheetNames).toEqual(['Obligations']);
    const sheet: WorkSheet = book.Sheets['Obligations'] ?? {};
    expect(utils.sheet_to_json(sheet, { header: 1, raw: false })).toEqual([
      ['What', 'Day'], ['=1+1', '11/24/2026'], ['00417', '1900-02-01'], [' two\nlines & <b>', '02/28/2100'], ['-5', '@SUM(A1)'], ['12/1/2026', '1e5'],
    ]);
    expect(['A2', 'B2', 'A3', 'A5', 'B5'].map((at) => [sheet[at]?.t, sheet[at]?.f])).toEqual([['s', undefined], ['n', undefined], ['s', undefined], ['s', undefined], ['s', undefined]]);
  });
});
