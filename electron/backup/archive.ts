/**
 * Our own archive: a line with its format, a line with its manifest, the files one behind the other, and a hash of all that.
 *
 * Not zip: nothing is compressed and no path is taken that the manifest's schema does not know, so there is nothing to slip out of and
 * nothing to blow up. docs/backup.md describes it for somebody without Noticebook.
 */
import { createHash } from 'node:crypto';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { ByteReader } from './byteReader';
import { type ArchiveFile, Manifest } from './manifest';
import { Unreadable } from './unreadable';

const FORMAT = 1;
const MAGIC = 'noticebook-archive ';
/** In bytes; 100,000 kept files have a manifest of about 20 MB. */
const LONGEST_MANIFEST = 256 * 1024 * 1024;

/** The bytes of a file of the archive. They must be exactly as many as its manifest says. */
export type Source = (file: ArchiveFile) => AsyncIterable<Uint8Array>;

/** The archive as a stream of bytes. Throws when a source does not give what the manifest promises. */
export async function* writeArchive(manifest: Manifest, source: Source): AsyncGenerator<Uint8Array> {
  const whole = createHash('sha256');
  const head = Buffer.from(`${MAGIC}${FORMAT}\n${JSON.stringify(manifest)}\n`);
  whole.update(head);
  yield head;
  for (const file of manifest.files) {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of source(file)) {
      hash.update(piece);
      whole.update(piece);
      size += piece.length;
      yield piece;
    }
    if (size !== file.size || hash.digest('hex') !== file.sha256) throw new Unreadable({ code: 'damaged', detail: `${file.path} changed while it was copied` });
  }
  yield Buffer.from(`\nsha256 ${whole.digest('hex')}\n`);
}

/** How many bytes an archive has, before it is encrypted. */
export const sizeOfArchive = (manifest: Manifest): number =>
  Buffer.byteLength(`${MAGIC}${FORMAT}\n${JSON.stringify(manifest)}\n`) + manifest.files.reduce((sum, { size }) => sum + size, 0) + '\nsha256 \n'.length + 64;

/** What is told while an archive is read. A file is believed only when `end` was called for it; all of them when the archive was read to its end. */
export type Reading = {
  readonly begin?: (manifest: Manifest) => Promise<void>;
  readonly piece?: (file: ArchiveFile, bytes: Uint8Array) => Promise<void> | void;
  readonly end?: (file: ArchiveFile) => Promise<void> | void;
};

/**
 * Reads an archive to its end and checks each file's hash and that of the whole.
 *
 * Errors: `notBackup`, `newer`, `backupDamaged` with the place, or what `Reading` threw as `Unreadable`.
 */
export async function readArchive(bytes: AsyncIterable<Uint8Array>, reading: Reading): Promise<Result<Manifest, BridgeError>> {
  const whole = createHash('sha256');
  const reader = new ByteReader(bytes, (piece) => whole.update(piece));
  try {
    const manifest = await readManifest(reader);
    await reading.begin?.(manifest);
    for (const file of manifest.files) {
      const hash = createHash('sha256');
      for await (const piece of reader.take(file.size, file.path)) {
        hash.update(piece);
        await reading.piece?.(file, piece);
      }
      if (hash.digest('hex') !== file.sha256) throw damaged(`${file.path} is not as it was put in`);
      await reading.end?.(file);
    }
    const expected = `\nsha256 ${whole.copy().digest('hex')}\n`;
    const trailer = await reader.all(expected.length, 'its last line');
    if (trailer.toString('latin1') !== expected) throw damaged('its last line does not fit what stands before');
    if (!(await reader.isAtEnd())) throw damaged('something stands behind its end');
    return ok(manifest);
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.error);
    throw error;
  } finally {
    await reader.close();
  }
}

async function readManifest(reader: ByteReader): Promise<Manifest> {
  const first = (await reader.all(MAGIC.length, 'its first line', 'notBackup')).toString('latin1');
  if (first !== MAGIC) throw new Unreadable({ code: 'notBackup', detail: 'it does not begin as a backup of Noticebook does' });
  const format = (await reader.line(10, 'its first line')).toString('latin1');
  if (/^[1-9]\d*$/.test(format) && Number(format) > FORMAT) throw new Unreadable({ code: 'newer', detail: `an archive of format ${format}` });
  if (format !== String(FORMAT)) throw new Unreadable({ code: 'notBackup', detail: 'its format is unknown' });
  const text = await reader.line(LONGEST_MANIFEST, 'its list of files');
  const manifest = Manifest.safeParse(jsonOf(text.toString('utf8')));
  if (!manifest.success) throw damaged(`its list of files cannot be read (${manifest.error.issues[0]?.path.join('.') ?? ''})`);
  return manifest.data;
}

const damaged = (detail: string): Unreadable => new Unreadable({ code: 'backupDamaged', detail });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then says that it cannot be read
  }
}
