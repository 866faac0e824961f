/**
 * Files that come in or go out by the clerk's hand: chosen in a dialog, dropped, saved to a folder, printed.
 *
 * The window names no path: it gets a kept file, or the name under which a copy was saved.
 */
import { basename, extname, join } from 'node:path';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type Attachments, plainName } from './attachments';
import { fileSystem } from './journal/disk';
import { writeNew } from './newFile';

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
  const path = await askWhere(window, file.name);
  if (path === undefined) return fail({ code: 'cancelled' });
  const copied = await attachments.copyTo(file.hash, path);
  return copied.ok ? ok(basename(path).slice(0, 255)) : copied;
}

/**
 * Saves bytes that the window made where the clerk says, by way of a temporary name, so that a file that is there is whole.
 *
 * Errors: `cancelled`, or what the disk says.
 */
export async function saveNewFile(window: BrowserWindow, { name, bytes }: Request<'fileSaveNew'>): Promise<Result<Reply<'fileSaveNew'>, BridgeError>> {
  const path = await askWhere(window, name);
  if (path === undefined) return fail({ code: 'cancelled' });
  const written = await writeNew(fileSystem, path, bytes);
  return written.ok ? ok(basename(path).slice(0, 255)) : written;
}

/** The path that the clerk chose in the system's dialog, which asks before another file is replaced; undefined when it was closed. */
async function askWhere(window: BrowserWindow, name: string): Promise<string | undefined> {
  const ending = extname(plainName(name));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), plainName(name)),
    filters: ending === '' ? [ALL] : [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }, ALL],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}
