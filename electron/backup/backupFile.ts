/** The bytes of a backup file, decrypted where it is encrypted. */
import { type FileSystem, piecesOfFile, readAt } from '../journal/disk';
import { AGE, decrypted } from './passphrase';
import { Unreadable } from './unreadable';

/** Throws `Unreadable` (`needsPassphrase` and what the encryption says), or what the disk says. */
export async function* backupBytes(fs: FileSystem, path: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  if (!(await isEncrypted(fs, path))) {
    yield* piecesOfFile(fs, path);
    return;
  }
  if (passphrase === undefined) throw new Unreadable({ code: 'needsPassphrase' });
  yield* decrypted(piecesOfFile(fs, path), passphrase);
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
