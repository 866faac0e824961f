import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fillRecords } from './fillRecords.mjs';
import { NO_RECORD, startUntilSeen } from './launch.mjs';

/** The working copy of a hundred thousand obligations takes minutes to be made. */
export const MINUTES = 30;

/**
 * A data folder with so many obligations and a fifth as many letters, opened once, so that its working copy is made.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} obligations
 */
export async function officeOf(bench, obligations) {
  const data = join(bench.folder, `office-${obligations}`);
  if (existsSync(data)) return data;
  fillRecords(data, { obligations, letters: obligations / 5 });
  // The second start is the first of every day; the code cache of Chromium is filled by then as well.
  for (let start = 0; start < 2; start += 1) await (await startUntilSeen(bench.runtime, { data, ...textOf(obligations), minutes: start === 0 ? MINUTES : 2 })).end();
  return data;
}

/** @param {number} obligations */
export const textOf = (obligations) => (obligations === 0 ? { text: NO_RECORD } : {});

/**
 * Takes the working copy of the window away, as if it had been lost.
 *
 * @param {string} data
 */
export const loseWorkingCopy = (data) => rmSync(join(data, 'profile', 'IndexedDB'), { recursive: true, force: true });
