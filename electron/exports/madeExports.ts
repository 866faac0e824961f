/** Which exports were made of these records, and where: a certificate of destruction names them, for they still hold what is destroyed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type FileSystem, systemCode, writeWhole } from '../journal/disk';

const Made = z.strictObject({ at: z.string().max(40), path: z.string().max(1_000) });
const File = z.strictObject({ exports: z.array(Made).max(2_000) });

const MOST = 2_000;
const pathOf = (records: string): string => join(records, 'exports.json');

/** Notes an export that is whole. One that cannot be noted is no less whole, so that an error of the disk is not told here: the next save tells it. */
export async function noteExport(fs: FileSystem, records: string, path: string, at: Date): Promise<void> {
  const before = await madeExports(records);
  await writeWhole(fs, pathOf(records), Buffer.from(`${JSON.stringify({ exports: [...before, { at: at.toISOString(), path: path.slice(0, 1_000) }].slice(-MOST) })}\n`));
}

/** The exports that were made, the oldest first; none where the note was lost. */
export async function madeExports(records: string): Promise<readonly z.infer<typeof Made>[]> {
  try {
    return File.parse(JSON.parse(await readFile(pathOf(records), 'utf8'))).exports;
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError || systemCode(error) !== undefined) return [];
    throw error;
  }
}

/** As a certificate says it. */
export const exportCopies = async (records: string): Promise<readonly string[]> => (await madeExports(records)).map(({ at, path }) => `Century export of ${at.slice(0, 10)}: ${path}`.slice(0, 400));
