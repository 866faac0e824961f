/** What is made of kept papers for others and saved where the clerk says: e-mail files, joined PDFs, copies in a folder. Nothing of it is kept. */
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { FileRef } from '@domain/file';
import { fail, ok, type Result } from '@domain/result';
import { type BrowserWindow, dialog } from 'electron';
import { type Attachments, plainName } from './attachments';
import { saveNewFile } from './files';
import type { Folders } from './folders';

/** The most that the files of one e-mail, or of one joined PDF, may be together, in bytes. */
const MOST_MAILED = 40_000_000;
const MOST_JOINED = 300_000_000;

/** Saves an e-mail with kept files in it. Errors: as `bytesOf` of the files, `tooLarge`, `cancelled`, or what the disk says. */
export async function saveMail(window: BrowserWindow, folders: Folders, attachments: Attachments, { name, mail, files }: Request<'mailSave'>): Promise<Result<Reply<'mailSave'>, BridgeError>> {
  const parts = await allBytes(attachments, files, MOST_MAILED);
  if (!parts.ok) return parts;
  const { mailFile } = await import('./mailFile');
  const bytes = mailFile(mail, files.map((file, index) => ({ name: plainName(file.name), mediaType: file.mediaType, bytes: parts.value[index] ?? new Uint8Array() })));
  return saveNewFile(window, folders, { name, bytes });
}

/** How far the joining of PDFs is, for who waits for it, and the way to stop it. */
export class Joining {
  /** Undefined while nothing is joined. */
  far: { readonly done: number; readonly of: number } | undefined;
  private isStopped = false;

  begin(of: number): void {
    this.isStopped = false;
    this.far = { done: 0, of };
  }

  /** Tells that so many are done, lets the window ask, and answers whether to go on. */
  async goOn(done: number): Promise<boolean> {
    if (this.far) this.far = { done, of: this.far.of };
    await setImmediate();
    return !this.isStopped;
  }

  stop(): void {
    this.isStopped = true;
  }

  end(): void {
    this.far = undefined;
  }
}

/** Saves kept PDFs as one. Errors: as `bytesOf` of the files, `wrongKind` for a file that is no PDF, `tooLarge`, `cancelled`, or what the disk says. */
export async function saveJoined(window: BrowserWindow, folders: Folders, attachments: Attachments, { name, files, ...identity }: Request<'pdfJoin'>, joining: Joining): Promise<Result<Reply<'pdfJoin'>, BridgeError>> {
  const parts = await allBytes(attachments, files.map(({ file }) => file), MOST_JOINED);
  if (!parts.ok) return parts;
  const { joinedPdf } = await import('./pdf');
  joining.begin(files.length);
  try {
    const bytes = await joinedPdf(files.map(({ title }, index) => ({ title, bytes: parts.value[index] ?? new Uint8Array() })), identity, (done) => joining.goOn(done));
    if (bytes === undefined) return fail({ code: 'cancelled' });
    return await saveNewFile(window, folders, { name: `${name}.pdf`, bytes });
  } catch (error) {
    return fail({ code: 'wrongKind', detail: `One of the files cannot be joined: ${error instanceof Error ? error.name : 'unknown'}.` });
  } finally {
    joining.end();
  }
}

/** How many pages a kept PDF has. Errors: as `bytesOf`, and `wrongKind` with a sentence. */
export async function lookAtPdf(attachments: Attachments, { hash }: FileRef): Promise<Result<Reply<'pdfLook'>, BridgeError>> {
  const kept = await attachments.look(hash);
  if (kept === undefined) return fail({ code: 'notFound', detail: hash });
  if (kept.mediaType !== 'application/pdf') return fail({ code: 'wrongKind', detail: 'It is no PDF, whatever its name says. Save it in Word as PDF and choose that file.' });
  const bytes = await attachments.bytesOf(hash);
  if (!bytes.ok) return bytes;
  const { PDFDocument } = await import('pdf-lib');
  try {
    const pages = (await PDFDocument.load(bytes.value, { updateMetadata: false })).getPageCount();
    return pages > 0 ? ok({ pages }) : fail({ code: 'wrongKind', detail: 'The PDF has no page.' });
  } catch {
    return fail({ code: 'wrongKind', detail: 'The PDF is damaged or locked with a password. Save it anew without one and choose it again.' });
  }
}

async function allBytes(attachments: Attachments, files: Request<'mailSave'>['files'], most: number): Promise<Result<readonly Uint8Array[], BridgeError>> {
  const read: Uint8Array[] = [];
  let left = most;
  for (const { hash } of files) {
    const bytes = await attachments.bytesOf(hash, left);
    if (!bytes.ok) return bytes;
    left -= bytes.value.length;
    read.push(bytes.value);
  }
  return ok(read);
}

/** Folders that the clerk chose for several copies, each under a token that says nothing of its path. */
export class ChosenFolders {
  private readonly paths = new Map<string, string>();

  async choose(window: BrowserWindow, folders: Folders): Promise<Result<Reply<'folderChoose'>, BridgeError>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: folders.toSave, properties: ['openDirectory', 'createDirectory'] });
    const [path] = filePaths;
    if (canceled || path === undefined) return fail({ code: 'cancelled' });
    const token = randomBytes(16).toString('hex');
    this.paths.set(token, path);
    return ok({ token, name: basename(path) });
  }

  /** Errors: `notFound`, `damaged`, `refused` for a token that is none, or what the disk says. */
  async save(attachments: Attachments, { token, file }: Request<'folderSave'>): Promise<Result<Reply<'folderSave'>, BridgeError>> {
    const folder = this.paths.get(token);
    if (folder === undefined) return fail({ code: 'refused', detail: 'no such folder was chosen' });
    const name = await freeName(folder, plainName(file.name));
    const copied = await attachments.copyTo(file.hash, join(folder, name));
    return copied.ok ? ok(name) : copied;
  }
}

/** A name that no file of the folder has: `notice.pdf`, `notice (2).pdf`. */
async function freeName(folder: string, wanted: string): Promise<string> {
  const ending = extname(wanted);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${basename(wanted, ending)} (${count})${ending}`;
    try {
      await access(join(folder, name));
    } catch {
      return name;
    }
  }
}
