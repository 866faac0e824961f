import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { inFolder } from './journal/sampleEntries';
import { setAsideIfAsked, WindowDatabase } from './windowDatabase';

test('the database is renamed aside once a start, and never deleted', () => inFolder(async (profile) => {
  await mkdir(join(profile, 'IndexedDB'));
  await writeFile(join(profile, 'IndexedDB', 'CURRENT'), 'MANIFEST-1');
  const database = new WindowDatabase(profile, () => { throw new Error('not needed'); });
  expect(await database.setAside()).toMatchObject({ ok: true });
  expect(await readdir(profile)).toEqual([expect.stringMatching(/^IndexedDB set aside /)]);
  expect(await database.setAside()).toMatchObject({ ok: false, error: { code: 'diskFailed' } });
}));

test('where it cannot be renamed now, the next start does it before anything opens it', () => inFolder(async (profile) => {
  const restart = vi.fn<() => void>();
  const moment = '2026-11-24T15:00:00.000Z';
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
  try {
    await mkdir(join(profile, 'IndexedDB'));
    const taken = join(profile, `IndexedDB set aside ${moment.replace(/[:.]/g, '-')}`);
    await mkdir(taken);
    await writeFile(join(taken, 'in the way'), '');
    expect(await new WindowDatabase(profile, restart).setAside()).toMatchObject({ ok: true });
    expect(restart).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
  setAsideIfAsked(profile, new Date('2026-11-24T15:01:00.000Z'));
  expect(existsSync(join(profile, 'IndexedDB'))).toBe(false);
  setAsideIfAsked(profile, new Date('2026-11-24T15:02:00.000Z'));
  expect((await readdir(profile)).every((name) => name.startsWith('IndexedDB set aside '))).toBe(true);
}));
