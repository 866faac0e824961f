/** What leaves the app for others: the calendar file, the tickler, the council report, the account of a count; and the month by keyboard. */
import { copyFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { PapersPage } from './pages/PapersPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';

/** Pictures and papers are left here to be looked at, when this folder is named. */
const PICTURES = process.env['NOTICEBOOK_PICTURES'];

function keep(path: string): void {
  if (PICTURES !== undefined) copyFileSync(path, join(PICTURES, basename(path)));
}

async function look(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(serious, name).toEqual([]);
}

test('the sample city on paper and in another calendar', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open({ switches: ['--sample'] });
  const shell = new ShellPage(page);
  await shell.places.waitFor({ timeout: 30_000 });
  const [obligations, letters, meetings, papers] = [new ObligationPage(page), new LetterPage(page), new MeetingPage(page), new PapersPage(page)];

  await test.step('a letter that asks for a reply, a meeting, a moved date', async () => {
    await obligations.open(ACTIVATE);
    await obligations.changeStatus('Cannot meet', 'The interface is not delivered.');
    await letters.startAbout(NOTICE, 'Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await letters.issueIt('L-2010-001');
    await letters.recordSending('Secure Communities Program Office', { day: '11/15/2010', number: '9400 1112 0108 0805 4830 16' });
    await meetings.call({ texts: { 'Title': 'Resolution meeting', 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await meetings.recordStatement('ICE', 'The date can be moved.');
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: '4/4/2011', reason: 'Agreed.' });
    await meetings.recordOutcome();
  });

  await test.step('the account of the count: copied, saved, and sent to a printer', async () => {
    await obligations.open(NOTICE);
    await obligations.hero.getByRole('button', { name: 'Copy the account' }).click();
    await expect(obligations.hero.getByRole('status')).toContainText('The account is copied');
    const copied = await noticebook.main.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain(`Obligation: ${NOTICE}`);
    expect(copied).toContain('Calendar: Federal holidays (2009 to 2020)');
    expect(copied).toMatch(/\n1\. .+: Mon, Apr 4, 2011\n/);
    const path = await noticebook.willSaveAs('account.pdf');
    await obligations.hero.getByRole('button', { name: 'Save the account as PDF' }).click();
    await expect(obligations.hero.getByRole('status')).toContainText('Account saved as account.pdf', { timeout: 30_000 });
    keep(path);
    const pdf = readPdf(path);
    expect(pdf.info['Tagged']).toBe('yes');
    expect(pdf.complaints).toBe('');
    for (const line of copied.split('\n').slice(1)) for (const part of line.split(/^\w[\w ]*: |^\d+\. /)) expect(pdf.words).toContain(part);
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'LBody']));
    await obligations.hero.getByRole('button', { name: 'Print the account' }).click();
    await expect(obligations.hero.getByRole('alert'), 'no printer is set up here').toContainText('Not printed', { timeout: 30_000 });
    await look(page, 'account');
    const paper = join(noticebook.desk, 'printed.pdf');
    await noticebook.willPrintInto(paper);
    await obligations.hero.getByRole('button', { name: 'Print the account' }).click();
    await expect(obligations.hero.getByRole('status')).toContainText('Account sent to the printer', { timeout: 30_000 });
    const printed = readPdf(paper);
    expect(printed.pages).toHaveLength(1);
    for (const line of copied.split('\n').slice(1)) for (const part of line.split(/^\w[\w ]*: |^\d+\. /)) expect(printed.words, 'on paper as in the copied words').toContain(part);
  });

  await test.step('the month, by keyboard', async () => {
    await shell.goTo('Calendar');
    const grid = page.getByRole('grid', { name: 'November 2010' });
    await expect(grid.locator('[aria-current="date"]')).toContainText('Today');
    await expect(grid.getByText('Veterans Day')).toBeVisible();
    await look(page, 'month-light');
    await grid.locator('[aria-current="date"]').focus();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('grid', { name: 'December 2010' }).getByRole('gridcell', { selected: true })).toBeFocused();
    await expect(page.getByRole('region', { name: 'Wednesday, December 15, 2010' })).toContainText('No answer of ICE and SIB yet');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('grid').getByRole('link', { name: /Reply by: L-2010-001 Delay notice/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(shell.heading).toContainText('scheduled for February 1, 2011');
    await page.goBack();
    await expect(page.getByRole('grid', { name: 'December 2010' }), 'the way back finds the month again').toBeVisible();
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(page.getByRole('grid', { name: 'January 2011' }).getByText("New Year's Day (observed)")).toBeVisible();
    await page.getByRole('button', { name: 'Today', exact: true }).click();
    await expect(grid).toBeVisible();
    await page.getByRole('tab', { name: 'Agenda' }).click();
    await expect(page.getByRole('link', { name: 'L-2010-001 Delay notice' })).toBeVisible();
    await look(page, 'agenda-light');
  });

  await test.step('the calendar file', async () => {
    await page.getByRole('button', { name: 'Save for another calendar' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'To' }).fill('1/1/2009');
    await dialog.getByRole('button', { name: 'Save calendar file' }).click();
    await expect(dialog.getByText('The last day is before the first. Check both days.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'To' }).fill('12/31/2011');
    await expect(dialog.getByRole('status').filter({ hasText: /^\d+ events will be in the file/ })).toBeVisible();
    await look(page, 'export-light');
    const path = await noticebook.willSaveAs('calendar.ics');
    await dialog.getByRole('button', { name: 'Save calendar file' }).click();
    await expect(page.getByRole('status').filter({ hasText: /Saved as calendar\.ics, with \d+ events/ })).toBeVisible();
    keep(path);
    const events = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown as string).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const days = new Map(events.map(({ summary, startDate }) => [summary, startDate.toString()]));
    expect(days.get('Reply by: L-2010-001 Delay notice')).toBe('2010-12-15');
    expect(days.get(`Due: ${ACTIVATE}`)).toBe('2011-04-04');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  await test.step('the tickler', async () => {
    await papers.openTickler(90);
    const { sheet } = papers;
    await expect(sheet.getByRole('link', { name: 'L-2010-001 Delay notice' })).toBeVisible();
    await look(page, 'tickler-light');
    const path = await noticebook.willSaveAs('tickler.pdf');
    await papers.saveAsPdf();
    keep(path);
    const pdf = readPdf(path);
    expect(pdf.info).toMatchObject({ 'Tagged': 'yes', 'Page size': '612 x 792 pts (letter)' });
    expect(pdf.words).toContain('HISTORICAL SAMPLE');
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD']));
    expect(pdf.complaints).toBe('');
  });

  await test.step('the council report', async () => {
    await papers.openReport();
    const sheet = page.getByRole('article', { name: 'Council report of November 15, 2010' });
    await expect(sheet).toContainText('L-2010-001 of Nov 15, 2010. ICE: sent Nov 15, 2010, no proof yet. SIB: not sent yet');
    await expect(sheet).toContainText('From Feb 1, 2011 to Apr 4, 2011');
    const bar = sheet.getByRole('img', { name: /^Secure Communities MOA: \d+ obligations: / });
    const total = Number(/: (\d+) obligations/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
    const numbers = async (row: string) => (await sheet.getByRole('row', { name: new RegExp(`^${row} .*\\d`) }).last().getByRole('cell').allInnerTexts()).map((text) => (text === '–' ? 0 : Number(text)));
    const sum = await numbers('Total');
    expect(sum.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(total);
    expect(sum.at(-1)).toBe(total);
    await look(page, 'report-light');
    const path = await noticebook.willSaveAs('council-report.pdf');
    await papers.saveAsPdf();
    keep(path);
    const pdf = readPdf(path);
    expect(pdf.info).toMatchObject({ Tagged: 'yes', Title: 'Council report, November 15, 2010' });
    expect(pdf.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'Figure']));
    expect(pdf.alternatives.some((text) => text.startsWith('Secure Communities MOA: '))).toBe(true);
    expect(pdf.fonts.filter(({ isEmbedded, hasUnicode, type }) => !isEmbedded || !hasUnicode || type === 'Type 3')).toEqual([]);
    expect(pdf.complaints).toBe('');
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'sent to the printer' })).toBeVisible({ timeout: 30_000 });
    expect(readPdf(join(noticebook.desk, 'printed.pdf')).words, 'what was printed is the report').toContain('How the obligations stand, by agreement');
    await page.getByRole('link', { name: ACTIVATE }).first().click();
    await expect(shell.heading).toHaveText(ACTIVATE);
  });

  await test.step('dark', async () => {
    await shell.chooseColors('Dark');
    await shell.goTo('Calendar');
    await page.getByRole('grid').waitFor();
    await look(page, 'month-dark');
    await page.getByRole('link', { name: 'Tickler' }).click();
    await page.getByRole('article').waitFor();
    await look(page, 'tickler-dark');
    await shell.goTo('Today');
    await look(page, 'today-dark');
    await page.getByRole('link', { name: 'Council report' }).click();
    await page.getByRole('article').waitFor();
    await look(page, 'report-dark');
  });
});

test('a new office: nothing on the calendar, in the tickler and in the report', async ({ noticebook }) => {
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  await new SetUpPage(page).complete();
  await shell.goTo('Calendar');
  await expect(page.getByText('Nothing stands on this day')).toBeVisible();
  await page.getByRole('tab', { name: 'Agenda' }).click();
  await expect(page.getByText('Nothing falls into these months')).toBeVisible();
  await page.getByRole('link', { name: 'Tickler' }).click();
  await expect(page.getByRole('article')).toContainText('Nothing is due in the next 30 days.');
  await shell.goTo('Obligations');
  await page.getByRole('link', { name: 'Council report' }).click();
  await expect(page.getByRole('article')).toContainText('No obligation is on record.');
});
