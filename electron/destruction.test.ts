import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Day } from '@domain/day';
import { ok } from '@domain/result';
import { expect, test } from 'vitest';
import { Attachments } from './attachments';
import { type Destroyable, destroyRecords, finishDestruction } from './destruction';
import { Drafts } from './drafts';
import { CrashDisk, type CrashOptions } from './journal/crashDisk';
import { type FileSystem, fileSystem } from './journal/disk';
import { allEntries, idOf, inFolder, openJournal, ownHead } from './journal/sampleEntries';

const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const SEEDS = Number(process.env['NOTICEBOOK_CRASH_SEEDS'] ?? 3);
const SECRET = idOf(1);
const OTHER = idOf(2);

async function openAll(folder: string, fs: FileSystem): Promise<Destroyable | undefined> {
  const start = await openJournal(folder, fs);
  if (!start.ok) return undefined;
  const open = { folder, journal: start.value.journal, attachments: new Attachments(fs, folder), drafts: new Drafts(fs, folder) };
  await finishDestruction(fs, open);
  return open;
}

const letter = (n: number, id: string, words: string, hash?: string) => ({
  entryId: idOf(n), kind: 'letter.drafted', actor: 'Ana Reyes, City Clerk',
  changes: [{ table: 'letters', id, set: { words, ...(hash === undefined ? {} : { file: { hash, name: 'a.pdf', size: 1, mediaType: 'application/pdf' } }) }, was: {} }],
});

const order = (open: Destroyable) => ({
  entryId: idOf(90), actor: 'Ana Reyes, City Clerk', expectedHead: ownHead(open.journal), records: [{ table: 'letters', id: SECRET }],
  certificate: {
    id: idOf(91), number: 'D-2026-001', year: 2026, sequence: 1, on: Day.parse('2026-11-24'), by: 'Ana Reyes, City Clerk', why: 'Period over', description: '', copies: [],
    items: [{ table: 'letters' as const, id: SECRET, what: 'Letter L-2010-001', series: 'GC-10', account: '' }],
  },
});

const around = { copies: ['Backup one.nbk'], before: () => ok(undefined) };

/** Two letters with a file each, a file that nothing names, drafts about both; then the first letter is destroyed. Answers whether that was said to be done. */
async function work(folder: string, fs: FileSystem): Promise<{ readonly isSet: boolean; readonly isDestroyed: boolean }> {
  const open = await openAll(folder, fs);
  if (open === undefined) return { isSet: false, isDestroyed: false };
  const secret = await open.attachments.keepBytes('any', 'a.pdf', Buffer.from('%PDF the secret file'));
  const other = await open.attachments.keepBytes('any', 'b.pdf', Buffer.from('%PDF the other file'));
  const preview = await open.attachments.keepBytes('sheet', 'p.html', Buffer.from('the secret preview'));
  const half = await open.attachments.keepBytes('any', 'c.pdf', Buffer.from('%PDF half work'));
  if (!secret.ok || !other.ok || !preview.ok || !half.ok) return { isSet: false, isDestroyed: false };
  for (const entry of [letter(10, SECRET, 'the secret words', secret.value.hash), letter(11, OTHER, 'the other words', other.value.hash)]) {
    if (!(await open.journal.append([entry], ownHead(open.journal))).ok) return { isSet: false, isDestroyed: false };
  }
  const drafts = [await open.drafts.write(`letter.${SECRET}`, 'the secret draft'), await open.drafts.write(`letter.${OTHER}`, `the other draft ${half.value.hash}`)];
  if (drafts.some((one) => !one.ok)) return { isSet: false, isDestroyed: false };
  const destroyed = await destroyRecords(fs, open, order(open), around);
  await open.journal.append([letter(12, idOf(3), 'written after')], ownHead(open.journal));
  await open.drafts.close().catch(() => undefined);
  await open.journal.close().catch(() => undefined); // the power is gone, or the call that was to fail
  return { isSet: true, isDestroyed: destroyed.ok };
}

/** All bytes of a folder as one text. */
async function bytesOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return [...(await Promise.all(files)), ...entries.map(({ name }) => name)].join('\n');
}

/** A start on this folder: is the letter there wholly, or gone without a trace? */
async function stateAfter(folder: string): Promise<'before' | 'after'> {
  const open = await openAll(folder, fileSystem);
  if (open === undefined) throw new Error('the records do not open');
  const entries = await allEntries(open.journal);
  const verified = await open.journal.verify((hash) => open.attachments.check(hash));
  expect(verified).toMatchObject({ ok: true, value: { damages: [], badFiles: [] } });
  const words = entries.flatMap(({ body }) => body?.changes ?? []).map(({ set }) => set?.['words']);
  expect(words).toContain('the other words');
  const isAfter = entries.some(({ header }) => header.kind === 'records.destroyed');
  await open.journal.close();
  const text = await bytesOf(folder);
  expect(text).toContain('the other draft');
  expect(text).toContain('half work');
  const secrets = ['the secret words', 'the secret file', 'the secret draft'].filter((what) => text.includes(what));
  expect(isAfter ? text.includes('secret') : secrets.length !== 3).toBe(false);
  expect(existsSync(join(folder, 'destroying.json'))).toBe(false);
  return isAfter ? 'after' : 'before';
}

