import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { NUMBER, withIssuedLetter } from './sampleLetter.mjs';

const LETTERS = 500;
const MINUTES = 20;

/** LibreOffice 7.4 leaves out what comes behind the 246th file, and says nothing. */
const AT_ONCE = 200;

/**
 * So many letters to PDF, one after the other as the app issues several, against LibreOffice's conversion of the same letters: the Word
 * documents that the app itself saves, without a window, as many in a run as it takes, its starts with it.
 *
 * Ours are tagged, PDF/A, and synced to the disk each; LibreOffice's are what it makes of a document without being asked for more.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function batch(bench) {
  const word = join(bench.folder, 'letter.docx');
  const ours = await withIssuedLetter(bench, 'batch', async ({ page, app, job }) => {
    await saveAsWord(page, app, word);
    const one = JSON.stringify({ ...job, copies: job.copies.slice(0, 1) }); // a Word document is one copy
    return page.evaluate(makeAll, { jobs: numbers().map((number) => one.replaceAll(NUMBER, number)) });
  });
  const name = `batch of ${LETTERS} letters to PDF`;
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.error('LibreOffice (soffice) is not on this computer: the batch of letters is compared with nothing.');
    return [{ name, value: ours / 1_000, unit: 's' }];
  }
  const theirs = await convertAll(join(bench.folder, 'libreoffice'), word);
  return [
    { name: `LibreOffice, ${LETTERS} letters to PDF`, value: theirs / 1_000, unit: 's' },
    { name, value: ours / 1_000, unit: 's', ratio: ours / theirs, against: 'LibreOffice’s conversion of the same letters', goal: { of: 'ratio', most: 1 / 3 } },
  ];
}

const numbers = () => Array.from({ length: LETTERS }, (_, index) => `L-2010-${String(index + 1).padStart(3, '0')}`);

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} path
 */
async function saveAsWord(page, app, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('menuitem', { name: 'Word document' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the file' }).click();
  await page.getByRole('status').filter({ hasText: 'Saved as' }).waitFor();
}

/**
 * Runs in the page. Answers the milliseconds.
 *
 * @param {{ jobs: readonly string[] }} what
 */
async function makeAll({ jobs }) {
  const began = performance.now();
  for (const job of jobs) {
    const answer = await /** @type {any} */ (window).noticebook.pdfMake(JSON.parse(job));
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  }
  return performance.now() - began;
}

/**
 * Answers the milliseconds.
 *
 * @param {string} folder
 * @param {string} word
 */
async function convertAll(folder, word) {
  const [documents, made, warm] = ['documents', 'pdf', 'warm'].map((name) => join(folder, name));
  if (documents === undefined || made === undefined || warm === undefined) throw new Error('Three folders were named.');
  for (const each of [documents, made, warm]) mkdirSync(each, { recursive: true });
  const parts = unzipSync(readFileSync(word));
  const paths = numbers().map((number) => {
    const path = join(documents, `${number}.docx`);
    writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, name.endsWith('.xml') ? strToU8(strFromU8(bytes).replaceAll(NUMBER, number)) : bytes]))));
    return path;
  });
  /** @param {string} out @param {readonly string[]} files */
  const convert = (out, files) => promisify(execFile)('soffice', [
    '--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--convert-to', 'pdf', '--outdir', out, ...files,
  ], { timeout: MINUTES * 60_000, maxBuffer: 10_000_000 });
  await convert(warm, paths.slice(0, 1)); // its profile is made by then
  const began = performance.now();
  for (let from = 0; from < paths.length; from += AT_ONCE) await convert(made, paths.slice(from, from + AT_ONCE));
  const took = performance.now() - began;
  const count = readdirSync(made).length;
  if (count !== LETTERS) throw new Error(`LibreOffice made ${count} of ${LETTERS} letters.`);
  return took;
}
