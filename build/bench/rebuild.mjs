import { LARGE, median, sizeWords } from './figure.mjs';
import { startUntilSeen } from './launch.mjs';
import { loseWorkingCopy, MINUTES, officeOf } from './officeOf.mjs';

const TIMES = 3;

/**
 * How long the working copy takes to be made anew from the journal: a start without it, less a start with it.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function rebuild(bench) {
  const figures = [];
  for (const size of bench.sizes) {
    const [small, large] = [await perEntry(bench, size / 4), await perEntry(bench, size)];
    figures.push(
      { name: `rebuild${sizeWords(size)}`, value: large.milliseconds, unit: 'ms' },
      { name: `rebuild, an entry${sizeWords(size)}`, value: large.each, unit: 'ms', ratio: large.each / small.each, against: 'an entry of a quarter as many', goal: { of: /** @type {const} */ ('ratio'), most: 1.35 } },
      { name: `rebuild, entries a second${sizeWords(size)}`, value: 1_000 / large.each, unit: '1/s' },
    );
  }
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} obligations
 */
async function perEntry(bench, obligations) {
  const data = await officeOf(bench, obligations);
  const [with_, without] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let time = 0; time < (obligations === LARGE ? 1 : TIMES); time += 1) { // a hundred thousand take minutes
    loseWorkingCopy(data);
    for (const took of [without, with_]) {
      const { milliseconds, end } = await startUntilSeen(bench.runtime, { data, minutes: MINUTES });
      await end();
      took.push(milliseconds);
    }
  }
  const milliseconds = median(without) - median(with_);
  const entries = 1 + Math.round(obligations / 100) + obligations + obligations / 5;
  return { milliseconds, each: milliseconds / entries };
}
