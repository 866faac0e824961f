/**
 * One thing that was measured.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [ratio] how many times the baseline fits into the value, both taken in this run
 * @property {string} [against] what the baseline is
 * @property {{ readonly of: 'value' | 'ratio', readonly most: number }} [goal] what the value or the ratio shall not be above
 */

/**
 * What a measurement works with.
 *
 * @typedef {object} Bench
 * @property {import('../setup/runtime.mjs').Runtime} runtime
 * @property {readonly number[]} sizes numbers of obligations, the gate of 10,000 among them
 * @property {string} folder an empty folder of this run
 */

export const SMALL = 1_000;
export const GATE = 10_000;
export const LARGE = 100_000;

/**
 * Behind the name of a figure that was taken with another number of obligations than the gate's.
 *
 * @param {number} size
 */
export const sizeWords = (size) => (size === GATE ? '' : `, ${size.toLocaleString('en-US')} obligations`);

/** @param {readonly number[]} values */
export const median = (values) => share(values, 0.5);

/**
 * The value below which 95 of 100 lie; of a few, the worst.
 *
 * @param {readonly number[]} values
 */
export const p95 = (values) => share(values, 0.95);

/**
 * @param {readonly number[]} values
 * @param {number} part
 */
function share(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/**
 * How many times as long each took with the most obligations as with the fewest, where both were measured.
 *
 * @param {readonly Figure[]} figures
 * @returns {readonly Figure[]}
 */
export function growth(figures) {
  /** @type {Map<string, Map<number, number>>} */
  const bySize = new Map();
  for (const { name, value } of figures) {
    const [, what = name, count] = /^(.*), ([\d,]+) obligations$/.exec(name) ?? [];
    const sizes = bySize.get(what) ?? new Map();
    bySize.set(what, sizes.set(count === undefined ? GATE : Number(count.replaceAll(',', '')), value));
  }
  return [...bySize].flatMap(([what, sizes]) => {
    const [small, large] = [sizes.get(SMALL), sizes.get(LARGE)];
    return small === undefined || large === undefined ? [] : [{ name: `growth of ${what}`, value: large / small, unit: 'x', against: `${SMALL.toLocaleString('en-US')} obligations, with ${LARGE / SMALL} times as many` }];
  });
}

/**
 * As JSON by name: `{ value, unit, ratio?, against?, goal? }`; the goal in words.
 *
 * @param {readonly Figure[]} figures
 */
export const asJson = (figures) =>
  JSON.stringify(Object.fromEntries(figures.map(({ name, goal, value, ratio, ...rest }) => [name, {
    value: rounded(value), ...rest, ...(ratio === undefined ? {} : { ratio: rounded(ratio) }), ...(goal === undefined ? {} : { goal: goalWords(goal, rest.unit) }),
  }])), undefined, 2);

/**
 * One line each, with whether the goal was met.
 *
 * @param {readonly Figure[]} figures
 */
export const asTable = (figures) =>
  figures.map(({ name, value, unit, ratio, against, goal }) => {
    const met = goal === undefined ? '' : (goal.of === 'value' ? value : (ratio ?? 0)) <= goal.most ? 'met' : 'MISSED';
    const compared = ratio === undefined ? '' : `${rounded(ratio)}x ${against ?? ''}`;
    return `${name.padEnd(48)}${String(rounded(value)).padStart(10)} ${unit.padEnd(8)} ${compared.padEnd(46)} ${goal === undefined ? '' : `${goalWords(goal, unit)}: ${met}`}`.trimEnd();
  }).join('\n');

/**
 * @param {NonNullable<Figure['goal']>} goal
 * @param {string} unit
 */
const goalWords = ({ of, most }, unit) => (of === 'ratio' ? `at most ${rounded(most)}x` : `at most ${most} ${unit}`);

/** @param {number} value */
const rounded = (value) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
