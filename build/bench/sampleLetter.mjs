import { join } from 'node:path';
import { inWindow } from './window.mjs';

/** The questions of the delay notice, in the sample city. */
const ANSWERS = {
  'What is the cause of the delay?': 'The vendor of the booking system has not delivered the interface that sends the prints.',
  'On which day did the City become aware of the delay?': '11/12/2010',
  'How long will the delay last, as far as you know?': 'about nine weeks',
  'Which new date do you propose?': '4/4/2011',
  'What is done until then?': 'Prints go to the bureau on paper every morning.',
  'By which day do you ask for a written reply?': '12/15/2010',
};

/** The number of the first letter that the sample city issues. */
export const NUMBER = 'L-2010-001';

/**
 * The sample city in a window, with a delay notice issued. The job by which it was printed stays in the main process as `pdfJob`, the
 * document that was printed as `sheetHtml`.
 *
 * @template T
 * @param {import('./figure.mjs').Bench} bench
 * @param {string} name of the data folder
 * @param {(window: Parameters<Parameters<typeof inWindow>[1]>[0] & { job: any }) => Promise<T>} act
 * @returns {Promise<T>}
 */
export function withIssuedLetter(bench, name, act) {
  return inWindow({ data: join(bench.folder, name), switches: ['--sample'] }, async ({ page, app }) => {
    await keepJobs(app);
    await issue(page);
    const job = await app.evaluate(() => /** @type {any} */ (globalThis).pdfJob);
    return act({ page, app, job });
  });
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
      kept.pdfJob ??= job;
      return before(event, job);
    });
    program.on('web-contents-created', (_event, contents) => {
      contents.on('dom-ready', () => {
        if (kept.sheetHtml !== undefined || !contents.getURL().includes('/sheet/')) return; // a look at each later one would be measured
        void contents.executeJavaScriptInIsolatedWorld(998, [{ code: 'document.documentElement.outerHTML' }]).then((html) => { kept.sheetHtml ??= `<!doctype html>${html}`; }, () => undefined);
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
