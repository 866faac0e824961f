/** Entries, journals and folders for tests. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEntry } from '@domain/entry';
import { type Id, makeId } from '@domain/id';
import { type FileSystem, fileSystem } from './disk';
import { Journal } from './journal';

export const DEVICE: Id = makeId(1_290_000_000_000, new Uint8Array(10).fill(1));

/** An id that is the same for the same number. */
export const idOf = (n: number): Id => makeId(1_290_000_000_000 + n, createHash('sha256').update(String(n)).digest().subarray(0, 10));

/** A small entry, told apart by its number. */
export const entryOf = (n: number, name = `Obligation № ${n}`): NewEntry => ({
  entryId: idOf(n),
  kind: 'obligation.added',
  actor: 'Ana Reyes, City Clerk',
  changes: [{ table: 'obligation', id: idOf(n + 1_000_000), set: { name }, was: {} }],
  why: 'Agreement, § 4',
});

/** A folder that goes away after `test`, in the system's place for such or in another one. */
export async function inFolder<T>(test: (folder: string) => Promise<T>, place = tmpdir()): Promise<T> {
  const folder = await mkdtemp(join(place, 'noticebook-'));
  try {
    return await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a journal with a clock and random bytes that are the same in every run. */
export function openJournal(folder: string, fs: FileSystem = fileSystem, { device = DEVICE, epoch = 1 } = {}) {
  let count = 0;
  return Journal.open({
    fs, folder, device, epoch, account: 'areyes',
    now: () => new Date(Date.UTC(2010, 10, 18, 9, 0, 0)),
    random: (length) => createHash('sha512').update(String((count += 1))).digest().subarray(0, length),
  });
}

/** The same, for tests in which it has to open. */
export async function opened(folder: string, fs?: FileSystem, options?: { device?: Id; epoch?: number }) {
  const answer = await openJournal(folder, fs, options);
  if (!answer.ok) throw new Error(`The journal did not open: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Appends entries one at a time. */
export async function record(journal: Journal, numbers: readonly number[]): Promise<void> {
  for (const n of numbers) {
    const answer = await journal.append([entryOf(n)], ownHead(journal));
    if (!answer.ok) throw new Error(`Not recorded: ${JSON.stringify(answer.error)}`);
  }
}

export function ownHead(journal: Journal) {
  const [head] = journal.heads();
  if (head === undefined) throw new Error('A journal always has the head of its own device');
  return head;
}

/** All entries of the own device, a page at a time. */
export async function allEntries(journal: Journal, limit = 5_000) {
  const entries = [];
  for (;;) {
    const last = entries.at(-1)?.header;
    const page = await journal.read(ownHead(journal).device, last ?? null, limit);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    entries.push(...page.value.entries);
    if (!page.value.more) return entries;
  }
}
