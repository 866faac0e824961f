import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { run } from './child.mjs';
import { playwright } from './playwright.mjs';
import { inProject } from './project.mjs';
import { Refusal, say } from './step.mjs';

/**
 * What a stage of the checks came to.
 *
 * @typedef {object} Count
 * @property {number} passed tests
 * @property {number} failed tests; 1 for a stage that is not made of tests
 */

/**
 * Runs stages one after the other up to the first that fails, says each one's time, and as the very last line how
 * many tests passed and failed. A stage that fails without a failed test counts as one failed.
 *
 * @param {readonly { name: string, stage: () => Promise<Count | void> }[]} stages
 * @returns {Promise<number>} the exit code
 */
export async function runStages(stages) {
  const sum = { passed: 0, failed: 0 };
  for (const { name, stage } of stages) {
    console.log(`\n── ${name} ──`);
    const started = Date.now();
    const count = await stage().catch(asFailure);
    sum.passed += count?.passed ?? 0;
    sum.failed += count?.failed ?? 0;
    const failed = (count?.failed ?? 0) > 0;
    say(name, `${failed ? 'FAILED' : 'passed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (failed) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

/**
 * @param {Error} error
 * @returns {Count}
 */
function asFailure(error) {
  console.error(error instanceof Refusal ? error.message : error.stack);
  return { passed: 0, failed: 1 };
}

/**
 * A stage that is one program: it passes when the program ends with 0.
 *
 * @param {readonly string[]} command a script in the project and its arguments
 */
async function program(command) {
  const [script = '', ...args] = command;
  const { code } = await run(process.execPath, [inProject(script), ...args], { show: true });
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** The layers, each with its own compiler settings, and all tests. */
export const types = () => program(['node_modules/typescript/bin/tsc', '--build']);

/** The rules that a linter knows, then those that only this project has. */
export async function lint() {
  const general = await program(['node_modules/oxlint/bin/oxlint', '--config', 'build/oxlint.json', '--deny-warnings', '--disable-nested-config', 'renderer', 'electron', 'e2e', 'build']);
  const own = await program(['build/rules/check.mjs']);
  return { passed: 0, failed: Math.max(general.failed, own.failed) };
}

/** Tests of single files, without a window. */
export const unit = () => vitest([], {});

/** The journal on a simulated disk that loses power at every call, on thousands of disks. */
export const crashedDisks = () => vitest(['electron/journal/crashDisk.test.ts'], { NOTICEBOOK_CRASH_SEEDS: '40' });

/**
 * @param {readonly string[]} files all tests where there are none
 * @param {Readonly<Record<string, string>>} environment
 */
async function vitest(files, environment) {
  const folder = mkdtempSync(resolve(tmpdir(), 'noticebook-unit-'));
  try {
    const results = resolve(folder, 'results.json');
    const { code } = await run(process.execPath,
      [inProject('node_modules/vitest/vitest.mjs'), 'run', ...files, '--config', inProject('build/vitest.config.ts'), '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], { show: true, env: { ...process.env, ...environment } });
    return atLeastOne(code, readCount(results, ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Tests in the window.
 *
 * @param {string} config from the project's folder
 */
export async function windowTests(config) {
  const folder = mkdtempSync(resolve(tmpdir(), 'noticebook-e2e-'));
  try {
    const results = resolve(folder, 'results.json');
    const { code } = await playwright(config, ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: results });
    return atLeastOne(code, readCount(results, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {(results: any) => Count} count
 * @returns {Count}
 */
function readCount(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 }; // it ended before its first test; the exit code tells
  }
}

/**
 * A file that can't be loaded fails without having a failed test.
 *
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function atLeastOne(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
