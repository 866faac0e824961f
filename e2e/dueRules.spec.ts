/** Series that go on, calendars that are changed later, extensions, waivers and successors: nothing moves by itself, and old dates stay in sight. */
import { mkdirSync } from 'node:fs';
import { expect, test } from './fixtures';
import { choose, textField } from './pages/field';
import { AgreementPage } from './pages/AgreementPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];

test('a series, a changed calendar, and the ways in which an obligation ends', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const agreements = new AgreementPage(page);
  const obligations = new ObligationPage(page);
  const { dialog } = obligations;
  /** Pictures for who looks at the screens; only where a folder is named. */
  const shot = async (name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: false });
  };
  await new SetUpPage(page).complete();

  await test.step('an agreement with two obligations', async () => {
    await agreements.add({ texts: { 'Title': 'Detention services', 'Dated': '7/1/2024', 'Ends on': '6/30/2029' }, standing: 'The city signed it' });
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Invoices and reports', 'Issued by': 'ICE and the City', 'Dated': '7/1/2024', 'In force from': '7/1/2024' } });
    await agreements.addEvent('Finding received', '3/1/2027');
    const rule = { kind: 'A number of days, weeks or months after an event', unit: 'Business days', clock: 'An event that the office names', event: 'Finding received' } as const;
    await obligations.add({ texts: { 'Title': 'Answer the finding', 'Evidence wanted': 'letter' }, authority: 'Invoices', rule: { ...rule, count: 5 } });
    await expect(obligations.hero).toContainText('Monday, March 8, 2027');
    await obligations.add({ texts: { 'Title': 'Send the corrected report' }, authority: 'Invoices', rule: { ...rule, count: 6 } });
  });

  await test.step('a monthly series: each date is recorded as done, the next follows', async () => {
    await obligations.add({ texts: { 'Title': 'Send the itemized invoice', 'Evidence wanted': 'invoice, payment' }, authority: 'Invoices', rule: { kind: 'Every week, month or year', every: 1, period: 'Months', first: '10/31/2026', roll: 'The next open day' } });
    await expect(obligations.hero).toContainText('Monday, November 2, 2026');
    for (const [doneOn, proof, next, words] of [
      ['10/29/2026', 'Invoice 2026-10, paid.', 'Monday, November 30, 2026', '4 days early'],
    ] as const) {
      await page.getByRole('button', { name: 'Record as done' }).first().click();
      await textField(dialog, 'Done on').fill(doneOn);
      await expect(dialog.getByRole('status', { name: 'Early or late' })).toContainText(words);
      await dialog.getByRole('button', { name: 'Record as done' }).click();
      await expect(dialog.getByRole('textbox', { name: /^Proof, in words/ })).toHaveAttribute('aria-invalid', 'true');
      await dialog.getByRole('textbox', { name: /^Proof, in words/ }).fill(proof);
      await shot('series-dialog');
      await dialog.getByRole('button', { name: 'Record as done' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await expect(obligations.hero).toContainText(next);
    }
    const kept = page.getByRole('table', { name: 'Dates that were kept' });
    await expect(kept.getByRole('row').nth(1)).toContainText('Mon, Nov 2, 2026');
    await expect(kept.getByRole('row').nth(1)).toContainText('early');
    await page.getByRole('button', { name: 'Change status' }).click();
    await expect(page.getByRole('menuitem', { name: 'Met', exact: true }), 'a series is not met for good').toHaveCount(0);
    await page.keyboard.press('Escape');
    await shot('series');
  });

  await test.step('a closed day added later proposes moves and moves nothing', async () => {
    await shell.goTo('Settings');
    await page.getByRole('button', { name: 'Add a closed day' }).click();
    await textField(dialog, 'Day').fill('2/30/2027');
    await dialog.getByRole('button', { name: 'Add closed day' }).click();
    await expect(dialog).toContainText('February 2027 has no day 30');
    await textField(dialog, 'Day').fill('3/5/2027');
    const would = dialog.getByRole('table', { name: 'Due dates that would change' });
    await expect(would.getByRole('row').filter({ hasText: 'Answer the finding' }), 'told before anything is saved').toContainText('Tue, Mar 9, 2027');
    await expect(would.getByRole('row')).toHaveCount(3);
    await shot('closed-day-preview');
    await textField(dialog, 'Closed for').fill('Founders <b>Day</b>');
    await textField(dialog, 'Source').fill('City ordinance 12-3');
    await dialog.getByRole('button', { name: 'Add closed day' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const list = page.getByRole('table', { name: 'Due dates that would move' });
    await expect(list.getByRole('row').filter({ hasText: 'Answer the finding' })).toContainText('Tue, Mar 9, 2027');
    await expect(list.getByRole('row')).toHaveCount(3);
    await shot('settings-calendars');
    await page.getByRole('region', { name: 'Calendars' }).scrollIntoViewIfNeeded();
    await shot('settings-calendars-2');
    await obligations.open('Answer the finding');
    await expect(obligations.hero).toContainText('Monday, March 8, 2027');
    await expect(shell.main).toContainText('A calendar was changed, and this due date would move');
    await shot('held');
    await page.getByRole('button', { name: 'Move due date' }).last().click();
    await expect(obligations.hero).toContainText('Tuesday, March 9, 2027');
    await expect(obligations.hero.getByRole('deletion')).toContainText('Mar 8, 2027');
    await shell.goTo('Today');
    await expect(page.getByRole('region', { name: 'Due dates to decide' })).toContainText('Send the corrected report');
    await shot('today');
    await page.getByRole('button', { name: 'Keep the date of Send the corrected report' }).click();
    await expect(page.getByRole('region', { name: 'Due dates to decide' })).toHaveCount(0);
    await obligations.open('Send the corrected report');
    await expect(obligations.hero).toContainText('Tuesday, March 9, 2027');
    await expect(shell.main).toContainText('Counted by its calendar as it stood until');
  });

  await test.step('the agreement counts by a calendar of its own; a year is added', async () => {
    await agreements.open('Detention services');
    await page.getByRole('button', { name: 'Choose the calendar' }).click();
    await choose(dialog, 'Calendar', /^A copy of/);
    await textField(dialog, 'Name of the copy').fill('County offices');
    await dialog.getByRole('button', { name: 'Choose calendar' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(agreements.panel('Calendar')).toContainText('County offices');
    await shot('agreement');
    await shell.goTo('Settings');
    await choose(page, 'Calendar', 'County offices');
    await page.getByRole('button', { name: /^Add the year/ }).click();
    await dialog.getByRole('button', { name: 'Add the year' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(page.getByRole('region', { name: 'Calendars' })).toContainText('2025 to 2037');
  });

  await test.step('an extension, a waiver, a successor', async () => {
    await obligations.open('Answer the finding');
    await page.getByRole('button', { name: 'Move due date' }).first().click();
    await dialog.getByRole('radio', { name: 'Extension granted' }).check();
    await textField(dialog, 'New due date').fill('4/9/2027');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('By letter of the program office.');
    await dialog.getByRole('button', { name: 'Move due date' }).click();
    await expect(dialog).toContainText('Type who granted it.');
    await dialog.getByRole('combobox', { name: 'Granted by' }).or(dialog.getByRole('textbox', { name: 'Granted by' })).first().fill('ICE');
    await page.keyboard.press('Escape');
    await shot('extension');
    await dialog.getByRole('button', { name: 'Move due date' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(obligations.hero).toContainText('Friday, April 9, 2027');
    await expect(obligations.hero).toContainText('Extended by ICE.');

    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Superseded' }).click();
    await choose(dialog, 'Superseded by', 'Send the corrected report');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Amendment 1 asks for the report in its place.');
    await shot('superseded');
    await dialog.getByRole('button', { name: 'Record as superseded' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(obligations.panel('About this obligation')).toContainText('Send the corrected report');

    await obligations.open('Send the corrected report');
    await expect(obligations.panel('About this obligation')).toContainText('Takes the place of');
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Waived' }).click();
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('By letter of the program office.');
    await dialog.getByRole('button', { name: 'Record the waiver' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(shell.main.getByText('Waived', { exact: true }).first()).toBeVisible();
    await expect(obligations.panel('History')).toContainText('Obligation waived');
    await expect(obligations.panel('History'), 'its reason').toContainText('By letter of the program office.');
  });

  await test.step('removed from the plan: with its reason, and the status before and after', async () => {
    await obligations.open('Send the itemized invoice');
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the plan' }).click();
    await dialog.getByRole('button', { name: 'Remove from the plan' }).click();
    await expect(dialog.getByRole('textbox', { name: /^Why/ }), 'not without a reason').toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Amendment 2 ends the invoices.');
    await dialog.getByRole('button', { name: 'Remove from the plan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(obligations.panel('History')).toContainText('Amendment 2 ends the invoices.');
    await expect(obligations.panel('History').locator('del').filter({ hasText: 'Open' }).first(), 'what it was before').toBeVisible();
  });
});
