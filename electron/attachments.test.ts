import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Attachments, plainName } from './attachments';
import { fileSystem } from './journal/disk';
import { type Faults, faultyDisk } from './journal/faultyDisk';
import { inFolder } from './journal/sampleEntries';

const PNG = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
const JPEG = Buffer.from('\xff\xd8\xff\xe0rest', 'latin1');
const PDF = Buffer.from('%PDF-1.7 rest');

test('a file is kept under the hash of its bytes, once, whatever it is called', () => inFolder(async (folder) => {
  const attachments = new Attachments(fileSystem, folder);
  const hash = createHash('sha256').update(PDF).digest('hex');
  expect(await attachments.keepBytes('any', 'Scan.pdf', PDF)).toEqual({ ok: true, value: { hash, name: 'Scan.pdf', size: PDF.length, mediaType: 'application/pdf' } });
  expect(await attachments.keepBytes('any', 'Again.pdf', PDF)).toMatchObject({ ok: true, value: { hash, name: 'Again.pdf' } });
  expect(await readFile(join(folder, 'files', hash.slice(0, 2), hash))).toEqual(PDF);
  expect(await readdir(join(folder, 'files'))).toEqual([hash.slice(0, 2)]);
  expect(await attachments.check(hash)).toBe('whole');
}));

test('a file of the computer is kept piece by piece', () => inFolder(async (folder) => {
  const attachments = new Attachments(fileSystem, folder);
  const big = Buffer.alloc(3 * 1024 * 1024 + 17, 'x');
  await writeFile(join(folder, 'big.bin'), big);
  const hash = createHash('sha256').update(big).digest('hex');
  expect(await attachments.keepFile('any', 'big.bin', join(folder, 'big.bin'))).toMatchObject({ ok: true, value: { hash, size: big.length, mediaType: 'application/octet-stream' } });
  expect(await attachments.check(hash)).toBe('whole');
  expect(await attachments.keepFile('any', 'gone.bin', join(folder, 'gone.bin'))).toMatchObject({ ok: false, error: { code: 'notFound' } });
}));

test('images are png or jpeg by their bytes, at most 5 MB', () => inFolder(async (folder) => {
  const attachments = new Attachments(fileSystem, folder);
  expect(await attachments.keepBytes('image', 'a', PNG)).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  expect(await attachments.keepBytes('image', 'b', JPEG)).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg' } });
  expect(await attachments.keepBytes('image', 'c.png', PDF)).toMatchObject({ ok: false, error: { code: 'wrongKind' } });
  expect(await attachments.keepBytes('image', 'd.png', Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]))).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
}));

test('a kept file that was changed or lost is told apart, and is mended by keeping it again', () => inFolder(async (folder) => {
  const attachments = new Attachments(fileSystem, folder);
  const kept = await attachments.keepBytes('any', 'a.pdf', PDF);
  const hash = kept.ok ? kept.value.hash : '';
  await writeFile(attachments.pathOf(hash), 'other');
  expect(await attachments.check(hash)).toBe('changed');
  await attachments.keepBytes('any', 'a.pdf', PDF);
  expect(await attachments.check(hash)).toBe('whole');
  expect(await attachments.check('0'.repeat(64))).toBe('missing');
}));

test('a copy that goes out has the bytes that were kept, or there is none', () => inFolder(async (folder) => {
  const attachments = new Attachments(fileSystem, folder);
  const kept = await attachments.keepBytes('any', 'a.pdf', PDF);
  const hash = kept.ok ? kept.value.hash : '';
  const out = join(folder, 'Letter.pdf');
  expect(await attachments.copyTo(hash, out)).toEqual({ ok: true, value: undefined });
  expect(await readFile(out)).toEqual(PDF);
  await writeFile(attachments.pathOf(hash), 'other');
  expect(await attachments.copyTo(hash, join(folder, 'Again.pdf'))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(await attachments.copyTo('0'.repeat(64), out)).toMatchObject({ ok: false, error: { code: 'notFound' } });
  expect(await new Attachments(faultyDisk({ write: 'ENOSPC' }), folder).copyTo(hash, out)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect((await readdir(folder)).sort()).toEqual(['Letter.pdf', 'files']);
}));

test('a full disk keeps nothing and leaves nothing behind', () => inFolder(async (folder) => {
  const faults: Faults = { room: 5 };
  const attachments = new Attachments(faultyDisk(faults), folder);
  expect(await attachments.keepBytes('any', 'a.pdf', PDF)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(await readdir(join(folder, 'files'))).toEqual([]);
}));

test('names lose folders, control characters and what file systems refuse', () => {
  const cases = [
    ['C:\\Users\\ana\\Scan 1.pdf', 'Scan 1.pdf'], ['/etc/passwd', 'passwd'], ['../../x', 'x'], ['a\u0000b\n.pdf', 'a b .pdf'], ['...', 'file'], ['', 'file'],
    ['invoice\u202efdp.exe', 'invoice fdp.exe'], ['what?.pdf', 'what .pdf'],
  ] as const;
  for (const [name, plain] of cases) expect(plainName(name)).toBe(plain);
});
