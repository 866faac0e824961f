/** Letters of the newer kinds, written, checked and issued by the forms in the sample city; what may stand takes a typed reason. */
import { KIND_LETTERS, MEETING } from './kindLetters';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ShellPage } from './pages/ShellPage';
import { textField } from './pages/field';
import { readPdf } from './pdf';

test('a request for a meeting, the confirmation of it, and an answer to a request for records', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, letters, meetings] = [new ShellPage(page), new LetterPage(page), new MeetingPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });

  await test.step('a request for a meeting offers three dates, and blocks while it offers fewer', async () => {
    const letter = KIND_LETTERS.L4;
    const rows = letter.rows['Which three dates and times can you offer?'];
    await letters.begin(letter);
    await letters.fillIn({ ...letter, rows: { 'Which three dates and times can you offer?': rows.slice(0, 2) } });
    await expect(letters.check).toContainText('Only two dates are offered');
    await expect(letters.issue).toBeDisabled();
    await letters.editor.getByRole('button', { name: 'Add a row' }).click();
    const third = letters.editor.getByRole('group', { name: 'Row 3', exact: true });
    await expect(textField(third, 'Date'), 'typing goes on in the new row').toBeFocused();
    for (const [head, text] of Object.entries(rows[2])) await textField(third, head).fill(text);
    await expect(letters.sheet.getByRole('table').getByRole('row')).toHaveCount(4);
    await expect(letters.sheet.getByRole('list').filter({ hasText: 'The date of activation' }).getByRole('listitem')).toHaveCount(3);
    await expect(letters.sheet).toContainText('Federal: Secure Communities Program Office');
    await expect(letters.issue).toBeEnabled();
    await letters.issueIt('L-2010-001');
    const path = await noticebook.willSaveAs('request.pdf');
    await letters.saveAsPdf();
    const { words, structure } = readPdf(path);
    expect(words).toContain('December 17, 2010');
    expect(structure, 'lists and the table are what they are for a screen reader too').toEqual(expect.arrayContaining(['L', 'LI', 'Table', 'TR', 'TH', 'TD']));
  });

  await test.step('a confirmation is begun from the meeting and filled by its record', async () => {
    await meetings.call({ texts: { 'Title': MEETING, 'Called by': 'ICE', 'Date': '11/15/2010', 'Time': '2:00 PM', 'Place, or how people join': 'City Hall, room 2' }, obligations: ['Activate fingerprint sharing'] });
    await meetings.level('Federal').getByRole('checkbox').first().waitFor();
    await meetings.recordStatement('ICE', 'The activation date can be moved once, if the state agrees.');
    await meetings.fillOutcome({ obligation: 'Activate fingerprint sharing', decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed by all three.' });
    await meetings.recordOutcome();
    await expect(page.getByRole('button', { name: 'Start minutes' }), 'a meeting with an outcome has been held').toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'New letter' }).first().click();
    await expect(letters.newForm.getByRole('radio', { name: 'Confirmation of a meeting' })).toBeChecked();
    await letters.newForm.getByRole('button', { name: 'Start the draft' }).click();
    await letters.sheet.waitFor();
    await expect(letters.sheet).toContainText('ICEThe activation date can be moved once, if the state agrees.');
    await expect(letters.sheet).toContainText('Activate fingerprint sharing: due date moved from February 1, 2011 to April 4, 2011. Agreed by all three.');
    await letters.answer(KIND_LETTERS.L5.answers);
    await letters.issueIt('L-2010-002');
  });

  await test.step('an answer to a request counts its time, and says what contradicts it; what stands all the same takes a reason', async () => {
    const letter = KIND_LETTERS.L9;
    await letters.begin(letter);
    await letters.fillIn({ ...letter, enclosures: '' });
    await expect(letters.sheet).toContainText('the answer is due by November 16, 2010. Counted from November 8, 2010: 5 business days');
    await expect(letters.check).toContainText('The letter says that something is enclosed, and nothing is listed');
    await expect(letters.issue).toBeDisabled();
    await letters.check.getByRole('button', { name: 'type the reason' }).click();
    const reason = textField(letters.check, 'Why the letter goes out although an enclosure is missing');
    await expect(reason).toBeFocused();
    await reason.fill('The copies were handed over at the counter.');
    await expect(letters.issue).toBeEnabled();
    await letters.issueIt('L-2010-003');
    await expect(page.getByRole('main')).toContainText('The copies were handed over at the counter.');
    const issued = journalEntries(noticebook.records('sample')).filter(({ kind }) => kind === 'letter.issued');
    expect(issued).toHaveLength(3);
    expect(issued.at(-1)?.why).toBe('The copies were handed over at the counter.');
  });
});
