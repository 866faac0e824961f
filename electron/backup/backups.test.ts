import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fields } from '@domain/entry';
import { describe, expect, test, vi } from 'vitest';
import { fileSystem } from '../journal/disk';
import { type Faults, faultyDisk } from '../journal/faultyDisk';
import { idOf, ownHead } from '../journal/sampleEntries';
import { heldIn } from './held';
import { PASSPHRASE, withSample } from './sampleBackups';

const named = async (folder: string) => (await readdir(folder)).filter((name) => name !== 'verify.mjs').sort();

describe('a backup', () => {
  test('holds the journal, every kept file and the program that checks them, and is known as the last good one', () => withSample(async ({ backups, folder, open, record }) => {
    await record(1);
    await record(2);
    expect(await backups.state(await open())).toMatchObject({ folder: null, isBehind: true, last: null });
    expect(await backups.useFolder(await open(), folder)).toMatchObject({ ok: true });
    expect(await backups.make()).toEqual({ ok: true, value: undefined });
    const [name = ''] = await named(folder);
    expect(await named(folder)).toEqual([expect.stringMatching(/\.nbk$/)]);
    expect(await readFile(join(folder, 'verify.mjs'), 'utf8'), 'beside it, what opens it').toBe('// verify\n');
    const held = await heldIn(fileSystem, join(folder, name), undefined);
    expect(held).toMatchObject({ ok: true, value: { manifest: { entries: 2, missing: [], place: 'office' } } });
    if (!held.ok) return;
    expect(held.value.manifest.files.map(({ path }) => path.split('/')[0])).toEqual(['journal', 'device.json', 'head.json', 'verify.mjs', 'files', 'files']);
    expect(held.value.manifest.heads).toEqual((await open()).journal.heads());
    expect(await backups.state(await open())).toMatchObject({ isBehind: false, failure: null, last: { name, entries: 2, files: 2, missing: 0 } });
    expect(await backups.list(await open())).toMatchObject({ ok: true, value: [{ name, isEncrypted: false }] });
    await record(3);
    expect(await backups.state(await open())).toMatchObject({ isBehind: true });
  }));

  test('does not take the place of one that was made in the same second', () => withSample(async ({ backups, folder, open, record }) => {
    await record(1);
    await backups.useFolder(await open(), folder);
    expect(await backups.make()).toMatchObject({ ok: true });
    const first = await named(folder);
    await record(2);
    expect(await backups.make()).toMatchObject({ ok: true });
    expect(await named(folder)).toHaveLength(2);
    expect(await named(folder)).toEqual(expect.arrayContaining(first));
    expect(await backups.state(await open())).toMatchObject({ isBehind: false, last: { name: (await named(folder))[1], entries: 2 } });
  }));

  test('under a passphrase opens with it only', () => withSample(async ({ backups, folder, open, record, root }) => {
    await record(1);
    await backups.useFolder(await open(), folder);
    await backups.set(await open(), { passphrase: PASSPHRASE });
    expect(await backups.make()).toMatchObject({ ok: true });
    const [name = ''] = await named(folder);
    expect(name).toMatch(/\.nbk\.age$/);
    const path = join(folder, name);
    expect((await readFile(path)).includes('Ana Reyes')).toBe(false);
    expect(await heldIn(fileSystem, path, undefined)).toMatchObject({ ok: false, error: { code: 'needsPassphrase' } });
    expect(await heldIn(fileSystem, path, 'correct horse battery stable')).toMatchObject({ ok: false, error: { code: 'wrongPassphrase' } });
    expect(await heldIn(fileSystem, path, PASSPHRASE)).toMatchObject({ ok: true, value: { manifest: { entries: 1 } } });
    // The passphrase is kept so that nobody is asked each time, and readable by this account only.
    expect((await fileSystem.stat(join(root, 'backup', 'office.key'))).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
  }));

  test('under a passphrase is opened by the age program, without Noticebook', ({ skip }) => withSample(async ({ backups, folder, open, record }) => {
    for (const program of ['age', 'script']) if (spawnSync(program, ['--version']).status !== 0) skip(`the program "${program}" is not installed`);
    await record(1);
    await backups.useFolder(await open(), folder);
    await backups.set(await open(), { passphrase: PASSPHRASE });
    expect(await backups.make()).toMatchObject({ ok: true });
    const [name = ''] = await named(folder);
    const plain = join(folder, 'opened.nbk');
    const byAge = (passphrase: string) => spawnSync('script', ['-qec', `age --decrypt -o '${plain}' '${join(folder, name)}'`, '/dev/null'], { input: `${passphrase}\n` }); // it asks at a terminal only
    expect(byAge('correct horse battery stable').status).not.toBe(0);
    expect(byAge(PASSPHRASE).status).toBe(0);
    expect(await heldIn(fileSystem, plain, undefined)).toMatchObject({ ok: true, value: { manifest: { entries: 1 } } });
  }));

  test('without a kept file that was lost is made, and says so; of a journal that does not verify none is made', () => withSample(async ({ backups, folder, open, record }) => {
    await record(1);
    await record(2);
    await backups.useFolder(await open(), folder);
    const { attachments, journal } = await open();
    const kept = await attachments.keepBytes('any', 'scan 1.pdf', Buffer.from('%PDF-1.7 proof 1'));
    if (!kept.ok) throw new Error(kept.error.code);
    await writeFile(attachments.pathOf(kept.value.hash), 'something else');
    expect(await backups.make()).toMatchObject({ ok: true });
    expect(await backups.state(await open())).toMatchObject({ last: { files: 1, missing: 1 } });

    const { path } = (await open()).lock.isOurs ? { path: join((await open()).folder, 'journal', `${(await open()).device}.jsonl`) } : { path: '' };
    const bytes = await readFile(path);
    bytes[bytes.indexOf('Ana Reyes')] = 0x42;
    await writeFile(path, bytes);
    expect(await backups.make()).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('line 1') } });
    expect(await named(folder)).toHaveLength(1);
    await journal.close();
  }));
});

