import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, sizeWords } from './figure.mjs';
import { officeOf } from './officeOf.mjs';
import { inWindow } from './window.mjs';

const TIMES = 7;

/**
 * Verifying the journal, and reading all of it as a rebuild does, each an entry; against reading the file and hashing what the chain hashes.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function verify(bench) {
  const figures = [];
  for (const size of bench.sizes) figures.push(...(await verifyAmong(bench, size)));
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} size
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
async function verifyAmong(bench, size) {
  const data = await officeOf(bench, size);
  const { took, read, entries, bare } = await inWindow({ data }, async ({ page, app }) => {
    const folder = join(data, 'records/office/journal');
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.jsonl')) ?? '');
    // In the same process, so that both have the same Node and the same share of the computer.
    const bare = await app.evaluate(bareHashing, { path, times: TIMES });
    const measured = await page.evaluate(inPage, TIMES);
    return { ...measured, bare };
  });
  const each = median(took) / entries;
  const base = median(bare) / entries;
  return [
    { name: `reading and hashing, an entry${sizeWords(size)}`, value: base * 1_000, unit: 'µs' },
    { name: `verify, an entry${sizeWords(size)}`, value: each * 1_000, unit: 'µs', ratio: each / base, against: 'reading the file and hashing its lines', goal: { of: 'ratio', most: 3 } },
    { name: `replay, an entry${sizeWords(size)}`, value: (median(read) / entries) * 1_000, unit: 'µs', ratio: median(read) / entries / base, against: 'reading the file and hashing its lines', goal: { of: 'ratio', most: 3 } },
  ];
}

/**
 * Runs in the main process: what cannot be left out, with nothing made of it.
 *
 * @param {unknown} _electron
 * @param {{ path: string, times: number }} options
 */
function bareHashing(_electron, { path, times }) {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { createHash } = process.getBuiltinModule('node:crypto');
  /** @param {Uint8Array} bytes */
  const hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const took = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const bytes = readFileSync(path);
    for (let from = 0, end = bytes.indexOf(10); end >= 0; from = end + 1, end = bytes.indexOf(10, from)) {
      const tab = bytes.indexOf(9, from);
      hash(bytes.subarray(from, tab));
      hash(bytes.subarray(tab + 1, end));
    }
    took.push(performance.now() - began);
  }
  return took;
}

/**
 * Runs in the page.
 *
 * @param {number} times
 */
async function inPage(times) {
  const bridge = /** @type {any} */ (window).noticebook;
  const [took, read] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let entries = 0;
  const { device } = (await bridge.appStart(null)).value;
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    const verified = await bridge.journalVerify(null);
    took.push(performance.now() - began);
    entries = verified.value.entries;
    const beganReading = performance.now();
    /** @type {object | null} */
    let after = null;
    do {
      /** @type {{ lines: string, more: boolean }} */
      const page = (await bridge.journalRead({ device, after, limit: 1_000 })).value;
      const read = page.lines.split('\n').map((line) => line.split('\t', 2).map((text) => JSON.parse(text)));
      const last = read.at(-1)?.[0];
      after = page.more && last ? { epoch: last.epoch, seq: last.seq } : null;
    } while (after !== null);
    read.push(performance.now() - beganReading);
  }
  return { took, read, entries };
}
