/**
 * Makes one backup: written under a temporary name, synced, read back from the folder, decrypted and verified; only then does it get
 * its name. Whatever fails, the older ones are as they were.
 */
import { readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, syncFolder, systemCode, writeAll } from '../journal/disk';
import { sizeOfArchive, writeArchive } from './archive';
import type { Contents } from './contents';
import { heldIn } from './held';
import { backupName, backupsAmong, superfluous, unfinishedAmong } from './rotation';
import { Unreadable } from './unreadable';

export type BackupOptions = {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly contents: Contents;
  readonly passphrase: string | undefined;
  readonly now: Date;
  /** Asked between pieces: true where it took too long and nobody waits any more. */
  readonly isGivenUp?: () => boolean;
  /** For tests: fewer rounds of stretching. */
  readonly work?: number;
};

export type MadeBackup = { readonly name: string; readonly bytes: number };

/** Errors: `folderGone`, `diskFull`, `readOnly`, `tooSlow`, `backupDamaged` where what was read back is not what was written, or what the disk says. */
export async function makeBackup(options: BackupOptions): Promise<Result<MadeBackup, BridgeError>> {
  const { fs, folder, contents: { manifest }, passphrase, now } = options;
  const nameAt = (moment: Date): string => backupName(manifest.place, manifest.device, moment, passphrase !== undefined);
  let name = nameAt(now);
  let temporary = join(folder, `.${name}.part`);
  try {
    const names = await readdir(folder);
    // A name has whole seconds: of two in one second the later takes the next one, and the older stays.
    for (let later = 1; names.includes(name); later += 1) name = nameAt(new Date(now.getTime() + later * 1_000));
    temporary = join(folder, `.${name}.part`);
    for (const left of unfinishedAmong(names, manifest.place, manifest.device)) await fs.unlink(join(folder, left));
    const needed = sizeOfArchive(manifest);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < needed) return fail({ code: 'diskFull', detail: `${megabytes(needed)} are needed, ${megabytes(bavail * bsize)} are free` });

    const bytes = await write(temporary, options);
    const held = await heldIn(fs, temporary, passphrase, { piece: () => giveUpIf(options) });
    if (!held.ok) return await without(fs, temporary, held.error);
    if (!isDeepStrictEqual(held.value.manifest, manifest)) return await without(fs, temporary, { code: 'backupDamaged', detail: 'the disk gave back something else than was written' });
    giveUpIf(options);
    await fs.rename(temporary, join(folder, name));
    await syncFolder(fs, folder).catch(() => undefined); // a share may have no sync for folders; the bytes are synced
    return ok({ name, bytes });
  } catch (error) {
    return without(fs, temporary, error instanceof Unreadable ? error.error : folderError(error, folder));
  }
}

/**
 * Takes away what the rotation has no use for; one that cannot be taken away stays.
 *
 * Those that were there when a legal hold was placed stay as long as it lasts. Later ones go on being rotated: each holds all that the ones before
 * it held, and a disk that the hold had filled would keep no new one.
 */
export async function rotate({ fs, folder, contents: { manifest, heldSince }, now }: Pick<BackupOptions, 'fs' | 'folder' | 'contents' | 'now'>): Promise<void> {
  const names = await readdir(folder).catch(() => []); // gone meanwhile: next time
  for (const { name } of superfluous(backupsAmong(names, manifest.place, manifest.device), now).filter(({ made }) => heldSince === undefined || made.toISOString() > heldSince)) await fs.unlink(join(folder, name)).catch(() => undefined);
}

async function write(path: string, options: BackupOptions): Promise<number> {
  const { fs, contents, passphrase, work } = options;
  const plain = writeArchive(contents.manifest, contents.source);
  const file = await fs.open(path, 'wx');
  try {
    let size = 0;
    const pieces = passphrase === undefined ? plain : await (await import('./passphrase')).encrypted(plain, passphrase, work); // no start needs its ciphers
    for await (const piece of pieces) {
      giveUpIf(options);
      await writeAll(file, piece, size);
      size += piece.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

function giveUpIf({ isGivenUp }: BackupOptions): void {
  if (isGivenUp?.() === true) throw new Unreadable({ code: 'tooSlow' });
}

/** The failed one is taken away, where the folder lets it; the first error is the one to tell. */
async function without(fs: FileSystem, temporary: string, error: BridgeError): Promise<Result<never, BridgeError>> {
  await fs.unlink(temporary).catch(() => undefined);
  return fail(error);
}

/** What an error of the folder means: gone, as a stick that was pulled out, or as of any disk. */
export function folderError(error: unknown, folder: string): BridgeError {
  const code = systemCode(error);
  const isGone = code !== undefined && ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENOTCONN', 'ESTALE'].includes(code);
  return isGone ? { code: 'folderGone', detail: code } : diskError(error, folder);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
