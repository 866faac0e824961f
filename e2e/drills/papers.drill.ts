/** Every kind of paper that the app prints, judged by an independent validator: it is the PDF/UA-1 and PDF/A-2a that it says it is. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SAMPLE_NOTICE } from '../delayNotice';
import { expect, test } from '../fixtures';
import { DETENTION, KIND_LETTERS, MEETING } from '../kindLetters';
import { AgreementPage } from '../pages/AgreementPage';
import { choose, textField } from '../pages/field';
import { type KindLetter, LetterPage } from '../pages/LetterPage';
import { MeetingPage } from '../pages/MeetingPage';
import { ObligationPage } from '../pages/ObligationPage';
import { PapersPage } from '../pages/PapersPage';
import { ShellPage } from '../pages/ShellPage';
import { readPdf } from '../pdf';
import { findingsIn } from '../validator';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';

/** One white pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

/** Long enough for a second page, with letters of other scripts than the plain Latin one. */
const LONG = 'The interface was ordered for the office in Łódź Street – “as agreed” – and has not arrived; five officials filed affidavits. '.repeat(30);

test('letters, minutes, reports: all of them PDF/UA-1 and PDF/A-2a', async ({ noticebook }) => {
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const [obligations, letters, meetings, papers] = [new ObligationPage(page), new LetterPage(page), new MeetingPage(page), new PapersPage(page)];
  const made: string[] = [];
  const willSave = async (name: string): Promise<void> => {
    made.push(await noticebook.willSaveAs(name));
  };

  await test.step('letters of one page and of several, with lists and a table', async () => {
    await letters.startAbout(NOTICE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await letters.issueIt('L-2010-001');
    await willSave('letter.pdf');
    await letters.saveAsPdf();
    await letters.startAbout(ACTIVATE, 'Delay notice');
    await letters.answer({ ...SAMPLE_NOTICE, 'What is the cause of the delay?': LONG });
    await letters.issueIt('L-2010-002');
    await willSave('long-letter.pdf');
    await letters.saveAsPdf();
    await letters.begin(KIND_LETTERS.L4);
    await letters.fillIn(KIND_LETTERS.L4);
    await letters.issueIt('L-2010-003');
    await willSave('letter-with-list-and-table.pdf');
    await letters.saveAsPdf();
  });

  await test.step('minutes, also with what is not known of a person', async () => {
    await obligations.open(ACTIVATE);
    await obligations.changeStatus('Cannot meet', 'The interface is not delivered.');
    await meetings.call({ texts: { 'Title': MEETING, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await meetings.recordStatement('ICE', 'The date can be moved.');
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed.' });
    await meetings.recordOutcome();
    await willSave('minutes.pdf');
    await meetings.saveMinutes();
  });

  await test.step('approved minutes with an agenda, a motion and an action item, and an addendum to them', async () => {
    await meetings.call({ texts: { 'Title': 'Council', 'Date': '11/15/2010', 'Place, or how people join': 'City Hall', 'Quorum': '2', 'Notice posted on': '11/10/2010' }, obligations: [ACTIVATE] });
    await meetings.propose();
    await page.getByRole('button', { name: 'Start minutes' }).click();
    await meetings.recordStatement('ICE', LONG.slice(0, 2_000));
    await textField(meetings.entry, 'What was said').focus();
    await meetings.type('motion', 'To accept the later date.');
    await choose(meetings.entry, 'Moved by', 'ICE');
    await textField(meetings.entry, 'The motion').press('Control+Enter');
    await expect(meetings.panel('Minutes')).toContainText('Moved by ICE. Carried.');
    await meetings.addAction({ title: 'Correct the plan', owner: 'ICE', count: '5' });
    await meetings.approve('City Council');
    await willSave('approved-minutes.pdf');
    await meetings.saveMinutes();
    await meetings.addAddendum('The date is April 18.');
    await willSave('addendum.pdf');
    await meetings.panel('Approved minutes').getByRole('listitem').filter({ hasText: 'Addendum 1' }).getByRole('button', { name: /^Save/ }).click();
    await expect(meetings.panel('Approved minutes')).toContainText('Saved as addendum.pdf');
  });

  await test.step('the account of a count, the tickler, the council report', async () => {
    await obligations.open(NOTICE);
    await willSave('account.pdf');
    await obligations.hero.getByRole('button', { name: 'Save the account as PDF' }).click();
    await expect(obligations.hero.getByRole('status')).toContainText('Account saved as account.pdf', { timeout: 30_000 });
    await papers.openTickler(90);
    await willSave('tickler.pdf');
    await papers.saveAsPdf();
    await papers.openReport();
    await willSave('council-report.pdf');
    await papers.saveAsPdf();
  });

  await test.step('a letter of each of the ten kinds', async () => {
    const agreements = new AgreementPage(page);
    await agreements.add({ texts: { Title: DETENTION, Number: 'IGSA 08-221', Dated: '10/1/2008' }, standing: 'The city signed it' });
    await agreements.addParty({
      level: 'Federal', notices: 'Addressee of notices', isSignatory: true, methods: ['Certified mail, return receipt'],
      texts: {
        'Name of the office': 'Detention Contracts Office', 'Short name': 'DCO', 'Attention': 'Miriam Castellan, Contracting Officer', 'Salutation': 'Dear Ms. Castellan', 'Street or post office box': '1000 Example Plaza', 'City': 'Washington', 'State': 'DC', 'ZIP code': '00501', 'Role under this agreement': 'Signatory, federal partner',
      },
    });
    await agreements.addAuthority({
      kind: 'Contract clause',
      texts: { 'Title': 'Article 12, termination', 'Issued by': 'the parties', 'Dated': '10/1/2008', 'In force from': '10/1/2008', 'Section or page': 'section 12.1', 'The words': 'Either party may end this agreement by sixty days’ written notice, delivered by certified mail and effective on receipt.' },
    });
    let number = 3; // behind the three above, of which one is a request for a meeting
    for (const [id, letter] of Object.entries<KindLetter>(KIND_LETTERS).filter(([kind]) => kind !== 'L4')) {
      number += 1;
      await letters.begin(letter);
      await letters.fillIn(letter);
      await expect(letters.issue, `${id} can be issued`).toBeEnabled();
      await letters.issueIt(`L-2010-${String(number).padStart(3, '0')}`);
      await willSave(`letter-${id}.pdf`);
      await letters.saveAsPdf();
    }
  });

  await test.step('all letters as one PDF', async () => {
    await willSave('all-letters.pdf');
    await letters.many('One PDF of all');
  });

  await test.step('a dossier with letters and a picture as exhibits', async () => {
    await obligations.open(ACTIVATE);
    const picture = join(noticebook.desk, 'green card.png');
    writeFileSync(picture, PICTURE);
    await noticebook.willChoose(picture);
    await shell.main.getByRole('region', { name: 'Evidence' }).getByRole('button', { name: /^Choose/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    for (const [link, name] of [[ACTIVATE, 'dossier-obligation.pdf'], ['Secure Communities MOA', 'dossier-agreement.pdf']] as const) {
      if (link !== ACTIVATE) await new AgreementPage(page).open(link);
      await page.getByRole('link', { name: 'The whole story' }).click();
      await willSave(name);
      await page.getByRole('button', { name: 'Save dossier as PDF' }).click();
      await expect(page.getByRole('status').filter({ hasText: `Dossier saved as ${name}` })).toBeVisible({ timeout: 60_000 });
    }
  });

  keep(made);
  for (const path of made) {
    const { complaints, isMarked, fonts } = readPdf(path);
    expect.soft(complaints, basename(path)).toBe('');
    expect.soft(isMarked, basename(path)).toBe(true);
    expect.soft(fonts.filter(({ isEmbedded, hasUnicode }) => !isEmbedded || !hasUnicode), basename(path)).toEqual([]);
    const bytes = readFileSync(path, 'latin1');
    expect.soft(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect.soft(bytes).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  }
  expect.soft(findingsIn(made, 'PDF/UA-1')).toEqual([]);
  expect.soft(findingsIn(made, 'PDF/A-2a')).toEqual([]);
});

/** The papers are left here to be looked at, when this folder is named. */
function keep(paths: readonly string[]): void {
  const folder = process.env['NOTICEBOOK_PICTURES'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const path of paths) copyFileSync(path, join(folder, basename(path)));
}
