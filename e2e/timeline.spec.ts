/** The deployment timeline: 3,200 jurisdictions from a file, our own city among them, and what is recorded of one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { journalEntries, journalFile } from './journal';
import { AgreementPage } from './pages/AgreementPage';
import { expectMessage, textField } from './pages/field';
import { ObligationPage } from './pages/ObligationPage';
import { ShellPage } from './pages/ShellPage';
import { TimelinePage } from './pages/TimelinePage';
import { readPdf } from './pdf';

const AGREEMENT = 'Secure Communities MOA';
const ACTIVATE = 'Activate fingerprint sharing';
const COUNT = 3_200;

/** A plan as a state publishes it: days in two styles, some moved, some active, two errors, an empty row, our own city in the middle. */
function plan(): string {
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const name = index === 1_700 ? 'Alder Falls' : `Place ${String(index).padStart(4, '0')}`;
    const month = (index % 30) + 1;
    const [year, in12] = [2009 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    const planned = index % 2 === 0 ? `${in12}/15/${year}` : `${year}-${String(in12).padStart(2, '0')}-15`;
    const isPast = year === 2009 || in12 < 11;
    const active = year < 2011 && isPast && index % 3 !== 0 && index !== 1_700 ? planned : '';
    const moved = active === '' && index % 10 === 0 ? '6/15/2011' : '';
    return [name, 'Jefferson', planned, moved, active, active === '' ? '' : 'Active'].join(',');
  });
  return ['Jurisdiction,State,Planned activation,Moved to,Activated on,Status', ...rows, '', '"Broken, Place",Jefferson,2/30/2011,,,', 'Place 0001,Jefferson,1/15/2011,,,', ''].join('\r\n');
}

