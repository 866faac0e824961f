import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { run } from './child.mjs';
import { lacksDisplay } from './display.mjs';
import { Refusal, during, say } from './step.mjs';

/**
 * Something the system has to bring along. Debian and Ubuntu have renamed some packages (…t64), so each
 * lists its names, the newest first; apt is asked which one it knows.
 *
 * @typedef {object} Need
 * @property {readonly string[]} apt
 * @property {string} dnf
 */

/** @type {readonly Need[]} The rest of what Electron links to comes along with these. */
const forElectron = [
  { apt: ['libgtk-3-0t64', 'libgtk-3-0'], dnf: 'gtk3' },
  { apt: ['libnss3'], dnf: 'nss' },
  { apt: ['libgbm1'], dnf: 'mesa-libgbm' },
  { apt: ['libasound2t64', 'libasound2'], dnf: 'alsa-lib' },
];

/** @type {readonly Need[]} */
const forScreen = [{ apt: ['xvfb'], dnf: 'xorg-x11-server-Xvfb' }];

/** Programs by which the tests look at the app from outside. */
const forTests = [
  { program: 'pdftotext', need: { apt: ['poppler-utils'], dnf: 'poppler-utils' } },
  { program: 'qpdf', need: { apt: ['qpdf'], dnf: 'qpdf' } },
  { program: 'strace', need: { apt: ['strace'], dnf: 'strace' } },
];

/** Programs without which a test or two are left out, each with its reason: nobody is held up by them. */
const forMoreTests = [
  { program: 'age', need: { apt: ['age'], dnf: 'age' } },
  { program: 'ip', need: { apt: ['iproute2'], dnf: 'iproute' } },
];

/** Large, and wanted by the drills alone: letters go through it and come back. */
const forLetters = [{ program: 'soffice', need: { apt: ['libreoffice-writer-nogui', 'libreoffice-writer'], dnf: 'libreoffice-writer' } }];

/** Wanted by the drills alone: a printer that prints into a file. */
const forPrinting = [{ program: 'cupsd', need: { apt: ['cups'], dnf: 'cups' } }];

/** What the check of the printed papers runs on; Maven only as long as the validator is not in the cache. */
const forPapers = [
  { program: 'java', need: { apt: ['default-jre-headless'], dnf: 'java-headless' } },
  { program: 'mvn', need: { apt: ['maven'], dnf: 'maven' } },
];

/** Wanted by the drills alone: it makes a Debian that has nothing else, for the package to be installed in. */
const forBareDebian = [{ program: 'debootstrap', need: { apt: ['debootstrap'], dnf: 'debootstrap' } }];

/** What the Debian package is made with. */
const forPackages = [
  { program: 'dpkg-deb', need: { apt: ['dpkg'], dnf: 'dpkg' } },
  { program: 'fakeroot', need: { apt: ['fakeroot'], dnf: 'fakeroot' } },
];

/** Sees to the programs that packages are made with. Installs them as `prepareSystem` does. */
export async function preparePackers() {
  const lacking = () => forPackages.filter(({ program }) => !hasProgram(program));
  const before = lacking();
  if (before.length === 0) return;
  await install({ what: before.map(({ program }) => program), needs: before.map(({ need }) => need) });
  const after = lacking();
  if (after.length > 0) throw new Refusal(`System: after installing, these are still missing: ${after.map(({ program }) => program).join(', ')}.`, 'Next: install them with the package manager of this system and run the command again.');
}

/**
 * Sees to Java, and to Maven where the validator still has to be fetched. Installs them as `prepareSystem` does; elsewhere than on
 * Linux it says what is missing.
 *
 * @param {{ withMaven: boolean }} wanted
 */
export async function prepareJava({ withMaven }) {
  const lacking = () => forPapers.filter(({ program }) => (program !== 'mvn' || withMaven) && !hasProgram(program));
  const before = lacking();
  if (before.length === 0) return;
  const what = before.map(({ program }) => program);
  if (process.platform !== 'linux') throw new Refusal(`System: these are missing: ${what.join(', ')}.`, 'Next: install Java 17 or newer and Apache Maven, and run the command again.');
  await install({ what, needs: before.map(({ need }) => need) });
  const after = lacking();
  if (after.length > 0) throw new Refusal(`System: after installing, these are still missing: ${after.map(({ program }) => program).join(', ')}.`, 'Next: install them with the package manager of this system and run the command again.');
}

/**
 * Sees to the system's libraries and programs on Linux; other systems have them. Installs what is missing as
 * root on Debian and Ubuntu, after saying so; otherwise stops with the one command that does it.
 *
 * @param {{ electron: string, withTests: boolean }} wanted `electron`: the full path of the program
 */
