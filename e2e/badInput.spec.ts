/** What a form is given that it cannot take: a message at the field, and what was typed stays. Markup is text everywhere. */
import type { Locator, Page } from '@playwright/test';
import { plusDays, today, typed } from './day';
import { expect, test } from './fixtures';
import { countOf, journalEntries } from './journal';
import { AgreementPage } from './pages/AgreementPage';
import { expectMessage, listField, textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const NO_SUCH_DAY = '2/30/2027';
const NO_SUCH_DAY_MESSAGE = 'February 2027 has no day 30. Check the date.';
const PASTE = 'A pasted text without an end. '.repeat(3_334).slice(0, 100_000);
const TOO_LONG = /This is longer than [\d,]+ characters/;

/** Types, submits, and looks for the message and for what was typed. */
async function expectRefused(field: Locator, text: string, submit: Locator, message: string | RegExp): Promise<void> {
  await field.fill(text);
  await submit.click();
  await expectMessage(field, message);
  await expect(field).toHaveValue(text);
}

test('the set-up form says at each field what is wrong, and keeps what was typed', async ({ noticebook }) => {
  const page = await noticebook.open();
  const setUp = new SetUpPage(page);
  await setUp.begin();

  await setUp.submit.click();
  for (const [label, message] of [
    ['City', 'Type the name of the city'], ['Office', 'Type the name of your office'], ['Street or post office box', 'Type the street'], ['Town', 'Type the city for the address'],
    ['State', 'Type the state'], ['ZIP code', 'Type a ZIP code of five digits'], ['Telephone', 'Type a telephone number'], ['Name of who records', 'Type the name'], ['Title of who records', 'Type the title'],
  ] as const) await expectMessage(setUp.field(label), message);
  await expect(setUp.field('City'), 'the first of them has the focus').toBeFocused();

  await setUp.fill(BRIDGEWATER);
  await expectRefused(setUp.field('ZIP code'), '5034', setUp.submit, 'Type a ZIP code of five digits');
  await setUp.field('ZIP code').fill('05034');
  await expectRefused(setUp.field('May sign from'), NO_SUCH_DAY, setUp.submit, NO_SUCH_DAY_MESSAGE);
  await setUp.field('May sign from').fill('3/4/2024');
  await expectRefused(setUp.field('May sign until'), '3/3/2024', setUp.submit, 'The last day is before the first. Check both dates.');
  await setUp.field('May sign until').fill('');
  await expectRefused(setUp.field('City'), PASTE, setUp.submit, TOO_LONG);
  for (const [label, text] of Object.entries(BRIDGEWATER.texts)) if (label !== 'City') await expect(setUp.field(label), label).toHaveValue(text);
  expect(journalEntries(noticebook.records()), 'nothing of it was recorded').toEqual([]);

  await noticebook.kill();
  await noticebook.open();
  const again = new SetUpPage(noticebook.page);
  await again.begin();
  await expect(again.field('City'), 'what was typed outlives a kill').toHaveValue(PASTE);
  await expect(again.field('Office')).toHaveValue('Office of the City Clerk');
  await again.field('City').fill('City of Bridgewater');
  await again.submit.click();
  await expect(new ShellPage(noticebook.page).places).toContainText('City of Bridgewater');
  expect(countOf(noticebook.records(), 'office.setUp')).toBe(1);
});

test('the forms of agreement, obligation, letter and meeting do the same', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const recorded = journalEntries(noticebook.records('sample')).length;

  await test.step('agreement', async () => {
    const agreements = new AgreementPage(page);
    await agreements.openForm();
    const submit = agreements.form.getByRole('button', { name: 'Add agreement' });
    await submit.click();
    await expectMessage(agreements.field('Title'), 'Type the title of the agreement.');
    await expectMessage(agreements.field('Dated'), 'Type a date.');
    await agreements.field('Title').fill('Dispatch agreement');
    await expectRefused(agreements.field('Dated'), NO_SUCH_DAY, submit, NO_SUCH_DAY_MESSAGE);
    await agreements.field('Dated').fill('11/1/2010');
    await expectRefused(agreements.field('Ends on'), '10/31/2010', submit, 'The agreement would end before its own date. Check both dates.');
    await agreements.field('Ends on').fill('');
    await expectRefused(agreements.field('Summary'), PASTE, submit, TOO_LONG);
    await expect(agreements.field('Title')).toHaveValue('Dispatch agreement');
  });

  await test.step('obligation', async () => {
    const obligations = new ObligationPage(page);
    await obligations.openForm();
    const submit = obligations.form.getByRole('button', { name: 'Add obligation' });
    await submit.click();
    await expectMessage(obligations.field('Title'), 'Type what must be done');
    await expectMessage(listField(obligations.form, 'Authority'), 'Choose what the obligation rests on.');
    await expectMessage(obligations.field('Due date'), 'Type a date.');
    await expectRefused(obligations.field('Due date'), NO_SUCH_DAY, submit, NO_SUCH_DAY_MESSAGE);
    await expectRefused(obligations.field('How long before'), 'soon', submit, /Type a whole number from 1 to [\d,]+\./);
    await expectRefused(obligations.field('Title'), PASTE, submit, TOO_LONG);
    await obligations.form.getByRole('radio', { name: 'A number of days, weeks or months after an event' }).check();
    await expectRefused(obligations.field('How many'), '-3', submit, /Type a whole number from 0 to [\d,]+\./);
    await expectMessage(listField(obligations.form, 'Obligation'), 'Choose the obligation.');
    await obligations.form.getByRole('radio', { name: 'On a fixed date' }).check();
    await expect(obligations.field('Due date'), 'what was typed for another rule is still there').toHaveValue(NO_SUCH_DAY);
  });

  await test.step('move due date, and how it stands', async () => {
    const obligations = new ObligationPage(page);
    await obligations.open('Activate fingerprint sharing');
    await page.getByRole('button', { name: 'Move due date' }).click();
    const submit = obligations.dialog.getByRole('button', { name: 'Move due date' });
    await submit.click();
    await expectMessage(textField(obligations.dialog, 'Why'), 'Say why, in a sentence');
    await expectRefused(textField(obligations.dialog, 'New due date'), NO_SUCH_DAY, submit, NO_SUCH_DAY_MESSAGE);
    await expectRefused(textField(obligations.dialog, 'New due date'), '2/1/2011', submit, 'That is the due date already.');
    await page.keyboard.press('Escape');
    await obligations.dialog.getByRole('button', { name: 'Keep editing' }).click();
    await expect(textField(obligations.dialog, 'New due date'), 'Esc asks before it throws away').toHaveValue('2/1/2011');
    await page.keyboard.press('Escape');
    await obligations.dialog.getByRole('button', { name: 'Leave without saving' }).click();
    await obligations.dialog.waitFor({ state: 'hidden' });
  });
  expect(journalEntries(noticebook.records('sample')), 'nothing of it was recorded').toHaveLength(recorded);

  await test.step('letter', async () => {
    const letters = new LetterPage(page);
    await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
    const [cause, proposed] = [letters.question('What is the cause of the delay?'), letters.question('Which new date do you propose?')];
    await proposed.fill(NO_SUCH_DAY);
    await proposed.blur();
    await expectMessage(proposed, NO_SUCH_DAY_MESSAGE);
    await expect(proposed).toHaveValue(NO_SUCH_DAY);
    await expect(letters.issue).toBeDisabled();
    await proposed.fill('1/31/2011');
    await expect(letters.check, 'a proposed date before the scheduled one blocks').toContainText(/proposed date/i);
    await expect(letters.issue).toBeDisabled();
    await cause.fill(PASTE);
    await letters.editor.getByRole('button', { name: 'Save draft' }).click();
    await expectMessage(cause, TOO_LONG);
    await expect(cause).toHaveValue(PASTE);
  });

  await test.step('meeting', async () => {
    const meetings = new MeetingPage(page);
    await meetings.openForm();
    const submit = meetings.form.getByRole('button', { name: 'Call meeting' });
    await submit.click();
    const [title, date, time, place] = ['Title', 'Date', 'Time', 'Place, or how people join'].map((label) => textField(meetings.form, label));
    if (!title || !date || !time || !place) throw new Error('Four labels give four fields');
    await expectMessage(title, 'Type what the meeting is about.');
    await expectMessage(place, 'Type the place');
    await expect(meetings.form).toContainText('Choose at least one obligation that is taken up.');
    await expectRefused(date, NO_SUCH_DAY, submit, NO_SUCH_DAY_MESSAGE);
    await expectRefused(time, '25:00', submit, 'Type a time as 10:00 AM');
    await expectRefused(title, PASTE, submit, TOO_LONG);
    await expect(place).toHaveValue('');
    await expect(date).toHaveValue(NO_SUCH_DAY);
  });
});

