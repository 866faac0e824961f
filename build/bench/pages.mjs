import { median, p95, sizeWords } from './figure.mjs';
import { officeOf } from './officeOf.mjs';
import { inWindow } from './window.mjs';

const TIMES = 12;

/**
 * What opening a list or a page takes, and a key in the find field: from the act to the second frame that shows its outcome, as 95 of 100.
 *
 * The baseline is taken in the same window: 400 plain rows are drawn by hand.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function pages(bench) {
  const figures = [];
  for (const size of bench.sizes) figures.push(...(await pagesOf(bench, size)));
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} size
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
async function pagesOf(bench, size) {
  const data = await officeOf(bench, size);
  const measured = await inWindow({ data }, async ({ page }) => {
    await page.waitForTimeout(3_000); // what a start does behind the first page is done
    return page.evaluate(inPage, TIMES);
  });
  const bare = median(measured['baseline'] ?? []);
  return Object.entries(measured).filter(([name]) => name !== 'baseline').map(([name, values]) => ({
    name: `${name}, p95${sizeWords(size)}`, value: p95(values), unit: 'ms', ratio: median(values) / bare, against: '400 bare rows (medians)',
    ...(name.endsWith('for the first time') ? {} : { goal: { of: /** @type {const} */ ('value'), most: name === 'filter keystroke' ? 50 : 100 } }),
  }));
}

/**
 * Runs in the page.
 *
 * @param {number} times
 */
async function inPage(times) {
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  const main = () => document.querySelector('#main');
  /**
   * @param {() => void} act
   * @param {() => boolean} isSeen
   */
  const until = async (act, isSeen) => {
    const began = performance.now();
    act();
    while (!isSeen()) {
      if (performance.now() - began > 30_000) throw new Error(`It never came: ${location.hash}`);
      await frame();
    }
    await frame();
    return performance.now() - began;
  };
  /** @param {string} address */
  const go = (address) => () => { location.hash = address; };
  const titles = () => document.querySelectorAll('#main td[data-title] a');
  const heading = () => main()?.querySelector('h1')?.textContent ?? '';
  const isRead = () => !/^Reading /m.test(main()?.querySelector('[aria-busy="true"]')?.textContent ?? '') && main()?.querySelector('[aria-busy="true"]') === null;
  const find = () => {
    const field = /** @type {HTMLInputElement | null | undefined} */ (main()?.querySelector('input[type="search"]'));
    if (!field) throw new Error('There is no find field.');
    return field;
  };
  /** @param {string} text */
  const type = (text) => () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(find(), text);
    find().dispatchEvent(new Event('input', { bubbles: true }));
  };
  const shown = () => [...(main()?.querySelectorAll('[role="status"]') ?? [])].map(({ textContent }) => textContent ?? '').find((text) => text.includes('shown')) ?? '';
  const bodyRows = () => document.querySelectorAll('#main tbody tr, #main li, #main article').length;

  /** @type {Record<string, number[]>} */
  const took = {};
  /** @param {string} name @param {number} milliseconds */
  const keep = (name, milliseconds) => { (took[name] ??= []).push(milliseconds); };
  // The first round is told apart: the code of a page is loaded when it is first opened, and a long list is read.
  for (let time = -1; time < times; time += 1) {
    const measure = time >= 0 ? keep : (/** @type {string} */ name, /** @type {number} */ milliseconds) => {
      if (/^(list|page) of /.test(name)) keep(`${name}, opened for the first time`, milliseconds);
    };
    measure('baseline', await until(() => {
      const table = document.createElement('table');
      for (let row = 0; row < 400; row += 1) {
        const cells = table.insertRow();
        for (let cell = 0; cell < 6; cell += 1) cells.insertCell().textContent = `row ${row}, cell ${cell}`;
      }
      main()?.append(table);
      main()?.getBoundingClientRect();
      setTimeout(() => table.remove(), 0);
    }, () => true));
    measure('list of obligations', await until(go('/obligations'), () => heading() === 'Obligations' && titles().length > 10));
    await until(() => undefined, () => shown() === '' || true);
    for (const text of ['7', '77', 'fees 77']) {
      const before = shown();
      measure('filter keystroke', await until(type(text), () => shown() !== '' && shown() !== before));
    }
    await until(type(''), () => shown() === '');
    for (let step = 1; step <= 5; step += 1) measure('scroll', await until(() => main()?.scrollTo(0, step * 4_000), () => titles().length > 5));
    main()?.scrollTo(0, 0);
    await frame();
    const href = titles()[3 + Math.max(time, 0) % 5]?.getAttribute('href') ?? '';
    measure('page of an obligation', await until(go(href.replace(/^.*#/, '')), () => heading().startsWith('Report') && main()?.querySelector('[aria-labelledby] h2') !== null && isRead()));
    for (const [name, address] of [['Agreements', '/agreements'], ['Letters', '/letters'], ['Calendar', '/calendar'], ['Records', '/records']]) {
      measure(`list of ${String(name).toLowerCase()}`, await until(go(String(address)), () => heading() === name && isRead() && bodyRows() > 5));
    }
    measure('Today', await until(go('/'), () => titles().length > 5 && heading() !== 'Records'));
  }
  return took;
}
