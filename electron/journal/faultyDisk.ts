/** A disk that fails as disks fail, for tests: the real file system, with faults that a test sets. */
import { type FileSystem, fileSystem, type OpenFile } from './disk';

export type Faults = {
  /** How many more bytes the disk takes; then it answers with a short count, and after that with ENOSPC. */
  room?: number | undefined;
  /** The next syncs of a file fail with this code. */
  sync?: string | undefined;
  /** The next writes fail with this code. */
  write?: string | undefined;
  /** The next cuts fail with this code. */
  truncate?: string | undefined;
  /** Opening fails with this code. */
  open?: string | undefined;
  /** Renaming fails with this code. */
  rename?: string | undefined;
  /** Hard links fail with this code. */
  link?: string | undefined;
  /** At most so many bytes a write, as a signal in between would cause. */
  piece?: number | undefined;
  /** Waited for before each write and sync. */
  wait?: (() => Promise<unknown>) | undefined;
};

/** The file system with faults; change `faults` while it is in use. */
export function faultyDisk(faults: Faults): FileSystem {
  return {
    ...fileSystem,
    stat: (path) => fileSystem.stat(path),
    async rename(from, to) {
      failAs(faults.rename);
      await fileSystem.rename(from, to);
    },
    async link(from, to) {
      failAs(faults.link);
      await fileSystem.link(from, to);
    },
    unlink: (path) => fileSystem.unlink(path),
    mkdir: (path) => fileSystem.mkdir(path),
    async open(path, flags) {
      failAs(faults.open);
      return faultyFile(await fileSystem.open(path, flags), faults);
    },
  };
}

function faultyFile(file: OpenFile, faults: Faults): OpenFile {
  return {
    read: (bytes, offset, length, position) => file.read(bytes, offset, length, position),
    stat: () => file.stat(),
    close: () => file.close(),
    async write(bytes, offset, length, position) {
      await faults.wait?.();
      failAs(faults.write);
      let taken = Math.min(length, faults.piece ?? length);
      if (faults.room !== undefined) {
        if (faults.room === 0) failAs('ENOSPC');
        taken = Math.min(taken, faults.room);
        faults.room -= taken;
      }
      return file.write(bytes, offset, taken, position);
    },
    async truncate(length) {
      failAs(faults.truncate);
      await file.truncate(length);
    },
    async sync() {
      await faults.wait?.();
      failAs(faults.sync);
      await file.sync();
    },
  };
}

function failAs(code: string | undefined): void {
  if (code !== undefined) throw Object.assign(new Error(`${code}: as the test wishes`), { code });
}
