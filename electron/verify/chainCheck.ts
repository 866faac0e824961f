/**
 * Checks one journal line by line, with nothing of the app: each line is `header TAB body`, the header has the SHA-256 of the body's bytes
 * and of the header before.
 *
 * A hash that does not fit shows that one of two lines was changed: the earlier one, or the place in the later one that names it. The line
 * after decides: where it fits the later line, the earlier one was changed.
 */
import { createHash } from 'node:crypto';

export type Fault = { readonly line: number; readonly what: string };
export type Head = { readonly device: string; readonly epoch: number; readonly seq: number; readonly hash: string };
/** A file that an entry names, by its hash. */
export type NamedFile = { readonly hash: string; readonly name: string; readonly line: number; readonly kind: string };
/** An issued letter, as an entry has it. */
export type IssuedLetter = { readonly number: string; readonly line: number; readonly head: string };

type Header = Head & { readonly lc: number; readonly kind: string; readonly body: string; readonly prev: string; readonly v: number };

const NO_HASH = '0'.repeat(64);

export class ChainCheck {
  readonly faults: Fault[] = [];
  readonly files: NamedFile[] = [];
  readonly letters: IssuedLetter[] = [];
  /** The line of each header's hash, for heads that were noted elsewhere. */
  readonly lines = new Map<string, number>();
  /** Bodies that are lawfully missing, by the id of the certificate under which they were destroyed. */
  readonly destroyed = new Map<string, number>();
  /** The numbers of the certificates. */
  readonly certificates = new Map<string, string>();
  entries = 0;
  /** Lines without a body that no destruction has named yet. */
  private readonly emptied = new Map<string, number>();
  private readonly lawful = new Set<string>();
  /** How many bodies were left out, as said. */
  leftOut = 0;
  private readonly device: string;
  private readonly absent: ReadonlySet<string>;
  private line = 0;
  private previous: (Head & { readonly lc: number }) | undefined;
  private suspect: number | undefined;
  private rest = Buffer.alloc(0);

  /** `absent`: hashes of bodies that this copy says it left out. */
  constructor(device: string, absent: ReadonlySet<string> = new Set()) {
    this.device = device;
    this.absent = absent;
    this.previous = { device, epoch: 1, seq: 0, hash: NO_HASH, lc: 0 };
  }

  /** Where it ends; undefined behind a line that is damaged. */
  get head(): Head | undefined {
    return this.previous;
  }