test('3,200 jurisdictions come from a file, stay smooth, and show our city among them', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, timeline, obligations, agreements] = [new ShellPage(page), new TimelinePage(page), new ObligationPage(page), new AgreementPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  await timeline.open(AGREEMENT);
  await expect(shell.main.getByText('No jurisdiction is on this timeline')).toBeVisible();

  await test.step('the preview shows every row and writes nothing', async () => {
    await timeline.openImport();
    await timeline.chooseFile(noticebook, 'plan of Jefferson.csv', plan());
    await expect(page.getByRole('combobox', { name: 'Planned day' })).toHaveValue('2');
    await expect(page.getByRole('status').filter({ hasText: 'Of 3,203 rows: 3,200 will be added, 1 is empty, 2 have errors.' })).toBeVisible();
    await expect(timeline.preview.getByText('Planned day “2/30/2011”: February 2011 has no day 30. Check the date.')).toBeVisible();
    await expect(timeline.preview.getByText('The same jurisdiction stands in row 3 already.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Jurisdiction' }).selectOption({ label: 'Choose the column' });
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
    await page.getByRole('combobox', { name: 'Jurisdiction' }).selectOption({ label: 'Jurisdiction' });
    const before = readFileSync(journalFile(noticebook.records('sample')), 'utf8');
    await timeline.view('All rows').click();
    expect(readFileSync(journalFile(noticebook.records('sample')), 'utf8'), 'nothing is written').toBe(before);
  });

  await test.step('the import is one batch with an entry for each row, and keeps the file', async () => {
    await timeline.importRows('3,200 rows');
    const entries = journalEntries(noticebook.records('sample'));
    expect(entries.filter(({ kind }) => kind === 'jurisdiction.imported')).toHaveLength(COUNT);
    expect(entries.at(-1)).toMatchObject({ kind: 'document.added', why: '3,200 rows of it imported into the deployment timeline' });
  });

  await test.step('our city is found by its name, marked, and has the due date of our obligation', async () => {
    await timeline.markOurs(new RegExp(`^${ACTIVATE}`));
    await expect(timeline.picture).toHaveAccessibleName(/^3,200 jurisdictions: by November 15, 2010, .* Alder Falls, Jefferson, our own, is planned for February 1, 2011\.$/);
    await timeline.table.getByRole('button', { name: 'First planned for' }).click();
    await expect(timeline.row('Alder Falls'), 'far down').toHaveCount(0);
    await page.getByRole('button', { name: 'Show our city' }).click();
    await expect(timeline.row('Alder Falls')).toBeInViewport();
    await expect(timeline.row('Alder Falls').getByRole('link')).toBeFocused();
    await expect(timeline.row('Alder Falls')).toContainText('Our city');
    await timeline.table.getByRole('button', { name: 'Jurisdiction' }).click();
  });

  await test.step('only the rows in sight are drawn, from the first to the last, so that scrolling stays smooth', async () => {
    // How long a frame takes is the computer's; what is drawn in one is ours.
    const drawn = await page.evaluate(async () => {
      const main = document.getElementById('main');
      if (main === null) throw new Error('The page has no main part');
      let [most, fewest] = [0, Infinity];
      for (let at = 0; at < main.scrollHeight; at += 900) {
        main.scrollTop = at;
        await new Promise(requestAnimationFrame);
        const rows = main.querySelectorAll('tbody tr').length;
        most = Math.max(most, rows);
        fewest = Math.min(fewest, rows);
      }
      return { most, fewest };
    });
    expect(drawn.most, 'the most rows drawn at once, of 3,200').toBeLessThan(120);
    expect(drawn.fewest, 'there is no place without rows').toBeGreaterThan(3);
    await expect(timeline.row('Place 3199')).toBeInViewport();
  });

  await test.step('on paper all rows stand, with their heads on each page, and the picture begins on the first page', async () => {
    await page.getByRole('searchbox', { name: 'Find a jurisdiction' }).fill('jeff 02');
    const found = shell.main.getByRole('status').filter({ hasText: 'of 3,200 shown' });
    await expect(found).toBeVisible();
    const base64 = await noticebook.main.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'Letter' }))?.toString('base64') ?? '');
    const path = join(noticebook.desk, 'timeline.pdf');
    writeFileSync(path, Buffer.from(base64, 'base64'));
    const { words, pages } = readPdf(path);
    const rows = words.match(/Place \d{4}/g)?.length ?? 0;
    expect(rows, 'more than are drawn on the screen at once').toBeGreaterThan(150);
    expect(await found.innerText()).toMatch(new RegExp(`^${rows} of`));
    expect(pages[0]).toContain('January 2009');
    expect(pages.at(-2)?.replace(/\s+/g, ' '), 'the heads stand on each page').toContain('First planned for Moved to');
  });

  await test.step('views, find and order', async () => {
    await timeline.view('Moved').click();
    await expect(timeline.rows.first()).toContainText('Moved');
    await timeline.view('All').click();
    await page.getByRole('searchbox', { name: 'Find a jurisdiction' }).fill('jeff 3199');
    await expect(timeline.row('Place 3199')).toBeVisible();
    await expect(shell.main.getByRole('status').filter({ hasText: '1 of 3,200 shown' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a jurisdiction' }).fill('<b>nowhere</b>');
    await expect(shell.main.getByText('No jurisdiction with “<b>nowhere</b>” in this view')).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await timeline.table.getByRole('button', { name: 'First planned for' }).click();
    await expect(timeline.table.getByRole('columnheader', { name: 'First planned for' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(timeline.rows.first()).toContainText('Jan 15, 2009');
  });

  await test.step('a move of our obligation moves us on the timeline, with the day before', async () => {
    await obligations.open(ACTIVATE);
    await page.getByRole('button', { name: 'Move due date' }).click();
    await textField(obligations.dialog, 'New due date').fill('4/4/2011');
    await textField(obligations.dialog, 'Why').fill('Agreed in the meeting.');
    await obligations.dialog.getByRole('button', { name: 'Move due date' }).click();
    await obligations.dialog.waitFor({ state: 'hidden' });
    await agreements.open(AGREEMENT);
    await expect(agreements.panel('Deployment timeline').getByRole('img', { name: /our own, is planned for April 4, 2011, first planned for February 1, 2011\.$/ })).toBeVisible();
    await timeline.open(AGREEMENT);
    await page.getByRole('button', { name: 'Show our city' }).click();
    await expect(timeline.row('Alder Falls')).toContainText('Apr 4, 2011');
    await timeline.openRow('Alder Falls');
    await expect(page.getByRole('link', { name: 'Open the obligation' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Record activation' })).toHaveCount(0);
  });

  await test.step('a second, newer list changes only what is new', async () => {
    await timeline.open(AGREEMENT);
    await timeline.openImport();
    await timeline.chooseFile(noticebook, 'newer.csv', 'Jurisdiction;State;Planned;Activated on\nPlace 0003;Jefferson;;11/9/2010\nPlace 0002;Jefferson;3/15/2009;3/15/2009\nAlder Falls;Jefferson;1/1/2012;\nNew Place;Jefferson;1/1/2012;\n');
    await expect(page.getByRole('status').filter({ hasText: 'Of 4 rows: 1 will be added, 1 will be changed, 2 say nothing new.' })).toBeVisible();
    await expect(timeline.preview.getByText('Our own city: its days are those of our obligation')).toBeVisible();
    await timeline.importRows('2 rows');
    await page.getByRole('searchbox', { name: 'Find a jurisdiction' }).fill('Place 0003');
    await expect(timeline.row('Place 0003')).toContainText('Nov 9, 2010');
  });
});

test('a jurisdiction is added, moved, activated and taken off the plan, and bad input is told at its field', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const timeline = new TimelinePage(page);
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  await timeline.open(AGREEMENT);
  const add = page.getByRole('button', { name: 'Add a jurisdiction' });
  await add.click();
  await timeline.dialog.getByRole('button', { name: 'Add jurisdiction' }).click();
  await expectMessage(textField(timeline.dialog, 'Name'), 'Type the name of the jurisdiction');
  await textField(timeline.dialog, 'Name').fill('x'.repeat(100_000));
  await textField(timeline.dialog, 'First planned for').fill('2/30/2011');
  await timeline.dialog.getByRole('button', { name: 'Add jurisdiction' }).click();
  await expectMessage(textField(timeline.dialog, 'Name'), 'longer than 200 characters');
  await expectMessage(textField(timeline.dialog, 'First planned for'), 'February 2011 has no day 30');
  await textField(timeline.dialog, 'Name').fill('Cedar <Creek>');
  await textField(timeline.dialog, 'First planned for').fill('10/1/2010');
  await timeline.dialog.getByRole('button', { name: 'Add jurisdiction' }).click();
  await expect(timeline.row('Cedar <Creek>')).toContainText('Planned, day passed');

  await add.click();
  await textField(timeline.dialog, 'Name').fill('cedar <creek>');
  await timeline.dialog.getByRole('button', { name: 'Add jurisdiction' }).click();
  await expect(timeline.dialog.getByRole('alert')).toContainText('is on the timeline already');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without saving' }).click();

  await timeline.openRow('Cedar <Creek>');
  await page.getByRole('button', { name: 'Move the day' }).click();
  await textField(timeline.dialog, 'Moved to').fill('10/1/2010');
  await timeline.dialog.getByRole('button', { name: 'Move the day' }).click();
  await expectMessage(textField(timeline.dialog, 'Moved to'), 'That is its day already');
  await expectMessage(textField(timeline.dialog, 'Why'), 'Say why');
  await textField(timeline.dialog, 'Moved to').fill('11/10/2010');
  await textField(timeline.dialog, 'Why').fill('Moved by letter of October 4.');
  await timeline.dialog.getByRole('button', { name: 'Move the day' }).click();
  await timeline.dialog.waitFor({ state: 'hidden' });
  const moves = page.getByRole('table', { name: 'Moves of the planned day' });
  await expect(moves).toContainText('Oct 1, 2010');
  await expect(moves).toContainText('Moved by letter of October 4.');

  await page.getByRole('button', { name: 'Record activation' }).click();
  await textField(timeline.dialog, 'Activated on').fill('11/16/2010');
  await timeline.dialog.getByRole('button', { name: 'Record activation' }).click();
  await expectMessage(textField(timeline.dialog, 'Activated on'), 'still ahead');
  await textField(timeline.dialog, 'Activated on').fill('11/12/2010');
  await timeline.dialog.getByRole('button', { name: 'Record activation' }).click();
  await timeline.dialog.waitFor({ state: 'hidden' });
  await expect(page.getByText('Activated on Fri, Nov 12, 2010')).toBeVisible();

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Record that it was removed or not activated' }).click();
  await textField(timeline.dialog, 'Why').fill('The sheriff withdrew.');
  await timeline.dialog.getByRole('button', { name: 'Record it' }).click();
  await timeline.dialog.waitFor({ state: 'hidden' });
  const history = page.getByRole('region', { name: 'History', exact: true });
  for (const words of ['Removed from the deployment plan', 'Activation recorded', 'Planned day of activation moved', 'Jurisdiction added to the timeline']) await expect(history).toContainText(words);

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Take out of the timeline' }).click();
  await textField(timeline.dialog, 'Why').fill('A double.');
  await timeline.dialog.getByRole('button', { name: 'Take out of the timeline' }).click();
  await timeline.settled();
  await expect(page.getByText('No jurisdiction is on this timeline')).toBeVisible();

  for (const [name, bytes, words] of [
    ['empty.csv', '', 'There is nothing in this file.'],
    ['book.csv', Buffer.from('504b0304000000', 'hex'), 'Nothing was changed.'],
    ['open.csv', 'Jurisdiction\n"A\nB\n', 'In row 2 a quotation mark opens and is never closed'],
    ['head.csv', 'Jurisdiction,Planned\n', 'The file has a heading but no row below it.'],
  ] as const) {
    if (name === 'empty.csv') await timeline.openImport();
    await timeline.chooseFile(noticebook, name, bytes);
    await expect(page.getByRole('alert')).toContainText(words);
  }
});
