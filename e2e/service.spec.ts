/** The whole way of a letter: sent, attempted, refused, received, effective; its mailing papers; what came in; what was sent before; the register. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { AgreementPage } from './pages/AgreementPage';
import { choose, listField, textField } from './pages/field';
import { ObligationPage } from './pages/ObligationPage';
import { ServicePage } from './pages/ServicePage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const ICE = 'Secure Communities Program Office';
const SIB = 'State Identification Bureau';
const NUMBER = '9400 1112 0108 0805 4830 16';

const PICTURES = process.env['NOTICEBOOK_PICTURES'];

function keep(path: string): void {
  if (PICTURES !== undefined) copyFileSync(path, join(PICTURES, basename(path)));
}

/** Serious findings of axe, in light and dark, and a picture of each where a folder is named. */
async function look(page: Page, name: string): Promise<void> {
  const html = page.locator('html');
  for (const scheme of ['light', 'dark'] as const) {
    await html.evaluate((element, value) => element.setAttribute('data-mantine-color-scheme', value), scheme);
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}-${scheme}.png` });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect.soft(serious, `${name}, ${scheme}`).toEqual([]);
  }
  await html.evaluate((element) => element.setAttribute('data-mantine-color-scheme', 'light'));
}

test('a letter sent before Noticebook is registered, and each copy is followed until notice is effective', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, agreements, service] = [new ShellPage(page), new AgreementPage(page), new ServicePage(page)];
  await shell.places.waitFor({ timeout: 30_000 });

  await test.step('the agreement says when a notice is effective', async () => {
    await agreements.open('Secure Communities MOA');
    await service.sayEffective(ICE, 'Certified mail, return receipt', 'on receipt');
    await service.sayEffective(SIB, 'Courier', 'on delivery; a refusal counts, after 5 pm the next business day');
    await expect(service.panel('Parties')).toContainText('Courier: on delivery; a refusal counts');
    await service.panel('Parties').getByRole('button', { name: `Edit ${SIB}` }).click();
    await service.dialog.getByRole('checkbox', { name: 'First-class mail', exact: true }).check();
    const days = service.dialog.getByRole('textbox', { name: 'How many days, first-class mail' });
    await expect(days).toHaveValue('3 delivery days');
    await days.fill('5');
    await days.scrollIntoViewIfNeeded();
    await look(page, 'notice-rules');
    await service.dialog.getByRole('button', { name: /^Save/ }).click();
    await service.dialog.waitFor({ state: 'hidden' });
    await expect(service.panel('Parties')).toContainText('First-class mail: 5 delivery days after deposit');
  });

  const obligations = new ObligationPage(page);
  await test.step('an obligation is counted from the day on which notice is effective, with days for mail', async () => {
    await obligations.openForm();
    await obligations.field('Title').fill('Wait for their answer');
    await obligations.form.getByRole('combobox', { name: /^Authority/ }).click();
    await page.getByRole('option').first().click();
    await obligations.fillRule({ kind: 'A number of days, weeks or months after an event', count: 30, unit: 'Calendar days', clock: 'Notice about an obligation is effective by its agreement', obligation: NOTICE });
    await obligations.field('Days added for mail').fill('3');
    await expect(obligations.preview).toContainText('to be effective');
    await obligations.field('Days added for mail').scrollIntoViewIfNeeded();
    await look(page, 'rule-with-mail');
    await obligations.form.getByRole('button', { name: 'Add obligation' }).click();
    await expect(shell.heading).toHaveText('Wait for their answer');
  });

  const scan = join(noticebook.desk, 'old notice.pdf');
  writeFileSync(scan, '%PDF-1.4\n%%EOF\n');

  await test.step('the old letter is registered under the number that it bears', async () => {
    await shell.goTo('Letters');
    await shell.main.getByRole('button', { name: 'Register one sent before' }).click();
    const form = page.getByRole('form', { name: 'Register a letter sent before' });
    await form.getByRole('button', { name: 'Register letter' }).click();
    await expect(form.getByText('Type what the letter is about.')).toBeVisible();
    await textField(form, 'Number on it').fill('0417/B');
    await textField(form, 'Date of the letter').fill('10/4/2010');
    await textField(form, 'Subject').fill('First notice about the interface');
    await textField(form, 'Signed by').fill('T. Osgood, City Clerk');
    await choose(form, 'Agreement', 'Secure Communities MOA');
    await form.getByRole('combobox', { name: /^Obligations/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: NOTICE }).click();
    await page.keyboard.press('Escape');
    await noticebook.willChoose(scan);
    await form.getByRole('button', { name: 'Choose file' }).click();
    await form.getByText('old notice.pdf').waitFor();
    await form.getByRole('group', { name: 'Recipient 1' }).getByRole('combobox', { name: 'Party' }).click();
    await page.getByRole('option', { name: ICE }).click();
    await form.getByRole('group', { name: 'Recipient 1' }).getByRole('textbox', { name: /^Article or tracking number/ }).fill(NUMBER);
    await form.getByRole('button', { name: 'Add a recipient' }).click();
    const second = form.getByRole('group', { name: 'Recipient 2' });
    await second.getByRole('combobox', { name: 'Party' }).click();
    await page.getByRole('option', { name: SIB }).click();
    await second.getByRole('combobox', { name: 'Method' }).click();
    await page.getByRole('option', { name: 'Courier', exact: true }).click();
    await look(page, 'register-old');
    await form.getByRole('button', { name: 'Register letter' }).click();
    await expect(shell.heading).toHaveText('First notice about the interface');
    await expect(shell.main).toContainText('Registered, not written here');
  });

  await test.step('sent, attempted, came back, sent again, received with its card', async () => {
    await service.send(ICE, '10/5/2010');
    await expect(service.letters.copyFor(ICE)).toContainText('Notice not effective yet: waiting for its receipt');
    await service.happened(ICE, { what: 'Delivery attempted', day: '10/7/2010', time: '11:40 am' });
    await service.happened(ICE, { what: 'Returned', day: '10/20/2010' });
    await expect(service.letters.copyFor(ICE)).toContainText('waiting for a new sending: it came back on Oct 20, 2010');
    await service.send(ICE, '10/21/2010');
    await service.letters.copyFor(ICE).getByRole('button', { name: /^Record receipt/ }).click();
    const card = join(noticebook.desk, 'green card 3811.pdf');
    writeFileSync(card, '%PDF-1.4\n%%EOF\n');
    await noticebook.willChoose(card);
    await service.dialog.getByRole('button', { name: 'Choose file' }).click();
    await expect(listField(service.dialog, 'Kind of proof 1'), 'its name says what it is').toHaveValue('Return receipt, PS 3811');
    await textField(service.dialog, 'Time of day').fill('5');
    await service.dialog.getByRole('button', { name: 'Record receipt' }).click();
    await expect(service.dialog.getByText('Type a time such as 5:20 pm or 17:20, or leave it empty.')).toBeVisible();
    await look(page, 'service-dialog');
    await page.keyboard.press('Escape');
    await service.dialog.getByRole('button', { name: 'Leave without saving' }).click();
    await noticebook.willChoose(scan);
    await service.happened(ICE, { what: 'Received', day: '10/25/2010', time: '9:10 am', proof: { kind: 'Return receipt, PS 3811', number: '9590 9402 1234 5678 9012 34' } });
    await expect(service.letters.copyFor(ICE)).toContainText('Notice effective Mon, Oct 25, 2010');
    await expect(service.letters.copyFor(ICE)).toContainText('Return receipt, PS 3811 no. 9590 9402 1234 5678 9012 34, kept on paper');
  });

  await test.step('a refusal after 5 pm counts from the next business day, with its account', async () => {
    await service.send(SIB, '10/8/2010');
    await service.happened(SIB, { what: 'Refused', day: '10/8/2010', time: '5:30 pm', proof: { kind: 'Courier record', number: 'C-77' } });
    const copy = service.letters.copyFor(SIB);
    await expect(copy).toContainText('Notice effective Tue, Oct 12, 2010'); // Monday is Columbus Day
    await copy.getByRole('button', { name: `Show how this day was found, ${SIB}` }).click();
    await expect(copy).toContainText('Refused at 5:30 pm; a refusal counts as delivery');
    await expect(copy).toContainText('After 5 pm: the next business day of “Federal holidays” counts');
  });

  await test.step('the same along time, in words, and the reminder to save the proof', async () => {
    const story = service.panel('Service along time');
    await expect(story.getByRole('img', { name: /The way of 0417\/B along time.*notice effective/ })).toBeVisible();
    await story.getByRole('button', { name: 'Show it in words' }).click();
    await expect(story.getByRole('listitem').filter({ hasText: 'delivery attempted' })).toContainText('Thu, Oct 7, 2010');
    await expect(service.panel('Recipients and proof')).toContainText('The Postal Service keeps delivery records about two years: these until about October 2012.');
    await look(page, 'registered-letter');
    await story.scrollIntoViewIfNeeded();
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/registered-letter-story.png` });
  });

  await test.step('its clock runs', async () => {
    await expect(service.panel('Clocks that it starts')).toContainText('Wait for their answer');
    await expect(service.panel('Clocks that it starts')).toContainText('Sat, Nov 27, 2010, counted from the day on which notice is effective');
  });

  await test.step('the signed copy is the record copy', async () => {
    const panel = service.panel('Signed copy');
    await expect(panel, 'what went out before may bear its signature').toContainText('If no scan here shows the signature, scan the copy');
    await panel.getByRole('button', { name: 'Choose the scan' }).click();
    await service.dialog.getByRole('button', { name: 'Record signed copy' }).click();
    await service.dialog.waitFor({ state: 'hidden' });
    await expect(panel).toContainText('the record copy');
    await expect(panel).toContainText('Recorded Mon, Nov 15, 2010');
  });

  await test.step('a mistake in the registration is corrected with a reason', async () => {
    await shell.main.getByRole('button', { name: 'Correct the registration' }).click();
    await textField(service.dialog, 'Number on it').fill('0417/A');
    await textField(service.dialog, 'Why it is corrected').fill('Misread the stamp.');
    await service.dialog.getByRole('button', { name: 'Record correction' }).click();
    await service.dialog.waitFor({ state: 'hidden' });
    await expect(service.panel('As registered')).toContainText('0417/A');
  });

  await test.step('it stands on the page of its obligation', async () => {
    await look(page, 'registered-letter-side');
    await obligations.open(NOTICE);
    await expect(service.panel('Letters and proof')).toContainText('0417/A, Delay notice');
    await expect(service.panel('Letters and proof')).toContainText('Refused Oct 8, 2010');
  });
});

