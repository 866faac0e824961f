/** LibreOffice opens the Word document of a letter, saves it, and the letter comes back: nothing is lost on the way. Left out where LibreOffice is missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SAMPLE_NOTICE } from '../delayNotice';
import { expect, test } from '../fixtures';
import { LetterPage } from '../pages/LetterPage';

const isThere = spawnSync('soffice', ['--version']).status === 0;
if (!isThere) console.log('LibreOffice (soffice) is not on this computer: the drill with it is left out.');

test('a letter goes to LibreOffice and comes back as the letter that it was', async ({ noticebook }) => {
  test.skip(!isThere, 'LibreOffice (soffice) is not on this computer.');
  const page = await noticebook.open({ switches: ['--sample'] });
  const letters = new LetterPage(page);
  await letters.shell.places.waitFor({ timeout: 30_000 });
  await letters.startAbout('Activate fingerprint sharing', 'Delay notice');
  await letters.answer(SAMPLE_NOTICE);
  const word = await noticebook.willSaveAs('draft.docx');
  await letters.saveFirstAs('Word document', 'draft.docx');

  const back = join(noticebook.desk, 'back');
  mkdirSync(back);
  execFileSync('soffice', ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(join(noticebook.desk, 'profile')).href}`, '--convert-to', 'docx', '--outdir', back, word], { stdio: 'ignore', timeout: 180_000 });

  await noticebook.willChoose(join(back, 'draft.docx'));
  await page.getByRole('button', { name: 'Save as' }).click();
  await page.getByRole('menuitem', { name: 'Bring back from Word' }).click();
  await expect(letters.dialog).toContainText('its subject and body read as the letter does');
  await expect(letters.dialog).not.toContainText('Not kept');
  await expect(letters.dialog).not.toContainText('are not taken');
});
