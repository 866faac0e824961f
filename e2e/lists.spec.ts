/** The list of obligations: filters, saved views, order, columns, the keyboard, several at once, and paper. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { readPdf } from './pdf';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';

const titles = (page: Page) => page.getByRole('table', { name: 'Obligations' }).locator('td[data-title] a');
const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `Select ${title}` });

async function openList(page: Page): Promise<ShellPage> {
  const shell = new ShellPage(page);
  await new SetUpPage(page).exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await shell.goTo('Obligations');
  await expect(titles(page)).toHaveCount(7);
  return shell;
}

test('filters narrow the list, and are saved under a name that colleagues find', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  const shell = await openList(page);
  const { main } = shell;

  await main.getByRole('button', { name: /^Owner anyone/ }).click();
  await page.getByRole('menuitem', { name: 'Ana Beltrán' }).click();
  await expect(main.getByRole('status').filter({ hasText: 'of 7 shown' })).toBeVisible();
  const ofAna = await titles(page).count();
  expect(ofAna).toBeLessThan(7);

  await main.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Owed by' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Owed by' })).toBeVisible();

  await main.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog.getByText('Type a name for the view')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('<b>Of Ana</b>');
  await dialog.getByRole('button', { name: 'Save view' }).click();
  const tab = main.getByRole('tab', { name: '<b>Of Ana</b>' });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await main.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Authority' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Authority' })).toHaveCount(0);
  await expect(main.getByRole('button', { name: 'View changed, not saved' })).toBeVisible();

  await main.getByRole('tab', { name: /^All open/ }).click();
  await expect(titles(page)).toHaveCount(7);
  await expect(page.getByRole('columnheader', { name: 'Authority' }), 'what was changed in the view stays with the view').toBeVisible();
  await noticebook.relaunch();
  const again = new ShellPage(noticebook.page);
  await again.goTo('Obligations');
  await expect(noticebook.page.getByRole('columnheader', { name: 'Owed by' }), 'the columns are remembered').toBeVisible();
  await again.main.getByRole('tab', { name: '<b>Of Ana</b>' }).click();
  await expect(titles(noticebook.page)).toHaveCount(ofAna);

  await again.main.getByRole('searchbox', { name: 'Find in this list' }).fill('no such words');
  await expect(again.main.getByText('No obligation with “no such words”, owned by Ana Beltrán in this view')).toBeVisible();
  await again.main.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(titles(noticebook.page)).toHaveCount(7);
  await expect(again.main.getByRole('button', { name: 'View changed, not saved' })).toBeVisible();
});

test('days, order and keys: the list does what a clerk types', async ({ noticebook }) => {
  const page = await noticebook.open();
  const { main } = await openList(page);

  await main.getByRole('button', { name: /^Due any day/ }).click();
  await page.getByRole('textbox', { name: 'To' }).fill('2/30/2011');
  await expect(titles(page), 'an impossible day holds back nothing').toHaveCount(7);
  await page.getByRole('textbox', { name: 'To' }).fill('1/31/2011');
  await expect(titles(page)).toHaveText([NOTICE]);
  await page.keyboard.press('Escape');
  await main.getByRole('button', { name: /^Clear the filter Due/ }).click();
  await expect(titles(page)).toHaveCount(7);

  await page.getByRole('columnheader', { name: /Obligation, agreement/ }).getByRole('button', { name: 'Obligation' }).click();
  const sorted = await titles(page).allInnerTexts();
  expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b)));
  await page.getByRole('columnheader', { name: /Obligation, agreement/ }).getByRole('button', { name: 'Obligation' }).click();
  await expect(page.getByRole('columnheader', { name: /Obligation, agreement/ })).toHaveAttribute('aria-sort', 'descending');
  await expect(titles(page).first()).toHaveText(sorted.at(-1) ?? '');

  await titles(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(box(page, sorted.at(-2) ?? '')).toBeChecked();
  await expect(page.getByRole('toolbar', { name: 'With the selected' })).toContainText('1 selected');
  for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp']) await page.keyboard.press(key);
  await expect(page.getByRole('toolbar', { name: 'With the selected' })).toContainText('2 selected');
  await box(page, sorted.at(-5) ?? '').click({ modifiers: ['Shift'] });
  await expect(page.getByRole('toolbar', { name: 'With the selected' }), 'from the second to the fifth').toContainText('4 selected');
  await titles(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(sorted.at(-2) ?? '');

  await new ShellPage(page).goTo('Obligations');
  await expect(titles(page).first(), 'the order that was chosen last is kept').toHaveText(sorted.at(-1) ?? '');
  expect(JSON.parse(readFileSync(join(noticebook.data, 'settings.json'), 'utf8')), 'for the next start too').toMatchObject({ listOrder: { sort: 'title', isDescending: true } });
});

test('several at once: one batch of the journal, a reason for a status, and what was changed', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  const { main } = await openList(page);
  const before = journalEntries(noticebook.records('sample')).length;

  await box(page, ACTIVATE).check();
  await box(page, NOTICE).check();
  const bar = page.getByRole('toolbar', { name: 'With the selected' });
  await bar.getByRole('button', { name: 'Change owner' }).click();
  const owner = page.getByRole('dialog', { name: 'Change the owner of 2 obligations' });
  await owner.getByRole('button', { name: 'Change owner' }).click();
  await expect(owner.getByText('Choose the one person who sees to them.')).toBeVisible();
  await owner.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: /Daniel Osei/ }).click();
  await owner.getByRole('button', { name: 'Change owner' }).click();
  await expect(main.getByRole('status').filter({ hasText: 'Owner changed to Daniel Osei for 2 obligations' })).toContainText(`${ACTIVATE}: Ana Beltrán before`);
  await expect(bar, 'nothing is selected any more').toBeHidden();

  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await bar.getByRole('button', { name: 'Change status' }).click();
  await page.getByRole('menuitem', { name: 'Cannot meet' }).click();
  const status = page.getByRole('dialog', { name: 'Cannot meet: 7 obligations' });
  await status.getByRole('button', { name: 'Record “Cannot meet”' }).click();
  await expect(status.getByText('Say why, in a sentence')).toBeVisible();
  await status.getByRole('textbox', { name: 'Why' }).fill('No funds this year.');
  await status.getByRole('button', { name: 'Record “Cannot meet”' }).click();
  await expect(main.getByRole('status').filter({ hasText: '“Cannot meet” recorded for 7 obligations' })).toBeVisible();
  await expect(main.getByRole('tab', { name: /^Cannot or will not meet/ })).toContainText('7');
  await main.getByRole('button', { name: 'Take it back' }).click();
  const undo = page.getByRole('dialog', { name: 'Take it back' });
  await expect(undo).toContainText('“Cannot meet” recorded: 7 obligations at once');
  await undo.getByRole('textbox', { name: 'Why' }).fill('Too early to say.');
  await undo.getByRole('button', { name: 'Take back 7 records' }).click();
  await expect(main.getByRole('tab', { name: /^Cannot or will not meet/ })).toContainText('0');
  const entries = journalEntries(noticebook.records('sample')).slice(before);
  expect(entries.map(({ kind, why }) => `${kind} ${why ?? ''}`.trim())).toEqual([
    ...Array.from({ length: 2 }, () => 'obligation.ownerChanged'),
    ...Array.from({ length: 7 }, () => 'obligation.foundCannotMeet No funds this year.'),
    'batch.undone Too early to say.',
  ]);

  await box(page, ACTIVATE).check();
  await box(page, NOTICE).check();
  await bar.getByRole('button', { name: 'New letter about these' }).click();
  await new LetterPage(page).newForm.waitFor();
  await expect(main.getByText(/^Also about “/)).toContainText(/Activate fingerprint sharing|Give written notice/);
});

test('on paper the docket has all its rows, its filter in words, and nothing of the screen', async ({ noticebook }) => {
  const page = await noticebook.open();
  const { main } = await openList(page);
  await main.getByRole('button', { name: /^Owner anyone/ }).click();
  await page.getByRole('menuitem', { name: 'Ruth Calloway' }).click();
  await expect(main.getByRole('status').filter({ hasText: '4 of 7 shown' })).toBeVisible();
  const base64 = await noticebook.main.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'Letter' }))?.toString('base64') ?? '');
  const path = join(noticebook.desk, 'docket.pdf');
  writeFileSync(path, Buffer.from(base64, 'base64'));
  const { words: text } = readPdf(path);
  expect(text).toContain('All open, only owned by Ruth Calloway. 4 obligations. City of Alder Falls, November 15, 2010.');
  expect(text).toContain('Due date, why, our lead');
  for (const word of ['New obligation', 'Columns', 'Save this view', 'Settings']) expect(text).not.toContain(word);
});

test('agreements, letters and meetings: found by their words, sorted by their heads', async ({ noticebook }) => {
  const page = await noticebook.open();
  const shell = await openList(page);
  await shell.goTo('Agreements');
  const find = shell.main.getByRole('searchbox', { name: 'Find in the agreements' });
  await find.fill('<script>');
  await expect(shell.main.getByText('No agreement with “<script>”')).toBeVisible();
  await find.fill('communities sib');
  await expect(shell.main.getByRole('row').filter({ hasText: 'Secure Communities MOA' })).toBeVisible();
  await page.getByRole('columnheader', { name: 'Dated' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Dated' })).toHaveAttribute('aria-sort', 'ascending');

  const meetings = new MeetingPage(page);
  for (const [title, day] of [['Alpha', '11/14/2010'], ['Beta', '11/12/2010']] as const) {
    await meetings.call({ texts: { 'Title': title, 'Date': day, 'Place, or how people join': 'City Hall' }, obligations: [ACTIVATE] });
  }
  await shell.goTo('Meetings');
  const rows = page.getByRole('table', { name: 'Meetings' }).locator('td[data-title] a');
  await page.getByRole('columnheader', { name: /Meeting, agreement/ }).getByRole('button', { name: 'Meeting' }).click();
  await expect(rows).toHaveText(['Alpha', 'Beta']);
  await page.getByRole('columnheader', { name: /Meeting, agreement/ }).getByRole('button', { name: 'Meeting' }).click();
  await expect(rows).toHaveText(['Beta', 'Alpha']);
  await shell.main.getByRole('searchbox', { name: 'Find in the meetings' }).fill('beta');
  await expect(rows).toHaveText(['Beta']);
});
