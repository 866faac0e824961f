/**
 * The end of a journal file as found at start-up: where the chain stands, and what was never acknowledged.
 *
 * Only the end is read, however long the file is. A last line without its newline, a hole of NUL bytes (what some file systems leave
 * of a write that a power cut interrupted) and a batch that is not all there were never acknowledged. A last line that
 * is complete but does not verify is damage, and an error.
 */
import type { BridgeError } from '@bridge/error';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { beginning, type Line, type LineFault, linkFault, type Position, readLine, splitLines } from './chain';

/** A file that can be read, as far as it is needed here. */
export type Source = { readonly length: number; read(position: number, length: number): Promise<Result<Buffer, BridgeError>> };

/** A line whose start is known: the entry that stands there, and its offset in bytes. */
export type Point = { readonly epoch: number; readonly seq: number; readonly offset: number };

export type Tail = {
  readonly position: Position;
  /** The length up to which all is acknowledged; behind it stands what `unfinished` says, if anything. */
  readonly length: number;
  readonly unfinished: 'tornTail' | 'openBatch' | undefined;
  /** The first whole line that was read, so that a short catch-up need not read the file from its start. */
  readonly point: Point | undefined;
};

const WINDOW = 256 * 1024;

/** Reads the end of a journal file. Errors: `damaged` and `newer` with the line, or what the disk says. */
export async function readTail(source: Source, device: Id): Promise<Result<Tail, BridgeError>> {
  for (let window = WINDOW; ; window *= 4) {
    const from = Math.max(0, source.length - window);
    const bytes = await source.read(from, source.length - from);
    if (!bytes.ok) return bytes;
    const found = tailOf(bytes.value, from, device);
    if (found.kind === 'tail') return ok(found.tail);
    if (found.kind === 'fault') return fail(await faultAt(source, found.offset, found.fault));
    // 'more': the window begins behind what is needed, which cannot be so once it begins at the start of the file.
  }
}

/** An error about the line at an offset, with the line's number, which takes a pass over the file. */
export async function faultAt(source: Source, offset: number, fault: Pick<LineFault, 'what' | 'isNewer'>): Promise<BridgeError> {
  let line = 1;
  for (let at = 0; at < offset; ) {
    const bytes = await source.read(at, Math.min(1024 * 1024, offset - at));
    if (!bytes.ok) return bytes.error;
    if (bytes.value.length === 0) break;
    for (const byte of bytes.value) if (byte === 0x0a) line += 1;
    at += bytes.value.length;
  }
  return { code: fault.isNewer ? 'newer' : 'damaged', detail: `line ${line}: ${fault.what}` };
}

type Found =
  | { readonly kind: 'tail'; readonly tail: Tail }
  | { readonly kind: 'fault'; readonly offset: number; readonly fault: Pick<LineFault, 'what' | 'isNewer'> }
  | { readonly kind: 'more' };

function tailOf(bytes: Buffer, from: number, device: Id): Found {
  const isWhole = from === 0;
  const { lines, rest } = splitLines(bytes);
  const starts = startsOf(lines, from);
  const first = isWhole ? 0 : 1; // the window begins inside a line
  let count = lines.length;
  let unfinished: Tail['unfinished'] = rest.length > 0 ? 'tornTail' : undefined;

  while (count > first && lines[count - 1]?.includes(0)) {
    count -= 1;
    unfinished = 'tornTail';
  }
  const last = lineAt(count - 1);
  if (last?.ok && last.value.entry.header.batch !== undefined) {
    const { n, of } = last.value.entry.header.batch;
    if (n < of) {
      if (count - n < first) return isWhole ? damage(count - 1, 'the batch of this line has no beginning') : { kind: 'more' };
      count -= n;
      unfinished = 'openBatch';
    }
  }

  if (count === 0 && isWhole) return { kind: 'tail', tail: { position: beginning(device), length: 0, unfinished, point: undefined } };
  // The last line and the one it names.
  if (count - (isWhole && count === 1 ? 1 : 2) < first) return { kind: 'more' };
  const end = lineAt(count - 1);
  if (end === undefined) return { kind: 'more' };
  if (!end.ok) return { kind: 'fault', offset: starts[count - 1] ?? from, fault: end.error };
  const before = lineAt(count - 2);
  if (before !== undefined && !before.ok && before.error.position === undefined) return { kind: 'fault', offset: starts[count - 2] ?? from, fault: before.error };
  const previous = before === undefined ? beginning(device) : positionOf(before);
  if (previous !== undefined && linkFault(previous, end.value.position, end.value.entry.header.prev) !== undefined) {
    return damage(count - 1, 'it does not follow the line before');
  }
  const base = lineAt(first);
  const head = base === undefined ? undefined : positionOf(base)?.head;
  return {
    kind: 'tail',
    tail: {
      position: end.value.position,
      length: starts[count] ?? from + bytes.length - rest.length,
      unfinished,
      point: head === undefined ? undefined : { epoch: head.epoch, seq: head.seq, offset: starts[first] ?? from },
    },
  };

  function lineAt(index: number): Result<Line, LineFault> | undefined {
    const line = index < first ? undefined : lines[index];
    return line === undefined ? undefined : readLine(line);
  }
  function damage(index: number, what: string): Found {
    return { kind: 'fault', offset: starts[index] ?? from, fault: { what, isNewer: false } };
  }
}

const positionOf = (line: Result<Line, LineFault>): Position | undefined => (line.ok ? line.value.position : line.error.position);

/** The offset of each line in the file. */
function startsOf(lines: readonly Buffer[], from: number): readonly number[] {
  let at = from;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
