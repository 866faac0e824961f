import { join } from 'node:path';
import { median } from './figure.mjs';
import { inWindow } from './window.mjs';

const TIMES = 9;

/** The questions of the delay notice, in the sample city. */
const ANSWERS = {
  'What is the cause of the delay?': 'The vendor of the booking system has not delivered the interface that sends the prints.',
  'On which day did the City become aware of the delay?': '11/12/2010',
  'How long will the delay last, as far as you know?': 'about nine weeks',
  'Which new date do you propose?': '4/4/2011',
  'What is done until then?': 'Prints go to the bureau on paper every morning.',
  'By which day do you ask for a written reply?': '12/15/2010',
};

/**
 * A letter of the sample city to PDF, as it is issued, against printing its document with Chromium alone in a hidden window (in a font of the system: the letter's own are served by the app only).
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function letter(bench) {
  const data = join(bench.folder, 'sample');
  const { made, bare } = await inWindow({ data, switches: ['--sample'] }, async ({ page, app }) => {
    await keepJobs(app);
    await issue(page);
    const job = await app.evaluate(() => /** @type {any} */ (globalThis).pdfJob);
    const [made, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let time = 0; time < TIMES; time += 1) {
      bare.push(await app.evaluate(printAlone));
      made.push(await page.evaluate(makePdf, { ...job, title: `${job.title} ${time}` }));
    }
    return { made, bare };
  });
  const [value, base] = [median(made), median(bare)];
  return [{ name: 'letter to PDF, kept on the disk', value, unit: 'ms', ratio: value / base, against: 'printToPDF alone in a hidden window', goal: { of: 'ratio', most: 1.5 } }];
}

/**
 * The next job of printing, and the document that it prints, stay in the main process.
 *
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function keepJobs(app) {
  await app.evaluate(({ ipcMain, app: program }) => {
    const kept = /** @type {any} */ (globalThis);
    const before = /** @type {any} */ (ipcMain)._invokeHandlers.get('pdfMake'); // Electron has no other way to look at a handler
    ipcMain.removeHandler('pdfMake');
    ipcMain.handle('pdfMake', async (event, job) => {
      kept.pdfJob = job;
      return before(event, job);
    });
    program.on('browser-window-created', (_event, window) => {
      window.webContents.on('dom-ready', () => {
        if (!window.webContents.getURL().includes('/sheet/')) return;
        void window.webContents.executeJavaScriptInIsolatedWorld(998, [{ code: 'document.documentElement.outerHTML' }]).then((html) => { kept.sheetHtml ??= `<!doctype html>${html}`; }, () => undefined);
      });
    });
  });
}

/** @param {import('@playwright/test').Page} page */
async function issue(page) {
  const main = page.getByRole('main');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /^Obligations\b/ }).click();
  await main.getByRole('link', { name: 'Give written notice that the date will not be met', exact: true }).click();
  await page.getByRole('button', { name: 'New letter' }).click();
  const form = page.getByRole('form', { name: 'New letter' });
  await form.getByRole('radio', { name: 'Delay notice' }).click();
  await form.getByRole('button', { name: 'Start the draft' }).click();
  const editor = page.getByRole('form', { name: /^Draft of the / });
  for (const [question, text] of Object.entries(ANSWERS)) await editor.getByRole('textbox', { name: new RegExp(`^(\\d+ )?${question.replace(/[?.]/g, '\\$&')}$`) }).fill(text);
  await editor.getByRole('button', { name: 'Issue letter' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue letter' }).click();
  await page.getByRole('status').filter({ hasText: 'Issued as' }).waitFor({ timeout: 30_000 });
}

/**
 * Runs in the main process.
 *
 * @param {typeof import('electron')} electron
 */
async function printAlone({ BrowserWindow }) {
  const { writeFileSync } = process.getBuiltinModule('node:fs');
  const { tmpdir } = process.getBuiltinModule('node:os');
  const path = `${tmpdir()}/noticebook-bench-${process.pid}.html`;
  writeFileSync(path, /** @type {any} */ (globalThis).sheetHtml);
  const began = performance.now();
  const window = new BrowserWindow({ show: false, width: 816, height: 1056, webPreferences: { partition: 'bare', sandbox: true, backgroundThrottling: false } }); // the app's own session refuses files
  await window.loadFile(path);
  await window.webContents.printToPDF({ pageSize: 'Letter', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
  const took = performance.now() - began;
  window.destroy();
  return took;
}

/**
 * Runs in the page.
 *
 * @param {unknown} job
 */
async function makePdf(job) {
  const began = performance.now();
  const answer = await /** @type {any} */ (window).noticebook.pdfMake(job);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return performance.now() - began;
}
