import { spawn } from 'node:child_process';
import { project } from './project.mjs';

/**
 * How a child process ended.
 *
 * @typedef {object} Ending
 * @property {number} code its exit code; 1 when it could not be started, 128 + n when signal n ended it
 * @property {string} output what it wrote to both streams; empty when they were shown directly
 */

/**
 * Runs a program to its end. Never rejects: a program that can't be started ends with code 1 and says why in `output`.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {boolean} [options.show] write to our own streams instead of collecting
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {number} [options.timeout] in ms
 * @param {boolean} [options.shell]
 * @returns {Promise<Ending>}
 */
export function run(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? project,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      timeout: options.timeout,
      windowsHide: true,
      stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (bytes) => { output += bytes; });
    child.stderr?.on('data', (bytes) => { output += bytes; });
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => done({ code: code ?? 128 + (signals[signal ?? ''] ?? 1), output }));
    passOn(child);
  });
}

/** @type {Readonly<Record<string, number>>} */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15, SIGKILL: 9 };

/**
 * Lets a child end with us. Ctrl+C reaches it by itself (same terminal), `kill` of this process does not.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function passOn(child) {
  const end = () => { child.kill('SIGTERM'); };
  const stay = () => {}; // the terminal has told the child as well: wait for it and report its exit code
  process.on('SIGTERM', end).on('SIGHUP', end).on('SIGINT', stay);
  child.on('close', () => process.off('SIGTERM', end).off('SIGHUP', end).off('SIGINT', stay));
}
