import { median } from './figure.mjs';
import { withIssuedLetter } from './sampleLetter.mjs';

const TIMES = 9;
const COLD_TIMES = 3;

/** How long until the app has given the page back in which it prints, milliseconds. */
const GIVEN_BACK = 12_000;

/**
 * A letter of the sample city to PDF, as it is issued, against printing its document with Chromium alone in a hidden window (in a font of the system: the letter's own are served by the app only).
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function letter(bench) {
  const { made, cold, bare } = await withIssuedLetter(bench, 'sample', async ({ page, app, job }) => {
    const [made, cold, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (let time = 0; time < TIMES; time += 1) {
      bare.push(await app.evaluate(printAlone));
      made.push(await page.evaluate(makePdf, { ...job, title: `${job.title} ${time}` }));
    }
    for (let time = 0; time < COLD_TIMES; time += 1) {
      await page.waitForTimeout(GIVEN_BACK);
      cold.push(await page.evaluate(makePdf, { ...job, title: `${job.title}, cold ${time}` }));
    }
    return { made, cold, bare };
  });
  const base = median(bare);
  const shared = { unit: 'ms', against: 'printToPDF alone in a hidden window', goal: { of: /** @type {const} */ ('ratio'), most: 1.5 } };
  return [
    { name: 'printToPDF alone in a hidden window', value: base, unit: 'ms' },
    { name: 'letter to PDF, kept on the disk', value: median(cold), ratio: median(cold) / base, ...shared },
    { name: 'letter to PDF, right after another', value: median(made), ratio: median(made) / base, ...shared },
  ];
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
  const window = new BrowserWindow({ show: false, width: 816, height: 1056, webPreferences: { partition: 'bare', sandbox: true, backgroundThrottling: false } });
  window.webContents.session.webRequest.onBeforeRequest(null); // every session of the app refuses files; this one is the bench's own
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
