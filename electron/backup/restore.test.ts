import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Day } from '@domain/day';
import { ok } from '@domain/result';
import { describe, expect, test, vi } from 'vitest';
import { destroyRecords } from '../destruction';
import { fileSystem } from '../journal/disk';
import { allEntries, idOf, ownHead } from '../journal/sampleEntries';
import { Records } from '../records';
import { writeArchive } from './archive';
import { heldIn } from './held';
import type { Manifest } from './manifest';
import { exchange, putTogether } from './restore';
import { comparison, entriesOf } from './restoreDesk';
import { type Sample, withSample } from './sampleBackups';

vi.mock('electron', () => ({ dialog: {}, app: {} }));

const NOW = new Date('2026-11-25T09:00:00.000Z');

/** Makes a backup and answers its path. */
async function backedUp({ backups, folder, open }: Sample): Promise<string> {
  await backups.useFolder(await open(), folder);
  const made = await backups.make();
  if (!made.ok) throw new Error(made.error.code);
  const [name = ''] = (await readdir(folder)).filter((one) => one !== 'verify.mjs').sort().reverse();
  return join(folder, name);
}

async function restore({ records, open, backups }: Sample, backup: string) {
  const { folder, place } = await open();
  const ready = await putTogether({ fs: fileSystem, backup, passphrase: undefined, place, folder, now: NOW });
  if (!ready.ok) return ready;
  return records.exchange(place, async () => {
    await backups.forgetLast(place);
    return exchange({ fs: fileSystem, folder, now: NOW });
  });
}

/** All files of a folder with their bytes. */
async function everything(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name !== 'lock.json');
  return Object.fromEntries(await Promise.all(files.map(async ({ parentPath, name }) => [join(parentPath, name).slice(folder.length), (await readFile(join(parentPath, name))).toString('base64')] as const)));
}

