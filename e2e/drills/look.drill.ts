/**
 * How each main screen looks, against the picture of it that is kept in e2e/drills/look, with a small tolerance.
 *
 * Another Chromium or another system draws letters a little differently, so pictures are compared only where they would be the same:
 * `environment.json` keeps how the Chromium that made them draws a line of each font. Elsewhere the drill is skipped and says why.
 * After a wanted change `npm run pictures` keeps them anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { PROJECT } from '../noticebook';
import { AgreementPage } from '../pages/AgreementPage';
import { LetterPage } from '../pages/LetterPage';
import { ObligationPage } from '../pages/ObligationPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';

const FOLDER = join(PROJECT, 'e2e/drills/look');
const ENVIRONMENT = join(FOLDER, 'environment.json');

test('the main screens look as they did', async ({ noticebook }) => {
  test.skip(Boolean(process.env['CI']), 'Whether a changed screen is a better one is for a person to say: npm run drills on their computer compares, CI does not.');
  const page = await noticebook.open();
  const [shell, agreements, obligations, letters] = [new ShellPage(page), new AgreementPage(page), new ObligationPage(page), new LetterPage(page)];
  await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new SetUpPage(page).welcome.waitFor();
  const environment = { drawn: await page.evaluate(drawn).then((picture) => createHash('sha256').update(picture).digest('hex')), chrome: await noticebook.main.evaluate(() => process.versions.chrome) };
  if (test.info().config.updateSnapshots === 'all') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(ENVIRONMENT, `${JSON.stringify(environment, null, 2)}\n`);
  } else {
    const kept: unknown = existsSync(ENVIRONMENT) ? JSON.parse(readFileSync(ENVIRONMENT, 'utf8')) : {};
    test.skip(JSON.stringify(kept) !== JSON.stringify(environment), `Letters are drawn otherwise here (Chromium ${environment.chrome}) than where the pictures were made: nothing to compare. npm run pictures keeps them anew.`);
  }

  /** In light, and some in dark, whose colors are the same roles. What differs from run to run is covered. */
  const look = async (name: string, also?: 'dark') => {
    for (const colors of ['light', ...(also ? [also] : [])] as const) {
      await page.emulateMedia({ colorScheme: colors });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colors);
      await expect.soft(page).toHaveScreenshot(`${name}-${colors}.png`, {
        maxDiffPixelRatio: 0.002, animations: 'disabled', caret: 'hide',
        mask: [page.getByText(/^Records folder: /), page.getByRole('region', { name: 'This computer' }), page.getByRole('region', { name: 'Where the records lie' }), page.getByText(/^\w{3} \d+, 20[2-9]\d/), page.getByText(/^\d+:\d\d [AP]M$/)],
      });
    }
  };

  await look('first-start');
  await new SetUpPage(page).begin();
  await look('set-up');
  await page.getByRole('button', { name: 'Back' }).click();
  await new SetUpPage(page).exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Not now' }).click();
  for (const place of ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Calendar', 'Records', 'Settings'] as const) {
    await shell.goTo(place);
    await look(place.toLowerCase(), place === 'Today' ? 'dark' : undefined);
  }
  await agreements.open('Secure Communities MOA');
  await look('agreement');
  await obligations.open('Activate fingerprint sharing');
  await look('obligation', 'dark');
  await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
  await letters.sheet.waitFor();
  await look('letter', 'dark');
  await page.evaluate(() => { window.location.hash = '/help/due-dates'; });
  await expect(shell.heading).toHaveText('Obligations and how days are counted');
  await look('manual');
});

/** A line in each of our fonts and in the system's, as this Chromium draws it. */
async function drawn(): Promise<string> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  canvas.width = 700;
  canvas.height = 160;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  for (const [row, font] of ['14px "Public Sans"', '600 22px "Public Sans"', '15px "Source Serif 4"', '15px sans-serif'].entries()) {
    await document.fonts.load(font);
    pen.font = font;
    pen.fillText('Noticebook: 78 days left, “Tuesday, February 1, 2011” § AWfi', 8, 34 + row * 36);
  }
  return canvas.toDataURL();
}