describe('what goes wrong', () => {
  test('a folder that is gone, and comes back', () => withSample(async ({ backups, folder, open, record, clock }) => {
    await record(1);
    await backups.useFolder(await open(), folder);
    await backups.make();
    await rename(folder, `${folder} pulled out`);
    await record(2);
    clock.now = new Date('2026-11-24T15:30:00.000Z');
    expect(await backups.make()).toMatchObject({ ok: false, error: { code: 'folderGone' } });
    expect(await backups.state(await open())).toMatchObject({ isBehind: true, failure: { at: '2026-11-24T15:30:00.000Z', error: { code: 'folderGone' } }, last: { entries: 1 } });
    await record(3); // the work goes on
    await rename(`${folder} pulled out`, folder);
    clock.now = new Date('2026-11-24T16:00:00.000Z');
    expect(await backups.make()).toMatchObject({ ok: true });
    expect(await backups.state(await open())).toMatchObject({ isBehind: false, failure: null, last: { entries: 3 } });
    expect(await named(folder)).toHaveLength(2);
  }));

  const faults: Faults = {};
  test.each<[string, Faults, string]>([
    ['a disk that is full halfway', { room: 700 }, 'diskFull'],
    ['a disk that refuses to write', { write: 'EIO' }, 'diskFailed'],
    ['a disk that refuses to sync', { sync: 'EIO' }, 'diskFailed'],
    ['a folder that may only be read', { open: 'EROFS' }, 'readOnly'],
    ['a rename that fails', { rename: 'EACCES' }, 'readOnly'],
  ])('%s leaves the older backup as it was and nothing half made', async (_, fault, code) => {
    for (const name of Object.keys(faults) as (keyof Faults)[]) delete faults[name];
    await withSample(async ({ backups, folder, open, record, clock }) => {
      await record(1);
      await backups.useFolder(await open(), folder);
      await backups.make();
      const [name = ''] = await named(folder);
      const before = await readFile(join(folder, name));
      await record(2);
      clock.now = new Date('2026-11-24T15:30:00.000Z');
      Object.assign(faults, fault);
      const made = await backups.make();
      for (const key of Object.keys(faults) as (keyof Faults)[]) delete faults[key];
      expect(made).toMatchObject({ ok: false, error: { code } });
      expect(await named(folder)).toEqual([name]);
      expect(await readFile(join(folder, name))).toEqual(before);
      expect(await backups.make()).toMatchObject({ ok: true });
      expect(await named(folder)).toHaveLength(2);
    }, { fs: faultyDisk(faults) });
  });

  test('a disk that gives back other bytes than were written: that backup does not count', async () => {
    let isLying = false;
    const fs = {
      ...fileSystem,
      open: async (path: string, flags: string) => {
        const file = await fileSystem.open(path, flags);
        return !isLying || flags !== 'r' || !path.endsWith('.part') ? file : {
          write: file.write.bind(file), truncate: file.truncate.bind(file), sync: file.sync.bind(file), stat: file.stat.bind(file), close: file.close.bind(file),
          read: async (bytes: Uint8Array, offset: number, length: number, position: number) => {
            const read = await file.read(bytes, offset, length, position);
            if (position === 0 && read.bytesRead > 900) bytes[offset + 900] = (bytes[offset + 900] ?? 0) ^ 1;
            return read;
          },
        };
      },
    };
    await withSample(async ({ backups, folder, open, record }) => {
      await record(1);
      await backups.useFolder(await open(), folder);
      isLying = true;
      expect(await backups.make()).toMatchObject({ ok: false, error: { code: 'backupDamaged' } });
      expect(await named(folder)).toEqual([]);
    }, { fs });
  });

  test('a folder that is so slow that nobody waits: the save in between does not wait, and the half made one never gets its name', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => { release = resolve; });
    const faults: Faults = {};
    await withSample(async ({ backups, folder, open, record }) => {
      await record(1);
      await backups.useFolder(await open(), folder);
      faults.wait = () => slow;
      // What this computer remembers lies on the same slow disk here, so the failure is told once that answers again.
      const making = backups.make();
      await record(2);
      setTimeout(() => release(), 300);
      expect(await making).toMatchObject({ ok: false, error: { code: 'tooSlow' } });
      delete faults.wait;
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      expect((await named(folder)).filter((name) => name.endsWith('.nbk'))).toEqual([]);
      expect(await backups.make()).toMatchObject({ ok: true });
    }, { fs: faultyDisk(faults), patience: 200 });
  });

  test('a folder within the records’ own is refused; a passphrase that this computer no longer knows stops the backup and says so', () => withSample(async ({ backups, folder, open, record, root }) => {
    await record(1);
    await mkdir(join(root, 'copies'));
    expect(await backups.useFolder(await open(), join(root, 'copies'))).toMatchObject({ ok: false, error: { code: 'badFolder' } });
    expect(await backups.useFolder(await open(), `${folder} that is not`)).toMatchObject({ ok: false, error: { code: 'folderGone' } });
    await backups.useFolder(await open(), folder);
    await backups.set(await open(), { passphrase: PASSPHRASE });
    await rm(join(root, 'backup', 'office.key'));
    expect(await backups.make()).toMatchObject({ ok: false, error: { code: 'needsPassphrase' } });
    expect(await backups.state(await open())).toMatchObject({ isEncrypted: true, isPassphraseMissing: true });
    await writeFile(join(root, 'backup', 'office.json'), '{"folder":');
    expect(await backups.state(await open())).toMatchObject({ folder: null, last: null });
  }));

  test('by itself every so many minutes, as the office chose, and only when something was recorded since', () => withSample(async ({ backups, folder, open, record, clock }) => {
    const begun = clock.now.getTime();
    /** After so many minutes: how many minutes after the beginning the last good one was made. */
    const after = async (minutes: number) => {
      clock.now = new Date(begun + minutes * 60_000);
      await backups.makeIfDue();
      const { last } = await backups.state(await open());
      return last === null ? undefined : (Date.parse(last.at) - begun) / 60_000;
    };
    await record(1);
    expect(await after(1), 'no folder is chosen').toBeUndefined();
    await backups.useFolder(await open(), folder);
    await backups.set(await open(), { everyMinutes: 30 });
    expect(await after(2), 'a folder was just chosen').toBe(2);
    await record(2);
    expect(await after(31), 'a minute too early').toBe(2);
    expect(await after(32)).toBe(32);
    expect(await after(500), 'nothing was recorded since').toBe(32);
    await record(3);
    expect(await after(501), 'at once, since the last one is long ago').toBe(501);
    await record(4);
    await backups.set(await open(), { everyMinutes: 15 });
    expect(await after(515)).toBe(501);
    expect(await after(516)).toBe(516);
    await record(5);
    expect(await after(-60), 'the clock was put back').toBe(-60);
  }));

  test('is asked for twice a minute while the program runs', () => withSample(async ({ backups }) => {
    const asked = vi.spyOn(backups, 'makeIfDue').mockResolvedValue();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      backups.start();
      vi.advanceTimersByTime(60 * 60_000);
      expect(asked).toHaveBeenCalledTimes(120);
      await backups.makeAtEnd();
      vi.advanceTimersByTime(60 * 60_000);
      expect(asked, 'not any more when it ends').toHaveBeenCalledTimes(120);
    } finally {
      vi.useRealTimers();
    }
  }));

  test('at the end one is made when something was recorded since, and none otherwise', () => withSample(async ({ backups, folder, open, record, clock }) => {
    await record(1);
    await backups.makeAtEnd(); // no folder is chosen
    await backups.useFolder(await open(), folder);
    await backups.makeAtEnd();
    clock.now = new Date('2026-11-24T17:00:00.000Z');
    await backups.makeAtEnd();
    expect(await named(folder)).toHaveLength(1);
    await record(2);
    await backups.makeAtEnd();
    expect(await named(folder)).toHaveLength(2);
  }));
});

