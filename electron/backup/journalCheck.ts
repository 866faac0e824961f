/** Goes over a journal file that comes in pieces: does every line verify, what does each say, which kept files do they name? */
import type { EntryBrief } from '@bridge/contract';
import type { Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { sha256 } from '../journal/chain';
import { collectNamed } from '../journal/namedFiles';
import { Verifier } from '../journal/verifier';
import { splitLines } from '../journal/chain';

/** An entry by which two journals are compared. `hash` is that of its header, which no two entries share. */
export type SeenEntry = EntryBrief & { readonly hash: string; readonly lc: number };

export class JournalCheck {
  readonly seen: SeenEntry[] = [];
  readonly named = new Set<string>();
  /** The office's own record, the first that is named. */
  officeId: Id | undefined;
  private readonly device: Id;
  private readonly verifier: Verifier;
  private rest: Buffer = Buffer.alloc(0);

  constructor(device: Id) {
    this.device = device;
    this.verifier = new Verifier(device);
  }

  take(piece: Uint8Array): void {
    const { lines, rest } = splitLines(this.rest.length === 0 ? Buffer.from(piece) : Buffer.concat([this.rest, piece]));
    this.rest = Buffer.from(rest);
    for (const line of lines) {
      const entry = this.verifier.take(line);
      if (entry === undefined) continue;
      const { at, actor, kind, lc } = entry.header;
      this.seen.push({ at, actor, kind, lc, hash: sha256(line.subarray(0, line.indexOf(0x09))) });
      collectNamed(entry, this.named);
      this.officeId ??= entry.body?.changes.find(({ table, set }) => table === 'offices' && set !== null)?.id;
    }
  }

  /** Ends the file. `head` is where it is known to end. Answers the first thing that is wrong. */
  end(head: Head): { readonly isNewer: boolean; readonly what: string } | undefined {
    this.verifier.end(this.rest, head.seq > 0 ? head : undefined); // a new epoch without entries has no line of its own
    const [first] = this.verifier.damages;
    return first === undefined ? undefined : { isNewer: this.verifier.isNewer, what: `${this.device}.jsonl, line ${first.line}: ${first.what}` };
  }
}
