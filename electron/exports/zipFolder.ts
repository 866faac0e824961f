/** A folder as one zip archive, a piece at a time. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type FileSystem, readAt, writeAll } from '../journal/disk';

const PIECE = 1024 * 1024;

/** These are compressed already. */
const PACKED = /\.(pdf|png|jpe?g|zip|docx|xlsx|pptx|mp3|mp4|mov|m4a|heic)$/i;

/** Writes `paths` of `folder` into a new archive at `to`, all under the folder `root`. Throws what the disk says. */
export async function zipFolder(fs: FileSystem, folder: string, paths: readonly string[], root: string, to: string): Promise<void> {
  const out = await fs.open(to, 'wx');
  try {
    const ready: Uint8Array[] = [];
    let size = 0;
    let failed: Error | null = null;
    const zip = new Zip((error, piece) => {
      failed ??= error;
      ready.push(piece);
    });
    const flush = async () => {
      if (failed !== null) throw failed;
      for (const piece of ready.splice(0)) {
        await writeAll(out, piece, size);
        size += piece.length;
      }
      await setImmediate(); // the window's questions come between
    };
    for (const path of paths) {
      const entry = PACKED.test(path) ? new ZipPassThrough(`${root}/${path}`) : new ZipDeflate(`${root}/${path}`, { level: 6 });
      zip.add(entry);
      const file = await fs.open(join(folder, ...path.split('/')), 'r');
      try {
        for (let position = 0; ; ) {
          const piece = await readAt(file, position, PIECE);
          entry.push(piece, piece.length === 0);
          await flush();
          if (piece.length === 0) break;
          position += piece.length;
        }
      } finally {
        await file.close();
      }
    }
    zip.end();
    await flush();
    await out.sync();
  } finally {
    await out.close();
  }
}
