import { join } from 'node:path';
import { median, p95, sizeWords } from './figure.mjs';
import { officeOf } from './officeOf.mjs';
import { inWindow } from './window.mjs';

const TIMES = 60;

/**
 * Saving one change: the title of an obligation is changed in its form, from the click on Save until it is saved and the form is left.
 *
 * The journal's part is what the main process takes from the request to the reply, against appending as many bytes to a file in
 * the same folder and syncing it: in the same process, right behind each save, so that the computer is as busy for both.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function save(bench) {
  const figures = [];
  for (const size of bench.sizes) figures.push(...(await saveAmong(bench, size)));
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} size
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
async function saveAmong(bench, size) {
  const data = await officeOf(bench, size);
  const { whole, journal, bare } = await inWindow({ data }, async ({ page, app }) => {
    await page.waitForTimeout(3_000);
    await app.evaluate(({ ipcMain }, folder) => {
      const { fsyncSync, mkdirSync, openSync, writeSync } = process.getBuiltinModule('node:fs');
      mkdirSync(folder);
      const file = openSync(`${folder}/lines`, 'a');
      const line = Buffer.alloc(900, 'x'); // about as long as the entry of a changed title
      /** @type {number[]} */
      const bare = [];
      const append = () => {
        const began = performance.now();
        writeSync(file, line);
        fsyncSync(file);
        bare.push(performance.now() - began);
      };
      const handlers = /** @type {any} */ (ipcMain)._invokeHandlers; // Electron has no other way to look at a handler
      const before = handlers.get('journalAppend');
      /** @type {number[]} */
      const took = [];
      Object.assign(globalThis, { journalTook: took, bareTook: bare });
      ipcMain.removeHandler('journalAppend');
      ipcMain.handle('journalAppend', async (event, request) => {
        const began = performance.now();
        try {
          return await before(event, request);
        } finally {
          took.push(performance.now() - began);
          setImmediate(append); // behind the reply, while the window is as busy as it was
        }
      });
    }, join(data, `bare-${Date.now()}`));
    const whole = await page.evaluate(inPage, TIMES);
    const { journal, bare } = await app.evaluate(() => {
      const { journalTook, bareTook } = /** @type {any} */ (globalThis);
      return { journal: /** @type {number[]} */ (journalTook), bare: /** @type {number[]} */ (bareTook) };
    });
    return { whole, journal, bare };
  });
  const shared = { unit: 'ms', against: 'a bare append and fsync', goal: { of: /** @type {const} */ ('ratio'), most: 3 } };
  return [
    { name: `bare append and fsync, median${sizeWords(size)}`, value: median(bare), unit: 'ms' },
    { name: `bare append and fsync, p95${sizeWords(size)}`, value: p95(bare), unit: 'ms' },
    { name: `save one change, median${sizeWords(size)}`, value: median(whole), unit: 'ms' },
    { name: `save one change, p95${sizeWords(size)}`, value: p95(whole), unit: 'ms', ratio: p95(whole) / p95(bare), against: 'a bare append and fsync', goal: { of: 'value', most: 50 } },
    { name: `the journal's part of it, median${sizeWords(size)}`, value: median(journal), ratio: median(journal) / median(bare), ...shared },
    { name: `the journal's part of it, p95${sizeWords(size)}`, value: p95(journal), ratio: p95(journal) / p95(bare), ...shared },
  ];
}

/**
 * Runs in the page.
 *
 * @param {number} times
 */
async function inPage(times) {
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  /** @param {() => boolean} isSo */
  const until = async (isSo) => {
    const began = performance.now();
    while (!isSo()) {
      if (performance.now() - began > 30_000) throw new Error(`It never came: ${location.hash}`);
      await frame();
    }
  };
  location.hash = '/obligations';
  await until(() => document.querySelectorAll('#main td[data-title] a').length > 10);
  const address = document.querySelectorAll('#main td[data-title] a')[2]?.getAttribute('href')?.replace(/^.*#/, '') ?? '';
  /** @type {number[]} */
  const took = [];
  for (let time = 0; time < times; time += 1) {
    location.hash = `${address}/edit`;
    const title = () => [...document.querySelectorAll('#main form input')].find((input) => input instanceof HTMLInputElement && input.value.startsWith('Report '));
    await until(() => title() !== undefined);
    const field = title();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, `Report ${time} on the fees, changed ${time}`);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    await frame();
    const button = /** @type {HTMLButtonElement} */ (document.querySelector('#main form button[type="submit"]'));
    const began = performance.now();
    button.click();
    while (location.hash.endsWith('/edit')) {
      if (performance.now() - began > 30_000) throw new Error('It was not saved.');
      await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); }); // as soon as there is nothing else to do
    }
    took.push(performance.now() - began);
    await until(() => document.querySelector('#main h1')?.textContent?.startsWith('Report') === true);
  }
  return took;
}
