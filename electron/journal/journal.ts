/**
 * The journal: the append-only record of the office, and its single writer.
 *
 * One file a device; this process writes only its own. An entry is acknowledged after its bytes are synced to the disk, never before.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reply, StartNotice, Verification } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { emptiedOf, inParts, type RecordKey, recordKey } from '@domain/destroyedEntries';
import { type Body, type Change, type Emptied, type Entry, type Head, isTooLong, type NewEntry, NO_HASH } from '@domain/entry';
import { Id, makeId } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { isBefore, isSameHead, type Position, seal, type Sealed, withoutBody } from './chain';
import { type After, DeviceFile, type LinesPage, type Page } from './deviceFile';
import { AppendFile, diskError, type FileSystem, makeFolder, readAt, writeAll } from './disk';
import { HeadCopy, type KnownHeads } from './headCopy';
import { collectFiles, collectNamed } from './namedFiles';
import { Refusal, type Refused } from './refusal';
import { DESTRUCTION } from './verifier';
import { faultAt, readTail, type Source, type Tail } from './tail';
import { together, Witness } from './witness';

export type JournalOptions = {
  readonly fs: FileSystem;
  /** The records folder; the journal lies in `journal/` below it. */
  readonly folder: string;
  readonly device: Id;
  /** One more than the journal's last after a restore or a copied folder. */
  readonly epoch: number;
  /** The operating system's account. */
  readonly account: string;
  readonly now: () => Date;
  readonly random: (length: number) => Uint8Array;
  /** Heads that are known from elsewhere, as from the last good backup: entries that they name had been recorded. */
  readonly knownElsewhere?: readonly Head[];
};

/** One device's file as far as it was acknowledged at a moment; what is appended later is not part of it. */
export type JournalCopy = { readonly device: Id; readonly head: Head; readonly source: Source };

/** What is known of a kept file: `whole` when its bytes still have the hash that names it. */
export type FileCheck = (hash: string) => Promise<'whole' | 'missing' | 'changed'>;

/** What is to be destroyed, and what is done around it. */
export type DestroyOrder = {
  readonly entryId: Id;
  readonly actor: string;
  readonly expectedHead: Head;
  /** The certificate's id. */
  readonly under: Id;
  readonly records: readonly RecordKey[];
  /** `bodies`: how many are taken out; `named`: the hashes of kept files that are still named afterwards. */
  certificate(found: { readonly bodies: number; readonly named: ReadonlySet<string> }): Promise<Result<Change, BridgeError>>;
  /** Called with the head after the destruction, before anything is changed. */
  before(head: Head): Promise<Result<void, BridgeError>>;
};

export type Destroyed = { readonly head: Head; readonly entries: readonly Entry[] };

/** Why the file could not be written anew, carried out of the writing. */
class Unwritten extends Error {
  readonly error: BridgeError;

  constructor(error: BridgeError) {
    super(error.code);
    this.error = error;
  }
}

const NEWLINE = Buffer.from('\n');
/** How many bytes are written at a time when the file is written anew. */
const PIECE = 1024 * 1024;

type Acknowledged = { readonly head: Head; readonly after: After; readonly count: number };

export class Journal {
  private readonly options: JournalOptions;
  private readonly own: DeviceFile;
  private readonly file: AppendFile;
  private readonly files: ReadonlyMap<Id, DeviceFile>;
  private readonly closers: readonly AppendFile[];
  private readonly headCopy: HeadCopy;
  private readonly refusal: Refusal;
  /** The highest logical clock in any device's file. */
  private lc: number;
  private queue: Promise<unknown> = Promise.resolve();
  /** By the first entry's id; the other ids of a batch lead to undefined. For as long as the process lives. */
  private readonly acknowledged = new Map<Id, Acknowledged | undefined>();

