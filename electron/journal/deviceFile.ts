/**
 * One device's journal file, for reading: pages of entries from any place in it, and the whole of it for verification.
 *
 * Offsets of some lines are remembered as they are met, so that reading on from a known place, or the last few entries of
 * a long file, does not read it from its start.
 */
import { setImmediate } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import { readEmptied } from '@domain/destroyedEntries';
import type { Emptied, Entry } from '@domain/entry';
import { entryKey } from '@domain/fold';
import type { Id } from '@domain/id';
import { linesOf } from '@domain/journalLine';
import { fail, ok, type Result } from '@domain/result';
import { type Line, type LineFault, linkFault, type Position, readLine, splitLines } from './chain';
import { faultAt, type Point, type Source } from './tail';
import { DESTRUCTION, Verifier } from './verifier';

/** A place in the file: behind this entry. */
export type After = { readonly epoch: number; readonly seq: number };

export type Page = { readonly entries: readonly Entry[]; readonly more: boolean };

/** The same as the text of its lines, newlines between them. */
export type LinesPage = { readonly lines: string; readonly more: boolean };

const CHUNK = 1024 * 1024;
/** Lines are remembered about this far apart, in bytes: some four hundred entries. */
const STRIDE = 256 * 1024;
/** What stands in the line of a destruction, whatever else does. */
const IN_LINE = Buffer.from(`"kind":"${DESTRUCTION}"`);
/** Who asks for so many entries reads on; a few are asked for alone. */
const MANY = 100;
/** A page is ended early, so that no message to the window gets too long. */
const PAGE_BYTES = 8 * 1024 * 1024;

export class DeviceFile {
  readonly device: Id;
  readonly source: Source;
  position: Position;
  /** Sorted by offset. */
  private readonly points: Point[] = [];
  /** What later entries say of emptied ones; read when the first of those is met. */
  private carried: ReadonlyMap<string, Emptied> | undefined;
  /** The page behind the one that was asked for last, of the file as long as it was then. */
  private ahead: { readonly after: After; readonly limit: number; readonly length: number; readonly page: ReturnType<DeviceFile['readLines']> } | undefined;

  constructor(device: Id, source: Source, position: Position, point: Point | undefined) {
    this.device = device;
    this.source = source;
    this.position = position;
    if (point !== undefined) this.points.push(point);
  }

  /** Entries behind a place, in file order. Each is checked; errors: `damaged`, `newer`, or what the disk says. */
  async page(after: After | null, limit: number): Promise<Result<Page, BridgeError>> {
    const entries: Entry[] = [];
    const more = await this.walk(after, limit, ({ entry }) => entries.push(entry));
    return more.ok ? ok({ entries, more: more.value }) : more;
  }

  /** As `page`, for the window, which reads the lines itself. While it does, the page behind is read. */
  async pageOfLines(after: After | null, limit: number): Promise<Result<LinesPage, BridgeError>> {
    const { ahead } = this;
    this.ahead = undefined;
    const isIt = ahead !== undefined && ahead.limit === limit && ahead.length === this.source.length && ahead.after.epoch === after?.epoch && ahead.after.seq === after.seq;
    const read = await (isIt ? ahead.page : this.readLines(after, limit));
    if (!read.ok) return read;
    const { last, ...page } = read.value;
    if (page.more && last !== undefined && limit >= MANY) {
      const next = this.readLines(last, limit);
      next.catch(() => undefined); // a bug is met where the page is asked for
      this.ahead = { after: { epoch: last.epoch, seq: last.seq }, limit, length: this.source.length, page: next };
    }
    return ok(page);
  }

  private async readLines(after: After | null, limit: number): Promise<Result<LinesPage & { readonly last: After | undefined }, BridgeError>> {
    const lines: string[] = [];
    let last: After | undefined;
    const more = await this.walk(after, limit, ({ entry }, line) => {
      last = entry.header;
      lines.push(entry.destroyedUnder === undefined ? line.toString('utf8') : linesOf([entry])); // read already, so it is valid
    });
    return more.ok ? ok({ lines: lines.join('\n'), more: more.value, last }) : more;
  }

  /** Hands over the lines behind a place; answers whether there are more. */
  private async walk(after: After | null, limit: number, take: (read: Line, line: Buffer) => void): Promise<Result<boolean, BridgeError>> {
    let count = 0;
    let bytes = 0;
    let previous: Position | undefined;
    const start = after === null ? 0 : this.startFor(after);
    for await (const chunk of linesFrom(this.source, start)) {
      if (!chunk.ok) return chunk;
      for (const { line, offset } of chunk.value) {
        if (count === limit || bytes >= PAGE_BYTES) {
          const head = headOf(line);
          if (head !== undefined) this.remember({ ...head, offset });
          return ok(true);
        }
        if (after !== null && count === 0) {
          const head = headOf(line);
          if (head !== undefined && !isBehind(head, after)) {
            this.remember({ ...head, offset });
            const last = head.epoch === after.epoch && head.seq === after.seq ? readLine(line) : undefined;
            previous = last === undefined ? undefined : last.ok ? last.value.position : last.error.position;
            continue;
          }
        }
        const plain = readLine(line);
        const read = plain.ok ? plain : await this.entryOf(line);
        if (!read.ok) return fail('code' in read.error ? read.error : await faultAt(this.source, offset, read.error));
        const { entry, position } = read.value;
        if (previous !== undefined && linkFault(previous, position, entry.header.prev) !== undefined) {
          return fail(await faultAt(this.source, offset, { what: 'it does not follow the line before', isNewer: false }));
        }
        previous = position;
        take(read.value, line);
        count += 1;
        bytes += line.length;
      }
    }
    return ok(false);
  }

