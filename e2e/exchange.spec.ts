/** Tables come in and go out: no row is lost silently, nothing is recorded unconfirmed, everything can be taken back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures';
import { countOf, journalEntries } from './journal';
import { ExchangePage } from './pages/ExchangePage';
import { expectMessage, textField } from './pages/field';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const HEAD = ['Obligation', 'Due Date', 'Agreement', 'Agreement dated', 'Owner', 'Notes', 'ZIP'];
const DATES = [(day: number) => `3/${day}/2027`, (day: number) => `2027-03-${String(day).padStart(2, '0')}`, (day: number) => `Mar ${day}, 2027`, (day: number) => `${day} March 2027`];

/** A messy sheet of 1,000 rows, and how many of each kind it has. */
function messySheet() {
  const counts = { ready: 0, wrong: 0, duplicate: 0, empty: 0 };
  const rows = Array.from({ length: 1_000 }, (_, index): readonly string[] => {
    const date = DATES[index % 4]?.((index % 28) + 1) ?? '';
    const row = [`  Duty “${index}”, with "quotes"  `, date, 'Water MOU ', '1/4/2026', index % 3 === 0 ? 'marta lindqvist ' : '', `line one\nline two; ${index}`, '00417'];
    if (index % 50 === 7) return (counts.empty += 1, index % 100 === 7 ? [] : ['', '  ', '']);
    if (index % 50 === 13) return (counts.wrong += 1, [...row.slice(0, 1), '2/30/2027', ...row.slice(2)]);
    if (index % 50 === 19) return (counts.wrong += 1, [...row.slice(0, 4), 'Nobody Known', ...row.slice(5)]);
    if (index % 50 === 23) return (counts.duplicate += 1, [`DUTY “${index - 1}”, with "quotes"`, DATES[(index - 1) % 4]?.(((index - 1) % 28) + 1) ?? '', ...row.slice(2)]);
    counts.ready += 1;
    return row;
  });
  return { rows, counts };
}

const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((cell) => (/["\n;]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\r\n');

test('a messy sheet of 1,000 rows in UTF-16 loses no row silently, and is taken back', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const exchange = new ExchangePage(page);
  const { rows, counts } = messySheet();
  const path = join(noticebook.desk, 'plan.csv');
  writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv([HEAD, ...rows]), 'utf16le')]));
  await noticebook.willChoose(path);
  const before = journalEntries(noticebook.records()).length;

  await exchange.openImport();
  await expect(exchange.totals).toHaveText(`1,000 rows in the file= ${counts.ready} to import+ ${counts.wrong} with mistakes+ ${counts.duplicate} double+ ${counts.empty} empty`);
  await expect(page.getByText('Not imported: G: ZIP')).toBeVisible();
  await expect(exchange.rows).toContainText('February 2027 has no day 30. Check the date.');
  await expect(exchange.rows).toContainText('“Nobody Known” is nobody of our office.');
  await expect(exchange.rows).toContainText('The row is empty.');
  await expect(exchange.rows.getByRole('row'), 'only the rows in sight are drawn').not.toHaveCount(1_001);
  expect(journalEntries(noticebook.records()).length, 'nothing is recorded before it is confirmed').toBe(before);

  await exchange.importButton.click();
  await expect(page.getByRole('status').filter({ hasText: `${counts.ready} obligations imported from plan.csv` })).toBeVisible({ timeout: 30_000 });
  await expect(exchange.totals).toContainText(`= ${counts.ready} imported`);
  const written = journalEntries(noticebook.records()).slice(before);
  expect(written.length).toBe(counts.ready);
  expect(new Set(written.map(({ batch }) => batch?.id)).size, 'one batch').toBe(1);
  expect(countOf(noticebook.records(), 'obligation.imported')).toBe(counts.ready);

  const left = await noticebook.willSaveAs('left.csv');
  await page.getByRole('button', { name: /^Save the \d+ rows that were not imported/ }).click();
  await page.getByRole('status').filter({ hasText: 'saved as left.csv' }).waitFor();
  const saved = readFileSync(left, 'utf8');
  expect(saved.split('\r\n')[0]).toBe(`\uFEFFRow,Why it was not imported,${HEAD.join(',')}`);
  expect(saved.match(/The row is empty\./g)).toHaveLength(counts.empty);
  expect(saved.match(/,00417\r\n/g), 'zeros stay').not.toBeNull();

  await page.getByRole('button', { name: 'See the obligations' }).click();
  await expect(page.getByRole('tab', { name: /^All open/ })).toContainText(String(counts.ready));

  await exchange.takeBack('The wrong plan');
  await expect(page.getByRole('region', { name: 'What can be taken back as a whole' })).toContainText('Taken back');
  await exchange.shell.goTo('Obligations');
  await expect(exchange.shell.main).toContainText('No obligation is recorded yet');
  await noticebook.relaunch();
  await new ShellPage(noticebook.page).goTo('Obligations');
  await expect(new ShellPage(noticebook.page).main).toContainText('No obligation is recorded yet');
});

