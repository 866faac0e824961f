import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal, say } from './step.mjs';

/** What keeps an ordinary user from making the namespaces that the sandbox is built of, where it says so. */
const switches = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', blocks: '1', allow: 'kernel.apparmor_restrict_unprivileged_userns=0' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', blocks: '0', allow: 'kernel.unprivileged_userns_clone=1' },
  { file: '/proc/sys/user/max_user_namespaces', blocks: '0', allow: 'user.max_user_namespaces=15000' },
];

/**
 * The switches to start Electron with, so that the window is sandboxed wherever that can be.
 *
 * Only root, for whom Chromium refuses to start with a sandbox, gets `--no-sandbox`, and is told. Where the
 * system forbids the sandbox to an ordinary user, this stops with the command that allows it: it is never switched off silently.
 *
 * @param {string} folder the folder of Electron
 * @returns {readonly string[]}
 */
export function sandboxSwitches(folder) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    say('Sandbox', 'off, because this is root, for whom Chromium has none; start it as an ordinary user for daily work');
    return ['--no-sandbox'];
  }
  requireSandbox(folder);
  return [];
}

/**
 * Stops where the system forbids the sandbox to an ordinary user.
 *
 * @param {string} folder the folder of Electron
 */
export function requireSandbox(folder) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const blocking = blockingSwitches((file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined));
  const helper = resolve(folder, 'chrome-sandbox');
  if (blocking.length === 0 || isSetUid(helper)) return;
  throw new Refusal(
    'Sandbox: this system does not let an ordinary user make the closed room in which the window runs.',
    'Next: run one of these and then the command again.',
    '  For this program only, lasting:',
    `    sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    '  For all programs, until the next restart:',
    ...blocking.map(({ allow }) => `    sudo sysctl -w ${allow}`),
  );
}

/**
 * The settings of the system that stand in the way.
 *
 * @param {(file: string) => string | undefined} read a file's text; undefined where there is no such file
 */
export function blockingSwitches(read) {
  return switches.filter(({ file, blocks }) => read(file)?.trim() === blocks);
}

/** @param {string} helper Chromium's older way into the sandbox: a program that is root for a moment */
function isSetUid(helper) {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}
