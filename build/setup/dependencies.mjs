import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inProject } from './project.mjs';
import { Refusal, during, say } from './step.mjs';

/** Which lockfile `node_modules` was made from: its SHA-256. */
const recordFile = inProject('node_modules/.noticebook-lock');

/** Installs what package-lock.json lists, unless exactly that is there already. */
export async function prepareDependencies() {
  const wanted = createHash('sha256').update(readFileSync(inProject('package-lock.json'))).digest('hex');
  if (recorded() === wanted) return say('Dependencies', 'ready');
  if (isInstalled()) {
    record(wanted);
    return say('Dependencies', 'ready');
  }

  // `--ignore-scripts`: no package we use needs an install script, so none may run one. `--engine-strict=false`:
  // Electron's package asks for a newer Node than it needs here, and a person may have made that an error.
  const { code, output } = await during('Dependencies', 'installing, a minute or two the first time', () =>
    npm(['ci', '--include=dev', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund']));
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-12);
    throw new Refusal('Dependencies: could not be installed. npm said:', ...tail.map((line) => `  ${line}`), '', ...advice(output));
  }
  record(wanted);
  say('Dependencies', 'ready');
}

/** @param {string} output */
function advice(output) {
  if (/EPERM|EBUSY/.test(output)) return ['Next: close Noticebook and any editor that is open in this folder, and run the command again.'];
  if (/EACCES|EROFS/.test(output)) return ['Next: this folder can not be written. Copy the project into a folder of your own and run the command there.'];
  if (/ENOSPC/.test(output)) return ['Next: the disk is full. Free about 1 GB and run the command again.'];
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output)) {
    return ['Next: this first step needs a network (later starts do not). Check the connection, or the proxy with "npm config get proxy", and run the command again.'];
  }
  return ['Next: run the command again. If it fails the same way, delete the folder node_modules and try once more.'];
}

function recorded() {
  return existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : undefined;
}

/** @param {string} hash */
function record(hash) {
  try {
    writeFileSync(recordFile, hash);
  } catch {
    // A folder that only others may write: then the question is asked anew next time, which costs a little.
  }
}

/**
 * Whether someone ran npm by hand and everything is there: npm's own record of `node_modules` is compared
 * with the lockfile. Only a part for another system may be missing, or a package may be optional.
 */
function isInstalled() {
  const hidden = inProject('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) =>
    path === '' || (installed[path] === undefined ? entry.optional === true || entry.devOptional === true : installed[path].integrity === entry.integrity));
}
