/**
 * Kept files, named by the SHA-256 of their bytes, in `files/ab/<hash>`: they can neither change unseen nor double.
 *
 * A file is on the disk, synced, before the entry that names it is written.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, makeFolder, type OpenFile, readAt, syncFolder, systemCode, writeAll } from './journal/disk';

/** What is taken: `image` png and jpeg for the letterhead, `any` every file, `sheet` our own markup of a printed document. */
export type KeepKind = 'image' | 'any' | 'sheet';

const MEGABYTE = 1024 * 1024;
const LARGEST: Record<KeepKind, number> = { image: 5 * MEGABYTE, any: 200 * MEGABYTE, sheet: 200 * MEGABYTE };
const PIECE = MEGABYTE;

/** Where bytes come from, a piece at a time. */
type Bytes = { readonly size: number; piece(position: number): Promise<Uint8Array> };

export class Attachments {
  private readonly fs: FileSystem;
  private readonly folder: string;

  /** `records` is the records folder. */
  constructor(fs: FileSystem, records: string) {
    this.fs = fs;
    this.folder = join(records, 'files');
  }

  /** Keeps bytes. Errors: `tooLarge`, `wrongKind`, or what the disk says. */
  keepBytes(kind: KeepKind, name: string, bytes: Uint8Array): Promise<Result<FileRef, BridgeError>> {
    return this.keep(kind, name, { size: bytes.length, piece: async (position) => bytes.subarray(position, position + PIECE) });
  }

  /** Keeps a copy of a file of the computer. */
  async keepFile(kind: KeepKind, name: string, path: string): Promise<Result<FileRef, BridgeError>> {
    let file: OpenFile;
    try {
      file = await this.fs.open(path, 'r');
    } catch (error) {
      return fail(systemCode(error) === 'ENOENT' ? { code: 'notFound' } : diskError(error, path));
    }
    try {
      const { size } = await file.stat();
      return await this.keep(kind, name, { size, piece: (position) => readAt(file, position, PIECE) });
    } catch (error) {
      return fail(diskError(error, path));
    } finally {
      await file.close();
    }
  }

