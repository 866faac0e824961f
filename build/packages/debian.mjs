import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { EXECUTABLE } from './appFolder.mjs';
import { releaseFile, version } from './archive.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * The package for Debian and Ubuntu. It installs below /usr/lib/noticebook; the records lie in each user's own folder and stay when it is
 * removed.
 *
 * @param {string} folder of the packed app
 * @param {string} out
 * @returns {Promise<import('./archive.mjs').ReleaseFile>}
 */
export async function makeDebian(folder, out) {
  const { default: installer } = await import('electron-installer-debian'); // an optional package: npm leaves it out on Windows
  copyFileSync(inProject('LICENSE'), resolve(folder, 'LICENSE')); // becomes the package's copyright file
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const name = `noticebook_${version()}_${arch}.deb`;
  await installer({
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
  return releaseFile(resolve(out, name));
}
