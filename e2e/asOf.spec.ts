/** Any screen as it stood at the end of a day: what was recorded later is not there, and nothing can be changed. */
import { mkdirSync } from 'node:fs';
import { long, full, plusDays, today, typed } from './day';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { AgreementPage } from './pages/AgreementPage';
import { textField } from './pages/field';
import { ObligationPage } from './pages/ObligationPage';
import { PapersPage } from './pages/PapersPage';
import { SetUpPage } from './pages/SetUpPage';
import { PLACES, ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const TITLE = 'Send the audit report';

test('the records as of three days ago', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const [agreements, obligations] = [new AgreementPage(page), new ObligationPage(page)];
  const dialog = page.getByRole('dialog');
  const shot = async (name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const threeAgo = plusDays(today(), -3);
  const [due, moved] = [plusDays(today(), 40), plusDays(today(), 90)];
  const choose = async (day: string) => {
    await page.getByRole('button', { name: /^(Today|As of) / }).click();
    await page.getByRole('menuitem', { name: 'Show the records as of a day' }).click();
    await textField(dialog, 'End of which day?').fill(day);
    await dialog.getByRole('button', { name: 'Show' }).click();
  };

  await test.step('three days ago an obligation is entered; today its date is moved and another agreement is added', async () => {
    await noticebook.turnClock(-3);
    await new SetUpPage(page).complete();
    await agreements.add({ texts: { 'Title': 'Data sharing', 'Dated': '7/1/2024' }, standing: 'The city signed it' });
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Audits', 'Issued by': 'the County', 'Dated': '7/1/2024', 'In force from': '7/1/2024' } });
    await obligations.add({ texts: { 'Title': TITLE, 'Evidence wanted': 'report' }, authority: 'Audits', rule: { kind: 'On a fixed date', day: typed(due) } });
    await noticebook.turnClock(0);
    await page.getByRole('button', { name: 'Move due date' }).click();
    await textField(dialog, 'New due date').fill(typed(moved));
    await textField(dialog, 'Why').fill('The county asked for a later day.');
    await dialog.getByRole('button', { name: 'Move due date' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(obligations.hero).toContainText(long(moved));
    await page.getByRole('button', { name: 'Edit', exact: true }).or(page.getByRole('link', { name: 'Edit', exact: true })).click();
    await obligations.field('Evidence wanted').fill('signed report');
    await page.getByRole('button', { name: 'Save obligation' }).click();
    await expect(shell.main).toContainText('signed report');
    await agreements.add({ texts: { 'Title': 'Joint dispatch', 'Dated': '7/1/2025' }, standing: 'The city signed it' });
  });
  const written = journalEntries(noticebook.records()).length;

  await test.step('a day that cannot be shown is refused at its field, and stays typed', async () => {
    await choose('soon');
    await expect(textField(dialog, 'End of which day?')).toHaveAttribute('aria-invalid', 'true');
    await textField(dialog, 'End of which day?').fill(typed(today()));
    await dialog.getByRole('button', { name: 'Show' }).click();
    await expect(dialog).toContainText('Type a day before it');
    await textField(dialog, 'End of which day?').fill(typed(plusDays(today(), -9)));
    await dialog.getByRole('button', { name: 'Show' }).click();
    await expect(dialog).toContainText(`The records begin on ${long(threeAgo)}`);
    await shot('as-of-dialog');
    await textField(dialog, 'End of which day?').fill(typed(threeAgo));
    await dialog.getByRole('button', { name: 'Show' }).click();
    await expect(shell.banner).toContainText(`As of ${full(threeAgo)}.`);
  });

  await test.step('the old date stands, what came later does not, and no page offers an act', async () => {
    await obligations.open(TITLE);
    await expect(obligations.hero).toContainText(long(due));
    await expect(shell.main).not.toContainText('The county asked');
    await expect(shell.main, 'an edited value shows its old value').toContainText('report');
    await expect(shell.main).not.toContainText('signed report');
    await expect(shell.main.getByRole('button', { name: 'Move due date' })).toHaveCount(0);
    await shot('as-of-obligation');
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.heading).toHaveText(`The story of ${TITLE}`);
    await expect(shell.main).not.toContainText('The due date was moved');
    await shot('as-of-story');
    const path = await noticebook.willSaveAs('dossier.pdf');
    await page.getByRole('button', { name: 'Save dossier as PDF' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Dossier saved as dossier.pdf' })).toBeVisible({ timeout: 60_000 });
    expect(readPdf(path).words.toLowerCase()).toContain(`as of ${long(threeAgo).toLowerCase()}`);
    await shell.goTo('Agreements');
    await expect(shell.main).toContainText('Data sharing');
    await expect(shell.main).not.toContainText('Joint dispatch');
    for (const place of PLACES) {
      await shell.goTo(place);
      await expect(shell.main.getByRole('button', { name: /^(New|Add|Record|Move)\b/ })).toHaveCount(0);
      await expect(shell.banner).toContainText('As of');
      await shot(`as-of-${place.toLowerCase()}`);
    }
    await page.evaluate(() => { location.hash = '#/obligations/new'; });
    await expect(shell.heading).toHaveText('Nothing is recorded in the past');
  });

  await test.step('a printed page says so', async () => {
    const papers = new PapersPage(page);
    await papers.openReport();
    const path = await noticebook.willSaveAs('report.pdf');
    await papers.saveAsPdf();
    expect(readPdf(path).words.toLowerCase()).toContain(`as of ${long(threeAgo).toLowerCase()}`);
  });

  await test.step('back to now', async () => {
    await shell.banner.getByRole('button', { name: 'Back to now' }).click();
    await expect(shell.banner).toHaveCount(0);
    await obligations.open(TITLE);
    await expect(obligations.hero).toContainText(long(moved));
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.main).toContainText(`The due date was moved from ${long(due)} to ${long(moved)}`);
    expect(journalEntries(noticebook.records())).toHaveLength(written);
  });
});
