/**
 * With `NOTICEBOOK_AXE=FILE`, axe looks at every dialog and menu that any test in the window opens, empty and with its messages, in light, dark
 * and forced colors, and `FILE` gets a line for each: all tests together open nearly every one. It takes as long again, so it is no part of `npm test`.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Axe } from './axe';

const LIST = process.env['NOTICEBOOK_AXE'];
const USUAL = { colorScheme: null, forcedColors: null, contrast: null, reducedMotion: null } as const;

/** Before each act of the test in this window, what lies over the page is looked at, once in each state. Answers what to ask at the end of the test. */
export async function lookAtDialogs(page: Page): Promise<Axe | undefined> {
  if (LIST === undefined) return undefined;
  const axe = new Axe(page);
  const over = page.locator('[role=dialog]:visible, [role=menu]:visible').last();
  await page.addLocatorHandler(over, async () => {
    const state = await page.evaluate(() => { // not of the locator, which would wait for what is gone meanwhile
      const element = [...document.querySelectorAll('[role=dialog], [role=menu]')].filter((one) => one.checkVisibility()).at(-1);
      if (element === undefined) return undefined;
      const title = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent || element.getAttribute('aria-label') || element.textContent.slice(0, 40);
      return `${element.getAttribute('role')} ${title}${element.querySelector('[aria-invalid=true]') ? ', with messages' : ''}`.replaceAll(/[\d“].*/g, '…');
    });
    const isKnown = existsSync(LIST) && readFileSync(LIST, 'utf8').split('\n').includes(state ?? ''); // to another worker, too
    if (state === undefined || isKnown) return;
    try {
      await axe.lookAt(state);
      appendFileSync(LIST, `${state}\n`);
    } catch (problem) { // a window that goes on or away by itself: it is not listed, and looked at again where it opens next
      console.log(`${state}: ${String(problem).split('\n', 1)[0]}`);
    }
    await page.emulateMedia(USUAL);
  }, { noWaitAfter: true });
  return axe;
}
