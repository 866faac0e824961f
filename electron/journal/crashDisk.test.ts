import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Attachments } from '../attachments';
import { CrashDisk, type CrashOptions } from './crashDisk';
import { fileSystem } from './disk';
import { allEntries, entryOf, idOf, inFolder, opened, openJournal, ownHead } from './sampleEntries';

/** How many disks are made of the same crash; the drills ask for more. */
const SEEDS = Number(process.env['NOTICEBOOK_CRASH_SEEDS'] ?? 4);
/** With which errors calls fail; the drills take them all. */
const ERRORS = process.env['NOTICEBOOK_CRASH_SEEDS'] === undefined ? ['EIO', 'ENOSPC'] : ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EINTR'];
/** Memory where there is such a place: the disk is simulated, and real syncs would only take time. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What was asked to be recorded, each request as the names of its entries. */
type Outcome = { readonly acknowledged: string[]; readonly refused: string[][]; isOpen: boolean; kept: string[] };

/** A morning's work: single saves, a batch, a kept file, a restart in between. Goes on after a refusal, as a clerk does. */
async function work(disk: CrashDisk, folder: string): Promise<Outcome> {
  const outcome: Outcome = { acknowledged: [], refused: [], isOpen: false, kept: [] };
  let n = 0;
  for (const requests of [[1, 1, 3], [1, 2, 1]]) {
    const start = await openJournal(folder, disk.fs);
    if (!start.ok) continue;
    outcome.isOpen = true;
    const { journal } = start.value;
    const attachments = new Attachments(disk.fs, folder);
    for (const size of requests) {
      const names = Array.from({ length: size }, () => `entry ${(n += 1)}`);
      const kept = await attachments.keepBytes('any', 'scan.pdf', Buffer.from(`%PDF-1.7 ${names[0]}`));
      if (!kept.ok) continue;
      const entries = names.map((name, index) => ({ ...entryOf(n * 100 + index, name), changes: [{ table: 'documents', id: idOf(n * 100 + index), set: { name, file: { ...kept.value } }, was: {} }] }));
      const answer = await journal.append(entries, ownHead(journal));
      if (answer.ok) {
        outcome.acknowledged.push(...names);
        outcome.kept.push(kept.value.hash);
      } else outcome.refused.push(names);
    }
    await journal.close().catch(() => undefined); // the power is gone, or the call that was to fail
  }
  return outcome;
}

async function onDisk(options: CrashOptions, test: (disk: CrashDisk, outcome: Outcome, base: string) => Promise<void>): Promise<void> {
  await inFolder(async (base) => {
    const folder = join(base, 'records');
    await mkdir(folder);
    const disk = new CrashDisk(folder, options);
    await test(disk, await work(disk, folder), base);
  }, PLACE);
}

/** What a start on this folder finds; its journal must verify, and go on. */
async function found(folder: string, kept: readonly string[]): Promise<readonly string[]> {
  const { journal } = await opened(folder);
  const names = (await allEntries(journal)).map(({ body }) => String(body?.changes[0]?.set?.['name']));
  const attachments = new Attachments(fileSystem, folder);
  for (const hash of kept) expect(await attachments.check(hash), 'a file that a confirmed entry names').toBe('whole');
  expect(await journal.append([entryOf(9_000_000, 'after')], ownHead(journal))).toMatchObject({ ok: true });
  expect(await journal.verify((hash) => attachments.check(hash))).toMatchObject({ ok: true, value: { damages: [], badFiles: [] } });
  await journal.close();
  return names;
}

async function callsOfWork(options: CrashOptions = {}): Promise<number> {
  let calls = 0;
  await onDisk(options, async (disk) => { calls = disk.calls; });
  return calls;
}

for (const piece of [undefined, 100]) {
  test(`after the power failed at any call${piece === undefined ? '' : ', with short writes'}, what was confirmed is there, and the save under way wholly or not at all`, async () => {
    const shorter = piece === undefined ? {} : { piece };
    const calls = await callsOfWork(shorter);
    expect(calls).toBeGreaterThan(60);
    const seen = { without: 0, with: 0 };
    for (let crashAt = 0; crashAt < calls; crashAt += 1) {
      await onDisk({ crashAt, ...shorter }, async (disk, { acknowledged, refused, kept }, base) => {
        for (let seed = 0; seed < (piece === undefined ? SEEDS : Math.ceil(SEEDS / 4)); seed += 1) {
          const image = join(base, 'after');
          await mkdir(image);
          await disk.image(image, seeded(crashAt * 10_007 + seed));
          const names = await found(image, kept);
          const underWay = refused[0] ?? [];
          const isWith = names.length > acknowledged.length;
          expect(names, `crash at call ${crashAt}, seed ${seed}`).toEqual(isWith ? [...acknowledged, ...underWay] : acknowledged);
          seen[isWith ? 'with' : 'without'] += 1;
          await rm(image, { recursive: true });
        }
      });
    }
    expect(seen.with, 'both of the two legal states were met').toBeGreaterThan(0);
    expect(seen.without).toBeGreaterThan(0);
    console.log(`${calls} calls, ${seen.with + seen.without} crashed disks: ${seen.without} without the save under way, ${seen.with} with it, none other`);
  }, 1_200_000);
}

test.each(ERRORS)('each call that fails once with %s: what was confirmed is there, what was refused is not', async (failAs) => {
  const calls = await callsOfWork();
  for (let failAt = 0; failAt < calls; failAt += 1) {
    await onDisk({ failAt, failAs }, async (disk, { acknowledged, kept }) => {
      expect(await found(disk.root, kept), `call ${failAt} fails`).toEqual(acknowledged);
    });
  }
}, 600_000);

/** The same numbers in every run, between 0 and 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