  private constructor(options: JournalOptions, file: AppendFile, files: ReadonlyMap<Id, DeviceFile>, own: DeviceFile, closers: readonly AppendFile[], headCopy: HeadCopy) {
    this.options = options;
    this.file = file;
    this.files = files;
    this.own = own;
    this.closers = closers;
    this.headCopy = headCopy;
    this.refusal = new Refusal(options.fs, options.folder);
    this.lc = Math.max(...[...files.values()].map(({ position }) => position.lc));
  }

  /**
   * Opens the journal of a records folder and mends its end.
   *
   * Errors: `damaged` and `newer` with the line, or what the disk says; nothing was changed then.
   */
  static async open(options: JournalOptions): Promise<Result<{ readonly journal: Journal; readonly notices: readonly StartNotice[] }, BridgeError>> {
    const { fs, device, folder } = options;
    const journalFolder = join(folder, 'journal');
    const headCopy = new HeadCopy(fs, folder);
    const known = await headCopy.read();
    if (!known.ok) return known;
    const ownHead = known.value.heads.find((head) => head.device === device);
    const hadEntries = ownHead !== undefined && ownHead.hash !== NO_HASH;
    // Looked at before anything is made: an office whose journal is gone must not be asked to set itself up.
    if (hadEntries && !existsSync(join(journalFolder, `${device}.jsonl`))) return fail({ code: 'damaged', detail: `the journal file is missing: ${device}.jsonl, entry ${ownHead.seq} had been recorded` });
    const refusal = new Refusal(fs, folder);
    const refused = await refusal.read();
    if (!refused.ok) return refused;
    const made = await makeFolder(fs, journalFolder);
    if (!made.ok) return made;

    const notices: StartNotice[] = [];
    const files = new Map<Id, DeviceFile>();
    const closers: AppendFile[] = [];
    const refuse = async (error: BridgeError) => {
      await Promise.all(closers.map((file) => file.close()));
      return fail(error);
    };
    let ownFile: AppendFile | undefined;
    for (const id of await devicesIn(journalFolder, device)) {
      const path = join(journalFolder, `${id}.jsonl`);
      const file = await AppendFile.open(fs, path);
      if (!file.ok) return refuse(file.error);
      closers.push(file.value);
      const tail = await (id === device && refused.value !== undefined ? tailBefore(file.value, refused.value, options.epoch) : readTail(file.value, id));
      if (!tail.ok) return refuse({ code: tail.error.code, detail: `${id}.jsonl, ${tail.error.detail ?? ''}` });
      const { length, position, point, unfinished } = tail.value;
      let source: Source = file.value;
      if (id === device) {
        ownFile = file.value;
        if (hadEntries && file.value.length === 0) return refuse({ code: 'damaged', detail: `the journal file is empty: ${id}.jsonl, entry ${ownHead.seq} had been recorded` });
        if (unfinished !== undefined) {
          if (ownHead !== undefined && isBefore(inEpoch(position, options.epoch).head, ownHead)) {
            const { detail } = await faultAt(file.value, length, { what: `entry ${ownHead.seq} had been recorded, and stands there changed or cut off`, isNewer: false });
            return refuse({ code: 'damaged', detail: `${id}.jsonl, ${detail ?? ''}` });
          }
          const cut = await setTailAside(file.value, length, path.replace(/\.jsonl$/, '.torn'), options.now());
          if (!cut.ok) return refuse(cut.error);
          notices.push({ code: unfinished, detail: `${cut.value} bytes after entry ${position.head.seq}, kept in ${id}.torn` });
        }
        const forgotten = await refusal.remove(); // nothing refused stands behind the end any more
        if (!forgotten.ok) return refuse(forgotten.error);
      } else {
        // Another device's file is read up to what is complete, and left as it is: it has its own writer.
        const { value } = file;
        source = { length, read: (at, size) => value.read(at, Math.min(size, length - at)) };
      }
      files.set(id, new DeviceFile(id, source, id === device ? inEpoch(position, options.epoch) : position, point));
    }
    const own = files.get(device);
    if (ownFile === undefined || own === undefined) throw new Error('The own device is always among the devices');

    const knownHeads = [...known.value.heads, ...(options.knownElsewhere ?? [])];
    const missing = await missingEntries(files, knownHeads);
    if (!missing.ok) return refuse(missing.error);
    if (missing.value.length > 0) {
      const kept = await headCopy.keep(knownHeads, own.position.head.seq);
      if (!kept.ok) return refuse(kept.error); // the next save would write over the only proof
    }
    const behind = await wordsOfKept(files, headCopy, missing.value);
    if (!behind.ok) return refuse(behind.error);
    if (behind.value.length > 0) notices.push({ code: 'headBehind', detail: behind.value.join('; ').slice(0, 2_000) });

    const journal = new Journal(options, ownFile, files, own, closers, headCopy);
    if (!journal.isEmpty && (known.value.state !== 'whole' || (ownHead === undefined && own.position.lc > 0))) {
      notices.push({ code: 'headMissing', detail: `head.json ${HEAD_WORDS[known.value.state]}` });
    }
    if (missing.value.length === 0) headCopy.write(journal.heads());
    return ok({ journal, notices });
  }

