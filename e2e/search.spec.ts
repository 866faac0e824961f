/** Ctrl+K from anywhere: records by a part of a name, in spite of a typing error, by the words of a letter; and commands. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { ObligationPage } from './pages/ObligationPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const ACTIVATE = 'Activate fingerprint sharing';

test('the search over everything', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const letters = new LetterPage(page);
  const palette = page.getByRole('dialog', { name: 'Search records or run a command' });
  const field = palette.getByRole('combobox', { name: 'Search records or run a command' });
  const options = palette.getByRole('option');
  const shot = async (name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const look = async (name: string): Promise<void> => {
    await shot(name);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), name).toEqual([]);
  };

  await test.step('an issued letter, to be found by its words', async () => {
    await letters.startAbout(ACTIVATE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await letters.issueIt('L-2010-001');
  });

  await test.step('Ctrl+K opens it with the focus in the field; nothing typed offers what can be done', async () => {
    await page.keyboard.press('Control+K');
    await expect(field).toBeFocused();
    await expect(options.filter({ hasText: 'New obligation' })).toBeVisible();
    await look('search-empty');
  });

  await test.step('a typing error is forgiven, and Enter opens the first that is found', async () => {
    await field.fill('activate fingreprint');
    await expect(options.first()).toContainText(ACTIVATE);
    await expect(field, 'who listens hears which one Enter opens').toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? 'none');
    await look('search-found');
    await page.keyboard.press('Enter');
    await expect(new ObligationPage(page).hero).toBeVisible();
    await expect(shell.heading).toHaveText(ACTIVATE);
    await expect(palette).toHaveCount(0);
  });

  await test.step('the words of a letter, shown where they stand', async () => {
    await page.getByRole('button', { name: /^Search records/ }).click();
    await field.fill('about nine weeks');
    await expect(options.filter({ hasText: 'L-2010-001' })).toContainText('nine weeks');
    await look('search-words');
    await field.fill('zzzz qqqq');
    await expect(palette.getByText('Nothing is found by these words')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Search records/ })).toBeFocused();
  });

  await test.step('a command by another word', async () => {
    await page.keyboard.press('Control+K');
    await field.fill('tickl');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(shell.heading).toHaveText('Tickler');
  });

  await test.step('a pinned record stands under the places, and with what was open before in the empty search', async () => {
    await new ObligationPage(page).open(ACTIVATE);
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    const pins = page.getByRole('list', { name: 'Pinned' });
    await expect(pins.getByRole('link', { name: `Obligation: ${ACTIVATE}` })).toHaveAttribute('aria-current', 'page');
    await shell.goTo('Today');
    await page.keyboard.press('Control+K');
    await expect(palette.getByRole('group', { name: 'Pinned' }).getByRole('option')).toHaveText([new RegExp(ACTIVATE)]);
    await expect(palette.getByRole('group', { name: 'Open before' }).getByRole('option', { name: /L-2010-001/ })).toBeVisible();
    await look('search-pinned');
    await page.keyboard.press('Enter');
    await expect(shell.heading).toHaveText(ACTIVATE);
    expect(JSON.parse(readFileSync(join(noticebook.data, 'settings.json'), 'utf8')), 'kept for the next start').toMatchObject({ shortlist: { sample: { pinned: [{ table: 'obligations' }] } } });
    await page.getByRole('button', { name: 'Unpin' }).press('Enter');
    await expect(pins).toHaveCount(0);
  });

  await test.step('dark', async () => {
    await shell.chooseColors('Dark');
    await page.keyboard.press('Control+K');
    await field.fill('secure');
    await expect(options.first()).toContainText('Secure');
    await look('search-dark');
  });
});
