/** The forms in which a letter leaves the program, each with the words of the paper, and how it comes back from Word. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import PostalMime from 'postal-mime';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { PROJECT } from './noticebook';
import { LetterPage } from './pages/LetterPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const ACTIVATE = 'Activate fingerprint sharing';

/** Pictures and papers are left here to be looked at, when this folder is named. */
const PICTURES = process.env['NOTICEBOOK_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(serious, name).toEqual([]);
}

/** The parts of a Word document, by path. */
const partsOf = (path: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of the document itself, without heads and feet. */
const wordsOfWord = (path: string): string =>
  oneSpace(plain((partsOf(path)['word/document.xml'] ?? '').replace(/<w:drawing>.*?<\/w:drawing>/gs, '').replace(/<w:(tab|br)\/>/g, ' ').replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '')));

/** Plain text without the marks of its lists, which Word and the sheet draw. */
const wordsOfText = (path: string): string => oneSpace(readFileSync(path, 'utf8').replace(/^ *(\d+\.|-) /gm, ''));

test('a letter as Word, text and e-mail: a draft is marked, an issued letter has the words as issued', async ({ noticebook }) => {
  test.setTimeout(150_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  const letters = new LetterPage(page);
  await letters.startAbout(ACTIVATE, 'Delay notice', { 'State Identification Bureau': 'E-mail' });
  await letters.answer(SAMPLE_NOTICE);
  await letters.editor.getByRole('textbox', { name: /Enclosures/ }).fill('Deployment plan, page 3\nPurchase order');

  await test.step('a draft', async () => {
    const word = await noticebook.willSaveAs('draft.docx');
    await letters.saveAs('Word document', 'State Identification Bureau');
    await expect(page.getByRole('status').filter({ hasText: 'Saved as draft.docx' })).toBeVisible();
    await look(page, 'draft-saved');
    const parts = partsOf(word);
    const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head).toContain('DRAFT');
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/')), 'the seal is in it').toBe(true);
    expect(wordsOfWord(word)).toContain('Dear Director Whitcomb:');

    const text = await noticebook.willSaveAs('draft.txt');
    await letters.saveAs('Plain text', 'State Identification Bureau');
    await expect(page.getByRole('status').filter({ hasText: 'Saved as draft.txt' })).toBeVisible();
    expect(readFileSync(text, 'utf8')).toMatch(/^HISTORICAL SAMPLE\r\nDRAFT\r\n\r\n/);
    expect(wordsOfText(text)).toBe(`HISTORICAL SAMPLE DRAFT ${wordsOfWord(word)}`);
  });

  await letters.issueIt('L-2010-001');
  const path = await noticebook.willSaveAs('letter.pdf');
  await letters.saveAsPdf();
  const pdf = readPdf(path);

  await test.step('the same bytes each time', async () => {
    const again = await noticebook.willSaveAs('again.pdf');
    await letters.saveAsPdf();
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  });

  await test.step('its foot names the words and the head of the journal before it', () => {
    const issued = journalEntries(noticebook.records('sample')).find(({ kind }) => kind === 'letter.issued');
    const frozen = issued?.changes.find(({ table }) => table === 'letters')?.set?.['issued'] as { readonly text: string; readonly head: string } | undefined;
    const hash = createHash('sha256').update(frozen?.text ?? '').digest('hex');
    const [, entry, head] = /entry (\d+), ([0-9a-f]+)$/.exec(frozen?.head ?? '') ?? [];
    expect(Number(entry)).toBe((issued?.seq ?? 0) - 1);
    const foot = `L-2010-001 · words of this letter SHA-256 ${hash.slice(0, 16)} · journal before issue: entry ${entry}, ${head?.slice(0, 16)}`;
    for (const words of pdf.pages) expect(words.replace(/\s+/g, ' ')).toContain(foot);
  });

  await test.step('issued: Word and text have the words of the PDF', async () => {
    const word = await noticebook.willSaveAs('letter.docx');
    await page.getByRole('button', { name: 'Save as' }).click();
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'save-as-menu.png') });
    await page.keyboard.press('Escape');
    await letters.saveAs('Word document', 'Secure Communities Program Office');
    await expect(page.getByRole('status').filter({ hasText: 'Saved as letter.docx' })).toBeVisible();
    const words = wordsOfWord(word);
    // The PDF has the lines of the page; running heads, feet and marks are not the letter's own words.
    const letters1 = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const first = pdf.pages[0] ?? '';
    for (const passage of words.split(/(?<=[.:]) /).filter((one) => one.length > 20).slice(0, 12)) expect(letters1(first), passage).toContain(letters1(passage));
    expect(words).toContain('Our reference: L-2010-001');
    const { 'word/document.xml': xml = '' } = partsOf(word);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(Object.entries(partsOf(word)).some(([name, head]) => name.startsWith('word/header') && head.includes('NUMPAGES'))).toBe(true);

    const text = await noticebook.willSaveAs('letter.txt');
    await letters.saveAs('Plain text', 'Secure Communities Program Office');
    await expect(page.getByRole('status').filter({ hasText: 'Saved as letter.txt' })).toBeVisible();
    expect(wordsOfText(text)).toBe(`HISTORICAL SAMPLE ${words}`);
  });

  await test.step('an e-mail that is not sent, with the very PDF in it', async () => {
    const mail = await noticebook.willSaveAs('letter.eml');
    await letters.saveAs('E-mail with the PDF');
    await expect(page.getByRole('status').filter({ hasText: 'Saved as letter.eml' })).toContainText('Nothing is sent');
    await look(page, 'mail-saved');
    const read = await PostalMime.parse(readFileSync(mail), { attachmentEncoding: 'arraybuffer' });
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(read.to?.length).toBeGreaterThan(0);
    expect(read.subject).toMatch(/^L-2010-001 Delay notice: /);
    const [attached] = read.attachments;
    expect(attached?.filename).toBe('L-2010-001 Delay notice.pdf');
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(readFileSync(path))).toBe(true);
  });

  await test.step('on another day, from the register: the same bytes', async () => {
    await noticebook.relaunch();
    const reopened = new LetterPage(noticebook.page);
    await reopened.shell.goTo('Letters');
    await reopened.shell.main.getByRole('link', { name: new RegExp(ACTIVATE) }).click();
    const later = await noticebook.willSaveAs('later.pdf');
    await reopened.saveAsPdf();
    expect(readFileSync(later).equals(readFileSync(path))).toBe(true);
  });

  if (PICTURES !== undefined) execFileSync('cp', [path, ...['draft.docx', 'letter.docx', 'letter.txt', 'letter.eml'].map((name) => join(noticebook.desk, name)), PICTURES]);
});