  /** The head of every device's file, ours first. */
  heads(): Head[] {
    return [this.own, ...[...this.files.values()].filter((file) => file !== this.own)].map(({ position }) => position.head);
  }

  /** Is there any entry at all? */
  get isEmpty(): boolean {
    return this.lc === 0;
  }

  /** Entries of a device behind a place, in file order. Errors: `notFound` for a device without a file, `damaged`, `newer`. */
  async read(device: Id, after: After | null, limit: number): Promise<Result<Page, BridgeError>> {
    const file = this.files.get(device);
    return file === undefined ? fail({ code: 'notFound', detail: device }) : file.page(after, limit);
  }

  /** The same as their lines, each checked as well. */
  async readLines(device: Id, after: After | null, limit: number): Promise<Result<LinesPage, BridgeError>> {
    const file = this.files.get(device);
    return file === undefined ? fail({ code: 'notFound', detail: device }) : file.pageOfLines(after, limit);
  }

  /** See `journalAppend` of the contract. */
  append(entries: readonly NewEntry[], expectedHead: Head): Promise<Result<Reply<'journalAppend'>, BridgeError>> {
    return this.inTurn(async () => {
      const earlier = await this.earlier(entries);
      if (earlier !== undefined) return earlier;
      const { head } = this.own.position;
      if (!isSameHead(head, expectedHead)) return fail({ code: 'stale', detail: `at ${head.epoch}/${head.seq}` });

      const sealed = this.sealAll(entries);
      if (!sealed.ok) return sealed;
      const [first] = entries;
      const last = sealed.value.at(-1);
      if (first === undefined || last === undefined) return fail({ code: 'refused', detail: 'no entries' });
      const offset = this.file.length;
      const written = await this.file.append(Buffer.concat(sealed.value.map(({ bytes }) => bytes)), () => this.takeUpAgain());
      if (!written.ok) {
        if (this.file.isUnsure) await this.refusal.write({ length: this.file.length, head });
        return written;
      }


      this.own.position = last.position;
      this.own.remember({ epoch: head.epoch, seq: head.seq + 1, offset });
      this.lc = last.position.lc;
      this.headCopy.write(this.heads());
      for (const { entryId } of entries) this.acknowledged.set(entryId, undefined);
      this.acknowledged.set(first.entryId, { head: last.position.head, after: head, count: entries.length });
      return ok({ head: last.position.head, entries: sealed.value.map(({ entry }) => entry) });
    });
  }

