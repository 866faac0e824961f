import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { EXECUTABLE } from './appFolder.mjs';
import { releaseFile, version } from './archive.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * What Electron is linked to, and libX11-xcb, which it loads as it starts and cannot do without, with the names of Debian 13 and Ubuntu 24.04 behind those of Debian 12. The installer's own list also asks for
 * a program that moves files to the trash, which Noticebook never does: on a bare system apt would bring half of a KDE desktop for it.
 */
const depends = [
  'libasound2 | libasound2t64', 'libatk-bridge2.0-0 | libatk-bridge2.0-0t64', 'libatspi2.0-0 | libatspi2.0-0t64', 'libcups2 | libcups2t64', 'libdrm2', 'libgbm1',
  'libglib2.0-0 | libglib2.0-0t64', 'libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libx11-xcb1', 'libxcomposite1', 'libxdamage1', 'libxkbcommon0', 'libxrandr2',
];

/** Without these it works all the same: opening a folder by the desktop's own program, and notices of what is due. */
const recommends = ['xdg-utils', 'libnotify4'];

/**
 * The package for Debian and Ubuntu. It installs below /usr/lib/noticebook; the records lie in each user's own folder and stay when it is
 * removed.
 *
 * @param {string} folder of the packed app
 * @param {string} out
 * @returns {Promise<import('./archive.mjs').ReleaseFile>}
 */
export async function makeDebian(folder, out) {
  const { Installer } = await import('electron-installer-debian'); // an optional package: npm leaves it out on Windows
  copyFileSync(inProject('LICENSE'), resolve(folder, 'LICENSE')); // becomes the package's copyright file
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const name = `noticebook_${version()}_${arch}.deb`;
  const packing = new Installer({
    src: folder,
    dest: out,
    arch,
    rename: () => resolve(out, name),
    logger: () => {},
    options: {
      name: 'noticebook',
      bin: EXECUTABLE,
      productName: 'Noticebook',
      genericName: 'Obligations and notices',
      description: 'Obligations, formal notices and meetings of a city, with proof',
      productDescription: 'Keeps a city\u2019s obligations under its agreements, writes its formal notices,\nlogs meetings and what they decided, and keeps the proof. Works without a network.',
      maintainer: 'The Noticebook authors <noticebook@noticebook.invalid>',
      section: 'misc',
      categories: ['Office'],
      icon: Object.fromEntries(sizes.map((size) => [`${size}x${size}`, inProject(`assets/icon/${size}.png`)])),
      compression: 'gzip', // xz takes minutes and saves a quarter,
    },
  });
  await packing.generateDefaults();
  packing.generateOptions();
  Object.assign(packing.options, { depends, recommends, suggests: [] }); // its own list is added to what is asked for, never replaced
  await packing.createStagingDir();
  await packing.createContents();
  await packing.createPackage();
  await packing.movePackage();
  return releaseFile(resolve(out, name));
}
