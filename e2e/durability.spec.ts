/** What was confirmed is there: after a kill, without the window's database, and behind a torn last line. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from './fixtures';
import { journalEntries, journalFile, nextOfBatch } from './journal';
import type { Noticebook } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { RecordsPage } from './pages/RecordsPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const TITLE = 'Shared dispatch agreement';

test('a save that was confirmed is there after the power fails', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  // The frame with its places is what confirms the set-up: killed at once, nothing may be missing.
  await noticebook.kill();

  await noticebook.open();
  const shell = new ShellPage(noticebook.page);
  await expect(shell.places).toContainText('City of Bridgewater');

  await new AgreementPage(noticebook.page).add({ texts: { Title: TITLE, Dated: '1/15/2026' } });
  await noticebook.kill();
  expect(journalEntries(noticebook.records()).map(({ kind }) => kind)).toContain('agreement.added');

  await noticebook.open();
  await new ShellPage(noticebook.page).goTo('Agreements');
  await expect(noticebook.page.getByRole('link', { name: TITLE })).toBeVisible();
  await expect(noticebook.page.getByRole('alert')).toHaveCount(0);
});

test('without the window’s database everything comes back from the journal', async ({ noticebook }) => {
  await noticebook.open({ switches: ['--sample'] });
  const before = await everythingShown(noticebook);
  await noticebook.close();
  const recorded = readFileSync(journalFile(noticebook.records('sample')));

  noticebook.loseDatabase();
  await noticebook.open();
  const after = await everythingShown(noticebook);

  expect(after).toEqual(before);
  expect(readFileSync(journalFile(noticebook.records('sample'))).equals(recorded), 'rebuilding writes nothing into the journal').toBe(true);
});

test('a torn last line is set aside and reported, and nothing before it is lost', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const file = journalFile(noticebook.records());
  const whole = readFileSync(file);
  const torn = whole.subarray(0, 180);
  appendFileSync(file, torn);

  await noticebook.open();
  const shell = new ShellPage(noticebook.page);
  await expect(shell.places).toContainText('City of Bridgewater');
  await expect(noticebook.page.getByRole('status').filter({ hasText: 'The last save was interrupted before it was confirmed.' })).toContainText('Everything that was shown as saved is here');
  expect(readFileSync(file).equals(whole), 'the journal ends where it was acknowledged').toBe(true);
  const aside = readdirSync(dirname(file)).filter((name) => name.endsWith('.torn'));
  expect(aside, 'the torn line is kept').toHaveLength(1);
  expect(readFileSync(join(dirname(file), aside[0] ?? '')).includes(torn)).toBe(true);

  await noticebook.page.getByText('Understood').click();
  await expect(noticebook.page.getByText('The last save was interrupted')).toHaveCount(0);
  await new AgreementPage(noticebook.page).add({ texts: { Title: TITLE, Dated: '1/15/2026' } });
  expect(journalEntries(noticebook.records()).at(-1)?.kind).toBe('agreement.added');

  await noticebook.relaunch();
  await expect(new ShellPage(noticebook.page).places).toBeVisible();
  await expect(noticebook.page.getByText('The last save was interrupted'), 'told once').toHaveCount(0);
});

test('a batch that was interrupted is set aside as a whole', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const file = journalFile(noticebook.records());
  const whole = readFileSync(file);
  // The first two of three entries, sealed as the app seals them: the third never reached the disk.
  for (const n of [1, 2]) appendFileSync(file, nextOfBatch(file, n, 3));

  await noticebook.open();
  await expect(noticebook.page.getByRole('status').filter({ hasText: 'The last import was interrupted before it was confirmed.' })).toContainText('set aside as a whole');
  expect(readFileSync(file).equals(whole), 'no half of a batch remains').toBe(true);
  await expect(noticebook.page.getByText('Half an import')).toHaveCount(0);
  await new RecordsPage(noticebook.page).open();
  expect(await new RecordsPage(noticebook.page).verify()).toContain('The journal verifies');
});

/** What all lists of the sample show, as text. */
async function everythingShown({ page }: Noticebook): Promise<Readonly<Record<string, string>>> {
  const shell = new ShellPage(page);
  await shell.places.waitFor();
  const shown: Record<string, string> = {};
  for (const place of ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Records'] as const) {
    await shell.goTo(place);
    shown[place] = await shell.main.innerText();
  }
  expect(shown['Agreements']).toContain('Secure Communities MOA');
  return shown;
}
