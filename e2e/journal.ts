/**
 * The journal as it lies on the disk, read without any code of the app.
 *
 * Format: one entry a line, `header TAB body`. The header holds the SHA-256 of the body's bytes and of the header before.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export type Change = { readonly table: string; readonly id: string; readonly set: Record<string, unknown> | null; readonly was: Record<string, unknown> };

export type Entry = {
  readonly seq: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly changes: readonly Change[];
  readonly why?: string;
  readonly batch?: { readonly id: string; readonly n: number; readonly of: number };
};

/** The one journal file of a records folder. */
export function journalFile(records: string): string {
  const folder = join(records, 'journal');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  expect(files, `one journal in ${folder}`).toHaveLength(1);
  return join(folder, files[0] ?? '');
}

/** All entries, after checking each line's hashes and its place in the chain. */
export function journalEntries(records: string): readonly Entry[] {
  let prev = '0'.repeat(64);
  const text = readFileSync(journalFile(records), 'utf8');
  expect(text === '' || text.endsWith('\n'), 'the last line of the journal is complete').toBe(true);
  return text.split('\n').slice(0, -1).map((line, index) => {
    const [headerText = '', bodyText = ''] = line.split('\t');
    const header = JSON.parse(headerText) as { seq: number; kind: string; actor: string; at: string; body: string; prev: string; batch?: { id: string; n: number; of: number } };
    const body = JSON.parse(bodyText) as { changes: Change[]; why?: string };
    expect(header, `line ${index + 1} of the journal`).toMatchObject({ seq: index + 1, prev, body: sha256(bodyText) });
    prev = sha256(headerText);
    return { seq: header.seq, kind: header.kind, actor: header.actor, at: header.at, changes: body.changes, ...(header.batch ? { batch: header.batch } : {}), ...(body.why === undefined ? {} : { why: body.why }) };
  });
}

/** How many entries of a kind stand there, while the app may be writing; nothing is checked. 0 where there is no journal yet. */
export function countOf(records: string, kind: string): number {
  const folder = join(records, 'journal');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')).filter((line) => line.includes(`"kind":"${kind}"`)).length;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The next line of a journal, as part `n` of a batch of `of` entries that adds agreements. */
export function nextOfBatch(file: string, n: number, of: number): string {
  const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1)?.split('\t')[0] ?? '';
  const { v, device, epoch, seq, lc, at, actor, account } = JSON.parse(last) as Record<'v' | 'epoch' | 'seq' | 'lc', number> & Record<'device' | 'at' | 'actor' | 'account', string>;
  const id = (end: string): string => `01HX${end.padStart(22, '0')}`;
  const body = JSON.stringify({
    salt: 'ab'.repeat(16),
    changes: [{ table: 'agreements', id: id(String(n)), set: { title: 'Half an import', number: '', dated: '2026-01-05', standing: 'signatory', summary: '' }, was: {} }],
  });
  const header = JSON.stringify({
    v, device, epoch, seq: seq + 1, lc: lc + 1, at, actor, account, kind: 'agreement.added', batch: { id: id('B'), n, of }, body: sha256(body), prev: sha256(last),
  });
  return `${header}\t${body}\n`;
}
