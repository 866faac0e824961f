/** What Noticebook is made of: every part with its license, to be searched and read, and the bill of materials to be saved. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { PROJECT } from './noticebook';
import { ShellPage } from './pages/ShellPage';

type Bill = { readonly bomFormat: string; readonly metadata: { readonly component: { readonly name: string } }; readonly components: readonly { readonly name: string; readonly version: string }[] };

test('the licenses of all parts are listed, searched and read, and the bill of materials is saved', async ({ noticebook }) => {
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 40_000 });
  await shell.goTo('Settings');
  await shell.main.getByRole('link', { name: /^Licenses of all parts/ }).click();
  const table = page.getByRole('table', { name: 'Licenses' });
  const rows = table.getByRole('rowgroup').last().getByRole('row');
  await expect(rows.first()).toContainText('Electron');
  await expect.poll(() => rows.count(), 'a screenful first, the others right behind it').toBeGreaterThan(100);
  const count = await rows.count();

  await page.getByRole('searchbox', { name: 'Find in the licenses' }).fill('ofl');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Read the license of @fontsource/public-sans' }).click();
  await expect(page.getByRole('dialog', { name: /^@fontsource\/public-sans/ })).toContainText('SIL OPEN FONT LICENSE');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Read the license of @fontsource/public-sans' })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find in the licenses' }).fill('nothing has this name');
  await expect(page.getByText('No part with these words')).toBeVisible();

  const path = await noticebook.willSaveAs('noticebook.cdx.json');
  await page.getByRole('button', { name: 'Save bill of materials' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The bill of materials saved as noticebook.cdx.json' })).toBeVisible();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toBe(readFileSync(join(PROJECT, 'dist/sbom.cdx.json'), 'utf8'));
  const bill = JSON.parse(saved) as Bill;
  expect([bill.bomFormat, bill.metadata.component.name, bill.components[0]?.name]).toEqual(['CycloneDX', 'noticebook', 'electron']);
  expect(new Set(bill.components.map(({ name, version }) => `${name} ${version}`)).size, 'as many parts as the list has').toBe(count);
});
