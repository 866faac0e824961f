/** Backups by themselves, in the running app: while something changes, and not otherwise. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { AgreementPage } from '../pages/AgreementPage';
import { BackupsPage } from '../pages/BackupsPage';
import { SetUpPage } from '../pages/SetUpPage';

/** It is asked twice a minute whether one is due; so long that even a slow computer has asked. */
const ASKED = 90_000;

test('while somebody works a backup is made by itself when its time has come, and none when nothing changed', async ({ noticebook }) => {
  test.setTimeout(6 * ASKED);
  const page = await noticebook.open();
  await new SetUpPage(page).complete();
  const stick = join(noticebook.desk, 'stick');
  mkdirSync(stick);
  await noticebook.willChoose(stick);
  const backups = new BackupsPage(page);
  await backups.open();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups.rows).toHaveCount(1, { timeout: 30_000 });
  await page.getByText('15 min', { exact: true }).click();
  const made = () => readdirSync(stick).filter((name) => name.endsWith('.nbk')).sort();
  const agreements = new AgreementPage(page);

  await agreements.add({ texts: { Title: 'Behind the first backup', Dated: '1/15/2026' } });
  await noticebook.turnClock(1 / 24); // an hour later, by the clock of the program
  const asked = Date.now();
  await expect.poll(made, { timeout: ASKED }).toHaveLength(2);
  const took = Date.now() - asked;
  await expect(backups.header).not.toContainText('failed');

  // A day later nothing was recorded, and none is made however often it is asked; the next record brings one.
  await noticebook.turnClock(1);
  const quiet = await noticebook.main.evaluate(() => new Promise<number>((resolve) => {
    let asks = 0;
    const timer = setInterval(() => {
      asks += 1;
      if (asks < 4) return;
      clearInterval(timer);
      resolve(asks);
    }, 10_000); // longer than from one asking to the next
  }));
  expect(quiet).toBe(4);
  expect(made()).toHaveLength(2);
  await agreements.add({ texts: { Title: 'Behind the second backup', Dated: '1/16/2026' } });
  await expect.poll(made, { timeout: ASKED }).toHaveLength(3);
  console.log(`  made by itself ${(took / 1_000).toFixed(0)} s after its time had come; none while nothing changed; the next one after the next record`);
});
