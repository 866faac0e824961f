/**
 * Keeps the passphrase of the backups on this computer, so that they are made without asking.
 *
 * The system's own keeping place guards it where there is one. Elsewhere it lies in a file that only this account can read, beside
 * records that lie readable anyway: the passphrase protects the copies that leave this computer. It is never the only place: the
 * recovery sheet has it.
 */
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, makeFolder, systemCode, writeWhole } from '../journal/disk';
import { backupFolder } from '../paths';

/** As much of Electron's `safeStorage` as is used. */
export type Guard = { isEncryptionAvailable(): boolean; encryptString(text: string): Buffer; decryptString(bytes: Buffer): string };

const GUARDED = 'guarded ';
const PLAIN = 'plain ';

export class PassphraseKeeper {
  private readonly fs: FileSystem;
  private readonly folder: string;
  private readonly guard: Guard;

  constructor(fs: FileSystem, root: string, guard: Guard) {
    this.fs = fs;
    this.folder = backupFolder(root);
    this.guard = guard;
  }

  get isGuarded(): boolean {
    return this.guard.isEncryptionAvailable();
  }

  /** Undefined where there is none, or where it cannot be read any more, as on another computer. */
  async read(place: Place): Promise<string | undefined> {
    try {
      const text = await readFile(this.pathOf(place), 'utf8');
      if (text.startsWith(PLAIN)) return Buffer.from(text.slice(PLAIN.length), 'base64').toString('utf8');
      return text.startsWith(GUARDED) ? this.guard.decryptString(Buffer.from(text.slice(GUARDED.length), 'base64')) : undefined;
    } catch {
      return undefined;
    }
  }

  async keep(place: Place, passphrase: string): Promise<Result<void, BridgeError>> {
    const made = await makeFolder(this.fs, this.folder);
    if (!made.ok) return made;
    const text = this.isGuarded ? GUARDED + this.guard.encryptString(passphrase).toString('base64') : PLAIN + Buffer.from(passphrase, 'utf8').toString('base64');
    const written = await writeWhole(this.fs, this.pathOf(place), Buffer.from(text));
    if (written.ok) await chmod(this.pathOf(place), 0o600).catch(() => undefined); // Windows: the folder is the account's own
    return written;
  }

  async forget(place: Place): Promise<Result<void, BridgeError>> {
    try {
      await this.fs.unlink(this.pathOf(place));
      return ok(undefined);
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(diskError(error, this.pathOf(place)));
    }
  }

  private pathOf(place: Place): string {
    return join(this.folder, `${place}.key`);
  }
}
