/**
 * The backups of the open records: made by themselves while something changes and when the program ends, and never in the way.
 *
 * One at a time. A folder that is gone, full or slow is remembered as a failure and told; the work goes on.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { BackupState, Place, Reply, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import type { Head } from '@domain/entry';
import { fail, ok, type Result } from '@domain/result';
import { isSameHead } from '../journal/chain';
import { diskError, type FileSystem } from '../journal/disk';
import { writeNew } from '../newFile';
import type { OpenRecords, Records } from '../records';
import { BackupMemory, type Remembered, USUAL_MINUTES } from './backupMemory';
import { contentsOf } from './contents';
import { foldersAside } from '../destruction';
import { folderError, makeBackup, rotate } from './makeBackup';
import { type Guard, PassphraseKeeper } from './passphraseKeeper';
import { putBack } from './putBack';
import { backupsAmong } from './rotation';

/** A backup that takes longer is given up, in milliseconds: ten minutes while somebody works, half a minute when they leave. */
const PATIENCE = { working: 10 * 60_000, leaving: 30_000 };
/** How often it is asked whether a backup is due. */
const LOOK_EVERY = 30_000;
const MINUTE = 60_000;

export type BackupsOptions = {
  readonly fs: FileSystem;
  readonly root: string;
  readonly records: Pick<Records, 'current'>;
  readonly guard: Guard;
  /** The version of Noticebook. */
  readonly app: string;
  /** The bytes of `verify.mjs`. */
  readonly verifier: () => Promise<Uint8Array>;
  readonly now: () => Date;
  /** For tests: fewer rounds of stretching, less patience. */
  readonly work?: number;
  readonly patience?: number;
};

export class Backups {
  private readonly options: BackupsOptions;
  private readonly memory: BackupMemory;
  readonly passphrases: PassphraseKeeper;
  private running: Promise<Result<void, BridgeError>> | undefined;
  private lastTry = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(options: BackupsOptions) {
    this.options = options;
    this.memory = new BackupMemory(options.fs, options.root);
    this.passphrases = new PassphraseKeeper(options.fs, options.root, options.guard);
  }

  /** The heads of the last good backup: what they name had been recorded. */
  headsElsewhere(place: Place): readonly Head[] {
    return this.memory.read(place).last?.heads ?? [];
  }

  /** From now on makes one whenever it is due. */
  start(): void {
    this.timer = setInterval(() => void this.makeIfDue(), LOOK_EVERY);
    this.timer.unref();
  }

  async state(open: OpenRecords): Promise<BackupState> {
    const remembered = this.memory.read(open.place);
    const { folder, everyMinutes, isEncrypted, last, failure } = remembered;
    const { heads: _, ...shown } = last ?? { heads: [] };
    return {
      folder: folder ?? null,
      isSameDisk: folder !== undefined && (await isSameDisk(folder, open.folder)),
      everyMinutes: everyMinutes ?? USUAL_MINUTES,
      isEncrypted: isEncrypted ?? false,
      isPassphraseMissing: isEncrypted === true && (await this.passphrases.read(open.place)) === undefined,
      isPassphraseGuarded: this.passphrases.isGuarded,
      isRunning: this.running !== undefined,
      isBehind: isBehind(open, remembered),
      last: 'name' in shown ? shown : null,
      failure: failure ?? null,
    };
  }

  /** Takes a folder for the backups. Errors: `badFolder` where it lies within our own, or what the disk says. */
  async useFolder(open: OpenRecords, folder: string): Promise<Result<void, BridgeError>> {
    try {
      const [chosen, own] = await Promise.all([realpath(folder), realpath(this.options.root)]);
      if (chosen === own || chosen.startsWith(own + sep)) return fail({ code: 'badFolder', detail: 'it lies in the folder of the records themselves' });
    } catch (error) {
      return fail(folderError(error, folder));
    }
    const { failure: _, ...before } = this.memory.read(open.place);
    this.lastTry = 0;
    return this.memory.write(open.place, { ...before, folder });
  }

