/**
 * Looks into backups and restores them for the window, which names no path: a look answers a token, a restore asks for it.
 */
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { BackupLook, EntryBrief, Request } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { type Id, makeId } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import type { BrowserWindow } from 'electron';
import { chooseBackup } from '../files';
import type { Folders } from '../folders';
import { diskError, type FileSystem } from '../journal/disk';
import type { OpenRecords, Records } from '../records';
import { isEncrypted } from './backupFile';
import type { Backups } from './backups';
import { checkCopy } from './contents';
import { type Held, heldIn } from './held';
import type { SeenEntry } from './journalCheck';
import { exchange, putTogether } from './restore';

const SHOWN = 10;

type Chosen = { readonly path: string; passphrase: string | undefined };

export class RestoreDesk {
  private readonly fs: FileSystem;
  private readonly records: Records;
  private readonly backups: Backups;
  private readonly folders: Folders;
  private readonly window: () => BrowserWindow;
  private readonly chosen = new Map<string, Chosen>();

  constructor(fs: FileSystem, records: Records, backups: Backups, folders: Folders, window: () => BrowserWindow) {
    this.fs = fs;
    this.records = records;
    this.backups = backups;
    this.folders = folders;
    this.window = window;
  }

  /** See `backupLook` of the contract. */
  async look(open: OpenRecords, { name, token, passphrase }: Request<'backupLook'>): Promise<Result<BackupLook, BridgeError>> {
    const path = (token === undefined ? undefined : this.chosen.get(token)?.path) ?? (name === null ? await chooseBackup(this.window(), this.folders) : this.backups.pathOf(open, name));
    if (path === undefined) return fail({ code: name === null ? 'cancelled' : 'notFound' });
    const key = token ?? randomBytes(16).toString('hex');
    const chosen: Chosen = { path, passphrase: passphrase ?? (await this.backups.passphrases.read(open.place)) };
    this.chosen.set(key, chosen);
    const held = await heldIn(this.fs, path, chosen.passphrase);
    if (!held.ok) {
      const isLocked = held.error.code === 'needsPassphrase' || held.error.code === 'wrongPassphrase';
      return isLocked ? fail({ code: passphrase === undefined ? 'needsPassphrase' : 'wrongPassphrase', detail: key }) : held;
    }
    const here = await entriesOf(open);
    if (!here.ok) return here;
    try {
      return ok({ token: key, name: basename(path), isEncrypted: await isEncrypted(this.fs, path), ...comparison(held.value, here.value, open) });
    } catch (error) {
      return fail(diskError(error, path));
    }
  }

  /** See `backupRestore` of the contract. Answers the name of the folder in which the records before are kept. */
  async restore(open: OpenRecords, token: string, actor: string): Promise<Result<{ readonly aside: string }, BridgeError>> {
    const chosen = this.chosen.get(token);
    if (chosen === undefined) return fail({ code: 'notFound', detail: 'choose the backup again' });
    const { place, folder } = open;
    const now = new Date();
    const ready = await putTogether({ fs: this.fs, backup: chosen.path, passphrase: chosen.passphrase, place, folder, now });
    if (!ready.ok) return ready;
    let aside = '';
    const restored = await this.records.exchange(place, async () => {
      const exchanged = await exchange({ fs: this.fs, folder, now });
      if (exchanged.ok) {
        ({ aside } = exchanged.value);
        await this.backups.forgetLast(place); // before the records open: what it knows is of those that are kept aside
      }
      return exchanged;
    });
    if (!restored.ok) return restored;
    await note(restored.value, ready.value.held, { actor, aside, name: basename(chosen.path), now });
    return ok({ aside });
  }
}

/** All entries of the open records, in their order. */
export async function entriesOf(open: OpenRecords): Promise<Result<readonly SeenEntry[], BridgeError>> {
  const seen: SeenEntry[] = [];
  for (const copy of await open.journal.snapshot()) {
    const checked = await checkCopy(copy);
    if (!checked.ok) return checked;
    seen.push(...checked.value.check.seen);
  }
  return ok(seen.sort((a, b) => a.lc - b.lc));
}

type Comparison = Omit<BackupLook, 'token' | 'name' | 'isEncrypted'>;

/** How a backup differs from the records that are open: entries are the same when the hashes of their headers are. */
export function comparison({ manifest, seen }: Pick<Held, 'manifest' | 'seen'>, here: readonly SeenEntry[], { device }: { readonly device: Id }): Comparison {
  const [inBackup, inRecords] = [seen, here].map((entries) => new Set(entries.map(({ hash }) => hash)));
  const isOfThese = seen.some(({ hash }) => inRecords?.has(hash));
  return {
    place: manifest.place, made: manifest.made, app: manifest.app, isOurs: manifest.device === device,
    entries: manifest.entries, files: manifest.files.filter(({ path }) => path.startsWith('files/')).length, missing: manifest.missing.length,
    newest: brief(seen.at(-1)),
    now: { entries: here.length, newest: brief(here.at(-1)) },
    onlyHere: some(here.filter(({ hash }) => !inBackup?.has(hash))),
    onlyThere: some(seen.filter(({ hash }) => !inRecords?.has(hash))),
    destroyed: isOfThese ? here.flatMap(({ hash, certificate }) => (certificate === undefined || inBackup?.has(hash) ? [] : [certificate])) : [],
  };
}

const some = (entries: readonly SeenEntry[]): BackupLook['onlyHere'] => ({ count: entries.length, latest: entries.slice(-SHOWN).reverse().map(({ at, actor, kind }) => ({ at, actor, kind })) });

const brief = (entry: SeenEntry | undefined): EntryBrief | null => (entry === undefined ? null : { at: entry.at, actor: entry.actor, kind: entry.kind });

type Noted = { readonly actor: string; readonly aside: string; readonly name: string; readonly now: Date };

/**
 * The first entry of the new epoch: the history itself says that it comes from a backup. It changes no field.
 *
 * A disk that refuses it refuses no restore: the new epoch shows it as well.
 */
async function note({ journal, device }: OpenRecords, { manifest, officeId }: Held, { actor, aside, name, now }: Noted): Promise<void> {
  const head = journal.heads().find((each) => each.device === device);
  if (officeId === undefined || head === undefined) return; // an empty backup
  const why = `From the backup ${name}, made ${manifest.made}, with ${manifest.entries} entries. The records before are kept in “${aside}”.`;
  await journal.append([{ entryId: makeId(now.getTime(), randomBytes(10)), kind: 'records.restored', actor, changes: [{ table: 'offices', id: officeId, set: {}, was: {} }], why }], head);
}
