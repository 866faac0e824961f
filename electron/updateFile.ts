/**
 * An update from a file: looked at against the release's list of checksums, with a backup before it. Nothing of it is started here.
 *
 * That the list itself is genuine says its signature, which whoever looks after the computers checks (docs/release.md).
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Reply } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { aptCommand, comparedVersions, listedSum, updatePackage } from '@domain/updateFile';
import type { Backups } from './backup/backups';
import { diskError, systemCode } from './journal/disk';

/** What the release calls its list (build/packages/release.mjs). */
const LIST = 'SHA256SUMS';
/** No list of a release comes near it. */
const MOST_LIST = 1_000_000;

export type UpdateParts = {
  /** The version that runs. */
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly backups: Pick<Backups, 'make' | 'state'>;
};

type Looked = { readonly token: string; readonly path: string; readonly hash: string };

export class UpdateDesk {
  private readonly parts: UpdateParts;
  private looked: Looked | undefined;

  constructor(parts: UpdateParts) {
    this.parts = parts;
  }

  /** Reads a package and the list that lies beside it. Errors: `wrongKind` with a sentence, or what the disk says. */
  async look(path: string): Promise<Result<Reply<'updateChoose'>, BridgeError>> {
    this.looked = undefined;
    const name = basename(path);
    const found = updatePackage(name, this.parts.platform);
    if (found === undefined) return fail({ code: 'wrongKind', detail: `“${name.slice(0, 200)}” is no package of Noticebook for this system. A release’s files keep the names that they were given.` });
    try {
      const list = await readList(join(dirname(path), LIST));
      if (list === undefined) return fail({ code: 'wrongKind', detail: `There is no ${LIST} beside it. Put the release’s list of checksums into the same folder: without it nobody can tell whether the package is whole.` });
      const listed = listedSum(list, name);
      if (listed === undefined) return fail({ code: 'wrongKind', detail: `${LIST} beside it does not list this package. It belongs to another release.` });
      const hash = await hashOf(path);
      if (hash !== listed) return fail({ code: 'wrongKind', detail: 'It is not the package that its release lists: its checksum is another one. It was cut off while it was copied, or it was altered. Copy it again; if that does not help, do not install it.' });
      this.looked = { token: randomBytes(16).toString('hex'), path, hash };
      const order = comparedVersions(found.version, this.parts.version);
      return ok({
        token: this.looked.token, name: name.slice(0, 255), folder: dirname(path).slice(0, 4_000), bytes: (await stat(path)).size, hash, ...found,
        against: order > 0 ? 'newer' : order === 0 ? 'same' : 'older',
        ...(found.way === 'apt' ? { command: aptCommand(path) } : {}),
      });
    } catch (error) {
      return fail(diskError(error, name));
    }
  }

  /** Makes a backup, which is read back, and looks once more whether the package is the one that was looked at. */
  async ready(token: string): Promise<Result<null, BridgeError>> {
    const { looked } = this;
    if (looked === undefined || looked.token !== token) return fail({ code: 'notFound', detail: 'the package was not looked at' });
    const made = await this.parts.backups.make();
    if (!made.ok) return made;
    try {
      return (await hashOf(looked.path)) === looked.hash ? ok(null) : fail({ code: 'wrongKind', detail: 'The package was changed since it was looked at. Choose it again.' });
    } catch (error) {
      return fail(diskError(error, basename(looked.path)));
    }
  }
}

async function readList(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).size > MOST_LIST ? '' : await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer); // a stream without an encoding gives bytes
  return hash.digest('hex');
}
