/** Starts that fail, and a folder that turns bad: each ends in words with the next step, never in a white window. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeUnwritable } from './disk';
import { expect, test } from './fixtures';
import { journalFile } from './journal';
import { Noticebook } from './noticebook';
import { RecordsPage } from './pages/RecordsPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

/** What the notice page says, as one text. */
async function noticeText(page: Page): Promise<string> {
  await page.getByRole('alert').waitFor();
  return page.getByRole('alert').innerText();
}

test('a records folder in whose place a file stands', async ({ noticebook }) => {
  mkdirSync(join(noticebook.data, 'records'), { recursive: true });
  writeFileSync(join(noticebook.data, 'records', 'office'), 'not a folder');

  const text = await noticeText(await noticebook.open());
  expect(text).toContain('The records folder cannot be used');
  expect(text).toContain('What to do now');
  expect(text).toContain('set NOTICEBOOK_DATA to a folder on this computer’s own disk');
  expect(text).toContain(join(noticebook.data, 'records', 'office'));
  expect(readFileSync(join(noticebook.data, 'records', 'office'), 'utf8'), 'what stood there is untouched').toBe('not a folder');
});

test('a data folder in whose place a file stands', async ({ noticebook }) => {
  writeFileSync(noticebook.data, 'not a folder');

  const text = await noticeText(await noticebook.open());
  expect(text).toContain('The records folder cannot be used');
  expect(text).toContain(noticebook.data);
  expect(text).toContain('What to do now');
});

test('a folder in which nothing can be written', async ({ noticebook }) => {
  const disk = makeUnwritable(noticebook.data);
  test.skip('whyNot' in disk, 'whyNot' in disk ? disk.whyNot : '');
  if ('whyNot' in disk) return;
  try {
    const text = await noticeText(await noticebook.open());
    expect(text).toContain('The records folder cannot be written to');
    expect(text).toContain('Ask whoever looks after your computers to let your account write to the folder below.');
    expect(text).toContain(noticebook.data);
    await noticebook.close();
  } finally {
    disk.unmount();
  }
});

test('a byte that was changed in the journal is found and named, and nothing can be recorded', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  await noticebook.close();
  const file = journalFile(noticebook.records());
  const bytes = readFileSync(file);
  const lines = bytes.toString('utf8').split('\n').length - 1;
  const at = bytes.lastIndexOf('Lindqvist');
  expect(at, 'the name stands in the journal').toBeGreaterThan(0);
  const line = bytes.subarray(0, at).toString('utf8').split('\n').length;
  bytes[at] = 'M'.charCodeAt(0);
  writeFileSync(file, bytes);

  const page = await noticebook.open();
  const text = await noticeText(page);
  expect(text).toContain('The records do not verify');
  expect(text).toMatch(/Do not edit or delete anything in the folder; make a copy of it as it is\./);
  expect(text, `line ${line} of ${lines} is named`).toContain(`line ${line}:`);
  expect(await page.getByRole('button').count(), 'nothing can be recorded').toBe(0);
  await noticebook.close();
  expect(readFileSync(file).equals(bytes), 'the damaged journal is left as it is').toBe(true);
});

test('a byte that was changed in the middle of a long journal is found by Verify journal', async ({ noticebook }) => {
  await noticebook.open({ switches: ['--sample'] });
  await new ShellPage(noticebook.page).places.waitFor();
  await noticebook.close();
  const file = journalFile(noticebook.records('sample'));
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Jefferson State Police');
  const line = bytes.subarray(0, at).toString('utf8').split('\n').length;
  expect(line, 'well before the end, which every start reads').toBeLessThan(bytes.toString('utf8').split('\n').length - 3);
  bytes[at] = 'K'.charCodeAt(0);
  writeFileSync(file, bytes);

  await noticebook.open();
  const records = new RecordsPage(noticebook.page);
  await records.open();
  const said = await records.verify();
  expect(said).toContain('Not as it was recorded: 1 place in the journal');
  expect(said).toMatch(new RegExp(`Line ${line}\\s+of `));
  expect(said).toContain('Change nothing in the records folder. Copy the whole folder to another disk');
});

test('a broken settings file is set aside and told once', async ({ noticebook }) => {
  mkdirSync(noticebook.data);
  writeFileSync(join(noticebook.data, 'settings.json'), '{ "theme": "dar');

  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  const notice = noticebook.page.getByRole('status').filter({ hasText: 'The settings of this computer were damaged and have been reset.' });
  await expect(notice).toContainText('No record was touched; the damaged file was set aside.');
  const aside = readdirSync(noticebook.data).filter((name) => name.startsWith('settings.json.broken-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(join(noticebook.data, aside[0] ?? ''), 'utf8')).toBe('{ "theme": "dar');

  await noticebook.relaunch();
  await new ShellPage(noticebook.page).places.waitFor();
  await expect(noticebook.page.getByText('The settings of this computer were damaged')).toHaveCount(0);
});

test('a second Noticebook says so, brings the first to the front and touches nothing', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();
  const before = readFileSync(journalFile(noticebook.records()));
  await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

  const second = new Noticebook(noticebook.data);
  try {
    const text = await noticeText(await second.open());
    expect(text).toContain('Noticebook is already open');
    expect(text).toContain('Close this window and work on in the other one.');
    await expect.poll(() => noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
    expect(second.faults).toEqual([]);
  } finally {
    await second.end();
  }
  expect(readFileSync(journalFile(noticebook.records())).equals(before)).toBe(true);
  await new ShellPage(noticebook.page).goTo('Agreements');
});

test('the same folder opened from another profile is refused while the first one has it', async ({ noticebook }) => {
  await noticebook.open();
  await new SetUpPage(noticebook.page).complete();

  const second = new Noticebook(noticebook.data);
  try {
    const text = await noticeText(await second.open({ switches: [`--user-data-dir=${join(noticebook.desk, 'other profile')}`] }));
    expect(text).toContain('The records are already open');
    expect(text).toContain('Close the other Noticebook, or work on in it.');
    expect(second.faults).toEqual([]);
  } finally {
    await second.end();
  }
  await new ShellPage(noticebook.page).goTo('Agreements');
});
