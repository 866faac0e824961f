/** The bytes of a backup file, decrypted where it is encrypted. */
import type { FileSystem } from '../journal/disk';
import { readAt } from '../journal/disk';
import { AGE, decrypted } from './passphrase';
import { Unreadable } from './unreadable';

const PIECE = 1024 * 1024;

/** Throws `Unreadable` (`needsPassphrase` and what the encryption says), or what the disk says. */
export async function* backupBytes(fs: FileSystem, path: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  if (!(await isEncrypted(fs, path))) {
    yield* fileBytes(fs, path);
    return;
  }
  if (passphrase === undefined) throw new Unreadable({ code: 'needsPassphrase' });
  yield* decrypted(fileBytes(fs, path), passphrase);
}

/** By its first bytes, whatever its name says. */
export async function isEncrypted(fs: FileSystem, path: string): Promise<boolean> {
  const file = await fs.open(path, 'r');
  try {
    return (await readAt(file, 0, AGE.length)).toString('latin1') === AGE;
  } finally {
    await file.close();
  }
}

async function* fileBytes(fs: FileSystem, path: string): AsyncGenerator<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    for (let position = 0; ; ) {
      const piece = await readAt(file, position, PIECE);
      if (piece.length === 0) return;
      position += piece.length;
      yield piece;
    }
  } finally {
    await file.close();
  }
}
