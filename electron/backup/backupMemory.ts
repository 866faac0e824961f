/**
 * What this computer remembers of the backups of a place: the folder, how often, the last good one and its heads.
 *
 * In a file of its own outside the records folder, so that its heads are a second witness of what had been recorded.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_MINUTES, type Place } from '@bridge/contract';
import { BridgeError } from '@bridge/error';
import { Head } from '@domain/entry';
import type { Result } from '@domain/result';
import { z } from 'zod';
import { type FileSystem, makeFolder, writeWhole } from '../journal/disk';
import { backupFolder } from '../paths';

export const Remembered = z.strictObject({
  folder: z.string().min(1).max(4_000).optional(),
  everyMinutes: z.literal(BACKUP_MINUTES).optional(),
  isEncrypted: z.boolean().optional(),
  last: z
    .strictObject({
      name: z.string(), at: z.iso.datetime({ precision: 3 }), bytes: z.int(), entries: z.int(), files: z.int(), missing: z.int(), milliseconds: z.int(), heads: z.array(Head),
    })
    .optional(),
  failure: z.strictObject({ at: z.iso.datetime({ precision: 3 }), error: BridgeError }).optional(),
});
export type Remembered = z.infer<typeof Remembered>;

export const USUAL_MINUTES = 30;

export class BackupMemory {
  private readonly fs: FileSystem;
  private readonly folder: string;

  constructor(fs: FileSystem, root: string) {
    this.fs = fs;
    this.folder = backupFolder(root);
  }

  /** A file that is not there or broken remembers nothing: the window then says that no folder is chosen. */
  read(place: Place): Remembered {
    try {
      return Remembered.parse(JSON.parse(readFileSync(this.pathOf(place), 'utf8')));
    } catch {
      return {};
    }
  }

  async write(place: Place, remembered: Remembered): Promise<Result<void, BridgeError>> {
    const made = await makeFolder(this.fs, this.folder);
    return made.ok ? writeWhole(this.fs, this.pathOf(place), Buffer.from(`${JSON.stringify(remembered)}\n`)) : made;
  }

  private pathOf(place: Place): string {
    return join(this.folder, `${place}.json`);
  }
}
