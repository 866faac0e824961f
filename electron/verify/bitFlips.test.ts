import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameHead, splitLines } from '../journal/chain';
import { DEVICE, inFolder, opened, ownHead, record } from '../journal/sampleEntries';
import { Verifier } from '../journal/verifier';
import { ChainCheck } from './chainCheck';

const FLIPS = 20_000;

test(`${FLIPS} single bits turned in a journal: the app and verify.mjs each find every one, with its line`, () => inFolder(async (folder) => {
  const { journal } = await opened(folder);
  await record(journal, Array.from({ length: 24 }, (_, n) => n));
  const head = ownHead(journal);
  await journal.close();
  const bytes = await readFile(join(folder, 'journal', `${DEVICE}.jsonl`));
  const ends = splitLines(bytes).lines.map(((at) => (line: Buffer) => (at += line.length + 1))(0));
  const lineOf = (at: number): number => ends.findIndex((end) => at < end) + 1;

  const missed: string[] = [];
  const elsewhere: string[] = [];
  for (let flip = 0; flip < FLIPS; flip += 1) {
    // Spread evenly over all bits, each another one.
    const bit = Math.floor((flip * bytes.length * 8) / FLIPS);
    const at = bit >> 3;
    const spoiled = Buffer.from(bytes);
    spoiled[at] = (spoiled[at] ?? 0) ^ (1 << (bit & 7));
    for (const [who, lines] of [['the app', byApp(spoiled)], ['verify.mjs', byProgram(spoiled)]] as const) {
      if (lines.length === 0) missed.push(`${who}: bit ${bit}`);
      // A newline that was turned joins two lines: the fault is in the one that they have become, or where the second is missed.
      else if (!lines.some((line) => line === lineOf(at) || (bytes[at] === 0x0a && line === lineOf(at) + 1))) elsewhere.push(`${who}: bit ${bit} in line ${lineOf(at)}, named ${lines.join(', ')}`);
    }
  }
  expect(missed).toEqual([]);
  expect(elsewhere).toEqual([]);
  expect(byApp(bytes)).toEqual([]);
  expect(byProgram(bytes)).toEqual([]);
  console.log(`  ${FLIPS.toLocaleString('en-US')} single bits turned in ${bytes.length.toLocaleString('en-US')} bytes of journal: each found with its line, by the app and by verify.mjs`);

  function byApp(journalBytes: Buffer): readonly number[] {
    const verifier = new Verifier(DEVICE);
    const { lines, rest } = splitLines(journalBytes);
    for (const line of lines) verifier.take(line);
    verifier.end(rest, head);
    return verifier.damages.map(({ line }) => line);
  }
  function byProgram(journalBytes: Buffer): readonly number[] {
    const check = new ChainCheck(DEVICE);
    check.take(journalBytes);
    check.end([head]);
    expect(check.faults.length > 0 || (check.head !== undefined && isSameHead(head, { device: check.head.device, epoch: check.head.epoch, seq: check.head.seq, hash: check.head.hash }))).toBe(true);
    return check.faults.map(({ line }) => line);
  }
}), 120_000);
