import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type FileSystem, fileSystem } from '../journal/disk';
import { inFolder } from '../journal/sampleEntries';
import { withSample } from '../backup/sampleBackups';
import { ExportFolder } from './exportFolder';
import { exportedLines, withheldRows } from './exportedJournal';
import { exportCopies, noteExport } from './madeExports';
import { zipFolder } from './zipFolder';

async function begun(fs: FileSystem, path: string): Promise<ExportFolder> {
  const folder = await ExportFolder.begin(fs, path);
  if (!folder.ok) throw new Error(folder.error.code);
  return folder.value;
}

/** A disk on which every write of bytes fails once `after` writes were done. */
const failing = (code: string, after: number): FileSystem => {
  let writes = 0;
  return {
    ...fileSystem,
    open: async (path, flags) => {
      const file = await fileSystem.open(path, flags);
      return new Proxy(file, {
        get: (target, name: keyof typeof file) => {
          if (name !== 'write') return typeof target[name] === 'function' ? (target[name] as (...args: unknown[]) => unknown).bind(target) : target[name];
          return (...args: Parameters<typeof file.write>) => {
            writes += 1;
            if (writes > after) throw Object.assign(new Error(code), { code });
            return target.write(...args);
          };
        },
      });
    },
  };
};

test('it is there under its name only when it is whole, and sha256sum finds nothing', () => inFolder(async (root) => {
  const path = join(root, 'export');
  const folder = await begun(fileSystem, path);
  await folder.write('index.html', [Buffer.from('one ')]);
  await folder.write('index.html', [Buffer.from('two')]);
  await folder.write('a/b/c.txt', [Buffer.from('three')]);
  expect(existsSync(path)).toBe(false);
  expect(await folder.seal()).toEqual({ ok: true, value: { files: 3, bytes: 12 } });
  expect((await folder.settle()).ok).toBe(true);
  expect(await readdir(root)).toEqual(['export']);
  expect(await readFile(join(path, 'index.html'), 'utf8')).toBe('one two');
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: path, encoding: 'utf8' })).toContain('a/b/c.txt: OK');
}));

test.each([['ENOSPC', 'diskFull'], ['EROFS', 'readOnly'], ['EIO', 'diskFailed']])('%s is told as %s, and nothing is left', (code, expected) => inFolder(async (root) => {
  const folder = await begun(failing(code, 1), join(root, 'export'));
  expect((await folder.write('one.txt', [Buffer.from('1')])).ok).toBe(true);
  expect(await folder.write('two.txt', [Buffer.from('2')])).toMatchObject({ ok: false, error: { code: expected } });
  await folder.discard();
  expect(await readdir(root)).toEqual([]);
}));

test('what the disk gives back otherwise than it was written is found before the folder gets its name', () => inFolder(async (root) => {
  const folder = await begun(fileSystem, join(root, 'export'));
  await folder.write('one.txt', [Buffer.from('1')]);
  await writeFile(join(folder.temporary, 'one.txt'), '2');
  expect(await folder.seal()).toMatchObject({ ok: false, error: { code: 'damaged' } });
}));

test('what an earlier attempt left is taken away', () => inFolder(async (root) => {
  await mkdir(join(root, '.export.part'));
  await writeFile(join(root, '.export.part', 'old.html'), 'old');
  const folder = await begun(fileSystem, join(root, 'export'));
  expect(await readdir(folder.temporary)).toEqual([]);
}));

test('as an archive it holds the same bytes', () => inFolder(async (root) => {
  const folder = await begun(fileSystem, join(root, 'export'));
  const long = Buffer.alloc(3_000_000, 'words ');
  await folder.write('a/long.txt', [long]);
  await folder.write('scan.pdf', [Buffer.from('%PDF')]);
  await folder.write('empty.txt', [Buffer.alloc(0)]);
  await folder.seal();
  await zipFolder(fileSystem, folder.temporary, folder.paths, 'bundle', join(root, 'bundle.zip'));
  const files = unzipSync(await readFile(join(root, 'bundle.zip')));
  expect(Object.keys(files).sort()).toEqual(['bundle/SHA256SUMS', 'bundle/a/long.txt', 'bundle/empty.txt', 'bundle/scan.pdf']);
  expect(Buffer.from(files['bundle/a/long.txt'] ?? []).equals(long)).toBe(true);
}));

