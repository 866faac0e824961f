/**
 * A disk that loses power, for tests: what was not synced is dropped, torn, zeroed or kept at will, and so are names whose folder was not synced.
 *
 * Everything goes to a real folder as well, since the journal also reads past `FileSystem`. After the crash `image` writes what a disk
 * may then hold into another folder: the durable bytes, and of the calls since then any that chance picks. Picking is what
 * reordering comes to: a later call may be there and an earlier one not.
 */
import { mkdir as makeReal, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileSystem, fileSystem, type OpenFile } from './disk';

type Write = { readonly kind: 'write'; readonly position: number; readonly bytes: Buffer };
type Cut = { readonly kind: 'cut'; readonly length: number };

/** What a file holds, whatever it is called. */
type Content = { durable: Buffer; current: Buffer; pending: (Write | Cut)[] };

/** A change of names: each path gets a content, `folder`, or is taken away. */
type NameChange = { readonly folder: string; readonly names: readonly (readonly [path: string, content: Content | 'folder' | undefined])[] };

export type CrashOptions = {
  /** Before which changing call the power fails, from 0; never where it is left out. */
  readonly crashAt?: number;
  /** Which changing call fails once, and with what. */
  readonly failAt?: number;
  readonly failAs?: string;
  /** At most so many bytes a write. */
  readonly piece?: number;
};

export class CrashDisk {
  readonly root: string;
  /** How many calls have changed something, or tried to. */
  calls = 0;
  private readonly options: CrashOptions;
  private readonly names = new Map<string, Content | 'folder'>();
  private readonly durableNames = new Map<string, Content | 'folder'>();
  private pendingNames: NameChange[] = [];

  /** `root` is there already, and all in it is durable only when it was made through this disk. */
  constructor(root: string, options: CrashOptions = {}) {
    this.root = root;
    this.options = options;
  }

  get isCrashed(): boolean {
    return this.options.crashAt !== undefined && this.calls > this.options.crashAt;
  }

  readonly fs: FileSystem = {
    stat: (path) => fileSystem.stat(path),
    open: (path, flags) => this.open(path, flags),
    rename: (from, to) => this.change(async (isMade) => {
      if (isMade) await fileSystem.rename(from, to);
      const content = this.names.get(from);
      this.rename({ folder: dirname(to), names: [[from, undefined], [to, content]] });
    }),
    link: (from, to) => this.change(async (isMade) => {
      if (isMade) await fileSystem.link(from, to);
      this.rename({ folder: dirname(to), names: [[to, this.names.get(from)]] });
    }),
    unlink: (path) => this.change(async (isMade) => {
      if (isMade) await fileSystem.unlink(path);
      this.rename({ folder: dirname(path), names: [[path, undefined]] });
    }),
    mkdir: (path) => this.change(async (isMade) => {
      if (isMade) await fileSystem.mkdir(path);
      this.rename({ folder: dirname(path), names: [[path, 'folder']] });
    }),
  };

  /** Writes into `folder` what the disk may hold after the power failed. `random` gives numbers between 0 and 1. */
  async image(folder: string, random: () => number): Promise<void> {
    const names = new Map(this.durableNames);
    // Most file systems keep the order of names: then a beginning of the changes is there. Some do not.
    const isOrdered = random() < 0.6;
    const kept = Math.floor(random() * (this.pendingNames.length + 1));
    for (const [index, change] of this.pendingNames.entries()) {
      if (isOrdered ? index >= kept : random() < 0.5) continue;
      apply(names, change);
    }
    const images = new Map<Content, Buffer>();
    for (const [path, content] of names) {
      const real = join(folder, path.slice(this.root.length));
      if (content === 'folder') {
        await makeReal(real, { recursive: true });
        continue;
      }
      await makeReal(dirname(real), { recursive: true });
      if (!images.has(content)) images.set(content, afterCrash(content, random));
      await writeFile(real, images.get(content) ?? '');
    }
  }

