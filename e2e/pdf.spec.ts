/** A letter that needs a second page: its running head, and everything that holds for one page holds for all. */
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const SENTENCE = 'The interface that sends the prints was ordered in June and has not arrived in Łódź Street. ';

test('from its second page on, each copy names its addressee, the date and the page', async ({ noticebook }) => {
  const page = await noticebook.open({ switches: ['--sample'] });
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  const letters = new LetterPage(page);
  await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
  await letters.answer({ ...SAMPLE_NOTICE, 'What is the cause of the delay?': SENTENCE.repeat(40) });
  await expect(letters.issue).toBeEnabled();
  await letters.issueIt('L-2010-001');
  const path = await noticebook.willSaveAs('long.pdf');
  await letters.saveAsPdf();

  const pdf = readPdf(path);
  expect(pdf.pages.length % 2, 'two copies of the same length').toBe(0);
  const each = pdf.pages.length / 2;
  expect(each).toBeGreaterThan(1);
  for (const [index, text] of pdf.pages.entries()) {
    const words = text.replace(/\s+/g, ' ');
    const [copy, number] = [Math.floor(index / each), (index % each) + 1];
    const addressee = copy === 0 ? 'Secure Communities Program Office' : 'State Identification Bureau';
    expect(words, `page ${index + 1} of the file`).toContain('HISTORICAL SAMPLE');
    if (number === 1) {
      expect(words).not.toMatch(/Page \d+ of \d+/);
      expect(words).toContain(copy === 0 ? 'Dear Ms. Dowd:' : 'Dear Director Whitcomb:');
    } else {
      expect(words).toContain(`Page ${number} of ${each}`);
      expect(words).toMatch(new RegExp(`(${addressee}|Karen Dowd|Helen Whitcomb).*November 15, 2010`));
    }
  }
  expect(pdf.words).toContain('Łódź Street');
  expect(pdf.info['Page size']).toBe('612 x 792 pts (letter)');
  expect(pdf.info['Tagged']).toBe('yes');
  expect(pdf.language).toBe('en-US');
  expect(pdf.fonts.filter(({ name, type, isEmbedded, hasUnicode }) => !isEmbedded || !hasUnicode || type === 'Type 3' || !/Source ?Serif/i.test(name))).toEqual([]);
  expect(pdf.complaints).toBe('');
});
