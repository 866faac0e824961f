/** Backups by themselves and by hand, what is in them, and the way back: nothing is lost on it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { Noticebook, PROJECT } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { BackupsPage } from './pages/BackupsPage';
import { RecordsPage } from './pages/RecordsPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

/** Where pictures and papers are left, when somebody wants to look at them. */
const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const PASSPHRASE = 'correct horse battery staple';

/** An office with one agreement, and a folder for its backups. */
async function office(noticebook: Noticebook): Promise<{ readonly folder: string; readonly backups: BackupsPage; readonly agreements: AgreementPage }> {
  const folder = join(noticebook.desk, 'stick');
  mkdirSync(folder);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const agreements = new AgreementPage(page);
  await agreements.add({ texts: { Title: 'First agreement', Dated: '1/15/2026' } });
  const backups = new BackupsPage(page);
  await expect(backups.header).toContainText('No folder chosen');
  await backups.header.click();
  await noticebook.willChoose(folder);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });
  await expect(backups.header).toContainText('Today,');
  return { folder, backups, agreements };
}

const files = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name !== 'verify.mjs').sort();

test('a backup, what is in it, and the way back with the present records kept aside', async ({ noticebook }) => {
  const { folder, backups, agreements } = await office(noticebook);
  const { page } = noticebook;
  expect(readdirSync(folder), 'the program that opens them lies beside the backups').toContain('verify.mjs');
  await expect(page.getByText('Last good one: Today')).toContainText('read back and verified. Nothing was recorded since.');
  await agreements.add({ texts: { Title: 'Second agreement', Dated: '2/15/2026' } });

  await backups.open();
  await backups.lookInside(0);
  await expect(backups.dialog).toContainText('The backup is whole');
  await expect(backups.dialog.getByRole('heading', { name: 'Only in the records now' }).locator('..')).toContainText(/1 entry:.*Agreement added/s);
  await expect(backups.dialog.getByRole('heading', { name: 'Only in the backup' }).locator('..')).toContainText('Nothing that is not in the records now.');
  const before = journalEntries(noticebook.records());
  await backups.restore();

  await new ShellPage(page).goTo('Agreements');
  await expect(page.getByRole('link', { name: 'First agreement' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Second agreement' })).toHaveCount(0);
  const aside = readdirSync(join(noticebook.data, 'records')).find((name) => name.startsWith('office before restore'));
  expect(journalEntries(join(noticebook.data, 'records', aside ?? '')), 'what stood here before is kept whole').toEqual(before);
  await agreements.add({ texts: { Title: 'Third agreement', Dated: '3/15/2026' } });
  const records = new RecordsPage(page);
  await records.open();
  await expect(records.entries('Records restored from a backup')).toContainText('are kept in');
  expect(await records.verify()).toContain('The journal verifies');

  // The one that is made when Noticebook closes holds the new epoch, and verify.mjs in it says that all is well.
  await noticebook.close();
  const [newest = ''] = files(folder).toReversed();
  const unpacked = join(noticebook.desk, 'unpacked');
  const said = spawnSync(process.execPath, [join(PROJECT, 'dist/verify/verify.mjs'), join(folder, newest), '--unpack', unpacked], { encoding: 'utf8' });
  expect(said.stdout).toContain('Everything is as it was recorded.');
  expect(said.status).toBe(0);
  const [journal = ''] = readdirSync(join(unpacked, 'journal'));
  expect(readFileSync(join(unpacked, 'journal', journal), 'utf8')).toContain('Third agreement');
  await noticebook.open();
  await expect(new ShellPage(noticebook.page).places).toBeVisible();
  await expect(noticebook.page.getByText('ends earlier than it did'), 'a restore is no loss').toHaveCount(0);
});

test('under a passphrase: a weak one is refused, a wrong one opens nothing, and another computer restores it', async ({ noticebook }) => {
  const { folder, backups } = await office(noticebook);
  const { page } = noticebook;
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  for (const [typed, words] of [['short', 'At least 12 characters'], ['password1234', 'could guess it']] as const) {
    await backups.dialog.getByLabel('Passphrase', { exact: true }).fill(typed);
    await backups.dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await expect(backups.dialog).toContainText(words);
  }
  await backups.dialog.getByText('Suggest one').click();
  await expect(backups.dialog).toContainText('Strong');
  await backups.dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await backups.dialog.getByLabel('The same again').fill(PASSPHRASE);
  await backups.dialog.getByRole('button', { name: 'Set passphrase' }).click();
  await page.getByText('Print the recovery sheet now').waitFor();
  await backups.backUpNow();
  const [encrypted = ''] = files(folder).filter((name) => name.endsWith('.age'));
  expect(readFileSync(join(folder, encrypted), 'latin1').startsWith('age-encryption.org/v1\n')).toBe(true);
  await page.getByRole('button', { name: 'Print recovery sheet' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not printed' }), 'there is no printer here').toBeVisible();
  const sheet = join(SHOTS ?? noticebook.desk, 'recovery sheet.pdf');
  await noticebook.willPrintInto(sheet);
  await page.getByRole('button', { name: 'Print recovery sheet' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The recovery sheet went to the printer' })).toBeVisible();
  const paper = readPdf(sheet);
  expect(paper.pages, 'one page, to lie in a safe').toHaveLength(1);
  expect(paper.words).toContain(PASSPHRASE);
  expect(paper.words).toContain(`${PASSPHRASE.length} characters`);
  expect(paper.words).toContain(folder);
  expect(paper.words).toContain('age --decrypt');
  expect(paper.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'P']));
  expect(paper.language).toBe('en');

  const other = new Noticebook();
  try {
    const fresh = await other.open();
    await other.willChoose(join(folder, encrypted));
    await fresh.getByText('Restore from a backup').click();
    const there = new BackupsPage(fresh);
    await there.dialog.getByLabel('Passphrase').fill('correct horse battery stable');
    await there.dialog.getByRole('button', { name: 'Open backup' }).click();
    await expect(there.dialog).toContainText('This passphrase does not open the backup.', { timeout: 30_000 });
    await there.dialog.getByLabel('Passphrase').fill(PASSPHRASE);
    await there.dialog.getByRole('button', { name: 'Open backup' }).click();
    await there.restore();
    await new ShellPage(fresh).goTo('Agreements');
    await expect(fresh.getByRole('link', { name: 'First agreement' })).toBeVisible();
    await other.close();
    expect(other.faults).toEqual([]);
  } finally {
    await other.end();
  }
});

test('a damaged, cut, foreign or newer file is named as such, and nothing changes', async ({ noticebook }) => {
  const { folder, backups } = await office(noticebook);
  const [name = ''] = files(folder);
  const bytes = readFileSync(join(folder, name));
  const turned = Buffer.from(bytes);
  const at = turned.indexOf('First agreement');
  turned[at] = 0x47;
  const before = readdirSync(join(noticebook.data, 'records'));
  for (const [content, words] of [
    [turned, 'This backup is damaged'],
    [bytes.subarray(0, bytes.length - 200), 'This backup is damaged'],
    [Buffer.from('PK a zip'), 'This file is no backup of Noticebook'],
    [Buffer.from('noticebook-archive 2\n{}\n'), 'These records were written by a newer Noticebook'],
  ] as const) {
    const path = join(noticebook.desk, 'file.nbk');
    writeFileSync(path, content);
    await noticebook.willChoose(path);
    await backups.lookIntoAnotherFile();
    await expect(backups.dialog.getByRole('alert')).toContainText(words);
    await expect(backups.dialog.getByRole('button', { name: 'Restore this backup' })).toHaveCount(0);
    await backups.dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(backups.dialog).toHaveCount(0);
  }
  expect(readdirSync(join(noticebook.data, 'records'))).toEqual(before);
});

test('a folder that is gone is told in the header, the work goes on, and the next one is made when it is back', async ({ noticebook }) => {
  const { folder, backups, agreements } = await office(noticebook);
  const { page } = noticebook;
  const kept = files(folder);
  renameSync(folder, `${folder} pulled out`);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The folder of the backups is not there' }).first()).toBeVisible();
  await expect(backups.header).toContainText('then failed');
  await agreements.add({ texts: { Title: 'Meanwhile', Dated: '2/15/2026' } });
  renameSync(`${folder} pulled out`, folder);
  expect(files(folder)).toEqual(kept);
  await noticebook.close();
  expect(files(folder).length, 'made when it closed').toBe(kept.length + 1);
  await noticebook.open();
  await expect(new BackupsPage(noticebook.page).header).toContainText('Today,');
});

test('an older copy of the whole records folder is told, since the last backup knows more', async ({ noticebook }) => {
  await office(noticebook);
  await noticebook.close();
  const place = noticebook.records();
  const older = join(noticebook.desk, 'older');
  cpSync(place, older, { recursive: true });
  await noticebook.open();
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Later', Dated: '2/15/2026' } });
  await noticebook.close();
  rmSync(place, { recursive: true });
  renameSync(older, place);
  await noticebook.open();
  await expect(noticebook.page.getByText('The journal ends earlier than it did')).toBeVisible();
  const records = new RecordsPage(noticebook.page);
  await records.open();
  expect(await records.verify(), 'a verification names the line').toMatch(/Line \d+ of .*: entries are missing at the end: entry \d+ had been recorded/);
  // What is recorded from here on takes the numbers of what is missing: it is found all the same.
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Another one', Dated: '3/15/2026' } });
  await records.open();
  expect(await records.verify()).toMatch(/is not the one that had been recorded/);
});