  take(piece: Buffer): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      this.takeLine(bytes.subarray(from, end));
      from = end + 1;
    }
    this.rest = Buffer.from(bytes.subarray(from));
  }

  /** Ends the file. `known`: where it stood, as noted elsewhere. */
  end(known: readonly Head[]): void {
    if (this.rest.length > 0) this.blame(this.line + 1, 'the line is not complete');
    for (const head of known) {
      const last = this.previous;
      if (this.rest.length > 0 || head.seq === 0 || last === undefined || last.hash === head.hash) continue;
      if (isBefore(last, head)) this.blame(this.line + 1, `entries are missing at the end: entry ${head.seq} of epoch ${head.epoch} had been recorded`);
      else if (last.epoch === head.epoch && last.seq === head.seq) {
        this.suspect = undefined;
        this.blame(this.line, 'the last header was changed');
      } else if (!this.lines.has(head.hash)) this.blame(0, `entry ${head.seq} of epoch ${head.epoch} is not the one that was recorded`);
    }
    this.blameSuspect();
    for (const line of this.emptied.values()) this.blame(line, 'what was recorded is missing');
    this.faults.sort((a, b) => a.line - b.line);
  }

  private takeLine(bytes: Buffer): void {
    this.line += 1;
    const tab = bytes.indexOf(0x09);
    const headerBytes = bytes.subarray(0, Math.max(tab, 0));
    const header = tab < 0 ? undefined : headerOf(headerBytes);
    if (header === undefined) {
      this.blameSuspect();
      this.previous = undefined;
      this.blame(this.line, tab < 0 ? 'the line is not an entry' : 'the header cannot be read');
      return;
    }
    const { device, epoch, seq, lc, prev, kind, body } = header;
    const position = { device, epoch, seq, hash: sha256(headerBytes), lc };
    this.lines.set(position.hash, this.line);
    this.link(position, prev);
    const bodyBytes = bytes.subarray(tab + 1);
    if (header.v > 1) this.blame(this.line, 'a newer Noticebook wrote this line: use its verify.mjs');
    else if (bodyBytes.length === 0 && this.absent.has(body)) {
      this.leftOut += 1;
      this.lawful.add(entryKey(header));
    }
    else if (bodyBytes.length === 0) {
      this.entries += 1;
      this.emptied.set(entryKey(header), this.line);
    }
    else if (sha256(bodyBytes) !== body) this.blame(this.line, 'what was recorded was changed');
    else this.look(bodyBytes, kind);
  }

  private look(bodyBytes: Buffer, kind: string): void {
    const body = jsonOf(bodyBytes);
    if (!isObject(body) || !Array.isArray(body['changes'])) return this.blame(this.line, 'what was recorded cannot be read');
    this.entries += 1;
    if (kind === DESTRUCTION) this.believe(body['emptied']);
    for (const change of [...(body['changes'] as readonly unknown[]), ...carriedBy(body['emptied'])]) {
      if (!isObject(change)) continue;
      if (change['table'] === 'destructions' && isObject(change['set']) && typeof change['set']['number'] === 'string' && typeof change['id'] === 'string') this.certificates.set(change['id'], change['set']['number']);
      this.collect(change['set'], kind);
      const issued = isObject(change['set']) ? change['set']['issued'] : undefined;
      if (isObject(issued) && typeof issued['number'] === 'string' && typeof issued['head'] === 'string') this.letters.push({ number: issued['number'], line: this.line, head: issued['head'] });
    }
  }

  /** A destruction names the earlier entries whose bodies it took out, each with the certificate under which that was done. */
  private believe(emptied: unknown): void {
    for (const one of Array.isArray(emptied) ? (emptied as readonly unknown[]) : []) {
      if (!isObject(one) || typeof one['entry'] !== 'string' || typeof one['under'] !== 'string') continue;
      const { entry, under } = one;
      if (this.emptied.delete(entry)) this.destroyed.set(under, (this.destroyed.get(under) ?? 0) + 1);
      else if (!this.lawful.has(entry)) this.blame(this.line, `it says that entry ${Number(entry.split('.')[2])} was destroyed, and that one stands there`);
      this.lawful.add(entry);
    }
  }

  private collect(value: unknown, kind: string): void {
    if (Array.isArray(value)) for (const item of value) this.collect(item, kind);
    if (!isObject(value)) return;
    if ('mediaType' in value && typeof value['hash'] === 'string') this.files.push({ hash: value['hash'], name: typeof value['name'] === 'string' ? value['name'] : '', line: this.line, kind });
    for (const item of Object.values(value)) this.collect(item, kind);
  }

  private link(position: Head & { readonly lc: number }, prev: string): void {
    const before = this.previous;
    const fault = before === undefined ? undefined : linkFault(before, position, prev);
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
    this.faults.push({ line: Math.max(line, 1), what });
  }
}

/** The kind of entry that says which bodies were taken out. */
const DESTRUCTION = 'records.destroyed';

/** What lives on of emptied entries. */
const carriedBy = (emptied: unknown): readonly unknown[] =>
  (Array.isArray(emptied) ? (emptied as readonly unknown[]) : []).flatMap((one) => (isObject(one) && Array.isArray(one['changes']) ? (one['changes'] as readonly unknown[]) : []));

const entryKey = ({ device, epoch, seq }: Header): string => `${device}.${String(epoch).padStart(5, '0')}.${String(seq).padStart(9, '0')}`;

const SENTENCES = {
  device: 'the line belongs to another journal',
  number: 'the number does not follow the one before',
  gap: 'lines before this one are missing or were moved',
  clock: 'the order does not follow the line before',
} as const;

function linkFault(before: Head & { readonly lc: number }, line: Head & { readonly lc: number }, prev: string): keyof typeof SENTENCES | 'hash' | undefined {
  if (line.device !== before.device) return 'device';
  const isNext = line.epoch === before.epoch ? line.seq === before.seq + 1 : line.epoch > before.epoch && line.seq === 1 && before.seq > 0;
  if (!isNext) return prev === before.hash ? 'number' : 'gap';
  if (prev !== before.hash) return 'hash';
  return line.lc > before.lc ? undefined : 'clock';
}

const isBefore = (a: Head, b: Head): boolean => a.epoch < b.epoch || (a.epoch === b.epoch && a.seq < b.seq);

function headerOf(bytes: Buffer): Header | undefined {
  const value = jsonOf(bytes);
  if (!isObject(value)) return undefined;
  const { device, epoch, seq, lc, prev, kind, body, v } = value;
  if (typeof device !== 'string' || typeof prev !== 'string' || typeof kind !== 'string' || typeof body !== 'string') return undefined;
  if (typeof epoch !== 'number' || typeof seq !== 'number' || typeof lc !== 'number' || typeof v !== 'number') return undefined;
  return { device, epoch, seq, lc, prev, kind, body, v, hash: '' };
}

export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
