import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeWhole } from './disk';
import { type Faults, faultyDisk } from './faultyDisk';
import { allEntries, DEVICE, entryOf, inFolder, opened, openJournal, ownHead, record } from './sampleEntries';

const bytesIn = (folder: string): Promise<Buffer> => readFile(join(folder, 'journal', `${DEVICE}.jsonl`));
const whole = async () => 'whole' as const;

describe('a disk that fails during an append leaves the journal as it was, and the next append works:', () => {
  const cases: readonly (readonly [string, Faults, string])[] = [
    ['full at once', { room: 0 }, 'diskFull'],
    ['full after some bytes, with a short count first', { room: 100 }, 'diskFull'],
    ['quota used up', { write: 'EDQUOT' }, 'diskFull'],
    ['become read-only', { write: 'EROFS' }, 'readOnly'],
    ['forbidden', { write: 'EACCES' }, 'readOnly'],
    ['broken while writing', { write: 'EIO' }, 'diskFailed'],
    ['broken while syncing', { sync: 'EIO' }, 'diskFailed'],
    ['full while syncing', { sync: 'ENOSPC' }, 'diskFull'],
    ['broken while writing, and the cut fails too', { write: 'EIO', truncate: 'EIO' }, 'diskFailed'],
    ['broken while syncing, and the cut fails too', { sync: 'EIO', truncate: 'EIO' }, 'diskFailed'],
  ];
  test.each(cases)('%s', (_name, fault, code) => inFolder(async (folder) => {
    const faults: Faults = {};
    const { journal } = await opened(folder, faultyDisk(faults));
    await record(journal, [1, 2]);
    const before = await bytesIn(folder);
    Object.assign(faults, fault);
    for (let tries = 0; tries < 2; tries += 1) {
      expect(await journal.append([entryOf(3), entryOf(4)], ownHead(journal))).toMatchObject({ ok: false, error: { code } });
      const there = await bytesIn(folder); // where the cut fails too, bytes stay behind until the next append
      expect(fault.truncate === undefined ? there : there.subarray(0, before.length)).toEqual(before);
    }
    for (const key of Object.keys(fault)) delete faults[key as keyof Faults]; // the keys of a Faults are its keys
    await record(journal, [5]);
    expect((await allEntries(journal)).map(({ header }) => header.seq)).toEqual([1, 2, 3]);
    expect((await bytesIn(folder)).subarray(0, before.length)).toEqual(before);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 3, damages: [] } });
    await journal.close();
  }));

  test('wherever the disk gets full', () => inFolder(async (folder) => {
    const faults: Faults = {};
    const { journal } = await opened(folder, faultyDisk(faults));
    await record(journal, [1]);
    const before = await bytesIn(folder);
    await fc.assert(fc.asyncProperty(fc.nat(900), fc.integer({ min: 1, max: 300 }), async (room, piece) => {
      Object.assign(faults, { room, piece });
      expect(await journal.append([entryOf(3), entryOf(4)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'diskFull' } });
      expect(await bytesIn(folder)).toEqual(before);
    }), { numRuns: 60 });
    delete faults.room;
    await record(journal, [5]);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 2, damages: [] } });
    await journal.close();
  }));
});

test('a disk that takes only a few bytes at a time gets all of them', () => inFolder(async (folder) => {
  const { journal } = await opened(folder, faultyDisk({ piece: 7 }));
  await record(journal, [1, 2]);
  expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 2, damages: [] } });
  await journal.close();
}));