export async function prepareSystem({ electron, withTests }) {
  if (process.platform !== 'linux') return;
  const before = await missing(electron, withTests);
  if (before.needs.length > 0) {
    await install(before);
    const after = await missing(electron, withTests);
    if (after.needs.length > 0) throw new Refusal(`System: after installing, these are still missing: ${after.what.join(', ')}.`, 'Next: install them with the package manager of this system and run the command again.');
  }
  if (withTests) await installMore(forMoreTests);
  say('System', withTests ? 'ready, with the tools of the tests' : 'ready');
}

/** Sees to LibreOffice, or says that its drill is left out. */
export async function prepareOffice() {
  if (process.platform === 'linux') await installMore(forLetters);
}

/** Sees to CUPS, or says that its drill is left out. */
export async function preparePrinting() {
  if (process.platform === 'linux') await installMore(forPrinting);
}

/**
 * Sees to what a bare Debian is made with, or says that its drill is left out.
 *
 * @returns {Promise<boolean>} whether it is there; only root can make one, on a system with apt
 */
export async function prepareBareDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !hasProgram('apt-get')) return false;
  await installMore(forBareDebian);
  return forBareDebian.every(({ program }) => hasProgram(program));
}

/**
 * Installs what is only nice to have where that needs nobody's leave, and says what is left out otherwise.
 *
 * @param {readonly { program: string, need: Need }[]} wanted
 */
async function installMore(wanted) {
  const lacking = () => wanted.filter(({ program }) => !hasProgram(program));
  if (lacking().length > 0 && process.getuid?.() === 0 && hasProgram('apt-get')) {
    const names = await packages(lacking().map(({ need }) => need));
    if (names !== undefined) await apt('installing', ['install', '-y', '--no-install-recommends', ...names]);
  }
  for (const { program, need } of lacking()) say('System', `without "${program}" a test is left out (Debian calls it ${need.apt[0]})`);
}

/**
 * @param {string} electron
 * @param {boolean} withTests
 */
async function missing(electron, withTests) {
  /** @type {string[]} */
  const what = [];
  /** @type {Need[]} */
  const needs = [];
  const { output } = await run('ldd', [electron]);
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name));
  if (libraries.length > 0) {
    what.push(...libraries);
    needs.push(...forElectron);
  }
  if (lacksDisplay() && !hasProgram('Xvfb')) {
    what.push('Xvfb (there is no display here)');
    needs.push(...forScreen);
  }
  for (const { program, need } of withTests ? forTests : []) {
    if (hasProgram(program)) continue;
    what.push(program);
    needs.push(need);
  }
  return { what, needs };
}

/** @param {string} name */
function hasProgram(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && endings.some((ending) => existsSync(`${folder}/${name}${ending}`)));
}

/** @param {Awaited<ReturnType<typeof missing>>} lacking */
async function install({ what, needs }) {
  const isRoot = process.getuid?.() === 0;
  if (!hasProgram('apt-get')) {
    throw new Refusal(
      `System: these are missing: ${what.join(', ')}.`,
      hasProgram('dnf')
        ? `Next: run this and then the command again:  sudo dnf install -y ${needs.map((need) => need.dnf).join(' ')}`
        : `Next: install them with the package manager of this system (Debian calls them ${needs.map((need) => need.apt.at(-1)).join(', ')}).`,
    );
  }
  if (isRoot && (await packages(needs)) === undefined) await apt('reading the list of packages', ['update']);
  const names = (await packages(needs)) ?? needs.map((need) => need.apt.at(-1)).join(' ').split(' ');
  if (!isRoot) {
    throw new Refusal(`System: these are missing: ${what.join(', ')}.`,
      `Next: run this and then the command again:  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`);
  }
  say('System', `missing ${what.length === 1 ? what[0] : `${what.length} libraries or programs`}; installing with apt: ${names.join(' ')}`);
  const installed = await apt('installing', ['install', '-y', '--no-install-recommends', ...names]);
  if (installed.code === 0) return;
  // A list that is older than the packages: read it again, once.
  await apt('reading the list of packages', ['update']);
  const again = await apt('installing', ['install', '-y', '--no-install-recommends', ...names]);
  if (again.code !== 0) {
    throw new Refusal('System: apt could not install them. It said:', ...again.output.trimEnd().split('\n').slice(-6).map((line) => `  ${line}`),
      `Next: mend that and run:  apt-get install -y ${names.join(' ')}`);
  }
}

/**
 * @param {string} doing
 * @param {readonly string[]} args
 */
function apt(doing, args) {
  return during('System', doing, () => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }));
}

/**
 * The packages' names as this system knows them; undefined when it lacks one, as it does before its first `apt-get update`.
 *
 * @param {readonly Need[]} needs
 */
async function packages(needs) {
  /** @type {string[]} */
  const names = [];
  for (const { apt: candidates } of needs) {
    const known = [];
    for (const name of candidates) {
      const { output } = await run('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } });
      if (/Candidate: (?!\(none\))/.test(output)) known.push(name);
    }
    const [name] = known;
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names;
}
