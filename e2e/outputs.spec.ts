/** The forms in which a letter leaves the program: Word, plain text, e-mail; each has the words of the paper. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
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

  if (PICTURES !== undefined) execFileSync('cp', [path, ...['draft.docx', 'letter.docx', 'letter.txt', 'letter.eml'].map((name) => join(noticebook.desk, name)), PICTURES]);
});