test('the heads of the last good backup are a second witness: an older copy of the whole folder is told', () => withSample(async ({ records, backups, folder, open, record, root }) => {
  await record(1);
  await records.close();
  await cp(join(root, 'records', 'office'), join(root, 'older'), { recursive: true });
  await records.open('office');
  await record(2);
  await backups.useFolder(await open(), folder);
  await backups.make();
  await records.close();
  await rm(join(root, 'records', 'office'), { recursive: true });
  await rename(join(root, 'older'), join(root, 'records', 'office'));
  const opened = await records.open('office');
  expect(opened).toMatchObject({ ok: true, value: { notices: [{ code: 'headBehind', detail: expect.stringContaining('ends at entry 1; entry 2 had been recorded') }] } });
  const { journal } = await open();
  const whole = async () => 'whole' as const;
  expect(await journal.verify(whole, backups.headsElsewhere('office')), 'and so does a verification').toMatchObject({ ok: true, value: { damages: [{ line: 2, what: 'entries are missing at the end: entry 2 had been recorded' }] } });

  // Recorded over: the number is there again, the entry is another one.
  await record(3);
  expect(await journal.verify(whole, backups.headsElsewhere('office'))).toMatchObject({ ok: true, value: { damages: [{ line: 2, what: 'entry 2 is not the one that had been recorded' }] } });
  await record(4);
  expect(await journal.verify(whole, backups.headsElsewhere('office'))).toMatchObject({ ok: true, value: { damages: [{ line: 2, what: 'entry 2 is not the one that had been recorded' }] } });
}));

