/** The whole story of an obligation on one page, and as a dossier with its exhibits. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const ACTIVATE = 'Activate fingerprint sharing';
/** One white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

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
    for (const [name, bytes] of [['green card.png', PICTURE], ['notes.txt', Buffer.from('notes')]] as const) {
      const path = join(noticebook.desk, name);
      writeFileSync(path, bytes);
      await noticebook.willChoose(path);
      await shell.main.getByRole('region', { name: 'Evidence' }).getByRole('button', { name: /^Choose/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  const lines = page.getByRole('table', { name: 'What happened' }).getByRole('row');
  await test.step('the story, in the order of days', async () => {
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.heading).toHaveText(`The story of ${ACTIVATE}`);
    await expect(lines.filter({ hasText: 'The due date was moved to April 4, 2011' })).toContainText('Agreed by all.');
    await expect(lines.filter({ hasText: 'was issued' })).toContainText('1');
    await expect(page.getByRole('img', { name: /Delay notice L-2010-001 was issued/ })).toBeVisible();
    await look('story');
    await page.getByRole('group', { name: 'Which facts' }).getByText('Letters', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'Letters' })).toBeChecked();
    await expect(lines).toHaveCount(3);
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  await test.step('the dossier', async () => {
    const path = await noticebook.willSaveAs('dossier.pdf');
    await page.getByRole('button', { name: 'Save dossier as PDF' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Dossier saved as dossier.pdf' })).toBeVisible({ timeout: 60_000 });
    await look('dossier');
    if (SHOTS !== undefined) writeFileSync(join(SHOTS, 'dossier.pdf'), await import('node:fs').then(({ readFileSync }) => readFileSync(path)));
    const pdf = readPdf(path);
    expect(pdf.complaints).toBe('');
    expect(pdf.info['Tagged']).toBe('yes');
    for (const words of ['Index of exhibits: 3', 'Certificate of the custodian of the records', 'Exhibit 1', 'Exhibit 3', 'VIA CERTIFIED MAIL', 'It is neither a PDF nor a picture']) expect(pdf.words).toContain(words);
    expect(pdf.alternatives.some((text) => text.startsWith('Exhibit 2: green card.png'))).toBe(true);
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
});