  async set(open: OpenRecords, { everyMinutes, passphrase, folder }: Request<'backupSet'>): Promise<Result<void, BridgeError>> {
    const { folder: chosen, ...rest } = this.memory.read(open.place);
    if (passphrase !== undefined) {
      const kept = passphrase === null ? await this.passphrases.forget(open.place) : await this.passphrases.keep(open.place, passphrase);
      if (!kept.ok) return kept;
    }
    return this.memory.write(open.place, {
      ...rest,
      ...(folder === null || chosen === undefined ? {} : { folder: chosen }),
      ...(everyMinutes === undefined ? {} : { everyMinutes }),
      ...(passphrase === undefined ? {} : { isEncrypted: passphrase !== null }),
    });
  }

  /** The backups of these records in the chosen folder, newest first. Errors: `folderGone`, or what the disk says. */
  async list(open: OpenRecords): Promise<Result<Reply<'backupList'>, BridgeError>> {
    const { folder } = this.memory.read(open.place);
    if (folder === undefined) return ok([]);
    try {
      const found = backupsAmong(await readdir(folder), open.place, open.device);
      return ok(await Promise.all(found.map(async ({ name, made, isEncrypted }) => ({ name, made: made.toISOString(), isEncrypted, bytes: (await stat(join(folder, name))).size }))));
    } catch (error) {
      return fail(folderError(error, folder));
    }
  }

  /** The path of a backup of the chosen folder; undefined for a name that is none. */
  pathOf(open: OpenRecords, name: string): string | undefined {
    const { folder } = this.memory.read(open.place);
    return folder !== undefined && backupsAmong([name], open.place, open.device).length === 1 ? join(folder, name) : undefined;
  }

  /** Puts kept files back from the last good backup. Errors: `folderGone` where there is none, or those of reading it. */
  async putBack(open: OpenRecords, lost: readonly string[]): Promise<Result<number, BridgeError>> {
    const { folder, last } = this.memory.read(open.place);
    if (folder === undefined || last === undefined) return fail({ code: 'folderGone', detail: 'no backup has been made' });
    return putBack(this.options.fs, open.attachments, join(folder, last.name), await this.passphrases.read(open.place), lost);
  }

