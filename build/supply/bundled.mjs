import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { Refusal } from '../setup/step.mjs';
import { shippedPackages } from './shipped.mjs';

/** Refuses a build in which code of a package stands that the lists of licenses and of materials do not have. */
export function requireListed() {
  const listed = new Set(shippedPackages().map(({ name }) => name));
  const stray = bundledPackages().filter((name) => !listed.has(name));
  if (stray.length > 0) throw new Refusal(`App: code of ${stray.join(', ')} is in it, which stands among the tools of the build.`, 'Next: move it to "dependencies" in package.json, so that its license is shown and the bill of materials has it.');
}

/** The packages whose code is in the built app, by its source maps. */
export function bundledPackages() {
  const maps = ['main', 'preload', 'reader', 'renderer'].map((part) => inProject(`dist/${part}`)).filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.map'))
    .map((entry) => resolve(join(entry.parentPath, entry.name)));
  /** @type {Set<string>} */
  const names = new Set();
  for (const map of maps) {
    /** @type {readonly string[]} */
    const sources = JSON.parse(readFileSync(map, 'utf8')).sources;
    for (const source of sources) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(source)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}
