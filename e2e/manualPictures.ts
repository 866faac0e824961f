/**
 * The pictures of the manual, from the running app on the sample city: `npm run pictures` writes them to assets/manual/pictures.
 *
 * In light, at one size, each of the part of the page that its chapter is about. What changes by itself (the day, the records folder) is not in them.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { SAMPLE_NOTICE } from './delayNotice';
import { test } from './fixtures';
import { PROJECT } from './noticebook';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { RecordsPage } from './pages/RecordsPage';
import { RequestPage } from './pages/RequestPage';
import { RetentionPage } from './pages/RetentionPage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const MEETING = 'Resolution meeting on the activation date';
const DAY = '11/15/2010';
const WIDTH = 1010;

test('the pictures of the manual', async ({ noticebook }) => {
  const out = join(PROJECT, 'assets/manual/pictures');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const page = await noticebook.open();
  const [shell, obligations, letters, meetings] = [new ShellPage(page), new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  await noticebook.main.evaluate(({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 760), WIDTH);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

  /** Of a part of the page, from its top, at most so high, with so much around it; without a part, of the window. */
  const picture = async (name: string, part?: Locator, most = 560, around = 0) => {
    await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
    await part?.scrollIntoViewIfNeeded();
    await part?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const box = (await part?.boundingBox()) ?? { x: 0, y: 0, width: WIDTH, height: 760 };
    const [x, y] = [Math.max(0, box.x - around), Math.max(0, box.y - around)];
    const [width, height] = [Math.min(box.width + 2 * around, WIDTH - x), Math.min(box.height + 2 * around, most, 760 - y)];
    await page.screenshot({ path: join(out, `${name}.png`), clip: { x, y, width, height }, animations: 'disabled', caret: 'hide' });
  };

  const setUp = new SetUpPage(page);
  await setUp.welcome.waitFor();
  await picture('two-ways', page.getByRole('heading', { name: 'Set up our office' }).locator('xpath=../..'), 420, 20);
  await setUp.begin();
  await setUp.fill(BRIDGEWATER);
  await page.getByRole('button', { name: 'Later: The seal' }).click();
  await picture('set-up', page.getByRole('main').locator('form').locator('xpath=..'), 600, 20);
  await page.getByRole('button', { name: 'Back' }).click();
  await setUp.exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await shell.settled();
  await page.getByRole('button', { name: 'Begin the tour' }).click();
  await picture('tour', undefined, 690);
  await page.getByRole('button', { name: 'Leave the tour' }).click();

  await obligations.open(ACTIVATE);
  await obligations.changeStatus('Cannot meet', 'The interface of the booking system is not delivered.');
  await obligations.openForm();
  await obligations.field('Title').fill('Tell the council');
  await obligations.fillRule({ kind: 'A number of days, weeks or months before an event', count: 10, unit: 'Business days', clock: 'The due date of another obligation', obligation: ACTIVATE, roll: 'The open day before' });
  await obligations.preview.getByText(/days left/).first().waitFor();
  await picture('count', obligations.preview, 420, 14);

  await letters.startAbout(NOTICE, 'Delay notice', { 'State Identification Bureau': 'E-mail' });
  await letters.sheet.waitFor();
  await picture('letter', shell.main, 620);
  await letters.answer(SAMPLE_NOTICE);
  await letters.issueIt('L-2010-001');
  await letters.recordSending('Secure Communities Program Office', { day: DAY, number: '9400 1112 0108 0805 4830 16' });
  await letters.ledger.waitFor();
  await picture('ledger', letters.ledger, 420);
  await page.evaluate(() => { window.location.hash = '/letters/incoming/new'; });
  await page.getByRole('heading', { name: 'Register an incoming letter' }).waitFor();
  await picture('incoming', shell.main.getByRole('form').first(), 460);

  await meetings.call({ texts: { 'Title': MEETING, 'Called by': 'ICE', 'Date': DAY, 'Time': '2:00 PM', 'Place, or how people join': 'City Hall, room 2' }, obligations: [ACTIVATE] });
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await meetings.recordStatement('ICE', 'The activation date can be moved once, if the state agrees.');
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed: the interface arrives in February.' });
  await picture('outcome', meetings.dialog, 700);
  await meetings.recordOutcome();
  await picture('minutes', meetings.panel('Minutes'), 460);

  await obligations.open(ACTIVATE);
  await page.getByRole('link', { name: 'The whole story' }).click();
  await shell.settled();
  await picture('story', shell.main, 620);

  const records = new RecordsPage(page);
  await records.open();
  await records.verify();
  await picture('verified', page.getByRole('region', { name: 'Journal' }), 420);
  await page.evaluate(() => { window.location.hash = '/records/backups'; });
  await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
  await shell.settled();
  await picture('backups', shell.main, 460);
  const retention = new RetentionPage(page);
  await retention.open();
  await retention.addSeries({ texts: { Code: 'GC-10', Title: 'Minutes of meetings', Years: '10', Source: 'Schedule of the city, item 10' }, trigger: 'The meeting was held' });
  await retention.assign('Meetings', /^GC-10/);
  await picture('retention', shell.main, 520);
  const requests = new RequestPage(page);
  await requests.openForm();
  await requests.fill({ 'Requester': 'Dana Whitfield, Alder Falls Courier', 'Received on': '11/12/2010', 'What was asked for': 'All records about the activation of fingerprint sharing.', 'How many': '10', 'Where that is written': 'Sample Public Records Act, section 5' });
  await requests.submit();
  await page.getByRole('heading', { name: /^Dana Whitfield/, level: 1 }).waitFor();
  await requests.chooseRecords('L-2010-001', ACTIVATE, NOTICE);
  await picture('request', shell.main, 560);
});
