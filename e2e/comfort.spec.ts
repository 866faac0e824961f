/** What makes a clerk's day easier: copies of what is written again and again, reminders of what is due, an update from a file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { plusDays, short, today, typed } from './day';
import { expect, test } from './fixtures';
import type { Noticebook } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { textField } from './pages/field';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const REPORT = 'Send the quarterly report';

type Shown = { readonly title: string; readonly body: string };
type Kept = typeof globalThis & { shownNotices?: Electron.Notification[] };

/** From now on the operating system shows notices, by day, which are kept; what starts at login lies in a folder of the test. */
async function watchNotices(noticebook: Noticebook): Promise<void> {
  await noticebook.main.evaluate(({ Notification }, config) => {
    const kept = globalThis as Kept;
    kept.shownNotices = [];
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      kept.shownNotices?.push(this);
    };
    Date.prototype.getHours = () => 9; // a test may run in the night, when nobody is to be reminded
    process.env['XDG_CONFIG_HOME'] = config;
  }, join(noticebook.desk, 'config'));
}

const shownNotices = (noticebook: Noticebook): Promise<readonly Shown[]> =>
  noticebook.main.evaluate(() => ((globalThis as Kept).shownNotices ?? []).map(({ title, body }) => ({ title, body })));

const isWindowShown = (noticebook: Noticebook): Promise<boolean | undefined> => noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('duplicates, reminders, a look before printing, and an update from a file', async ({ noticebook }) => {
  test.setTimeout(150_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const agreements = new AgreementPage(page);
  const obligations = new ObligationPage(page);
  const soon = plusDays(today(), 3);
  const look = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), name).toEqual([]);
  };
  await watchNotices(noticebook);
  await new SetUpPage(page).complete();

  await test.step('an agreement with one obligation, due in three days', async () => {
    await agreements.add({ texts: { 'Title': 'Grant of 2025', 'Dated': '7/1/2025' }, standing: 'The city signed it' });
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Reports', 'Issued by': 'The State and the City', 'Dated': '7/1/2025', 'In force from': '7/1/2025' } });
    await obligations.add({ texts: { 'Title': REPORT, 'Evidence wanted': 'the report' }, authority: 'Reports', rule: { kind: 'On a fixed date', day: typed(soon) } });
  });

  await test.step('the obligation is duplicated: its words and its rule are filled in, and it is another one', async () => {
    await page.getByRole('link', { name: 'Duplicate' }).click();
    await expect(shell.heading).toHaveText('Duplicate obligation');
    await expect(obligations.field('Evidence wanted')).toHaveValue('the report');
    await obligations.field('Title').fill('Send the yearly report');
    await obligations.field('Due date').fill('3/1/2030');
    await obligations.form.getByRole('button', { name: 'Add obligation' }).click();
    await expect(shell.heading).toHaveText('Send the yearly report');
    await obligations.open(REPORT);
    await expect(obligations.hero, 'the first one stands as it stood').toContainText(short(soon).slice(5));
  });

  await test.step('the agreement is duplicated: parts and obligations under its own date', async () => {
    await agreements.open('Grant of 2025');
    await page.getByRole('link', { name: 'Duplicate' }).click();
    const form = page.getByRole('form', { name: 'Start from a pack' });
    await textField(form, 'Title').fill('Grant of 2026');
    await form.getByRole('checkbox', { name: 'Send the yearly report' }).uncheck();
    await form.getByRole('button', { name: 'Start with 1 obligation' }).click();
    await expect(textField(form, 'Dated'), 'days are asked anew').toHaveAttribute('aria-invalid', 'true');
    await textField(form, 'Dated').fill('7/1/2026');
    await textField(form, `Date of “${REPORT}”`).fill('5/1/2030');
    await form.getByRole('button', { name: 'Start with 1 obligation' }).click();
    await expect(shell.heading).toHaveText('Grant of 2026');
    await expect(page.getByRole('region', { name: 'Obligations', exact: true })).toContainText(REPORT);
  });

  await test.step('notices are off; turned on, each obligation is said once, by title and day, and opens it', async () => {
    await page.reload();
    await shell.goTo('Settings');
    expect(await shownNotices(noticebook)).toEqual([]);
    await page.getByRole('switch', { name: 'Notices of what is due' }).press('Space');
    await expect.poll(() => shownNotices(noticebook)).toEqual([{ title: expect.stringMatching(/^Due in 3 days: /), body: REPORT }]);
    await look('reminders');
    await noticebook.main.evaluate(() => { (globalThis as Kept).shownNotices?.[0]?.emit('click'); });
    await expect(shell.heading).toHaveText(REPORT);
    await page.reload();
    await expect(shell.heading).toHaveText(REPORT);
    expect(await shownNotices(noticebook), 'not again on the same day').toHaveLength(1);
  });

  await test.step('with a sign beside the clock, closing the window leaves Noticebook there', async () => {
    await shell.goTo('Settings');
    const tray = page.getByRole('switch', { name: 'Remind beside the clock' });
    await tray.press('Space');
    await expect(tray).toBeChecked();
    await noticebook.main.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(1);
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await expect.poll(() => isWindowShown(noticebook)).toBe(false);
    await noticebook.main.evaluate(({ app }) => { app.emit('second-instance'); });
    await expect.poll(() => isWindowShown(noticebook)).toBe(true);
    expect(JSON.parse(readFileSync(join(noticebook.data, 'settings.json'), 'utf8')), 'as large as it was left').toMatchObject({ zoomLevel: 1 });
    await noticebook.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(0));
    await tray.press('Space');
    await expect(tray).not.toBeChecked();
  });

  await test.step('a page is looked at before it is printed, in a window that keeps nothing', async () => {
    const opened = noticebook.main.waitForEvent('window');
    await noticebook.main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ label }) => label === 'Print Pre&view')?.click());
    const preview = await opened;
    expect(preview.url()).toMatch(/^app:\/\/local\/preview\/[0-9a-f]{32}\//);
    expect(await page.evaluate((address) => fetch(address).then(({ status, headers }) => [status, headers.get('content-type')]), preview.url())).toEqual([200, 'application/pdf']);
    const address = preview.url();
    await preview.close();
    await expect.poll(() => page.evaluate((gone) => fetch(gone).then(({ status }) => status), address)).toBe(404);
    noticebook.pardon(/404/);
  });

  await test.step('an update is a file: held against its release’s list, and ready only when a backup was made', async () => {
    if (process.platform !== 'linux') return; // packages have other names there
    const deb = join(noticebook.desk, 'noticebook_9.0.0_amd64.deb');
    writeFileSync(deb, 'a package');
    await noticebook.willChoose(deb);
    const choose = page.getByRole('button', { name: 'Update from a file' });
    await choose.click();
    await expect(page.getByText('There is no SHA256SUMS beside it.')).toBeVisible();
    writeFileSync(join(noticebook.desk, 'SHA256SUMS'), `${createHash('sha256').update('a package').digest('hex')}  noticebook_9.0.0_amd64.deb\n`);
    await choose.click();
    const dialog = page.getByRole('dialog', { name: 'Update to version 9.0.0' });
    await expect(dialog).toContainText('9.0.0, newer than this one');
    await look('update-looked');
    await dialog.getByRole('button', { name: 'Make a backup' }).click();
    await expect(dialog.getByRole('alert'), 'no folder for backups is chosen yet').toContainText('No backup could be made, so nothing is installed');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const backups = join(noticebook.desk, 'backups');
    mkdirSync(backups);
    await noticebook.willChoose(backups);
    await shell.goTo('Records');
    await page.getByRole('link', { name: 'Backups' }).first().click();
    await page.getByRole('button', { name: /^Choose (a|the) folder/ }).click();
    await expect.poll(() => readdirSync(backups).some((name) => name.endsWith('.nbk'))).toBe(true);
    await noticebook.willChoose(deb);
    await shell.goTo('Settings');
    await choose.click();
    await dialog.getByRole('button', { name: 'Make a backup' }).click();
    const ready = page.getByRole('dialog', { name: 'Ready to be installed' });
    await expect(ready).toContainText(`sudo apt install '${deb}'`);
    await look('update-ready');
    await ready.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('starting at login is a file of the account, and all of it is kept', async () => {
    const entry = join(noticebook.desk, 'config', 'autostart', 'noticebook.desktop');
    const login = page.getByRole('switch', { name: 'Start at login' });
    await login.press('Space');
    await expect(login).toBeChecked();
    if (process.platform === 'linux') expect(readFileSync(entry, 'utf8')).toContain('--at-login');
    await page.reload();
    await expect(login).toBeChecked();
    await expect(page.getByRole('switch', { name: 'Notices of what is due' })).toBeChecked();
    await login.press('Space');
    await expect(login).not.toBeChecked();
    expect(existsSync(entry)).toBe(false);
  });
});
