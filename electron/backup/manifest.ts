/** What an archive says about itself before its files: whose records, as of which entry, and each file with its hash. */
import { Place } from '@bridge/contract';
import { Head } from '@domain/entry';
import { Id } from '@domain/id';
import { z } from 'zod';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The only paths that an archive may hold, always with `/`. None leads out of a folder, whatever a forged archive says.
 *
 * `verify.mjs` is the program that checks the rest without Noticebook.
 */
const ArchivePath = z.string().regex(/^(device\.json|head\.json|verify\.mjs|journal\/[0-9A-HJKMNP-TV-Z]{26}\.jsonl|files\/[0-9a-f]{2}\/[0-9a-f]{64})$/);

export const ArchiveFile = z.strictObject({ path: ArchivePath, size: z.int().min(0), sha256: Hash });
export type ArchiveFile = z.infer<typeof ArchiveFile>;

export const Manifest = z
  .strictObject({
    place: Place,
    device: Id,
    /** When it was made: the wall clock, ISO, UTC. */
    made: z.iso.datetime({ precision: 3 }),
    /** The version of Noticebook that made it. */
    app: z.string().max(40),
    /** The head of each journal file in it, that of `device` first. */
    heads: z.array(Head).min(1).max(1_000),
    entries: z.int().min(0),
    /** Kept files that entries name and that were not there, or not whole, when it was made. */
    missing: z.array(Hash).max(1_000_000),
    files: z.array(ArchiveFile).max(1_000_000),
  })
  .refine(({ files }) => new Set(files.map(({ path }) => path)).size === files.length, 'a path stands there twice')
  .refine(({ files }) => files.every(({ path, sha256 }) => !path.startsWith('files/') || path === filePath(sha256)), 'a kept file has the name of another one');
export type Manifest = z.infer<typeof Manifest>;

/** Where a kept file lies in an archive and in a records folder. */
export const filePath = (hash: string): string => `files/${hash.slice(0, 2)}/${hash}`;

export const journalPath = (device: Id): string => `journal/${device}.jsonl`;