test('mailing papers, an incoming letter with its reply, and the register', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, service] = [new ShellPage(page), new ServicePage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  await service.letters.startAbout(NOTICE, 'Delay notice');
  await service.letters.answer(SAMPLE_NOTICE);
  await service.letters.issueIt('L-2010-001');

  await test.step('envelopes and labels can be printed at once, the affidavit when something was sent', async () => {
    await service.panel('Recipients and proof').getByRole('link', { name: 'Affidavit of mailing' }).click();
    await expect(shell.main.getByText('No sending is recorded yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
    await page.getByRole('link', { name: /L-2010-001/ }).click();
    await service.letters.recordSending(ICE, { day: '11/15/2010', number: NUMBER });
    await service.openPaper('Affidavit of mailing');
    await look(page, 'affidavit');
    const affidavit = await noticebook.willSaveAs('affidavit.pdf');
    await service.saveAsPdf();
    const { words, info } = readPdf(affidavit);
    expect(words).toContain('Affidavit of mailing');
    expect(words).toMatch(/I, .+, of the Office of the City Clerk, City of Alder Falls, state that/);
    expect(words).toContain(NUMBER);
    expect(words).toContain('November 15, 2010');
    expect(words, 'what was not sent is not sworn to').not.toContain(SIB);
    expect(info['Page size']).toContain('612 x 792');
    keep(affidavit);
  });

  await test.step('a #10 envelope for each recipient', async () => {
    await service.choosePaper('Envelopes');
    await page.getByRole('article', { name: `Envelope to ${SIB}` }).waitFor();
    await look(page, 'envelopes');
    const envelopes = await noticebook.willSaveAs('envelopes.pdf');
    await service.saveAsPdf();
    const { pages, info } = readPdf(envelopes);
    expect(info['Page size']).toContain('684 x 297'); // 9 1/2 by 4 1/8 inches
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('City of Alder Falls');
    keep(envelopes);
  });

  await test.step('labels, from the first that is free', async () => {
    await service.choosePaper('Address labels');
    await page.getByRole('article', { name: 'Sheet of address labels' }).waitFor();
    await page.getByRole('textbox', { name: 'First free label' }).fill('4');
    await look(page, 'labels');
    const labels = await noticebook.willSaveAs('labels.pdf');
    await service.saveAsPdf();
    const { pages, info } = readPdf(labels);
    expect(pages).toHaveLength(1);
    expect(info['Page size']).toContain('612 x 792');
    expect(pages[0]).toContain(SIB);
    keep(labels);
  });

  await test.step('the answer comes in: stamped, counted, and the copy is answered', async () => {
    await page.getByRole('link', { name: /L-2010-001/ }).click();
    await service.panel('Answers that came in').getByRole('link', { name: 'Register a letter' }).click();
    const form = page.getByRole('form', { name: 'Incoming letter' });
    await form.getByRole('combobox', { name: /^From/ }).click();
    await page.getByRole('option', { name: ICE }).click();
    await form.getByRole('radio', { name: 'So long after receipt' }).click();
    await textField(form, 'How many').fill('10');
    await choose(form, 'Counted in', 'Business days');
    await expect(form.getByRole('status').filter({ hasText: 'Reply by' })).toContainText('Reply by Tue, Nov 30, 2010'); // over Thanksgiving
    await look(page, 'incoming-form');
    await service.registerIncoming({ 'Subject': 'Request for the booking records', 'Time': '10:15 am', 'Signed by, or sender': 'Karen Dowd', 'Their number': '000417', 'Summary': 'Asks which bookings the interface leaves out.' });
    await expect(service.panel('Received stamp')).toContainText('IN-2010-001');
    await expect(service.panel('Received stamp')).toContainText('000417');
    await expect(service.panel('Reply')).toContainText('Tue, Nov 30, 2010');
    await look(page, 'incoming');
    await service.panel('What it is about').getByRole('link', { name: /L-2010-001/ }).click();
    await expect(service.letters.copyFor(ICE)).toContainText('Answered Nov 15, 2010');
    await look(page, 'issued-letter');
  });

  await test.step('the reply is due in Today and on the pages of obligation and agreement, until it is recorded', async () => {
    await shell.goTo('Today');
    await expect(service.panel('Letters to answer')).toContainText('Request for the booking records');
    await look(page, 'today-reply');
    await new ObligationPage(page).open(NOTICE);
    await expect(service.panel('Letters that came in')).toContainText('Reply by Nov 30, 2010');
    await new AgreementPage(page).open('Secure Communities MOA');
    await service.panel('Letters that came in').getByRole('link', { name: 'Request for the booking records' }).click();
    await shell.main.getByRole('button', { name: 'Record the reply' }).click();
    await textField(service.dialog, 'Answered on').fill('11/15/2010');
    await service.dialog.getByRole('button', { name: 'Record the reply' }).click();
    await expect(service.dialog.getByText('Choose the letter that answers it, or say in a sentence how it was answered.')).toBeVisible();
    await textField(service.dialog, 'How it was answered').fill('By telephone.');
    await service.dialog.getByRole('button', { name: 'Record the reply' }).click();
    await service.dialog.waitFor({ state: 'hidden' });
    await expect(service.panel('Reply')).toContainText('in time');
    await shell.goTo('Today');
    await expect(service.panel('Letters to answer')).toHaveCount(0);
  });

  await test.step('the register finds words of the letter, filters, exports and prints', async () => {
    await shell.goTo('Letters');
    await expect(service.register.getByRole('row')).toHaveCount(3);
    await look(page, 'register');
    const find = shell.main.getByRole('searchbox', { name: 'Find in the letters' });
    await find.fill('vendor of the booking');
    await expect(service.register.getByRole('row')).toHaveCount(2);
    await expect(service.rowOf(ACTIVATE)).toContainText('In its words: ');
    await find.fill('no such words');
    await expect(shell.main.getByText('No letter here with “no such words”')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await shell.main.getByRole('tab', { name: /^Incoming/ }).click();
    await expect(service.register.getByRole('row')).toHaveCount(2);
    await expect(service.rowOf('IN-2010-001')).toContainText('Answered Nov 15, 2010');
    await shell.main.getByRole('tab', { name: /^All/ }).click();
    await page.getByRole('columnheader', { name: 'Number' }).getByRole('button').click();
    await expect(service.register.getByRole('row').nth(1)).toContainText('IN-2010-001');

    await shell.main.getByRole('button', { name: 'Export' }).click();
    const csv = await noticebook.willSaveAs('letters.csv');
    await service.dialog.getByRole('radio', { name: /^CSV/ }).click();
    await service.dialog.getByRole('button', { name: 'Save the file' }).click();
    await service.dialog.waitFor({ state: 'hidden' });
    expect(existsSync(csv)).toBe(true);
    const rows = readFileSync(csv, 'utf8').split('\r\n');
    expect(rows[0]).toContain('Number,Came in or went out,Kind');
    expect(rows.filter((row) => row.startsWith('L-2010-001,Out,Delay notice'))).toHaveLength(2);
    expect(rows.some((row) => row.startsWith('IN-2010-001,In'))).toBe(true);

    await shell.main.getByRole('button', { name: 'Print the list' }).click();
    await page.getByRole('article', { name: 'Register of letters' }).waitFor();
    await look(page, 'register-paper');
    const list = await noticebook.willSaveAs('register.pdf');
    await service.saveAsPdf();
    const { words } = readPdf(list);
    for (const part of ['Register of letters', 'L-2010-001', 'IN-2010-001', 'Request for the booking records', SIB]) expect(words).toContain(part);
    keep(list);
  });
});
