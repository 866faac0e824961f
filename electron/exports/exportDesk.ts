/** Exports that the window is making: each in a folder of its own, under a token that says nothing of its path. */
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { exportedFile } from '@domain/exportPath';
import { fail, ok, type Result } from '@domain/result';
import { type BrowserWindow, dialog } from 'electron';
import { Unreadable } from '../backup/unreadable';
import type { Folders } from '../folders';
import { diskError, type FileSystem, piecesOfFile, systemCode } from '../journal/disk';
import type { OpenRecords } from '../records';
import { readVerifier } from '../verifierFile';
import { ExportFolder } from './exportFolder';
import { exportedLines, withheldRows } from './exportedJournal';
import { noteExport } from './madeExports';

/** What `left-out.json` says of the bodies that it lists. */
const WHY_LEFT_OUT = 'privileged notes and closed sessions';

type Making = { readonly folder: ExportFolder; readonly to: Request<'exportBegin'>['to']; readonly name: string };

export class ExportDesk {
  private readonly fs: FileSystem;
  private readonly making = new Map<string, Making>();

  constructor(fs: FileSystem) {
    this.fs = fs;
  }

  /** Errors: `cancelled` when the dialog was closed, or what the disk says. */
  async begin(window: BrowserWindow, folders: Folders, open: OpenRecords, { to, name }: Request<'exportBegin'>): Promise<Result<Reply<'exportBegin'>, BridgeError>> {
    const parent = to === 'folder' ? await chooseParent(window, folders) : join(open.folder, 'making');
    if (parent === undefined) return fail({ code: 'cancelled' });
    const free = to === 'folder' ? await freeName(parent, name) : `${name} ${randomBytes(4).toString('hex')}`;
    const folder = await ExportFolder.begin(this.fs, join(parent, free));
    if (!folder.ok) return folder;
    const token = randomBytes(16).toString('hex');
    this.making.set(token, { folder: folder.value, to, name });
    return ok({ token, name: free });
  }

  /** Errors: `refused` for a token that is none, or what the disk says; the export is then over and nothing of it is left. */
  write({ token, files }: Request<'exportWrite'>): Promise<Result<null, BridgeError>> {
    return this.step(token, async ({ folder }) => {
      for (const { path, text } of files) {
        const written = await folder.write(path, [Buffer.from(text)]);
        if (!written.ok) return written;
      }
      return ok(null);
    });
  }

  /** Copies of kept files. Those that are lost or not the ones that were recorded are left out, and answered. Errors: as `write`. */
  keep(open: OpenRecords, { token, files }: Request<'exportKeep'>): Promise<Result<Reply<'exportKeep'>, BridgeError>> {
    return this.step(token, async ({ folder }) => {
      const missing: string[] = [];
      for (const { path, file } of files) {
        if ((await open.attachments.check(file.hash)) !== 'whole') {
          missing.push(file.hash);
          continue;
        }
        const written = await folder.write(path ?? exportedFile(file), piecesOfFile(this.fs, open.attachments.pathOf(file.hash)));
        if (!written.ok) return written;
      }
      return ok({ missing });
    });
  }

  /** The journal with its heads, and the program that checks them. Errors: as `write`. */
  journal(open: OpenRecords, { token, ...chosen }: Request<'exportJournal'>): Promise<Result<Reply<'exportJournal'>, BridgeError>> {
    return this.step(token, async ({ folder }) => {
      const copies = await open.journal.snapshot();
      const withheld = await withheldRows(copies, chosen);
      if (!withheld.ok) return withheld;
      const bodies: string[] = [];
      for (const copy of copies) {
        const written = await folder.write(`journal/${copy.device}.jsonl`, exportedLines(copy, withheld.value, (body) => bodies.push(body)));
        if (!written.ok) return written;
      }
      const beside: readonly (readonly [string, Uint8Array])[] = [
        ['head.json', Buffer.from(`${JSON.stringify({ heads: copies.map(({ head }) => head) })}\n`)],
        ['verify.mjs', await readVerifier()],
        ...(bodies.length === 0 ? [] : [['left-out.json', Buffer.from(`${JSON.stringify({ why: WHY_LEFT_OUT, bodies })}\n`)] as const]),
      ];
      for (const [path, bytes] of beside) {
        const written = await folder.write(path, [bytes]);
        if (!written.ok) return written;
      }
      return ok({ heads: copies.map(({ head }) => head), leftOut: bodies.length });
    });
  }

  /** Reads everything back, lists it, and gives the folder its name, or keeps it as one archive. Errors: as `write`. */
  async end(open: OpenRecords, { token }: Request<'exportEnd'>): Promise<Result<Reply<'exportEnd'>, BridgeError>> {
    const ended = await this.step(token, async ({ folder, to, name }): Promise<Result<Reply<'exportEnd'>, BridgeError>> => {
      const made = await folder.seal();
      if (!made.ok) return made;
      if (to === 'folder') {
        const settled = await folder.settle();
        if (settled.ok) await noteExport(this.fs, open.folder, folder.path, new Date());
        return settled.ok ? ok({ ...made.value, name: basename(folder.path), kept: null }) : settled;
      }
      const archive = join(folder.temporary, '.archive.zip');
      const { zipFolder } = await import('./zipFolder');
      await zipFolder(this.fs, folder.temporary, folder.paths, name, archive);
      const kept = await open.attachments.keepFile('any', `${name}.zip`, archive);
      return kept.ok ? ok({ ...made.value, name: kept.value.name, kept: kept.value }) : kept;
    });
    const making = this.making.get(token);
    this.making.delete(token);
    if (making?.to === 'kept') await making.folder.discard();
    return ended;
  }

  async cancel({ token }: Request<'exportCancel'>): Promise<Result<null, BridgeError>> {
    const making = this.making.get(token);
    this.making.delete(token);
    await making?.folder.discard();
    return ok(null);
  }

  /** What is half-made goes when the program ends, or when other records are opened. */
  abandonAll(): void {
    for (const { folder } of this.making.values()) folder.discardNow();
    this.making.clear();
  }

  private async step<T>(token: string, act: (making: Making) => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> {
    const making = this.making.get(token);
    if (making === undefined) return fail({ code: 'refused', detail: 'no such export is being made' });
    let done: Result<T, BridgeError>;
    try {
      done = await act(making);
    } catch (error) {
      if (!(error instanceof Unreadable) && systemCode(error) === undefined) throw error;
      done = fail(error instanceof Unreadable ? error.error : diskError(error, making.name));
    }
    if (!this.making.has(token)) { // cancelled meanwhile: what this step wrote goes as well
      await making.folder.discard();
      return fail({ code: 'cancelled' });
    }
    if (done.ok) return done;
    this.making.delete(token);
    await making.folder.discard();
    return done;
  }
}

async function chooseParent(window: BrowserWindow, folders: Folders): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: folders.toSave, properties: ['openDirectory', 'createDirectory'] });
  return canceled ? undefined : filePaths[0];
}

async function freeName(folder: string, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    try {
      await access(join(folder, name));
    } catch {
      return name;
    }
  }
}
