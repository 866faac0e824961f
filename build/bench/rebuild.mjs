import { GATE, median } from './figure.mjs';
import { startUntilSeen } from './launch.mjs';
import { loseWorkingCopy, officeOf } from './officeOf.mjs';

const TIMES = 3;

/**
 * How long the working copy takes to be made anew from the journal: a start without it, less a start with it.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function rebuild(bench) {
  const small = await perEntry(bench, GATE / 4);
  const large = await perEntry(bench, GATE);
  return [
    { name: `rebuild, ${GATE.toLocaleString('en-US')} obligations`, value: large.milliseconds, unit: 'ms' },
    { name: 'rebuild, an entry', value: large.each, unit: 'ms', ratio: large.each / small.each, against: 'an entry of a quarter as many', goal: { of: 'ratio', most: 1.35 } },
    { name: 'rebuild, entries a second', value: 1_000 / large.each, unit: '1/s' },
  ];
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} obligations
 */
async function perEntry(bench, obligations) {
  const data = await officeOf(bench, obligations);
  const [with_, without] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let time = 0; time < TIMES; time += 1) {
    loseWorkingCopy(data);
    for (const took of [without, with_]) {
      const { milliseconds, end } = await startUntilSeen(bench.runtime, { data });
      await end();
      took.push(milliseconds);
    }
  }
  const milliseconds = median(without) - median(with_);
  const entries = 1 + Math.round(obligations / 100) + obligations + obligations / 5;
  return { milliseconds, each: milliseconds / entries };
}
