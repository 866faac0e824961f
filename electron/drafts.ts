/**
 * Unsaved work (a half-written letter, minutes being taken), outside the journal: a privileged half-sentence must not live for ever.
 *
 * One file a draft in `drafts/`, replaced as a whole, removed when the work is saved.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTRACT, type Reply } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, makeFolder, syncFolder, systemCode, writeWhole } from './journal/disk';

const ENDING = '.txt';

export class Drafts {
  private readonly fs: FileSystem;
  private readonly folder: string;
  /** What is being done to each draft: writing and removing the same one go one after the other, in the order they were asked. */
  private readonly queues = new Map<string, Promise<unknown>>();
  private isClosed = false;

  /** `records` is the records folder. */
  constructor(fs: FileSystem, records: string) {
    this.fs = fs;
    this.folder = join(records, 'drafts');
  }

  /** All drafts, sorted by key, each with the time of its file. */
  async list(): Promise<Result<Reply<'draftList'>, BridgeError>> {
    try {
      const names = (await readdir(this.folder)).filter((name) => name.endsWith(ENDING)).sort();
      const keys = names.map((name) => name.slice(0, -ENDING.length)).filter(isKey);
      return ok(await Promise.all(keys.map(async (key) => ({ key, savedAt: (await stat(this.pathOf(key))).mtime.toISOString() }))));
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok([]) : fail(diskError(error, this.folder));
    }
  }

  /** The text of a draft, or null where there is none; what was asked of it before is done first. */
  async read(key: string): Promise<Result<string | null, BridgeError>> {
    await this.queues.get(key);
    try {
      return ok(await readFile(this.pathOf(key), 'utf8'));
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok(null) : fail(diskError(error, key));
    }
  }

  write(key: string, text: string): Promise<Result<null, BridgeError>> {
    return this.inTurn(key, async () => {
      const made = await makeFolder(this.fs, this.folder);
      if (!made.ok) return made;
      const written = await writeWhole(this.fs, this.pathOf(key), Buffer.from(text));
      return written.ok ? ok(null) : written;
    });
  }

  /** Removes a draft; one that is not there is no error. */
  remove(key: string): Promise<Result<null, BridgeError>> {
    return this.inTurn(key, async () => {
      try {
        await this.fs.unlink(this.pathOf(key));
        await syncFolder(this.fs, this.folder);
        return ok(null);
      } catch (error) {
        return systemCode(error) === 'ENOENT' ? ok(null) : fail(diskError(error, key));
      }
    });
  }

  /** Waits for what is being written, and takes no more. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.queues.values());
  }

  private inTurn<T>(key: string, step: () => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> {
    if (this.isClosed) return Promise.resolve(fail({ code: 'placeChanged', detail: 'the records were closed' }));
    const turn = (this.queues.get(key) ?? Promise.resolve()).then(step);
    const settled = turn.catch(() => undefined).then(() => { // a bug in one step is its caller's; the next step still runs
      if (this.queues.get(key) === settled) this.queues.delete(key);
    });
    this.queues.set(key, settled);
    return turn;
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}${ENDING}`);
  }
}

const isKey = (key: string): boolean => CONTRACT.draftRead.request.safeParse({ key }).success;
