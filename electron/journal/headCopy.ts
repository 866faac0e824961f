/**
 * The heads of the journal in a second place, so that a journal whose end was cut off is noticed.
 *
 * Written behind each save without a sync: it would double the time, and a copy that is older after a power cut only notices
 * less. Synced at the end. It never runs ahead of what was acknowledged, so an entry that it names had been recorded.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { Head } from '@domain/entry';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import { diskError, type FileSystem, systemCode, writeWhole } from './disk';

const Copy = z.strictObject({ heads: z.array(Head) });

/** The heads as a copy has them, or why it has none. */
export type KnownHeads = { readonly state: 'whole' | 'missing' | 'broken'; readonly heads: readonly Head[] };

/** A copy that was kept because entries were missing when it was read. */
export type KeptHeads = KnownHeads & { readonly name: string };

export class HeadCopy {
  private readonly fs: FileSystem;
  private readonly folder: string;
  private readonly path: string;
  private last: readonly Head[] | undefined;
  private waiting: readonly Head[] | undefined;
  private writing: Promise<void> | undefined;

  /** `records` is the records folder. */
  constructor(fs: FileSystem, records: string) {
    this.fs = fs;
    this.folder = records;
    this.path = join(records, 'head.json');
  }

  /** The heads as last written. A disk that cannot be read is an error. */
  read(): Promise<Result<KnownHeads, BridgeError>> {
    return readCopy(this.path);
  }

  /** Writes soon; when several come while one is being written, only the last of them. */
  write(heads: readonly Head[]): void {
    this.last = heads;
    this.waiting = heads;
    this.writing ??= this.writeWaiting().finally(() => {
      this.writing = undefined;
    });
  }

  /** Resolves when all is written, and synced where anything was. */
  async close(): Promise<void> {
    await this.writing;
    if (this.last !== undefined) await writeWhole(this.fs, this.path, copyOf(this.last)); // one that cannot be written says less at the next start
  }

  /** Keeps heads of which entries are missing, under a name of their own: the proof stays when the copy is written anew. */
  keep(heads: readonly Head[], seq: number): Promise<Result<void, BridgeError>> {
    const bytes = copyOf(heads);
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    return writeWhole(this.fs, join(this.folder, `head.behind-${seq}-${mark}.json`), bytes);
  }

  /** All that were kept so, until somebody takes the files away. */
  async kept(): Promise<Result<readonly KeptHeads[], BridgeError>> {
    const kept: KeptHeads[] = [];
    const names = (await readdir(this.folder)).filter((name) => /^head\.behind-.*\.json$/.test(name)).sort();
    for (const name of names) {
      const copy = await readCopy(join(this.folder, name));
      if (!copy.ok) return copy;
      kept.push({ name, ...copy.value });
    }
    return ok(kept);
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting !== undefined) {
      const heads = this.waiting;
      this.waiting = undefined;
      // A copy that cannot be written does not undo the save: the next one tries again.
      await writeWhole(this.fs, this.path, copyOf(heads), { isSynced: false });
    }
  }
}

const copyOf = (heads: readonly Head[]): Buffer => Buffer.from(`${JSON.stringify({ heads })}\n`);

async function readCopy(path: string): Promise<Result<KnownHeads, BridgeError>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? ok({ state: 'missing', heads: [] }) : fail(diskError(error, basename(path)));
  }
  try {
    const copy = Copy.safeParse(JSON.parse(text));
    if (copy.success) return ok({ state: 'whole', heads: copy.data.heads });
  } catch {
    // No JSON, as a power cut may leave it: the same as another shape.
  }
  return ok({ state: 'broken', heads: [] });
}