  /**
   * Takes the bodies of every entry that names one of the records out, and appends the entry that says so, all at once: the file is written
   * anew beside the old one, synced, read back, and takes its place by one renaming.
   *
   * `order` makes the first change of that entry, the certificate, once it is known how many bodies go and which files are still named.
   * Errors: `stale`, `otherJournals` where another device's file lies here too, `damaged` where the journal does not verify before,
   * `notFound` where no entry names the records, or what the disk says.
   */
  destroy(order: DestroyOrder): Promise<Result<Destroyed, BridgeError>> {
    return this.inTurn(async () => {
      const before = this.own.position;
      if (!isSameHead(before.head, order.expectedHead)) return fail({ code: 'stale', detail: `at ${before.head.epoch}/${before.head.seq}` });
      if (this.files.size > 1) return fail({ code: 'otherJournals', detail: [...this.files.keys()].filter((id) => id !== this.own.device).join(', ') });
      if (this.file.isUnsure) return fail({ code: 'diskFailed', detail: 'the last save failed, and what the disk holds is unsure' });

      const found = await this.emptiedBy(order);
      if (!found.ok) return found;
      const { emptied, lines, named } = found.value;
      const first = await order.certificate({ bodies: lines.size, named });
      if (!first.ok) return first;
      const about: NewEntry = { entryId: order.entryId, kind: DESTRUCTION, actor: order.actor, changes: [first.value] };
      const sealed = this.sealAll(inParts(emptied).map((part, index): NewEntry & { readonly emptied: readonly Emptied[] } => ({ ...about, changes: index === 0 ? about.changes : [], emptied: part })));
      if (!sealed.ok) return sealed;
      const last = sealed.value.at(-1);
      if (last === undefined) throw new Error('A destruction is at least one entry');
      const ready = await order.before(last.position.head);
      if (!ready.ok) return ready;

      const written = await this.writeAnew(lines, sealed.value);
      if (!written.ok) return written;
      const replaced = await this.file.replaceWith(written.value.path, written.value.length);
      if (!replaced.isReplaced) await this.options.fs.unlink(written.value.path).catch(() => undefined); // the next start sweeps it
      this.own.forget();
      if (replaced.isReplaced) {
        this.own.position = last.position;
        this.lc = last.position.lc;
        this.headCopy.write(this.heads());
      }
      return replaced.ok ? ok({ head: last.position.head, entries: sealed.value.map(({ entry }) => entry) }) : fail(replaced.error);
    });
  }

  /** What the destruction of records does to each entry; `lines` by the number of the line, from 1. */
  private async emptiedBy({ records, under }: DestroyOrder): Promise<Result<{ readonly emptied: readonly Emptied[]; readonly lines: ReadonlySet<number>; readonly named: ReadonlySet<string> }, BridgeError>> {
    const destroyed = new Set(records.map(recordKey));
    const emptied: Emptied[] = [];
    const lines = new Set<number>();
    const named = new Set<string>();
    let line = 0;
    for await (const read of this.own.lines()) {
      if (!read.ok) return read;
      line += 1;
      const { entry } = read.value;
      const gone = emptiedOf(entry, destroyed, under);
      if (gone.length === 0) {
        collectNamed(entry, named);
        continue;
      }
      lines.add(line);
      emptied.push(...gone);
      for (const { changes = [] } of gone) for (const { set } of changes) collectFiles(set, named);
    }
    return lines.size > 0 ? ok({ emptied, lines, named }) : fail({ code: 'notFound', detail: 'no entry names these records' });
  }

