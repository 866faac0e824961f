/**
 * Files that come in or go out by the clerk's hand: chosen in a dialog, dropped, saved to a folder, printed.
 *
 * The window names no path: it gets a kept file, or the name under which a copy was saved.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type Attachments, plainName } from './attachments';
import type { Backups } from './backup/backups';
import type { Folders } from './folders';
import { diskError, fileSystem } from './journal/disk';
import { writeNew } from './newFile';
import type { OpenRecords } from './records';

const IMAGES: FileFilter = { name: 'Images (PNG, JPEG)', extensions: ['png', 'jpg', 'jpeg'] };
const ALL: FileFilter = { name: 'All files', extensions: ['*'] };

/** Asks for a file and keeps it. Errors: `cancelled`, `tooLarge`, `wrongKind`, or what the disk says. */
export async function chooseFile(window: BrowserWindow, folders: Folders, attachments: Attachments, { kind }: Request<'fileChoose'>): Promise<Result<FileRef, BridgeError>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...folders.toChoose, properties: ['openFile'], filters: kind === 'image' ? [IMAGES] : [ALL] });
  const [path] = filePaths;
  if (canceled || path === undefined) return fail({ code: 'cancelled' });
  folders.remember('choose', path);
  return attachments.keepFile(kind, basename(path), path);
}

/**
 * Saves a copy of a kept file where the clerk says; the dialog itself asks before another file is replaced.
 *
 * The copy is checked against the hash before it gets its name. Errors: `notFound`, `damaged`, `cancelled`, or what the disk says.
 */
export async function saveFile(window: BrowserWindow, folders: Folders, attachments: Attachments, { file }: Request<'fileSave'>): Promise<Result<Reply<'fileSave'>, BridgeError>> {
  if ((await attachments.look(file.hash)) === undefined) return fail({ code: 'notFound', detail: file.hash });
  const path = await askWhere(window, folders, file.name);
  if (path === undefined) return fail({ code: 'cancelled' });
  const copied = await attachments.copyTo(file.hash, path);
  return copied.ok ? ok(basename(path).slice(0, 255)) : copied;
}

/**
 * Saves bytes that the window made where the clerk says, by way of a temporary name, so that a file that is there is whole.
 *
 * Errors: `cancelled`, or what the disk says.
 */
export async function saveNewFile(window: BrowserWindow, folders: Folders, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<Reply<'fileSaveNew'>, BridgeError>> {
  const path = await askWhere(window, folders, name);
  if (path === undefined) return fail({ code: 'cancelled' });
  const written = await writeNew(fileSystem, path, bytes);
  return written.ok ? ok(basename(path).slice(0, 255)) : written;
}

/** The path that the clerk chose in the system's dialog, which asks before another file is replaced; undefined when it was closed. */
async function askWhere(window: BrowserWindow, folders: Folders, name: string): Promise<string | undefined> {
  const ending = extname(plainName(name));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folders.toSave, plainName(name)),
    filters: ending === '' ? [ALL] : [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }, ALL],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return undefined;
  folders.remember('save', filePath);
  return filePath;
}

const TABLES: FileFilter = { name: 'Tables (CSV, Excel)', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm'] };
/** The largest table that is read, in bytes. */
const MOST_TABLE = 25_000_000;

/** Asks for a CSV file or a workbook and reads it in a process of its own. Errors: `cancelled`, `tooLarge`, `wrongKind`, or what the disk says. */
export async function chooseTable(window: BrowserWindow, { withBytes }: Request<'fileChooseTable'>): Promise<Result<Reply<'fileChooseTable'>, BridgeError>> {
  const chosen = await chosenBytes(window, TABLES, MOST_TABLE);
  if (!chosen.ok) return chosen;
  const { readTableApart } = await import('./tableReader');
  const { name, bytes } = chosen.value;
  const read = await readTableApart(name, bytes);
  return read.ok && withBytes ? ok({ ...read.value, bytes: new Uint8Array(bytes) }) : read;
}

const WORD: FileFilter = { name: 'Word documents', extensions: ['docx', 'docm'] };
/** The largest Word document that is read, in bytes. */
const MOST_WORD = 25_000_000;

/** Asks for a Word document and reads it in a process of its own. Errors: `cancelled`, `tooLarge`, `wrongKind`, or what the disk says. */
export async function chooseWord(window: BrowserWindow): Promise<Result<Reply<'fileChooseWord'>, BridgeError>> {
  const chosen = await chosenBytes(window, WORD, MOST_WORD);
  if (!chosen.ok) return chosen;
  const { readWordApart } = await import('./wordReader');
  return readWordApart(chosen.value.name, chosen.value.bytes);
}

/** The largest text that is read, in bytes. */
const MOST_TEXT = 2_000_000;

/** Asks for a JSON file and answers its text. Errors: `cancelled`, `tooLarge`, `wrongKind` when it is no UTF-8, or what the disk says. */
export async function chooseText(window: BrowserWindow): Promise<Result<Reply<'fileChooseText'>, BridgeError>> {
  const chosen = await chosenBytes(window, { name: 'JSON', extensions: ['json'] }, MOST_TEXT);
  if (!chosen.ok) return chosen;
  try {
    return ok({ name: chosen.value.name, text: new TextDecoder('utf-8', { fatal: true }).decode(chosen.value.bytes) });
  } catch {
    return fail({ code: 'wrongKind', detail: 'The file is no text in UTF-8.' });
  }
}

async function chosenBytes(window: BrowserWindow, filter: FileFilter, most: number): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, BridgeError>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [filter, ALL] });
  const [path] = filePaths;
  if (canceled || path === undefined) return fail({ code: 'cancelled' });
  try {
    const { size } = await stat(path);
    if (size > most) return fail({ code: 'tooLarge', detail: `The file is larger than ${most / 1_000_000} MB.` });
    return ok({ name: basename(path).slice(0, 255), bytes: await readFile(path) });
  } catch (error) {
    return fail(diskError(error, basename(path)));
  }
}

/** Asks for the folder of the backups. Errors: `cancelled`, `badFolder` within the records' own folder, or what the disk says. */
export async function chooseBackupFolder(window: BrowserWindow, backups: Backups, open: OpenRecords): Promise<Result<Reply<'backupChooseFolder'>, BridgeError>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  const [path] = filePaths;
  if (canceled || path === undefined) return fail({ code: 'cancelled' });
  const used = await backups.useFolder(open, path);
  return used.ok ? ok(await backups.state(open)) : used;
}

/** Asks for a backup to look into; its path, or undefined when the dialog was closed. */
export async function chooseBackup(window: BrowserWindow, folders: Folders): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...folders.toChoose, properties: ['openFile'], filters: [{ name: 'Backups of Noticebook', extensions: ['nbk', 'age'] }, ALL] });
  return canceled ? undefined : filePaths[0];
}

/** Asks for a package of Noticebook; its path, or undefined when the dialog was closed. */
export async function choosePackage(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [{ name: 'Packages of Noticebook', extensions: ['deb', 'gz', 'AppImage', 'exe', 'msi', 'dmg'] }, ALL] });
  return canceled ? undefined : filePaths[0];
}
