/** The bytes of a backup file, decrypted where it is encrypted. */
import { type FileSystem, piecesOfFile, readAt } from '../journal/disk';
import { Unreadable } from './unreadable';

/** What every file of the `age` format begins with. */
const AGE = 'age-encryption.org/v1\n';

/** Throws `Unreadable` (`needsPassphrase` and what the encryption says), or what the disk says. */
export async function* backupBytes(fs: FileSystem, path: string, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  if (!(await isEncrypted(fs, path))) {
    yield* piecesOfFile(fs, path);
    return;
  }
  if (passphrase === undefined) throw new Unreadable({ code: 'needsPassphrase' });
  const { decrypted } = await import('./passphrase'); // no start needs its ciphers
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