  /** Writes the file with those bodies taken out and the new entries behind, reads it back and checks it. Answers where it lies. */
  private async writeAnew(lines: ReadonlySet<number>, sealed: readonly Sealed[]): Promise<Result<{ readonly path: string; readonly length: number }, BridgeError>> {
    const { fs } = this.options;
    const path = `${this.file.path}.${randomUUID()}.tmp`;
    try {
      const file = await fs.open(path, 'wx+');
      try {
        let length = 0;
        let number = 0;
        const write = async (bytes: Uint8Array) => {
          await writeAll(file, bytes, length);
          length += bytes.length;
        };
        let pieces: Buffer[] = [];
        let size = 0;
        for await (const read of this.own.lines()) {
          if (!read.ok) throw new Unwritten(read.error);
          number += 1;
          const { line } = read.value;
          const bytes = lines.has(number) ? withoutBody(line) : Buffer.concat([line, NEWLINE]);
          pieces.push(bytes);
          size += bytes.length;
          if (size < PIECE) continue;
          await write(Buffer.concat(pieces));
          pieces = [];
          size = 0;
        }
        await write(Buffer.concat([...pieces, ...sealed.map(({ bytes }) => bytes)]));
        await file.sync();
        const position = sealed.at(-1)?.position ?? this.own.position;
        const copy = new DeviceFile(this.own.device, { length, read: async (at, count) => ok(await readAt(file, at, Math.min(count, length - at))) }, position, undefined);
        for await (const read of copy.lines()) if (!read.ok) throw new Unwritten(read.error);
        return ok({ path, length });
      } finally {
        await file.close();
      }
    } catch (error) {
      await fs.unlink(path).catch(() => undefined); // it may not be there; the first error is the one to tell
      return fail(error instanceof Unwritten ? error.error : diskError(error, path));
    }
  }

  /** Is this a head of ours, now or once: does the journal have the entry that it names? */
  async holds(head: Head): Promise<boolean> {
    const there = this.own.position.head;
    if (isSameHead(there, head)) return true;
    return head.device === there.device && isBefore(head, there) && isNamedByNext(this.own, head);
  }

  /** Every hash of a kept file that the entries name as they stand. */
  async named(): Promise<Result<ReadonlySet<string>, BridgeError>> {
    const named = new Set<string>();
    for (const file of this.files.values()) {
      for await (const read of file.lines()) {
        if (!read.ok) return read;
        collectNamed(read.value.entry, named);
      }
    }
    return ok(named);
  }

  /**
   * Reads and checks every line of every device, and every kept file that an entry names.
   *
   * The heads in the second place and `knownElsewhere`, those of the last good backup, are compared as at a start.
   */
  async verify(check: FileCheck, knownElsewhere: readonly Head[] = []): Promise<Result<Verification, BridgeError>> {
    const start = performance.now();
    await this.queue; // so that the head and the length belong together
    const second = await this.headCopy.read();
    if (!second.ok) return second;
    const known = [...second.value.heads, ...knownElsewhere];
    const named = new Set<string>();
    const total: Verification = { entries: 0, purged: 0, certificates: [], files: 0, badFiles: [], damages: [], heads: this.heads(), milliseconds: 0 };
    for (const file of this.files.values()) {
      const witness = new Witness(file.device, known);
      const verified = await file.verify((entry, line) => {
        collectNamed(entry, named);
        witness.see(entry, line);
      });
      if (!verified.ok) return verified;
      total.entries += verified.value.entries;
      total.damages.push(...together(verified.value.damages, witness.end(file.position.head, verified.value.lines)));
      for (const [id, bodies] of verified.value.destroyed) {
        total.purged += bodies;
        total.certificates.push({ number: verified.value.certificates.get(id) ?? id, bodies });
      }
    }
    for (const { device, seq } of known) if (seq > 0 && !this.files.has(device)) total.damages.push({ device, line: 0, what: 'the journal file is missing' });
    for (const hash of named) {
      total.files += 1;
      if ((await check(hash)) !== 'whole') total.badFiles.push(hash);
    }
    total.milliseconds = Math.round(performance.now() - start);
    return ok(total);
  }

  /** Every device's file as it stands between two saves, ours first. */
  snapshot(): Promise<readonly JournalCopy[]> {
    return this.inTurn(async () => [this.own, ...[...this.files.values()].filter((file) => file !== this.own)].map(({ device, position, source }) => {
      const { length } = source;
      return { device, head: position.head, source: { length, read: (at: number, size: number) => source.read(at, Math.min(size, length - at)) } };
    }));
  }

