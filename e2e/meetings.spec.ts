/** A meeting from its agenda to approved minutes, to the letter that confirms it and the date that moved; minutes that survive a crash. */
import { mkdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { full, long, plain, plusBusinessDays, plusDays, short, today, typed } from './day';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { AgreementPage } from './pages/AgreementPage';
import { choose, textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import type { Noticebook } from './noticebook';
import { readPdf } from './pdf';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice of a delay';
const MEETING = 'Resolution meeting on the activation date';

/** Two pictures of what is shown, where somebody wants to look. */
async function look(noticebook: Noticebook, name: string, isFull = false): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const colors of ['light', 'dark'] as const) {
    await noticebook.page.emulateMedia({ colorScheme: colors });
    await noticebook.page.screenshot({ path: `${SHOTS}/${name}-${colors}.png`, animations: 'disabled', fullPage: isFull });
  }
  await noticebook.page.emulateMedia({ colorScheme: 'light' });
}

const wordsOf = (path: string): string => strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array()).replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

test('from the agenda to live minutes, to approved minutes, to the letter that confirms them, to a moved due date', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const page = await noticebook.open();
  await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const shell = new ShellPage(page);
  const [agreements, obligations, meetings, letters] = [new AgreementPage(page), new ObligationPage(page), new MeetingPage(page), new LetterPage(page)];
  const day = today();
  const [due, moved] = [plusDays(day, 40), plusDays(day, 90)];

  await test.step('two days ago the agreement and what is owed under it were recorded', async () => {
    await noticebook.turnClock(-2);
    await new SetUpPage(page).complete();
    await agreements.add({ texts: { Title: 'Data sharing MOA', Dated: '7/1/2024' }, standing: 'The city is affected, but did not sign' });
    const place = { 'Street or post office box': '1000 Example Plaza', 'City': 'Washington', 'State': 'DC', 'ZIP code': '00501' };
    await agreements.addParty({ level: 'Federal', notices: 'Addressee of notices', isSignatory: true, texts: { 'Name of the office': 'Program Office', 'Short name': 'ICE', 'Attention': 'Karen Dowd, Coordinator', 'Salutation': 'Dear Ms. Dowd', ...place, 'E-mail': 'p@ice.example', 'Role under this agreement': 'Federal partner' } });
    await agreements.addParty({ level: 'State', notices: 'Addressee of notices', isSignatory: true, texts: { 'Name of the office': 'Identification Bureau', 'Short name': 'SIB', 'Attention': 'Helen Whitcomb, Director', 'Salutation': 'Dear Director Whitcomb', ...place, 'E-mail': 'sib@vermont.example', 'Role under this agreement': 'Signatory for the state' } });
    await agreements.addAuthority({ kind: 'Deployment plan', texts: { 'Title': 'Deployment plan', 'Issued by': 'ICE', 'Dated': '7/1/2024', 'In force from': '7/1/2024' } });
    await obligations.add({ texts: { Title: ACTIVATE, 'Evidence wanted': 'confirmation' }, authority: 'Deployment plan', rule: { kind: 'On a fixed date', day: typed(due) } });
    await obligations.add({ texts: { Title: NOTICE }, authority: 'Deployment plan', rule: { kind: 'On a fixed date', day: typed(plusDays(day, 20)) } });
    await noticebook.turnClock(0);
  });

  await test.step('minutes of a meeting that is still to come cannot be typed', async () => {
    await meetings.openForm();
    await look(noticebook, '0-form', true);
    await meetings.call({ texts: { 'Title': 'Yearly review', 'Date': typed(plusDays(day, 30)), 'Place, or how people join': 'City Hall' }, obligations: [NOTICE] });
    await expect(meetings.panel('Minutes')).toContainText('Minutes are taken from the day of the meeting on.');
    await expect(meetings.entry).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Start minutes' })).toBeDisabled();
  });

  await test.step('the meeting is called, with its notice, quorum and who takes the minutes', async () => {
    await meetings.call({
      texts: { 'Title': MEETING, 'Called by': 'ICE', 'Date': typed(day), 'Time': '10:00 AM', 'Place, or how people join': 'City Hall, room 2', 'Notice, clear business days before': '3', 'Notice posted on': typed(plusDays(day, -1)), 'Quorum': '3', 'Minutes taken by': 'Marta Lindqvist, City Clerk' },
      obligations: [ACTIVATE],
    });
    await expect(meetings.panel('Notice and minutes')).toContainText('Posted late');
    await expect(meetings.panel('Attendance')).toContainText('Quorum of 3: reached, 3 present');
    await expect(meetings.panel('Attendance'), 'everyone invited is present until marked otherwise').toContainText('3 of 3');
    await look(noticebook, '1-called');
  });

  await test.step('the agenda is proposed from the records, and ordered by keyboard and by dragging', async () => {
    await meetings.panel('Agenda').getByRole('button', { name: 'Propose from the records (2)' }).click();
    await expect(meetings.dialog.getByRole('checkbox', { name: ACTIVATE }), 'what the meeting takes up is ticked').toBeChecked();
    await meetings.dialog.getByRole('checkbox', { name: NOTICE }).check();
    await look(noticebook, '2-propose');
    await meetings.dialog.getByRole('button', { name: 'Put on the agenda' }).click();
    await meetings.dialog.waitFor({ state: 'hidden' });
    await meetings.addItem('Until then');
    await expect(meetings.agenda).toHaveCount(3);

    await meetings.panel('Agenda').getByRole('button', { name: `Move up: ${NOTICE}` }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(meetings.agenda.first()).toContainText(NOTICE);
    await expect(meetings.panel('Agenda').getByRole('button', { name: `Move up: ${NOTICE}` }), 'the focus goes along').toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(meetings.agenda.nth(1)).toContainText(NOTICE);
    await expect(meetings.panel('Agenda').getByRole('button', { name: `Move up: ${NOTICE}` })).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(meetings.agenda.first()).toContainText(NOTICE);
    await meetings.agenda.nth(1).dragTo(meetings.agenda.first());
    await expect(meetings.agenda.first()).toContainText(ACTIVATE);
    await expect(meetings.agenda.nth(1)).toContainText(NOTICE);

    await meetings.panel('Agenda').getByRole('button', { name: 'Rename: Until then' }).click();
    await textField(meetings.dialog, 'What is taken up').fill('Until the equipment arrives');
    await meetings.dialog.getByRole('button', { name: 'Save item' }).click();
    await expect(meetings.agenda.nth(2)).toContainText('Until the equipment arrives');
    await look(noticebook, '3-agenda');
  });

  await test.step('an invitation for calendars has the agenda and the right hour', async () => {
    const path = await noticebook.willSaveAs('invitation.ics');
    await meetings.choose('Save invitation for calendars');
    await page.getByRole('status').filter({ hasText: 'invitation.ics' }).waitFor();
    const ics = readFileSync(path, 'utf8').replace(/\r\n /g, '');
    expect(ics).toContain(`SUMMARY:${MEETING}`);
    expect(ics).toMatch(/DTSTART:\d{8}T1[3-8]0000Z/); // 10:00 AM in a zone of the United States
    expect(ics).toContain(`1. ${ACTIVATE}`);
    expect(ics).toContain('Karen Dowd\\, ICE');
  });

  await test.step('the minutes are taken by keyboard alone, under the items', async () => {
    await meetings.startMinutes();
    await expect(meetings.entry.getByRole('combobox', { name: 'Under' }), 'the first item is at hand').toHaveValue(`1. ${ACTIVATE}`);
    await meetings.type('statement', 'ICE: The date may move once, if the state agrees.');
    await expect(meetings.entry.getByRole('combobox', { name: 'Who said it' }), 'a name with a colon chooses who speaks').toHaveValue('ICE');
    await page.keyboard.press('Control+Enter');
    await expect(meetings.panel('Minutes').getByRole('listitem')).toHaveCount(1);
    await meetings.type('decision', 'The date is put to a motion.');
    await page.keyboard.press('Control+Enter');
    await expect(meetings.panel('Minutes').getByRole('listitem')).toHaveCount(2);
    await meetings.type('motion', 'To accept the later date.');
    await choose(meetings.entry, 'Moved by', 'Marta Lindqvist, City');
    await choose(meetings.entry, 'Seconded by', 'Helen Whitcomb, SIB');
    await textField(meetings.entry, 'Ayes').fill('3');
    await textField(meetings.entry, 'Noes').fill('0');
    await look(noticebook, '4-motion');
    await page.keyboard.press('Control+Enter');
    await expect(meetings.panel('Minutes')).toContainText('Moved by Marta Lindqvist, City, seconded by Helen Whitcomb, SIB. Carried, 3 to 0.');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+1');
    await choose(meetings.entry, 'Who said it', 'Helen Whitcomb, SIB');
    await textField(meetings.entry, 'What was said').fill('The bureau can test the connection in April.');
    await textField(meetings.entry, 'What was said').press('Control+Enter');
    await expect(page.getByRole('region', { name: `2. ${NOTICE}` })).toContainText('test the connection');
  });

  await test.step('a motion is corrected, a person came later and stands in for another', async () => {
    await meetings.panel('Minutes').getByRole('button', { name: /^Edit the motion/ }).click();
    await textField(meetings.dialog, 'Ayes').fill('2');
    await textField(meetings.dialog, 'Abstained').fill('1');
    await look(noticebook, '5-edit-motion');
    await meetings.dialog.getByRole('button', { name: 'Save motion' }).click();
    await expect(meetings.panel('Minutes')).toContainText('Carried, 2 to 0, 1 abstained.');
    await meetings.panel('Attendance').getByRole('button', { name: 'Times and proxies' }).click();
    await meetings.panel('Attendance').getByRole('button', { name: 'Note about Helen Whitcomb' }).click();
    await textField(meetings.dialog, 'Arrived at').fill('10:20 am');
    await textField(meetings.dialog, 'Stands in for').fill('Paul Nakata');
    await meetings.dialog.getByRole('button', { name: 'Save attendance' }).click();
    await expect(meetings.level('State')).toContainText('from 10:20 am · for Paul Nakata');
  });

  await test.step('an action item becomes an obligation by one press, another stands in Today', async () => {
    await meetings.addAction({ title: 'Correct the deployment plan', owner: 'ICE', count: '5' });
    await meetings.addAction({ title: 'Test the connection', owner: 'Helen Whitcomb, SIB', count: '10' });
    await meetings.panel('Action items').getByRole('button', { name: 'Make an obligation: Correct the deployment plan' }).click();
    await meetings.panel('Action items').getByRole('link', { name: 'Correct the deployment plan' }).click();
    await expect(obligations.hero).toContainText(full(plusBusinessDays(day, 5)));
    await shell.goTo('Today');
    await expect(shell.main.getByRole('region', { name: 'After meetings' })).toContainText('Test the connection');
    await look(noticebook, '6-today');
  });

  await test.step('the outcome moves the date', async () => {
    await meetings.open(MEETING);
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: typed(moved), reason: 'Agreed by all three.' });
    await look(noticebook, '7-outcome');
    await meetings.recordOutcome();
    await expect(meetings.outcomes.getByRole('deletion')).toContainText(short(due));
    await look(noticebook, '8-minutes', true);
  });

  await test.step('approval freezes the minutes: PDF and Word have the same words, and nothing is typed any more', async () => {
    await textField(meetings.entry, 'What was said').fill('Half a');
    await page.getByRole('button', { name: 'Approve minutes' }).click();
    await expect(meetings.dialog, 'what is half typed would be lost from sight').toContainText('Something is typed in the minutes and not recorded.');
    await expect(meetings.dialog.getByRole('button', { name: 'Approve and freeze' })).toBeDisabled();
    await look(noticebook, '9-approve');
    await meetings.dialog.getByRole('button', { name: 'Cancel' }).click();
    await meetings.dialog.waitFor({ state: 'hidden' }); // on its way out it gives the focus back, and the key that empties the field would go there
    await expect(page.getByRole('button', { name: 'Approve minutes' })).toBeFocused();
    await textField(meetings.entry, 'What was said').fill('');
    await expect(textField(meetings.entry, 'What was said')).toHaveValue('');
    await meetings.approve('City Council');
    await expect(meetings.entry).toHaveCount(0);
    await expect(meetings.panel('Outcome').getByRole('button', { name: 'Record outcome' })).toHaveCount(0);
    await expect(meetings.level('State').getByRole('checkbox', { name: 'Helen Whitcomb' })).toBeDisabled();
    await expect(page.getByRole('link', { name: 'Change meeting' })).toHaveCount(0);
    const path = await noticebook.willSaveAs('minutes.pdf');
    await meetings.saveMinutes();
    const pdf = readPdf(path);
    const said = ['The date may move once', 'To accept the later date.', 'Carried, 2 to 0, 1 abstained.', `1. ${ACTIVATE}`, '3. Until the equipment arrives', 'Correct the deployment plan', 'Quorum of 3: reached', `${long(day)}, by City Council`];
    for (const words of said) expect(pdf.words).toContain(words);
    expect(pdf.info['Title']).toBe(`Minutes: ${MEETING}`);
    expect(pdf.isMarked).toBe(true);
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH']));
    const word = await noticebook.willSaveAs('minutes.docx');
    await meetings.saveWord();
    for (const words of said) expect(wordsOf(word)).toContain(words);
    await look(noticebook, '10-approved', true);
  });

  await test.step('a correction is an addendum beside them', async () => {
    await meetings.addAddendum('Item 2: the test is in the week of April 18.');
    await expect(meetings.panel('Approved minutes')).toContainText('the week of April 18');
    const path = await noticebook.willSaveAs('addendum.pdf');
    await meetings.panel('Approved minutes').getByRole('listitem').filter({ hasText: 'Addendum 1' }).getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('status').filter({ hasText: 'Saved as addendum.pdf' }).waitFor();
    expect(readPdf(path).words).toContain('Addendum 1 to the minutes');
    const frozen = journalEntries(noticebook.records()).filter(({ kind }) => kind.startsWith('minutes.'));
    expect(frozen.map(({ kind }) => kind)).toEqual(['minutes.approved', 'minutes.addendumRecorded']);
  });

  await test.step('the letter that confirms it is filled from the minutes, and asks for corrections by a day that is a clock', async () => {
    await page.getByRole('link', { name: 'New letter: confirm the outcome' }).click();
    await expect(letters.newForm.getByRole('radio', { name: 'Confirmation of a meeting' })).toBeChecked();
    for (const party of ['Program Office', 'Identification Bureau']) await choose(letters.newForm, `Method for ${party}`, 'E-mail');
    await letters.newForm.getByRole('button', { name: 'Start the draft' }).click();
    await letters.editor.waitFor();
    for (const words of ['The date may move once', 'The date is put to a motion.', 'To accept the later date.', `due date moved from ${long(due)} to ${long(moved)}`, 'Test the connection']) await expect(letters.sheet.first()).toContainText(words);
    await letters.answer({ 'By which day should a correction reach you?': typed(plusDays(day, 15)) });
    await letters.issueIt(`L-${day.slice(0, 4)}-001`);
    await meetings.open(MEETING);
    await expect(meetings.panel('Letters')).toContainText(`Corrections by ${short(plusDays(day, 15))}: 15 days left`);
    await shell.goTo('Today');
    await expect(shell.main.getByRole('region', { name: 'After meetings' })).toContainText('nothing from ICE, SIB yet');
    await shell.goTo('Calendar');
    await shell.main.getByText('Agenda', { exact: true }).click();
    await expect(shell.main).toContainText('No correction of ICE and SIB yet');
  });

  await test.step('the obligation has moved; as of yesterday neither the date nor the meeting is there', async () => {
    await obligations.open(ACTIVATE);
    await expect(obligations.hero).toContainText(full(moved));
    await expect(obligations.hero.getByRole('deletion')).toContainText(plain(due));
    await expect(obligations.panel('Meetings and outcomes')).toContainText('Agreed by all three.');
    await expect(obligations.panel('Meetings and outcomes').getByRole('list', { name: 'What was said about it' }), 'oral replies are evidence').toContainText('The date may move once, if the state agrees.');
    await look(noticebook, '13-obligation', true);
    await page.getByRole('button', { name: /^(Today|As of) / }).click();
    await page.getByRole('menuitem', { name: 'Show the records as of a day' }).click();
    await textField(page.getByRole('dialog'), 'End of which day?').fill(typed(plusDays(day, -1)));
    await page.getByRole('dialog').getByRole('button', { name: 'Show' }).click();
    await expect(shell.banner).toContainText(`As of ${full(plusDays(day, -1))}.`);
    await obligations.open(ACTIVATE);
    await expect(obligations.hero).toContainText(full(due));
    await expect(obligations.hero.getByRole('deletion')).toHaveCount(0);
    await shell.goTo('Meetings');
    await expect(shell.main.getByText(MEETING)).toHaveCount(0);
  });
});

