import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSystem } from './journal/disk';
import { faultyDisk } from './journal/faultyDisk';
import { inFolder } from './journal/sampleEntries';
import { writeNew } from './newFile';

const BYTES = Buffer.from('BEGIN:VCALENDAR');

test('a new file has all its bytes, and takes the place of an older one', () => inFolder(async (folder) => {
  const path = join(folder, 'dates.ics');
  await writeFile(path, 'an older and longer one, to be replaced');
  expect(await writeNew(fileSystem, path, BYTES)).toEqual({ ok: true, value: undefined });
  expect(await readFile(path)).toEqual(BYTES);
  expect(await readdir(folder)).toEqual(['dates.ics']);
}));

test('a full disk leaves the older file as it was, and nothing half written', () => inFolder(async (folder) => {
  const path = join(folder, 'dates.ics');
  await writeFile(path, 'older');
  expect(await writeNew(faultyDisk({ room: 4 }), path, BYTES)).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(await readFile(path, 'utf8')).toBe('older');
  expect(await readdir(folder)).toEqual(['dates.ics']);
}));
