/** A letter is read by somebody else before it goes out; what counsel thinks of it reaches no paper; a mistake is declared void and replaced. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { countOf, journalEntries } from './journal';
import type { Noticebook } from './noticebook';
import { ObligationPage } from './pages/ObligationPage';
import { LetterPage } from './pages/LetterPage';
import { ReviewPage } from './pages/ReviewPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const NOTICE = 'Give written notice that the date will not be met';
const ACTIVATE = 'Activate fingerprint sharing';
const SECRET = 'Our position on the amended date is weak.';
const CAUSE = 'What is the cause of the delay?';

async function sampleCity(noticebook: Noticebook) {
  const page = await noticebook.open();
  await new SetUpPage(page).exploreSample();
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  return { page, shell, letters: new LetterPage(page), review: new ReviewPage(page), obligations: new ObligationPage(page) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a letter is sent for review, commented, approved, changed, approved again, issued, declared void and replaced', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const { page, shell, letters, review } = await sampleCity(noticebook);
  const records = noticebook.records('sample');
  const kinds = () => journalEntries(records).map(({ kind }) => kind);

  await test.step('the office decides that letters need approval', async () => {
    await shell.goTo('Settings');
    await shell.main.getByRole('checkbox', { name: 'Letters need approval before they are issued' }).check();
    await shell.main.getByRole('textbox', { name: 'How letters are numbered' }).fill('{series}/{year}');
    await shell.main.getByRole('button', { name: 'Save office' }).click();
    await expect(shell.main.getByRole('textbox', { name: 'How letters are numbered' })).toHaveAttribute('aria-invalid', 'true');
    await shell.main.getByRole('textbox', { name: 'How letters are numbered' }).fill('{series}-{year}-{seq:4}');
    await expect(shell.main.getByText('The next letter of 2010 is')).toContainText('L-2010-0001');
    await shell.main.getByRole('button', { name: 'Save office' }).click();
    await shell.saved.waitFor();
  });

  await test.step('a draft cannot be issued, but sent for review; what was typed is saved with it', async () => {
    await letters.startAbout(NOTICE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await expect(letters.issue).toHaveCount(0);
    await review.send('Daniel Osei', 'Is the memo cited well?');
    await expect(review.section).toContainText('In review with Daniel Osei, City Attorney');
    await expect(review.section).toContainText('Is the memo cited well?');
    await expect(letters.editor.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  });

  await test.step('the attorney comments on a part and sends it back with the reason', async () => {
    await review.recordAs('Daniel Osei');
    await review.comment(/^Paragraph 1: /, 'Name the vendor.');
    await expect(review.comments).toHaveText(/^Paragraph 1, which read “.+”Name the vendor\.Daniel Osei, City Attorney, Nov 15, 2010Resolve$/);
    await review.because('Send back', 'The vendor is not named.');
    await expect(review.section).toContainText('Sent back by Daniel Osei, City Attorney on November 15, 2010');
    await expect(review.section).toContainText('The vendor is not named.');
  });

  await test.step('the clerk mends it, resolves the comment and sends it again; the attorney approves', async () => {
    await review.recordAs('Ruth Calloway');
    await letters.question(CAUSE).fill('Harlow Systems has not delivered the interface.');
    await review.comments.getByRole('button', { name: /^Resolve/ }).click();
    await expect(review.comments).toContainText('Resolved by Ruth Calloway, City Clerk');
    await review.send('Daniel Osei', '');
    await review.recordAs('Daniel Osei');
    await review.approve('Daniel Osei');
    await expect(review.section).toContainText('Approved by Daniel Osei, City Attorney');
  });

  await test.step('an edit puts it back to review, and says so before and after', async () => {
    await review.recordAs('Ruth Calloway');
    await letters.question(CAUSE).fill('Harlow Systems delivers the interface in March.');
    await expect(review.section).toContainText('Saving puts the letter back to review.');
    await expect(letters.issue).toBeDisabled();
    await letters.editor.getByRole('button', { name: 'Save draft' }).click();
    await expect(review.section).toContainText('In review with Daniel Osei');
    expect(kinds().at(-1)).toBe('letter.revisedAfterApproval');
  });

  await test.step('other words in the directory stop an approved letter as well', async () => {
    await review.recordAs('Daniel Osei');
    await review.approve('Daniel Osei');
    await shell.goTo('Agreements');
    await shell.main.getByRole('link', { name: 'Directory' }).click();
    await shell.main.getByRole('link', { name: 'State Identification Bureau' }).click();
    await shell.main.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Street or post office box' }).fill('410 Capitol Avenue');
    await page.getByRole('dialog').getByRole('button', { name: 'Save party' }).click();
    await expect(shell.main.getByRole('table', { name: 'Earlier addresses' })).toContainText('400 Capitol Avenue, Port Ellis, Jefferson 00402');
    await shell.main.getByRole('region', { name: 'Where it is named' }).getByRole('link', { name: /^Delay notice/ }).click();
    await expect(review.section).toContainText('The letter no longer reads as it was approved');
    await expect(letters.issue).toBeDisabled();
    await review.because('Send back', 'The address has changed.');
    await review.send('Daniel Osei', '');
    await review.approve('Daniel Osei');
  });

  const issued = await test.step('it is issued under the office’s own number; a copy saved twice is the frozen file, byte by byte', async () => {
    await review.recordAs('Ruth Calloway');
    await letters.issueIt('L-2010-0001');
    await expect(shell.main.getByText('Approved before issue by')).toBeVisible();
    const [first, second] = [await noticebook.willSaveAs('first.pdf'), join(noticebook.desk, 'second.pdf')];
    await letters.saveAsPdf();
    await noticebook.willSaveAs('second.pdf');
    await page.reload();
    await shell.settled();
    await letters.saveAsPdf();
    const kept = journalEntries(records).at(-1)?.changes.find(({ table }) => table === 'letters')?.set?.['issued'] as { readonly pdf: { readonly hash: string } };
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(sha256(readFileSync(first))).toBe(kept.pdf.hash);
    return { hash: kept.pdf.hash };
  });

  await test.step('declared void, it stays under its number, marked, with the same PDF', async () => {
    await review.because('Declare void', 'The proposed date was wrong');
    await expect(shell.main).toContainText('VOID: declared void by Ruth Calloway, City Clerk on November 15, 2010');
    await expect(shell.main).toContainText('The proposed date was wrong.');
    const again = await noticebook.willSaveAs('void.pdf');
    await letters.saveAsPdf();
    expect(sha256(readFileSync(again))).toBe(issued.hash);
    await shell.goTo('Letters');
    await expect(shell.main.getByRole('row').filter({ hasText: 'L-2010-0001' })).toContainText('Void');
  });

  await test.step('the replacement has the same words, cites the void one, and both lead to each other', async () => {
    await shell.main.getByRole('row').filter({ hasText: 'L-2010-0001' }).getByRole('link').first().click();
    await shell.main.getByRole('button', { name: 'Draft the replacement' }).click();
    await letters.editor.waitFor();
    await expect(letters.question(CAUSE)).toHaveValue('Harlow Systems delivers the interface in March.');
    await expect(letters.sheet).toContainText('Replaces our letter L-2010-0001 of November 15, 2010');
    await letters.editor.getByRole('checkbox', { name: 'Say on the letter that it replaces L-2010-0001' }).uncheck();
    await expect(letters.sheet).not.toContainText('Replaces our letter');
    await letters.editor.getByRole('checkbox', { name: 'Say on the letter that it replaces L-2010-0001' }).check();
    await review.send('Daniel Osei', '');
    await review.approve('Ruth Calloway');
    await letters.issueIt('L-2010-0002');
    await expect(shell.main.getByRole('link', { name: 'L-2010-0001' })).toBeVisible();
    await shell.main.getByRole('link', { name: 'L-2010-0001' }).click();
    await expect(shell.main.getByRole('link', { name: 'Replaced by L-2010-0002' })).toBeVisible();
  });

  expect(kinds()).toEqual(expect.arrayContaining(['letter.sentForReview', 'letterComment.added', 'letter.sentBack', 'letterComment.resolved', 'letter.approved', 'letter.issued', 'letter.voided', 'letter.reissued']));
});

test('a privileged note reaches no sheet, no copy that did not choose it, and no computer that only looks', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const { page, shell, letters, review, obligations } = await sampleCity(noticebook);

  await test.step('it is privileged unless somebody says otherwise', async () => {
    await obligations.open(ACTIVATE);
    await review.notes.getByRole('button', { name: 'Add a note' }).click();
    await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Privileged' })).toBeChecked();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await review.note(SECRET, true);
    await review.note('Called the bureau on Friday.', false);
    await expect(review.notes.getByRole('listitem').filter({ hasText: SECRET })).toContainText('Privileged');
  });

  await test.step('on no printed page and not in the history', async () => {
    await expect(shell.main.getByRole('region', { name: 'History' })).toContainText('Note added');
    await expect(shell.main.getByRole('region', { name: 'History' })).not.toContainText(SECRET);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(SECRET)).toBeHidden();
    await expect(page.getByText('Called the bureau on Friday.')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await shell.goTo('Records');
    await shell.main.getByRole('textbox', { name: 'Find in the history' }).fill(SECRET);
    await expect(shell.main.getByText('No entry fits these filters')).toBeVisible();
  });

  await test.step('a copy leaves it out unless it is chosen', async () => {
    await obligations.open(ACTIVATE);
    const save = async (name: string, isChosen: boolean) => {
      const path = await noticebook.willSaveAs(name);
      await review.notes.getByRole('button', { name: 'Save a copy of the notes' }).click();
      await page.getByRole('dialog').getByRole('checkbox').setChecked(isChosen);
      await page.getByRole('dialog').getByRole('button', { name: 'Save copy' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      return readFileSync(path, 'utf8');
    };
    const plain = await save('plain.txt', false);
    expect(plain).toContain('Called the bureau on Friday.');
    expect(plain).not.toContain(SECRET);
    expect(await save('chosen.txt', true)).toContain(SECRET);
  });

  await test.step('a note on a draft is not on its sheet', async () => {
    await letters.startAbout(NOTICE, 'Delay notice');
    await review.note(SECRET, true);
    await expect(letters.sheet).not.toContainText(SECRET);
    await letters.answer(SAMPLE_NOTICE);
    await letters.editor.getByRole('button', { name: 'Save draft' }).click();
    await letters.issueIt('L-2010-001');
    const kept = JSON.stringify(journalEntries(noticebook.records('sample')).at(-1)?.changes);
    expect(kept).not.toContain(SECRET);
  });

  await test.step('where this computer only looks, it is not there, and nothing tells of it', async () => {
    await shell.goTo('Settings');
    await shell.main.getByRole('button', { name: 'Look only on this computer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Look only', exact: true }).click();
    await page.getByRole('complementary', { name: 'Look only' }).waitFor();
    await obligations.open(ACTIVATE);
    await expect(review.notes).toContainText('Called the bureau on Friday.');
    await expect(page.getByText(SECRET)).toHaveCount(0);
    await expect(shell.main.getByRole('region', { name: 'History' })).not.toContainText('Note added');
    await shell.goTo('Records');
    await expect(shell.main.getByRole('table', { name: 'History' })).not.toContainText('Note added');
    expect(countOf(noticebook.records('sample'), 'note.added')).toBe(3);
  });
});

test('the directory lists parties and contacts, says when an address was checked, and where a party is named', async ({ noticebook }) => {
  test.setTimeout(90_000);
  const { page, shell } = await sampleCity(noticebook);
  const dialog = page.getByRole('dialog');
  const table = shell.main.getByRole('table', { name: 'Directory' });

  await shell.goTo('Agreements');
  await shell.main.getByRole('link', { name: 'Directory' }).click();
  await expect(table.getByRole('row').filter({ hasText: 'State Identification Bureau' })).toContainText('Not checked yet');

  await test.step('a party is added, refused first without a name, and found', async () => {
    await shell.main.getByRole('button', { name: 'Add to the directory' }).click();
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Name of the office' })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: 'Name of the office' }).fill('Jefferson Attorney General');
    await dialog.getByRole('textbox', { name: 'Short name' }).fill('AG');
    await dialog.getByRole('textbox', { name: 'City', exact: true }).fill('Port Ellis');
    await dialog.getByRole('checkbox', { name: 'The address was checked today' }).check();
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(table.getByRole('row').filter({ hasText: 'Jefferson Attorney General' })).toContainText('Checked Nov 15, 2010');
    await shell.main.getByRole('searchbox', { name: 'Find in the directory' }).fill('attorney gen');
    await expect(table.getByRole('row')).toHaveCount(2);
    await shell.main.getByRole('searchbox', { name: 'Find in the directory' }).fill('');
  });

  await test.step('its contact is found by name, and it can be taken out while nothing names it', async () => {
    await table.getByRole('link', { name: 'Jefferson Attorney General' }).click();
    await shell.main.getByRole('button', { name: 'Add a contact' }).click();
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Priya Raman');
    await dialog.getByRole('button', { name: 'Add contact' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(shell.main.getByRole('table', { name: 'Contacts' })).toContainText('Priya Raman');
    await shell.main.getByRole('link', { name: 'Directory' }).click();
    await shell.main.getByRole('searchbox', { name: 'Find in the directory' }).fill('raman');
    await expect(table.getByRole('row')).toHaveCount(2);
    await table.getByRole('link', { name: 'Jefferson Attorney General' }).click();
    await shell.main.getByRole('button', { name: 'Take out', exact: true }).click();
    await expect(shell.heading).toHaveText('Directory');
    await expect(table).not.toContainText('Jefferson Attorney General');
  });

  await test.step('a party that is named stays; its check is recorded', async () => {
    await table.getByRole('link', { name: 'State Identification Bureau' }).click();
    await expect(shell.main.getByRole('region', { name: 'Where it is named' })).toContainText('Secure Communities MOA');
    await expect(shell.main.getByRole('button', { name: 'Take out', exact: true })).toHaveCount(0);
    await shell.main.getByRole('button', { name: 'Record that the address was checked' }).click();
    await expect(shell.main.getByText('Checked Nov 15, 2010')).toBeVisible();
  });
});
