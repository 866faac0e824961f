/** Every screen and dialog by axe, light, dark and in high contrast; one heading of the first level; the keyboard alone. */
import { Axe } from './axe';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { choose, textField } from './pages/field';
import { AgreementPage } from './pages/AgreementPage';
import { CenturyPage } from './pages/CenturyPage';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { RequestPage } from './pages/RequestPage';
import { RetentionPage } from './pages/RetentionPage';
import { SetUpPage } from './pages/SetUpPage';
import { PLACES, ShellPage } from './pages/ShellPage';
import { TemplatePage } from './pages/TemplatePage';
import { TimelinePage } from './pages/TimelinePage';

const AGREEMENT = 'Secure Communities MOA';
const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const MEETING = 'Resolution meeting';
/** Screens that need nothing before them, and their headings. */
const ADDRESSES = [
  ['/obligations/import', 'Import'], ['/agreements/packs', 'Start from a pack'], ['/letters/incoming/new', 'Register an incoming letter'], ['/letters/register', 'Register a letter sent before'],
  ['/letters/list', 'Register of letters'], ['/records/requests/new', 'Open a records request'], ['/calendar/tickler', 'Tickler'], ['/report', 'Council report'],
  ['/help', 'Help'], ['/help/notices', 'A notice, from draft to proof'], ['/help/changes', 'What’s new'], ['/help/keys', 'Keyboard shortcuts'], ['/nowhere', 'There is no such page'],
] as const;