  /** Waits for what is being written, and lets the files go. */
  async close(): Promise<void> {
    await this.queue;
    await this.headCopy.close();
    await Promise.all(this.closers.map((file) => file.close()));
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(step);
    this.queue = turn.catch(() => undefined); // a bug in one step is its caller's; the next step still runs
    return turn;
  }

  private async earlier(entries: readonly NewEntry[]): Promise<Result<Reply<'journalAppend'>, BridgeError> | undefined> {
    const first = entries[0];
    const acknowledged = first === undefined ? undefined : this.acknowledged.get(first.entryId);
    if (acknowledged === undefined) {
      const ids = entries.map(({ entryId }) => entryId);
      const isRepeated = new Set(ids).size < ids.length || ids.some((id) => this.acknowledged.has(id));
      return isRepeated ? fail({ code: 'refused', detail: 'an entry of this batch has been written already' }) : undefined;
    }
    const found: Entry[] = [];
    for (let after = acknowledged.after; found.length < acknowledged.count; after = found.at(-1)?.header ?? after) {
      const page = await this.own.page(after, acknowledged.count - found.length);
      if (!page.ok) return page;
      if (page.value.entries.length === 0) return fail({ code: 'damaged', detail: 'an acknowledged entry is missing' });
      found.push(...page.value.entries);
    }
    return ok({ head: acknowledged.head, entries: found });
  }

  private sealAll(entries: readonly (NewEntry & { readonly emptied?: readonly Emptied[] })[]): Result<readonly Sealed[], BridgeError> {
    const { now, random, account } = this.options;
    const moment = now();
    const at = moment.toISOString();
    const batchId = makeId(moment.getTime(), random(10));
    const sealed: Sealed[] = [];
    let position: Position = this.own.position;
    for (const [index, { kind, actor, changes, why, links, emptied }] of entries.entries()) {
      const body: Body = {
        salt: Buffer.from(random(16)).toString('hex'),
        changes,
        ...(why === undefined ? {} : { why }),
        ...(links === undefined ? {} : { links }),
        ...(emptied === undefined || emptied.length === 0 ? {} : { emptied: [...emptied] }),
      };
      if (isTooLong(JSON.stringify(body))) return fail({ code: 'tooLarge', detail: `entry ${index + 1} of ${entries.length}` });
      const batch = entries.length === 1 ? {} : { batch: { id: batchId, n: index + 1, of: entries.length } };
      const next = seal(position, { lc: this.lc + 1 + index, about: { at, actor, account, kind, ...batch }, body });
      sealed.push(next);
      position = next.position;
    }
    return ok(sealed);
  }

  /** After a disk that failed: is the end still what was acknowledged? Then nothing refused stands behind it any more. */
  private async takeUpAgain(): Promise<Result<void, BridgeError>> {
    const tail = await readTail(this.file, this.own.device);
    const isWhole = tail.ok && tail.value.unfinished === undefined && tail.value.length === this.file.length
      && isSameHead(inEpoch(tail.value.position, this.own.position.head.epoch).head, this.own.position.head);
    return isWhole ? this.refusal.remove() : fail({ code: 'damaged', detail: `${basename(this.file.path)} is not as it was before the disk failed` });
  }
}

/** The devices that have a file here, and ours, sorted. */
async function devicesIn(folder: string, own: Id): Promise<readonly Id[]> {
  const names = await readdir(folder);
  const ids = names.filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
  return [...new Set([...ids.filter((id) => Id.safeParse(id).success), own])].sort();
}

/** The tail of a file of which a save was refused: what stands behind the place where the journal stood then does not count. */
async function tailBefore(file: AppendFile, { length, head }: Refused, epoch: number): Promise<Result<Tail | RefusedTail, BridgeError>> {
  const before: Source = { length: Math.min(length, file.length), read: (at, size) => file.read(at, Math.min(size, length - at)) };
  const tail = await readTail(before, head.device);
  if (!tail.ok) return tail;
  const { position, unfinished } = tail.value;
  if (file.length < length || unfinished !== undefined || !isSameHead(inEpoch(position, epoch).head, head)) {
    return fail({ code: 'damaged', detail: `it does not stand at entry ${head.seq}, as it did when a save was refused` });
  }
  return ok(file.length > length ? { ...tail.value, unfinished: 'refusedTail' } : tail.value);
}

