import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecordKey, recordKey } from '@domain/destroyedEntries';
import type { Entry, NewEntry } from '@domain/entry';
import { fold, type Folded } from '@domain/fold';
import { ok } from '@domain/result';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../verify/verify';
import { folderPlace } from '../verify/place';
import { check } from '../verify/report';
import { splitLines } from './chain';
import type { Journal } from './journal';
import { allEntries, DEVICE, idOf, inFolder, opened, ownHead } from './sampleEntries';

const whole = async () => 'whole' as const;
const fileOf = (folder: string) => join(folder, 'journal', `${DEVICE}.jsonl`);

/** Destroys records in a journal, under the certificate of that number. */
function destroy(journal: Journal, number: number, records: readonly RecordKey[]) {
  return journal.destroy({
    entryId: idOf(7_000_000 + number), actor: 'Ana Reyes, City Clerk', expectedHead: ownHead(journal), under: idOf(8_000_000 + number), records,
    certificate: async ({ bodies }) => ok({ table: 'destructions', id: idOf(8_000_000 + number), set: { number: `D-2026-${number}`, bodies }, was: {} }),
    before: async () => ok(undefined),
  });
}

/** The state of a journal as text: rows by table and id, without the certificates. */
function stateOf({ rows }: Folded, without: ReadonlySet<string> = new Set()): string {
  const all = [...rows].flatMap(([table, byId]) => [...byId].map(([id, row]) => ({ key: recordKey({ table, id }), row })));
  return JSON.stringify(all.filter(({ key }) => !key.startsWith('destructions.') && !without.has(key)).map(({ key, row }) => [key, Object.entries(row).sort()]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}

const RECORDS: readonly RecordKey[] = ['letters', 'recipients', 'meetings'].flatMap((table) => [1, 2, 3, 4].map((n) => ({ table, id: idOf(n) })));

type Step = { readonly touches: readonly { readonly record: number; readonly field: number; readonly value: number; readonly isRemoval: boolean }[] };
const step: fc.Arbitrary<Step> = fc.record({
  touches: fc.uniqueArray(fc.record({ record: fc.nat(RECORDS.length - 1), field: fc.nat(2), value: fc.nat(999), isRemoval: fc.nat(9).map((n) => n === 0) }), { minLength: 1, maxLength: 4, selector: ({ record }) => record }),
});

/** Entries that really follow one another: `was` is what stood. */
function entriesOf(steps: readonly Step[]): readonly NewEntry[] {
  const rows = new Map<string, Record<string, string>>();
  return steps.map(({ touches }, index) => ({
    entryId: idOf(500_000 + index), kind: 'letter.revised', actor: 'Ana Reyes, City Clerk', why: `secret reason ${index}`,
    changes: touches.map(({ record, field, value, isRemoval }) => {
      const at = RECORDS[record] ?? { table: 'letters', id: idOf(1) };
      const key = recordKey(at);
      const row = rows.get(key);
      if (isRemoval && row) {
        rows.delete(key);
        return { ...at, set: null, was: row };
      }
      const set = { [`field${'abc'[field]}`]: `secret of ${key}: ${value}` };
      const was = Object.fromEntries(Object.keys(set).flatMap((name) => (row?.[name] === undefined ? [] : [[name, row[name]]])));
      rows.set(key, { ...(row ?? { id: at.id }), ...set });
      return { ...at, set, was };
    }),
  }));
}

test('whatever is destroyed, and however often: the other records are as they were, nothing of the destroyed ones is left, and the journal verifies', () =>
  fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.array(fc.uniqueArray(fc.nat(RECORDS.length - 1), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }), (steps, rounds) => inFolder(async (folder) => {
    const { journal } = await opened(folder);
    for (const entry of entriesOf(steps)) expect(await journal.append([entry], ownHead(journal))).toMatchObject({ ok: true });
    const before = fold(await allEntries(journal));
    const gone = new Set<string>();
    let bodies = 0;
    for (const [index, round] of rounds.entries()) {
      const records = round.flatMap((n) => RECORDS[n] ?? []);
      const answer = await destroy(journal, index + 1, records);
      expect(answer.ok ? 'notFound' : answer.error.code).toBe('notFound');
      if (!answer.ok) continue;
      for (const record of records) gone.add(recordKey(record));
      bodies += 1;
      expect(await journal.append([{ entryId: idOf(600_000 + index), kind: 'note.added', actor: 'Ana Reyes, City Clerk', changes: [{ table: 'notes', id: idOf(700_000 + index), set: { text: 'after' }, was: {} }] }], ownHead(journal))).toMatchObject({ ok: true });
    }
    const there = await allEntries(journal);
    const after = fold(there);
    const notes = new Set([...(after.rows.get('notes')?.keys() ?? [])].map((id) => recordKey({ table: 'notes', id })));
    expect(stateOf(after, notes)).toBe(stateOf(before, gone));
    expect(after.conflicts.length).toBe(0);
    const text = await readFile(fileOf(folder), 'utf8');
    for (const key of gone) expect(text).not.toContain(`secret of ${key}:`);
    expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { damages: [] } });
    const heads = journal.heads();
    await journal.close();

    const { journal: next, notices } = await opened(folder);
    expect(notices).toEqual([]);
    expect(next.heads()).toEqual(heads);
    for (const limit of [1, 3, 5_000]) expect(await allEntries(next, limit)).toEqual(there);
    expect(await next.append([{ entryId: idOf(900_000), kind: 'note.added', actor: 'A', changes: [{ table: 'notes', id: idOf(900_001), set: { text: 'last' }, was: {} }] }], ownHead(next))).toMatchObject({ ok: true });
    await next.close();
    const report = await check(folderPlace(folder));
    expect(report.faults).toEqual([]);
    expect(report.notes.length).toBe(bodies === 0 ? 0 : new Set(report.notes.map((note) => note.split('certificate ')[1])).size);
  })), { numRuns: 60 }), 120_000);

