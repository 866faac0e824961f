/** A record from its series to its certificate: what is past its retention is proposed, a hold keeps it, and what is destroyed is in no file any more. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { typed, today } from './day';
import { countOf } from './journal';
import { PROJECT } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { BackupsPage } from './pages/BackupsPage';
import { expectMessage, textField } from './pages/field';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { RecordsPage } from './pages/RecordsPage';
import { RetentionPage } from './pages/RetentionPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

/** Words that stand in what is destroyed and nowhere else. */
const SECRETS = ['Zanzibar session', 'The xylophone was refused', 'quokka evidence'];
const MEETING = 'Zanzibar session';

/** Which of the secret words stand in any file below a folder, however the bytes are written. */
function secretsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return files.flatMap((path) => {
    const bytes = readFileSync(path);
    return SECRETS.filter((words) => bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))).map((words) => `${words}: ${path.slice(folder.length)}`);
  });
}

test('a schedule, a hold, a destruction that is asked for twice, its certificate, and no word left in any file', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const shots = process.env['NOTICEBOOK_SHOTS'];
  const shoot = async (name: string) => {
    if (shots !== undefined) await noticebook.page.screenshot({ path: join(shots, `retention-${name}.png`) });
  };
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const [agreements, obligations, meetings, retention, records, shell] = [new AgreementPage(page), new ObligationPage(page), new MeetingPage(page), new RetentionPage(page), new RecordsPage(page), new ShellPage(page)];
  await agreements.add({ texts: { Title: 'First agreement', Dated: '1/15/2026' } });
  await agreements.addAuthority({ kind: 'Policy memo', texts: { Title: 'Clause 4', 'Issued by': 'ICE', Dated: '1/15/2026', 'In force from': '1/15/2026', 'The words': 'Notice is given.' } });
  await obligations.add({ texts: { Title: 'Give notice' }, authority: 'Clause 4', rule: { kind: 'On a fixed date', day: '1/4/2027' } });
  await meetings.call({ texts: { Title: MEETING, Date: typed(today()), Time: '10:00 AM', 'Place, or how people join': 'City Hall' }, obligations: ['Give notice'] });
  await meetings.addPerson({ Name: 'Karen Dowd', 'Speaks for': 'ICE' }, 'Federal');
  await meetings.startMinutes();
  await meetings.recordStatement('ICE', 'The xylophone was refused.');
  writeFileSync(join(noticebook.desk, 'evidence.txt'), 'quokka evidence');
  await noticebook.willChoose(join(noticebook.desk, 'evidence.txt'));
  await meetings.panel('Documents').getByRole('button', { name: 'Choose a file' }).click();
  await meetings.dialog.getByRole('button', { name: 'Add document' }).click();
  await meetings.dialog.waitFor({ state: 'hidden' });
  const address = new URL(page.url()).hash;

  // A backup from before, which the certificate must name.
  const stick = join(noticebook.desk, 'stick');
  mkdirSync(stick);
  await noticebook.willChoose(stick);
  const backups = new BackupsPage(page);
  await backups.open();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });
  const [before = ''] = readdirSync(stick).filter((name) => name.endsWith('.nbk'));

  // The schedule.
  await retention.open();
  await page.getByRole('button', { name: 'New series' }).click();
  await retention.dialog.getByRole('button', { name: 'Add series' }).click();
  await expectMessage(textField(retention.dialog, 'Code'), 'Type the code of the series');
  await expectMessage(textField(retention.dialog, 'Years'), 'Type the number of years');
  await page.keyboard.press('Escape');
  await retention.addSeries({ texts: { Code: 'GC-10', Title: 'Minutes of meetings', Years: '1', Source: 'Schedule of the city, item 10' }, trigger: 'The meeting was held' });
  await expect(retention.schedule.getByRole('row', { name: /GC-10/ })).toContainText('1 year after the meeting was held');
  await retention.assign('Meetings', /^GC-10/);
  await meetings.open(MEETING);
  await expect(meetings.panel('Retention')).toContainText(/May be destroyed\s*From /);
  await retention.openList();
  await expect(page.getByText('Nothing may be destroyed now')).toBeVisible();

  // More than a year later.
  await noticebook.turnClock(400);
  await page.clock.setFixedTime(Date.now() + 400 * 86_400_000);
  await page.reload();
  await shell.settled();
  await retention.openList();
  await expect(retention.ready.getByRole('row', { name: new RegExp(MEETING) })).toContainText(/The meeting was held on .*kept 1 year, through .*GC-10/);

  // A hold keeps it on every path.
  await retention.openHolds();
  await retention.placeHold({ texts: { Name: 'Ortega v. City', 'Ordered by': 'City Attorney', Why: 'The suit asks for the minutes.' }, covers: 'First agreement' });
  await expect(retention.holds.getByRole('row', { name: /Ortega/ })).toContainText('In force');
  await shoot('holds');
  await retention.openList();
  await expect(retention.ready).toHaveCount(0);
  await expect(retention.staying.getByRole('row', { name: new RegExp(MEETING) })).toContainText('Legal hold “Ortega v. City”');
  await shoot('held');
  await shell.goTo('Meetings');
  await expect(page.getByText('Legal hold')).toBeVisible();
  await meetings.open(MEETING);
  await expect(page.getByText('Legal hold', { exact: true })).toBeVisible();
  await meetings.panel('Documents').getByRole('button', { name: /^Take out/ }).click();
  await textField(meetings.dialog, 'Why').fill('Not needed any more.');
  await meetings.dialog.getByRole('button', { name: 'Take out the document' }).click();
  await expect(meetings.dialog).toContainText('under the legal hold “Ortega v. City”');
  await shoot('refused');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave without saving' }).click();

  // Released, it may go again.
  await retention.openHolds();
  await retention.release('Ortega v. City', { 'Released by': 'City Attorney', Why: 'Settled.' });
  await expect(retention.holds.getByRole('row', { name: /Ortega/ })).toContainText('Released');
  await retention.open();
  await shoot('schedule');
  await retention.openList();
  await shoot('list');
  expect(secretsIn(noticebook.records()).length, 'the words stand in the records before').toBeGreaterThan(2);
  await retention.askFirst([MEETING], { 'Why it is destroyed': 'Period over; approved by the City Clerk.', 'What it was': 'Minutes of one meeting.' });
  await shoot('second question');
  await retention.askSecond('2');
  await expectMessage(textField(retention.dialog, 'How many records are destroyed'), 'Type 1, the number of records that you chose.');
  const moment = Date.now();
  await retention.askSecond('1');
  await page.getByText('The records were destroyed.').waitFor({ timeout: 60_000 });
  await shell.settled();
  const told = page.getByRole('status').filter({ hasText: 'The records were destroyed.' });
  await expect(told.getByRole('link', { name: /^Certificate D-\d{4}-001$/ })).toBeVisible();
  await shoot('destroyed');

  expect(secretsIn(noticebook.data), 'while the window is open').toEqual([]);
  await page.evaluate((hash) => { window.location.hash = hash; }, address);
  await expect(page.getByRole('heading', { name: 'This meeting was destroyed' })).toBeVisible();
  await shoot('gone');
  await told.getByRole('button', { name: 'Understood' }).click();
  await page.getByRole('link', { name: 'Certificate D-', exact: false }).click();
  const paper = page.getByRole('article', { name: 'Certificate of destruction' });
  await expect(paper).toContainText('Minutes of one meeting.');
  await expect(paper).toContainText(`Backup ${before}`);
  await shoot('certificate');
  const path = await noticebook.willSaveAs('certificate.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await page.getByRole('status').filter({ hasText: / saved as / }).waitFor({ timeout: 30_000 });
  const certificate = readPdf(path);
  expect(certificate.words).toContain('GC-10, Minutes of meetings');
  expect(certificate.words).not.toContain('Zanzibar');
  if (shots !== undefined) writeFileSync(join(shots, 'retention-certificate.pdf'), readFileSync(path));

  await records.open();
  const said = await records.verify();
  expect(said).toContain('The journal verifies');
  expect(said).toMatch(/\d+ bodies removed under certificate D-\d{4}-001/);
  await expect(records.entries('Records destroyed under a certificate')).toHaveCount(1);
  expect(countOf(noticebook.records(), 'records.destroyed')).toBe(1);
  await obligations.open('Give notice');
  await expect(page.getByText('Legal hold', { exact: true })).toHaveCount(0);

  // Closed, with the backup that is made then; verify.mjs alone says the same.
  await noticebook.close();
  expect(secretsIn(noticebook.data), 'when it is closed').toEqual([]);
  const database = join(noticebook.data, 'profile', 'IndexedDB');
  for (const name of readdirSync(database, { recursive: true, encoding: 'utf8' })) expect(statSync(join(database, name)).birthtimeMs, `${name} was made after the destruction`).toBeGreaterThan(moment);
  const verified = spawnSync(process.execPath, [join(PROJECT, 'dist/verify/verify.mjs'), noticebook.records()], { encoding: 'utf8' });
  expect(verified.stdout).toMatch(/entries have no words any more: destroyed under certificate D-\d{4}-001/);
  expect(verified.stdout).toContain('Everything is as it was recorded.');
  expect(verified.status).toBe(0);

  // The next start finds nothing to tell, and nothing of the words comes back.
  await noticebook.open();
  await new ShellPage(noticebook.page).settled();
  await expect(noticebook.page.getByText('The records were destroyed.')).toHaveCount(0);
  await new RecordsPage(noticebook.page).open();
  expect(await new RecordsPage(noticebook.page).verify()).toContain('The journal verifies');

  // The backup from before still holds it: its restore says so first, and does what it said.
  const [old, kept] = [new BackupsPage(noticebook.page), new RetentionPage(noticebook.page)];
  await old.open();
  await old.lookInside((await old.rows.count()) - 1);
  await expect(old.dialog).toContainText(/This backup brings back what was destroyed under D-\d{4}-001/, { timeout: 30_000 });
  await expect(old.dialog).toContainText('the words and files of the destroyed records are in the records again, and the certificate is not');
  await shoot('restore of an older backup');
  await old.restore();
  await new MeetingPage(noticebook.page).open(MEETING);
  await expect(new MeetingPage(noticebook.page).panel('Documents')).toContainText('evidence');
  expect(new Set(secretsIn(noticebook.records()).map((one) => one.split(':')[0]))).toEqual(new Set(SECRETS));
  await kept.open();
  await expect(kept.panel('Certificates of destruction')).toContainText('Nothing was destroyed.');
  await new RecordsPage(noticebook.page).open();
  expect(await new RecordsPage(noticebook.page).verify()).toContain('The journal verifies');
  const aside = readdirSync(join(noticebook.data, 'records')).filter((name) => name.startsWith('office before restore'));
  expect(aside).toHaveLength(1);
  expect(secretsIn(join(noticebook.data, 'records', aside[0] ?? '')), 'what stood before is kept as it was, certificate and all').toEqual([]);
  expect(countOf(join(noticebook.data, 'records', aside[0] ?? ''), 'records.destroyed')).toBe(1);
});
