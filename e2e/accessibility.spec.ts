/** Every screen and the main dialogs, light and dark, by axe; one heading of the first level; the keyboard alone. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

/** A folder for a picture of each screen and dialog that axe looks at: together they are the contact sheet of the app. */
const SHOTS = process.env['NOTICEBOOK_SHOTS'];

/** What axe finds serious or critical on what is shown now, as readable lines. */
async function serious(page: Page, where: string): Promise<readonly string[]> {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${where.replaceAll(/[^\w]+/g, '-').slice(0, 80)}.png`) });
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze(); // Electron has no second target for axe
  expect(passes.length, `axe looked at ${where}`).toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id} (${help}) at ${target.join(' ')}. ${failureSummary?.split('\n').at(1)?.trim() ?? ''}`));
}

test('axe finds nothing serious on any screen and in any dialog, light and dark', async ({ noticebook }) => {
  test.setTimeout(420_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const found: string[] = [];
  const look = async (where: string) => {
    await expect.soft(page.getByRole('heading', { level: 1 }), `${where} has one heading of the first level`).toHaveCount(1);
    found.push(...(await serious(page, where)));
  };
  const lookAtDialog = async (where: string) => {
    await page.getByRole('dialog').waitFor();
    found.push(...(await serious(page, where)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  const setUp = new SetUpPage(page);
  await setUp.welcome.waitFor();
  await look('First start');
  await setUp.begin();
  await look('Set up our office');
  await setUp.submit.click();
  await expect(setUp.field('City')).toHaveAttribute('aria-invalid', 'true');
  await look('Set up our office, with messages');
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
  await look('Import of jurisdictions');
  await timeline.importRows('4 rows');
  await timeline.markOurs(new RegExp(`^${ACTIVATE}`));

  for (const colors of ['Light', 'Dark'] as const) {
    await test.step(`the screens, ${colors.toLowerCase()}`, async () => {
      await shell.chooseColors(colors);
      for (const place of PLACES) {
        await shell.goTo(place);
        await look(`${place}, ${colors}`);
      }
      await agreements.open(AGREEMENT);
      await look(`Agreement, ${colors}`);
      await shell.goTo('Agreements');
      await shell.main.getByRole('link', { name: 'Directory' }).click();
      await shell.settled();
      await look(`Directory, ${colors}`);
      await shell.main.getByRole('link', { name: 'State Identification Bureau' }).click();
      await shell.settled();
      await look(`Party, ${colors}`);
      await timeline.open(AGREEMENT);
      await look(`Timeline, ${colors}`);
      await timeline.openRow('Cedar');
      await look(`Jurisdiction, ${colors}`);
      await page.evaluate(() => { window.location.hash = '/records/backups'; });
      await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
      await shell.settled();
      await look(`Backups, ${colors}`);
      await shell.goTo('Settings');
      await shell.main.getByRole('link', { name: /^Licenses of all parts/ }).click();
      await page.getByRole('table', { name: 'Licenses' }).waitFor();
      await look(`Licenses, ${colors}`);
      await agreements.openForm();
      await look(`New agreement, ${colors}`);
      await obligations.open(ACTIVATE);
      await look(`Obligation, ${colors}`);
      await obligations.openForm();
      await look(`New obligation, ${colors}`);
      await meetings.open(MEETING);
      await look(`Meeting, ${colors}`);
      await meetings.openForm();
      await look(`New meeting, ${colors}`);
      await shell.goTo('Letters');
      await shell.main.getByRole('button', { name: 'New letter' }).click();
      await letters.newForm.waitFor();
      await look(`New letter, ${colors}`);
      await letters.newForm.getByRole('radio', { name: 'Change of address or acknowledgement' }).click();
      await choose(letters.newForm, 'Agreement', 'Secure Communities MOA');
      await letters.newForm.getByRole('combobox', { name: 'Clause or law that it cites' }).waitFor();
      await look(`New letter about an agreement, ${colors}`);
      await shell.goTo('Letters');
      await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
      await shell.main.getByRole('row').getByRole('link').first().click();
      await letters.sheet.waitFor();
      await look(`Letter, draft, ${colors}`);
      await shell.goTo('Letters');
      await shell.main.getByRole('tab', { name: /^Issued/ }).click();
      await shell.main.getByRole('row').getByRole('link').first().click();
      await letters.ledger.waitFor();
      await look(`Letter, issued, ${colors}`);
    });

    await test.step(`the dialogs, ${colors.toLowerCase()}`, async () => {
      await letters.copyFor('State Identification Bureau').getByRole('button', { name: /^Record sending/ }).click();
      await lookAtDialog(`Record sending, ${colors}`);
      await letters.copyFor('Secure Communities Program Office').getByRole('button', { name: /^Record receipt/ }).click();
      await lookAtDialog(`Record receipt, ${colors}`);
      await page.getByRole('button', { name: 'Declare void' }).click();
      await lookAtDialog(`Declare void, ${colors}`);
      await shell.goTo('Letters');
      await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
      await shell.main.getByRole('row').getByRole('link').first().click();
      await letters.sheet.waitFor();
      await page.getByRole('button', { name: 'Send for review' }).first().click();
      await lookAtDialog(`Send for review, ${colors}`);
      await page.getByRole('button', { name: 'Add a comment' }).click();
      await lookAtDialog(`Add a comment, ${colors}`);
      await page.getByRole('button', { name: 'Add a note' }).click();
      await lookAtDialog(`Add a note, ${colors}`);
      await shell.goTo('Settings');
      await shell.main.getByRole('link', { name: /^Licenses of all parts/ }).click();
      await page.getByRole('button', { name: 'Read the license of zod' }).click();
      await lookAtDialog(`A license, ${colors}`);
      await agreements.open(AGREEMENT);
      await agreements.panel('Parties').getByRole('button', { name: 'Add a party' }).click();
      await lookAtDialog(`Add a party, ${colors}`);
      await agreements.panel('Authorities').getByRole('button', { name: 'Add an authority' }).click();
      await lookAtDialog(`Add an authority, ${colors}`);
      await obligations.open(ACTIVATE);
      await page.getByRole('button', { name: 'Move due date' }).click();
      await lookAtDialog(`Move due date, ${colors}`);
      await page.getByRole('button', { name: 'Change status' }).click();
      await page.getByRole('menuitem', { name: 'Will not meet' }).click();
      await lookAtDialog(`Will not meet, ${colors}`);
      await meetings.open(MEETING);
      await meetings.panel('Outcome').getByRole('button', { name: 'Record outcome' }).click();
      await lookAtDialog(`Record outcome, ${colors}`);
    });
  }
  expect([...new Set(found)].join('\n')).toBe('');
});

test('axe finds nothing serious where minutes are taken and approved, light and dark', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings] = [new ShellPage(page), new MeetingPage(page)];
  const found: string[] = [];
  const look = async (where: string) => void found.push(...(await serious(page, where)));
  const lookAtDialog = async (where: string) => {
    await page.getByRole('dialog').waitFor();
    await look(where);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await shell.places.waitFor({ timeout: 30_000 });
  const call = (title: string) => meetings.call({ texts: { 'Title': title, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
  await call('Approved meeting');
  await meetings.startMinutes();
  await meetings.approve('City Council');
  await call(MEETING);
  await meetings.addItem('A new date');
  await meetings.startMinutes();
  await meetings.recordStatement('ICE', 'The date can be moved.');
  await textField(meetings.entry, 'What was said').focus();
  await meetings.type('motion', 'To accept it.');
  await choose(meetings.entry, 'Moved by', 'ICE');
  await meetings.entry.getByRole('button', { name: 'Record motion' }).click();
  await meetings.addAction({ title: 'Correct the plan', owner: 'ICE', count: '5' });
  await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed.' });
  await meetings.dialog.getByRole('checkbox', { name: 'Subject to written confirmation' }).check();
  await meetings.recordOutcome();

  for (const colors of ['Light', 'Dark'] as const) {
    await test.step(colors.toLowerCase(), async () => {
      await shell.chooseColors(colors);
      await meetings.open('Approved meeting');
      await look(`Approved minutes, ${colors}`);
      await meetings.panel('Approved minutes').getByRole('button', { name: 'Record an addendum' }).click();
      await lookAtDialog(`Record an addendum, ${colors}`);
      await meetings.open(MEETING);
      for (const [panel, button] of [['Attendance', 'Add a person'], ['Minutes', /^Edit the motion/], ['Action items', /^Change/], ['Outcome', 'Record confirmation']] as const) {
        await meetings.panel(panel).getByRole('button', { name: button }).click();
        await lookAtDialog(`${panel}: ${String(button)}, ${colors}`);
      }
      await page.getByRole('button', { name: 'Approve minutes' }).click();
      await lookAtDialog(`Approve minutes, ${colors}`);
      await meetings.panel('Minutes').getByRole('button', { name: 'Change the agenda' }).click();
      await meetings.panel('Agenda').getByRole('button', { name: /^Propose/ }).click();
      await lookAtDialog(`Propose for the agenda, ${colors}`);
      await meetings.panel('Attendance').getByRole('button', { name: 'Times and proxies' }).click();
      await look(`Agenda and minutes, ${colors}`);
      await shell.goTo('Today');
      await look(`Today with what is open after meetings, ${colors}`);
    });
  }
  expect([...new Set(found)].join('\n')).toBe('');
});

test('axe finds nothing serious where templates and the words of a letter are written, light and dark', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open();
  const [shell, templates, letters] = [new ShellPage(page), new TemplatePage(page), new LetterPage(page)];
  const found: string[] = [];
  const look = async (where: string) => {
    await expect.soft(page.getByRole('heading', { level: 1 }), `${where} has one heading of the first level`).toHaveCount(1);
    found.push(...(await serious(page, where)));
  };
  await new SetUpPage(page).exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await templates.open('Delay notice');
  await templates.makeOwnVersion('Ours');
  await templates.part('The letter').locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' We remain at your service.');
  await templates.saveVersion('A friendlier end.');
  await letters.startAbout(NOTICE, 'Delay notice', {}, 'Ours');

  for (const colors of ['Light', 'Dark'] as const) {
    await test.step(colors.toLowerCase(), async () => {
      await shell.chooseColors(colors);
      await templates.openList();
      await look(`Templates, ${colors}`);
      await templates.open('Delay notice');
      await look(`Template of Noticebook, ${colors}`);
      await templates.open('Ours');
      await templates.part('The letter').getByText('Also concerned').click();
      await expect(page.getByRole('group', { name: 'Condition of these words' })).toBeVisible();
      await look(`Template, ${colors}`);
      await page.getByRole('button', { name: 'Insert field' }).click();
      await page.getByRole('option').first().waitFor();
      await look(`Fields to insert, ${colors}`);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Add a question' }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await serious(page, `Add a question, ${colors}`)));
      await page.keyboard.press('Escape');
      await templates.openVersions('Ours');
      await look(`Versions, ${colors}`);
      await shell.goTo('Letters');
      await shell.main.getByRole('tab', { name: /^Drafts/ }).click();
      await shell.main.getByRole('row').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Edit the words' }).click();
      await page.getByRole('textbox', { name: 'Words of the letter' }).waitFor();
      await look(`Words of a letter, ${colors}`);
      await page.getByRole('button', { name: 'Differences from the template' }).click();
      await look(`Differences, ${colors}`);
      await page.getByRole('button', { name: 'Back to the letter' }).click();
      await letters.sheet.waitFor();
    });
  }
  expect([...new Set(found)].join('\n')).toBe('');
});

test('axe finds nothing serious where records are kept, held, destroyed, asked for and exported, light and dark', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings, retention, requests, century] = [new ShellPage(page), new MeetingPage(page), new RetentionPage(page), new RequestPage(page), new CenturyPage(page)];
  const found: string[] = [];
  const look = async (where: string) => {
    await expect.soft(page.getByRole('heading', { level: 1 }), `${where} has one heading of the first level`).toHaveCount(1);
    found.push(...(await serious(page, where)));
  };
  const lookAtDialog = async (where: string) => {
    await page.getByRole('dialog').waitFor();
    found.push(...(await serious(page, where)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await shell.places.waitFor({ timeout: 30_000 });
  for (const title of ['First meeting', 'Second meeting', 'Third meeting']) {
    await meetings.call({ texts: { 'Title': title, 'Date': '11/1/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await meetings.startMinutes();
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

  for (const colors of ['Light', 'Dark'] as const) {
    await test.step(colors.toLowerCase(), async () => {
      await shell.chooseColors(colors);
      await retention.open();
      await look(`Retention, ${colors}`);
      await page.getByRole('button', { name: 'New series' }).click();
      await lookAtDialog(`New series, ${colors}`);
      await page.getByRole('link', { name: /D-2010-001/ }).click();
      await page.getByRole('article', { name: 'Certificate of destruction' }).waitFor();
      await look(`Certificate, ${colors}`);
      await page.goBack();
      await retention.openHolds();
      await look(`Holds, ${colors}`);
      await page.getByRole('button', { name: 'Place a legal hold' }).first().click();
      await lookAtDialog(`Place a hold, ${colors}`);
      await page.getByRole('button', { name: 'Release Ortega v. City' }).click();
      await lookAtDialog(`Release a hold, ${colors}`);
      await retention.openList();
      await retention.ready.getByRole('checkbox', { name: 'Choose First meeting' }).check();
      await look(`May be destroyed, ${colors}`);
      await page.getByRole('button', { name: 'Destroy 1 record' }).click();
      await lookAtDialog(`Destroy, ${colors}`);
      await meetings.open('Second meeting');
      await meetings.panel('Retention').scrollIntoViewIfNeeded();
      await look(`Record under a hold, ${colors}`);
      await requests.openList();
      await look(`Records requests, ${colors}`);
      await shell.main.getByRole('link', { name: 'Dana Whitfield' }).click();
      await requests.chosen.waitFor();
      await look(`Records request, ${colors}`);
      await page.getByRole('button', { name: 'Choose records' }).click();
      await lookAtDialog(`Choose records, ${colors}`);
      await page.getByRole('button', { name: `Decide on ${ACTIVATE}` }).click();
      await lookAtDialog(`Decide, ${colors}`);
      await page.getByRole('button', { name: 'Release', exact: true }).click();
      await lookAtDialog(`Release, ${colors}`);
      await page.getByRole('button', { name: 'Close request' }).click();
      await lookAtDialog(`Close a request, ${colors}`);
      await century.open();
      await look(`Century export, ${colors}`);
    });
  }
  expect([...new Set(found)].join('\n')).toBe('');
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
