/**
 * A folder of files that is being made: written under a temporary name, read back, listed with its hashes, and only then given its name.
 *
 * Whatever fails, nothing half-made stays. The files are copies of what the records hold, so they are checked and not each synced.
 */
import { createHash, type Hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, readAt, syncFolder, writeAll } from '../journal/disk';

const PIECE = 1024 * 1024;

/** The list that `sha256sum -c SHA256SUMS` takes. */
export const SUMS = 'SHA256SUMS';

export type MadeFolder = { readonly files: number; readonly bytes: number };

export class ExportFolder {
  private readonly fs: FileSystem;
  /** Where it will lie. */
  readonly path: string;
  /** Where it lies until it is whole. */
  readonly temporary: string;
  private readonly written = new Map<string, { readonly hash: Hash; size: number }>();

  private constructor(fs: FileSystem, path: string) {
    this.fs = fs;
    this.path = path;
    this.temporary = join(dirname(path), `.${basename(path)}.part`);
  }

  /** Errors: what the disk says. What an earlier attempt left under the temporary name is taken away. */
  static async begin(fs: FileSystem, path: string): Promise<Result<ExportFolder, BridgeError>> {
    const folder = new ExportFolder(fs, path);
    try {
      await rm(folder.temporary, { recursive: true, force: true });
      await mkdir(folder.temporary, { recursive: true });
      return ok(folder);
    } catch (error) {
      return fail(diskError(error, basename(path)));
    }
  }

  /** The files so far, by path, sorted. */
  get paths(): readonly string[] {
    return [...this.written.keys()].sort();
  }

  /** Adds bytes behind those that stand under the path already. Errors: what the disk says. `path` is a checked one. */
  async write(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Result<void, BridgeError>> {
    const to = join(this.temporary, ...path.split('/'));
    const before = this.written.get(path);
    const entry = before ?? { hash: createHash('sha256'), size: 0 };
    try {
      if (before === undefined) await mkdir(dirname(to), { recursive: true });
      const file = await this.fs.open(to, before === undefined ? 'wx' : 'r+');
      try {
        for await (const piece of pieces) {
          await writeAll(file, piece, entry.size);
          entry.hash.update(piece);
          entry.size += piece.length;
        }
      } finally {
        await file.close();
      }
      this.written.set(path, entry);
      return ok(undefined);
    } catch (error) {
      return fail(diskError(error, path));
    }
  }

  /** Reads everything back, writes the list of hashes. Errors: `damaged` where the disk gave back something else, or what it says. */
  async seal(): Promise<Result<MadeFolder, BridgeError>> {
    const lines: string[] = [];
    let bytes = 0;
    for (const path of this.paths) {
      const entry = this.written.get(path);
      if (entry === undefined) continue;
      const promised = entry.hash.copy().digest('hex');
      try {
        if ((await this.hashOf(path)) !== promised) return fail({ code: 'damaged', detail: 'the disk gave back something else than was written' });
      } catch (error) {
        return fail(diskError(error, path));
      }
      lines.push(`${promised}  ${path}\n`);
      bytes += entry.size;
      await setImmediate(); // the window's questions come between
    }
    const listed = await this.write(SUMS, [Buffer.from(lines.join(''))]);
    if (!listed.ok) return listed;
    return ok({ files: lines.length + 1, bytes });
  }

  /** Gives it its name. Errors: what the disk says. */
  async settle(): Promise<Result<void, BridgeError>> {
    try {
      await rename(this.temporary, this.path);
      await syncFolder(this.fs, dirname(this.path)).catch(() => undefined); // a stick or share may have no sync for folders
      return ok(undefined);
    } catch (error) {
      return fail(diskError(error, basename(this.path)));
    }
  }

  /** Takes everything away. A disk that is gone keeps what it has. */
  async discard(): Promise<void> {
    await rm(this.temporary, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }

  /** The same, while the program ends. */
  discardNow(): void {
    try {
      rmSync(this.temporary, { recursive: true, force: true });
    } catch {
      // the disk is gone, and what lies on it with it
    }
  }

  private async hashOf(path: string): Promise<string> {
    const file = await this.fs.open(join(this.temporary, ...path.split('/')), 'r');
    const hash = createHash('sha256');
    try {
      for (let position = 0; ; ) {
        const piece = await readAt(file, position, PIECE);
        if (piece.length === 0) return hash.digest('hex');
        hash.update(piece);
        position += piece.length;
      }
    } finally {
      await file.close();
    }
  }
}