/** As a tail, for what was refused and not only never acknowledged. */
type RefusedTail = Omit<Tail, 'unfinished'> & { readonly unfinished: 'refusedTail' };

/** The position from which a new epoch goes on: its first entry names the head that it continues. */
function inEpoch(position: Position, epoch: number): Position {
  if (position.head.epoch >= epoch || position.head.seq === 0) return position;
  return { head: { ...position.head, epoch, seq: 0 }, lc: position.lc };
}

/** Moves what stands behind `length` to the end of a file beside the journal; answers how many bytes. */
async function setTailAside(file: AppendFile, length: number, tornPath: string, now: Date): Promise<Result<number, BridgeError>> {
  const tail = await file.read(length, file.length - length);
  if (!tail.ok) return tail;
  try {
    await appendFile(tornPath, Buffer.concat([Buffer.from(`# ${now.toISOString()}: ${tail.value.length} bytes from offset ${length}\n`), tail.value, Buffer.from('\n')]));
    const torn = await open(tornPath, 'r+');
    await torn.sync().finally(() => torn.close());
  } catch (error) {
    return fail(diskError(error, tornPath));
  }
  const cut = await file.cutTo(length);
  return cut.ok ? ok(tail.value.length) : cut;
}

/** What the second place knows and the files do not have, in words. Errors: `damaged` where an entry is another one. */
async function missingEntries(files: ReadonlyMap<Id, DeviceFile>, known: readonly Head[]): Promise<Result<readonly string[], BridgeError>> {
  const missing: string[] = [];
  for (const head of known) {
    const file = files.get(head.device);
    if (file === undefined) {
      if (head.seq > 0) missing.push(`${head.device}.jsonl is missing`);
      continue;
    }
    const there = file.position.head;
    if (isBefore(there, head)) {
      missing.push(`${head.device}.jsonl ends at entry ${there.seq}; entry ${head.seq} had been recorded`);
      continue;
    }
    const isSame = isBefore(head, there) ? await isNamedByNext(file, head) : isSameHead(head, there);
    if (!isSame) return fail({ code: 'damaged', detail: `${head.device}.jsonl, entry ${head.seq} is not the one that was recorded` });
  }
  return ok(missing);
}

/** What is missing now, and what was when a copy was kept for it and is not back since, in words. */
async function wordsOfKept(files: ReadonlyMap<Id, DeviceFile>, headCopy: HeadCopy, missing: readonly string[]): Promise<Result<readonly string[], BridgeError>> {
  const kept = await headCopy.kept();
  if (!kept.ok) return kept;
  const words = [...missing];
  for (const { name, state, heads } of kept.value) {
    const still = await missingEntries(files, heads);
    if (state === 'whole' && still.ok && still.value.length === 0) continue; // the entries are back
    const what = still.ok ? still.value.join('; ') : still.error.detail;
    if (state !== 'whole') words.push(`${name} cannot be read`);
    else if (what === undefined || !words.includes(what)) words.push(`${name}: ${what ?? ''}`);
  }
  return ok(words);
}

const HEAD_WORDS: Record<KnownHeads['state'], string> = { whole: 'does not name this journal', missing: 'is missing', broken: 'cannot be read' };

/** Does the entry behind `head` name its hash? */
async function isNamedByNext(file: DeviceFile, head: Head): Promise<boolean> {
  const page = await file.page(head, 1);
  const next = page.ok ? page.value.entries[0] : undefined;
  return next === undefined ? file.position.head.hash === head.hash : next.header.prev === head.hash;
}
