/**
 * The chain of the journal: how an entry becomes a line, and how a line is read back and believed.
 *
 * A line is `header TAB body \n`, both compact JSON. Hashes are over the bytes as they stand in the file, never over
 * values that were parsed and written again. Pure: bytes in, bytes out.
 */
import { isAscii } from 'node:buffer';
import { hash } from 'node:crypto';
import { Body, type Entry, FORMAT, type Head, Header, NO_HASH } from '@domain/entry';
import { isPlainBody, isPlainHeader, writtenHeader } from '@domain/entryQuick';
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';

const TAB = 0x09;
const NEWLINE = 0x0a;

/** Where a chain stands after a line: its head, and the logical clock of that line. */
export type Position = { readonly head: Head; readonly lc: number };

/** Where the chain of a device stands before its first line. */
export const beginning = (device: Id): Position => ({ head: { device, epoch: 1, seq: 0, hash: NO_HASH }, lc: 0 });

/** An entry as it stands in the file. `bytes` ends with the newline. */
export type Sealed = { readonly bytes: Buffer; readonly entry: Entry; readonly position: Position };

/** What the journal knows of an entry before it has its place: all of the header that is not about the chain. */
export type Unsealed = {
  readonly lc: number;
  readonly about: Pick<Header, 'at' | 'actor' | 'account' | 'kind' | 'batch'>;
  readonly body: Body;
};

/** Puts an entry behind `previous`. */
export function seal(previous: Position, { lc, about, body }: Unsealed): Sealed {
  const bodyText = JSON.stringify(body);
  const { device, epoch, seq } = previous.head;
  const { at, actor, account, kind, batch } = about;
  const header: Header = {
    v: FORMAT, device, epoch, seq: seq + 1, lc, at, actor, account, kind,
    ...(batch === undefined ? {} : { batch }),
    body: sha256(bodyText), prev: previous.head.hash,
  };
  const headerText = JSON.stringify(header);
  return {
    bytes: Buffer.from(`${headerText}\t${bodyText}\n`),
    entry: { header, body },
    position: { head: { device, epoch, seq: seq + 1, hash: sha256(headerText) }, lc },
  };
}

/** Said of a line whose body is not there. */
export const MISSING = 'what was recorded is missing';

/** A line that was read: whole in itself, its place in the chain not yet looked at. */
export type Line = { readonly entry: Entry; readonly position: Position };

/** Why a line cannot be believed. `isNewer`: a newer Noticebook wrote it. `position` where at least the header is whole. */
export type LineFault = {
  readonly what: string;
  readonly isNewer: boolean;
  readonly position?: Position;
  readonly prev?: string;
  /** The header of a line without a body: no damage where a later entry says under which certificate it was destroyed. */
  readonly emptied?: Header;
};

/**
 * Reads one line, without its newline.
 *
 * A body that was cut away is a fault with its header: whether a later entry names it as destroyed, the line alone cannot say.
 */
export function readLine(bytes: Uint8Array): Result<Line, LineFault> {
  const tab = bytes.indexOf(TAB);
  if (tab < 0) return fail({ what: 'the line is not an entry', isNewer: false });
  const headerBytes = bytes.subarray(0, tab);
  const bodyBytes = bytes.subarray(tab + 1);

  const headerText = textOf(headerBytes);
  const written = headerText === undefined ? undefined : writtenHeader(headerText);
  const parsed = written ?? parseJson(headerText);
  if (isNewer(parsed)) return fail({ what: 'a newer Noticebook wrote this line', isNewer: true });
  const header = written ?? (isPlainHeader(parsed) ? parsed : Header.safeParse(parsed).data);
  if (header === undefined) return fail({ what: 'the header cannot be read', isNewer: false });

  const { device, epoch, seq, lc, prev } = header;
  const position: Position = { head: { device, epoch, seq, hash: sha256(headerBytes) }, lc };
  if (bodyBytes.length === 0) return fail({ what: MISSING, isNewer: false, position, prev, emptied: header });
  if (sha256(bodyBytes) !== header.body) return fail({ what: 'what was recorded was changed', isNewer: false, position, prev });
  const parsedBody = parseJson(textOf(bodyBytes));
  const body = isPlainBody(parsedBody) ? parsedBody : Body.safeParse(parsedBody).data;
  if (body === undefined) return fail({ what: 'what was recorded cannot be read', isNewer: false, position, prev });
  return ok({ entry: { header, body }, position });
}

/** The same line without its body, newline included: header and tab stay as they are, so the chain does. */
export const withoutBody = (line: Uint8Array): Buffer => Buffer.concat([line.subarray(0, line.indexOf(TAB) + 1), Buffer.from([NEWLINE])]);

/** How a line fails to follow the one before it, or undefined when it does. */
export function linkFault(previous: Position, line: Position, prev: string): LinkFault | undefined {
  if (line.head.device !== previous.head.device) return 'device';
  if (!isNext(previous.head, line.head)) return prev === previous.head.hash ? 'number' : 'gap';
  if (prev !== previous.head.hash) return 'hash';
  return line.lc > previous.lc ? undefined : 'clock';
}

/** `gap`: neither number nor hash follow, so lines are missing or were moved; the others are about one field. */
export type LinkFault = 'device' | 'number' | 'gap' | 'hash' | 'clock';

/**
 * The same epoch and the next number, or the first entry of a later epoch after at least one entry.
 *
 * Not only of the next one: what was recorded in the epoch between may have been set aside by a second restore.
 */
function isNext(previous: Head, line: Head): boolean {
  if (line.epoch === previous.epoch) return line.seq === previous.seq + 1;
  return line.epoch > previous.epoch && line.seq === 1 && previous.seq > 0;
}

/** Is `a` an earlier place in the same journal than `b`? */
export const isBefore = (a: Head, b: Head): boolean => a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);

export const isSameHead = (a: Head, b: Head): boolean =>
  a.device === b.device && a.epoch === b.epoch && a.seq === b.seq && a.hash === b.hash;

/**
 * Cuts bytes into lines. `rest` is what stands behind the last newline.
 *
 * The lines are views of `bytes`, not copies.
 */
export function splitLines(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly rest: Buffer } {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, rest: bytes.subarray(from) };
}

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex');

/** Made once: making one takes as long as reading a line with it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes, or undefined where they are none. Most lines have no character beyond ASCII, and those are told without being decoded. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return isAscii(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') : UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined; // the schema then says that it cannot be read
  }
}

const isNewer = (header: unknown): boolean =>
  typeof header === 'object' && header !== null && 'v' in header && typeof header.v === 'number' && header.v > FORMAT;