async function withDestroyed(work: (folder: string, entries: readonly Entry[]) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const { journal } = await opened(folder);
    const touch = (record: number, value: number) => ({ record, field: 0, value, isRemoval: false });
    for (const entry of entriesOf([{ touches: [touch(0, 1), touch(1, 2)] }, { touches: [touch(1, 3)] }, { touches: [touch(0, 4)] }])) await journal.append([entry], ownHead(journal));
    expect(await destroy(journal, 1, [{ table: 'letters', id: idOf(1) }])).toMatchObject({ ok: true });
    const entries = await allEntries(journal);
    await journal.close();
    await work(folder, entries);
  });
}

test('an emptied entry keeps what it said of other records, under its certificate, and its reason goes', () => withDestroyed(async (_folder, entries) => {
  expect(entries.map(({ destroyedUnder }) => destroyedUnder)).toEqual([idOf(8_000_001), undefined, idOf(8_000_001), undefined]);
  expect(entries[0]?.body?.changes).toEqual([{ table: 'letters', id: idOf(2), set: { fielda: `secret of letters.${idOf(2)}: 2` }, was: {} }]);
  expect(entries[0]?.body?.why).toBeUndefined();
  expect(entries[2]?.body).toBeUndefined();
}));

test('the verification says how many bodies are gone under which certificate, in the app and without it', () => withDestroyed(async (folder) => {
  const { journal } = await opened(folder);
  expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { entries: 4, purged: 2, certificates: [{ number: 'D-2026-1', bodies: 2 }], damages: [] } });
  await journal.close();
  const said: string[] = [];
  expect(await verify([folder], (line) => said.push(line))).toBe(0);
  expect(said).toContain('Note           2 entries have no words any more: destroyed under certificate D-2026-1');
}));

test('a body that is missing and that no certificate names is damage, with its line; so is one that stands there again', () => withDestroyed(async (folder) => {
  const { lines } = splitLines(await readFile(fileOf(folder)));
  const cut = lines.map((line, index) => (index === 1 ? Buffer.concat([line.subarray(0, line.indexOf(9) + 1)]) : line));
  await writeFile(fileOf(folder), Buffer.concat(cut.flatMap((line) => [line, Buffer.from('\n')])));
  const { journal } = await opened(folder);
  expect(await journal.verify(whole)).toMatchObject({ ok: true, value: { purged: 2, damages: [{ line: 2, what: 'what was recorded is missing' }] } });
  expect(await journal.read(DEVICE, null, 10)).toMatchObject({ ok: false, error: { code: 'damaged', detail: 'line 2: what was recorded is missing' } });
  expect(await destroy(journal, 2, [{ table: 'letters', id: idOf(2) }])).toMatchObject({ ok: false, error: { code: 'damaged' } });
  await journal.close();
  expect((await check(folderPlace(folder))).faults).toEqual([`journal/${DEVICE}.jsonl, line 2: what was recorded is missing`]);
}));

test('what was destroyed and is put back from elsewhere is told', () => inFolder(async (folder) => {
  const { journal } = await opened(folder);
  for (const entry of entriesOf([{ touches: [{ record: 0, field: 0, value: 1, isRemoval: false }] }])) await journal.append([entry], ownHead(journal));
  const before = await readFile(fileOf(folder));
  await destroy(journal, 1, [{ table: 'letters', id: idOf(1) }]);
  await journal.close();
  const { lines } = splitLines(await readFile(fileOf(folder)));
  await writeFile(fileOf(folder), Buffer.concat([before, ...lines.slice(1).flatMap((line) => [line, Buffer.from('\n')])]));
  const { journal: next } = await opened(folder);
  const what = 'it says that entry 1 was destroyed, and that one stands there';
  expect(await next.verify(whole)).toMatchObject({ ok: true, value: { damages: [{ line: 2, what }] } });
  await next.close();
  expect((await check(folderPlace(folder))).faults).toEqual([`journal/${DEVICE}.jsonl, line 2: ${what}`]);
}));

test('a journal that moved on, and one beside which another device’s lies, are not rewritten', () => inFolder(async (folder) => {
  const { journal } = await opened(folder);
  const [entry] = entriesOf([{ touches: [{ record: 0, field: 0, value: 1, isRemoval: false }] }]);
  if (entry === undefined) throw new Error('one step is one entry');
  const head = ownHead(journal);
  await journal.append([entry], head);
  const order = { entryId: idOf(1), actor: 'A', under: idOf(2), records: [{ table: 'letters', id: idOf(1) }], certificate: async () => ok({ table: 'destructions', id: idOf(2), set: { number: 'D' }, was: {} }), before: async () => ok(undefined) };
  expect(await journal.destroy({ ...order, expectedHead: head })).toMatchObject({ ok: false, error: { code: 'stale' } });
  await journal.close();
  const other = await opened(folder, undefined, { device: idOf(44) });
  await other.journal.append([{ ...entry, entryId: idOf(77) }], ownHead(other.journal));
  expect(await other.journal.destroy({ ...order, expectedHead: ownHead(other.journal) })).toMatchObject({ ok: false, error: { code: 'otherJournals' } });
  await other.journal.close();
}));
