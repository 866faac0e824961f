/** Templates of the office's own: made, written, used, compared, restored, imported; and the words of one letter. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { countOf, journalEntries } from './journal';
import type { Noticebook } from './noticebook';
import { textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { TemplatePage } from './pages/TemplatePage';

const NOTICE = 'Give written notice that the date will not be met';
const OURS = 'Delay notice, our words';

async function openSample(noticebook: Noticebook): Promise<Page> {
  const page = await noticebook.open();
  await new SetUpPage(page).exploreSample();
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  return page;
}

/** Puts the cursor at the end of the letter's last paragraph, and begins a new one. */
async function newParagraph(templates: TemplatePage, page: Page): Promise<void> {
  await templates.part('The letter').locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

test('a template of our own gets a question and a condition, is used, compared and restored', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await openSample(noticebook);
  const [templates, letters] = [new TemplatePage(page), new LetterPage(page)];

  await templates.open('Delay notice');
  await expect(page.getByText('This template is read-only')).toBeVisible();
  await expect(templates.words).toHaveAttribute('contenteditable', 'false');
  await templates.makeOwnVersion(OURS);

  await templates.addQuestion({ 'Question': 'Who on the council asks for a copy?', 'What it is called': 'council contact', 'Help': 'Name and title.' }, { isOptional: true });
  await expect(page.getByText('“council contact” is asked, but stands nowhere in the letter.').first()).toBeVisible();
  await expect(templates.save).toBeDisabled();

  await newParagraph(templates, page);
  await page.keyboard.type('A copy was asked for by ');
  await templates.chooseField('Insert field', 'council contact');
  await page.keyboard.type('.');
  await expect(page.getByText('“council contact” is optional: use it in a passage that stands when it is filled.').first()).toBeVisible();
  await expect(templates.part('The letter').locator('[data-faulty]').getByText('council contact'), 'the fault is marked at its place').toBeVisible();
  await expect(templates.sheet, 'the preview follows while there is a fault').toContainText('A copy was asked for by');

  await templates.chooseField('Condition', 'council contact');
  await expect(templates.part('The letter').getByText('Stands when “council contact” is filled')).toBeVisible();
  await expect(templates.save).toBeEnabled();
  await expect(templates.sheet).not.toContainText('A copy was asked for by');
  await templates.saveVersion('Says who asked for a copy.');
  expect(countOf(noticebook.records('sample'), 'template.versionSaved')).toBe(1);

  await letters.startAbout(NOTICE, 'Delay notice', {}, OURS);
  await expect(letters.editor.getByText('version 2')).toBeVisible();
  await expect(letters.question('Who on the council asks for a copy?')).toBeVisible();
  await letters.question('Who on the council asks for a copy?').fill('Dana Whitcomb, council president');
  await expect(letters.sheet).toContainText('A copy was asked for by Dana Whitcomb, council president.');
  await letters.answer(SAMPLE_NOTICE);
  await letters.issueIt('L-2010-001');

  await templates.open(OURS);
  await templates.part('Subject').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' at the earliest');
  await templates.saveVersion('Another subject.');
  await templates.openVersions(OURS);
  const compared = page.getByRole('region', { name: 'Compare two versions' });
  await expect(compared.locator('ins').filter({ hasText: 'at the earliest' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore version 2' }).click();
  await templates.dialog.getByRole('button', { name: 'Restore version 2' }).click();
  await expect(page.getByRole('table', { name: 'Versions of the template' }).getByRole('row').nth(1)).toContainText('As version 2');
  await expect(compared.locator('del').filter({ hasText: 'at the earliest' })).toBeVisible();

  await letters.shell.goTo('Letters');
  await letters.shell.main.getByRole('row').filter({ hasText: 'L-2010-001' }).getByRole('link').first().click();
  await letters.ledger.waitFor();
  await expect(page.getByText('at the earliest'), 'an issued letter is never touched').toHaveCount(0);
});

test('a draft stays with its version until the newer one is taken, and may have words of its own', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await openSample(noticebook);
  const [templates, letters] = [new TemplatePage(page), new LetterPage(page)];
  await templates.open('Delay notice');
  await templates.makeOwnVersion(OURS);
  await letters.startAbout(NOTICE, 'Delay notice', {}, OURS);
  const address = page.url();
  await templates.open(OURS);
  await newParagraph(templates, page);
  await page.keyboard.type('We remain at your service.');
  await expect(templates.part('The letter')).toContainText('We remain at your service.');
  await templates.saveVersion('A friendlier end.');

  await page.goto(address);
  await letters.sheet.waitFor();
  await expect(letters.editor.getByText('Version 2 of the template was saved since')).toBeVisible();
  await expect(letters.sheet).not.toContainText('We remain at your service.');
  await page.getByRole('button', { name: 'See what changed, or take version 2' }).click();
  await expect(letters.dialog.getByText('A friendlier end.')).toBeVisible();
  await expect(letters.dialog.locator('ins').filter({ hasText: 'We remain at your service.' })).toBeVisible();
  await letters.dialog.getByRole('button', { name: 'Take version 2' }).click();
  await expect(letters.sheet).toContainText('We remain at your service.');

  await letters.question('Which new date do you propose?').fill('4/4/2011');
  await page.getByRole('button', { name: 'Edit the words' }).click();
  const words = page.getByRole('textbox', { name: 'Words of the letter' });
  await expect(words.getByText('April 4, 2011').first(), 'a chip shows the value that stands now').toBeVisible();
  await words.getByText('We remain at your service.').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Call us at any time.');
  await expect(letters.sheet).toContainText('Call us at any time.');
  await page.getByRole('button', { name: 'Differences from the template' }).click();
  await expect(page.getByRole('region', { name: 'Differences from the template' }).locator('ins').filter({ hasText: 'Call us at any time.' })).toBeVisible();
  await page.getByRole('button', { name: 'Save the words' }).click();
  await letters.sheet.waitFor();
  await expect(letters.sheet).toContainText('Call us at any time.');
  await expect(letters.editor.getByText('This letter has words of its own')).toBeVisible();
  await letters.question('Which new date do you propose?').fill('5/2/2011');
  await expect(letters.sheet, 'fields stay live').toContainText('May 2, 2011');

  await page.getByRole('button', { name: 'Edit the words' }).click();
  await words.getByText('Call us at any time.').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Or write.');
  await page.getByRole('navigation', { name: 'Path' }).getByRole('link', { name: 'Delay notice' }).click();
  await expect(letters.editor.getByText('Words were written that are not saved'), 'what was typed is not lost').toBeVisible();
  await page.getByRole('button', { name: 'Go on writing them' }).click();
  await expect(words).toContainText('Or write.');
  await page.getByRole('button', { name: 'Go back to the template’s words' }).click();
  await letters.dialog.getByRole('button', { name: 'Go back to the template’s words' }).click();
  await letters.sheet.waitFor();
  await expect(letters.sheet).not.toContainText('Call us at any time.');
  expect(countOf(noticebook.records('sample'), 'letter.wordsGivenUp')).toBe(1);
});

test('what is pasted from Word is reduced to words, and what is typed outlives a crash', async ({ noticebook }) => {
  const page = await openSample(noticebook);
  const templates = new TemplatePage(page);
  await templates.open('Cannot-meet notice');
  await templates.makeOwnVersion('Pasted');
  await newParagraph(templates, page);
  await templates.words.evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style><script>window.bad=1</script></head><body>
    <!--StartFragment--><p class="MsoNormal" style="mso-margin-top-alt:auto;color:#C00000" onclick="window.bad=2"><b>The council</b> met<o:p></o:p> <i>twice</i>.</p>
    <p class="MsoNormal"><img src="file:///C:/x.png" onerror="window.bad=3"><a href="https://example.com" onmouseover="window.bad=4">minutes</a></p>
    <p class="MsoNormal">It will <ins cite="mailto:D">soon </ins>act<del cite="mailto:D"> at once</del>.<span class="MsoCommentReference"><a class="msocomanchor" href="#_msocom_1">[DO1]</a></span></p>
    <ul><li>first point</li></ul>
    <p class="MsoListParagraph" style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>first step</p><p class="MsoListParagraph" style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o&nbsp; </span>part of it</p>
    <table><tr><td style="background:yellow"><p>step</p></td><td><p>day</p></td></tr></table><div style='mso-element:comment-list'><div class="msocomtxt"><p>Check this.</p></div></div><iframe src="https://example.com"></iframe><svg onload="window.bad=5"></svg><!--EndFragment--></body></html>`);
  const body = templates.part('The letter');
  await expect(body).toContainText('The council met twice.');
  await expect(body.locator('p', { hasText: 'It will' }), 'a deletion and a comment are left out').toHaveText('It will soon act.');
  await expect(body).not.toContainText('Check this');
  await expect(page.getByRole('status').filter({ hasText: 'Left out: 1 deletion, 1 comment, 1 picture. 1 table became lines.' })).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(body.locator('ul > li').first()).toHaveText('first point');
  await expect(body.locator('ol > li > p'), 'a list of Word is a list').toHaveText('first step');
  await expect(body.locator('ol > li > ul > li')).toHaveText('part of it');
  await expect(body.locator('p', { hasText: 'step; day' }), 'a row is a line').toBeVisible();
  await expect(body.locator('strong').last()).toHaveText('The council');
  const markup = (await body.innerHTML()).replaceAll(/<img class="ProseMirror-separator"[^>]*>/g, ''); // the editor's own
  for (const rest of ['Mso', 'style="color', 'onclick', 'onerror', 'onload', '<img', '<a ', '<script', '<style', '<table', '<iframe', '<svg', 'mso-', 'yellow']) expect(markup, rest).not.toContain(rest);
  expect(await page.evaluate(() => 'bad' in window), 'no handler ran').toBe(false);

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+7');
  await page.keyboard.type('by keyboard');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('within it');
  await expect(body.locator('ol > li > ol > li'), 'lists are made and nested by keyboard').toHaveText('within it');
  await expect(templates.sheet.getByRole('listitem').filter({ hasText: 'within it' }).first()).toBeVisible();

  await expect(page.getByText('Not saved yet')).toBeVisible();
  const before = journalEntries(noticebook.records('sample')).length;
  await page.waitForTimeout(800);
  await noticebook.kill();
  const again = await noticebook.open();
  const reopened = new TemplatePage(again);
  await reopened.open('Pasted');
  await expect(again.getByRole('status').filter({ hasText: 'Restored what you were typing' })).toBeVisible();
  await expect(reopened.part('The letter')).toContainText('The council met twice.');
  expect(journalEntries(noticebook.records('sample')).length, 'nothing was recorded').toBe(before);
});

test('a template goes out to a file and comes back; a broken file is refused with its places', async ({ noticebook }) => {
  const page = await openSample(noticebook);
  const templates = new TemplatePage(page);
  await templates.open('Delay notice');
  const path = await noticebook.willSaveAs('delay.json');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'saved as' })).toBeVisible();

  const written = JSON.parse(readFileSync(path, 'utf8')) as { fields: { name: string }[]; closing?: string };
  const broken = join(noticebook.desk, 'broken.json');
  writeFileSync(broken, JSON.stringify({ ...written, closing: undefined, fields: written.fields.filter(({ name }) => name !== 'proposedDate'), extra: 1 }));
  await templates.openList();
  await noticebook.willChoose(broken);
  await page.getByRole('button', { name: 'Import a template' }).click();
  const faults = page.getByRole('table', { name: 'Mistakes in the file' });
  await expect(faults).toContainText('Closing: it is missing.');
  writeFileSync(broken, JSON.stringify({ ...written, fields: written.fields.filter(({ name }) => name !== 'proposedDate') }));
  await noticebook.willChoose(broken);
  await page.getByRole('button', { name: 'Import a template' }).click();
  await expect(faults).toContainText(/The letter, paragraph \d+, piece \d+: “proposedDate” is neither a question of this template nor a fact of the records\./);
  writeFileSync(broken, 'PK not json');
  await noticebook.willChoose(broken);
  await page.getByRole('button', { name: 'Import a template' }).click();
  await expect(faults).toContainText('no template can be read from it');
  expect(countOf(noticebook.records('sample'), 'template.imported')).toBe(0);

  await noticebook.willChoose(path);
  await page.getByRole('button', { name: 'Import a template' }).click();
  await textField(templates.dialog, 'Name').fill('From another office');
  await templates.dialog.getByRole('button', { name: 'Import template' }).click();
  await templates.words.waitFor();
  expect(countOf(noticebook.records('sample'), 'template.imported')).toBe(1);
});

test('words are kept as a standard passage and inserted in another template', async ({ noticebook }) => {
  const page = await openSample(noticebook);
  const templates = new TemplatePage(page);
  await templates.open('Delay notice');
  await templates.makeOwnVersion(OURS);
  const last = templates.part('The letter').locator('p').last();
  await last.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Passages' }).click();
  await page.getByRole('menuitem', { name: 'Keep the selected words as a passage' }).click();
  await textField(templates.dialog, 'Name').fill('Our reservation of rights');
  await templates.dialog.getByRole('button', { name: 'Save passage' }).click();
  await templates.dialog.waitFor({ state: 'hidden' });

  await templates.open('Cannot-meet notice');
  await templates.makeOwnVersion('Cannot meet, ours');
  await newParagraph(templates, page);
  await page.getByRole('button', { name: 'Passages' }).click();
  await page.getByRole('menuitem', { name: 'Our reservation of rights' }).click();
  await expect(templates.part('The letter').getByText('Reservation of rights.')).toHaveCount(2);
  await templates.openList();
  await expect(page.getByRole('table', { name: 'Standard passages' })).toContainText('Our reservation of rights');
});
