import { expect, test } from 'vitest';
import { glyphsWithWords, withWords } from './unicode';

test('a glyph that is set alone takes its words from where it is set', () => {
  const content = ['BT', '/P <</MCID 3 >>BDC', '/F8 12 Tf', '<0010> Tj', '/Span<</ActualText (ffi) >> BDC', '8.85 0 Td <0082> Tj', 'EMC', '/Span<</ActualText <FEFF0031> >> BDC', '/F4 9 Tf', '<00AB> Tj', 'EMC', '<0001> Tj', 'EMC', 'ET'];
  expect(glyphsWithWords(content.join('\n'))).toEqual([
    { font: 'F8', glyph: '0082', text: 'ffi' },
    { font: 'F4', glyph: '00ab', text: '1' },
  ]);
});

test('words in brackets and with a backslash are read as they are meant', () => {
  const content = ['/F1 9 Tf', '/Span<</ActualText (\\(\\\\) >> BDC', '<0002> Tj', 'EMC', '/Span<</ActualText (ab) >> BDC', '<00020003> Tj', 'EMC'];
  expect(glyphsWithWords(content.join('\n')), 'of two glyphs under one text nobody knows which is which').toEqual([{ font: 'F1', glyph: '0002', text: '(\\' }]);
});

test('no glyph of the table is without a character', () => {
  const table = ['3 beginbfchar', '<0001> <0020>', '<0082> <0000>', '<00B1> <0000>', 'endbfchar', '1 beginbfrange', '<0002> <0007> <0041>', 'endbfrange'].join('\n');
  expect(withWords(table, new Map([['0082', 'ffi']])).split('\n')).toEqual(['3 beginbfchar', '<0001> <0020>', '<0082> <006600660069>', '<00B1> <FFFD>', 'endbfchar', '1 beginbfrange', '<0002> <0007> <0041>', 'endbfrange']);
});
