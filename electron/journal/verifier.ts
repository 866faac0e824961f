/**
 * Goes over a journal line by line and says what does not verify, and where.
 *
 * A hash that does not fit shows that one of two lines was changed: the earlier one, or the place in the later one that
 * names it. The line after decides: when it fits the later line, the earlier one was changed; when it does not, the later one.
 */
import type { Damage } from '@bridge/contract';
import type { Entry, Head } from '@domain/entry';
import type { Id } from '@domain/id';
import { entryKey } from '@domain/fold';
import { allChanges } from '@domain/destroyedEntries';
import { beginning, isBefore, isSameHead, type LinkFault, linkFault, MISSING, type Position, readLine } from './chain';

/** More are counted but not listed: a report of two hundred lines says enough. */
const LISTED = 200;

/** The kind of entry that says which bodies were taken out. */
export const DESTRUCTION = 'records.destroyed';

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
  /** Bodies that are lawfully missing, by the certificate under which they were destroyed. */
  readonly destroyed = new Map<Id, number>();
  /** The numbers of the certificates, as the journal gives them. */
  readonly certificates = new Map<Id, string>();
  /** Lines without a body that no entry has named yet. */
  private readonly emptied = new Map<string, number>();
  private readonly lawful = new Set<string>();
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

  /** Takes the next line, without its newline. Answers the entry where it is whole, and without a body where that is missing. */
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
    if (!read.ok && read.error.emptied !== undefined) {
      this.emptied.set(entryKey(read.error.emptied), this.line);
      this.entries += 1;
      return { header: read.error.emptied };
    }
    if (!read.ok) {
      this.isNewer ||= read.error.isNewer;
      this.blame(this.line, read.error.what);
      return undefined;
    }
    this.entries += 1;
    this.believe(read.value.entry);
    return read.value.entry;
  }

  /** A later entry may say of earlier ones that their bodies were taken out, and under which certificate. */
  private believe({ header, body }: Entry): void {
    for (const { entry, under } of (header.kind === DESTRUCTION ? body?.emptied : undefined) ?? []) {
      if (this.emptied.delete(entry)) this.destroyed.set(under, (this.destroyed.get(under) ?? 0) + 1);
      else if (!this.lawful.has(entry)) this.blame(this.line, `it says that entry ${Number(entry.split('.')[2])} was destroyed, and that one stands there`);
      this.lawful.add(entry);
    }
    if (body === undefined) return;
    for (const { table, id, set } of allChanges(body)) if (table === 'destructions' && typeof set?.['number'] === 'string') this.certificates.set(id, set['number']);
  }

  /** Ends the file. `rest` is what stands behind the last newline; `head` what the end is known to be from elsewhere. */
  end(rest: Uint8Array, head?: Head): void {
    this.compareEnd(rest, head);
    this.blameSuspect();
    for (const line of this.emptied.values()) this.blame(line, MISSING);
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
