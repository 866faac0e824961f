import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { median, sizeWords } from './figure.mjs';
import { officeOf } from './officeOf.mjs';
import { inWindow } from './window.mjs';

const TIMES = 7;

/**
 * Making a backup, which verifies the journal, writes everything into one file, syncs it and reads it back, against copying the files of the
 * records and syncing the copies, in the same process.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function backup(bench) {
  const figures = [];
  for (const size of bench.sizes) figures.push(...(await backupOf(bench, size)));
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} size
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
async function backupOf(bench, size) {
  const data = await officeOf(bench, size);
  const [backups, copies] = [join(bench.folder, `backups-${size}`), join(bench.folder, `copies-${size}`)];
  mkdirSync(backups);
  const { took, bare } = await inWindow({ data }, async ({ page, app }) => {
    await page.waitForTimeout(3_000);
    await app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, backups);
    await page.evaluate(chooseFolder);
    const [took, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let time = 0; time < TIMES; time += 1) {
      bare.push(await app.evaluate(copyAll, { from: join(data, 'records/office'), to: `${copies}-${time}` }));
      took.push(await page.evaluate(makeBackup));
    }
    return { took, bare };
  });
  return [
    { name: `copying the files of the records${sizeWords(size)}`, value: median(bare), unit: 'ms' },
    { name: `backup, verified and read back${sizeWords(size)}`, value: median(took), unit: 'ms', ratio: median(took) / median(bare), against: 'copying the files of the records' },
  ];
}

/** Runs in the page. */
async function chooseFolder() {
  const answer = await /** @type {any} */ (window).noticebook.backupChooseFolder(null);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

/** Runs in the page. */
async function makeBackup() {
  const began = performance.now();
  const answer = await /** @type {any} */ (window).noticebook.backupNow(null);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return performance.now() - began;
}

/**
 * Runs in the main process. Answers the milliseconds.
 *
 * @param {unknown} _electron
 * @param {{ from: string, to: string }} folders
 */
async function copyAll(_electron, { from, to }) {
  const { copyFile, mkdir, open, readdir, rm } = process.getBuiltinModule('node:fs/promises');
  const { dirname, join } = process.getBuiltinModule('node:path');
  const began = performance.now();
  for (const below of ['journal', 'files']) {
    for (const entry of await readdir(join(from, below), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const target = join(to, source.slice(from.length));
      await mkdir(dirname(target), { recursive: true });
      await copyFile(source, target);
      const file = await open(target, 'r+');
      await file.sync();
      await file.close();
    }
  }
  const took = performance.now() - began;
  await rm(to, { recursive: true });
  return took;
}
