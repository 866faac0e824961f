import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSystem } from './journal/disk';
import { faultyDisk } from './journal/faultyDisk';
import { inFolder } from './journal/sampleEntries';
import { Lock } from './lock';

const take = (folder: string) => Lock.take(fileSystem, folder, new Date());
const holder = (changes: object) => JSON.stringify({ pid: process.pid, host: hostname(), started: '2010-11-18T09:00:00.000Z', token: 'other', ...changes });

test('a folder is held by one, and free again after it is released', () => inFolder(async (folder) => {
  const first = await take(folder);
  expect(await take(folder)).toMatchObject({ ok: false, error: { code: 'inUse', detail: expect.stringContaining(`process ${process.pid}`) } });
  if (first.ok) first.value.release();
  const second = await take(folder);
  expect(second.ok).toBe(true);
  if (second.ok) second.value.release();
}));

test('a lock whose process has gone, as after a kill, is taken over at once', () => inFolder(async (folder) => {
  await writeFile(join(folder, 'lock.json'), holder({ pid: 2 ** 22 + 1 }));
  const lock = await take(folder);
  expect(lock.ok).toBe(true);
  if (lock.ok) lock.value.release();
}));

test('a lock that nobody touches any more, or a half-written one, is taken over', () => inFolder(async (folder) => {
  const path = join(folder, 'lock.json');
  const old = new Date(Date.now() - 10 * 60_000);
  await writeFile(path, holder({}));
  await utimes(path, old, old);
  const first = await take(folder);
  expect(first.ok).toBe(true);
  await writeFile(path, '{"pid":');
  expect(await take(folder), 'it may be one that is being written').toMatchObject({ ok: false, error: { code: 'inUse' } });
  await utimes(path, old, old);
  const second = await take(folder);
  expect(second.ok).toBe(true);
  expect(first.ok && first.value.isOurs).toBe(false);
  if (first.ok) first.value.release();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  if (second.ok) second.value.release();
}));

test('a lock of another computer is held as long as it is touched', () => inFolder(async (folder) => {
  await writeFile(join(folder, 'lock.json'), holder({ host: 'another', pid: 2 ** 22 + 1 }));
  expect(await take(folder)).toMatchObject({ ok: false, error: { code: 'inUse' } });
}));

test('a folder that cannot be written says so', () => inFolder(async (folder) => {
  expect(await Lock.take(faultyDisk({ open: 'EROFS' }), folder, new Date())).toMatchObject({ ok: false, error: { code: 'readOnly' } });
}));

for (const [what, link] of [['', undefined], [', also without hard links', 'ENOTSUP']] as const) {
  test(`of two that start at once, one gets the folder${what}`, () => inFolder(async (folder) => {
    // The second comes while the first has opened a file and not yet written into it.
    let second: ReturnType<typeof take> | undefined;
    const slow = faultyDisk({ link });
    const first = await Lock.take({
      ...slow,
      async open(path, flags) {
        const file = await slow.open(path, flags);
        if (link === undefined || path.endsWith('lock.json')) await (second ??= take(folder));
        return file;
      },
    }, folder, new Date());
    const locks = [first, await second].flatMap((lock) => (lock?.ok ? [lock.value] : []));
    expect(locks).toHaveLength(1);
    expect(locks[0]?.isOurs).toBe(true);
    locks[0]?.release();
    expect(await readdir(folder)).toEqual([]);
  }));
}
