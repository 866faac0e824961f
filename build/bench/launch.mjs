import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { inProject, project } from '../setup/project.mjs';

/** The title of any obligation that `fillRecords` writes. */
export const A_RECORD = '^Report \\d+ on the ';

/** What Today says of an office without obligations. */
export const NO_RECORD = '^Nothing is due in the next';

export const BARE = inProject('build/bench/bare');

/**
 * A program that was started until its text was seen.
 *
 * @typedef {object} Seen
 * @property {number} milliseconds from the start of its process
 * @property {number} pid
 * @property {() => Promise<void>} end closes it as a clerk's system does, and waits
 */

/**
 * Starts a folder with Electron, without anything attached to it, until a text of it can be clicked.
 *
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {{ app?: string, data: string, text?: string, minutes?: number }} options `minutes`: how long its text may take to be seen
 * @returns {Promise<Seen>}
 */
export async function startUntilSeen(runtime, { app = project, data, text = A_RECORD, minutes = 2 }) {
  mkdirSync(data, { recursive: true });
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: _options, ...environment } = process.env;
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const began = performance.now();
  const child = spawn(runtime.program, ['-r', inProject('build/bench/seen.cjs'), ...root, '--log-level=3', app], {
    env: { ...environment, NOTICEBOOK_DATA: data, BENCH_TEXT: text }, stdio: ['ignore', 'pipe', 'ignore'], detached: process.platform !== 'win32',
  });
  const ended = once(child, 'exit');
  const milliseconds = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      if (said.includes('\nseen\n')) resolve(performance.now() - began);
    });
    void ended.then(() => reject(new Error(`It ended before its text was seen: ${app}`)));
    void setTimeout(minutes * 60_000, undefined, { ref: false }).then(() => {
      child.kill('SIGKILL');
      reject(new Error(`Its text was not seen in ${minutes} minutes: ${app}`));
    });
  });
  const pid = child.pid ?? 0;
  const end = async () => {
    child.kill('SIGTERM');
    const isEnded = await Promise.race([ended.then(() => true), setTimeout(10_000, false, { ref: false })]);
    if (!isEnded) child.kill('SIGKILL');
    await ended;
  };
  return { milliseconds, pid, end };
}
