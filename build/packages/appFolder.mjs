import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, resolve } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { packager } from '@electron/packager';
import { inProject } from '../setup/project.mjs';
import { Refusal } from '../setup/step.mjs';
import { zipElectron } from './electronZip.mjs';

/** The parts of the app as they are built; nothing from `node_modules` is shipped, for everything is bundled. */
const parts = ['main', 'preload', 'reader', 'verify', 'renderer'];

/** What the executable is called in the packages. */
export const EXECUTABLE = 'noticebook';

/**
 * What Electron may no longer do once it is Noticebook: run as plain Node, take Node's switches from outside, load another app, read files
 * as pages. `EnableEmbeddedAsarIntegrityValidation` works on Windows and macOS only and is set there (see electron-builder.yml).
 *
 * @type {Readonly<Record<number, boolean>>}
 */
const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/**
 * The app as a folder that runs: Electron, renamed, with the app in one file (`resources/app.asar`) and its fuses set.
 *
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {string} out
 * @returns {Promise<string>} the folder
 */
export async function packApp(runtime, out) {
  const work = mkdtempSync(resolve(tmpdir(), 'noticebook-dist-'));
  try {
    const [made] = await packager({
      dir: stageApp(resolve(work, 'app')),
      out: work,
      name: 'Noticebook',
      executableName: EXECUTABLE,
      platform: 'linux',
      arch: process.arch === 'arm64' ? 'arm64' : 'x64',
      electronVersion: runtime.version,
      electronZipDir: await zipElectron(runtime, resolve(work, 'electron')),
      asar: true,
      prune: false,
      quiet: true,
    });
    if (made === undefined) throw new Refusal('Packages: the packager left nothing.');
    // Both are of the Electron that develops the app, not of a packaged one.
    for (const left of ['.complete', 'resources/default_app.asar']) rmSync(resolve(made, left), { force: true });
    await setFuses(resolve(made, EXECUTABLE));
    chmodSync(made, 0o755); // the packager makes it for its owner only
    const folder = resolve(out, basename(made));
    cpSync(made, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * What goes into `app.asar`: the built parts without their source maps, and a package.json that names no dependencies.
 *
 * @param {string} folder
 */
function stageApp(folder) {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(inProject(`dist/${part}`), resolve(folder, 'dist', part), { recursive: true, filter: (path) => !path.endsWith('.map') });
  const { name, productName, version, description, license, author, type, main } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  writeFileSync(resolve(folder, 'package.json'), `${JSON.stringify({ name, productName, version, description, license, author, type, main }, null, 2)}\n`);
  cpSync(inProject('LICENSE'), resolve(folder, 'LICENSE'));
  return folder;
}

/**
 * Sets the fuses and reads them back from the file.
 *
 * @param {string} program
 */
async function setFuses(program) {
  await flipFuses(program, { version: FuseVersion.V1, ...fuses });
  const wire = await getCurrentFuseWire(program);
  for (const [fuse, isOn] of Object.entries(fuses)) {
    const name = FuseV1Options[Number(fuse)];
    const state = wire[/** @type {FuseV1Options} */ (Number(fuse))];
    if (state !== (isOn ? FuseState.ENABLE : FuseState.DISABLE)) throw new Refusal(`Packages: the fuse ${name} was not set.`);
  }
}
