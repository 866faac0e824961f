/** The systems that Noticebook runs on, as packages with a part for each system call them. */
const systems = /(?:win32-x64|darwin-arm64|darwin-x64|linux-x64(?:-gnu)?)(?:-msvc)?$/;

/** Packages known to have such parts: if they are gone from the lockfile altogether, the rule below would see nothing. */
const known = ['oxlint', 'rolldown', 'typescript', 'lightningcss'];

/**
 * What would keep a lockfile from working on another machine: a host, a package without a hash, or a package whose
 * part for Windows, macOS or Linux is not listed (npm leaves it out when the registry lacked it, or npm/cli#4828).
 *
 * @param {string} text of package-lock.json
 * @returns {string[]} sentences, one each
 */
export function lockfileFaults(text) {
  /** @type {Record<string, { resolved?: string, integrity?: string, optionalDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(text).packages;
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const isListed = (/** @type {string} */ name) => packages[`node_modules/${name}`] !== undefined;
  const parts = entries.flatMap(([path, entry]) => Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => systems.test(name))
    .map((name) => ({ path, name })));

  return [
    ...entries.filter(([, entry]) => entry.resolved !== undefined)
      .map(([path]) => `package-lock.json ties ${path} to a host ("resolved"): install with --omit-lockfile-registry-resolved.`),
    ...entries.filter(([, entry]) => entry.integrity === undefined)
      .map(([path]) => `package-lock.json has no "integrity" for ${path}.`),
    ...known.filter((name) => !parts.some(({ path }) => path === `node_modules/${name}`))
      .map((name) => `package-lock.json names no parts of ${name} for the different systems.`),
    ...parts.filter(({ name }) => !isListed(name))
      .map(({ path, name }) => `package-lock.json lacks ${name}, a part of ${path}: choose a version that the registry has for every system.`),
  ];
}
