import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withSample } from '../backup/sampleBackups';
import { opened } from '../journal/sampleEntries';
import { verify } from './verify';

type Copy = { readonly folder: string; readonly device: string; readonly journal: string; readonly lines: readonly string[] };

/** A closed records folder of six entries, copied for a test to spoil. */
async function withCopy(test: (copy: Copy) => Promise<void>): Promise<void> {
  await withSample(async ({ record, records, open, root }) => {
    for (const n of [1, 2, 3, 4, 5, 6]) await record(n);
    const { device, folder } = await open();
    await records.close();
    const copy = join(root, 'copy');
    await cp(folder, copy, { recursive: true });
    const journal = join(copy, 'journal', `${device}.jsonl`);
    await test({ folder: copy, device, journal, lines: (await readFile(journal, 'utf8')).trimEnd().split('\n') });
  });
}

async function said(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const code = await verify(args, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

const rewrite = (journal: string, lines: readonly (string | undefined)[]) => writeFile(journal, lines.map((line) => `${line ?? ''}\n`).join(''));

test('records that are as they were recorded', () => withCopy(async ({ folder }) => {
  const { code, text } = await said(folder);
  expect(code).toBe(0);
  expect(text).toMatch(/Entries read +6\nFiles checked +6/);
  expect(text).toContain('Everything is as it was recorded.');
}));

describe('what was done to them is named with its place', () => {
  test.each<[string, (lines: readonly string[]) => readonly (string | undefined)[], string]>([
    ['an edit', (lines) => lines.map((line, index) => (index === 2 ? line.replace('scan 3.pdf', 'scan 8.pdf') : line)), 'line 3: what was recorded was changed'],
    ['an edited header', (lines) => lines.map((line, index) => (index === 2 ? line.replace('"actor":"Ana', '"actor":"Eva') : line)), 'line 3: the header was changed'],
    ['two lines in another order', ([a, b, c, d, ...rest]) => [a, c, b, d, ...rest], 'line 2: lines before this one are missing or were moved'],
    ['a line taken out', ([a, , ...rest]) => [a, ...rest], 'line 2: lines before this one are missing or were moved'],
    ['a line put in', ([a, b, ...rest]) => [a, b, a, ...rest], 'line 3: lines before this one are missing or were moved'],
    ['the end cut off', (lines) => lines.slice(0, 4), 'line 5: entries are missing at the end: entry 6 of epoch 1 had been recorded'],
    ['a body taken out', (lines) => lines.map((line, index) => (index === 4 ? line.slice(0, line.indexOf('\t') + 1) : line)), 'line 5: what was recorded is missing'],
    ['the last header edited', (lines) => lines.map((line, index) => (index === 5 ? line.replace('"actor":"Ana', '"actor":"Eva') : line)), 'line 6: the last header was changed'],
  ])('%s: by verify.mjs, and by “Verify journal” of the app, which had it open', (_, spoil, expected) => withCopy(async ({ folder, device, journal, lines }) => {
    const { journal: open } = await opened(folder, undefined, { device });
    await rewrite(journal, spoil(lines));
    const { code, text } = await said(folder);
    expect(code).toBe(1);
    expect(text).toContain(expected);
    const verified = await open.verify(async () => 'whole');
    const line = Number(/line (\d+)/.exec(expected)?.[1]);
    expect(verified).toMatchObject({ ok: true, value: { damages: expect.arrayContaining([expect.objectContaining({ device, line })]) } });
    await open.close();
  }));

  test('a last line that is torn', () => withCopy(async ({ folder, journal }) => {
    await appendFile(journal, '{"v":1,');
    expect((await said(folder)).text).toContain('line 7: the line is not complete');
  }));

  test('two kept files exchanged, one missing, each with the entry that names it', () => withCopy(async ({ folder }) => {
    const files = (await readdir(join(folder, 'files'), { recursive: true })).filter((name) => name.length > 60).map((name) => join(folder, 'files', name));
    const [a = '', b = '', c = ''] = files;
    const [first, second] = [await readFile(a), await readFile(b)];
    await writeFile(a, second);
    await writeFile(b, first);
    await rm(c);
    const { code, text } = await said(folder);
    expect(code).toBe(1);
    expect(text.match(/was changed: “scan \d\.pdf”, named in journal\/[0-9A-Z]+\.jsonl, line \d \(obligation\.added\)/g)).toHaveLength(2);
    expect(text).toMatch(/is missing: “scan \d\.pdf”, named in journal/);
  }));

  test('a journal whose file is gone, a head that cannot be read', () => withCopy(async ({ folder, journal }) => {
    await rm(journal);
    expect((await said(folder)).text).toContain('is missing; its entry 6 had been recorded');
    await writeFile(join(folder, 'head.json'), '{');
    expect((await said(folder)).text).toContain('head.json cannot be read');
  }));
});

test('without a head beside the journal it says what could not be noticed', () => withCopy(async ({ folder }) => {
  await rm(join(folder, 'head.json'));
  const { code, text } = await said(folder);
  expect(code).toBe(0);
  expect(text).toContain('No head was found beside the journal');
}));

test('a head from a printed letter is found with its line, also as it is printed in groups; another one is not', () => withCopy(async ({ folder, lines }) => {
  const hash = createHash('sha256').update(lines[3]?.split('\t')[0] ?? '').digest('hex');
  expect(await said(folder, '--head', hash)).toMatchObject({ code: 0, text: expect.stringContaining('line 4: ') });
  expect(await said(folder, '--head', (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' '))).toMatchObject({ code: 0 });
  expect(await said(folder, '--head', 'ab'.repeat(32))).toMatchObject({ code: 1 });
}));

test('a backup is checked and unpacked as it is; an encrypted, foreign or cut one is not', () => withSample(async ({ backups, record, open, folder, root }) => {
  await record(1);
  await backups.useFolder(await open(), folder);
  await backups.make();
  const [name = ''] = await readdir(folder);
  const backup = join(folder, name);
  const unpacked = join(root, 'unpacked');
  expect(await said(backup, '--unpack', unpacked)).toMatchObject({ code: 0, text: expect.stringContaining('Unpacked into') });
  expect((await readdir(unpacked)).sort()).toEqual(['device.json', 'files', 'head.json', 'journal', 'verify.mjs']);
  expect(await said(unpacked)).toMatchObject({ code: 0 });
  expect(await said(backup, '--unpack', unpacked)).toMatchObject({ code: 2 });

  const bytes = await readFile(backup);
  const cut = join(root, 'cut.nbk');
  await writeFile(cut, bytes.subarray(0, -10));
  expect(await said(cut)).toMatchObject({ code: 1, text: expect.stringContaining('it was cut off') });
  const at = bytes.indexOf('scan 1.pdf');
  bytes[at] = 0x5a;
  await writeFile(cut, bytes);
  expect((await said(cut)).text).toMatch(/jsonl is not as it was put into the backup[\s\S]*line 1: what was recorded was changed/);
  await writeFile(cut, 'age-encryption.org/v1\n-> scrypt');
  expect(await said(cut)).toMatchObject({ code: 2, text: expect.stringContaining('age --decrypt') });
  await writeFile(cut, 'PK');
  expect(await said(cut)).toMatchObject({ code: 2, text: expect.stringContaining('no backup of Noticebook') });
}));

test('a forged archive writes nothing outside the new folder', () => withSample(async ({ root }) => {
  await mkdir(root, { recursive: true });
  const forged = join(root, 'forged.nbk');
  await writeFile(forged, `noticebook-archive 1\n${JSON.stringify({ files: [{ path: '../stolen', size: 1, sha256: '0'.repeat(64) }] })}\nx\nsha256 ${'0'.repeat(64)}\n`);
  expect(await said(forged, '--unpack', join(root, 'new'))).toMatchObject({ code: 2 });
  expect(await readdir(root)).not.toContain('stolen');
}));

test('a list of hashes as sha256sum writes it is checked too: changed, missing, added', () => withCopy(async ({ folder }) => {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  await writeFile(join(folder, 'SHA256SUMS'), (await Promise.all(paths.map(async (path) => `${createHash('sha256').update(await readFile(join(folder, path))).digest('hex')}  ${path}\n`))).join(''));
  expect(await said(folder)).toMatchObject({ code: 0 });
  await appendFile(join(folder, 'device.json'), ' ');
  await writeFile(join(folder, 'added.txt'), '');
  expect((await said(folder)).text).toMatch(/device\.json was changed[\s\S]*added\.txt was added/);
}));

test.skipIf(process.platform === 'win32')('the page that shows it with sha256sum alone: its script prints the head, and the line that was changed', () => withCopy(async ({ folder, journal, lines }) => {
  const page = await readFile(new URL('../../docs/verify.md', import.meta.url), 'utf8');
  const script = page.split('```').find((block) => block.includes('while IFS='))?.trim() ?? '';
  const run = () => execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  expect(run()).toBe(`head: ${createHash('sha256').update(lines[5]?.split('\t')[0] ?? '').digest('hex')}\n`);
  await rewrite(journal, lines.map((line, index) => (index === 2 ? line.replace('scan 3.pdf', 'scan 8.pdf') : line)));
  expect(run()).toMatch(/^line 3: the body was changed\nhead: /);
  await rewrite(journal, lines.map((line, index) => (index === 2 ? line.replace('"actor":"Ana', '"actor":"Eva') : line)));
  expect(run()).toMatch(/^line 4 does not name the line before\nhead: /);
}));

test('asked wrongly it says how it is asked', async () => {
  expect(await said()).toMatchObject({ code: 2, text: expect.stringContaining('node verify.mjs FOLDER') });
  expect(await said('/not/there')).toMatchObject({ code: 2, text: '/not/there is not there.' });
});
