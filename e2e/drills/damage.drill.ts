/** Damage that really happens to office computers: each ends in words with a next step, or in the same records as before. */
import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, cpSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { journalEntries, journalFile } from '../journal';
import type { Noticebook } from '../noticebook';
import { AgreementPage } from '../pages/AgreementPage';
import { BackupsPage } from '../pages/BackupsPage';
import { RecordsPage } from '../pages/RecordsPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';
import { stateHash } from '../workingCopy';

const GIGABYTE = 1024 ** 3;

test('bits turned in the files of the window’s database: each start ends with the same records', async ({ noticebook }) => {
  test.setTimeout(300_000);
  await noticebook.open({ switches: ['--sample'] });
  const before = await stateHash(noticebook);
  await fillTables(noticebook.page);
  await noticebook.close();
  const folder = databaseFolder(noticebook);
  const kept = join(noticebook.desk, 'database');
  cpSync(folder, kept, { recursive: true });
  const damaged: string[] = [];
  for (const [kind, pattern] of [['the log', /\.log$/], ['MANIFEST', /^MANIFEST-/], ['CURRENT', /^CURRENT$/], ['a data block', /\.ldb$/]] as const) {
    for (const place of kind === 'a data block' ? [0.001, 0.01, 0.03] : [0.2, 0.8]) {
      rmSync(folder, { recursive: true });
      cpSync(kept, folder, { recursive: true });
      const file = readdirSync(folder).filter((name) => pattern.test(name)).sort().map((name) => join(folder, name)).find((path) => statSync(path).size > 0);
      if (file === undefined) continue;
      flip(file, place);
      damaged.push(kind);
      await noticebook.open();
      await expect.poll(() => stateHash(noticebook), { message: `after a bit of ${kind} was turned`, timeout: 60_000 }).toBe(before);
      await noticebook.close();
    }
  }
  expect(new Set(damaged)).toEqual(new Set(['the log', 'MANIFEST', 'CURRENT', 'a data block']));
  noticebook.faults.length = 0; // Chromium's own remarks about its damaged files
  console.log(`  ${damaged.length} damaged databases, each rebuilt to the same state`);
});

test('the window’s database replaced by an older copy: what was recorded since is there', async ({ noticebook }) => {
  test.setTimeout(120_000);
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const folder = databaseFolder(noticebook);
  const older = join(noticebook.desk, 'older database');
  cpSync(folder, older, { recursive: true });
  await noticebook.open();
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Recorded since', Dated: '1/15/2026' } });
  const state = await stateHash(noticebook);
  await noticebook.close();
  rmSync(folder, { recursive: true });
  cpSync(older, folder, { recursive: true });
  await noticebook.open();
  expect(await stateHash(noticebook)).toBe(state);
  await new ShellPage(noticebook.page).goTo('Agreements');
  await expect(noticebook.page.getByRole('link', { name: 'Recorded since' })).toBeVisible();
});

test('bits turned in the settings never stop a start, and the records stay', async ({ noticebook }) => {
  test.setTimeout(180_000);
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const path = join(noticebook.data, 'settings.json');
  for (const place of [0, 0.3, 0.6, 0.99]) {
    flip(path, place);
    await noticebook.open();
    await expect(new ShellPage(noticebook.page).places).toContainText('City of Bridgewater');
    await noticebook.close();
  }
});

test('a bit turned in a kept file is found and named, and put right from the backup', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const stick = join(noticebook.desk, 'stick');
  mkdirSync(stick);
  const agreements = new AgreementPage(page);
  await agreements.add({ texts: { Title: 'With a scan', Dated: '1/15/2026' } });
  const scan = join(noticebook.desk, 'scan.pdf');
  const bytes = Buffer.from(`%PDF-1.7\n${'a signed page '.repeat(400)}`);
  writeFileSync(scan, bytes);
  await noticebook.willChoose(scan);
  await agreements.panel('Documents').getByRole('button', { name: 'Choose a file' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add document' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const backups = new BackupsPage(page);
  await backups.open();
  await noticebook.willChoose(stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });

  const hash = createHash('sha256').update(bytes).digest('hex');
  const kept = join(noticebook.records(), 'files', hash.slice(0, 2), hash);
  flip(kept, 0.5);
  const records = new RecordsPage(page);
  await records.open();
  const said = await records.verify();
  expect(said).toContain('Not as it was recorded: 1 kept file');
  expect(said).toContain(hash);
  await records.journal.getByRole('button', { name: 'Put back from the last backup' }).click();
  await expect(records.journal).toContainText('1 file was put back', { timeout: 30_000 });
  expect(readFileSync(kept).equals(bytes)).toBe(true);
  expect(await records.verify()).toContain('The journal verifies');
});

