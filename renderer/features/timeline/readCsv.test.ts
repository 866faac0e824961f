import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readCsv } from './readCsv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);

describe('a CSV file', () => {
  it.each([
    ['commas', utf8('a,b\n1,2\n'), [['a', 'b'], ['1', '2']]],
    ['semicolons, line ends of Windows, no line end at the end', utf8('a;b\r\n1;2'), [['a', 'b'], ['1', '2']]],
    ['tabs in UTF-16, as Excel writes Unicode text', utf16('a\tb\r\n1\t2\r\n'), [['a', 'b'], ['1', '2']]],
    ['a mark of UTF-8 at the beginning', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('a,b')]), [['a', 'b']]],
    ['letters of Windows', new Uint8Array([0x4c, 0xe9, 0x6f, 0x6e]), [['Léon']]],
    ['quotes with commas, quotes and line ends in them', utf8('a,b\n"x, y","he said ""no""\nand left"\n'), [['a', 'b'], ['x, y', 'he said "no"\nand left']]],
    ['empty rows and cells', utf8('a,b\n\n,\n'), [['a', 'b'], [''], ['', '']]],
    ['a quote inside a word', utf8('a\n5" pipe\n'), [['a'], ['5" pipe']]],
    ['a comma within the quoted heading', utf8('"a, or b";c;d\n1;2;3'), [['a, or b', 'c', 'd'], ['1', '2', '3']]],
  ])('with %s is read', (_what, bytes, rows) => {
    expect(readCsv(bytes)).toEqual({ ok: true, value: rows });
  });

  it.each([
    ['nothing', utf8(''), /empty/],
    ['only blanks', utf8(' \n \n'), /empty/],
    ['a workbook in it', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /no CSV/],
    ['a quote that is never closed', utf8('a\n"b\nc\n'), /In row 2 a quotation mark/],
  ])('with %s is refused in words', (_what, bytes, words) => {
    expect(readCsv(bytes)).toMatchObject({ ok: false, error: expect.stringMatching(words) as string });
  });

  it('gives back whatever a spreadsheet wrote with every cell in quotes', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/\0/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const all = [['name', 'note'], ...rows];
        const written = all.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(readCsv(utf8(written))).toEqual({ ok: true, value: all.map((cells) => cells.map((cell) => new TextDecoder().decode(utf8(cell)))) });
      }),
    );
  });
});