  /** Makes one now, or waits for the one that is being made. */
  make(patience = this.options.patience ?? PATIENCE.working): Promise<Result<void, BridgeError>> {
    this.running ??= this.makeInTime(patience).finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** The last one of the day: when something was recorded since, and not for long. */
  async makeAtEnd(): Promise<void> {
    clearInterval(this.timer);
    const open = await this.options.records.current();
    if (!open.ok) return;
    const remembered = this.memory.read(open.value.place);
    if (remembered.folder !== undefined && isBehind(open.value, remembered)) await this.make(this.options.patience ?? PATIENCE.leaving);
  }

  /** After a restore: what the last backup knew is no longer what had been recorded here. */
  async forgetLast(place: Place): Promise<void> {
    const { last: _last, failure: _failure, ...rest } = this.memory.read(place);
    this.lastTry = 0;
    await this.memory.write(place, rest);
  }

  /** Does something while no backup reads the records, and none begins to. */
  async between<T>(act: () => Promise<Result<T, BridgeError>>): Promise<Result<T, BridgeError>> {
    while (this.running !== undefined) await this.running;
    const acting = act();
    this.running = acting.then(() => ok(undefined), () => ok(undefined)).finally(() => {
      this.running = undefined;
    });
    return acting;
  }

  /** Every copy of the records that this computer knows of, each by its name: backups, and the folders that restores kept aside. */
  async copies(open: OpenRecords): Promise<readonly string[]> {
    const { folder } = this.memory.read(open.place);
    const listed = await this.list(open);
    const backups = listed.ok ? listed.value.map(({ name }) => `Backup ${name}`) : [`Backups in ${folder ?? ''}, which could not be read that day`];
    return [...backups, ...(await foldersAside(open.folder)).map((name) => `Records set aside: ${name}`)].map((name) => name.slice(0, 400));
  }

  /** Makes one where something changed and it is time, by the minutes that the office chose. */
  async makeIfDue(): Promise<void> {
    const open = await this.options.records.current();
    if (!open.ok || this.running !== undefined) return;
    const remembered = this.memory.read(open.value.place);
    const since = this.options.now().getTime() - this.lastTry;
    const isTime = since >= (remembered.everyMinutes ?? USUAL_MINUTES) * MINUTE || since < 0; // the clock was put back
    if (remembered.folder !== undefined && isTime && isBehind(open.value, remembered)) await this.make();
  }

  /** A disk call that never comes back cannot be stopped; then nobody waits for it any more, and what it writes never gets its name. */
  private async makeInTime(patience: number): Promise<Result<void, BridgeError>> {
    const open = await this.options.records.current();
    if (!open.ok) return open;
    this.lastTry = this.options.now().getTime();
    let isLate = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Result<never, BridgeError>>((resolve) => {
      timer = setTimeout(() => {
        isLate = true;
        resolve(fail({ code: 'tooSlow' }));
      }, patience);
    });
    const made = await Promise.race([this.makeOne(open.value, () => isLate), late]).finally(() => clearTimeout(timer));
    if (!made.ok) {
      const { failure: _, ...rest } = this.memory.read(open.value.place);
      await this.memory.write(open.value.place, { ...rest, failure: { at: this.options.now().toISOString(), error: made.error } });
    }
    return made;
  }

  private async makeOne(open: OpenRecords, isGivenUp: () => boolean): Promise<Result<void, BridgeError>> {
    const { fs, app, verifier, now, work } = this.options;
    const { folder, isEncrypted } = this.memory.read(open.place);
    if (folder === undefined) return fail({ code: 'folderGone', detail: 'no folder is chosen' });
    const passphrase = isEncrypted === true ? await this.passphrases.read(open.place) : undefined;
    if (isEncrypted === true && passphrase === undefined) return fail({ code: 'needsPassphrase' });

    const start = performance.now();
    const made = now();
    const contents = await contentsOf(fs, open, { made, app, verifier: await verifier() });
    if (!contents.ok) return contents;
    const options = { fs, folder, contents: contents.value, passphrase, now: made, isGivenUp, ...(work === undefined ? {} : { work }) };
    const backup = await makeBackup(options);
    if (!backup.ok) return backup;
    const { manifest } = contents.value;
    const { failure: _, ...rest } = this.memory.read(open.place);
    const written = await this.memory.write(open.place, {
      ...rest,
      last: {
        ...backup.value, at: made.toISOString(), entries: manifest.entries, files: manifest.files.filter(({ path }) => path.startsWith('files/')).length, missing: manifest.missing.length,
        milliseconds: Math.round(performance.now() - start), heads: [...manifest.heads],
      },
    });
    if (!written.ok) return written;
    await rotate(options);
    await layVerifier(fs, folder, await verifier());
    return ok(undefined);
  }
}

/** `verify.mjs` beside the backups, for the day when no Noticebook is there: it opens them. A folder that takes no other file does without. */
async function layVerifier(fs: FileSystem, folder: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'verify.mjs');
  const there = await readFile(path).catch(() => undefined); // not there yet, or not to be read: written anew
  if (there === undefined || !there.equals(bytes)) await writeNew(fs, path, bytes);
}

/** Does the journal stand elsewhere than the last good backup? An empty journal needs none. */
function isBehind({ journal }: OpenRecords, { last }: Remembered): boolean {
  if (last === undefined) return !journal.isEmpty;
  return journal.heads().some((head) => !last.heads.some((known) => isSameHead(known, head)));
}

async function isSameDisk(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.dev === second.dev;
  } catch (error) {
    diskError(error, a); // only a bug is thrown on
    return false;
  }
}