test('the journal without privileged notes keeps every header, and takes out every body about a note that ever was privileged', () => withSample(async ({ record, open }) => {
  await record(1);
  const { journal } = await open();
  const note = '01HX0000000000000000000009';
  const put = async (n: number, changes: Parameters<typeof journal.append>[0][number]['changes']) => {
    const head = journal.heads().find(({ seq }) => seq === n);
    if (head === undefined) throw new Error('The journal stands elsewhere.');
    const done = await journal.append([{ entryId: `01HX00000000000000000001${String(n).padStart(2, '0')}`, kind: 'note.changed', actor: 'Ana Reyes', changes }], head);
    expect(done.ok).toBe(true);
  };
  await put(1, [{ table: 'notes', id: note, set: { text: 'first', isPrivileged: false }, was: {} }]);
  await put(2, [{ table: 'notes', id: note, set: { isPrivileged: true }, was: { isPrivileged: false } }]);
  await put(3, [{ table: 'notes', id: '01HX0000000000000000000008', set: { text: 'for everybody', isPrivileged: false }, was: {} }]);
  const copies = await journal.snapshot();
  const ids = await withheldRows(copies, { withPrivilegedNotes: false, withClosedSessions: false });
  expect(ids).toEqual({ ok: true, value: new Set([note]) });
  const bodies: string[] = [];
  const lines: string[] = [];
  for (const copy of copies) for await (const line of exportedLines(copy, new Set([note]), (body) => bodies.push(body))) lines.push(Buffer.from(line).toString('utf8'));
  expect(lines).toHaveLength(4);
  expect(lines.map((line) => line.split('\t')[1] === '\n')).toEqual([false, true, true, false]);
  expect(lines.join('')).toContain('for everybody');
  expect(lines.join('')).not.toContain('first');
  expect(bodies).toHaveLength(2);
}));

test('without closed sessions, every body about what was said in one is taken out, also where it names the meeting no more', () => withSample(async ({ record, open }) => {
  await record(1);
  const { journal } = await open();
  const [closed, opened] = ['01HX0000000000000000000007', '01HX0000000000000000000006'];
  const [said, heard] = ['01HX0000000000000000000009', '01HX0000000000000000000008'];
  const put = async (n: number, changes: Parameters<typeof journal.append>[0][number]['changes']) => {
    const head = journal.heads().find(({ seq }) => seq === n);
    if (head === undefined) throw new Error('The journal stands elsewhere.');
    const done = await journal.append([{ entryId: `01HX00000000000000000002${String(n).padStart(2, '0')}`, kind: 'statement.corrected', actor: 'Ana Reyes', changes }], head);
    expect(done.ok).toBe(true);
  };
  await put(1, [{ table: 'meetings', id: closed, set: { kind: 'councilClosed', title: 'On the claim' }, was: {} }, { table: 'meetings', id: opened, set: { kind: 'councilOpen' }, was: {} }]);
  await put(2, [{ table: 'statements', id: said, set: { meetingId: closed, text: 'It is weak.' }, was: {} }]);
  await put(3, [{ table: 'statements', id: said, set: { text: 'It is very weak.' }, was: { text: 'It is weak.' } }]);
  await put(4, [{ table: 'statements', id: heard, set: { meetingId: opened, text: 'Said in public.' }, was: {} }]);
  await put(5, [{ table: 'documents', id: '01HX0000000000000000000005', set: { about: { table: 'meetings', id: closed }, title: 'Memo' }, was: {} }]);
  let copies = await journal.snapshot();
  const exported = async (chosen: Parameters<typeof withheldRows>[1]) => {
    const withheld = await withheldRows(copies, chosen);
    if (!withheld.ok) throw new Error(withheld.error.code);
    const lines: string[] = [];
    for (const copy of copies) for await (const line of exportedLines(copy, withheld.value, () => undefined)) lines.push(Buffer.from(line).toString('utf8'));
    return lines;
  };
  const without = await exported({ withPrivilegedNotes: true, withClosedSessions: false });
  expect(without.map((line) => line.split('\t')[1] === '\n')).toEqual([false, false, true, true, false, true]);
  expect(without.join('')).not.toMatch(/weak|Memo/);
  expect(await exported({ withPrivilegedNotes: false, withClosedSessions: true })).toHaveLength(6);
  expect((await exported({ withPrivilegedNotes: true, withClosedSessions: true })).join('')).toMatch(/weak[^]*Memo/);
  await put(6, [{ table: 'meetings', id: closed, set: { opened: { on: '2026-11-24', by: 'City Council' } }, was: {} }]);
  copies = await journal.snapshot();
  expect((await exported({ withPrivilegedNotes: true, withClosedSessions: false })).join(''), 'the council has opened it').toMatch(/weak[^]*Memo/);
}));

test('exports that were made are named, so that a certificate of destruction can list them', () => inFolder(async (root) => {
  expect(await exportCopies(root)).toEqual([]);
  await noteExport(fileSystem, root, '/stick/Noticebook records 2026-11-24', new Date('2026-11-24T15:00:00.000Z'));
  await noteExport(fileSystem, root, '/stick/Noticebook records 2026-11-25', new Date('2026-11-25T15:00:00.000Z'));
  expect(await exportCopies(root)).toEqual(['Century export of 2026-11-24: /stick/Noticebook records 2026-11-24', 'Century export of 2026-11-25: /stick/Noticebook records 2026-11-25']);
  await writeFile(join(root, 'exports.json'), '{');
  expect(await exportCopies(root)).toEqual([]);
}));
