import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Refusal } from './step.mjs';

/** Whether a window would have nowhere to appear: Linux without a desktop (a server, a container, a build machine). */
export function lacksDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/**
 * Starts an invisible screen (Xvfb) where there is none, sets `DISPLAY` for the programs started from here, and
 * takes it away when this process ends.
 *
 * `xvfb-run` would do the same, but it guesses a free number, and leaves its screen behind when it is killed.
 *
 * @returns {Promise<void>}
 */
export async function prepareDisplay() {
  if (!lacksDisplay()) return;
  process.env[OURS] = 'yes';
  await startScreen();
}

/** Whether the display is an invisible screen of ours, where no window of a person can lose the focus. */
export const hasOwnScreen = () => process.env[OURS] === 'yes';

/** Says to the processes started from here that `DISPLAY` is a screen of ours. */
const OURS = 'NOTICEBOOK_OWN_SCREEN';

/**
 * Starts one more invisible screen, for this process and those started from it.
 *
 * @returns {Promise<void>}
 */
export async function startScreen() {
  const folder = mkdtempSync(resolve(tmpdir(), 'noticebook-screen-'));
  const key = resolve(folder, 'key');
  writeFileSync(key, accessKey(), { mode: 0o600 });

  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x960x24', '-noreset', '-nolisten', 'tcp', '-auth', key], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl+C ends the app first, while it still has its screen
  });
  process.on('exit', () => {
    screen.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  // Dying of a signal would skip `exit`. With a handler, this process ends when its children have ended, or soon after.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => { setTimeout(() => process.exit(1), 30_000).unref(); });
  }

  let complaint = '';
  screen.stderr?.on('data', (bytes) => { complaint += bytes; });
  const number = await new Promise((found) => {
    const written = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
    let text = '';
    written.on('data', (bytes) => { text += bytes; if (text.includes('\n')) found(text.trim()); });
    screen.on('error', () => found(undefined)).on('exit', () => found(undefined));
    setTimeout(() => found(undefined), 20_000).unref();
  });
  if (number === undefined) {
    throw new Refusal(`Screen: there is no display here, and the invisible one (Xvfb) did not start. ${complaint.trim().split('\n').at(-1) ?? ''}`.trim(),
      'Next: run the command on a desktop, or set DISPLAY.');
  }
  screen.unref();
  /** @type {any} */ (screen.stderr).unref();
  /** @type {any} */ (screen.stdio[3]).unref();
  process.env['DISPLAY'] = `:${number}`;
  process.env['XAUTHORITY'] = key;
}

/** An X authority file with one random key that is good for every display: otherwise every user of the machine could look in. */
function accessKey() {
  /** @param {Buffer} bytes */
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const anyFamily = Buffer.from([0xff, 0xff]);
  const nothing = Buffer.alloc(0);
  return Buffer.concat([anyFamily, counted(nothing), counted(nothing), counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(randomBytes(16))]);
}
