/** What a backup holds, after all of it was read and checked: each file, each line of its journal, and that no named file is left out. */
import type { BridgeError } from '@bridge/error';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem } from '../journal/disk';
import { type Reading, readArchive } from './archive';
import { backupBytes } from './backupFile';
import { JournalCheck, type SeenEntry } from './journalCheck';
import { filePath, journalPath, type Manifest } from './manifest';
import { Unreadable } from './unreadable';

export type Held = { readonly manifest: Manifest; readonly seen: readonly SeenEntry[]; readonly officeId: Id | undefined };

/**
 * Reads a backup to its end and believes nothing that it says of itself. `also` sees every piece as well, as a restore does.
 *
 * Errors: `notBackup`, `newer`, `backupDamaged` with the place, `needsPassphrase`, `wrongPassphrase`, or what the disk says.
 */
export async function heldIn(fs: FileSystem, path: string, passphrase: string | undefined, also: Reading = {}): Promise<Result<Held, BridgeError>> {
  const checks = new Map<string, JournalCheck>();
  const read = async () => readArchive(backupBytes(fs, path, passphrase), {
    begin: async (manifest) => {
      for (const { device } of manifest.heads) checks.set(journalPath(device), new JournalCheck(device));
      await also.begin?.(manifest);
    },
    piece: async (file, bytes) => {
      checks.get(file.path)?.take(bytes);
      await also.piece?.(file, bytes);
    },
    end: async (file) => also.end?.(file),
  });
  try {
    const manifest = await read();
    return manifest.ok ? verified(manifest.value, checks) : manifest;
  } catch (error) {
    return fail(error instanceof Unreadable ? error.error : diskError(error, path));
  }
}

function verified(manifest: Manifest, checks: ReadonlyMap<string, JournalCheck>): Result<Held, BridgeError> {
  const damaged = (detail: string) => fail<BridgeError>({ code: 'backupDamaged', detail });
  const paths = new Set(manifest.files.map(({ path }) => path));
  for (const head of manifest.heads) {
    const path = journalPath(head.device);
    if (!paths.has(path)) return damaged(`${path} is not in it`);
    const fault = checks.get(path)?.end(head);
    if (fault !== undefined) return fail({ code: fault.isNewer ? 'newer' : 'backupDamaged', detail: fault.what });
  }
  if ([...paths].some((path) => path.startsWith('journal/') && !checks.has(path))) return damaged('it holds a journal without a head');
  if (!manifest.heads.some(({ device }) => device === manifest.device)) return damaged('it has no head of its own journal');
  const all = [...checks.values()];
  const seen = all.flatMap((check) => check.seen).sort((a, b) => a.lc - b.lc);
  if (seen.length !== manifest.entries) return damaged(`it holds ${seen.length} entries, and says ${manifest.entries}`);
  const missing = new Set(manifest.missing);
  const lost = all.flatMap((check) => [...check.named]).find((hash) => !paths.has(filePath(hash)) && !missing.has(hash));
  if (lost !== undefined) return damaged(`the kept file ${lost} is not in it`);
  return ok({ manifest, seen, officeId: all.find(({ officeId }) => officeId !== undefined)?.officeId });
}
