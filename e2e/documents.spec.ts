/** Documents: dropped or chosen, looked at in a viewer of their own, saved as copies; a program is kept and never opened. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from './fixtures';
import type { Noticebook } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { expectMessage, textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { RecordsPage } from './pages/RecordsPage';
import { ShellPage } from './pages/ShellPage';

const ACTIVATE = 'Activate fingerprint sharing';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function pdf(words: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([612, 792]).drawText(words, { x: 72, y: 700, size: 24 });
  return Buffer.from(await document.save());
}

const choose = async (noticebook: Noticebook, panel: Locator, name: string, bytes: Buffer) => {
  const path = join(noticebook.desk, name);
  writeFileSync(path, bytes);
  await noticebook.willChoose(path);
  await panel.getByRole('button', { name: 'Choose a file' }).click();
};

/** Adds what the dialog asks about, with the title that it proposes unless another is given. */
const confirm = async (page: Page, title?: string) => {
  const dialog = page.getByRole('dialog');
  if (title !== undefined) await textField(dialog, 'Title').fill(title);
  await dialog.getByRole('button', { name: 'Add document' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** The addresses of all windows of the app but the first. */
const viewers = (noticebook: Noticebook) => noticebook.main.evaluate(({ BrowserWindow }) =>
  BrowserWindow.getAllWindows().filter((one) => /\/files\//.test(one.webContents.getURL()) && one.isVisible()).map((one) => one.getTitle()));

const closeViewers = (noticebook: Noticebook) => noticebook.main.evaluate(({ BrowserWindow }) => {
  for (const one of BrowserWindow.getAllWindows()) if (/\/files\//.test(one.webContents.getURL())) one.close();
});

/** How many colours the viewer of a file shows once its frames are there: an empty window has one. Looked at earlier, the picture would hold it up. */
const coloursIn = (noticebook: Noticebook) => noticebook.main.evaluate(async ({ BrowserWindow }) => {
  const window = BrowserWindow.getAllWindows().find((one) => /\/files\//.test(one.webContents.getURL()));
  if (window === undefined || window.webContents.isLoading() || window.webContents.mainFrame.framesInSubtree.length < 3) return 0;
  const picture = await window.webContents.capturePage();
  const bytes = picture.toBitmap();
  const colours = new Set<number>();
  for (let at = 0; at < bytes.length; at += 4) colours.add((bytes[at] ?? 0) << 16 | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0));
  return colours.size;
});

test('a PDF and a picture open in a viewer, a program is kept and never opened, and a missing file is said in words', async ({ noticebook }) => {
  test.setTimeout(150_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, agreements, obligations] = [new ShellPage(page), new AgreementPage(page), new ObligationPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  await agreements.open('Secure Communities MOA');
  const panel = agreements.panel('Documents');
  const item = (title: string) => panel.getByRole('listitem').filter({ hasText: title });
  await expect(panel.getByText('No document is kept here yet')).toBeVisible();

  await test.step('a PDF is added with a title, and opens in a window of its own', async () => {
    await choose(noticebook, panel, 'signed_moa.pdf', await pdf('Signed in 2009'));
    const title = textField(page.getByRole('dialog'), 'Title');
    await expect(title).toHaveValue('signed moa');
    await title.fill(' ');
    await page.getByRole('dialog').getByRole('button', { name: 'Add document' }).click();
    await expectMessage(title, 'Type what it is');
    await confirm(page, 'Signed copy');
    await expect(item('Signed copy')).toContainText('signed_moa.pdf');
    await expect(item('Signed copy')).toContainText(/PDF.*1 KB.*Added Nov 15, 2010 by /s);
    await item('Signed copy').getByRole('button', { name: 'View Signed copy' }).click();
    await expect.poll(() => viewers(noticebook)).toEqual(['signed_moa.pdf']);
    await expect.poll(() => coloursIn(noticebook), { timeout: 20_000 }).toBeGreaterThan(10);
    await item('Signed copy').getByRole('button', { name: 'View Signed copy' }).click();
    await expect.poll(() => viewers(noticebook), 'one window for one file').toHaveLength(1);
    await closeViewers(noticebook);
    await expect.poll(() => viewers(noticebook)).toEqual([]);
  });

  await test.step('a program is kept and can be saved, but nothing opens it', async () => {
    const program = Buffer.from('MZ\x90\x00this program must never run', 'latin1');
    await choose(noticebook, panel, 'setup.exe', program);
    await confirm(page);
    await expect(item('setup.exe')).toContainText(/Program.*Can be saved, not opened here/s);
    await expect(item('setup.exe').getByRole('button', { name: /^View/ })).toHaveCount(0);
    await choose(noticebook, panel, 'invoice.pdf', Buffer.from('MZ\x90\x00another program, under a false name', 'latin1'));
    await confirm(page);
    await expect(item('invoice.pdf')).toContainText('Can be saved, not opened here');
    // Not even when the window asks for it: the main process looks at the bytes.
    const answers = await page.evaluate(async () => {
      const bridge = (window as unknown as { noticebook: Record<string, (request: unknown) => Promise<{ ok: boolean; value?: { hash: string }; error?: { code: string } }>> }).noticebook;
      const kept = await bridge['fileKeep']?.({ kind: 'any', name: 'x.pdf', bytes: new TextEncoder().encode('MZ not a PDF') });
      const file = { ...kept?.value, mediaType: 'application/pdf' };
      return [(await bridge['fileView']?.({ file }))?.error?.code, (await bridge['fileView']?.({ file: { ...file, hash: 'f'.repeat(64) } }))?.error?.code, (await bridge['fileView']?.({ file: { ...file, hash: '../../etc/passwd' } }))?.error?.code];
    });
    expect(answers).toEqual(['notViewed', 'notFound', 'refused']);
    expect(await viewers(noticebook)).toEqual([]);
    const copy = await noticebook.willSaveAs('copy.exe');
    await item('setup.exe').getByRole('button', { name: 'Save a copy of setup' }).click();
    await expect(panel.getByRole('status').filter({ hasText: 'Saved as copy.exe' })).toBeVisible();
    expect(readFileSync(copy)).toEqual(program);
  });

  await test.step('files are dropped as evidence of an obligation; a picture opens', async () => {
    await obligations.open(ACTIVATE);
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    const dropped = await page.evaluateHandle(([png]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(png ?? ''), (letter) => letter.charCodeAt(0))], 'green card.png', { type: 'image/png' }));
      transfer.items.add(new File(['From: ice\n\nReceived.'], 'reply.eml'));
      return transfer;
    }, [PNG.toString('base64')]);
    await evidence.getByRole('group', { name: 'Add to evidence' }).dispatchEvent('drop', { dataTransfer: dropped });
    await textField(page.getByRole('dialog'), 'Note for all of them').fill('Came on Monday.');
    await page.getByRole('dialog').getByRole('button', { name: 'Add 2 documents' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect(evidence.getByRole('listitem').filter({ hasText: 'reply' })).toContainText(/E-mail.*Came on Monday\..*not opened here/s);
    await evidence.getByRole('button', { name: 'View green card' }).click();
    await expect.poll(() => viewers(noticebook)).toEqual(['green card.png']);
    await closeViewers(noticebook);
    await expect(page.getByRole('region', { name: 'History', exact: true })).toContainText('Document added');
  });

  await test.step('one is taken out alone, with its reason in the history', async () => {
    const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
    await evidence.getByRole('button', { name: 'Take out reply' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take out the document' }).click();
    await expectMessage(textField(page.getByRole('dialog'), 'Why'), 'Say why');
    await textField(page.getByRole('dialog'), 'Why').fill('It belongs to another letter.');
    await page.getByRole('dialog').getByRole('button', { name: 'Take out the document' }).click();
    await expect(evidence.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'History', exact: true })).toContainText('It belongs to another letter.');
  });

  await test.step('a file that changed or is missing is said in words, and the app goes on', async () => {
    await agreements.open('Secure Communities MOA');
    const files = join(noticebook.records('sample'), 'files');
    const kept = readdirSync(files, { recursive: true, encoding: 'utf8' }).map((name) => join(files, name)).find((path) => /[0-9a-f]{64}$/.test(path) && readFileSync(path).subarray(0, 5).toString() === '%PDF-');
    if (kept === undefined) throw new Error('The PDF is kept');
    writeFileSync(kept, Buffer.concat([readFileSync(kept), Buffer.from('changed')]));
    await item('Signed copy').getByRole('button', { name: 'View Signed copy' }).click();
    await expect(panel.getByRole('alert')).toContainText('“signed_moa.pdf” is no longer the file that was kept');
    rmSync(kept);
    await item('Signed copy').getByRole('button', { name: 'View Signed copy' }).click();
    await expect(panel.getByRole('alert')).toContainText('“signed_moa.pdf” is missing from the records folder');
    await item('Signed copy').getByRole('button', { name: 'Save a copy of Signed copy' }).click();
    await expect(panel.getByRole('alert')).toContainText('is missing from the records folder');
    expect(await viewers(noticebook)).toEqual([]);
    const records = new RecordsPage(page);
    await records.open();
    expect(await records.verify()).toMatch(/missing/i);
  });
});

test('a meeting keeps documents, and the frozen PDF of a letter can be viewed', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings, letters] = [new ShellPage(page), new MeetingPage(page), new LetterPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  await letters.startAbout('Give written notice that the date will not be met', 'Delay notice');
  await letters.answer({
    'What is the cause of the delay?': 'The interface is not delivered.',
    'On which day did the City become aware of the delay?': '11/12/2010',
    'How long will the delay last, as far as you know?': 'nine weeks',
    'Which new date do you propose?': '4/4/2011',
    'What is done until then?': 'Prints go on paper.',
    'By which day do you ask for a written reply?': '12/15/2010',
  });
  await expect(letters.issue).toBeEnabled();
  await letters.issueIt('L-2010-001');
  await page.getByRole('button', { name: 'View the PDF' }).click();
  await expect.poll(() => viewers(noticebook)).toEqual([expect.stringMatching(/^L-2010-001 .*\.pdf$/)]);
  await expect.poll(() => coloursIn(noticebook), { timeout: 20_000 }).toBeGreaterThan(10);
  await meetings.call({ texts: { 'Title': 'Resolution meeting', 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
  await choose(noticebook, meetings.panel('Documents'), 'agenda.pdf', await pdf('Agenda'));
  await confirm(page);
  await expect(meetings.panel('Documents').getByRole('listitem')).toContainText(/agenda\.pdf.*PDF/s);

  // Other records are opened: what the viewer shows belongs to the ones before.
  await page.getByRole('button', { name: 'Leave the sample city' }).click();
  await expect.poll(() => viewers(noticebook)).toEqual([]);
});
