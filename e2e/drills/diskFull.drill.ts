/** A disk that fills up while the office works: a clear refusal, nothing lost, and it goes on as soon as there is room. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mountDisk } from '../disk';
import { expect, test } from '../fixtures';
import { journalEntries, journalFile } from '../journal';
import { Noticebook } from '../noticebook';
import { AgreementPage } from '../pages/AgreementPage';
import { BackupsPage } from '../pages/BackupsPage';
import { fillAll } from '../pages/field';
import { RecordsPage } from '../pages/RecordsPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';

/** How much a small disk in memory gives at a time, and how many such pages are left free, one more each time. */
const PAGE = 4_096;
const ROOMS = 10;

test('the disk of the records fills up, is freed, and nothing is lost', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-small-disk-'));
  const disk = mountDisk(folder, 'size=4m');
  test.skip('whyNot' in disk, 'whyNot' in disk ? disk.whyNot : '');
  if ('whyNot' in disk) return;
  const data = join(folder, 'data');
  // The records lie on the small disk, Chromium's profile does not: it is the journal that has to cope.
  const noticebook = new Noticebook(data);
  const profile = `--user-data-dir=${join(noticebook.desk, 'profile')}`;
  try {
    const page = await noticebook.open({ switches: [profile] });
    await new SetUpPage(page).complete();
    const agreements = new AgreementPage(page);
    await agreements.add({ texts: { Title: 'Before it is full', Dated: '1/15/2026' } });
    const good = statSync(journalFile(noticebook.records())).size;

    const ballast = fillUp(folder);
    await agreements.openForm();
    const typed = { Title: 'While it is full', Dated: '1/16/2026', Summary: 'x'.repeat(9_000) };
    await fillAll(agreements.form, typed);
    await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
    const alert = agreements.form.getByRole('alert');
    await expect(alert).toContainText('Not saved: the disk is full');
    await expect(alert).toContainText('Nothing was lost; the last saved version stands. Free some space, then save again.');
    for (const [label, text] of Object.entries(typed)) await expect(agreements.field(label)).toHaveValue(text);
    expect(statSync(journalFile(noticebook.records())).size, 'cut back to what was acknowledged').toBe(good);

    // More than once, as an impatient clerk does.
    for (let times = 0; times < 5; times += 1) {
      await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
      await expect(alert).toContainText('Not saved: the disk is full');
    }
    expect(statSync(journalFile(noticebook.records())).size).toBe(good);

    unlinkSync(ballast);
    await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
    await page.getByRole('heading', { name: typed.Title, level: 1 }).waitFor();
    const kinds = journalEntries(noticebook.records()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'agreement.added'), 'once before, once after, none in between').toHaveLength(2);
    const records = new RecordsPage(page);
    await records.open();
    expect(await records.verify()).toContain('The journal verifies');

    // Full at the start: it says so and touches nothing; with room again, all is there.
    await noticebook.close();
    const before = readFileSync(journalFile(noticebook.records()));
    const again = fillUp(folder);
    const notice = (await noticebook.open()).getByRole('alert');
    await expect(notice).toContainText('The disk is full');
    await expect(notice).toContainText('Free some space on the disk of the folder below.');
    await noticebook.close();
    expect(readFileSync(journalFile(noticebook.records())).equals(before)).toBe(true);
    unlinkSync(again);
    await noticebook.open();
    await new ShellPage(noticebook.page).goTo('Agreements');
    await expect(noticebook.page.getByRole('link', { name: 'While it is full' })).toBeVisible();
    expect(noticebook.faults).toEqual([]);
  } finally {
    await noticebook.end();
    disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the disk is full at every write of a save, one after the other: what was refused is not there, what was confirmed is', async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-small-disk-'));
  const disk = mountDisk(folder, 'size=6m');
  test.skip('whyNot' in disk, 'whyNot' in disk ? disk.whyNot : '');
  if ('whyNot' in disk) return;
  const noticebook = new Noticebook(join(folder, 'data'));
  try {
    const page = await noticebook.open({ switches: [`--user-data-dir=${join(noticebook.desk, 'profile')}`] });
    await new SetUpPage(page).complete();
    const agreements = new AgreementPage(page);
    const said = { saved: 0, refused: 0 };
    const titles: string[] = [];
    // From no room at all, page by page, to room for the journal, its head in the second place, and the draft.
    for (let pages = 0; pages < ROOMS; pages += 1) {
      const title = `With room for ${pages} pages`;
      titles.push(title);
      await agreements.openForm();
      await fillAll(agreements.form, { Title: title, Dated: '1/16/2026', Summary: 'x'.repeat(9_000) });
      const before = statSync(journalFile(noticebook.records())).size;
      const ballast = fillUp(folder);
      truncateSync(ballast, Math.max(0, statSync(ballast).size - pages * PAGE));
      await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
      const isThere = page.getByRole('heading', { name: title, level: 1 });
      const alert = agreements.form.getByRole('alert').filter({ hasText: 'Not saved' });
      await expect(isThere.or(alert)).toBeVisible();
      const isSaved = await isThere.isVisible();
      said[isSaved ? 'saved' : 'refused'] += 1;
      if (!isSaved) {
        await expect(alert).toContainText('Not saved: the disk is full');
        expect(statSync(journalFile(noticebook.records())).size, `with room for ${pages} pages: cut back to what was acknowledged`).toBe(before);
      }
      unlinkSync(ballast);
      if (!isSaved) await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
      await isThere.waitFor();
    }
    expect(said.refused, 'some were refused').toBeGreaterThan(0);
    expect(said.saved, 'and some saved').toBeGreaterThan(0);
    await noticebook.kill();
    await noticebook.open();
    await new ShellPage(noticebook.page).goTo('Agreements');
    for (const title of titles) await expect(noticebook.page.getByRole('link', { name: title, exact: true })).toHaveCount(1);
    expect(journalEntries(noticebook.records()).filter(({ kind }) => kind === 'agreement.added')).toHaveLength(ROOMS);
    const records = new RecordsPage(noticebook.page);
    await records.open();
    expect(await records.verify()).toContain('The journal verifies');
    expect(noticebook.faults).toEqual([]);
    console.log(`  the disk full at ${ROOMS} places of a save: ${said.refused} refused in words and saved when there was room, ${said.saved} saved, 0 lost, 0 twice`);
  } finally {
    await noticebook.end();
    disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the folder of the records turns read-only while the office works: a clear refusal, nothing lost, and it goes on', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const agreements = new AgreementPage(page);
  await agreements.add({ texts: { Title: 'Before it is read-only', Dated: '1/15/2026' } });
  await new ShellPage(page).goTo('Today'); // what was behind the save, the head in its second place, is written
  // Immutable, as the system holds it: also for a file that is open already.
  const frozen = spawnSync('chattr', ['-R', '+i', noticebook.records()], { encoding: 'utf8' });
  test.skip(frozen.status !== 0, `this disk or account cannot make files immutable: ${frozen.stderr ?? 'there is no chattr'}`);
  const before = readFileSync(journalFile(noticebook.records()));
  const typed = { Title: 'While it is read-only', Dated: '1/16/2026', Summary: 'Typed, and to be kept' };
  try {
    await agreements.openForm();
    await fillAll(agreements.form, typed);
    for (let time = 0; time < 3; time += 1) { // more than once, as an impatient clerk does
      await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
      await expect(agreements.form.getByRole('alert')).toContainText('Not saved: the records folder cannot be written');
    }
    for (const [label, text] of Object.entries(typed)) await expect(agreements.field(label)).toHaveValue(text);
    expect(readFileSync(journalFile(noticebook.records())).equals(before)).toBe(true);
  } finally {
    spawnSync('chattr', ['-R', '-i', noticebook.records()]);
  }
  await agreements.form.getByRole('button', { name: 'Add agreement' }).click();
  await page.getByRole('heading', { name: typed.Title, level: 1 }).waitFor();
  expect(journalEntries(noticebook.records()).filter(({ kind }) => kind === 'agreement.added'), 'once before, once after, none in between').toHaveLength(2);
  const records = new RecordsPage(page);
  await records.open();
  expect(await records.verify()).toContain('The journal verifies');
});

