/** "Print" hands the PDF as issued to a printer by CUPS, and what comes out has its pages and its words. Left out where CUPS is missing. */
import { execFileSync } from 'node:child_process';
import { SAMPLE_NOTICE } from '../delayNotice';
import { expect, test } from '../fixtures';
import { LetterPage } from '../pages/LetterPage';
import { readPdf } from '../pdf';
import { hasPrintServer, PrintServer } from '../printServer';

const isThere = hasPrintServer();
if (!isThere) console.log('CUPS (cupsd) is not on this computer: the drill with a printer is left out.');

test('an issued letter comes out of a printer as it was issued', async ({ noticebook }) => {
  test.skip(!isThere, 'CUPS (cupsd) is not on this computer.');
  const printer = new PrintServer();
  const before = process.env['CUPS_SERVER'];
  try {
    await printer.ready();
    process.env['CUPS_SERVER'] = printer.address;
    const page = await noticebook.open({ switches: ['--sample'] });
    const letters = new LetterPage(page);
    await letters.shell.places.waitFor({ timeout: 30_000 });
    await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await letters.issueIt('L-2010-001');
    const saved = await noticebook.willSaveAs('letter.pdf');
    await letters.saveAsPdf();

    await noticebook.willPrintOn('paper');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Sent to the printer' })).toBeVisible({ timeout: 60_000 });
    const paper = await printer.printed();
    const words = (path: string): string => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
    expect(words(paper)).toBe(words(saved));
    const [issued, printed] = [readPdf(saved), readPdf(paper)];
    expect(printed.pages).toHaveLength(issued.pages.length);
    expect(printed.info['Page size']).toContain('612 x 792');
  } finally {
    if (before === undefined) delete process.env['CUPS_SERVER'];
    else process.env['CUPS_SERVER'] = before;
    if (noticebook.isOpen) await noticebook.close();
    await printer.end();
  }
});
