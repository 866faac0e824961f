/** The whole story of an obligation on one page, and as a dossier with its exhibits. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { ShellPage } from './pages/ShellPage';
import { ReviewPage } from './pages/ReviewPage';
import { readPdf } from './pdf';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const ACTIVATE = 'Activate fingerprint sharing';
/** One white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

/** A page from outside, as a scanner or another program makes one: without structure. */
const SCAN = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/StructParents 0/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length 57>> stream
BT /F1 24 Tf 72 700 Td (Delivered to the bureau) Tj ET   
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R/Size 6>>
startxref
0
%%EOF
`;

test('a delay, its letter, its proof, its meeting: one story, one dossier', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const [obligations, letters, meetings] = [new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  const look = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), name).toEqual([]);
  };

  await test.step('what happens', async () => {
    await letters.startAbout(ACTIVATE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await letters.issueIt('L-2010-001');
    await letters.recordSending('Secure Communities Program Office', { day: '11/15/2010', number: '9400 1112 0108 0805 4830 16' });
    await meetings.call({ texts: { 'Title': 'Resolution meeting', 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await meetings.recordStatement('ICE', 'The date can be moved.');
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed by all.' });
    await meetings.recordOutcome();
    await obligations.open(ACTIVATE);
    const desk = (name: string) => join(noticebook.desk, name);
    writeFileSync(desk('raw.pdf'), SCAN);
    execFileSync('qpdf', ['--warning-exit-0', desk('raw.pdf'), desk('scan.pdf')], { stdio: 'ignore' });
    execFileSync('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', desk('scan.pdf'), desk('locked.pdf')]);
    writeFileSync(desk('green card.png'), PICTURE);
    writeFileSync(desk('notes.txt'), 'notes');
    for (const name of ['green card.png', 'notes.txt', 'scan.pdf', 'locked.pdf']) {
      const path = join(noticebook.desk, name);
      await noticebook.willChoose(path);
      await shell.main.getByRole('region', { name: 'Evidence' }).getByRole('button', { name: /^Choose/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  await test.step('minutes that are approved, and others that are not yet', async () => {
    await meetings.call({ texts: { 'Title': 'Second meeting', 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await meetings.startMinutes();
    await meetings.recordStatement('ICE', 'Nothing more is asked.');
    await meetings.open('Resolution meeting');
    await meetings.approve('City Council');
    await meetings.addAddendum('The date is April 4, 2011.');
    await obligations.open(ACTIVATE);
  });

  const lines = page.getByRole('table', { name: 'What happened' }).getByRole('row');
  await test.step('the story, in the order of days', async () => {
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.heading).toHaveText(`The story of ${ACTIVATE}`);
    await expect(lines.filter({ hasText: 'The due date was moved from February 1, 2011 to April 4, 2011' })).toContainText('Agreed by all.');
    await expect(lines.filter({ hasText: 'was issued' })).toContainText('1');
    await expect(page.getByRole('img', { name: /Delay notice L-2010-001 was issued/ })).toBeVisible();
    await expect(lines.filter({ hasText: 'The minutes of “Resolution meeting” were approved by City Council' })).toContainText('2');
    await expect(page.getByRole('region', { name: 'Dossier' })).toContainText('Listed apart, not among the exhibits: Minutes of “Second meeting”, November 15, 2010 (not approved yet).');
    await look('story');
    await expect(lines.filter({ hasText: 'Official due date' })).toContainText('Apr 4, 2011');
    await page.getByRole('group', { name: 'Which facts' }).getByText('Letters', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'Letters' })).toBeChecked();
    await expect(lines).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Dossier' })).toContainText('It holds the facts that are chosen above, and says so: letters.');
    await page.getByRole('searchbox', { name: 'Find in the story' }).fill('nothing like it');
    await expect(page.getByText('No fact is like this')).toBeVisible();
    await look('story-nothing');
    await page.getByRole('button', { name: 'Show all facts' }).click();
    await page.getByRole('searchbox', { name: 'Find in the story' }).fill('green');
    await expect(lines).toHaveCount(2);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
  });

  const dossier = async (name: string) => {
    const path = await noticebook.willSaveAs(`${name}.pdf`);
    await page.getByRole('button', { name: 'Save dossier as PDF' }).click();
    await expect(page.getByRole('status').filter({ hasText: `Dossier saved as ${name}.pdf` })).toBeVisible({ timeout: 60_000 });
    if (SHOTS !== undefined) copyFileSync(path, join(SHOTS, `${name}.pdf`));
    return { ...readPdf(path), bytes: readFileSync(path, 'latin1') };
  };

  await test.step('the dossier', async () => {
    const pdf = await dossier('dossier');
    await look('dossier');
    expect(pdf.complaints).toBe('');
    expect(pdf.info['Tagged']).toBe('yes');
    for (const words of ['Index of exhibits: 7', 'Not among the exhibits: 1', 'Minutes of “Second meeting”, November 15, 2010', 'Not approved yet', 'Minutes: Resolution meeting', 'Addendum 1 to the minutes',  'Certificate of the custodian of the records', 'Exhibit 1', 'Exhibit 7', 'VIA CERTIFIED MAIL', 'It is neither a PDF nor a picture', 'The PDF is locked or damaged', 'Delivered to the bureau']) expect(pdf.words).toContain(words);
    expect(pdf.alternatives.some((text) => text.startsWith('Exhibit 4: Document added: green card'))).toBe(true);
    expect(pdf.alternatives.some((text) => text.includes('the official due date is April 4, 2011')), 'the picture has its sentence').toBe(true);
    expect(pdf.words).not.toContain('Only these facts');
    expect(pdf.bytes, 'a page from outside has no structure: the whole claims none').not.toContain('<pdfuaid:part>1');
  });

  await test.step('a file that was lost does not stop it: the index says so, and nobody certifies it', async () => {
    for (const bytes of [PICTURE, readFileSync(join(noticebook.desk, 'scan.pdf'))]) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      rmSync(join(noticebook.records('sample'), 'files', hash.slice(0, 2), hash));
    }
    await page.getByRole('searchbox', { name: 'Find in the story' }).fill('document added');
    await expect(lines).toHaveCount(5);
    const pdf = await dossier('lost');
    expect(pdf.words.match(/The file is lost or damaged/g)).toHaveLength(4); // in the index, and on a sheet of its own
    expect(pdf.words).toContain('Of the exhibits in its index, 2 are lost or damaged; the others, 2, are true copies');
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
  });

  await test.step('narrowed, it says so, and of papers of our own it claims what they claim', async () => {
    await page.getByRole('group', { name: 'Which facts' }).getByText('Letters', { exact: true }).click();
    const pdf = await dossier('letters only');
    expect(pdf.words).toContain('Only these facts');
    expect(pdf.words).toContain('Index of exhibits: 1');
    expect(pdf.bytes).toContain('<pdfuaid:part>1');
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
  });

  await test.step('the story of the agreement, and dark', async () => {
    await shell.chooseColors('Dark');
    await shell.goTo('Agreements');
    await shell.main.getByRole('link', { name: 'Secure Communities MOA' }).click();
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.heading).toHaveText('The story of Secure Communities MOA');
    await expect(lines.filter({ hasText: 'Delay notice L-2010-001 was issued' })).toHaveCount(1);
    await look('story-agreement-dark');
  });

  await test.step('a letter that was declared void is void wherever it is told', async () => {
    await shell.chooseColors('Light');
    await shell.goTo('Letters');
    await shell.main.getByRole('row').getByRole('link').first().click();
    await shell.settled();
    await new ReviewPage(page).because('Declare void', 'The proposed date was wrong');
    await obligations.open(ACTIVATE);
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(lines.filter({ hasText: 'Delay notice L-2010-001 (void) was issued' })).toHaveCount(1);
    await expect(lines.filter({ hasText: 'was declared void' })).toContainText('The proposed date was wrong');
    await look('story-void');
  });
});
