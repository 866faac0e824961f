/** Writes a file that somebody wants outside the records. */
import { basename, dirname, join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { diskError, type FileSystem, syncFolder, writeAll } from './journal/disk';

/** Writes and syncs a file; one of that name that was there is replaced, or stays as it was after an error. */
export async function writeNew(fs: FileSystem, path: string, bytes: Uint8Array): Promise<Result<void, BridgeError>> {
  const temporary = join(dirname(path), `.${basename(path)}.part`);
  try {
    await fs.unlink(temporary).catch(() => undefined); // left by a crash, or a link that somebody laid there: never written through
    const file = await fs.open(temporary, 'wx');
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
    await syncFolder(fs, dirname(path)).catch(() => undefined); // a stick or share may have no sync for folders; the bytes are synced
    return ok(undefined);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined); // it may not be there; the first error is the one to tell
    return fail(diskError(error, path));
  }
}
