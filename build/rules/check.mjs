// The rules that only this project has, over all its files. Prints each fault as a sentence; ends with 1 if there is one.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { project } from '../setup/project.mjs';
import { strayColours } from './colours.mjs';
import { wrongImports } from './layers.mjs';
import { lockfileFaults } from './lockfile.mjs';
import { drawers } from './names.mjs';
import { impurePlaces } from './purity.mjs';
import { unshownClaims } from './shown.mjs';
import { supplyFaults } from './supply.mjs';

const sources = ['renderer', 'electron', 'e2e', 'build']
  .flatMap((folder) => readdirSync(resolve(project, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css|html)$/.test(entry.name))
  .map((entry) => resolve(entry.parentPath, entry.name))
  .map((file) => ({ path: relative(project, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

const faults = [
  ...sources.flatMap((source) => [wrongImports, impurePlaces, strayColours, drawers].flatMap((rule) => rule(source))),
  ...lockfileFaults(read('package-lock.json')),
  ...unshownClaims(read('SECURITY.md'), (path) => existsSync(resolve(project, path))),
  ...supplyFaults({ lockfile: read('package-lock.json'), manifest: read('package.json'), installed: installedPackages() }),
];

/** @param {string} path */
function read(path) {
  return readFileSync(resolve(project, path), 'utf8');
}

/** What npm has put there, whatever the lockfile says of it. */
function installedPackages() {
  /** @type {{ packages: Record<string, object> }} */
  const { packages } = JSON.parse(read('package-lock.json'));
  return Object.keys(packages).filter((path) => path !== '' && existsSync(resolve(project, path, 'package.json'))).map((path) => {
    /** @type {{ name: string, scripts?: Record<string, string> }} */
    const { name, scripts = {} } = JSON.parse(read(`${path}/package.json`));
    return { name, scripts };
  });
}

for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `Own rules: ${sources.length} files, no fault.` : `Own rules: ${faults.length} of them are broken, see above.`);
process.exitCode = faults.length === 0 ? 0 : 1;
