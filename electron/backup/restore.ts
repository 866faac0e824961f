/**
 * Puts a backup in the place of the records: put together beside them, synced, checked, and only then exchanged by renaming.
 *
 * The records before are kept aside under another name, never deleted. The journal goes on in a new epoch, whose first entry names the
 * head that it continues.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Place } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, makeFolder, type OpenFile, syncFolder, systemCode, writeAll, writeWhole } from '../journal/disk';
import { restoredFolder, restoringFolder } from '../paths';
import { Device } from '../records';
import { type Held, heldIn } from './held';
import type { ArchiveFile } from './manifest';
import { Unreadable } from './unreadable';

export type RestoreOptions = { readonly fs: FileSystem; readonly backup: string; readonly passphrase: string | undefined; readonly place: Place; readonly folder: string; readonly now: Date };

/** What was put together beside the records, whole and synced. */
export type PutTogether = { readonly held: Held };

/**
 * Unpacks a backup beside the records folder and checks all of it. The records are not touched.
 *
 * Errors: those of reading a backup, or what the disk says; what was begun is taken away again.
 */
export async function putTogether(options: RestoreOptions): Promise<Result<PutTogether, BridgeError>> {
  const { fs, backup, passphrase, place, folder, now } = options;
  const staging = restoringFolder(folder);
  try {
    await rm(staging, { recursive: true, force: true }); // of a restore that was cut off
    await rm(restoredFolder(folder), { recursive: true, force: true });
    const writer = new Unpacker(fs, staging);
    const made = await makeFolder(fs, staging);
    if (!made.ok) return made;
    const held = await heldIn(fs, backup, passphrase, writer);
    await writer.close();
    if (!held.ok) return await without(staging, held.error);
    if (held.value.manifest.place !== place) return await without(staging, { code: 'notBackup', detail: `it is of the ${held.value.manifest.place}, not of the ${place}` });
    await writer.sync();

    const { manifest } = held.value;
    const epoch = 1 + Math.max(...manifest.heads.filter(({ device }) => device === manifest.device).map((head) => head.epoch), await epochNow(folder, manifest.device));
    const device: Device = { device: manifest.device, place, created: now.toISOString(), epoch };
    for (const [name, content] of [['device.json', device], ['head.json', { heads: manifest.heads }]] as const) {
      const written = await writeWhole(fs, join(staging, name), Buffer.from(`${JSON.stringify(content)}\n`));
      if (!written.ok) return await without(staging, written.error);
    }
    await fs.rename(staging, restoredFolder(folder));
    await syncFolder(fs, dirname(folder));
    return ok({ held: held.value });
  } catch (error) {
    return without(staging, diskError(error, staging));
  }
}

/** Exchanges the folder, which nothing may have open, with what was put together. Answers the name under which the one before is kept. */
export async function exchange({ fs, folder, now }: Pick<RestoreOptions, 'fs' | 'folder' | 'now'>): Promise<Result<{ readonly aside: string; readonly back: () => Promise<void> }, BridgeError>> {
  const aside = asideFolder(folder, now);
  try {
    await fs.rename(folder, aside);
    try {
      await fs.rename(restoredFolder(folder), folder);
    } catch (error) {
      await fs.rename(aside, folder);
      throw error;
    }
    await syncFolder(fs, dirname(folder));
    return ok({
      aside: basename(aside),
      back: async () => {
        await fs.rename(folder, restoredFolder(folder));
        await fs.rename(aside, folder);
      },
    });
  } catch (error) {
    return fail(diskError(error, folder));
  }
}

function asideFolder(folder: string, now: Date): string {
  const usual = `${folder} before restore ${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? usual : `${usual} ${count}`;
    if (!existsSync(path)) return path;
  }
}

/** The epoch of the records that are there now, where they are of the same device; else 0. */
async function epochNow(folder: string, device: string): Promise<number> {
  try {
    const now = Device.safeParse(JSON.parse(await readFile(join(folder, 'device.json'), 'utf8')));
    return now.success && now.data.device === device ? now.data.epoch : 0;
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof SyntaxError)) throw error;
    return 0;
  }
}

async function without(staging: string, error: BridgeError): Promise<Result<never, BridgeError>> {
  await rm(staging, { recursive: true, force: true }).catch(() => undefined); // the first error is the one to tell
  return fail(error);
}

/** Writes the files of an archive into a folder, each synced before the next one. */
class Unpacker {
  private readonly fs: FileSystem;
  private readonly folder: string;
  private readonly folders = new Set<string>();
  private file: OpenFile | undefined;
  private size = 0;

  constructor(fs: FileSystem, folder: string) {
    this.fs = fs;
    this.folder = folder;
  }

  readonly piece = async (file: ArchiveFile, bytes: Uint8Array): Promise<void> => {
    this.file ??= await this.open(file);
    await writeAll(this.file, bytes, this.size);
    this.size += bytes.length;
  };

  readonly end = async (file: ArchiveFile): Promise<void> => {
    this.file ??= await this.open(file); // one without a byte
    await this.file.sync();
    await this.close();
  };

  async close(): Promise<void> {
    const { file } = this;
    this.file = undefined;
    this.size = 0;
    await file?.close();
  }

  /** The names of all files, on the disk. */
  async sync(): Promise<void> {
    for (const folder of [...this.folders, this.folder]) await syncFolder(this.fs, folder);
  }

  /** The manifest's schema lets no path through that leads out of the folder. */
  private async open({ path }: ArchiveFile): Promise<OpenFile> {
    const full = join(this.folder, ...path.split('/'));
    const folder = dirname(full);
    if (!this.folders.has(folder)) {
      const made = await makeFolder(this.fs, folder);
      if (!made.ok) throw new Unreadable(made.error);
      this.folders.add(folder);
    }
    return this.fs.open(full, 'wx');
  }
}
