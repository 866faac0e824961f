import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GATE } from './figure.mjs';
import { BARE, startUntilSeen } from './launch.mjs';
import { officeOf, textOf } from './officeOf.mjs';

/** How long after Today is there, in milliseconds: what the start needed only for itself is given back by then. */
const SETTLED = 5_000;

/**
 * The memory of all processes of the app on Today (proportional set size), against that of a bare window. Linux only.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function memory(bench) {
  if (process.platform !== 'linux') return [];
  const base = await used(bench, { app: BARE, data: join(bench.folder, 'bare') });
  /** @type {import('./figure.mjs').Figure[]} */
  const figures = [{ name: 'memory of a bare window', value: base, unit: 'MB' }];
  for (const size of [0, ...bench.sizes]) {
    const value = await used(bench, { data: await officeOf(bench, size), ...textOf(size) });
    figures.push({
      name: `memory on Today, ${size.toLocaleString('en-US')} obligations`, value, unit: 'MB', ratio: value / base, against: 'a bare window',
      goal: { of: 'ratio', most: size <= GATE ? 1.35 : 1.8 },
    });
  }
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {Parameters<typeof startUntilSeen>[1]} program
 */
async function used({ runtime }, program) {
  const seen = await startUntilSeen(runtime, program);
  await setTimeout(SETTLED);
  const kilobytes = family(seen.pid).reduce((sum, pid) => sum + proportional(pid), 0);
  await seen.end();
  return kilobytes / 1_000;
}

/**
 * A process and all below it.
 *
 * @param {number} root
 */
function family(root) {
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
  const found = [root];
  for (let index = 0; index < found.length; index += 1) found.push(...[...parents].flatMap(([pid, parent]) => (parent === found[index] ? [pid] : [])));
  return found;
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0; // it has ended meanwhile
  }
}

/** @param {number} pid */
function proportional(pid) {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // it has ended meanwhile
  }
}
