/** Goes over a journal file that comes in pieces: does every line verify, what does each say, which kept files do they name? */
import type { EntryBrief } from '@bridge/contract';
import { allChanges } from '@domain/destroyedEntries';
import type { Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { sha256 } from '../journal/chain';
import { collectNamed } from '../journal/namedFiles';
import { Verifier } from '../journal/verifier';
import { splitLines } from '../journal/chain';

/** An entry by which two journals are compared. `hash` is that of its header, which no two entries share. */
export type SeenEntry = EntryBrief & { readonly hash: string; readonly lc: number; /** The number of the certificate of destruction that it is. */ readonly certificate?: string };

export class JournalCheck {
  readonly seen: SeenEntry[] = [];
  readonly named = new Set<string>();
  /** The office's own record, the first that is named. */
  officeId: Id | undefined;
  /** When each legal hold that lasts was placed, and whether it was released meanwhile. */
  private readonly holds = new Map<Id, { readonly placed: string; isReleased: boolean }>();
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
      const certificate = entry.body?.changes.find(({ table }) => table === 'destructions')?.set?.['number'];
      this.seen.push({ at, actor, kind, lc, hash: sha256(line.subarray(0, line.indexOf(0x09))), ...(typeof certificate === 'string' ? { certificate } : {}) });
      collectNamed(entry, this.named);
      for (const { table, id, set } of entry.body === undefined ? [] : allChanges(entry.body)) {
        if (table !== 'legalHolds') continue;
        const hold = this.holds.get(id) ?? { placed: at, isReleased: false };
        this.holds.set(id, { ...hold, isReleased: hold.isReleased || (set?.['released'] ?? null) !== null });
      }
      this.officeId ??= entry.body?.changes.find(({ table, set }) => table === 'offices' && set !== null)?.id;
    }
  }

  /** When the newest of the legal holds that last was placed; undefined where none does. */
  get heldSince(): string | undefined {
    return [...this.holds.values()].filter(({ isReleased }) => !isReleased).map(({ placed }) => placed).sort().at(-1);
  }

  /** Ends the file. `head` is where it is known to end. Answers the first thing that is wrong. */
  end(head: Head): { readonly isNewer: boolean; readonly what: string } | undefined {
    this.verifier.end(this.rest, head.seq > 0 ? head : undefined); // a new epoch without entries has no line of its own
    const [first] = this.verifier.damages;
    return first === undefined ? undefined : { isNewer: this.verifier.isNewer, what: `${this.device}.jsonl, line ${first.line}: ${first.what}` };
  }
}
