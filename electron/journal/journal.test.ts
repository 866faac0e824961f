import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesIn } from '@domain/journalLine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitLines } from './chain';
import { allEntries, DEVICE, entryOf, idOf, inFolder, opened, openJournal, ownHead, record } from './sampleEntries';

const fileIn = (folder: string, name = `${DEVICE}.jsonl`): string => join(folder, 'journal', name);
const whole = async () => 'whole' as const;

/** A journal with so many single entries, closed, and its bytes. */
async function written(folder: string, count: number): Promise<Buffer> {
  const { journal } = await opened(folder);
  await record(journal, Array.from({ length: count }, (_, n) => n));
  await journal.close();
  return readFile(fileIn(folder));
}

describe('append', () => {
  test('an entry is on the disk when it is acknowledged, and reads back after a new start', () => inFolder(async (folder) => {
    const { journal, notices } = await opened(folder);
    expect(notices).toEqual([]);
    const answer = await journal.append([entryOf(1)], ownHead(journal));
    expect(answer).toMatchObject({ ok: true, value: { head: { seq: 1 }, entries: [{ header: { seq: 1, lc: 1, account: 'areyes' }, body: { why: 'Agreement, § 4' } }] } });
    const bytes = await readFile(fileIn(folder), 'utf8');
    expect(bytes).toContain('Obligation № 1');
    await journal.close();

    const again = await opened(folder);
    expect(again.notices).toEqual([]);
    expect(answer.ok && (await allEntries(again.journal))).toEqual(answer.ok && answer.value.entries);
    expect(ownHead(again.journal)).toEqual(answer.ok && answer.value.head);
    await again.journal.close();
  }));

  test('the same entryId twice is one entry, with the earlier acknowledgement', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    const head = ownHead(journal);
    const [first, second] = await Promise.all([journal.append([entryOf(1)], head), journal.append([entryOf(1)], head)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    const batch = [entryOf(2), entryOf(3)];
    const third = await journal.append(batch, ownHead(journal));
    await record(journal, [4]);
    expect(await journal.append(batch, head)).toEqual(third);
    expect((await allEntries(journal)).map(({ header }) => header.seq)).toEqual([1, 2, 3, 4]);
    await journal.close();
  }));

  test('an id that stood inside an earlier batch, or twice in one request, is refused', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    await journal.append([entryOf(1), entryOf(2)], ownHead(journal));
    expect(await journal.append([entryOf(2)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await journal.append([entryOf(3), entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'refused' } });
    await journal.close();
  }));

  test('a head that is not the journal’s answers stale and writes nothing', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    const old = ownHead(journal);
    await record(journal, [1]);
    const before = await readFile(fileIn(folder));
    expect(await journal.append([entryOf(2)], old)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(await journal.append([entryOf(2)], { ...ownHead(journal), hash: 'a'.repeat(64) })).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(await readFile(fileIn(folder))).toEqual(before);
    await journal.close();
  }));

  test('several entries are a batch, a single one is not', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    await journal.append([entryOf(1), entryOf(2), entryOf(3)], ownHead(journal));
    await record(journal, [4]);
    const batches = (await allEntries(journal)).map(({ header }) => header.batch);
    expect(batches.map((batch) => batch && [batch.n, batch.of])).toEqual([[1, 3], [2, 3], [3, 3], undefined]);
    expect(new Set(batches.slice(0, 3).map((batch) => batch?.id)).size).toBe(1);
    await journal.close();
  }));

  test('a body that is longer than the journal takes is refused', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    expect(await journal.append([entryOf(1), entryOf(2, 'x'.repeat(4_000_001))], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'tooLarge', detail: 'entry 2 of 2' } });
    expect(journal.isEmpty).toBe(true);
    await journal.close();
  }));

  test('a file that something else changed or exchanged takes no more entries', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    await record(journal, [1, 2]);
    const bytes = await readFile(fileIn(folder));
    await appendFile(fileIn(folder), 'x');
    expect(await journal.append([entryOf(3)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    await truncate(fileIn(folder), bytes.length);
    await record(journal, [3]);
    const longer = await readFile(fileIn(folder));
    await rm(fileIn(folder));
    await writeFile(fileIn(folder), longer);
    expect(await journal.append([entryOf(4)], ownHead(journal))).toMatchObject({ ok: false, error: { code: 'damaged' } });
    await journal.close();
  }));
});

