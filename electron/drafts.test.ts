import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Drafts } from './drafts';
import { fileSystem } from './journal/disk';
import { faultyDisk } from './journal/faultyDisk';
import { idOf, inFolder } from './journal/sampleEntries';

test('a draft is written, listed, read and removed', () => inFolder(async (folder) => {
  const drafts = new Drafts(fileSystem, folder);
  const key = `letter.${idOf(1)}`;
  expect(await drafts.list()).toEqual({ ok: true, value: [] });
  await drafts.write(key, 'Dear Ms. Łuczak');
  await drafts.write(key, 'Dear Ms. Łuczak,');
  await drafts.write('minutes', '');
  const listed = await drafts.list();
  expect(listed.ok && listed.value.map((draft) => draft.key)).toEqual([key, 'minutes']);
  expect(await drafts.read(key)).toEqual({ ok: true, value: 'Dear Ms. Łuczak,' });
  expect(await drafts.remove(key)).toEqual({ ok: true, value: null });
  expect(await drafts.remove(key)).toEqual({ ok: true, value: null });
  expect(await drafts.read(key)).toEqual({ ok: true, value: null });
  expect(await readdir(join(folder, 'drafts'))).toEqual(['minutes.txt']);
}));

test('a full disk leaves the draft as it was', () => inFolder(async (folder) => {
  await new Drafts(fileSystem, folder).write('letter', 'old');
  const full = new Drafts(faultyDisk({ room: 2 }), folder);
  expect(await full.write('letter', 'newer')).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(await full.read('letter')).toEqual({ ok: true, value: 'old' });
}));

test('other files in the folder are not drafts', () => inFolder(async (folder) => {
  await mkdir(join(folder, 'drafts'));
  await writeFile(join(folder, 'drafts', 'Not a key.txt'), '');
  await writeFile(join(folder, 'drafts', 'letter.txt.tmp'), '');
  expect(await new Drafts(fileSystem, folder).list()).toEqual({ ok: true, value: [] });
}));
