/** What goes into an archive of the open records: the journal as it stands now, every kept file that it names, and the program that checks both. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { sha256 } from '../journal/chain';
import { diskError, type FileSystem, piecesOfFile } from '../journal/disk';
import type { JournalCopy } from '../journal/journal';
import type { OpenRecords } from '../records';
import type { Source } from './archive';
import { JournalCheck } from './journalCheck';
import { type ArchiveFile, filePath, journalPath, type Manifest } from './manifest';
import { Unreadable } from './unreadable';

const PIECE = 1024 * 1024;

/** `heldSince`: the moment of the newest legal hold that lasts; backups made before then stay. */
export type Contents = { readonly manifest: Manifest; readonly source: Source; readonly heldSince?: string };

/** What is put in beside the records. */
export type Beside = { readonly made: Date; readonly app: string; readonly verifier: Uint8Array };

/** Errors: `damaged` with the line where the journal does not verify, or what the disk says. Nothing is written. */
export async function contentsOf(fs: FileSystem, open: Pick<OpenRecords, 'place' | 'folder' | 'device' | 'journal' | 'attachments'>, { made, app, verifier }: Beside): Promise<Result<Contents, BridgeError>> {
  const copies = await open.journal.snapshot();
  const heads = copies.map(({ head }) => head);
  const files: ArchiveFile[] = [];
  const named = new Set<string>();
  const holds: string[] = [];
  let entries = 0;
  for (const copy of copies) {
    const checked = await checkCopy(copy);
    if (!checked.ok) return checked;
    for (const hash of checked.value.check.named) named.add(hash);
    if (checked.value.check.heldSince !== undefined) holds.push(checked.value.check.heldSince);
    entries += checked.value.check.seen.length;
    files.push({ path: journalPath(copy.device), size: copy.source.length, sha256: checked.value.sha256 });
  }

  const small = new Map<string, Uint8Array>();
  try {
    small.set('device.json', await readFile(join(open.folder, 'device.json')));
  } catch (error) {
    return fail(diskError(error, 'device.json'));
  }
  small.set('head.json', Buffer.from(`${JSON.stringify({ heads })}\n`));
  small.set('verify.mjs', verifier);
  for (const [path, bytes] of small) files.push({ path, size: bytes.length, sha256: sha256(bytes) });

  const missing: string[] = [];
  for (const hash of [...named].sort()) {
    const kept = (await open.attachments.check(hash)) === 'whole' ? await open.attachments.look(hash) : undefined;
    if (kept === undefined) missing.push(hash);
    else files.push({ path: filePath(hash), size: kept.size, sha256: hash });
  }

  const manifest: Manifest = { place: open.place, device: open.device, made: made.toISOString(), app, heads, entries, missing, files };
  const journals = new Map(copies.map((copy) => [journalPath(copy.device), copy]));
  const heldSince = holds.sort().at(-1);
  return ok({
    manifest,
    ...(heldSince === undefined ? {} : { heldSince }),
    source: ({ path, sha256: hash }) => {
      const bytes = small.get(path);
      if (bytes !== undefined) return only(bytes);
      const copy = journals.get(path);
      return copy === undefined ? piecesOfFile(fs, open.attachments.pathOf(hash)) : piecesOf(copy);
    },
  });
}

/** Reads one device's file to its end: does it verify, and what is its hash? */
export async function checkCopy(copy: JournalCopy): Promise<Result<{ readonly check: JournalCheck; readonly sha256: string }, BridgeError>> {
  const check = new JournalCheck(copy.device);
  const hash = createHash('sha256');
  try {
    for await (const piece of piecesOf(copy)) {
      hash.update(piece);
      check.take(piece);
      await setImmediate(); // the window's questions come between
    }
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.error);
    throw error;
  }
  const fault = check.end(copy.head);
  return fault === undefined ? ok({ check, sha256: hash.digest('hex') }) : fail({ code: fault.isNewer ? 'newer' : 'damaged', detail: fault.what });
}

async function* piecesOf({ source }: JournalCopy): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.length; ) {
    const bytes = await source.read(at, Math.min(PIECE, source.length - at));
    if (!bytes.ok) throw new Unreadable(bytes.error);
    if (bytes.value.length === 0) throw new Unreadable({ code: 'damaged', detail: 'the journal is shorter than it was' });
    at += bytes.value.length;
    yield bytes.value;
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