describe('a torn end', () => {
  test('at any byte loses nothing before it, and is kept in a .torn file', () => inFolder(async (folder) => {
    const bytes = await written(folder, 4);
    const lengths = splitLines(bytes).lines.map((line) => line.length + 1);
    const third = lengths.slice(0, 3).reduce((sum, length) => sum + length, 0);
    for (let cut = third + 1; cut < bytes.length; cut += 1) {
      await rm(join(folder, 'head.json'), { force: true });
      await rm(fileIn(folder, `${DEVICE}.torn`), { force: true });
      await writeFile(fileIn(folder), bytes.subarray(0, cut));
      const { journal, notices } = await opened(folder);
      expect(notices.map(({ code }) => code)).toEqual(['tornTail', 'headMissing']);
      expect(ownHead(journal).seq).toBe(3);
      await journal.close();
      expect(await readFile(fileIn(folder))).toEqual(bytes.subarray(0, third));
      expect((await readFile(fileIn(folder, `${DEVICE}.torn`))).includes(bytes.subarray(third, cut))).toBe(true);
    }
  }));

  test('goes on from the last whole entry', () => inFolder(async (folder) => {
    const bytes = await written(folder, 3);
    await writeFile(fileIn(folder), bytes.subarray(0, bytes.length - 7));
    await rm(join(folder, 'head.json'));
    const { journal } = await opened(folder);
    await record(journal, [7]);
    expect((await allEntries(journal)).map(({ header }) => header.seq)).toEqual([1, 2, 3]);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 3, damages: [] } });
    await journal.close();
  }));

  const changes: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['a NUL in its body', (bytes) => bytes.fill(0, bytes.length - 20, bytes.length - 19)],
    ['its newline changed', (bytes) => bytes.fill(0x20, bytes.length - 1)],
    ['its newline cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
  ];
  for (const [what, change] of changes) {
    test(`that had been acknowledged (${what}) is damage, and nothing is changed`, () => inFolder(async (folder) => {
      const changed = change(await written(folder, 3));
      await writeFile(fileIn(folder), changed);
      const copy = await readFile(join(folder, 'head.json'));
      for (let start = 0; start < 2; start += 1) {
        expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('line 3') } });
      }
      expect(await readFile(fileIn(folder))).toEqual(changed);
      expect(await readFile(join(folder, 'head.json'))).toEqual(copy);
      expect(await readdir(join(folder, 'journal'))).toEqual([`${DEVICE}.jsonl`]);
    }));
  }

  test('behind a head that is older than the journal is still set aside', () => inFolder(async (folder) => {
    await written(folder, 2);
    const copy = await readFile(join(folder, 'head.json'));
    const start = await opened(folder);
    await record(start.journal, [5]);
    await start.journal.close();
    await writeFile(join(folder, 'head.json'), copy);
    await appendFile(fileIn(folder), '{"v":1,"half');
    const { journal, notices } = await opened(folder, undefined, { epoch: 2 });
    expect(notices.map(({ code }) => code)).toEqual(['tornTail']);
    await journal.close();
    await appendFile(fileIn(folder), '{"v":1,"half');
    const again = await opened(folder, undefined, { epoch: 2 });
    expect(again.notices.map(({ code }) => code)).toEqual(['tornTail']);
    await again.journal.close();
  }));

  test('half a batch is set aside whole, wherever it is cut', () => inFolder(async (folder) => {
    const before = await written(folder, 2);
    const start = await opened(folder);
    await start.journal.append([entryOf(10), entryOf(11), entryOf(12), entryOf(13)], ownHead(start.journal));
    await start.journal.close();
    const bytes = await readFile(fileIn(folder));
    await fc.assert(fc.asyncProperty(fc.integer({ min: before.length + 1, max: bytes.length - 1 }), async (cut) => {
      await rm(join(folder, 'head.json'), { force: true });
      await writeFile(fileIn(folder), bytes.subarray(0, cut));
      const { journal, notices } = await opened(folder);
      expect(notices.map(({ code }) => code)).toEqual([expect.stringMatching(/tornTail|openBatch/), 'headMissing']);
      expect(ownHead(journal).seq).toBe(2);
      await journal.close();
      expect(await readFile(fileIn(folder))).toEqual(before);
    }), { numRuns: 150 });
  }));

  test('a big half batch, longer than what is read at first, is set aside whole', () => inFolder(async (folder) => {
    const before = await written(folder, 1);
    const start = await opened(folder);
    await start.journal.append(Array.from({ length: 3_000 }, (_, n) => entryOf(n + 10)), ownHead(start.journal));
    await start.journal.close();
    const bytes = await readFile(fileIn(folder));
    await writeFile(fileIn(folder), bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1));
    await rm(join(folder, 'head.json'));
    const { journal, notices } = await opened(folder);
    expect(notices.map(({ code }) => code)).toEqual(['openBatch', 'headMissing']);
    await journal.close();
    expect(await readFile(fileIn(folder))).toEqual(before);
  }));

  test('a hole of NUL bytes, as a power cut leaves it, is a torn end', () => inFolder(async (folder) => {
    const bytes = await written(folder, 2);
    await appendFile(fileIn(folder), Buffer.concat([Buffer.alloc(300), Buffer.from('"was":{}}]}\n')]));
    const { journal, notices } = await opened(folder);
    expect(notices.map(({ code }) => code)).toEqual(['tornTail']);
    await journal.close();
    expect(await readFile(fileIn(folder))).toEqual(bytes);
  }));

  test('of the very first entry leaves an empty journal', () => inFolder(async (folder) => {
    const bytes = await written(folder, 1);
    await writeFile(fileIn(folder), bytes.subarray(0, 40));
    await rm(join(folder, 'head.json'));
    const { journal, notices } = await opened(folder);
    expect(notices.map(({ code }) => code)).toEqual(['tornTail']);
    expect(journal.isEmpty).toBe(true);
    await journal.close();
  }));
});