/** Would run, load, style or merge something if anything read it as markup. */
const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b> {{city}} ${1} & "quoted"';
const SHORT_MARKUP = '<b onclick=hacked>VT</b>';

test('markup in every field is text on every screen, on the sheet and in the PDF', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const day = today();
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const [agreements, obligations, letters, meetings] = [new AgreementPage(page), new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  const expectText = async (where: Locator) => {
    await expect(where).toContainText(MARKUP);
    await expectNothingRan(page);
  };

  await new SetUpPage(page).complete({
    texts: {
      ...BRIDGEWATER.texts, 'City': `City ${MARKUP}`, 'Office': MARKUP, 'Street or post office box': MARKUP, 'Town': MARKUP, 'State': SHORT_MARKUP, 'Telephone': SHORT_MARKUP, 'E-mail': MARKUP,
      'One more line of the letterhead': MARKUP, 'Name of who records': MARKUP, 'Title of who records': MARKUP, 'Authority to sign': MARKUP,
    },
  });
  await expectText(shell.places);

  await agreements.add({ texts: { Title: MARKUP, Number: MARKUP, Dated: typed(day), Summary: MARKUP } });
  await agreements.addParty({
    level: 'Federal', notices: 'Addressee of notices', isSignatory: true,
    texts: {
      'Name of the office': MARKUP, 'Short name': SHORT_MARKUP, 'Belongs to': MARKUP, 'Attention': MARKUP, 'Salutation': MARKUP, 'Street or post office box': MARKUP, 'City': MARKUP,
      'State': SHORT_MARKUP, 'ZIP code': '00501', 'E-mail': MARKUP, 'Role under this agreement': MARKUP,
    },
  });
  await agreements.addAuthority({
    kind: 'Policy memo', texts: { 'Title': MARKUP, 'Issued by': MARKUP, 'Dated': typed(day), 'In force from': typed(day), 'Section or page': MARKUP, 'The words': MARKUP },
  });
  for (const panel of ['Parties', 'Authorities', 'About this agreement']) await expectText(agreements.panel(panel));

  await obligations.openForm();
  for (const label of ['Title', 'Detail', 'Evidence wanted']) await obligations.field(label).fill(MARKUP);
  await listField(obligations.form, 'Authority').click();
  await page.getByRole('option').first().click();
  await obligations.field('Due date').fill(typed(plusDays(day, 77)));
  await obligations.form.getByRole('button', { name: 'Add obligation' }).click();
  await shell.saved.waitFor();
  await expectText(shell.heading);
  await obligations.changeStatus('Cannot meet', MARKUP);
  await expectText(obligations.panel('About this obligation'));

  await page.getByRole('button', { name: 'New letter' }).click();
  await letters.start('Delay notice');
  await letters.answer({
    'What is the cause of the delay?': MARKUP, 'On which day did the City become aware of the delay?': typed(day), 'How long will the delay last, as far as you know?': MARKUP,
    'Which new date do you propose?': typed(plusDays(day, 136)), 'What is done until then?': MARKUP, 'By which day do you ask for a written reply?': typed(plusDays(day, 30)),
  });
  await expectText(letters.sheet);
  const number = `L-${day.slice(0, 4)}-001`;
  await letters.check.getByRole('button', { name: 'type the reason' }).click(); // {{city}} looks like a blank
  await textField(letters.editor, 'Why the letter goes out although words that look like a blank stand in it').fill(MARKUP);
  await letters.issueIt(number);
  await expectText(page.getByRole('region', { name: 'The words as issued' }).first());
  const saved = await noticebook.willSaveAs('markup.pdf');
  await letters.saveAsPdf();
  const pdf = readPdf(saved);
  const squeezed = pdf.words.replace(/\s/g, '');
  const times = squeezed.split(MARKUP.replace(/\s/g, '')).length - 1;
  expect(times, 'letterhead, address, subject and body have it as text').toBeGreaterThan(8);
  expect(pdf.info['JavaScript']).toBe('no');
  expect(pdf.info['Tagged']).toBe('yes');
  expect(pdf.complaints).toBe('');

  await meetings.openForm();
  for (const label of ['Title', 'Called by', 'Place, or how people join']) await textField(meetings.form, label).fill(MARKUP);
  await textField(meetings.form, 'Date').fill(typed(day));
  await meetings.form.getByRole('group', { name: 'Obligations taken up' }).getByRole('checkbox').first().check();
  await meetings.form.getByRole('button', { name: 'Call meeting' }).click();
  await meetings.panel('Minutes').waitFor();
  await expectText(shell.heading);
  await meetings.recordStatement(SHORT_MARKUP, MARKUP);
  await expectText(meetings.panel('Minutes'));

  await shell.goTo('Records');
  await expectText(shell.main);
  await shell.goTo('Today');
  await expectText(shell.main);
});

/** No script of ours ran, and nothing that was typed became an element. */
async function expectNothingRan(page: Page): Promise<void> {
  const ran = await page.evaluate(() => ({ hacked: 'hacked' in window, elements: document.querySelectorAll('img[src="x"], img[onerror], b[onclick], body script').length }));
  expect(ran).toEqual({ hacked: false, elements: 0 });
}