  /** Where a kept file lies. */
  pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  /** Are the bytes still those that the name promises? */
  async check(hash: string): Promise<'whole' | 'missing' | 'changed'> {
    try {
      const file = await this.fs.open(this.pathOf(hash), 'r');
      try {
        return (await hashOf(file)) === hash ? 'whole' : 'changed';
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return systemCode(error) === 'ENOENT' ? 'missing' : 'changed'; // bytes that cannot be read are as good as changed
    }
  }

  /** Size and kind of a kept file by its bytes, or undefined where there is none. */
  async look(hash: string): Promise<{ readonly size: number; readonly mediaType: string } | undefined> {
    try {
      const file = await this.fs.open(this.pathOf(hash), 'r');
      try {
        return { size: (await file.stat()).size, mediaType: mediaTypeOf(await readAt(file, 0, 16)) };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return undefined;
    }
  }

  /** The bytes of a kept file, checked. Errors: `notFound`, `damaged`, `tooLarge` above `most` bytes, or what the disk says. */
  async bytesOf(hash: string, most = LARGEST.any): Promise<Result<Uint8Array, BridgeError>> {
    let file: OpenFile;
    try {
      file = await this.fs.open(this.pathOf(hash), 'r');
    } catch (error) {
      return fail(systemCode(error) === 'ENOENT' ? { code: 'notFound', detail: hash } : diskError(error, hash));
    }
    try {
      const { size } = await file.stat();
      if (size > most) return fail({ code: 'tooLarge', detail: `${size} bytes, at most ${most}` });
      const pieces: Uint8Array[] = [];
      for (let position = 0; position < size; position += PIECE) pieces.push(await readAt(file, position, Math.min(PIECE, size - position)));
      const bytes = Buffer.concat(pieces);
      return createHash('sha256').update(bytes).digest('hex') === hash ? ok(bytes) : fail({ code: 'damaged', detail: 'the kept file is not the one that was recorded' });
    } catch (error) {
      return fail(diskError(error, hash));
    } finally {
      await file.close();
    }
  }

  /**
   * Copies a kept file to where somebody wants it, by way of a temporary name, so that a copy that is there is whole.
   *
   * Errors: `notFound`, `damaged` when the bytes are not those that were kept, or what the disk says.
   */
  async copyTo(hash: string, path: string): Promise<Result<void, BridgeError>> {
    const temporary = join(dirname(path), `.${basename(path)}.part`);
    let source: OpenFile;
    try {
      source = await this.fs.open(this.pathOf(hash), 'r');
    } catch (error) {
      return fail(systemCode(error) === 'ENOENT' ? { code: 'notFound', detail: hash } : diskError(error, hash));
    }
    try {
      const pieces = { piece: (position: number) => readAt(source, position, PIECE) };
      const copied = await this.write(temporary, pieces, await pieces.piece(0), 'w');
      if (copied.hash !== hash) {
        await this.fs.unlink(temporary);
        return fail({ code: 'damaged', detail: 'the kept file is not the one that was recorded' });
      }
      await this.fs.rename(temporary, path);
      await syncFolder(this.fs, dirname(path)).catch(() => undefined); // a stick or share may have no sync for folders; the bytes are synced
      return ok(undefined);
    } catch (error) {
      await this.fs.unlink(temporary).catch(() => undefined); // it may not be there; the first error is the one to tell
      return fail(diskError(error, path));
    } finally {
      await source.close();
    }
  }

  /** The hashes of all kept files. */
  async list(): Promise<Result<readonly string[], BridgeError>> {
    try {
      const below = (await readdir(this.folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
      const names = await Promise.all(below.map((name) => readdir(join(this.folder, name))));
      return ok(names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name)));
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok([]) : fail(diskError(error, this.folder));
    }
  }

  /** Takes a kept file away for ever; one that is not there is no error. Only a destruction does so. */
  async erase(hash: string): Promise<Result<void, BridgeError>> {
    try {
      await this.fs.unlink(this.pathOf(hash));
      await syncFolder(this.fs, dirname(this.pathOf(hash)));
      return ok(undefined);
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(diskError(error, hash));
    }
  }

  private async keep(kind: KeepKind, name: string, bytes: Bytes): Promise<Result<FileRef, BridgeError>> {
    if (bytes.size > LARGEST[kind]) return fail({ code: 'tooLarge', detail: `${bytes.size} bytes, at most ${LARGEST[kind]}` });
    const first = await bytes.piece(0);
    const mediaType = kind === 'sheet' ? 'text/html' : mediaTypeOf(first);
    if (kind === 'image' && mediaType !== 'image/png' && mediaType !== 'image/jpeg') return fail({ code: 'wrongKind', detail: mediaType });

    const made = await makeFolder(this.fs, this.folder);
    if (!made.ok) return made;
    const temporary = join(this.folder, `${randomUUID()}.tmp`);
    try {
      const { hash, size } = await this.write(temporary, bytes, first);
      const path = this.pathOf(hash);
      if ((await this.check(hash)) === 'whole') {
        await this.fs.unlink(temporary);
      } else {
        const below = await makeFolder(this.fs, join(this.folder, hash.slice(0, 2)));
        if (!below.ok) return below;
        await this.fs.rename(temporary, path);
        await syncFolder(this.fs, join(this.folder, hash.slice(0, 2)));
      }
      return ok({ hash, name: plainName(name), size, mediaType });
    } catch (error) {
      await this.fs.unlink(temporary).catch(() => undefined); // it may not be there; the first error is the one to tell
      return fail(diskError(error, temporary));
    }
  }

  private async write(path: string, bytes: Pick<Bytes, 'piece'>, first: Uint8Array, flags = 'wx'): Promise<{ readonly hash: string; readonly size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    const file = await this.fs.open(path, flags);
    try {
      for (let piece = first; piece.length > 0; piece = await bytes.piece(size)) {
        await writeAll(file, piece, size);
        hash.update(piece);
        size += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return { hash: hash.digest('hex'), size };
  }
}

/** What the bytes themselves say, whatever the name says. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('%PDF-')) return 'application/pdf';
  return 'application/octet-stream';
}

/** A name without folders, control characters and the characters that a file system refuses; never empty. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = last.replace(/[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return plain === '' ? 'file' : plain.slice(0, 255);
}

async function hashOf(file: OpenFile): Promise<string> {
  const hash = createHash('sha256');
  for (let position = 0; ; ) {
    const piece = await readAt(file, position, PIECE);
    if (piece.length === 0) return hash.digest('hex');
    hash.update(piece);
    position += piece.length;
  }
}
