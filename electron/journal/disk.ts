/**
 * All writing to the disk, so that what is acknowledged is there after a power cut.
 *
 * The file system is passed in: tests give one that fails as disks fail. Expected failures are a `BridgeError`.
 */
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as nodeFileSystem from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';

/** An open file, as far as it is used here. */
export type OpenFile = {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesWritten: number }>;
  read(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<Stats>;
  close(): Promise<void>;
};

/** The file system, as far as it is used here. */
export type FileSystem = {
  open(path: string, flags: string): Promise<OpenFile>;
  stat(path: string): Promise<Stats>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<unknown>;
};

/** The real one. */
export const fileSystem: FileSystem = nodeFileSystem;

/**
 * A file that only grows, and whose every acknowledged byte has been synced.
 *
 * `length` is the acknowledged length: after any error the file is cut back to it.
 */
export class AppendFile {
  private readonly fs: FileSystem;
  readonly path: string;
  private file: OpenFile;
  private good: number;
  private unsure = false;

  private constructor(fs: FileSystem, path: string, file: OpenFile, length: number) {
    this.fs = fs;
    this.path = path;
    this.file = file;
    this.good = length;
  }

  /** Opens the file, made empty (and its folder synced) where there is none. */
  static async open(fs: FileSystem, path: string): Promise<Result<AppendFile, BridgeError>> {
    let file: OpenFile | undefined;
    try {
      file = await openExisting(fs, path);
      if (file === undefined) {
        file = await fs.open(path, 'wx+');
        await file.sync();
        await syncFolder(fs, dirname(path));
      }
      return ok(new AppendFile(fs, path, file, (await file.stat()).size));
    } catch (error) {
      await file?.close().catch(() => undefined); // the first error is the one to tell
      return fail(diskError(error, path));
    }
  }

  get length(): number {
    return this.good;
  }

  /** Is it unknown what the disk has behind `length`? Until the file has been opened anew. */
  get isUnsure(): boolean {
    return this.unsure;
  }

  /** Reads up to `length` bytes of what is acknowledged. */
  async read(position: number, length: number): Promise<Result<Buffer, BridgeError>> {
    try {
      return ok(await readAt(this.file, position, Math.min(length, this.good - position)));
    } catch (error) {
      return fail(diskError(error, this.path));
    }
  }

  /**
   * Writes and syncs all of `bytes`, or nothing.
   *
   * `whenReopened` is asked after a failed sync, with the file opened anew and cut back, whether writing may go on.
   */
  async append(bytes: Uint8Array, whenReopened: () => Promise<Result<void, BridgeError>>): Promise<Result<void, BridgeError>> {
    try {
      if (this.unsure) await this.openAnew();
      if (this.isNameUnsure) await this.syncName(); // else a power cut could bring the file before back, without what is written now
      if (this.unsure || (await this.isChangedByOthers())) return fail({ code: 'damaged', detail: `${basename(this.path)} was changed by something else` });
      const mayGoOn = this.wasReopened ? await whenReopened() : ok(undefined);
      if (!mayGoOn.ok) return mayGoOn;
      this.wasReopened = false;
    } catch (error) {
      return fail(diskError(error, this.path));
    }
    try {
      await writeAll(this.file, bytes, this.good);
    } catch (error) {
      await this.cutBack();
      return fail(diskError(error, this.path));
    }
    try {
      await this.file.sync();
    } catch (error) {
      // The system may have dropped the pages and called them clean: a second sync would succeed and mean nothing.
      await this.cutBack();
      this.unsure = true;
      return fail(diskError(error, this.path));
    }
    this.good += bytes.length;
    return ok(undefined);
  }

  /** Cuts the file to `length`; for a torn tail at start-up, before anything is acknowledged. */
  async cutTo(length: number): Promise<Result<void, BridgeError>> {
    try {
      await this.file.truncate(length);
      await this.file.sync();
      this.good = length;
      return ok(undefined);
    } catch (error) {
      return fail(diskError(error, this.path));
    }
  }

  /**
   * Puts another file in its place and goes on with that: whoever opens the path finds the old one or the new one, also after a power cut.
   *
   * `temporary` is whole and synced, `length` its length. After an error it is unsure which of the two a power cut would leave; `isReplaced` says
   * which is there now. The next append makes sure first.
   */
  async replaceWith(temporary: string, length: number): Promise<Result<void, BridgeError> & { readonly isReplaced: boolean }> {
    await this.file.close().catch(() => undefined); // all of it is synced, and another system lets no open file be replaced
    let isReplaced = false;
    try {
      await this.fs.rename(temporary, this.path);
      isReplaced = true;
      this.good = length;
      this.isNameUnsure = true;
      this.file = await this.fs.open(this.path, 'r+');
      await this.syncName();
      return { ...ok(undefined), isReplaced };
    } catch (error) {
      if (!isReplaced || !(await this.isOpen())) {
        this.unsure = true;
        await this.openAnew().catch(() => undefined); // unsure until the next append, which tries again
      }
      return { ...fail(diskError(error, this.path)), isReplaced };
    }
  }

  private isNameUnsure = false;

