/**
 * The window's database as files of Chromium's profile: the working copy of the journal, which can be made anew at any time.
 *
 * Chromium mends some damage by deleting it, and refuses to open the rest. What it refuses is renamed aside, never deleted.
 */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError } from './journal/disk';

/** Asks the next start to do what this one could not, as on Windows while Chromium holds the files. */
const MARK = 'set the database aside';
/** Asks the next start to delete the database, where this one did not come to it. */
const RENEWAL = 'renew the database';

export class WindowDatabase {
  private readonly profile: string;
  private readonly restart: () => void;
  private isDone = false;

  /** `restart` ends the program and starts it again. */
  constructor(profile: string, restart: () => void) {
    this.profile = profile;
    this.restart = restart;
  }

  /** Once a start. Errors: `diskFailed` when it was done already and did not help, or what the disk says. */
  async setAside(): Promise<Result<void, BridgeError>> {
    if (this.isDone) return fail({ code: 'diskFailed', detail: 'a new database cannot be used either' });
    this.isDone = true;
    try {
      moveAside(this.profile, new Date());
      return ok(undefined);
    } catch {
      try {
        writeFileSync(join(this.profile, MARK), '');
        this.restart();
        return ok(undefined);
      } catch (error) {
        return fail(diskError(error, this.profile));
      }
    }
  }

  /** Before records are destroyed: whatever happens next, no later start finds the database as it was. */
  markForRenewal(): Result<void, BridgeError> {
    try {
      writeFileSync(join(this.profile, RENEWAL), '');
      return ok(undefined);
    } catch (error) {
      return fail(diskError(error, this.profile));
    }
  }

  /** Takes the database away with all its files, and those that were set aside; `release` makes Chromium let go of them and delete what it can. */
  async renew(release: () => Promise<void>): Promise<void> {
    await release();
    try {
      renewIfAsked(this.profile);
    } catch {
      this.restart(); // Chromium holds a file: the next start deletes it before Chromium opens it
    }
  }
}

/** At the start, before Chromium opens its files: deletes the database where records were destroyed that it still holds. */
export function renewIfAsked(profile: string): void {
  if (!existsSync(join(profile, RENEWAL))) return;
  for (const name of readdirSync(profile).filter((one) => one.startsWith('IndexedDB'))) rmSync(join(profile, name), { recursive: true, force: true });
  rmSync(join(profile, RENEWAL));
}

/** At the start, before Chromium opens its files: does what the start before could not. */
export function setAsideIfAsked(profile: string, now: Date): void {
  if (!existsSync(join(profile, MARK))) return;
  moveAside(profile, now);
  rmSync(join(profile, MARK));
}

function moveAside(profile: string, now: Date): void {
  const folder = join(profile, 'IndexedDB');
  if (existsSync(folder)) renameSync(folder, `${folder} set aside ${now.toISOString().replace(/[:.]/g, '-')}`);
}