test('axe finds nothing on any screen and in any dialog, light, dark and in high contrast', async ({ noticebook }) => {
  test.setTimeout(420_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const axe = new Axe(page);

  const setUp = new SetUpPage(page);
  await setUp.welcome.waitFor();
  await axe.look('First start');
  await setUp.begin();
  await axe.look('Set up our office');
  await setUp.submit.click();
  await expect(setUp.field('City')).toHaveAttribute('aria-invalid', 'true');
  await axe.look('Set up our office, with messages');
  await page.getByRole('button', { name: 'Back' }).click();
  await setUp.exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });

  const [agreements, obligations, letters, meetings] = [new AgreementPage(page), new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  await obligations.open(ACTIVATE);
  await obligations.changeStatus('Cannot meet', 'The interface is not delivered.');
  await letters.startAbout(NOTICE, 'Delay notice');
  await letters.answer(SAMPLE_NOTICE);
  await letters.issueIt('L-2010-001');
  await letters.recordSending('Secure Communities Program Office', { day: '11/15/2010', number: '9400 1112 0108 0805 4830 16' });
  await letters.startAbout(ACTIVATE, 'Cannot-meet notice');
  await meetings.call({ texts: { 'Title': MEETING, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
  await meetings.recordStatement('ICE', 'The date can be moved.');
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed.' });
  await meetings.recordOutcome();

  const timeline = new TimelinePage(page);
  await timeline.open(AGREEMENT);
  await timeline.openImport();
  await timeline.chooseFile(noticebook, 'plan.csv', 'Jurisdiction,Planned,Moved to,Activated on,Status\nAlder Falls,2/1/2011,,,\nCedar,10/1/2010,12/1/2010,,Moved\nBirch,10/1/2010,,10/1/2010,Active\nElm,11/1/2010,,,\nBroken,2/30/2011,,,\n');
  await axe.look('Import of jurisdictions');
  await timeline.importRows('4 rows');
  await timeline.markOurs(new RegExp(`^${ACTIVATE}`));

  await test.step('the screens', async () => {
    for (const place of PLACES) {
      await shell.goTo(place);
      await axe.look(place, 'andMore');
    }
    await agreements.open(AGREEMENT);
    await axe.look('Agreement');
    await shell.goTo('Agreements');
    await shell.main.getByRole('link', { name: 'Directory' }).click();
    await shell.settled();
    await axe.look('Directory');
    await shell.main.getByRole('link', { name: 'State Identification Bureau' }).click();
    await shell.settled();
    await axe.look('Party');
    await timeline.open(AGREEMENT);
    await axe.look('Timeline');
    await timeline.openRow('Cedar');
    await axe.look('Jurisdiction');
    await page.evaluate(() => { window.location.hash = '/records/backups'; });
    await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    await shell.settled();
    await axe.look('Backups');
    await shell.goTo('Settings');
    await shell.main.getByRole('link', { name: /^Licenses of all parts/ }).click();
    await page.getByRole('table', { name: 'Licenses' }).waitFor();
    await axe.look('Licenses');
    for (const [address, heading] of ADDRESSES) {
      await page.evaluate((to) => { window.location.hash = to; }, address);
      await shell.main.getByRole('heading', { level: 1, name: heading }).waitFor();
      await shell.settled();
      await axe.look(heading);
    }
    await agreements.openForm();
    await axe.look('New agreement');
    await obligations.open(ACTIVATE);
    await axe.look('Obligation');
    await obligations.openForm();
    await axe.look('New obligation');
    await meetings.open(MEETING);
    await axe.look('Meeting');
    await meetings.openForm();
    await axe.look('New meeting');
    await shell.goTo('Letters');
    await shell.main.getByRole('button', { name: 'New letter' }).click();
    await letters.newForm.waitFor();
    await axe.look('New letter');
    await letters.newForm.getByRole('radio', { name: 'Change of address or acknowledgement' }).click();
    await choose(letters.newForm, 'Agreement', 'Secure Communities MOA');
    await letters.newForm.getByRole('combobox', { name: 'Clause or law that it cites' }).waitFor();
    await axe.look('New letter about an agreement');
    await shell.goTo('Letters');
    await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
    await shell.main.getByRole('row').getByRole('link').first().click();
    await letters.sheet.waitFor();
    await axe.look('Letter, draft');
    await shell.goTo('Letters');
    await shell.main.getByRole('tab', { name: /^Issued/ }).click();
    await shell.main.getByRole('row').getByRole('link').first().click();
    await letters.ledger.waitFor();
    await axe.look('Letter, issued');
  });

  await test.step('the dialogs', async () => {
    await letters.copyFor('State Identification Bureau').getByRole('button', { name: /^Record sending/ }).click();
    await axe.lookAtDialog('Record sending');
    await letters.copyFor('Secure Communities Program Office').getByRole('button', { name: /^Record receipt/ }).click();
    await axe.lookAtDialog('Record receipt');
    await page.getByRole('button', { name: 'Declare void' }).click();
    await axe.lookAtDialog('Declare void');
    await shell.goTo('Letters');
    await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
    await shell.main.getByRole('row').getByRole('link').first().click();
    await letters.sheet.waitFor();
    await page.getByRole('button', { name: 'Send for review' }).first().click();
    await axe.lookAtDialog('Send for review');
    await page.getByRole('button', { name: 'Add a comment' }).click();
    await axe.lookAtDialog('Add a comment');
    await page.getByRole('button', { name: 'Add a note' }).click();
    await axe.lookAtDialog('Add a note');
    await shell.goTo('Settings');
    await shell.main.getByRole('link', { name: /^Licenses of all parts/ }).click();
    await page.getByRole('button', { name: 'Read the license of zod' }).click();
    await axe.lookAtDialog('A license');
    await agreements.open(AGREEMENT);
    await agreements.panel('Parties').getByRole('button', { name: 'Add a party' }).click();
    await axe.lookAtDialog('Add a party');
    await agreements.panel('Authorities').getByRole('button', { name: 'Add an authority' }).click();
    await axe.lookAtDialog('Add an authority');
    await obligations.open(ACTIVATE);
    await page.getByRole('button', { name: 'Move due date' }).click();
    await axe.lookAtDialog('Move due date');
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Will not meet' }).click();
    await axe.lookAtDialog('Will not meet');
    await meetings.open(MEETING);
    await meetings.panel('Outcome').getByRole('button', { name: 'Record outcome' }).click();
    await axe.lookAtDialog('Record outcome');
  });
  axe.expectNothing();
});

test('axe finds nothing where minutes are taken and approved, light, dark and in high contrast', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings] = [new ShellPage(page), new MeetingPage(page)];
  const axe = new Axe(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const call = (title: string) => meetings.call({ texts: { 'Title': title, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
  await call('Approved meeting');
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await meetings.approve('City Council');
  await call(MEETING);
  await meetings.addItem('A new date');
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await meetings.recordStatement('ICE', 'The date can be moved.');
  await textField(meetings.entry, 'What was said').focus();
  await meetings.type('motion', 'To accept it.');
  await choose(meetings.entry, 'Moved by', 'ICE');
  await meetings.entry.getByRole('button', { name: 'Record motion' }).click();
  await meetings.addAction({ title: 'Correct the plan', owner: 'ICE', count: '5' });
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed.' });
  await meetings.dialog.getByRole('checkbox', { name: 'Subject to written confirmation' }).check();
  await meetings.recordOutcome();

  await test.step('light, dark and in high contrast', async () => {
    await meetings.open('Approved meeting');
    await axe.look('Approved minutes');
    await meetings.panel('Approved minutes').getByRole('button', { name: 'Record an addendum' }).click();
    await axe.lookAtDialog('Record an addendum');
    await meetings.open(MEETING);
    for (const [panel, button] of [['Attendance', 'Add a person'], ['Minutes', /^Edit the motion/], ['Action items', /^Change/], ['Outcome', 'Record confirmation']] as const) {
      await meetings.panel(panel).getByRole('button', { name: button }).click();
      await axe.lookAtDialog(`${panel}: ${String(button)}`);
    }
    await page.getByRole('button', { name: 'Approve minutes' }).click();
    await axe.lookAtDialog('Approve minutes');
    await meetings.panel('Minutes').getByRole('button', { name: 'Change the agenda' }).click();
    await meetings.panel('Agenda').getByRole('button', { name: /^Propose/ }).click();
    await axe.lookAtDialog('Propose for the agenda');
    await meetings.panel('Attendance').getByRole('button', { name: 'Times and proxies' }).click();
    await axe.look('Agenda and minutes');
    await shell.goTo('Today');
    await axe.look('Today with what is open after meetings');
  });
  axe.expectNothing();
});

test('axe finds nothing where templates and the words of a letter are written, light, dark and in high contrast', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open();
  const [shell, templates, letters] = [new ShellPage(page), new TemplatePage(page), new LetterPage(page)];
  const axe = new Axe(page);
  await new SetUpPage(page).exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await templates.open('Delay notice');
  await templates.makeOwnVersion('Ours');
  await templates.part('The letter').locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' We remain at your service.');
  await templates.saveVersion('A friendlier end.');
  await letters.startAbout(NOTICE, 'Delay notice', {}, 'Ours');

  await test.step('light, dark and in high contrast', async () => {
    await templates.openList();
    await axe.look('Templates');
    await templates.open('Delay notice');
    await axe.look('Template of Noticebook');
    await templates.open('Ours');
    await templates.part('The letter').getByText('Also concerned').click();
    await expect(page.getByRole('group', { name: 'Condition of these words' })).toBeVisible();
    await axe.look('Template');
    await page.getByRole('button', { name: 'Insert field' }).click();
    await page.getByRole('option').first().waitFor();
    await axe.look('Fields to insert');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.getByRole('dialog').waitFor();
    await axe.lookAt('Add a question');
    await page.keyboard.press('Escape');
    await templates.openVersions('Ours');
    await axe.look('Versions');
    await shell.goTo('Letters');
    await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
    await shell.main.getByRole('row').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Edit the words' }).click();
    await page.getByRole('textbox', { name: 'Words of the letter' }).waitFor();
    await axe.look('Words of a letter');
    await page.getByRole('button', { name: 'Differences from the template' }).click();
    await axe.look('Differences');
    await page.getByRole('button', { name: 'Back to the letter' }).click();
    await letters.sheet.waitFor();
  });
  axe.expectNothing();
});

test('axe finds nothing where records are kept, held, destroyed, asked for and exported, light, dark and in high contrast', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings, retention, requests, century] = [new ShellPage(page), new MeetingPage(page), new RetentionPage(page), new RequestPage(page), new CenturyPage(page)];
  const axe = new Axe(page);
  await shell.places.waitFor({ timeout: 30_000 });
  for (const title of ['First meeting', 'Second meeting', 'Third meeting']) {
    await meetings.call({ texts: { 'Title': title, 'Date': '11/1/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await page.getByRole('button', { name: 'Start minutes' }).click();
    await meetings.entry.waitFor();
  }
  await retention.open();
  await retention.addSeries({ texts: { Code: 'GC-10', Title: 'Minutes of meetings', Years: '0', Source: 'Schedule of the city, item 10' }, trigger: 'The meeting was held' });
  await retention.assign('Meetings', /^GC-10/);
  await retention.openList();
  await retention.askFirst(['Third meeting'], { 'Why it is destroyed': 'Period over; approved by the City Clerk.', 'What it was': 'Minutes of one meeting.' });
  await retention.askSecond('1');
  await page.getByText('The records were destroyed.').waitFor({ timeout: 60_000 });
  await shell.settled();
  await retention.openHolds();
  await retention.placeHold({ texts: { 'Name': 'Ortega v. City', 'Ordered by': 'City Attorney', 'Why': 'The suit asks for the minutes.' }, covers: 'Second meeting' });
  await requests.openForm();
  await requests.fill({ 'Requester': 'Dana Whitfield', 'Received on': '11/12/2010', 'What was asked for': 'All records about fingerprint sharing.', 'How many': '10', 'Where that is written': 'Sample Public Records Act, section 5' });
  await requests.submit();
  await requests.chooseRecords(ACTIVATE, NOTICE);

  await test.step('light, dark and in high contrast', async () => {
    await retention.open();
    await axe.look('Retention');
    await page.getByRole('button', { name: 'New series' }).click();
    await axe.lookAtDialog('New series');
    await page.getByRole('link', { name: 'D-2010-001', exact: true }).click();
    await page.getByRole('article', { name: 'Certificate of destruction' }).waitFor();
    await axe.look('Certificate');
    await page.goBack();
    await retention.openHolds();
    await axe.look('Holds');
    await page.getByRole('button', { name: 'Place a legal hold' }).first().click();
    await axe.lookAtDialog('Place a hold');
    await page.getByRole('button', { name: 'Release Ortega v. City' }).click();
    await axe.lookAtDialog('Release a hold');
    await retention.openList();
    await retention.ready.getByRole('checkbox', { name: 'Choose First meeting' }).check();
    await axe.look('May be destroyed');
    await page.getByRole('button', { name: 'Destroy 1 record' }).click();
    await axe.lookAtDialog('Destroy');
    await meetings.open('Second meeting');
    await meetings.panel('Retention').scrollIntoViewIfNeeded();
    await axe.look('Record under a hold');
    await requests.openList();
    await axe.look('Records requests');
    await shell.main.getByRole('link', { name: 'Dana Whitfield' }).click();
    await requests.chosen.waitFor();
    await axe.look('Records request');
    await page.getByRole('button', { name: 'Choose records' }).click();
    await axe.lookAtDialog('Choose records');
    await page.getByRole('button', { name: `Decide on ${ACTIVATE}` }).click();
    await axe.lookAtDialog('Decide');
    await page.getByRole('button', { name: 'Release', exact: true }).click();
    await axe.lookAtDialog('Release');
    await page.getByRole('button', { name: 'Close request' }).click();
    await axe.lookAtDialog('Close a request');
    await century.open();
    await axe.look('Century export');
  });
  axe.expectNothing();
});

test('the keyboard alone: skip link, places in their order, a dialog that gives the focus back', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const shell = new ShellPage(page);
  await new AgreementPage(page).add({ texts: { Title: 'Shared dispatch agreement', Dated: '1/15/2026' } });

  await page.reload();
  await shell.settled();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Go to the page' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  for (const place of PLACES) {
    await page.keyboard.press('Tab');
    await expect(shell.place(place)).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText('Records');
  await expect(shell.main, 'the page has the focus').toBeFocused();

  await page.reload();
  await shell.settled();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shell.main).toBeFocused();
  await page.keyboard.press('Tab');
  const isInside = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  expect(isInside, 'the skip link leads past the places').toBe(true);

  await shell.goTo('Agreements');
  await shell.main.getByRole('link', { name: 'Shared dispatch agreement' }).focus();
  await page.keyboard.press('Enter');
  await expect(shell.heading).toHaveText('Shared dispatch agreement');
  const opener = page.getByRole('region', { name: 'Parties' }).getByRole('button', { name: 'Add a party' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a party' });
  await dialog.waitFor();
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement)), 'the focus stays in the dialog').toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect(opener).toBeFocused();
});