describe('damage', () => {
  test('in a complete last line stops the start, with its line, and changes nothing', () => inFolder(async (folder) => {
    const bytes = await written(folder, 5);
    const changed = Buffer.from(bytes);
    changed.write('X', changed.lastIndexOf('Obligation'));
    await writeFile(fileIn(folder), changed);
    expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('line 5') } });
    expect(await readFile(fileIn(folder))).toEqual(changed);
  }));

  test('in the last header is found by the head that is kept in the second place', () => inFolder(async (folder) => {
    const bytes = await written(folder, 3);
    const changed = Buffer.from(bytes);
    changed.write('B', changed.lastIndexOf('Ana Reyes'));
    await writeFile(fileIn(folder), changed);
    expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('entry 3') } });
  }));

  test('of a newer Noticebook says so', () => inFolder(async (folder) => {
    await written(folder, 2);
    await appendFile(fileIn(folder), '{"v":2,"novelty":true}\t{}\n');
    expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'newer', detail: expect.stringContaining('line 3') } });
  }));

  test('anywhere is found by the verification, with its line, also when the file is long', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    for (let n = 0; n < 4; n += 1) {
      await journal.append(Array.from({ length: 1_500 }, (_, i) => entryOf(n * 10_000 + i)), ownHead(journal));
    }
    const bytes = await readFile(fileIn(folder));
    expect(bytes.length).toBeGreaterThan(3_000_000);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 6_000, damages: [] } });
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(fileIn(folder), changed);
      const line = splitLines(bytes.subarray(0, at)).lines.length + 1;
      expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { damages: expect.arrayContaining([expect.objectContaining({ line })]) } });
    }), { numRuns: 4 });
    await journal.close();
  }), 60_000);

  test('that the window would read is refused instead', () => inFolder(async (folder) => {
    const bytes = await written(folder, 5);
    const changed = Buffer.from(bytes);
    changed.write('X', changed.indexOf('Obligation'));
    await writeFile(fileIn(folder), changed);
    const { journal } = await opened(folder);
    expect(await journal.read(DEVICE, null, 10)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('line 1') } });
    expect(await journal.read(DEVICE, { epoch: 1, seq: 2 }, 10)).toMatchObject({ ok: true });
    await journal.close();
  }));

  test('by a body that was cut away is found by the verification and refused to the window', () => inFolder(async (folder) => {
    const lines = (await written(folder, 3)).toString('latin1').split('\n');
    const [, second = ''] = lines;
    lines[1] = second.slice(0, second.indexOf('\t') + 1);
    await writeFile(fileIn(folder), lines.join('\n'), 'latin1');
    const { journal } = await opened(folder);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { purged: 0, damages: [{ line: 2, what: 'what was recorded is missing' }] } });
    expect(await journal.read(DEVICE, null, 10)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining('line 2') } });
    await journal.close();
  }));

  test('a kept file that is missing or changed is listed', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    const file = (hash: string) => ({ hash: hash.repeat(64), name: 'scan.pdf', size: 1, mediaType: 'application/pdf' });
    const [change] = entryOf(1).changes;
    if (change === undefined) throw new Error('one change');
    await journal.append([{ ...entryOf(1), changes: [{ ...change, set: { scan: file('a'), more: [{ copy: file('b') }] } }] }], ownHead(journal));
    const verified = await journal.verify(async (hash) => (hash.startsWith('a') ? 'missing' : 'whole'));
    expect(verified).toMatchObject({ ok: true, value: { files: 2, badFiles: ['a'.repeat(64)] } });
    await journal.close();
  }));
});