  /** The line as an entry; of one whose body was destroyed, what lives on of it. */
  private async entryOf(line: Buffer): Promise<Result<Line, LineFault | BridgeError>> {
    const read = readLine(line);
    if (read.ok || read.error.emptied === undefined || read.error.position === undefined) return read;
    const carried = await this.readCarried();
    if (!carried.ok) return carried;
    const emptied = carried.value.get(entryKey(read.error.emptied));
    return emptied === undefined ? read : ok({ entry: readEmptied({ header: read.error.emptied }, emptied), position: read.error.position });
  }

  /** Reads the file once for all that its destructions say. A later one repeats what an emptied earlier one said. */
  private async readCarried(): Promise<Result<ReadonlyMap<string, Emptied>, BridgeError>> {
    if (this.carried !== undefined) return ok(this.carried);
    const carried = new Map<string, Emptied>();
    for await (const chunk of linesFrom(this.source, 0)) {
      if (!chunk.ok) return chunk;
      for (const { line } of chunk.value) {
        if (!line.includes(IN_LINE)) continue;
        const read = readLine(line);
        for (const emptied of (read.ok && read.value.entry.header.kind === DESTRUCTION ? read.value.entry.body?.emptied : undefined) ?? []) carried.set(emptied.entry, emptied);
      }
      await setImmediate();
    }
    this.carried = carried;
    return ok(carried);
  }

  /** Every line of the file, checked, with its entry where it has a body. Errors: `damaged` where a line does not verify, or what the disk says. */
  async *lines(): AsyncGenerator<Result<{ readonly line: Buffer; readonly entry: Entry }, BridgeError>> {
    const verifier = new Verifier(this.device);
    const { head } = this.position;
    for await (const chunk of linesFrom(this.source, 0)) {
      if (!chunk.ok) {
        yield chunk;
        return;
      }
      for (const { line } of chunk.value) {
        const entry = verifier.take(line);
        if (entry !== undefined) yield ok({ line, entry });
      }
      await setImmediate();
    }
    verifier.end(Buffer.alloc(0), head.seq > 0 ? head : undefined);
    const [first] = verifier.damages;
    if (first !== undefined) yield fail({ code: 'damaged', detail: `${this.device}.jsonl, line ${first.line}: ${first.what}` });
  }

  /** The file has other bytes now: nothing is remembered of where its lines stood. */
  forget(): void {
    this.points.length = 0;
    this.carried = undefined;
    this.ahead = undefined;
  }

  /** Goes over every line, and hands each whole entry to `see` with the number of its line, from 1. Gives way to other work between pieces. */
  async verify(see: (entry: Entry, line: number) => void): Promise<Result<Verifier, BridgeError>> {
    const verifier = new Verifier(this.device);
    const { head } = this.position;
    let end = 0;
    const length = this.source.length;
    for await (const chunk of linesFrom(this.source, 0, length)) {
      if (!chunk.ok) return chunk;
      for (const { line, offset } of chunk.value) {
        const entry = verifier.take(line);
        end = offset + line.length + 1;
        if (entry === undefined) continue;
        see(entry, verifier.lines);
        this.remember({ epoch: entry.header.epoch, seq: entry.header.seq, offset });
      }
      await setImmediate();
    }
    const rest = await this.source.read(end, length - end);
    if (!rest.ok) return rest;
    verifier.end(rest.value, head.seq > 0 ? head : undefined); // a new epoch without entries has no line of its own
    return ok(verifier);
  }

  /** Remembers where a line stands, unless one near it is known. */
  remember(point: Point): void {
    const last = this.points.at(-1);
    if (last !== undefined && point.offset >= last.offset && point.offset - last.offset < STRIDE) return; // most lines, as a file is read on
    const index = this.points.findLastIndex(({ offset }) => offset <= point.offset) + 1;
    const before = this.points[index - 1];
    const behind = this.points[index];
    if (before !== undefined && point.offset - before.offset < STRIDE) return;
    if (behind !== undefined && behind.offset - point.offset < STRIDE) return;
    this.points.splice(index, 0, point);
  }

  /** The last known line that is not behind the place. */
  private startFor(after: After): number {
    return this.points.findLast((point) => !isBehind(point, after))?.offset ?? 0;
  }
}

const isBehind = (a: After, b: After): boolean => a.epoch > b.epoch || (a.epoch === b.epoch && a.seq > b.seq);

type Placed = { readonly line: Buffer; readonly offset: number };

/** The complete lines from an offset on, a piece at a time. */
async function* linesFrom(source: Source, start: number, end = source.length): AsyncGenerator<Result<readonly Placed[], BridgeError>> {
  let carried = Buffer.alloc(0);
  for (let at = start; at < end; ) {
    const bytes = await source.read(at, Math.min(CHUNK, end - at));
    if (!bytes.ok || bytes.value.length === 0) {
      if (!bytes.ok) yield bytes;
      return;
    }
    const piece = carried.length === 0 ? bytes.value : Buffer.concat([carried, bytes.value]);
    let offset = at - carried.length;
    at += bytes.value.length;
    const { lines, rest } = splitLines(piece);
    carried = Buffer.from(rest);
    yield ok(lines.map((line) => {
      const placed = { line, offset };
      offset += line.length + 1;
      return placed;
    }));
  }
}

/** Epoch and number of a line, without checking the rest of it. */
function headOf(line: Buffer): After | undefined {
  const found = /"epoch":(\d+),"seq":(\d+)/.exec(line.toString('latin1', 0, 200));
  return found === null ? undefined : { epoch: Number(found[1]), seq: Number(found[2]) };
}
