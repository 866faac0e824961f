/** Licenses under which code may be handed out together with ours. */
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'Zlib', 'Unlicense', 'CC0-1.0', 'CC-BY-3.0', 'PSF-2.0', 'BlueOak-1.0.0']);

/**
 * Packages that may run something when they are installed, each with the reason. There is none: the set-up installs with
 * `--ignore-scripts`, and whatever needs a script would not work.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const installScripts = {};

/**
 * Packages with an install script that nobody gave a reason for, versions that are not exact, and licenses that nobody has looked at.
 *
 * @param {{ lockfile: string, manifest: string, installed: readonly { name: string, scripts: Readonly<Record<string, string>> }[] }} sources
 * the text of package-lock.json and package.json, and the packages in `node_modules`
 * @param {Readonly<Record<string, string>>} [reasons]
 * @returns {string[]} sentences, one each
 */
export function supplyFaults({ lockfile, manifest, installed }, reasons = installScripts) {
  /** @type {Record<string, { hasInstallScript?: boolean, license?: string, dev?: boolean, devOptional?: boolean }>} */
  const packages = JSON.parse(lockfile).packages;
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const nameOf = (/** @type {string} */ path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const running = new Set([
    ...entries.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => nameOf(path)),
    ...installed.filter(({ scripts }) => ['preinstall', 'install', 'postinstall'].some((name) => scripts[name] !== undefined)).map(({ name }) => name),
  ]);
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest);
  return [
    ...[...running].filter((name) => (reasons[name] ?? '') === '').map((name) => `${name} runs a script when it is installed, and build/rules/supply.mjs has no reason for it.`),
    ...Object.keys(reasons).filter((name) => !running.has(name)).map((name) => `build/rules/supply.mjs lists an install script of ${name}, which has none.`),
    ...Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json asks for ${name} ${version}: an exact version is wanted.`),
    ...entries.filter(([, { dev, devOptional, license = '' }]) => dev !== true && devOptional !== true && !isAllowed(license))
      .map(([path, { license }]) => `${nameOf(path)} is handed out with the program under "${license ?? ''}", a license that build/rules/supply.mjs does not list.`),
  ];
}

/** @param {string} expression of SPDX: all of what AND joins, one of what OR joins */
function isAllowed(expression) {
  const bare = expression.replaceAll(/[()]/g, '').trim();
  return bare.split(' OR ').some((either) => either.split(' AND ').every((one) => allowed.has(one.trim())));
}
