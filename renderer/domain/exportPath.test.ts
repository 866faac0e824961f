import { expect, test } from 'vitest';
import { endingOf, exportedFile, ExportPath, slug } from './exportPath';

test.each(['index.html', 'letters/0001-delay-notice.html', `files/ab/${'a'.repeat(64)}.pdf`, 'SHA256SUMS', 'L-2010-001 Delay notice.pdf'])('%s can be written', (path) => {
  expect(ExportPath.safeParse(path).success).toBe(true);
});

test.each(['', '/etc/passwd', '../up.html', 'a/../b', 'a//b', 'a\\b', 'C:/x', 'con', 'letters/NUL.html', 'com1.txt', 'ends.', 'ends ', '.hidden', 'a/b/c/d/e', 'null\u0000byte', 'ünicode.html', 'x'.repeat(121)])('%s is refused', (path) => {
  expect(ExportPath.safeParse(path).success).toBe(false);
});

test.each([['Niño & Söhne: Übergabe', 'nino-sohne-ubergabe'], ['<script>alert(1)</script>', 'script-alert-1-script'], ['日本', 'record'], ['a'.repeat(300), 'a'.repeat(60)]])('%s as a part of a name', (text, expected) => {
  expect(slug(text)).toBe(expected);
});

test('a kept file keeps a plain ending', () => {
  const hash = 'ab'.repeat(32);
  expect(exportedFile({ hash, name: 'Scan.PDF' })).toBe(`files/ab/${hash}.pdf`);
  expect(exportedFile({ hash, name: 'odd.p d/f' })).toBe(`files/ab/${hash}`);
  expect(endingOf('archive.tar.gz')).toBe('.gz');
});
