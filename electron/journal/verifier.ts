/**
 * Goes over a journal line by line and says what does not verify, and where.
 *
 * A hash that does not fit shows that one of two lines was changed: the earlier one, or the place in the later one that
 * names it. The line after decides: when it fits the later line, the earlier one was changed; when it does not, the later one.
 */
import type { Damage } from '@bridge/contract';
import type { Entry, Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { beginning, isBefore, isSameHead, type LinkFault, linkFault, type Position, readLine } from './chain';

/** More are counted but not listed: a report of two hundred lines says enough. */
const LISTED = 200;

const SENTENCES: Record<Exclude<LinkFault, 'hash'>, string> = {
  device: 'the line belongs to another journal',
  number: 'the number does not follow the one before',
  gap: 'lines before this one are missing or were moved',
  clock: 'the order does not follow the line before',
};

export class Verifier {
  readonly damages: Damage[] = [];
  entries = 0;
  /** Did a newer Noticebook write a line? */
  isNewer = false;
  private readonly device: Id;
  private line = 0;
  /** Undefined behind a line that is damaged: what follows it cannot be held against it. */
  private previous: Position | undefined;
  /** A line whose header does not have the hash that the next line names, until the line after decides. */
  private suspect: number | undefined;

  constructor(device: Id, from?: { readonly position: Position; readonly line: number }) {
    this.device = device;
    this.previous = from?.position ?? beginning(device);
    this.line = from?.line ?? 0;
  }

  /** How many lines were taken. */
  get lines(): number {
    return this.line;
  }

  /** Takes the next line, without its newline. Answers the entry where it is whole. */
  take(bytes: Uint8Array): Entry | undefined {
    this.line += 1;
    const read = readLine(bytes);
    const position = read.ok ? read.value.position : read.error.position;
    const prev = read.ok ? read.value.entry.header.prev : read.error.prev;
    if (position === undefined || prev === undefined) {
      this.blameSuspect();
      this.previous = undefined;
    } else {
      this.link(position, prev);
    }
    if (!read.ok) {
      this.isNewer ||= read.error.isNewer;
      this.blame(this.line, read.error.what);
      return undefined;
    }
    this.entries += 1;
    return read.value.entry;
  }

  /** Ends the file. `rest` is what stands behind the last newline; `head` what the end is known to be from elsewhere. */
  end(rest: Uint8Array, head?: Head): void {
    this.compareEnd(rest, head);
    this.blameSuspect();
    this.damages.sort((a, b) => a.line - b.line); // a suspect is blamed later than the line after it
  }

  private compareEnd(rest: Uint8Array, head: Head | undefined): void {
    if (rest.length > 0) {
      this.blame(this.line + 1, 'the line is not complete');
      return;
    }
    const last = this.previous?.head;
    if (head !== undefined && last !== undefined && !isSameHead(last, head)) {
      if (isBefore(last, head)) this.blame(this.line + 1, 'entries are missing at the end');
      else {
        this.suspect = undefined;
        this.blame(this.line, 'the last header was changed');
      }
    }
  }

  private link(position: Position, prev: string): void {
    const fault = this.previous === undefined ? undefined : linkFault(this.previous, position, prev);
    if (fault === 'hash' && this.suspect === undefined) {
      this.suspect = this.line - 1;
      this.previous = position;
      return;
    }
    if (fault === 'hash') {
      this.suspect = undefined;
      this.blame(this.line - 1, 'the header was changed');
      this.previous = position;
      return;
    }
    this.blameSuspect();
    if (fault !== undefined) this.blame(this.line, SENTENCES[fault]);
    this.previous = fault === undefined || fault === 'gap' ? position : undefined;
  }

  private blameSuspect(): void {
    if (this.suspect !== undefined) this.blame(this.suspect, 'the header was changed');
    this.suspect = undefined;
  }

  private blame(line: number, what: string): void {
    // The hash of line 1 is named by nothing before it: "64 zeros" stands in line 1 itself.
    if (this.damages.length < LISTED) this.damages.push({ device: this.device, line: Math.max(line, 1), what });
  }
}
