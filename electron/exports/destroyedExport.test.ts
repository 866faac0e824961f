/** An export after a destruction: its words are in no file, `verify` finds all as it was recorded, and names the certificate. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Day } from '@domain/day';
import { ok } from '@domain/result';
import { expect, test, vi } from 'vitest';
import { type Sample, withSample } from '../backup/sampleBackups';
import { destroyRecords } from '../destruction';
import { fileSystem } from '../journal/disk';
import { idOf, ownHead } from '../journal/sampleEntries';
import { verify } from '../verify/verify';
import { ExportFolder } from './exportFolder';
import { exportedLines, withheldRows } from './exportedJournal';

vi.mock('electron', () => ({ dialog: {}, app: {} }));

const NOTE = idOf(700);
const SECRETS = ['proof 1', 'scan 1.pdf', 'secret advice'];

/** Two documents with their files and a privileged note; then the first document is destroyed, with the note where `alsoNote`. */
async function destroyed({ record, open }: Sample, alsoNote: boolean): Promise<void> {
  await record(1);
  await record(2);
  const records = await open();
  const note = { entryId: idOf(60), kind: 'note.added', actor: 'Ana Reyes, City Clerk', changes: [{ table: 'notes', id: NOTE, set: { text: 'secret advice', isPrivileged: true }, was: {} }] };
  expect(await records.journal.append([note], ownHead(records.journal))).toMatchObject({ ok: true });
  const certificate = {
    id: idOf(91), number: 'D-2026-001', year: 2026, sequence: 1, on: Day.parse('2026-11-24'), by: 'Ana Reyes, City Clerk', why: 'Period over', description: '', copies: [],
    items: [{ table: 'letters' as const, id: idOf(5), what: 'Letter L-2010-001', series: 'GC-10', account: '' }],
  };
  const gone = [{ table: 'documents', id: idOf(2_000_001) }, ...(alsoNote ? [{ table: 'notes', id: NOTE }] : [])];
  const order = { entryId: idOf(90), actor: 'Ana Reyes, City Clerk', expectedHead: ownHead(records.journal), records: gone, certificate };
  expect(await destroyRecords(fileSystem, records, order, { copies: [], before: () => ok(undefined) })).toMatchObject({ ok: true });
  await record(3);
}

/** Exports as the desk does, journal with heads and kept files; answers the folder. */
async function exported({ root, open }: Sample, withPrivilegedNotes: boolean): Promise<string> {
  const { journal, attachments } = await open();
  const begun = await ExportFolder.begin(fileSystem, join(root, 'century'));
  if (!begun.ok) throw new Error(begun.error.code);
  const folder = begun.value;
  const copies = await journal.snapshot();
  const notes = await withheldRows(copies, { withPrivilegedNotes, withClosedSessions: true });
  const hashes = await attachments.list();
  if (!notes.ok || !hashes.ok) throw new Error('The records are whole.');
  const bodies: string[] = [];
  for (const copy of copies) await folder.write(`journal/${copy.device}.jsonl`, exportedLines(copy, notes.value, (body) => bodies.push(body)));
  await folder.write('head.json', [Buffer.from(JSON.stringify({ heads: copies.map(({ head }) => head) }))]);
  if (bodies.length > 0) await folder.write('left-out.json', [Buffer.from(JSON.stringify({ why: 'privileged notes', bodies }))]);
  for (const hash of hashes.value) {
    const path = attachments.pathOf(hash);
    await folder.write(`files/${path.slice(path.indexOf('/files/') + '/files/'.length)}`, [await readFile(path)]);
  }
  await folder.seal();
  await folder.settle();
  return folder.path;
}

test.each([
  ['without privileged notes', false, false],
  ['without privileged notes, one of which was destroyed too', false, true],
  ['with privileged notes', true, false],
])('an export %s', (_, withPrivilegedNotes, alsoNote) => withSample(async (sample) => {
  await destroyed(sample, alsoNote);
  const folder = await exported(sample, withPrivilegedNotes);
  const said: string[] = [];
  const code = await verify([folder], (line) => said.push(line));
  expect(said.join('\n')).toContain('Everything is as it was recorded.');
  expect(said.join('\n')).toContain(`${alsoNote ? '2 entries have' : '1 entry has'} no words any more: destroyed under certificate D-2026-001`);
  expect(code).toBe(0);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const text = (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join('\n');
  expect(SECRETS.filter((words) => text.includes(words))).toEqual(withPrivilegedNotes ? ['secret advice'] : []);
  expect(text).toContain('proof 2');
  expect(text).toContain('scan 3.pdf');
}));