describe('a restore', () => {
  test('brings back what the backup holds in a new epoch, keeps what was there aside, and the chain goes on', () => withSample(async (sample) => {
    const { record, open, root } = sample;
    await record(1);
    await record(2);
    const backup = await backedUp(sample);
    await record(3);
    const before = await open();
    const restored = await restore(sample, backup);
    expect(restored).toMatchObject({ ok: true, value: { device: before.device, epoch: 2, notices: [] } });
    if (!restored.ok) return;
    const { journal, attachments } = restored.value;
    expect(journal.heads()).toMatchObject([{ epoch: 2, seq: 0 }]);
    await record(4);
    const entries = await allEntries(journal);
    expect(entries.map(({ header }) => [header.epoch, header.seq])).toEqual([[1, 1], [1, 2], [2, 1]]);
    const held = await heldIn(fileSystem, backup, undefined);
    expect(entries[2]?.header.prev, 'names the head that it continues').toBe(held.ok && held.value.manifest.heads[0]?.hash);
    expect(await journal.verify((hash) => attachments.check(hash))).toMatchObject({ ok: true, value: { entries: 3, damages: [], badFiles: [] } });
    const aside = (await readdir(join(root, 'records'))).find((name) => name.includes('before restore'));
    expect(aside).toBe('office before restore 2026-11-25T09-00-00Z');
    expect((await readFile(join(root, 'records', aside ?? '', 'journal', `${before.device}.jsonl`), 'utf8')).trim().split('\n')).toHaveLength(3);

    // Once more from the same backup: an epoch of its own again, so that no two entries share a place.
    const again = await restore(sample, backup);
    expect(again).toMatchObject({ ok: true, value: { epoch: 3 } });
    await record(5);
    if (!again.ok) return;
    expect((await allEntries(again.value.journal)).map(({ header }) => [header.epoch, header.seq])).toEqual([[1, 1], [1, 2], [3, 1]]);
    expect(await again.value.journal.verify((hash) => again.value.attachments.check(hash))).toMatchObject({ ok: true, value: { damages: [] } });
    await sample.records.close();
    expect(await sample.records.open('office'), 'and starts again').toMatchObject({ ok: true, value: { notices: [] } });
  }));

  test('on another computer, whose records are empty', () => withSample(async (old) => {
    await old.record(1);
    const backup = await backedUp(old);
    const { device } = await old.open();
    await withSample(async (fresh) => {
      expect((await fresh.open()).device).not.toBe(device);
      expect(await restore(fresh, backup)).toMatchObject({ ok: true, value: { device, epoch: 2 } });
      await fresh.record(2);
      expect(ownHead((await fresh.open()).journal)).toMatchObject({ device, epoch: 2, seq: 1 });
    });
  }));

  test('cut off between its two renames is finished at the next start', () => withSample(async (sample) => {
    await sample.record(1);
    const backup = await backedUp(sample);
    await sample.record(2);
    const { folder } = await sample.open();
    expect(await putTogether({ fs: fileSystem, backup, passphrase: undefined, place: 'office', folder, now: NOW })).toMatchObject({ ok: true });
    await sample.records.close();
    await rename(folder, `${folder} before restore`);
    await sample.backups.forgetLast('office');
    const start = new Records({ fs: fileSystem, root: sample.root, account: 'areyes' });
    const opened = await start.open('office');
    expect(opened).toMatchObject({ ok: true, value: { epoch: 2, notices: [] } });
    await start.close();
  }));

  test('where the exchange fails, the records stand and are open as before', () => withSample(async (sample) => {
    await sample.record(1);
    const backup = await backedUp(sample);
    await sample.record(2);
    const { folder, place } = await sample.open();
    await putTogether({ fs: fileSystem, backup, passphrase: undefined, place, folder, now: NOW });
    let count = 0;
    const fs = { ...fileSystem, rename: (from: string, to: string) => ((count += 1) === 2 ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' })) : fileSystem.rename(from, to)) };
    expect(await sample.records.exchange(place, () => exchange({ fs, folder, now: NOW }))).toMatchObject({ ok: false, error: { code: 'diskFailed' } });
    expect(ownHead((await sample.open()).journal).seq).toBe(2);
    await sample.record(3);
  }));
});

test('a backup from before a destruction is told by the number of the certificate; one from after it, or of other records, is not', () => withSample(async (sample) => {
  await sample.record(1);
  const older = await backedUp(sample);
  const open = await sample.open();
  const certificate = {
    id: idOf(91), number: 'D-2026-001', year: 2026, sequence: 1, on: Day.parse('2026-11-24'), by: 'Ana Reyes, City Clerk', why: 'Period over', description: '', copies: [],
    items: [{ table: 'letters' as const, id: idOf(5), what: 'Letter L-2010-001', series: 'GC-10', account: '' }],
  };
  const order = { entryId: idOf(90), actor: 'Ana Reyes, City Clerk', expectedHead: ownHead(open.journal), records: [{ table: 'documents', id: idOf(2_000_001) }], certificate };
  expect(await destroyRecords(fileSystem, open, order, { copies: [], before: () => ok(undefined) })).toMatchObject({ ok: true, value: { certificate: { bodies: 1 } } });
  sample.clock.now = new Date('2026-11-26T15:00:00.000Z');
  const later = await backedUp(sample);
  expect(later).not.toBe(older);
  const seen = await entriesOf(open);
  const toldOf = async (path: string) => {
    const held = await heldIn(fileSystem, path, undefined);
    if (!held.ok || !seen.ok) throw new Error('The backup and the records are whole.');
    return comparison(held.value, seen.value, open).destroyed;
  };
  expect(await toldOf(older)).toEqual(['D-2026-001']);
  expect(await toldOf(later)).toEqual([]);
  await withSample(async (other) => {
    await other.record(1);
    expect(await toldOf(await backedUp(other))).toEqual([]);
  });
}));

describe('a file that is not a good backup is refused in words, and nothing changes', () => {
  test('each byte of it cut off or turned', () => withSample(async (sample) => {
    await sample.record(1);
    const backup = await backedUp(sample);
    const { folder, place } = await sample.open();
    const whole = await readFile(backup);
    const before = await everything(dirname(folder));
    const copy = join(sample.root, 'copy.nbk');
    const refusals = new Set<string>();
    for (let at = 0; at < whole.length; at += at < 40 || at > whole.length - 80 ? 1 : 37) {
      for (const bytes of [whole.subarray(0, at), turned(whole, at)]) {
        await writeFile(copy, bytes);
        const put = await putTogether({ fs: fileSystem, backup: copy, passphrase: undefined, place, folder, now: NOW });
        if (put.ok) throw new Error(`taken with byte ${at} of ${whole.length} ${bytes.length < whole.length ? 'cut off' : 'turned'}`);
        refusals.add(put.error.code);
      }
    }
    expect([...refusals].sort()).toEqual(['backupDamaged', 'newer', 'notBackup'].filter((code) => refusals.has(code)));
    expect(refusals).toContain('backupDamaged');
    expect(await everything(dirname(folder))).toEqual(before);
  }), 60_000);

  test('a foreign file, one of a newer format, one with something behind its end, one of the other place, one that is not there', () => withSample(async (sample) => {
    await sample.record(1);
    const backup = await backedUp(sample);
    const { folder, place } = await sample.open();
    const copy = join(sample.root, 'copy.nbk');
    const put = async (bytes: Uint8Array | string) => {
      await writeFile(copy, bytes);
      return putTogether({ fs: fileSystem, backup: copy, passphrase: undefined, place, folder, now: NOW });
    };
    expect(await put('PK\u0003\u0004 a zip')).toMatchObject({ ok: false, error: { code: 'notBackup' } });
    expect(await put('')).toMatchObject({ ok: false, error: { code: 'notBackup' } });
    expect(await put('noticebook-archive 2\n{}\n')).toMatchObject({ ok: false, error: { code: 'newer' } });
    expect(await put(Buffer.concat([await readFile(backup), Buffer.from('x')]))).toMatchObject({ ok: false, error: { code: 'backupDamaged', detail: expect.stringContaining('behind its end') } });
    expect(await putTogether({ fs: fileSystem, backup, passphrase: undefined, place: 'sample', folder, now: NOW })).toMatchObject({ ok: false, error: { code: 'notBackup' } });
    expect(await putTogether({ fs: fileSystem, backup: `${backup} not`, passphrase: undefined, place, folder, now: NOW })).toMatchObject({ ok: false, error: { code: 'diskFailed' } });
    expect(await readdir(join(sample.root, 'records'))).toEqual(['office']);
  }));

  test.each<[string, (manifest: Manifest) => unknown]>([
    ['a path that leads out of the folder', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => (index === 1 ? { ...file, path: '../../stolen' } : file)) })],
    ['an absolute path', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => (index === 1 ? { ...file, path: '/etc/passwd' } : file)) })],
    ['a path with a backslash', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => (index === 1 ? { ...file, path: 'journal\\..\\..\\x' } : file)) })],
    ['the same path twice', (manifest) => ({ ...manifest, files: [...manifest.files, ...manifest.files.slice(0, 1)] })],
    ['a size that the disk does not have', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => (index === 1 ? { ...file, size: 9e15 } : file)) })],
    ['entries that it does not hold', (manifest) => ({ ...manifest, entries: manifest.entries + 1 })],
    ['a head that its journal does not reach', (manifest) => ({ ...manifest, heads: manifest.heads.map((head) => ({ ...head, seq: head.seq + 1 })) })],
    ['a kept file that it leaves out unsaid', (manifest) => ({ ...manifest, files: manifest.files.filter(({ path }) => !path.startsWith('files/')) })],
  ])('forged: %s', (_, forge) => withSample(async (sample) => {
    await sample.record(1);
    const backup = await backedUp(sample);
    const { folder, place } = await sample.open();
    const held = await heldIn(fileSystem, backup, undefined);
    if (!held.ok) throw new Error(held.error.code);
    const { manifest } = held.value;
    const whole = await readFile(backup);
    let at = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    const bytesOf = new Map(manifest.files.map(({ path, size }) => [path, whole.subarray(at, (at += size))]));
    const forged = forge(manifest) as Manifest; // what a schema would not let through
    // A forger can make every hash fit: only the checks of what the manifest says are left.
    const pieces: Uint8Array[] = [];
    const files = forged.files.map((file, index) => ({ ...file, path: manifest.files[index]?.path ?? file.path, size: manifest.files[index]?.size ?? file.size }));
    for await (const piece of writeArchive({ ...forged, files: files.filter(({ path }) => forged.files.length >= manifest.files.length || !path.startsWith('files/')) }, async function* source({ path }) {
      yield bytesOf.get(path) ?? new Uint8Array();
    })) pieces.push(piece);
    const archive = Buffer.concat(pieces);
    const body = archive.subarray(archive.indexOf('\n', archive.indexOf('\n') + 1) + 1, archive.length - 73);
    const start = Buffer.concat([Buffer.from(`noticebook-archive 1\n${JSON.stringify(forged)}\n`), body]);
    const copy = join(sample.root, 'forged.nbk');
    await writeFile(copy, Buffer.concat([start, Buffer.from(`\nsha256 ${createHash('sha256').update(start).digest('hex')}\n`)]));
    const before = await everything(dirname(folder));
    expect(await putTogether({ fs: fileSystem, backup: copy, passphrase: undefined, place, folder, now: NOW })).toMatchObject({ ok: false, error: { code: 'backupDamaged' } });
    expect(await everything(dirname(folder))).toEqual(before);
    expect(await readdir(join(sample.root, '..'))).not.toContain('stolen');
  }));
});

test('the comparison names what is only here and what is only there', () => withSample(async (sample) => {
  const { record, open } = sample;
  await record(1);
  await record(2);
  const backup = await backedUp(sample);
  const held = await heldIn(fileSystem, backup, undefined);
  if (!held.ok) throw new Error(held.error.code);
  const { device } = await open();
  const cut = held.value.seen.slice(0, 1);
  expect(comparison(held.value, held.value.seen, { device })).toMatchObject({ isOurs: true, entries: 2, files: 2, onlyHere: { count: 0, latest: [] }, onlyThere: { count: 0 } });
  expect(comparison(held.value, cut, { device })).toMatchObject({ now: { entries: 1 }, onlyHere: { count: 0 }, onlyThere: { count: 1, latest: [{ kind: 'obligation.added', actor: 'Ana Reyes, City Clerk' }] } });
  expect(comparison({ ...held.value, seen: cut }, held.value.seen, { device: 'another' })).toMatchObject({ isOurs: false, onlyHere: { count: 1 }, onlyThere: { count: 0 } });
}));

const turned = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
};