test('the disk of the backups fills up: the older one stays whole, the header says so, the work goes on, and the next one is made when there is room', async ({ noticebook }) => {
  test.setTimeout(120_000);
  const stick = join(noticebook.desk, 'stick');
  const disk = mountDisk(stick, 'size=2m');
  test.skip('whyNot' in disk, 'whyNot' in disk ? disk.whyNot : '');
  if ('whyNot' in disk) return;
  try {
    const page = await noticebook.open();
    await new SetUpPage(page).complete();
    const agreements = new AgreementPage(page);
    await agreements.add({ texts: { Title: 'First', Dated: '1/15/2026' } });
    const backups = new BackupsPage(page);
    await backups.open();
    await noticebook.willChoose(stick);
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });
    await expect.poll(() => readdirSync(stick)).toContain('verify.mjs');
    const [kept = ''] = readdirSync(stick).filter((name) => name.startsWith('noticebook-'));
    const whole = readFileSync(join(stick, kept));

    const ballast = fillUp(stick);
    await agreements.add({ texts: { Title: 'Second', Dated: '1/16/2026' } });
    await backups.open();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'full' }).first()).toBeVisible();
    await expect(backups.header).toContainText('then failed');
    expect(readFileSync(join(stick, kept)).equals(whole)).toBe(true);
    expect(readdirSync(stick).sort()).toEqual(['ballast', kept, 'verify.mjs'].sort());
    await agreements.add({ texts: { Title: 'Third', Dated: '1/17/2026' } });

    unlinkSync(ballast);
    await backups.open();
    await backups.backUpNow();
    await expect(backups.header).toContainText('Today,');
    await expect(backups.header).not.toContainText('failed');
  } finally {
    await noticebook.close();
    disk.unmount();
  }
});

/** Writes a file until the disk takes nothing more; answers its path. */
function fillUp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'ballast');
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 4_096, 512, 1]) {
      const piece = Buffer.alloc(size, 1);
      for (let isRoom = true; isRoom; ) isRoom = wrote(file, piece);
    }
  } finally {
    closeSync(file);
  }
  return path;
}

function wrote(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