  private async syncName(): Promise<void> {
    await syncFolder(this.fs, dirname(this.path));
    this.isNameUnsure = false;
  }

  private async isOpen(): Promise<boolean> {
    return this.file.stat().then(() => true, () => false);
  }

  /** Lets the file go. What a failed append may have left behind is cut off once more, if the disk can do it by now. */
  async close(): Promise<void> {
    if (this.unsure) await this.openAnew().catch(() => undefined); // that it failed is known since the append
    await this.file.close();
  }

  private wasReopened = false;

  private async cutBack(): Promise<void> {
    try {
      await this.file.truncate(this.good);
      await this.file.sync();
    } catch {
      this.unsure = true; // the next append starts by opening the file anew, and refuses if that fails too
    }
  }

  /** A new handle reports an error that the old one has swallowed; then the cut is made and synced once more. */
  private async openAnew(): Promise<void> {
    const fresh = await this.fs.open(this.path, 'r+');
    const stale = this.file;
    this.file = fresh;
    await stale.close().catch(() => undefined); // it failed before; what it says now changes nothing
    if ((await fresh.stat()).size < this.good) return; // acknowledged bytes are gone: stays unsure, so damaged
    await fresh.truncate(this.good);
    await fresh.sync();
    this.unsure = false;
    this.wasReopened = true;
  }

  /** Has the file another length than we gave it, or is another file in its place? */
  private async isChangedByOthers(): Promise<boolean> {
    const [ours, there] = await Promise.all([this.file.stat(), this.fs.stat(this.path)]);
    return ours.size !== this.good || ours.ino !== there.ino;
  }
}

const TEMPORARY = '.tmp';

/**
 * Replaces a file as a whole: whoever reads it finds the old bytes or the new ones, also after a power cut.
 *
 * The temporary name is another one each time, so that two who write at once cannot mix their bytes.
 */
export async function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array, options: { readonly isSynced: boolean } = { isSynced: true }): Promise<Result<void, BridgeError>> {
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
  try {
    const file = await fs.open(temporary, 'wx');
    try {
      await writeAll(file, bytes, 0);
      if (options.isSynced) await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
    if (options.isSynced) await syncFolder(fs, dirname(path));
    return ok(undefined);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined); // it may not be there; the first error is the one to tell
    return fail(diskError(error, path));
  }
}

/** Removes what interrupted replacements left behind in a folder; only while nothing is being written there. */
export async function sweepTemporary(fs: FileSystem, folder: string): Promise<void> {
  const names = await nodeFileSystem.readdir(folder).catch(() => []); // no folder, nothing left behind
  await Promise.all(names.filter((name) => name.endsWith(TEMPORARY)).map((name) => fs.unlink(join(folder, name)).catch(() => undefined))); // harmless if it stays
}

/** Makes a folder with all above it, and syncs each one that a new one lies in. */
export async function makeFolder(fs: FileSystem, path: string): Promise<Result<void, BridgeError>> {
  try {
    await makeWithAbove(fs, path);
    return ok(undefined);
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Not Node's own recursion: on a disk that may only be read it says that the folder does not exist. */
async function makeWithAbove(fs: FileSystem, path: string): Promise<void> {
  try {
    await makeOne(fs, path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeWithAbove(fs, dirname(path));
    await makeOne(fs, path);
  }
}

/** A folder that is there already, also one that another caller has made meanwhile, is as good as made. */
async function makeOne(fs: FileSystem, path: string): Promise<void> {
  try {
    await fs.mkdir(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && (await isFolder(fs, path))) return;
    throw error;
  }
  await syncFolder(fs, dirname(path));
}

async function isFolder(fs: FileSystem, path: string): Promise<boolean> {
  try {
    return (await fs.stat(path)).isDirectory();
  } catch {
    return false; // the error of making it is the one to tell
  }
}

/** A new or renamed name is safe only when its folder is synced. Windows has no such thing and needs none. */
export async function syncFolder(fs: FileSystem, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await fs.open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Writes until every byte is out: a disk that fills up answers with a short count before it answers with an error. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more bytes'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** Reads `length` bytes, or as many as there are. */
export async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.max(length, 0));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** How much of a file is in memory at a time. */
const PIECE = 1024 * 1024;

/** A file from its beginning to its end, piece by piece. Throws what the system says. */
export async function* piecesOfFile(fs: FileSystem, path: string): AsyncGenerator<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    for (let position = 0; ; ) {
      const piece = await readAt(file, position, PIECE);
      if (piece.length === 0) return;
      position += piece.length;
      yield piece;
    }
  } finally {
    await file.close();
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** What an error of the file system means to the clerk. A bug (an error without a system code) is thrown on. */
export function diskError(error: unknown, path: string): BridgeError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const detail = `${code} ${basename(path)}`;
  if (FULL.has(code)) return { code: 'diskFull', detail };
  return { code: READ_ONLY.has(code) ? 'readOnly' : 'diskFailed', detail };
}

/** `ENOENT` and the like, or undefined for an error that the system did not make. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

async function openExisting(fs: FileSystem, path: string): Promise<OpenFile | undefined> {
  try {
    return await fs.open(path, 'r+');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