test('parties come in with the zeros of their ZIP codes', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete(BRIDGEWATER);
  const exchange = new ExchangePage(page);
  const path = join(noticebook.desk, 'parties.csv');
  writeFileSync(path, 'Agency,Zip Code,Level,Favourite colour\nWater Board,05034,Local\nState Bureau,5034,State\nMills Office,00417,Moon\n');
  await noticebook.willChoose(path);
  await exchange.openImport('Parties for the directory');
  await expect(exchange.totals).toContainText('= 1 to import+ 2 with mistakes');
  await expect(exchange.rows).toContainText('the spreadsheet may have dropped its leading zero');
  await exchange.importButton.click();
  await expect(page.getByRole('status').filter({ hasText: '1 party imported' })).toBeVisible();
  const [entry] = journalEntries(noticebook.records()).filter(({ kind }) => kind === 'party.imported');
  expect(entry?.changes[0]?.set).toMatchObject({ zip: '05034' });
});

test('a file that is no table is refused with a sentence, and the window lives on', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const exchange = new ExchangePage(page);
  const open = join(noticebook.desk, 'open.csv');
  writeFileSync(open, 'Obligation,Due Date\nA,1/1/2027\n"B,1/2/2027\nC,1/3/2027\n');
  await noticebook.willChoose(open);
  await exchange.openImport();
  await expect(page.getByRole('alert')).toContainText('In row 3 a quotation mark opens and is never closed');
  for (const [name, bytes] of [['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])], ['torn.xlsx', Buffer.from('PK\u0003\u0004 torn')], ['empty.csv', Buffer.from('')]] as const) {
    const path = join(noticebook.desk, name);
    writeFileSync(path, bytes);
    await noticebook.willChoose(path);
    await page.getByRole('button', { name: 'Choose the file' }).click();
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  }
  const bare = join(noticebook.desk, 'bare.csv');
  writeFileSync(bare, 'First,Second\nGive notice,1/4/2027\n');
  await noticebook.willChoose(bare);
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await expect(exchange.importButton).toBeDisabled();
  await exchange.chooseColumn('What must be done', /^A: First/);
  await exchange.chooseColumn('Due', /^B: Second/);
  await expect(page.getByText('Choose the column for: Agreement')).toBeVisible();
});

test('the list goes out as it stands with its filters, and no cell is a formula', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const exchange = new ExchangePage(page);
  const path = join(noticebook.desk, 'plan.csv');
  writeFileSync(path, 'Obligation,Due Date,Agreement,Agreement dated,Detail\n=1+1,3/4/2027,MOU,1/4/2026,@SUM(A1)\nAudit,3/5/2027,MOU,,plain\nReport,3/6/2027,Other,1/5/2026,-\n');
  await noticebook.willChoose(path);
  await exchange.openImport();
  await exchange.importButton.click();
  await page.getByRole('button', { name: 'See the obligations' }).click();
  await expect(page.getByRole('tab', { name: /^All open/ })).toContainText('3');

  const csvPath = await noticebook.willSaveAs('obligations.csv');
  await exchange.exportAs('CSV');
  const text = readFileSync(csvPath, 'utf8');
  expect(text).toContain("\r\n'=1+1,2027-03-04,");
  expect(text).toContain(",'@SUM(A1),");
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('audit');
  const jsonPath = await noticebook.willSaveAs('obligations.json');
  await exchange.exportAs('JSON');
  const json = JSON.parse(readFileSync(jsonPath, 'utf8')) as { readonly count: number; readonly which: string; readonly obligations: readonly { readonly title: string }[] };
  expect(json).toMatchObject({ count: 1, which: 'All open, with “audit”', obligations: [{ title: 'Audit', due: { day: '2027-03-05' }, owner: { name: 'Marta Lindqvist' } }] });
  const xlsxPath = await noticebook.willSaveAs('obligations.xlsx');
  await exchange.exportAs('Excel workbook');
  const sheet = Buffer.from(unzipSync(readFileSync(xlsxPath))['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
  expect(sheet).toContain('>Audit<');
  expect(sheet, 'no formula').not.toContain('<f>');

  await noticebook.willChoose(csvPath);
  await exchange.openImport();
  await expect(exchange.totals, 'our own export is known again, row by row').toContainText('3 rows in the file= 0 to import+ 0 with mistakes+ 3 double');
  await noticebook.willChoose(xlsxPath);
  await exchange.openImport();
  await expect(exchange.totals, 'the workbook too').toContainText('1 row in the file= 0 to import+ 0 with mistakes+ 1 double');
});

test('an agreement starts from a pack, and from a pack of the office’s own', async ({ noticebook }) => {
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const exchange = new ExchangePage(page);
  await exchange.openPack('Federal award');
  await exchange.packForm.getByRole('button', { name: 'Start with 2 obligations' }).click();
  await expectMessage(textField(exchange.packForm, 'Dated'), 'Type a date.');
  await textField(exchange.packForm, 'Dated').fill('10/1/2024');
  for (const authority of ['2 CFR 200.344', '2 CFR 200.334']) {
    await textField(exchange.packForm, `Who issued “${authority}”`).fill('Office of Management and Budget');
    await textField(exchange.packForm, `Date of “${authority}”`).fill('10/1/2024');
  }
  await textField(exchange.packForm, 'Period of performance ends').fill('9/30/2026');
  await exchange.packForm.getByRole('button', { name: 'Start with 2 obligations' }).click();
  await page.getByRole('heading', { name: 'Federal award', level: 1 }).waitFor();
  await expect(exchange.shell.main, '120 calendar days after September 30, 2026').toContainText('Jan 28, 2027');
  expect(countOf(noticebook.records(), 'agreement.startedFromPack')).toBe(1);

  const own = join(noticebook.desk, 'own.json');
  writeFileSync(own, '{ "format": "noticebook-pack-1", "name": "Own", "agreement": { "title": "Own", "standing": "signatory" }, "authorities": [], "obligations": [{ "key": "a", "title": "A", "authority": "x", "owedBy": "us", "rule": { "kind": "often" } }] }');
  await noticebook.willChoose(own);
  await exchange.openPacks();
  await page.getByRole('button', { name: 'Choose a pack file' }).click();
  const mistakes = page.getByRole('table', { name: 'Mistakes in the pack' });
  await expect(mistakes).toContainText('obligations 1, rule, kind');
  await expect(mistakes).toContainText('Give "kind" as one of fixed, after, before');

  const smallest = /```json\n([\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, '../docs/packs.md'), 'utf8'))?.[1] ?? '';
  writeFileSync(own, smallest);
  await page.getByRole('button', { name: 'Choose a pack file' }).click();
  await textField(exchange.packForm, 'Dated').fill('1/4/2026');
  await exchange.packForm.getByRole('button', { name: 'Start with 1 obligation' }).click();
  await page.getByRole('heading', { name: 'Dog park agreement', level: 1 }).waitFor();
  await page.getByRole('region', { name: 'Parties' }).waitFor(); // the page of the pack has the same heading: this is that of the agreement

  await exchange.takeBack('Only a try');
  await exchange.shell.goTo('Agreements');
  await expect(exchange.shell.main).toContainText('Federal award');
  await expect(exchange.shell.main).not.toContainText('Dog park agreement');
});
