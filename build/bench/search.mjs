import { p95, sizeWords } from './figure.mjs';
import { officeOf } from './officeOf.mjs';
import { inWindow } from './window.mjs';

/** Typed key by key, as a clerk types: a title, with an error in it, a number, words of letters, what is nowhere. */
const TYPED = ['report 777', 'reprot on the detanees', 'L-2026-15', 'notice is given', 'clause 3.12', 'agreement 42', 'person 7', 'xyzzy'];

/**
 * What the search over everything takes: from a key to the second frame that shows its first answers, and the first words typed
 * at once after a start, when nothing is indexed yet.
 *
 * @param {import('./figure.mjs').Bench} bench
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
export async function search(bench) {
  const figures = [];
  for (const size of bench.sizes) figures.push(...(await searchAmong(bench, size)));
  return figures;
}

/**
 * @param {import('./figure.mjs').Bench} bench
 * @param {number} size
 * @returns {Promise<readonly import('./figure.mjs').Figure[]>}
 */
async function searchAmong(bench, size) {
  const data = await officeOf(bench, size);
  const first = await inWindow({ data }, async ({ page }) => {
    await page.waitForTimeout(SETTLED);
    return page.evaluate(inPage, { typed: ['report'], isFirst: true });
  });
  const keys = await inWindow({ data }, async ({ page }) => {
    await page.waitForTimeout(SETTLED);
    return page.evaluate(inPage, { typed: TYPED, isFirst: false });
  });
  const goal = { of: /** @type {const} */ ('value'), most: 100 };
  return [
    { name: `search, each key, p95${sizeWords(size)}`, value: p95(keys), unit: 'ms', goal },
    { name: `search, each key, worst${sizeWords(size)}`, value: Math.max(...keys), unit: 'ms' },
    { name: `search, opened and its first key, 3 s after the start${sizeWords(size)}`, value: first[0] ?? Number.NaN, unit: 'ms', goal },
  ];
}

/** What a start does behind the first page is done, milliseconds. */
const SETTLED = 3_000;

/**
 * Runs in the page.
 *
 * @param {{ typed: readonly string[], isFirst: boolean }} what `isFirst`: the palette is opened and typed into at once
 */
async function inPage({ typed, isFirst }) {
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  /** @param {() => boolean} isSeen */
  const until = async (isSeen) => {
    const began = performance.now();
    while (!isSeen()) {
      if (performance.now() - began > 60_000) throw new Error('It never came.');
      await frame();
    }
  };
  const field = () => /** @type {HTMLInputElement | null} */ (document.querySelector('[role="dialog"] input[role="combobox"]'));
  const told = () => document.querySelector('[role="dialog"] [role="status"]')?.textContent ?? '';
  /** @param {string} text */
  const enter = (text) => {
    const input = field();
    if (!input) throw new Error('The search is not open.');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const open = async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true }));
    await until(() => field() !== null);
  };
  await open();
  if (!isFirst) {
    enter('a');
    await until(() => told() !== '');
  }
  /** @type {number[]} */
  const took = [];
  for (const text of typed) {
    for (let length = isFirst ? text.length : 1; length <= text.length; length += 1) {
      const began = performance.now();
      enter(text.slice(0, length));
      await until(() => told() !== '');
      await frame();
      took.push(performance.now() - began);
    }
    enter('');
    await frame();
  }
  return took;
}
