import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inProject } from '../setup/project.mjs';
import { sbomFile } from '../supply/sbom.mjs';
import { releaseFile, version } from './archive.mjs';

/**
 * What goes out beside the packages: the release notes, the bill of materials, and the checksums of all of them.
 *
 * @param {import('./archive.mjs').ReleaseFile[]} files
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {string} out
 */
export async function writeRelease(files, runtime, out) {
  const notes = resolve(out, 'RELEASE-NOTES.md');
  writeFileSync(notes, releaseNotes(readFileSync(inProject('CHANGELOG.md'), 'utf8'), version(), runtime));
  files.push(releaseFile(notes));
  const materials = resolve(out, `noticebook-${version()}.cdx.json`);
  copyFileSync(sbomFile, materials);
  files.push(releaseFile(materials));
  const lines = [];
  for (const { name, path } of files) lines.push(`${await sha256(path)}  ${name}\n`);
  writeFileSync(resolve(out, 'SHA256SUMS'), lines.join('')); // as `sha256sum -c` reads it
}

/**
 * The changelog's newest chapter, with what these packages run on.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 */
export function releaseNotes(changelog, version, runtime) {
  const [, chapter = ''] = changelog.split(/^## .*$/m);
  const warning = runtime.origin === 'official' ? '' : '\n**For trial only**: made with an Electron from an npm package, not with the official one. Do not hand it to offices.\n';
  return `# Noticebook ${version}\n\nRuns on Electron ${runtime.version} (${runtime.origin}).\n${warning}\n${chapter.trim()}\n`;
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256');
  const stream = createReadStream(path);
  stream.on('data', (bytes) => hash.update(bytes));
  await once(stream, 'end');
  return hash.digest('hex');
}
