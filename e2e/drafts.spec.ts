/** What is typed into a form and not saved outlives the window; what was marked as held by mistake is taken back. */
import { expect, test } from './fixtures';
import { AgreementPage } from './pages/AgreementPage';
import { textField } from './pages/field';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

test('forms of agreements, obligations and meetings keep what was typed, across a crash and a close', async ({ noticebook }) => {
  test.setTimeout(180_000);
  await new SetUpPage(await noticebook.open()).complete();
  const back = () => noticebook.page.getByRole('status').filter({ hasText: 'What you typed here before is back. It is not saved yet.' });
  const [agreement, obligation, meeting] = [() => new AgreementPage(noticebook.page), () => new ObligationPage(noticebook.page), () => new MeetingPage(noticebook.page)];
  /** Drafts are written at a pause in typing. */
  const pause = () => noticebook.page.waitForTimeout(900);

  await agreement().openForm();
  await textField(agreement().form, 'Title').fill('Data <MOU> “half”');
  await pause();
  await noticebook.kill();
  await noticebook.open();
  await agreement().openForm();
  await expect(back()).toBeVisible();
  await expect(textField(agreement().form, 'Title')).toHaveValue('Data <MOU> “half”');
  await noticebook.page.getByRole('button', { name: 'Start over' }).click();
  await expect(textField(agreement().form, 'Title')).toHaveValue('');
  await expect(back()).toHaveCount(0);
  await agreement().add({ standing: 'The city signed it', texts: { Title: 'Data MOU', Dated: '1/4/2026' } });
  await agreement().openForm();
  await expect(textField(agreement().form, 'Title'), 'saved: nothing is left of it').toHaveValue('');

  await obligation().openForm();
  await textField(obligation().form, 'Title').fill('Send the audit form');
  await obligation().form.getByRole('radio', { name: 'Every week, month or year' }).click();
  await pause();
  await noticebook.relaunch();
  await obligation().openForm();
  await expect(back()).toBeVisible();
  await expect(textField(obligation().form, 'Title')).toHaveValue('Send the audit form');
  await expect(obligation().form.getByRole('radio', { name: 'Every week, month or year' })).toBeChecked();
  await obligation().form.getByRole('button', { name: 'Cancel' }).click();
  await obligation().openForm();
  await expect(textField(obligation().form, 'Title'), 'left on purpose').toHaveValue('');

  await meeting().openForm();
  await textField(meeting().form, 'Title').fill('Review');
  await new ShellPage(noticebook.page).goTo('Today');
  await meeting().openForm();
  await expect(textField(meeting().form, 'Title'), 'also when another place was opened').toHaveValue('Review');
});

test('a meeting that was marked as held by mistake is planned again, with the reason in its history', async ({ noticebook }) => {
  const page = await noticebook.open({ switches: ['--sample'] });
  const [shell, meetings] = [new ShellPage(page), new MeetingPage(page)];
  await shell.places.waitFor({ timeout: 30_000 });
  await meetings.call({ texts: { Title: 'Resolution meeting', Date: '11/12/2010', 'Place, or how people join': 'City Hall' }, obligations: ['Activate fingerprint sharing'] });
  await page.getByRole('button', { name: 'Start minutes' }).click();
  await expect(shell.main.getByText('Held', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'It was not held' }).click();
  await textField(meetings.dialog, 'Why').fill('Put off to next week.');
  await meetings.dialog.getByRole('button', { name: 'It was not held' }).click();
  await meetings.dialog.waitFor({ state: 'hidden' });
  await expect(page.getByRole('button', { name: 'Start minutes' })).toBeEnabled();
  await expect(meetings.panel('History')).toContainText('Mark of the meeting as held taken back');
  await expect(meetings.panel('History')).toContainText('Put off to next week.');
});
