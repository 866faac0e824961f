import { expect, test } from 'vitest';
import { aptCommand, comparedVersions, listedSum, updatePackage } from './updateFile';

test.each([
  ['noticebook_0.2.0_amd64.deb', 'linux', { version: '0.2.0', way: 'apt' }],
  ['noticebook-0.2.0-linux-x64.tar.gz', 'linux', { version: '0.2.0', way: 'archive' }],
  ['Noticebook-0.2.0.AppImage', 'linux', { version: '0.2.0', way: 'appImage' }],
  ['Noticebook Setup 1.12.3.exe', 'win32', { version: '1.12.3', way: 'installer' }],
  ['Noticebook 0.2.0.msi', 'win32', { version: '0.2.0', way: 'msi' }],
  ['Noticebook-0.2.0-arm64.dmg', 'darwin', { version: '0.2.0', way: 'image' }],
  ['noticebook_0.2.0_amd64.deb', 'win32', undefined],
  ['noticebook_0.2.0_amd64.deb.txt', 'linux', undefined],
  ['firefox_0.2.0_amd64.deb', 'linux', undefined],
])('%s on %s', (name, platform, expected) => {
  expect(updatePackage(name, platform)).toEqual(expected);
});

test('versions are compared number by number', () => {
  expect(comparedVersions('0.10.0', '0.9.1')).toBeGreaterThan(0);
  expect(comparedVersions('0.1.0', '0.1.0')).toBe(0);
  expect(comparedVersions('1.0.0', '1.0.1')).toBeLessThan(0);
});

test('the sum of a file is the one of its very name', () => {
  const [one, two] = ['a'.repeat(64), 'B'.repeat(64)];
  const list = `${one}  noticebook_0.2.0_amd64.deb\r\n${two} *Noticebook Setup 0.2.0.exe\r\n`;
  expect(listedSum(list, 'noticebook_0.2.0_amd64.deb')).toBe(one);
  expect(listedSum(list, 'Noticebook Setup 0.2.0.exe')).toBe(two.toLowerCase());
  expect(listedSum(list, 'noticebook_0.2.0_amd64')).toBeUndefined();
  expect(listedSum('', 'noticebook_0.2.0_amd64.deb')).toBeUndefined();
});

test('a path with a quotation mark stays one word of the command', () => {
  expect(aptCommand("/media/clerk's stick/n.deb")).toBe(String.raw`sudo apt install '/media/clerk'\''s stick/n.deb'`);
});
