import { readFileSync } from 'node:fs';
import { inProject } from '../setup/project.mjs';

/**
 * A package whose code goes into the program that is handed out.
 *
 * @typedef {object} Shipped
 * @property {string} path in the project: `node_modules/zod`
 * @property {string} name
 * @property {string} version
 * @property {string} license as the package says it, an SPDX expression
 * @property {string} integrity `sha512-…`, base 64
 */

/**
 * What the program needs at run time, as the lockfile has it, sorted by name. Tools of the build are not among them.
 *
 * @returns {readonly Shipped[]}
 */
export function shippedPackages(text = readFileSync(inProject('package-lock.json'), 'utf8')) {
  /** @type {Record<string, { version?: string, license?: string, integrity?: string, dev?: boolean, devOptional?: boolean, devDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(text).packages;
  const tools = new Set(Object.keys(packages['']?.devDependencies ?? {}).map((name) => `node_modules/${name}`)); // also where something at run time names one as its peer
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true && !tools.has(path))
    .map(([path, { version = '', license = '', integrity = '' }]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version, license, integrity }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The Electron that releases are built with: no package of the run time, but most of what is handed out. */
export function electronVersion() {
  return String(JSON.parse(readFileSync(inProject('package.json'), 'utf8')).devDependencies.electron);
}
