import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { run } from '../setup/child.mjs';
import { inProject } from '../setup/project.mjs';
import { Refusal } from '../setup/step.mjs';

/**
 * A file that is handed to offices.
 *
 * @typedef {object} ReleaseFile
 * @property {string} name
 * @property {string} path
 * @property {number} bytes
 */

/** The version in package.json: "0.1.0". */
export const version = () => /** @type {string} */ (JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version);

/**
 * The app's folder as one compressed file, for systems without `.deb`.
 *
 * @param {string} folder
 * @param {string} out
 * @returns {Promise<ReleaseFile>}
 */
export async function makeArchive(folder, out) {
  const name = `${basename(folder).toLowerCase().replace('noticebook', `noticebook-${version()}`)}.tar.gz`;
  const { code, output } = await run('tar', ['--owner=0', '--group=0', '--sort=name', '-czf', resolve(out, name), '-C', dirname(folder), basename(folder)]);
  if (code !== 0) throw new Refusal('Archive: tar could not write it. It said:', output.trim());
  return releaseFile(resolve(out, name));
}

/**
 * @param {string} path
 * @returns {ReleaseFile}
 */
export function releaseFile(path) {
  return { name: basename(path), path, bytes: statSync(path).size };
}
