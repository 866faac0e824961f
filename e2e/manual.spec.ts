/** The manual: its chapters, what is found in them, by Ctrl+K and the Help menu; and what is new. */
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { HelpPage } from './pages/HelpPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];

test('the manual, to be read and searched', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  const help = new HelpPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const look = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), name).toEqual([]);
  };

  for (const colors of ['Dark', 'Light'] as const) {
    await test.step(`contents, a search, a chapter, ${colors.toLowerCase()}`, async () => {
      await shell.chooseColors(colors);
      await shell.places.getByRole('link', { name: 'Help' }).click();
      await expect(shell.heading).toHaveText('Help');
      await look(`help-${colors.toLowerCase()}`);
      await help.find.fill('recovery sheet');
      await expect(help.found.filter({ hasText: 'Encryption' })).toContainText('Print the recovery sheet');
      await look(`help-found-${colors.toLowerCase()}`);
      await help.found.getByRole('link', { name: 'Encryption' }).click();
      await expect(shell.heading).toHaveText('Backups and restore');
      await expect(shell.main.getByRole('heading', { name: 'Encryption' }), 'the search leads to the section').toBeFocused();
      await expect(shell.main.getByRole('heading', { name: 'Encryption' })).toBeInViewport();
      await look(`help-chapter-${colors.toLowerCase()}`);
    });
  }

  await test.step('nothing found says so', async () => {
    await page.keyboard.press('F1');
    await expect(shell.heading).toHaveText('Help');
    await help.find.fill('zzzz');
    await expect(shell.main).toContainText('The manual has no section with these words');
  });

  await test.step('a chapter shows its pictures, with what they show', async () => {
    await page.evaluate(() => { window.location.hash = '/help/notices'; });
    const pictures = shell.main.getByRole('article').getByRole('img', { name: /.{25}/ });
    await expect(pictures).toHaveCount(2);
    await expect.poll(() => pictures.evaluateAll((all) => all.every((one) => one instanceof HTMLImageElement && one.naturalWidth > 300))).toBe(true);
    await page.keyboard.press('F1');
    await expect(shell.heading).toHaveText('Help');
  });

  await test.step('from chapter to chapter, and from a chapter to its place', async () => {
    await help.find.fill('');
    await shell.main.getByRole('list', { name: 'Chapters' }).getByRole('link', { name: 'The first hour' }).click();
    await shell.main.getByText('Next:').getByRole('link').click();
    await expect(shell.heading).toHaveText('Obligations and how days are counted');
    await expect(help.chapters.getByRole('link', { name: 'Obligations and how days are counted' })).toHaveAttribute('aria-current', 'page');
    await help.chapters.getByRole('link', { name: 'Retention and destruction' }).click();
    await shell.main.getByRole('link', { name: 'Records, Retention and holds' }).click();
    await expect(shell.heading).toHaveText('Retention and holds');
  });

  await test.step('a page leads to its chapter', async () => {
    await page.evaluate(() => { window.location.hash = '/records/holds'; });
    await shell.main.getByRole('link', { name: 'Help: Legal holds' }).click();
    await expect(shell.main.getByRole('heading', { name: 'Legal holds' })).toBeFocused();
    await expect(shell.heading).toHaveText('Retention and destruction');
  });

  await test.step('a chapter by Ctrl+K', async () => {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Search records or run a command' }).fill('manual minutes');
    await page.getByRole('option', { name: 'Help: Meetings and minutes' }).click();
    await expect(shell.heading).toHaveText('Meetings and minutes');
  });

  await test.step('the Help menu, and what is new from Settings', async () => {
    await help.chooseFromMenu(noticebook, 'Manual');
    await expect(shell.heading).toHaveText('Help');
    await help.chooseFromMenu(noticebook, "What's New");
    await expect(shell.heading).toHaveText('What’s new');
    await shell.goTo('Settings');
    await shell.main.getByRole('region', { name: 'About' }).getByRole('link', { name: 'What’s new' }).click();
    await expect(shell.main).toContainText('? or the Help menu lists the shortcuts');
    await look('whats-new');
  });
});
