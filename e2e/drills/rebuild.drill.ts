/** The window's database gone, with a lifetime of records: it comes back whole, stopped and gone on with as the clerk likes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { journalFile } from '../journal';
import { type Noticebook, PROJECT } from '../noticebook';
import { AgreementPage } from '../pages/AgreementPage';
import { ShellPage } from '../pages/ShellPage';
import { stateHash } from '../workingCopy';

/** With 800 agreements, the office itself and what is recorded by hand: 100,000 entries. */
const [OBLIGATIONS, LETTERS, ENTRIES] = [80_000, 19_198, 100_000];

/** How long a whole reading may take on a slow computer, in milliseconds. */
const PATIENCE = 5 * 60_000;

test('100,000 entries read anew: stopped, quit, stopped again, and the same records at the end', async ({ noticebook }) => {
  test.setTimeout(3 * PATIENCE);
  const filled = spawnSync(process.execPath, [join(PROJECT, 'build/bench/fillRecords.mjs'), noticebook.data, String(OBLIGATIONS), String(LETTERS)], { encoding: 'utf8' });
  expect(filled.stderr).toBe('');

  // The first start finds the journal and no database: stopped in the middle, and quit.
  await noticebook.open();
  const first = await stopAt(noticebook, /Reading the journal anew: [2-9]\d,\d{3} of 99,999 entries/);
  expect(first).toMatch(/[2-9]\d,000 of 99,999 entries are read\. Nothing is lost/);
  const ended = new Promise((resolve) => { noticebook.main.process().once('exit', resolve); });
  await noticebook.page.getByRole('button', { name: 'Quit' }).click();
  await ended;
  await noticebook.close();
  const stoppedAt = countIn(first);

  // The next start goes on from there; stopped once more, while it counts due dates.
  const started = performance.now();
  await noticebook.open();
  const progress = await noticebook.page.getByText(/Reading the journal anew: \d+,\d{3} of 99,999 entries/).innerText();
  expect(countIn(progress), 'it goes on, and does not begin anew').toBeGreaterThanOrEqual(stoppedAt);
  expect(await stopAt(noticebook, /Counting the due dates: \d+,\d{3} of/)).toContain('All entries are read, and');
  await noticebook.page.getByRole('button', { name: 'Go on' }).click();
  await places(noticebook).waitFor({ timeout: PATIENCE });
  const rest = performance.now() - started;
  await new AgreementPage(noticebook.page).add({ texts: { Title: 'Recorded by hand', Dated: '1/15/2026' } });
  const before = await stateHash(noticebook);
  await noticebook.close();
  const recorded = sha256(noticebook);

  // The database gone: all of it at one go.
  noticebook.loseDatabase();
  const again = performance.now();
  await noticebook.open();
  await places(noticebook).waitFor({ timeout: PATIENCE });
  const whole = performance.now() - again;
  expect(await stateHash(noticebook)).toBe(before);
  expect(sha256(noticebook), 'reading writes nothing into the journal').toBe(recorded);
  console.log(`  ${ENTRIES.toLocaleString('en-US')} entries read anew in ${seconds(whole)} s; stopped at ${stoppedAt.toLocaleString('en-US')}, quit, gone on with and stopped again, the rest took ${seconds(rest)} s; the same state: ${before.slice(0, 16)}…`);
});

const places = ({ page }: Noticebook) => new ShellPage(page).places;

/** Presses Stop once the line reads so; answers what is said then. */
async function stopAt({ page }: Noticebook, line: RegExp): Promise<string> {
  await page.getByText(line).waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Go on' }).waitFor({ timeout: PATIENCE });
  return page.getByRole('alert').innerText();
}

/** `22000` of `22,000 of 99,999 entries`. */
const countIn = (text: string): number => Number((/([\d,]+) of 99,999/.exec(text)?.[1] ?? '0').replaceAll(',', ''));

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(0);

const sha256 = (noticebook: Noticebook): string => createHash('sha256').update(readFileSync(journalFile(noticebook.records()))).digest('hex');