  private async open(path: string, flags: string): Promise<OpenFile> {
    const known = this.names.get(path);
    if (flags === 'r' || (flags === 'r+' && known !== undefined)) return this.file(path, await fileSystem.open(path, flags), known);
    if (flags === 'r+') return this.file(path, await fileSystem.open(path, flags), undefined);
    const content: Content = { durable: Buffer.alloc(0), current: Buffer.alloc(0), pending: [] };
    let file: OpenFile | undefined;
    await this.change(async (isMade) => {
      if (isMade) file = await fileSystem.open(path, flags);
      this.rename({ folder: dirname(path), names: [[path, content]] });
    });
    if (file === undefined) throw failure('EIO');
    return this.file(path, file, content);
  }

  private file(path: string, file: OpenFile, known: Content | 'folder' | undefined): OpenFile {
    const content = known === 'folder' || known === undefined ? undefined : known;
    return {
      read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
      stat: () => file.stat(),
      close: () => file.close(),
      write: async (bytes, offset, length, position) => {
        const taken = Math.min(length, this.options.piece ?? length);
        const written = Buffer.from(bytes.subarray(offset, offset + taken));
        await this.change(async (isMade) => {
          if (isMade) await file.write(written, 0, taken, position);
          if (content === undefined) return;
          const change: Write = { kind: 'write', position, bytes: written };
          content.pending.push(change);
          content.current = changed(content.current, change);
        });
        return { bytesWritten: taken };
      },
      truncate: (length) => this.change(async (isMade) => {
        if (isMade) await file.truncate(length);
        if (content === undefined) return;
        content.pending.push({ kind: 'cut', length });
        content.current = changed(content.current, { kind: 'cut', length });
      }),
      sync: () => this.change(async (isMade) => {
        if (!isMade) return; // cut off while it ran: anything may be there
        if (content !== undefined) {
          content.durable = content.current;
          content.pending = [];
        } else if (this.names.get(path) === 'folder' || path === this.root) this.syncNames(path);
      }),
    };
  }

  /** One changing call. When the power fails at it, it may be there after all, and it never answers. */
  private async change(act: (isMade: boolean) => Promise<void>): Promise<void> {
    const call = this.calls;
    this.calls += 1;
    const { crashAt, failAt, failAs = 'EIO' } = this.options;
    if (crashAt !== undefined && call >= crashAt) {
      if (call === crashAt) await act(false);
      throw failure('EIO');
    }
    if (call === failAt) throw failure(failAs);
    await act(true);
  }

  private rename(change: NameChange): void {
    apply(this.names, change);
    this.pendingNames.push(change);
  }

  private syncNames(folder: string): void {
    for (const change of this.pendingNames) if (change.folder === folder) apply(this.durableNames, change);
    this.pendingNames = this.pendingNames.filter((change) => change.folder !== folder);
  }
}

function apply(names: Map<string, Content | 'folder'>, { names: changes }: NameChange): void {
  for (const [path, content] of changes) {
    if (content === undefined) names.delete(path);
    else names.set(path, content);
  }
}

/** The durable bytes, and of the calls since then each kept, dropped, torn, or there in length but not in bytes. */
function afterCrash({ durable, pending }: Content, random: () => number): Buffer {
  let bytes = durable;
  if (random() < 0.2) return pending.reduce((all, change) => changed(all, change), durable); // the system had written all of it by itself
  for (const change of pending) {
    const fate = random();
    if (fate < 0.3) continue;
    if (change.kind === 'cut' || fate < 0.6) bytes = changed(bytes, change);
    else if (fate < 0.85) bytes = changed(bytes, { ...change, bytes: change.bytes.subarray(0, Math.floor(random() * change.bytes.length)) });
    else bytes = changed(bytes, { ...change, bytes: Buffer.alloc(change.bytes.length) });
  }
  return bytes;
}

function changed(bytes: Buffer, change: Write | Cut): Buffer {
  const length = change.kind === 'cut' ? change.length : Math.max(bytes.length, change.position + change.bytes.length);
  const next = Buffer.alloc(length);
  bytes.copy(next, 0, 0, Math.min(bytes.length, length));
  if (change.kind === 'write') change.bytes.copy(next, change.position);
  return next;
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: as the test wishes`), { code });
