/** A records request from the day it came to the bundle that went out, with its exact copy. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { bareBrowser } from './bareBrowser';
import { expect, test } from './fixtures';
import { AgreementPage } from './pages/AgreementPage';
import { expectMessage, textField } from './pages/field';
import { RequestPage } from './pages/RequestPage';
import { ReviewPage } from './pages/ReviewPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const AGREEMENT = 'Secure Communities MOA';
const PRIVILEGED = 'Counsel thinks that clause 4 does not bind us.';

test('a request is opened, decided, released and kept as it went out', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open();
  await new SetUpPage(page).exploreSample();
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  await new AgreementPage(page).open(AGREEMENT);
  await new ReviewPage(page).note(PRIVILEGED, true);
  const shots = process.env['NOTICEBOOK_SHOTS'];
  const look = async (name: string) => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, help, nodes }) => `${name}: ${id} ${help} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    if (shots === undefined) return;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(shots, `request-${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };

  const request = new RequestPage(page);
  await request.openForm();
  await request.submit();
  await expectMessage(textField(page, 'Requester'), 'Type who asks for records.');
  await request.fill({ 'Requester': 'Dana Whitfield', 'Received on': '11/12/2010', 'Contact': '12 Example Street', 'What was asked for': 'All records about <b>fingerprint sharing</b>.', 'How many': '10' });
  await request.submit();
  await expectMessage(textField(page, 'Where that is written'), /Type where the time limit is written/);
  await expect(textField(page, 'Requester'), 'what was typed stays').toHaveValue('Dana Whitfield');
  await expect(page.getByText('Reply by Mon, Nov 29, 2010').or(page.getByText(/Reply by .*Nov 29/))).toBeVisible();
  await look('form');
  await request.fill({ 'Where that is written': 'Sample Public Records Act, section 5' });
  await request.submit();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dana Whitfield');
  await expect(page.getByText('Answer by Nov 29, 2010').first()).toBeVisible();
  await look('opened');
  // By the day of its answer it stands where the day's work is looked for.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search records or run a command' }).fill('whitfield');
  await expect(page.getByRole('option', { name: /RR-2010-001 Dana Whitfield/ })).toContainText('Records request');
  await page.keyboard.press('Escape');
  const shell = new ShellPage(page);
  await shell.goTo('Calendar');
  await page.getByRole('tab', { name: 'Agenda' }).click();
  await expect(shell.main.getByRole('listitem').filter({ hasText: 'RR-2010-001 Records request' }).last()).toContainText('from Dana Whitfield; Sample Public Records Act, section 5');
  await look('calendar');
  await shell.goTo('Today');
  const waiting = shell.main.getByRole('region', { name: 'Records requests to answer' });
  await expect(waiting).toContainText('RR-2010-001; answer by Mon, Nov 29');
  await waiting.scrollIntoViewIfNeeded();
  await look('today');
  await waiting.getByRole('link', { name: 'Dana Whitfield' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dana Whitfield');

  await page.getByRole('button', { name: 'Choose records' }).click();
  await request.dialog.getByRole('checkbox', { name: ACTIVATE }).waitFor();
  await look('choose');
  await page.keyboard.press('Escape');
  await request.chooseRecords(AGREEMENT, ACTIVATE, NOTICE);
  await expect(request.chosen.getByRole('row')).toHaveCount(4);

  await request.decide(ACTIVATE, 'Withheld');
  await request.record();
  await expectMessage(textField(request.dialog, 'Exemption'), /Type the exemption/);
  await textField(request.dialog, 'Exemption').fill('Section 7(c)');
  await textField(request.dialog, 'Reason').fill('A plan of an operation that has not ended.');
  await request.record();
  await request.dialog.waitFor({ state: 'hidden' });
  const redacted = join(noticebook.desk, 'redacted.txt');
  writeFileSync(redacted, 'Notice [redacted]');
  await noticebook.willChoose(redacted);
  await request.decide(NOTICE, 'Partly withheld');
  await textField(request.dialog, 'Exemption').fill('Section 9');
  await textField(request.dialog, 'Reason').fill('Names of private persons.');
  await request.dialog.getByRole('button', { name: 'Choose file' }).click();
  await request.dialog.getByText('redacted.txt').waitFor();
  await look('decide');
  await request.record();
  await request.dialog.waitFor({ state: 'hidden' });
  await expect(request.chosen).toContainText('Section 7(c). A plan of an operation');

  await request.release();
  await expect(request.releases).toContainText('1 in full, 1 in part, 1 withheld');
  await expect(page.getByText('Released', { exact: true }).first()).toBeVisible();
  await look('released');

  const saved = await noticebook.willSaveAs('bundle.zip');
  await request.save('Release 1');
  const bytes = readFileSync(saved);
  const files = unzipSync(bytes);
  const root = 'RR-2010-001 release 1/';
  const names = Object.keys(files).map((name) => name.slice(root.length)).sort();
  expect(names).toEqual(expect.arrayContaining(['SHA256SUMS', 'exemption-log.csv', 'exemption-log.html', 'exemption-log.pdf', 'how-to-check.html', 'index.html', 'index.pdf', 'style.css']));
  expect(names.filter((name) => name.startsWith('records/'))).toHaveLength(2);
  const text = (name: string) => Buffer.from(files[`${root}${name}`] ?? new Uint8Array()).toString('utf8');
  expect(text('exemption-log.csv')).toContain(`2,Obligation,${ACTIVATE},Withheld,Section 7(c),A plan of an operation that has not ended.`);
  expect(text('index.html')).toContain('&lt;b&gt;fingerprint');
  for (const name of names) expect(text(name), `${name} holds the privileged note`).not.toContain(PRIVILEGED);
  expect(names.filter((name) => /^records\/003.*\.txt$/.test(name)).map(text)).toEqual(['Notice [redacted]']);

  const folder = join(noticebook.desk, 'bundle');
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name.slice(root.length));
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  expect(spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder }).status).toBe(0);
  if (shots !== undefined) cpSync(folder, join(shots, 'bundle'), { recursive: true });
  expect(readdirSync(join(noticebook.data, 'records/sample/making')), 'nothing half-made is left').toEqual([]);
  const browser = await bareBrowser(join(noticebook.desk, 'profile'));
  try {
    for (const name of ['index.html', 'exemption-log.html', 'how-to-check.html']) {
      await browser.goTo(join(folder, name));
      const { violations } = await new AxeBuilder({ page: browser.page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, help }) => `${name}: ${id} ${help}`)).toEqual([]);
      if (shots !== undefined) await browser.page.screenshot({ path: join(shots, `bundle-${name}.png`) });
    }
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.close();
  }

  // The record changes; what went out does not, and is there byte for byte after a restart.
  await page.getByRole('button', { name: 'Close request' }).click();
  await textField(request.dialog, 'How it ended').fill('Answered in part.');
  await request.dialog.getByRole('button', { name: 'Close request' }).click();
  await expect(page.getByText('Closed on November 15, 2010')).toBeVisible();
  await noticebook.relaunch();
  const again = new RequestPage(noticebook.page);
  await again.openList();
  await noticebook.page.getByRole('link', { name: 'Dana Whitfield' }).click();
  const copy = await noticebook.willSaveAs('bundle again.zip');
  await again.save('Release 1');
  expect(readFileSync(copy).equals(bytes)).toBe(true);
  await expect(noticebook.page.getByText('Records released').first()).toBeVisible();
  await noticebook.page.getByRole('button', { name: 'Open again' }).click();
  await expect(noticebook.page.getByText('Answer by Nov 29, 2010').or(noticebook.page.getByText('Answer was due')).first()).toBeVisible();
});
