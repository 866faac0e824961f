/** Packages with a part of their own for each system: npm sometimes leaves out those of the others (npm/cli#4828). */
const native = [/^@oxlint\/binding-/, /^@rolldown\/binding-/, /^@typescript\/typescript-/];

const systems = ['win32-x64', 'darwin-arm64', 'darwin-x64', 'linux-x64'];

/**
 * What would keep a lockfile from working on another machine.
 *
 * @param {string} text of package-lock.json
 * @returns {string[]} sentences, one each
 */
export function lockfileFaults(text) {
  /** @type {Record<string, { resolved?: string, integrity?: string, link?: boolean }>} */
  const packages = JSON.parse(text).packages;
  const paths = Object.keys(packages);
  const tied = paths.filter((path) => packages[path]?.resolved !== undefined);
  const unsealed = paths.filter((path) => path !== '' && packages[path]?.integrity === undefined);
  const missing = native.flatMap((name) => systems
    .filter((system) => !paths.some((path) => path.startsWith(`node_modules/${name}-${system}`)))
    .map((system) => `package-lock.json lacks ${name}-${system}: run "npm install" from an empty node_modules.`));
  return [
    ...tied.map((path) => `package-lock.json ties ${path} to a host ("resolved"): install with --omit-lockfile-registry-resolved.`),
    ...unsealed.map((path) => `package-lock.json has no "integrity" for ${path}.`),
    ...missing,
  ];
}
