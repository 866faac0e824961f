/**
 * Where the journal stood when a save was refused and its bytes could perhaps not be taken back from the disk.
 *
 * Without it such a save could come back as recorded at the next start. It is written when an append leaves the end of the file
 * unsure, and removed, synced, before anything else is appended: what stands behind `length` while it is there was refused.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BridgeError } from '@bridge/error';
import { Head } from '@domain/entry';
import { fail, ok, type Result } from '@domain/result';
import { z } from 'zod';
import { diskError, type FileSystem, syncFolder, systemCode, writeWhole } from './disk';

const Refused = z.strictObject({ length: z.int().min(0), head: Head });
export type Refused = z.infer<typeof Refused>;

export class Refusal {
  private readonly fs: FileSystem;
  private readonly path: string;

  /** `records` is the records folder. */
  constructor(fs: FileSystem, records: string) {
    this.fs = fs;
    this.path = join(records, 'refused.json');
  }

  /** What was refused, or undefined. Errors: `damaged` where the file cannot be read, or what the disk says. */
  async read(): Promise<Result<Refused | undefined, BridgeError>> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(diskError(error, this.path));
    }
    const refused = Refused.safeParse(jsonOf(text));
    return refused.success ? ok(refused.data) : fail({ code: 'damaged', detail: 'refused.json cannot be read' });
  }

  /** Writes it as well as a failing disk lets it: one that cannot be synced may still be there at the next start. */
  async write(refused: Refused): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify(refused)}\n`);
    const written = await writeWhole(this.fs, this.path, bytes);
    if (!written.ok) await writeWhole(this.fs, this.path, bytes, { isSynced: false });
  }

  /** Removes it; where there is none, that is no error. */
  async remove(): Promise<Result<void, BridgeError>> {
    try {
      await this.fs.unlink(this.path);
      await syncFolder(this.fs, dirname(this.path));
      return ok(undefined);
    } catch (error) {
      return systemCode(error) === 'ENOENT' ? ok(undefined) : fail(diskError(error, this.path));
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then says that it cannot be read
  }
}
