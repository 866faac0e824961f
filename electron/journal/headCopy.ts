/**
 * The heads of the journal in a second place, so that a journal whose end was cut off is noticed.
 *
 * Written without a sync: it would double the time of every save, and a copy that is older after a power cut only notices less.
 * The copy never decides what is recorded.
 */
import { readFile } from 'node:fs/promises';
import { Head } from '@domain/entry';
import { z } from 'zod';
import { type FileSystem, writeWhole } from './disk';

const Copy = z.strictObject({ heads: z.array(Head) });

export class HeadCopy {
  private readonly fs: FileSystem;
  private readonly path: string;
  private waiting: readonly Head[] | undefined;
  private writing: Promise<void> | undefined;

  constructor(fs: FileSystem, path: string) {
    this.fs = fs;
    this.path = path;
  }

  /** The heads as last written; none where there is no copy or it cannot be read. */
  async read(): Promise<readonly Head[]> {
    try {
      const copy = Copy.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
      return copy.success ? copy.data.heads : [];
    } catch {
      return []; // not there yet, or cut off by a power cut: there is then nothing to compare with
    }
  }

  /** Writes soon; when several come while one is being written, only the last of them. */
  write(heads: readonly Head[]): void {
    this.waiting = heads;
    this.writing ??= this.writeWaiting().finally(() => {
      this.writing = undefined;
    });
  }

  /** Resolves when all is written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  /** Keeps the copy as it is under another name, as proof that entries are missing. Made once. */
  async setAside(heads: readonly Head[], name: string): Promise<void> {
    await writeWhole(this.fs, `${this.path.replace(/\.json$/, '')}.${name}.json`, copyOf(heads));
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