describe('read', () => {
  test('gives the same entries in pages of any size, from any place', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    await journal.append(Array.from({ length: 3_000 }, (_, n) => entryOf(n)), ownHead(journal));
    await journal.close();
    const again = await opened(folder);
    const all = await allEntries(again.journal);
    expect(all.map(({ header }) => header.seq)).toEqual(Array.from({ length: 3_000 }, (_, n) => n + 1));
    expect(await allEntries(again.journal, 700)).toEqual(all);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 40 }), async (seq, limit) => {
      const page = await again.journal.read(DEVICE, { epoch: 1, seq }, limit);
      expect(page).toEqual({ ok: true, value: { entries: all.slice(seq, seq + limit), more: seq + limit < 3_000 } });
    }), { numRuns: 40 });
    await again.journal.close();
  }));

  test('of a device that has no file answers notFound', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    expect(await journal.read(idOf(99), null, 1)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    await journal.close();
  }));
});

describe('lines for the window', () => {
  test('page by page they are all lines, also those that are appended between two pages', () => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    await journal.append(Array.from({ length: 250 }, (_, n) => entryOf(n)), ownHead(journal));
    const seen: number[] = [];
    let after: { readonly epoch: number; readonly seq: number } | null = null;
    for (let more = true, round = 0; more; round += 1) {
      const page = await journal.readLines(DEVICE, after, 100);
      if (!page.ok) throw new Error(page.error.code);
      const entries = entriesIn(page.value.lines) ?? [];
      seen.push(...entries.map(({ header }) => header.seq));
      after = entries.at(-1)?.header ?? after;
      more = page.value.more;
      if (round < 2) await record(journal, [1_000 + round]); // the page behind had been read by then
    }
    expect(seen).toEqual(Array.from({ length: 252 }, (_, n) => n + 1));
    const again = await journal.readLines(DEVICE, null, 100);
    expect(again.ok && entriesIn(again.value.lines)?.map(({ header }) => header.seq), 'any place can be asked for').toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
    await journal.close();
  }));
});

describe('several devices and epochs', () => {
  test('the clock goes on from the highest of all devices, and the other file is left alone', () => inFolder(async (folder) => {
    const other = await opened(folder, undefined, { device: idOf(50) });
    await record(other.journal, [1, 2, 3]);
    await other.journal.close();
    const torn = Buffer.concat([await readFile(fileIn(folder, `${idOf(50)}.jsonl`)), Buffer.from('{"half')]);
    await writeFile(fileIn(folder, `${idOf(50)}.jsonl`), torn);

    const { journal, notices } = await opened(folder);
    expect(notices).toEqual([]);
    await record(journal, [4]);
    const [entry] = await allEntries(journal);
    expect(entry?.header).toMatchObject({ seq: 1, lc: 4 });
    expect(journal.heads().map(({ seq }) => seq)).toEqual([1, 3]);
    expect(await journal.read(idOf(50), { epoch: 1, seq: 2 }, 5)).toMatchObject({ ok: true, value: { entries: [{ header: { seq: 3 } }], more: false } });
    expect(await readFile(fileIn(folder, `${idOf(50)}.jsonl`))).toEqual(torn);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 4, damages: [] } });
    await journal.close();
  }));

  test('a new epoch begins at 1 and continues the head before', () => inFolder(async (folder) => {
    await written(folder, 3);
    const { journal } = await opened(folder, undefined, { epoch: 2 });
    expect(ownHead(journal)).toMatchObject({ epoch: 2, seq: 0 });
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { damages: [] } });
    await record(journal, [7, 8]);
    await journal.close();
    const again = await opened(folder, undefined, { epoch: 2 });
    expect(again.notices).toEqual([]);
    expect((await allEntries(again.journal)).map(({ header }) => [header.epoch, header.seq])).toEqual([[1, 1], [1, 2], [1, 3], [2, 1], [2, 2]]);
    expect(await again.journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 5, damages: [] } });
    await again.journal.close();
  }));
});

