/** Links that somebody laid where Noticebook writes and reads: it writes through none, and believes no bytes that came by one. */
import { mkdir, readdir, readFile, readlink, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSystem } from '../journal/disk';
import { inFolder } from '../journal/sampleEntries';
import { writeNew } from '../newFile';
import { backupName } from './rotation';
import { exchange, putTogether } from './restore';
import { withSample } from './sampleBackups';

describe.skipIf(process.platform === 'win32')('a link that was laid', () => { // Windows lets only administrators make them
  test('under the unfinished name of a backup leads to nothing being overwritten', () => withSample(async ({ backups, folder, open, record, root, clock }) => {
    await record(1);
    const victim = join(root, 'victim');
    await writeFile(victim, 'untouched');
    const { place, device } = await open();
    const name = backupName(place, device, clock.now, false);
    await symlink(victim, join(folder, `.${name}.part`));
    await backups.useFolder(await open(), folder);
    expect(await backups.make()).toEqual({ ok: true, value: undefined });
    expect(await readFile(victim, 'utf8')).toBe('untouched');
    expect(await readdir(folder)).toEqual([name, 'verify.mjs']);
  }));

  test('where a restore puts its folder together leads nowhere', () => withSample(async ({ backups, folder, open, record, records, root }) => {
    await record(1);
    await backups.useFolder(await open(), folder);
    await backups.make();
    const [name = ''] = await readdir(folder);
    const { folder: place } = await open();
    const elsewhere = join(root, 'elsewhere');
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'kept'), 'untouched');
    await symlink(elsewhere, `${place}.restored`);
    await symlink(elsewhere, `${place}.restoring`);
    await records.close();
    const now = new Date('2026-11-25T00:00:00.000Z');
    expect(await putTogether({ fs: fileSystem, backup: join(folder, name), passphrase: undefined, place: 'office', folder: place, now })).toMatchObject({ ok: true });
    expect(await exchange({ fs: fileSystem, folder: place, now })).toMatchObject({ ok: true });
    expect(await readdir(elsewhere)).toEqual(['kept']);
    await expect(readlink(place)).rejects.toThrow(/EINVAL/); // a folder, no link
  }));

  test('in the place of a kept file is found, and its bytes go into no copy and no backup', () => withSample(async ({ backups, folder, open, record, root }) => {
    await record(1);
    const { attachments, journal } = await open();
    const hash = (await readdir(join(root, 'records', 'office', 'files'), { recursive: true })).map((path) => path.split('/').at(-1) ?? '').find((one) => one.length === 64) ?? '';
    const secret = join(root, 'secret');
    await writeFile(secret, '%PDF-1.7 somebody else’s');
    await unlink(attachments.pathOf(hash));
    await symlink(secret, attachments.pathOf(hash));
    expect(await attachments.check(hash)).toBe('changed');
    expect(await attachments.copyTo(hash, join(root, 'copy.pdf'))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await attachments.bytesOf(hash)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(await journal.verify((one) => attachments.check(one))).toMatchObject({ ok: true, value: { badFiles: [hash] } });
    await backups.useFolder(await open(), folder);
    await backups.make();
    for (const name of await readdir(folder)) expect((await readFile(join(folder, name))).includes('somebody else')).toBe(false);
  }));

  test('under the unfinished name of a copy that somebody saves leads to nothing being overwritten', () => inFolder(async (desk) => {
    await writeFile(join(desk, 'victim'), 'untouched');
    await symlink(join(desk, 'victim'), join(desk, '.register.csv.part'));
    expect(await writeNew(fileSystem, join(desk, 'register.csv'), Buffer.from('a,b'))).toMatchObject({ ok: true });
    expect(await readFile(join(desk, 'victim'), 'utf8')).toBe('untouched');
    expect(await readFile(join(desk, 'register.csv'), 'utf8')).toBe('a,b');
  }));
});