/** A copy of a Word document of which a part was edited, as Word itself would leave it. */
function edited(path: string, to: string, edit: (xml: string) => string, part = 'word/document.xml'): string {
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const changed = edit(xml);
  expect(changed, 'the document was changed').not.toBe(xml);
  writeFileSync(to, zipSync({ ...parts, [part]: strToU8(changed) }));
  return to;
}

test('an edited document comes back, is shown and taken; the final PDF of counsel is issued as it is', async ({ noticebook }) => {
  test.setTimeout(150_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  const letters = new LetterPage(page);
  await letters.startAbout(ACTIVATE, 'Delay notice', { 'State Identification Bureau': 'E-mail' });
  await letters.answer(SAMPLE_NOTICE);
  const word = await noticebook.willSaveAs('draft.docx');
  await letters.saveAs('Word document', 'State Identification Bureau');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as draft.docx' })).toBeVisible();

  const bringBack = async (path: string) => {
    await noticebook.willChoose(path);
    await page.getByRole('button', { name: 'Save as' }).click();
    await page.getByRole('menuitem', { name: 'Bring back from Word' }).click();
  };

  await test.step('unchanged, nothing differs', async () => {
    await bringBack(word);
    await expect(letters.dialog).toContainText('its subject and body read as the letter does');
    await expect(letters.dialog, 'the heads and feet are ours').not.toContainText('Not kept');
    await expect(letters.dialog.getByRole('button', { name: 'Take these words' })).toBeDisabled();
    await letters.dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('another file is refused with a sentence', async () => {
    const text = join(noticebook.desk, 'not-word.docx');
    writeFileSync(text, 'Dear Director');
    await bringBack(text);
    await expect(page.getByRole('alert')).toContainText('This is no Word document');
  });

  await test.step('changes are shown, taken, and their fields stay live', async () => {
    const headed = edited(word, join(noticebook.desk, 'headed.docx'), (xml) => xml.replace('</w:hdr>', '<w:p><w:r><w:t>Attorney work product</w:t></w:r></w:p></w:hdr>'), 'word/header1.xml');
    const path = edited(headed, join(noticebook.desk, 'edited.docx'), (xml) =>
      xml
        .replace(' became aware of this on ', ' first learned of this on ')
        .replace('>about nine weeks<', '>about ten weeks<')
        .replace(/(<w:p>(?:(?!<\/w:p>).)*Reservation of rights\.)/s, '<w:p><w:pPr><w:pStyle w:val="LetterBody"/></w:pPr><w:r><w:t>Counsel adds this </w:t></w:r><w:del w:id="9" w:author="D. Osei"><w:r><w:delText>long </w:delText></w:r></w:del><w:ins w:id="8" w:author="D. Osei"><w:r><w:t>short paragraph.</w:t></w:r></w:ins></w:p>$1'));
    await bringBack(path);
    const { dialog } = letters;
    await expect(dialog).toContainText('2 passages differ from the letter');
    await expect(dialog.getByRole('deletion').first()).toHaveText('became aware');
    await expect(dialog.getByRole('insertion').first()).toHaveText('first learned');
    await expect(dialog).toContainText('2 tracked changes count as accepted');
    await expect(dialog).toContainText('One value becomes plain words');
    await expect(dialog).toContainText('Not kept: what was changed at the head or foot of the pages');
    await expect(dialog).toContainText('“Attorney work product”');
    await expect(dialog, 'the copy for SIB is as it was saved').not.toContainText('outside of subject and body');
    await look(page, 'bring-back');
    await dialog.getByRole('button', { name: 'Take these words' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The words of edited.docx are taken' })).toBeVisible();
    await expect(letters.sheet).toContainText('The City first learned of this on November 12, 2010. The delay is expected to last about ten weeks.');
    await expect(letters.sheet).toContainText('Counsel adds this short paragraph.');
    await letters.question('On which day did the City become aware of the delay?').fill('11/11/2010');
    await expect(letters.sheet, 'the day is still the answer').toContainText('first learned of this on November 11, 2010');
    await look(page, 'brought-back');
  });

  await test.step('the final PDF', async () => {
    const pdf = join(noticebook.desk, 'Final by counsel.pdf');
    await makePdf(pdf);
    const choose = async (path: string) => {
      await noticebook.willChoose(path);
      await page.getByRole('button', { name: 'Save as' }).click();
      await page.getByRole('menuitem', { name: 'Issue a PDF as the final copy' }).click();
    };
    await choose(word);
    await expect(page.getByRole('alert')).toContainText('is no PDF');
    await choose(pdf);
    await expect(letters.dialog).toContainText('Final by counsel.pdf');
    await look(page, 'final-copy');
    await letters.dialog.getByRole('button', { name: 'Issue this PDF' }).click();
    await page.getByRole('status').filter({ hasText: 'Issued as L-2010-001' }).waitFor({ timeout: 30_000 });
    await expect(page.getByText('The PDF is the letter')).toBeVisible();
    await look(page, 'final-issued');
    const saved = await noticebook.willSaveAs('issued.pdf');
    await letters.saveAsPdf();
    expect(readFileSync(saved).equals(readFileSync(pdf))).toBe(true);
  });

  await test.step('a document that LibreOffice saved', async () => {
    await letters.startAbout(ACTIVATE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await bringBack(join(PROJECT, 'electron/words/editedInLibreOffice.docx'));
    await expect(letters.dialog).toContainText('“D. Osei: Ask the vendor again.”');
    await expect(letters.dialog, 'its head bears another letter’s mark').toContainText('Not kept: what was changed at the head or foot');
    await look(page, 'bring-back-libreoffice');
    await letters.dialog.getByRole('button', { name: 'Take these words' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The words of editedInLibreOffice.docx are taken' })).toBeVisible();
    await expect(letters.sheet).toContainText('The delay is expected to last about ten weeks.');
    await expect(letters.sheet.getByRole('listitem').filter({ hasText: 'First, in <Łódź>.' })).toContainText('Inner point.');
  });
});

test('several letters at once: issued each under its number, saved as one PDF and as one each', async ({ noticebook }) => {
  test.setTimeout(200_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  const letters = new LetterPage(page);
  for (const cause of ['The first cause.', 'The second cause.', '']) {
    await letters.startAbout(ACTIVATE, 'Delay notice');
    await letters.answer({ ...SAMPLE_NOTICE, 'What is the cause of the delay?': cause });
    await letters.editor.getByRole('button', { name: 'Save draft' }).click();
    await expect(letters.editor.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  }

  const told = await letters.many('Issue each');
  expect(told).toContain('Issued: L-2010-001, L-2010-002');
  expect(told, 'the third lacks its cause').toContain('Cannot be issued.');
  await look(page, 'register-after');

  const path = await noticebook.willSaveAs('all.pdf');
  expect(await letters.many('One PDF of all')).toContain('2 letters saved as all.pdf');
  const pdf = readPdf(path);
  expect(pdf.words).toContain('The first cause.');
  expect(pdf.words).toContain('The second cause.');
  expect(pdf.info['Tagged']).toBe('yes');
  expect(pdf.structure.filter((tag) => tag === 'H1').length).toBe(4); // two letters of two copies
  expect(pdf.complaints).toBe('');

  await noticebook.willChoose(noticebook.desk);
  writeFileSync(join(noticebook.desk, 'L-2010-001 Delay notice.pdf'), 'something else');
  await page.getByRole('button', { name: 'Several at once' }).click();
  await look(page, 'several-at-once');
  await letters.dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await letters.many('A PDF of each')).toContain('2 PDFs saved in the folder');
  expect(readFileSync(join(noticebook.desk, 'L-2010-001 Delay notice.pdf'), 'utf8'), 'a file that is there is not replaced').toBe('something else');
  expect(readPdf(join(noticebook.desk, 'L-2010-001 Delay notice (2).pdf')).words).toContain('The first cause.');
  expect(readPdf(join(noticebook.desk, 'L-2010-002 Delay notice.pdf')).words).toContain('The second cause.');

  await test.step('the number that the refused letter did not take is the next one', async () => {
    await letters.shell.goTo('Letters');
    await letters.shell.main.getByRole('tab', { name: /^Drafts/ }).click();
    await letters.shell.main.getByRole('link', { name: ACTIVATE, exact: true }).click();
    await letters.answer({ 'What is the cause of the delay?': 'The third cause.' });
    await letters.issueIt('L-2010-003');
    const numbers = journalEntries(noticebook.records('sample')).filter(({ kind }) => kind === 'letter.issued').flatMap(({ changes }) => changes.flatMap(({ set }) => (set?.['issued'] as { readonly number: string } | undefined)?.number ?? []));
    expect(numbers).toEqual(['L-2010-001', 'L-2010-002', 'L-2010-003']);
  });
});

/** A PDF of another program. */
async function makePdf(path: string): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage([612, 792]).drawText('The final letter of counsel.', { x: 72, y: 700 });
  writeFileSync(path, await document.save());
}
