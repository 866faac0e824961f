/**
 * One Noticebook per records folder, whatever profile it runs in: a file that says which process has the folder open.
 *
 * A lock is held while its process runs (on this computer) and touches the file; one whose process has gone, as after a power cut or
 * a kill, is taken over at once. Process numbers are used again, so a lock that nobody touches any more is taken over too.
 *
 * The file gets its name only when it is whole, so that no other start finds it empty and takes it for a broken one.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import { diskError, type FileSystem, systemCode, writeAll } from './journal/disk';

const Holder = z.strictObject({ pid: z.int(), host: z.string(), started: z.string(), token: z.string() });
type Holder = z.infer<typeof Holder>;

const TOUCHED_EVERY = 15_000;
/** Long enough for a computer that is busy; after a sleep the holder touches its file within `TOUCHED_EVERY`. */
const LEFT_AFTER = 120_000;
/** A lock that cannot be read may be one that is being written, where the file system has no links; so long that takes at most. */
const WRITTEN_AFTER = 5_000;

export class Lock {
  private readonly path: string;
  private readonly token: string;
  private readonly timer: NodeJS.Timeout;

  private constructor(path: string, token: string) {
    this.path = path;
    this.token = token;
    this.timer = setInterval(() => this.touch(), TOUCHED_EVERY);
    this.timer.unref();
  }

  /** Takes the lock of a folder. Errors: `inUse` with who holds it, or what the disk says. */
  static async take(fs: FileSystem, folder: string, now: Date): Promise<Result<Lock, BridgeError>> {
    const path = join(folder, 'lock.json');
    const mine: Holder = { pid: process.pid, host: hostname(), started: now.toISOString(), token: randomUUID() };
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        if (await makeLock(fs, path, mine)) return ok(new Lock(path, mine.token));
      } catch (error) {
        return fail(diskError(error, path));
      }
      const holder = holderOf(path);
      if (holder === undefined ? isYoung(path, now) : isHeld(holder, path, now)) {
        return fail({ code: 'inUse', detail: holder === undefined ? 'another start is under way' : `since ${holder.started}, process ${holder.pid} on ${holder.host}` });
      }
      await clearLeft(fs, path, holder, mine.token);
    }
    return fail({ code: 'inUse' });
  }

  /** Is the folder still ours? Not, if another process took the lock over while this computer slept. */
  get isOurs(): boolean {
    return holderOf(this.path)?.token === this.token;
  }

  release(): void {
    clearInterval(this.timer);
    if (this.isOurs) unlinkSync(this.path);
  }

  private touch(): void {
    if (!this.isOurs) return;
    const now = new Date();
    try {
      utimesSync(this.path, now, now);
    } catch (error) {
      if (systemCode(error) === undefined) throw error; // a disk that fails shows at the next save
    }
  }
}

/** Makes the lock; false where there is one already. Made by exactly one, whoever comes at the same time. */
async function makeLock(fs: FileSystem, path: string, mine: Holder): Promise<boolean> {
  const temporary = `${path}.${mine.token}.tmp`;
  try {
    await writeNew(fs, temporary, mine);
    try {
      await fs.link(temporary, path);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      await writeNew(fs, path, mine); // a file system without links; if that was not the reason, this tells it
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await fs.unlink(temporary).catch(() => undefined); // it may not be there; left behind it harms nobody
  }
}

async function writeNew(fs: FileSystem, path: string, holder: Holder): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await writeAll(file, Buffer.from(`${JSON.stringify(holder)}\n`), 0);
  } finally {
    await file.close();
  }
}

/** Takes a left lock away. Another start may have been quicker: a lock that is not the one looked at is put back. */
async function clearLeft(fs: FileSystem, path: string, left: Holder | undefined, token: string): Promise<void> {
  const aside = `${path}.left-${token}.tmp`;
  try {
    await fs.rename(path, aside);
    if (holderOf(aside)?.token === left?.token) await fs.unlink(aside);
    else await fs.rename(aside, path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error; // the next try shows what there is
  }
}

/** Who holds the lock; undefined where there is no file, or one that a power cut left half written. */
function holderOf(path: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isYoung(path: string, now: Date): boolean {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && now.getTime() - touched < WRITTEN_AFTER;
}

function isHeld(holder: Holder, path: string, now: Date): boolean {
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined || now.getTime() - touched > LEFT_AFTER) return false;
  return holder.host !== hostname() || isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks only
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM'; // it runs, for another account
  }
}
