import { join } from 'node:path';
import { GATE, median } from './figure.mjs';
import { BARE, startUntilSeen } from './launch.mjs';
import { officeOf, textOf } from './officeOf.mjs';

const TIMES = 7;

/**
 * From the start of the process to a record that can be clicked on Today, against a bare window whose page can be.
 *
 * One of each in turn, so that a busy moment of the computer falls on all of them.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function start(bench) {
  const bare = { name: 'bare', app: BARE, data: join(bench.folder, 'bare') };
  const programs = [bare];
  for (const size of [0, ...bench.sizes]) programs.push(/** @type {any} */ ({ name: `start to Today, ${size.toLocaleString('en-US')} obligations`, data: await officeOf(bench, size), size, ...textOf(size) }));
  /** @type {Map<string, number[]>} */
  const took = new Map(programs.map(({ name }) => [name, []]));
  for (let time = 0; time <= TIMES; time += 1) {
    for (const program of programs) {
      const { milliseconds, end } = await startUntilSeen(bench.runtime, program);
      await end();
      if (time > 0) took.get(program.name)?.push(milliseconds); // the first one warms what the system keeps of the disk
    }
  }
  const base = median(took.get('bare') ?? []);
  return [
    { name: 'start of a bare window', value: base, unit: 'ms' },
    ...programs.slice(1).map((program) => {
      const value = median(took.get(program.name) ?? []);
      return { name: program.name, value, unit: 'ms', ratio: value / base, against: 'a bare window', ...goalFor(program) };
    }),
  ];
}

/** @param {object} program */
const goalFor = (program) => ('size' in program ? { goal: { of: /** @type {const} */ ('ratio'), most: Number(program.size) <= GATE ? 1.35 : 1.6 } } : {});
