/**
 * Files that come in or go out by the clerk's hand: chosen in a dialog, dropped, saved to a folder, printed.
 *
 * The window names no path: it gets a kept file, or the name under which a copy was saved.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type Attachments, plainName } from './attachments';
import { diskError, fileSystem, syncFolder, systemCode, writeAll } from './journal/disk';

const IMAGES: FileFilter = { name: 'Images (PNG, JPEG)', extensions: ['png', 'jpg', 'jpeg'] };
const ALL: FileFilter = { name: 'All files', extensions: ['*'] };

/** Asks for a file and keeps it. Errors: `cancelled`, `tooLarge`, `wrongKind`, or what the disk says. */
export async function chooseFile(window: BrowserWindow, attachments: Attachments, { kind }: Request<'fileChoose'>): Promise<Result<FileRef, BridgeError>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: kind === 'image' ? [IMAGES] : [ALL] });
  const [path] = filePaths;
  if (canceled || path === undefined) return fail({ code: 'cancelled' });
  return attachments.keepFile(kind, basename(path), path);
}

/**
 * Saves a copy of a kept file where the clerk says; the dialog itself asks before another file is replaced.
 *
 * The copy is checked against the hash before it gets its name. Errors: `notFound`, `damaged`, `cancelled`, or what the disk says.
 */
export async function saveFile(window: BrowserWindow, attachments: Attachments, { file }: Request<'fileSave'>): Promise<Result<Reply<'fileSave'>, BridgeError>> {
  if ((await attachments.look(file.hash)) === undefined) return fail({ code: 'notFound', detail: file.hash });
  const ending = extname(plainName(file.name));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), plainName(file.name)),
    filters: ending === '' ? [ALL] : [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }, ALL],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return fail({ code: 'cancelled' });
  const copied = await copyChecked(attachments.pathOf(file.hash), file.hash, filePath);
  return copied.ok ? ok(basename(filePath).slice(0, 255)) : copied;
}

/** Copies by way of a temporary name, so that a copy that is there is whole. */
export async function copyChecked(from: string, hash: string, to: string): Promise<Result<void, BridgeError>> {
  const temporary = join(dirname(to), `.${basename(to)}.part`);
  try {
    const source = await open(from, 'r');
    const target = await fileSystem.open(temporary, 'w').catch(async (error: unknown) => {
      await source.close();
      throw error;
    });
    const digest = createHash('sha256');
    try {
      let position = 0;
      for await (const piece of source.createReadStream({ autoClose: false, highWaterMark: 1024 * 1024 })) {
        const bytes = Buffer.from(piece as Uint8Array); // without an encoding, the pieces are bytes
        await writeAll(target, bytes, position);
        digest.update(bytes);
        position += bytes.length;
      }
      await target.sync();
    } finally {
      await Promise.all([source.close(), target.close()]);
    }
    if (digest.digest('hex') !== hash) {
      await fileSystem.unlink(temporary);
      return fail({ code: 'damaged', detail: 'the kept file is not the one that was recorded' });
    }
    await fileSystem.rename(temporary, to);
    await syncFolder(fileSystem, dirname(to)).catch(() => undefined); // a stick or share may have no sync for folders; the bytes are synced
    return ok(undefined);
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined); // it may not be there; the first error is the one to tell
    return systemCode(error) === 'ENOENT' ? fail({ code: 'notFound', detail: basename(to) }) : fail(diskError(error, to));
  }
}
