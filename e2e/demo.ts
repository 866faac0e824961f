/**
 * The main job on the sample city without a hand, in the real window; leaves pictures and papers in `NOTICEBOOK_DEMO_OUT`:
 * `century/` (all records for a bare browser), `records-request/` (a bundle that was released, unpacked),
 * `letters/` (an issued letter of each kind as PDF, Word and text, and one e-mail), `minutes.pdf`, `minutes.docx`, `dossier.pdf` (the story of an obligation with its exhibits), `calendar.ics`, `council-report.pdf`, `obligations.csv`, `.xlsx` and `.json`, `verify.mjs`, one encrypted backup `backup.age` (passphrase `correct horse battery staple`), `screens/` (each screen light and dark; `index.html` shows all of them) and `data/` (the data folder with its journal).
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { writeContactSheet } from './contactSheet';
import { SAMPLE_NOTICE } from './delayNotice';
import { DETENTION, KIND_LETTERS } from './kindLetters';
import { expect, test } from './fixtures';
import { PROJECT } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { BackupsPage } from './pages/BackupsPage';
import { CenturyPage } from './pages/CenturyPage';
import { ExchangePage } from './pages/ExchangePage';
import { type KindLetter, LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { PapersPage } from './pages/PapersPage';
import { RecordsPage } from './pages/RecordsPage';
import { RequestPage } from './pages/RequestPage';
import { ServicePage } from './pages/ServicePage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const MEETING = 'Resolution meeting on the activation date';
const DAY = '11/15/2010';

test('the main job on the sample city', async ({ noticebook }) => {
  const out = resolve(process.env['NOTICEBOOK_DEMO_OUT'] ?? join(PROJECT, 'demo-out'));
  const screens = join(out, 'screens');
  for (const folder of [screens, join(out, 'letters'), join(out, 'data'), join(out, 'century'), join(out, 'records-request')]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  const page = await noticebook.open();
  const [shell, agreements, obligations, letters, meetings] = [new ShellPage(page), new AgreementPage(page), new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));

  let count = 0;
  /** Two pictures of what is shown, without changing any choice of the clerk: the theme is that of the computer. */
  const picture = async (name: string) => {
    count += 1;
    for (const colors of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: colors });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colors);
      await page.screenshot({ path: join(screens, `${String(count).padStart(2, '0')}-${name}-${colors}.png`), animations: 'disabled' });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  /** The open letter as Word and as text, beside its PDF. */
  const alsoAs = async (name: string) => {
    for (const [form, ending] of [['Word document', 'docx'], ['Plain text', 'txt']] as const) {
      await noticebook.willSaveAs(join(out, 'letters', `${name}.${ending}`));
      await letters.saveFirstAs(form, `${name}.${ending}`);
    }
  };

  const setUp = new SetUpPage(page);
  await setUp.welcome.waitFor();
  await picture('first-start');
  await setUp.begin();
  await noticebook.willChoose(join(PROJECT, 'assets/sample/seal.png'));
  await setUp.fill(BRIDGEWATER);
  await setUp.chooseSeal('Seal of the City of Bridgewater');
  await picture('set-up-our-office');
  await page.getByRole('button', { name: 'Back' }).click();
  await setUp.exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await shell.settled();
  await picture('today');

  await agreements.open('Secure Communities MOA');
  await picture('agreement');
  await obligations.openForm();
  await obligations.field('Title').fill('Tell the council');
  await obligations.fillRule({ kind: 'A number of days, weeks or months before an event', count: 10, unit: 'Business days', clock: 'The due date of another obligation', obligation: ACTIVATE, roll: 'The open day before' });
  await obligations.preview.getByText('Monday').or(obligations.preview.getByText(/days left/)).first().waitFor();
  await picture('new-obligation');

  await obligations.open(ACTIVATE);
  await obligations.changeStatus('Cannot meet', 'The interface of the booking system is not delivered.');
  await picture('obligation-cannot-meet');

  await obligations.open(NOTICE);
  await page.getByRole('button', { name: 'New letter' }).click();
  await letters.newForm.getByRole('radio', { name: 'Delay notice' }).click();
  await picture('new-letter');
  await letters.start('Delay notice', { 'State Identification Bureau': 'E-mail' });
  await picture('letter-open-questions');
  await letters.answer(SAMPLE_NOTICE);
  await expect(letters.issue).toBeEnabled();
  await picture('letter-ready-to-issue');
  await letters.issueIt('L-2010-001');
  await noticebook.willSaveAs(join(out, 'letters', 'L-2010-001 Delay notice.pdf'));
  await letters.saveAsPdf();
  await alsoAs('L-2010-001 Delay notice');
  await noticebook.willSaveAs(join(out, 'letters', 'L-2010-001 Delay notice.eml'));
  await letters.saveAs('E-mail with the PDF');
  await page.getByRole('status').filter({ hasText: 'L-2010-001 Delay notice.eml' }).waitFor();
  await letters.recordSending('Secure Communities Program Office', { day: DAY, number: '9400 1112 0108 0805 4830 16', proof: 'PS 3800 with postmark' });
  await letters.recordSending('State Identification Bureau', { day: DAY });
  await letters.recordReceipt('State Identification Bureau', { day: DAY, proof: 'reply of the bureau, kept' });
  await picture('letter-issued-and-sent');
  const service = new ServicePage(page);
  await service.openPaper('Affidavit of mailing');
  await noticebook.willSaveAs(join(out, 'letters', 'affidavit.pdf'));
  await service.saveAsPdf();
  await picture('affidavit');
  await service.choosePaper('Address labels');
  await noticebook.willSaveAs(join(out, 'letters', 'labels.pdf'));
  await service.saveAsPdf();
  await picture('labels');

  await meetings.call({ texts: { 'Title': MEETING, 'Called by': 'ICE', 'Date': DAY, 'Time': '2:00 PM', 'Place, or how people join': 'City Hall, room 2' }, obligations: [ACTIVATE] });
  await meetings.level('Federal').getByRole('checkbox').first().waitFor();
  await meetings.propose();
  await meetings.addItem('Until then');
  await picture('agenda');
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await meetings.recordStatement('ICE', 'The activation date can be moved once, if the state agrees.');
  await meetings.recordStatement('SIB', 'The state agrees to the first Monday of April.');
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed by all three: the interface arrives in February.' });
  await picture('record-outcome');
  await meetings.recordOutcome();
  await meetings.addAction({ title: 'Correct the deployment plan and send it to the City', owner: 'ICE', count: '10' });
  await noticebook.willSaveAs(join(out, 'minutes.pdf'));
  await meetings.saveMinutes();
  await noticebook.willSaveAs(join(out, 'minutes.docx'));
  await meetings.saveWord();
  await noticebook.willSaveAs(join(out, 'invitation.ics'));
  await meetings.choose('Save invitation for calendars');
  await page.getByRole('status').filter({ hasText: 'invitation.ics' }).waitFor();
  await picture('meeting');

  await agreements.add({ texts: { Title: DETENTION, Number: 'IGSA 08-221', Dated: '10/1/2008', Summary: 'The county holds people for the federal office in its jail; the City books them.' }, standing: 'The city signed it' });
  await agreements.addParty({
    level: 'Federal', notices: 'Addressee of notices', isSignatory: true, methods: ['Certified mail, return receipt'],
    texts: {
      'Name of the office': 'Detention Contracts Office', 'Short name': 'DCO', 'Belongs to': 'U.S. Immigration and Customs Enforcement', 'Attention': 'Miriam Castellan, Contracting Officer', 'Salutation': 'Dear Ms. Castellan',
      'Street or post office box': '1000 Example Plaza', 'City': 'Washington', 'State': 'DC', 'ZIP code': '00501', 'Role under this agreement': 'Signatory, federal partner',
    },
  });
  await agreements.addAuthority({
    kind: 'Contract clause',
    texts: { 'Title': 'Article 12, termination', 'Issued by': 'the parties', 'Dated': '10/1/2008', 'In force from': '10/1/2008', 'Section or page': 'section 12.1', 'The words': 'Either party may end this agreement by sixty days’ written notice, delivered by certified mail and effective on receipt.' },
  });
  let number = 1;
  for (const [id, letter] of Object.entries<KindLetter>(KIND_LETTERS)) {
    number += 1;
    const name = `L-2010-${String(number).padStart(3, '0')}`;
    await letters.begin(letter);
    if (id === 'L5' || id === 'L9') await picture(`letter-${id}-open-questions`);
    await letters.fillIn(letter);
    await expect(letters.issue, `${id} can be issued`).toBeEnabled();
    if (id === 'L4' || id === 'L7') await picture(`letter-${id}-ready-to-issue`);
    await letters.issueIt(name);
    await noticebook.willSaveAs(join(out, 'letters', `${name} ${letter.template ?? letter.kind}.pdf`));
    await letters.saveAsPdf();
    await alsoAs(`${name} ${letter.template ?? letter.kind}`);
  }

  await obligations.open(ACTIVATE);
  await picture('obligation-moved');
  await page.getByRole('link', { name: 'The whole story' }).click();
  await shell.settled();
  await picture('story');
  await noticebook.willSaveAs(join(out, 'dossier.pdf'));
  await page.getByRole('button', { name: 'Save dossier as PDF' }).click();
  await page.getByRole('status').filter({ hasText: 'Dossier saved as dossier.pdf' }).waitFor({ timeout: 60_000 });
  await picture('dossier');
  for (const place of ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Calendar', 'Settings'] as const) {
    await shell.goTo(place);
    await picture(`${place.toLowerCase()}-at-the-end`);
  }
  const exchange = new ExchangePage(page);
  await shell.goTo('Obligations');
  for (const [format, name] of [['CSV', 'obligations.csv'], ['Excel workbook', 'obligations.xlsx'], ['JSON', 'obligations.json']] as const) {
    await noticebook.willSaveAs(join(out, name));
    await exchange.exportAs(format);
  }
  await exchange.openPacks();
  await picture('packs');
  const papers = new PapersPage(page);
  await noticebook.willSaveAs(join(out, 'calendar.ics'));
  await papers.saveCalendar();
  await papers.openTickler(90);
  await picture('tickler');
  await papers.openReport();
  await noticebook.willSaveAs(join(out, 'council-report.pdf'));
  await papers.saveAsPdf();
  await picture('council-report');
  const records = new RecordsPage(page);
  await records.open();
  expect(await records.verify()).toContain('The journal verifies');
  await picture('records-verified');

  const backups = new BackupsPage(page);
  const stick = join(noticebook.desk, 'stick');
  mkdirSync(stick);
  await backups.open();
  await noticebook.willChoose(stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });
  await backups.setPassphrase('correct horse battery staple');
  await backups.backUpNow();
  await picture('backups');
  await noticebook.willSaveAs(join(out, 'verify.mjs'));
  await page.getByRole('button', { name: 'Save verify.mjs' }).click();
  await page.getByText('Saved as verify.mjs').waitFor();
  const encrypted = readdirSync(stick).find((name) => name.endsWith('.age')) ?? '';
  cpSync(join(stick, encrypted), join(out, 'backup.age'));

  const request = new RequestPage(page);
  await request.openForm();
  await request.fill({ 'Requester': 'Dana Whitfield, Alder Falls Courier', 'Received on': '11/12/2010', 'What was asked for': 'All records about the activation of fingerprint sharing.', 'How many': '10', 'Where that is written': 'Sample Public Records Act, section 5' });
  await request.submit();
  await page.getByRole('heading', { name: /^Dana Whitfield/, level: 1 }).waitFor();
  await request.chooseRecords('L-2010-001', ACTIVATE, NOTICE, MEETING);
  await request.decide(NOTICE, 'Withheld');
  await request.withhold('Sample Public Records Act, section 7(c)', 'A plan of an operation that has not ended.');
  await picture('records-request');
  await request.release();
  await picture('records-request-released');
  const bundle = await noticebook.willSaveAs('bundle.zip');
  await request.save('Release 1');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(bundle)))) {
    const path = join(out, 'records-request', ...name.split('/').slice(1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  const century = new CenturyPage(page);
  const shelf = join(noticebook.desk, 'shelf');
  mkdirSync(shelf);
  await century.open();
  await noticebook.willChoose(shelf);
  await century.export();
  await picture('century-export');
  cpSync(join(shelf, readdirSync(shelf)[0] ?? ''), join(out, 'century'), { recursive: true });

  writeContactSheet(screens);
  await noticebook.close();
  for (const kept of ['records', 'settings.json']) cpSync(join(noticebook.data, kept), join(out, 'data', kept), { recursive: true });
});
