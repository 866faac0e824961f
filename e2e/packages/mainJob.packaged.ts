/** The main job in the packaged app: a notice is issued, sent and proved, a meeting moves the date, and all of it is there again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { full, typed } from '../day';
import { SAMPLE_NOTICE } from '../delayNotice';
import { LetterPage } from '../pages/LetterPage';
import { MeetingPage } from '../pages/MeetingPage';
import { ObligationPage } from '../pages/ObligationPage';
import { RecordsPage } from '../pages/RecordsPage';
import { SetUpPage } from '../pages/SetUpPage';
import { ShellPage } from '../pages/ShellPage';
import { readPdf } from '../pdf';
import { PackagedApp } from './packagedApp';

const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const MEETING = 'Resolution meeting on the activation date';

test('the fuses shut out Node, its switches and other apps', async () => {
  const wire = await getCurrentFuseWire(PackagedApp.program);
  for (const fuse of [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges]) {
    expect(wire[fuse], FuseV1Options[fuse]).toBe(FuseState.DISABLE);
  }
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
});

test('a notice is issued and proved, a meeting moves the date, and all of it is there again', async () => {
  const app = new PackagedApp();
  try {
    let page = await app.open();
    let [shell, obligations, letters] = [new ShellPage(page), new ObligationPage(page), new LetterPage(page)];
    const meetings = new MeetingPage(page);

    await test.step('the notice', async () => {
      await new SetUpPage(page).exploreSample();
      await shell.places.waitFor({ timeout: 60_000 });
      await obligations.open(NOTICE);
      await expect(obligations.hero).toContainText(full('2011-01-31'));
      await page.getByRole('button', { name: 'New letter' }).click();
      await letters.start('Delay notice');
      await letters.answer(SAMPLE_NOTICE);
      await letters.issueIt('L-2010-001');
    });

    await test.step('its PDF, as it is kept', () => {
      const kept = join(app.data, 'records/sample/files');
      const pdfs = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)).filter((path) => readFileSync(path).subarray(0, 5).toString() === '%PDF-');
      expect(pdfs).toHaveLength(1);
      const pdf = readPdf(pdfs[0] ?? '');
      expect(pdf.words).toContain('Our reference: L-2010-001');
      expect(pdf.complaints).toBe('');
    });

    await test.step('sending, the meeting, the moved date', async () => {
      await letters.recordSending('Secure Communities Program Office', { day: '11/15/2010' });
      await meetings.call({ texts: { 'Title': MEETING, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
      await meetings.recordStatement('ICE', 'The date can be moved.');
      await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: typed('2011-04-04'), reason: 'Agreed on the telephone.' });
      await meetings.recordOutcome();
      await obligations.open(ACTIVATE);
      await expect(obligations.hero).toContainText(full('2011-04-04'));
    });

    await test.step('the journal verifies', async () => {
      const records = new RecordsPage(page);
      await records.open();
      expect(await records.verify()).toContain('The journal verifies');
    });

    await test.step('closed and opened again', async () => {
      await app.close(page);
      page = await app.open();
      [shell, obligations, letters] = [new ShellPage(page), new ObligationPage(page), new LetterPage(page)];
      await shell.places.waitFor({ timeout: 60_000 });
      await obligations.open(ACTIVATE);
      await expect(obligations.hero).toContainText(full('2011-04-04'));
      await app.close(page);
    });
  } finally {
    app.end();
  }
});
