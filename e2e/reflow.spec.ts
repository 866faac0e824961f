/** 200% zoom, and a window 320 px wide: on no screen is anything lost to the side, and only tables and papers may scroll there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const SCREENS = [
  '/', '/agreements', '/agreements/new', '/directory', '/obligations', '/obligations/new', '/obligations/import', '/letters', '/letters/new', '/letters/incoming/new', '/letters/templates',
  '/meetings', '/meetings/new', '/calendar', '/records', '/records/backups', '/records/retention', '/records/requests', '/settings', '/help', '/help/notices', '/help/keys',
] as const;

test('nothing is lost at 200% and at 320 pixels', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  const letters = new LetterPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
  await letters.answer(SAMPLE_NOTICE);
  const addresses: string[] = [...SCREENS, await page.evaluate(() => location.hash.slice(1))];
  for (const list of ['Agreements', 'Obligations'] as const) {
    await shell.goTo(list);
    await shell.main.locator('tbody').getByRole('link').first().click();
    await shell.settled();
    addresses.push(await page.evaluate(() => location.hash.slice(1)));
  }

  for (const { name, width, height, zoom } of [{ name: '200% of 1280', width: 1280, height: 800, zoom: 2 }, { name: '320 px', width: 1280, height: 1024, zoom: 4 }]) {
    await test.step(name, async () => {
      await noticebook.main.evaluate(({ BrowserWindow }, { width: wide, height: high, zoom: factor }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(wide, high);
        window?.webContents.setZoomFactor(factor);
      }, { width, height, zoom });
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width / zoom);
      for (const address of addresses) {
        await page.evaluate((to) => { location.hash = to; }, address);
        await shell.settled();
        if (SHOTS !== undefined) {
          mkdirSync(SHOTS, { recursive: true });
          // Playwright's own picture of a zoomed window is cut off.
          const picture = await noticebook.main.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64') ?? '');
          writeFileSync(`${SHOTS}/reflow-${zoom}-${address.replace(/\W+/g, '-').slice(0, 30)}.png`, Buffer.from(picture, 'base64'));
        }
        expect.soft(await page.evaluate(lost), `${address} at ${name}`).toEqual([]);
      }
    });
  }
});

/** What stands beyond the right edge and cannot be reached, or makes the page itself scroll sideways. */
function lost(): string[] {
  const main = document.querySelector('main');
  if (main === null) return ['no page'];
  const found: string[] = [];
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '').split(' ')[0] ?? ''} “${(element.textContent ?? '').trim().slice(0, 30)}”`;
  for (const scroller of [document.documentElement, main]) {
    if (scroller.scrollWidth > scroller.clientWidth + 1) found.push(`${scroller.tagName.toLowerCase()} scrolls sideways by ${scroller.scrollWidth - scroller.clientWidth}`);
  }
  if (main.clientWidth < window.innerWidth * 0.6) found.push(`the page has ${main.clientWidth} of ${window.innerWidth} px`);
  if (main.clientHeight < window.innerHeight * 0.45) found.push(`the page has ${main.clientHeight} of ${window.innerHeight} px of height`);
  for (const element of document.querySelectorAll('button, a, input, h1, h2, label')) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || box.right <= window.innerWidth + 1) continue;
    const mayScroll = [...ancestors(element)].some((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one !== main);
    if (!mayScroll) found.push(`${name(element)} ends at ${Math.round(box.right)}`);
  }
  return found.slice(0, 6);

  function* ancestors(element: Element): Generator<Element> {
    for (let one = element.parentElement; one !== null; one = one.parentElement) yield one;
  }
}
