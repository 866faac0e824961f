import { median } from './figure.mjs';
import { withIssuedLetter } from './sampleLetter.mjs';

const TIMES = 9;

/**
 * A letter of the sample city to PDF, as it is issued, against printing its document with Chromium alone in a hidden window (in a font of the system: the letter's own are served by the app only).
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function letter(bench) {
  const { made, bare } = await withIssuedLetter(bench, 'sample', async ({ page, app, job }) => {
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
