/**
 * A backup under a passphrase, in the `age` format, so that the `age` program opens it where there is no Noticebook.
 *
 * The passphrase is stretched by the system's scrypt, apart from the main thread: the window goes on answering.
 */
import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, Encrypter, type Identity, type Recipient, Stanza } from 'age-encryption';
import { systemCode } from '../journal/disk';
import { Unreadable } from './unreadable';

/** Two to the power of this many rounds: about a second on an office computer, and 256 MB of memory for that second. */
const WORK = 18;
/** Files that ask for more would only stop the computer. */
const MOST_WORK = 20;
const SALT = 16;
const WRAPPED = 32;

/** Encrypts a stream. `work` is lower in tests only. */
export async function encrypted(bytes: AsyncIterable<Uint8Array>, passphrase: string, work = WORK): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient(passphrase, work));
  return encrypter.encrypt(streamOf(bytes));
}

/** Decrypts a stream. Throws `Unreadable`: `wrongPassphrase`, `notBackup` where it is under a key, `backupDamaged`. */
export async function* decrypted(bytes: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  const opened = identity(passphrase);
  decrypter.addIdentity(opened);
  try {
    yield* await decrypter.decrypt(streamOf(bytes));
  } catch (error) {
    if (error instanceof Unreadable || systemCode(error)?.startsWith('E') === true) throw error;
    if (opened.found === 'otherPassphrase') throw new Unreadable({ code: 'wrongPassphrase' });
    if (opened.found === 'noPassphrase') throw new Unreadable({ code: 'notBackup', detail: 'it is encrypted for a key, not under a passphrase' });
    throw new Unreadable({ code: 'backupDamaged', detail: 'its encryption does not hold: it is cut off or was changed' });
  }
}

const streamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => ReadableStream.from(bytes) as ReadableStream<Uint8Array>; // of what it is made from

function recipient(passphrase: string, work: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT);
      const key = await stretched(passphrase, salt, work);
      return [new Stanza(['scrypt', unpadded(salt), String(work)], chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey))];
    },
  };
}

type Opened = Identity & { readonly found: 'nothingYet' | 'opened' | 'otherPassphrase' | 'noPassphrase' };

function identity(passphrase: string): Opened {
  let found: Opened['found'] = 'nothingYet';
  return {
    get found() {
      return found;
    },
    async unwrapFileKey(stanzas) {
      const [stanza] = stanzas;
      if (stanzas.length !== 1 || stanza?.args[0] !== 'scrypt') {
        found = 'noPassphrase';
        return null;
      }
      const [, saltText = '', workText = ''] = stanza.args;
      const salt = Buffer.from(saltText, 'base64');
      if (salt.length !== SALT || !/^[1-9]\d?$/.test(workText) || Number(workText) > MOST_WORK || stanza.body.length !== WRAPPED) {
        throw new Unreadable({ code: 'backupDamaged', detail: 'its first lines are not of a backup' });
      }
      const key = await stretched(passphrase, salt, Number(workText));
      try {
        const fileKey = chacha20poly1305(key, new Uint8Array(12)).decrypt(stanza.body);
        found = 'opened';
        return fileKey;
      } catch {
        found = 'otherPassphrase'; // or its first lines were changed, which cannot be told apart
        return null;
      }
    },
  };
}

function stretched(passphrase: string, salt: Uint8Array, work: number): Promise<Uint8Array> {
  const salted = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt]);
  const N = 2 ** work;
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salted, 32, { N, r: 8, p: 1, maxmem: N * 8 * 128 * 2 }, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
