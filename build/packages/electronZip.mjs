import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';

/**
 * Electron's folder as the zip that the packager starts from, so that packages are made from the same Electron that the tests run on,
 * and without a network.
 *
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {string} folder where the zip is put
 * @returns {Promise<string>} that folder
 */
export async function zipElectron(runtime, folder) {
  mkdirSync(folder, { recursive: true });
  const file = createWriteStream(resolve(folder, `electron-v${runtime.version}-linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}.zip`));
  const zip = new Zip((error, chunk, isLast) => {
    if (error) file.destroy(error);
    else file.write(chunk);
    if (isLast) file.end();
  });
  const written = once(file, 'close');
  for (const entry of readdirSync(runtime.folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = resolve(entry.parentPath, entry.name);
    const item = new ZipPassThrough(relative(runtime.folder, path)); // packed once, later: only stored here
    item.os = 3; // Unix: the mode below says which files are programs
    item.attrs = statSync(path).mode << 16;
    zip.add(item);
    item.push(new Uint8Array(readFileSync(path)), true);
  }
  zip.end();
  await written;
  return folder;
}
