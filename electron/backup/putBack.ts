/** Puts kept files that were lost or changed back from a backup. Each is named by its content, so only the right bytes can take the place. */
import type { BridgeError } from '@bridge/error';
import { ok, type Result } from '@domain/result';
import type { Attachments } from '../attachments';
import type { FileSystem } from '../journal/disk';
import { heldIn } from './held';
import { filePath } from './manifest';
import { Unreadable } from './unreadable';

/** Answers how many were put back. Errors: those of reading a backup, or what the disk says. */
export async function putBack(fs: FileSystem, attachments: Attachments, backup: string, passphrase: string | undefined, lost: readonly string[]): Promise<Result<number, BridgeError>> {
  const wanted = new Set(lost.map(filePath));
  let pieces: Uint8Array[] = [];
  let count = 0;
  const held = await heldIn(fs, backup, passphrase, {
    piece: ({ path }, bytes) => {
      if (wanted.has(path)) pieces.push(Uint8Array.from(bytes));
    },
    end: async ({ path }) => {
      if (!wanted.has(path)) return;
      const kept = await attachments.keepBytes('any', path.slice(-64), Buffer.concat(pieces));
      pieces = [];
      if (!kept.ok) throw new Unreadable(kept.error);
      count += 1;
    },
  });
  return held.ok ? ok(count) : held;
}
