import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Drafts } from './drafts';
import { type FileSystem, fileSystem, makeFolder, sweepTemporary } from './journal/disk';
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

describe('at once:', () => {
  test('of two writes of a draft the later one stands, whole', () => inFolder(async (folder) => {
    const drafts = new Drafts(slowDisk(), folder);
    for (let n = 0; n < 30; n += 1) {
      const answers = await Promise.all([drafts.write('letter', `older ${'a'.repeat(3_000)}`), drafts.write('letter', `newer ${n}`)]);
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(await drafts.read('letter')).toEqual({ ok: true, value: `newer ${n}` });
    }
    expect(await readdir(join(folder, 'drafts'))).toEqual(['letter.txt']);
  }));

  test('a draft that is removed while it is being written does not come back', () => inFolder(async (folder) => {
    const drafts = new Drafts(slowDisk(), folder);
    for (let n = 0; n < 30; n += 1) {
      await Promise.all([drafts.write('meeting', 'half a sentence'), drafts.remove('meeting')]);
      expect(await drafts.read('meeting')).toEqual({ ok: true, value: null });
    }
  }));

  test('the first drafts make their folder together', () => inFolder(async (folder) => {
    const deep = join(folder, 'a', 'b');
    const drafts = new Drafts(fileSystem, deep);
    const answers = await Promise.all(['letter', 'meeting', 'minutes', 'note'].map((key) => drafts.write(key, key)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const made = await Promise.all([1, 2, 3].map(() => makeFolder(fileSystem, join(folder, 'c', 'd', 'e'))));
    expect(made.every(({ ok }) => ok)).toBe(true);
  }));

  test('closing waits for what is being written, and takes no more', () => inFolder(async (folder) => {
    const drafts = new Drafts(slowDisk(), folder);
    void drafts.write('letter', 'Dear Ms. Łuczak');
    await drafts.close();
    expect(await readdir(join(folder, 'drafts'))).toEqual(['letter.txt']);
    expect(await drafts.write('letter', 'too late')).toMatchObject({ ok: false, error: { code: 'placeChanged' } });
    expect(await drafts.read('letter')).toEqual({ ok: true, value: 'Dear Ms. Łuczak' });
  }));
});

test('what an interrupted write left behind is swept', () => inFolder(async (folder) => {
  await writeFile(join(folder, 'letter.txt'), 'whole');
  await writeFile(join(folder, 'letter.txt.0b9e.tmp'), 'half a privileged sent');
  await sweepTemporary(fileSystem, folder);
  await sweepTemporary(fileSystem, join(folder, 'none'));
  expect(await readdir(folder)).toEqual(['letter.txt']);
}));

/** The real file system, each write and sync of which takes its time. */
function slowDisk(): FileSystem {
  const wait = () => setTimeout(Math.random() * 3);
  return faultyDisk({ wait });
}