test('backups that were there when a legal hold was placed stay while it lasts; then the rotation goes on', () => withSample(async ({ folder, backups, clock, open, record }) => {
  await backups.useFolder(await open(), folder);
  const hold = async (n: number, set: Fields) => {
    const { journal } = await open();
    expect(await journal.append([{ entryId: idOf(n), kind: 'hold.placed', actor: 'A', changes: [{ table: 'legalHolds', id: idOf(77), set, was: {} }] }], ownHead(journal))).toMatchObject({ ok: true });
  };
  const make = async (at: string, n: number) => {
    clock.now = new Date(at);
    await record(n);
    expect(await backups.make()).toMatchObject({ ok: true });
  };
  const old = async () => (await readdir(folder)).filter((name) => name.includes('2026-01-10')).length;
  for (const [index, minute] of ['00', '10', '20', '30', '40'].entries()) {
    if (index === 1) await hold(900, { name: 'Ortega' });
    await make(`2026-01-10T10:${minute}:00.000Z`, index + 1);
  }
  for (const day of ['11', '12', '13']) await make(`2026-01-${day}T10:00:00.000Z`, Number(day));
  expect(await old()).toBe(5);
  await hold(901, { released: { on: '2026-01-14' } });
  await make('2026-01-14T10:00:00.000Z', 14);
  expect(await old()).toBe(1);
}));