test('the clock set back a day: what is recorded then still stands last, and is dated as the clock said', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  await new AgreementPage(page).add({ texts: { Title: 'Before', Dated: '1/15/2026' } });
  await noticebook.main.evaluate(() => {
    const honest = Date;
    const back = 86_400_000;
    globalThis.Date = class extends honest {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(honest.now() - back);
        else super(...(given as [string]));
      }
      static override now() { return honest.now() - back; }
    } as DateConstructor;
  });
  await new AgreementPage(page).add({ texts: { Title: 'Behind', Dated: '1/16/2026' } });
  const entries = journalEntries(noticebook.records());
  const [before, behind] = entries.slice(-2);
  expect(Date.parse(behind?.at ?? '')).toBeLessThan(Date.parse(before?.at ?? ''));
  const records = new RecordsPage(page);
  await records.open();
  await expect(page.getByRole('table', { name: 'History' }).getByRole('row').nth(1)).toContainText('Behind');
  expect(await records.verify()).toContain('The journal verifies');
  await noticebook.relaunch();
  await new ShellPage(noticebook.page).goTo('Agreements');
  await expect(noticebook.page.getByRole('link', { name: 'Behind' })).toBeVisible();
});

test('a journal that a newer version wrote is not opened, not changed, and says so', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const file = journalFile(noticebook.records());
  const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  appendFileSync(file, `${last.replace('{"v":1', '{"v":2')}\n`);
  const before = readFileSync(file);
  const page = await noticebook.open();
  await expect(page.getByRole('alert')).toContainText('These records were written by a newer Noticebook');
  await expect(page.getByRole('alert')).toContainText('Install the version of Noticebook that wrote them');
  await noticebook.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an attachment of 2 GB is refused at once, and the window never freezes', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const agreements = new AgreementPage(page);
  await agreements.add({ texts: { Title: 'With a film', Dated: '1/15/2026' } });
  const film = join(noticebook.desk, 'council meeting.mp4');
  const file = openSync(film, 'w');
  ftruncateSync(file, 2 * GIGABYTE);
  closeSync(file);
  await noticebook.willChoose(film);
  const started = Date.now();
  await agreements.panel('Documents').getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByText('Not kept: the file is too large').first()).toBeVisible();
  const took = Date.now() - started;
  expect(took).toBeLessThan(5_000);
  console.log(`  a file of 2 GB refused in words after ${took} ms`);
  expect(existsSync(join(noticebook.records(), 'files')) ? readdirSync(join(noticebook.records(), 'files')) : []).toEqual([]);
});

/** Writes so much beside the records that Chromium moves them from its log into a table, whose blocks can then be damaged. */
function fillTables(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('ballast', 1);
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'));
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('rows', 'readwrite');
      for (let row = 0; row < 200; row += 1) transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(60_000)), row);
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }));
}

/** Where Chromium keeps the database of the window. */
function databaseFolder({ data }: Noticebook): string {
  const above = join(data, 'profile', 'IndexedDB');
  const [name = ''] = readdirSync(above).filter((each) => each.endsWith('.leveldb'));
  return join(above, name);
}

/** Turns one bit at a part of a file: 0 its first byte, 0.5 its middle. */
function flip(path: string, part: number): void {
  const bytes = readFileSync(path);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * part));
  bytes[at] = (bytes[at] ?? 0) ^ 0x04;
  writeFileSync(path, bytes);
}
