/** The first hour: the tour of the sample city by keyboard, left and taken up again; then the set-up, with steps left for later, and Today that reminds of them. */
import { Axe } from './axe';
import { expect, test } from './fixtures';
import { FirstHourPage } from './pages/FirstHourPage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

test('the tour of the sample city, and a set-up that leaves steps for later', async ({ noticebook }) => {
  test.setTimeout(150_000);
  let page = await noticebook.open();
  let shell = new ShellPage(page);
  let first = new FirstHourPage(page);
  let axe = new Axe(page);

  await test.step('the tour is offered, and leads by keyboard from page to page', async () => {
    await new SetUpPage(page).exploreSample();
    await shell.places.waitFor({ timeout: 30_000 });
    await expect(first.tour).toContainText('New here?');
    await axe.look('Today, with the tour offered');
    await first.act('Begin the tour').press('Enter');
    await expect(first.step).toHaveText('Tour, 1 of 7: What is due');
    await expect(first.step).toBeFocused();
    await expect(first.pointedAt).toContainText('Activate fingerprint sharing');
    await axe.look('Today, with the tour');
    await first.next();
    await expect(first.step).toHaveText('Tour, 2 of 7: A date says why');
    await expect(shell.heading).toHaveText('Activate fingerprint sharing');
    await expect(first.pointedAt).toContainText('Print the account');
    await first.next();
    await expect(first.pointedAt).toContainText('Change status');
    await first.act('Go to “Change status”').press('Enter');
    await expect(shell.main.getByRole('button', { name: 'Change status' }), 'the control itself has the focus').toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Cannot meet' }).waitFor();
    await page.keyboard.press('Escape');
    await axe.look('Obligation, with the tour');
  });

  await test.step('it is left, remembered over a restart, and taken up where it was', async () => {
    await shell.goTo('Agreements');
    await first.act('Back to this stop').press('Enter');
    await expect(shell.heading).toHaveText('Activate fingerprint sharing');
    await first.act('Leave the tour').press('Enter');
    await expect(first.tour).toHaveCount(0);
    axe.expectNothing();
    page = await noticebook.relaunch();
    [shell, first, axe] = [new ShellPage(page), new FirstHourPage(page), new Axe(page)];
    await shell.places.waitFor({ timeout: 30_000 });
    await expect(first.tour).toHaveCount(0);
    await shell.banner.getByRole('button', { name: 'Go on with the tour' }).press('Enter');
    await expect(first.step).toHaveText('Tour, 3 of 7: Say it when a date will not be met');
    await expect(shell.heading).toHaveText('Activate fingerprint sharing');
    for (const [control, heading] of [['New letter', 'Give written notice that the date will not be met'], ['New letter', 'Letters'], ['New meeting', 'Meetings'], ['Verify journal', 'Records']] as const) {
      await first.next();
      await expect(shell.heading).toHaveText(heading);
      await expect(first.pointedAt).toContainText(control);
    }
    await first.act('End the tour').press('Enter');
    await expect(first.tour).toHaveCount(0);
    await expect(shell.banner.getByRole('button', { name: 'Take the tour' })).toBeVisible();
    await shell.banner.getByRole('button', { name: 'Leave the sample city' }).click();
  });

  await test.step('the set-up says how far it is; three steps can wait', async () => {
    const setUp = new SetUpPage(page);
    await setUp.begin();
    await expect(first.progress).toContainText('1 of 5 steps filled');
    const { 'Authority to sign': _, 'May sign from': _from, ...texts } = BRIDGEWATER.texts;
    await setUp.fill({ texts });
    await expect(first.progress).toContainText('3 of 5 steps filled');
    for (const step of ['The seal', 'Who signs', 'For counting days and numbering letters']) {
      await page.getByRole('button', { name: `Later: ${step}` }).press('Enter');
      await expect(page.getByRole('heading', { name: step }), 'the focus stays at the step').toBeFocused();
    }
    await expect(first.progress).toContainText('2 of 5 steps filled, 3 left for later');
    await axe.look('Set up our office, with steps left for later');
    await page.getByRole('button', { name: 'Do it now: Who signs' }).click();
    await expect(setUp.field('Authority to sign')).toBeVisible();
    await page.getByRole('button', { name: 'Later: Who signs' }).click();
    await setUp.submit.click();
    await shell.places.waitFor();
  });

  await test.step('Today reminds of what was left, until it is done or dismissed', async () => {
    await expect(first.left).toHaveCount(4);
    await axe.look('Today, with what was left for later');
    await first.left.filter({ hasText: 'Closed days' }).getByRole('button', { name: /^Done or not needed/ }).click();
    await first.left.filter({ hasText: 'A folder for backups' }).getByRole('link', { name: 'Choose the folder' }).click();
    await expect(shell.heading).toHaveText('Backups');
    await noticebook.willChoose(noticebook.desk);
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(page.getByRole('button', { name: 'Back up now' })).toBeEnabled({ timeout: 30_000 });
    page = await noticebook.relaunch();
    axe.expectNothing();
    [shell, first] = [new ShellPage(page), new FirstHourPage(page)];
    await shell.places.waitFor({ timeout: 30_000 });
    await expect(first.left, 'what is done goes by itself, what is dismissed stays away').toHaveCount(2);
    await expect(first.left.first()).toContainText('The seal for the letterhead');
  });
});