test('a second sync after a failed one is not believed: bytes that changed meanwhile stop the writing', () => inFolder(async (folder) => {
  const faults: Faults = {};
  const { journal } = await opened(folder, faultyDisk(faults));
  await record(journal, [1, 2]);
  faults.sync = 'EIO';
  expect(await journal.append([entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'diskFailed' } });
  delete faults.sync;
  const { open } = await import('node:fs/promises');
  const file = await open(join(folder, 'journal', `${DEVICE}.jsonl`), 'r+');
  await file.write(Buffer.from('#'), 0, 1, (await file.stat()).size - 20);
  await file.close();
  expect(await journal.append([entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(await journal.append([entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'damaged' } });
  await journal.close();
}));

describe('a save that was refused, and that the disk did not let be taken back,', () => {
  /** Two entries, and a third that was refused and still stands in the file. */
  async function refused(folder: string) {
    const faults: Faults = {};
    const { journal } = await opened(folder, faultyDisk(faults));
    await record(journal, [1, 2]);
    const before = await bytesIn(folder);
    Object.assign(faults, { sync: 'EIO', truncate: 'EIO' });
    expect(await journal.append([entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'diskFailed' } });
    expect((await bytesIn(folder)).length).toBeGreaterThan(before.length);
    return { journal, faults, before };
  }

  test('does not come back at the next start: it is set aside, and told once', () => inFolder(async (folder) => {
    const { journal, before } = await refused(folder);
    await journal.close();
    for (const codes of [['refusedTail'], []]) {
      const { journal: next, notices } = await opened(folder);
      expect(notices.map(({ code }) => code)).toEqual(codes);
      expect((await allEntries(next)).map(({ header }) => header.seq)).toEqual([1, 2]);
      expect(await bytesIn(folder)).toEqual(before);
      await next.close();
    }
    expect(await readFile(join(folder, 'journal', `${DEVICE}.torn`), 'utf8')).toContain('Obligation № 3');
    expect(await readdir(folder)).toEqual(['head.json', 'journal']);
  }));

  test('is forgotten before the next one is written, which is there at the next start', () => inFolder(async (folder) => {
    const { journal, faults } = await refused(folder);
    delete faults.sync;
    delete faults.truncate;
    await record(journal, [4]);
    expect(await readdir(folder)).not.toContain('refused.json');
    await journal.close();
    const { journal: next, notices } = await opened(folder);
    expect(notices).toEqual([]);
    expect((await allEntries(next)).map(({ body }) => body?.changes[0]?.set?.['name'])).toEqual(['Obligation № 1', 'Obligation № 2', 'Obligation № 4']);
    await next.close();
  }));

  test('is cut off when the journal closes, where the disk can do it by then', () => inFolder(async (folder) => {
    const { journal, faults, before } = await refused(folder);
    delete faults.sync;
    delete faults.truncate;
    await journal.close();
    expect(await bytesIn(folder)).toEqual(before);
    const { journal: next, notices } = await opened(folder);
    expect(notices).toEqual([]);
    await record(next, [4]);
    await next.close();
  }));

  test('never takes an acknowledged entry with it: a note that does not fit the journal stops the start', () => inFolder(async (folder) => {
    const { journal } = await refused(folder);
    await journal.close();
    const note = await readFile(join(folder, 'refused.json'), 'utf8');
    const { journal: next } = await opened(folder);
    await record(next, [4]);
    await next.close();
    const bytes = await bytesIn(folder);
    for (const stale of [note, note.replace(/"length":\d+/, '"length":7'), '{']) {
      await writeFile(join(folder, 'refused.json'), stale); // as if it had not been removed
      expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'damaged' } });
      expect(await bytesIn(folder)).toEqual(bytes);
    }
  }));
});

test('a folder that cannot be written does not open, and says why', () => inFolder(async (folder) => {
  expect(await openJournal(folder, faultyDisk({ open: 'EROFS' }))).toMatchObject({ ok: false, error: { code: 'readOnly', detail: expect.stringContaining('EROFS') } });
}));

test('a file that is replaced is the old one or the new one', () => inFolder(async (folder) => {
  const path = join(folder, 'draft.txt');
  const faults: Faults = {};
  const fs = faultyDisk(faults);
  expect(await writeWhole(fs, path, Buffer.from('old'))).toEqual({ ok: true, value: undefined });
  faults.room = 2;
  expect(await writeWhole(fs, path, Buffer.from('newer'))).toMatchObject({ ok: false, error: { code: 'diskFull' } });
  expect(await readFile(path, 'utf8')).toBe('old');
}));