async function onDisk(options: CrashOptions, then: (disk: CrashDisk, done: { readonly isSet: boolean; readonly isDestroyed: boolean }, base: string) => Promise<void>): Promise<void> {
  await inFolder(async (base) => {
    const folder = join(base, 'records');
    await mkdir(folder);
    const disk = new CrashDisk(folder, options);
    await then(disk, await work(folder, disk.fs), base);
  }, PLACE);
}

test('what is destroyed is in no file of the folder any more; what others name, and half-written work about others, stays', () => inFolder(async (folder) => {
  expect(await work(folder, fileSystem)).toEqual({ isSet: true, isDestroyed: true });
  expect(await stateAfter(folder)).toBe('after');
  expect(await bytesOf(folder)).toContain('Backup one.nbk');
}, PLACE));

test('a line that was set aside at a start goes too where it names what is destroyed', () => inFolder(async (folder) => {
  const open = await openAll(folder, fileSystem);
  if (open === undefined) throw new Error('the records do not open');
  await open.journal.append([letter(10, SECRET, 'the secret words')], ownHead(open.journal));
  await writeFile(join(folder, 'journal', 'x.torn'), `# torn ${SECRET} secret`);
  await writeFile(join(folder, 'journal', 'y.torn'), '# another');
  expect(await destroyRecords(fileSystem, open, order(open), around)).toMatchObject({ ok: true, value: { certificate: { bodies: 1, files: 0 } } });
  expect(await readdir(join(folder, 'journal'))).not.toContain('x.torn');
  expect(await readdir(join(folder, 'journal'))).toContain('y.torn');
  await open.journal.close();
}));

test('where nothing can be made ready, nothing is changed', () => inFolder(async (folder) => {
  const open = await openAll(folder, fileSystem);
  if (open === undefined) throw new Error('the records do not open');
  await open.journal.append([letter(10, SECRET, 'the words')], ownHead(open.journal));
  const path = join(folder, 'journal', `${ownHead(open.journal).device}.jsonl`);
  const bytes = await readFile(path);
  expect(await destroyRecords(fileSystem, open, order(open), { ...around, before: () => ({ ok: false, error: { code: 'readOnly' } }) })).toMatchObject({ ok: false, error: { code: 'readOnly' } });
  expect(await readFile(path)).toEqual(bytes);
  expect(existsSync(join(folder, 'destroying.json'))).toBe(false);
  await open.journal.close();
}));

test('after the power failed at any call of a destruction, the next start finds it undone or done to the last byte', async () => {
  let calls = 0;
  await onDisk({}, async (disk) => { calls = disk.calls; });
  const seen = { before: 0, after: 0 };
  for (let crashAt = 0; crashAt < calls; crashAt += 1) {
    await onDisk({ crashAt }, async (disk, { isSet, isDestroyed }, base) => {
      if (!isSet) return; // the power failed before there was anything to destroy
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const image = join(base, 'after');
        await mkdir(image);
        await disk.image(image, seeded(crashAt * 10_007 + seed));
        const state = await stateAfter(image).catch((error: unknown) => { throw new Error(`crash at call ${crashAt}, seed ${seed}`, { cause: error }); });
        expect(isDestroyed ? state : 'after', `crash at call ${crashAt}: what was said to be done is done`).toBe('after');
        seen[state] += 1;
        await rm(image, { recursive: true });
      }
    });
  }
  expect(seen.before).toBeGreaterThan(0);
  expect(seen.after).toBeGreaterThan(0);
  console.log(`${calls} calls, ${seen.before + seen.after} crashed disks: ${seen.before} not destroyed, ${seen.after} destroyed, none other`);
}, 600_000);

test.each(['EIO', 'ENOSPC'])('each call of a destruction that fails once with %s: undone, or done at the next start', async (failAs) => {
  let calls = 0;
  await onDisk({}, async (disk) => { calls = disk.calls; });
  for (let failAt = 0; failAt < calls; failAt += 1) {
    await onDisk({ failAt, failAs }, async (disk, { isSet, isDestroyed }) => {
      if (!isSet) return;
      const state = await stateAfter(disk.root).catch((error: unknown) => { throw new Error(`call ${failAt} fails`, { cause: error }); });
      expect(isDestroyed ? state : 'after', `call ${failAt} fails`).toBe('after');
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
