/**
 * What a person sees while something is being prepared: one line for each step, "Dependencies: ready".
 * A long step shows its elapsed time: in place on a terminal, as a plain line now and then in a log.
 */

const isTerminal = process.stdout.isTTY === true;

/**
 * A failure whose message is already a full answer for the person at the keyboard: what happened, what to do next.
 * It is printed without a stack trace.
 */
export class Refusal extends Error {
  /**
   * @param {string} what what happened, as a sentence
   * @param {...string} next what to do now, one line each
   */
  constructor(what, ...next) {
    super([what, ...next].join('\n'));
    this.name = 'Refusal';
  }
}

/**
 * Says that a step is done.
 *
 * @param {string} name
 * @param {string} outcome
 */
export function say(name, outcome) {
  console.log(`${name}: ${outcome}`);
}

/**
 * Runs `work` and shows how long it has been at it. `work` may report how far it is with a number from 0 to 1.
 *
 * @template T
 * @param {string} name "Dependencies"
 * @param {string} doing "installing, a few minutes the first time"
 * @param {(progress: (fraction: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function during(name, doing, work) {
  const started = Date.now();
  /** @type {number | undefined} */
  let fraction;
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const how = () => (fraction === undefined ? '' : ` ${bar(fraction)} ${Math.floor(fraction * 100)} %`);
  console.log(`${name}: ${doing} ...`);
  const clock = isTerminal
    ? setInterval(() => process.stdout.write(`\r  ${how()} ${elapsed()}  `), 500)
    : setInterval(() => console.log(`  still at it, ${elapsed()}${fraction === undefined ? '' : `, ${Math.floor(fraction * 100)} %`}`), 20_000);
  try {
    return await work((now) => { fraction = now; });
  } finally {
    clearInterval(clock);
    if (isTerminal) process.stdout.write('\r\u001b[K');
  }
}

/** @param {number} fraction */
function bar(fraction) {
  const full = Math.round(Math.min(fraction, 1) * 24);
  return `[${'#'.repeat(full)}${'.'.repeat(24 - full)}]`;
}

/**
 * Runs a command's main function: a refusal is printed as it is, a bug with its stack trace; both end with code 1.
 *
 * @param {() => Promise<number | void>} command returns the exit code; nothing means 0
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(`\n${error instanceof Refusal ? error.message : /** @type {Error} */ (error).stack}`);
    process.exitCode = 1;
  }
}
