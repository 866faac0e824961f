/** The list of shortcuts by ?, and from the Help menu; each that leads to a page leads there, and none while something is typed. */
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { HelpPage } from './pages/HelpPage';
import { PLACES, ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];

test('shortcuts, and the list that names them', async ({ noticebook }) => {
  test.setTimeout(120_000);
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
    await test.step(`? shows the list, ${colors.toLowerCase()}, and the focus comes back`, async () => {
      await shell.chooseColors(colors);
      await shell.place('Letters').focus();
      await page.keyboard.press('Shift+Slash');
      await expect(help.shortcuts).toContainText('New obligation');
      await expect(help.shortcuts).toContainText('Ctrl+Shift+O');
      await look(`shortcuts-${colors.toLowerCase()}`);
      await page.keyboard.press('Alt+1');
      await expect(help.shortcuts, 'behind a dialog nothing happens').toBeVisible();
      await page.keyboard.press('Escape');
      await expect(help.shortcuts).toHaveCount(0);
      await expect(shell.place('Letters')).toBeFocused();
    });
  }

  await test.step('each place by its number', async () => {
    for (const [index, place] of PLACES.entries()) {
      await page.keyboard.press(`Alt+${index + 1}`);
      await expect(shell.place(place)).toHaveAttribute('aria-current', 'page');
    }
  });

  for (const [keys, title] of [['Control+Shift+O', 'New obligation'], ['Control+Shift+L', 'New letter'], ['Control+Shift+M', 'New meeting']] as const) {
    await test.step(`${keys}: ${title}`, async () => {
      await page.keyboard.press(keys);
      await expect(shell.heading).toHaveText(title);
    });
  }

  await test.step('in a field, ? is typed and nothing is left', async () => {
    const field = shell.main.getByRole('textbox').first();
    await field.fill('What');
    await page.keyboard.press('Shift+Slash');
    await page.keyboard.press('Alt+1');
    await expect(field).toHaveValue('What?');
    await expect(help.shortcuts).toHaveCount(0);
    await expect(shell.heading).toHaveText('New meeting');
  });

  await test.step('the same list by the Help menu', async () => {
    await help.chooseFromMenu(noticebook, 'Keyboard Shortcuts');
    await expect(shell.heading).toHaveText('Keyboard shortcuts');
    await expect(shell.main).toContainText('Ctrl+Shift+M');
    await look('shortcuts-page');
  });

  await test.step('single keys can be turned off, and the list says so', async () => {
    await shell.goTo('Settings');
    await shell.main.getByRole('checkbox', { name: 'Shortcuts of a single key' }).uncheck();
    await page.reload();
    await shell.settled();
    await expect(shell.main.getByRole('checkbox', { name: 'Shortcuts of a single key' })).not.toBeChecked();
    await shell.place('Letters').focus();
    await page.keyboard.press('Shift+Slash');
    await page.keyboard.press('Alt+1');
    await expect(shell.place('Today'), 'a shortcut of two keys acts, so ? would have shown by now').toHaveAttribute('aria-current', 'page');
    await expect(help.shortcuts).toHaveCount(0);
    await help.chooseFromMenu(noticebook, 'Keyboard Shortcuts');
    await expect(shell.main).toContainText('turned off');
  });
});