test('killed in the middle of typing, the minutes lose at most the last two seconds', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const meetings = () => new MeetingPage(noticebook.page);
  const begin = async () => {
    await noticebook.open({ switches: ['--sample'] });
    await new ShellPage(noticebook.page).places.waitFor({ timeout: 30_000 });
  };
  await begin();
  await meetings().call({ texts: { Title: 'Review', Date: '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
  await meetings().startMinutes();
  await choose(meetings().entry, 'Who said it', 'ICE');
  const text = textField(meetings().entry, 'What was said');
  // Without a pause: numbered words, so that what is missing can be told.
  const words = Array.from({ length: 60 }, (_, index) => `w${index} `).join('');
  const start = performance.now();
  await text.pressSequentially(words, { delay: 25, timeout: 60_000 });
  const lasted = performance.now() - start;
  await noticebook.kill();

  expect(lasted, 'it was typed for longer than what may be lost').toBeGreaterThan(4_000);
  await begin();
  await meetings().open('Review');
  await expect(textField(meetings().entry, 'What was said')).not.toHaveValue('');
  const kept = await textField(meetings().entry, 'What was said').inputValue();
  expect(words.startsWith(kept), 'what is there is what was typed').toBe(true);
  const lost = ((words.length - kept.length) / words.length) * lasted;
  expect(lost, `milliseconds of typing that were lost: ${lost}`).toBeLessThan(2_000);
  await expect(meetings().entry.getByRole('combobox', { name: 'Who said it' })).toHaveValue('ICE');
});

test('an outcome that waits for its written confirmation, and a later meeting that contradicts it', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const [shell, meetings, obligations] = [new ShellPage(page), new MeetingPage(page), new ObligationPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  const call = (title: string, day: string) => meetings.call({ texts: { Title: title, Date: day, 'Place, or how people join': 'City Hall' }, obligations: [ACTIVATE] });

  await call('First meeting', '11/12/2010');
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'If the bureau confirms it.' });
  await meetings.dialog.getByRole('checkbox', { name: 'Subject to written confirmation' }).check();
  await meetings.recordOutcome();
  await expect(meetings.outcomes).toContainText('Moved, once confirmed');
  await obligations.open(ACTIVATE);
  await expect(obligations.hero, 'nothing has moved').toContainText('Tuesday, February 1, 2011');
  await expect(obligations.panel('Meetings and outcomes')).toContainText('Moved, once confirmed');
  await shell.goTo('Today');
  await expect(shell.main.getByRole('region', { name: 'After meetings' })).toContainText('Waits for a written confirmation');
  await meetings.open('First meeting');
  await meetings.outcomes.getByRole('button', { name: 'Record confirmation' }).click();
  await meetings.dialog.getByRole('button', { name: 'Record confirmation' }).click();
  await expect(textField(meetings.dialog, 'By what'), 'asked for at its field').toHaveAttribute('aria-invalid', 'true');
  await textField(meetings.dialog, 'By what').fill('Letter of the bureau of November 14, 2010');
  await meetings.dialog.getByRole('button', { name: 'Record confirmation' }).click();
  await meetings.dialog.waitFor({ state: 'hidden' });
  await expect(meetings.outcomes).toContainText('Confirmed Mon, Nov 15, 2010: Letter of the bureau of November 14, 2010');
  await obligations.open(ACTIVATE);
  await expect(obligations.hero).toContainText('Monday, April 4, 2011');

  await call('Second meeting', '11/15/2010');
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Date confirmed', reason: 'Each side confirms a date, but not the same one.' });
  await meetings.recordOutcome();
  await meetings.open('First meeting');
  await expect(meetings.outcomes.getByRole('list', { name: 'Since then' })).toContainText('Second meeting');
  await meetings.outcomes.getByRole('button', { name: 'Mark a contradiction' }).click();
  await textField(meetings.dialog, 'What it says otherwise').fill('The bureau spoke of April 18.');
  await meetings.dialog.getByRole('button', { name: 'Mark it' }).click();
  await meetings.dialog.waitFor({ state: 'hidden' });
  await expect(meetings.outcomes.getByRole('list', { name: 'Contradicts it' })).toContainText('The bureau spoke of April 18.');
  await look(noticebook, '11-contradicted', true);
  await shell.goTo('Meetings');
  await look(noticebook, '12-list');
});