describe('the head in the second place', () => {
  test('that is ahead of the journal is told at every start, also after something was recorded, until its proof is taken away', () => inFolder(async (folder) => {
    const bytes = await written(folder, 3);
    const twoLines = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    await writeFile(fileIn(folder), bytes.subarray(0, twoLines));
    for (let start = 0; start < 4; start += 1) {
      const { journal, notices } = await opened(folder);
      expect(notices).toMatchObject([{ code: 'headBehind', detail: expect.stringContaining('entry 3') }]);
      if (start > 0) await record(journal, [10 + start]);
      await journal.close();
    }
    const kept = (await readdir(folder)).filter((name) => name.startsWith('head.behind-2-'));
    expect(kept).toHaveLength(1);
    await rm(join(folder, kept[0] ?? ''));
    const { journal, notices } = await opened(folder);
    expect(notices).toEqual([]);
    await journal.close();
  }));

  test('that is ahead of the journal is told no more when the entries are back', () => inFolder(async (folder) => {
    const bytes = await written(folder, 3);
    await writeFile(fileIn(folder), bytes.subarray(0, bytes.lastIndexOf('\n', bytes.length - 2) + 1));
    const behind = await opened(folder);
    await behind.journal.close();
    await writeFile(fileIn(folder), bytes);
    const { journal, notices } = await opened(folder);
    expect(notices).toEqual([]);
    await journal.close();
  }));

  for (const [what, lose] of [['missing', (path: string) => rm(path)], ['empty', (path: string) => truncate(path)]] as const) {
    test(`that names entries of a journal file that is ${what} is damage, start after start`, () => inFolder(async (folder) => {
      await written(folder, 3);
      await lose(fileIn(folder));
      for (let start = 0; start < 2; start += 1) {
        expect(await openJournal(folder)).toMatchObject({ ok: false, error: { code: 'damaged', detail: expect.stringContaining(`the journal file is ${what}`) } });
      }
      expect(await readFile(join(folder, 'head.json'), 'utf8')).toContain('"seq":3');
    }));
  }

  test('that is older than the journal, as after a power cut, is no matter', () => inFolder(async (folder) => {
    await written(folder, 2);
    const copy = await readFile(join(folder, 'head.json'));
    const start = await opened(folder);
    await record(start.journal, [5, 6]);
    await start.journal.close();
    await writeFile(join(folder, 'head.json'), copy);
    const { journal, notices } = await opened(folder);
    expect(notices).toEqual([]);
    await journal.close();
    expect(await readFile(join(folder, 'head.json'), 'utf8')).toContain('"seq":4');
  }));

  for (const [what, lose] of [['missing', (path: string) => rm(path)], ['broken', (path: string) => writeFile(path, '')], ['of no journal', (path: string) => writeFile(path, '{"heads":[]}')]] as const) {
    test(`that is ${what} is told once and written anew`, () => inFolder(async (folder) => {
      await written(folder, 2);
      await lose(join(folder, 'head.json'));
      for (const codes of [['headMissing'], []]) {
        const { journal, notices } = await opened(folder);
        expect(notices.map(({ code }) => code)).toEqual(codes);
        await journal.close();
        expect(await readFile(join(folder, 'head.json'), 'utf8')).toContain('"seq":2');
      }
    }));
  }
});
