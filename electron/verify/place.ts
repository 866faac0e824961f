/** Where records can be checked: a folder, or an archive that is not encrypted. Nothing of the app is used: only Node. */
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files by path, with `/`. */
export type Place = {
  readonly paths: readonly string[];
  read(path: string): AsyncIterable<Buffer>;
  /** What is wrong with the place itself, in sentences. */
  faults(): Promise<readonly string[]>;
};

/** Why nothing can be checked, in a sentence for the person. */
export class Unusable extends Error {}

export function folderPlace(folder: string): Place {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, 'x').length - 1).split(sep).join('/'));
  return { paths, read: (path) => createReadStream(join(folder, ...path.split('/'))), faults: async () => [] };
}

type Listed = { readonly path: string; readonly size: number; readonly sha256: string };

const MAGIC = 'noticebook-archive ';
const SAFE = /^(device\.json|head\.json|verify\.mjs|journal\/[0-9A-Z]{26}\.jsonl|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

/** Throws `Unusable` where the file is no archive, encrypted, or too damaged for its list of files to be read. */
export function archivePlace(file: string): Place {
  const { size } = statSync(file);
  const begin = peek(file, Math.min(size, 64 * 1024)).toString('latin1');
  if (begin.startsWith('age-encryption.org/')) throw new Unusable(`The file is encrypted. Open it first, with its passphrase:  age --decrypt -o records.nbk ${file}`);
  if (!begin.startsWith(MAGIC)) throw new Unusable('The file is no backup of Noticebook.');
  const first = begin.indexOf('\n');
  if (begin.slice(MAGIC.length, first) !== '1') throw new Unusable('A newer Noticebook wrote this backup. Use the verify.mjs that came with it.');
  const { text, end } = secondLine(file, first + 1, size);
  const listed = listOf(text);
  if (listed === undefined) throw new Unusable('The list of files in the backup cannot be read: its second line was damaged.');

  const offsets = new Map<string, { readonly from: number; readonly listed: Listed }>();
  let at = end;
  for (const each of listed) {
    offsets.set(each.path, { from: at, listed: each });
    at += each.size;
  }
  return {
    paths: [...offsets.keys()],
    read: (path) => {
      const place = offsets.get(path);
      if (place === undefined || place.listed.size === 0) return nothing();
      return createReadStream(file, { start: place.from, end: Math.min(size, place.from + place.listed.size) - 1 });
    },
    faults: async () => {
      const faults: string[] = [];
      if (size !== at + TRAILER) faults.push(`the backup has ${size} bytes, and should have ${at + TRAILER}: it was cut off or something was added`);
      for (const { from, listed: { path, size: length, sha256 } } of offsets.values()) {
        if (from + length <= size && (await hashOf(length === 0 ? nothing() : createReadStream(file, { start: from, end: from + length - 1 }))) !== sha256) faults.push(`${path} is not as it was put into the backup`);
      }
      const trailer = peek(file, TRAILER, at).toString('latin1');
      const whole = at > size ? '' : await hashOf(createReadStream(file, { start: 0, end: at - 1 }));
      if (faults.length === 0 && trailer !== `\nsha256 ${whole}\n`) faults.push('the last line of the backup does not fit what stands before it');
      return faults;
    },
  };
}

/** `newline, "sha256 ", 64 digits, newline`. */
const TRAILER = 73;

async function* nothing(): AsyncGenerator<Buffer> {}

export async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function peek(file: string, length: number, from = 0): Buffer {
  const bytes = Buffer.alloc(length);
  const open = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(open, bytes, 0, length, from));
  } finally {
    closeSync(open);
  }
}

function secondLine(file: string, from: number, size: number): { readonly text: string; readonly end: number } {
  for (let window = 64 * 1024; ; window *= 8) {
    const bytes = peek(file, Math.min(window, size - from), from);
    const end = bytes.indexOf(0x0a);
    if (end >= 0) return { text: bytes.toString('utf8', 0, end), end: from + end + 1 };
    if (bytes.length < window) throw new Unusable('The backup ends within its list of files: it was cut off.');
  }
}

/** Only the paths that a backup can have, each once, and whole sizes: anything else is refused, whoever wrote it. */
function listOf(text: string): readonly Listed[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const files = typeof value === 'object' && value !== null && 'files' in value && Array.isArray(value.files) ? (value.files as readonly unknown[]) : undefined;
  if (files === undefined || !files.every(isListed)) return undefined;
  return new Set(files.map(({ path }) => path)).size === files.length ? files : undefined;
}

const isListed = (file: unknown): file is Listed =>
  typeof file === 'object' && file !== null && 'path' in file && typeof file.path === 'string' && SAFE.test(file.path)
  && 'size' in file && Number.isSafeInteger(file.size) && (file.size as number) >= 0 && 'sha256' in file && typeof file.sha256 === 'string';
