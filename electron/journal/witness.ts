/**
 * Holds a journal against heads that are known from elsewhere, as from the last good backup: what they name had been recorded.
 *
 * A chain alone cannot show that its end was cut off, or that all of it was written anew.
 */
import type { Damage } from '@bridge/contract';
import type { Entry, Head } from '@domain/entry';
import { isBefore, isSameHead } from './chain';

export class Witness {
  private readonly heads: readonly Head[];
  private readonly damages: Damage[] = [];
  private before: { readonly epoch: number; readonly seq: number; readonly line: number } | undefined;

  /** `known`: heads of any device; only those of `device` are held against it. */
  constructor(device: string, known: readonly Head[]) {
    this.heads = known.filter((head) => head.device === device && head.seq > 0).filter((head, index, all) => all.findIndex((other) => isSameHead(other, head)) === index);
  }

  /** Takes the next whole entry and the line it stands in: it names the hash of the one before. */
  see({ header: { epoch, seq, prev } }: Entry, line: number): void {
    const { before } = this;
    if (before !== undefined && before.line === line - 1) {
      for (const head of this.heads) if (head.epoch === before.epoch && head.seq === before.seq && head.hash !== prev) this.blame(head, before.line);
    }
    this.before = { epoch, seq, line };
  }

  /** Ends the file. `end` is its last head, `lines` how many it has. */
  end(end: Head, lines: number): readonly Damage[] {
    for (const head of this.heads) {
      if (isBefore(end, head)) this.damages.push({ device: head.device, line: lines + 1, what: `entries are missing at the end: entry ${head.seq} had been recorded` });
      else if (!isBefore(head, end) && !isSameHead(head, end)) this.blame(head, lines);
    }
    return this.damages;
  }

  private blame(head: Head, line: number): void {
    this.damages.push({ device: head.device, line, what: `entry ${head.seq} is not the one that had been recorded` });
  }
}

/** Damages without those that say of a line what was said of it already, in their order. */
export const together = (found: readonly Damage[], more: readonly Damage[]): readonly Damage[] =>
  [...found, ...more.filter(({ device, line }) => !found.some((one) => one.device === device && one.line === line))].toSorted((a, b) => (a.device === b.device ? a.line - b.line : 0));
