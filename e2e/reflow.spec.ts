/** 200% zoom, and a window 320 px wide: on no screen and in no dialog is anything lost to the side, and only tables and papers may scroll there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const SCREENS = [
  '/', '/agreements', '/agreements/new', '/directory', '/obligations', '/obligations/new', '/obligations/import', '/letters', '/letters/new', '/letters/incoming/new', '/letters/templates',
  '/meetings', '/meetings/new', '/calendar', '/records', '/records/backups', '/records/retention', '/records/requests', '/settings', '/help', '/help/notices', '/help/keys',
] as const;

/** Buttons of a page that open a dialog. */
const DIALOGS = {
  Agreements: ['Add a party', 'Add an authority'],
  Obligations: ['Move due date'],
  Meetings: ['Record outcome', 'Approve minutes', 'Add a person'],
} as const;

test('nothing is lost at 200% and at 320 pixels', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  const letters = new LetterPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
  await letters.answer(SAMPLE_NOTICE);
  const dialogs: (readonly [address: string, button: string])[] = [];
  const addresses: string[] = [...SCREENS, await page.evaluate(() => location.hash.slice(1))];
  for (const list of ['Agreements', 'Obligations'] as const) {
    await shell.goTo(list);
    await shell.main.locator('tbody').getByRole('link').first().click();
    await shell.settled();
    const address = await page.evaluate(() => location.hash.slice(1));
    addresses.push(address, `${address}/story`);
    dialogs.push(...DIALOGS[list].map((button) => [address, button] as const));
  }
  const meetings = new MeetingPage(page);
  await meetings.call({ texts: { 'Title': 'Resolution meeting', 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: ['Activate fingerprint sharing'] });
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await meetings.recordStatement('ICE', 'The date can be moved.');
  const meeting = await page.evaluate(() => location.hash.slice(1));
  addresses.push(meeting);
  dialogs.push(...DIALOGS.Meetings.map((button) => [meeting, button] as const));

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
        await expect.configure({ soft: true }).poll(() => page.evaluate(lost), `${address} at ${name}`).toEqual([]); // a page that has just been read may still be laid out
      }
      for (const [address, button] of dialogs) {
        await page.evaluate((to) => { location.hash = to; }, address);
        await shell.settled();
        await shell.main.getByRole('button', { name: button }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await expect.configure({ soft: true }).poll(() => dialog.evaluate(lostInDialog), `${button} at ${name}`).toEqual([]);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
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

/** What of a dialog stands beyond the window or is cut off, and cannot be scrolled to. */
function lostInDialog(dialog: Element): string[] {
  const found: string[] = [];
  const scrolls = (element: Element) => element.scrollWidth > element.clientWidth + 1 && ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
  for (const element of [dialog, ...dialog.querySelectorAll('*')]) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
    if (element.matches('button, input, textarea, label, h2, p') && (box.right > window.innerWidth + 1 || box.left < -1)) found.push(`“${words}” from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    if (element.matches('form, fieldset, section, div') && scrolls(element) && !element.matches('[data-mantine-stop-propagation], .mantine-Input-wrapper')) found.push(`“${words}” is cut off by ${element.scrollWidth - element.clientWidth}`);
  }
  const box = dialog.getBoundingClientRect();
  if (box.width < window.innerWidth * 0.7) found.push(`the dialog has ${Math.round(box.width)} of ${window.innerWidth} px`);
  return found.slice(0, 6);
}
