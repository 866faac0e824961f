/** The century export: a folder that a bare browser reads, that sha256sum and verify.mjs check, and that is whole or not there. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, rmSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bareBrowser } from './bareBrowser';
import { expect, test } from './fixtures';
import type { Noticebook } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { textField } from './pages/field';
import { CenturyPage } from './pages/CenturyPage';
import { MeetingPage } from './pages/MeetingPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const SCRIPT = '<script>document.title="ran"</script><img src=x onerror=alert(1)>';
const PRIVILEGED = 'Counsel thinks that clause 4 does not bind us.';

async function sampleCity(noticebook: Noticebook): Promise<CenturyPage> {
  const page = await noticebook.open();
  const setUp = new SetUpPage(page);
  await setUp.exploreSample();
  await new ShellPage(page).places.waitFor({ timeout: 30_000 });
  return new CenturyPage(page);
}

async function addPrivilegedNote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog');
  await textField(dialog, 'Note').fill(PRIVILEGED);
  await dialog.getByRole('button', { name: 'Add note' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const filesOf = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));

const verify = (folder: string) => spawnSync(process.execPath, [join(folder, 'verify.mjs'), folder], { encoding: 'utf8' });
const sums = (folder: string) => spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

test('the sample city in a bare browser, and by the tools of any computer', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const century = await sampleCity(noticebook);
  const { page } = noticebook;
  const meetings = new MeetingPage(page);
  await meetings.call({ texts: { 'Title': 'Resolution meeting', 'Called by': 'ICE', 'Date': '11/15/2010', 'Time': '2:00 PM', 'Place, or how people join': 'City Hall' }, obligations: ['Activate fingerprint sharing'] });
  await meetings.recordStatement('ICE', 'The date can be moved once.');
  const agreements = new AgreementPage(page);
  await agreements.add({ texts: { Title: SCRIPT, Dated: '1/15/2010', Summary: `${SCRIPT}\nsecond line` } });
  await addPrivilegedNote(page);

  const desk = join(noticebook.desk, 'stick');
  mkdirSync(desk);
  await noticebook.willChoose(desk);
  await century.open();
  await expect(page.getByRole('checkbox', { name: 'Include privileged notes' })).not.toBeChecked();
  expect(await century.export()).toMatch(/Exported as Noticebook records \d{4}-\d\d-\d\d.*read back and verified/s);
  expect(readdirSync(desk), 'nothing half-made beside it').toHaveLength(1);
  if (process.env['NOTICEBOOK_SHOTS'] !== undefined) await page.screenshot({ path: join(process.env['NOTICEBOOK_SHOTS'], 'century-page.png') });
  const folder = join(desk, readdirSync(desk)[0] ?? '');

  const checked = verify(folder);
  expect(checked.stdout).toContain('Everything is as it was recorded.');
  expect(checked.stdout).toContain('was left out of this copy');
  expect(checked.status).toBe(0);
  expect(sums(folder).status).toBe(0);
  const files = filesOf(folder);
  for (const file of files) expect(readFileSync(file).includes(PRIVILEGED), `${file} holds the privileged note`).toBe(false);
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(25);
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const text = readFileSync(file, 'utf8');
    expect(text, `${file} holds markup of a record`).not.toMatch(/<script|<img/);
    for (const [, href = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const [path = '', place] = href.split('#');
      expect(href, `${file} leads out`).not.toMatch(/^[a-z]+:|^\//);
      const target = path === '' ? file : resolve(dirname(file), path);
      expect(existsSync(target), `${file} leads to ${href}`).toBe(true);
      if (place !== undefined) expect(readFileSync(target, 'utf8'), `${file} leads to ${href}`).toContain(`id="${place}"`);
    }
  }

  const browser = await bareBrowser(join(noticebook.desk, 'profile'));
  try {
    await browser.goTo(join(folder, 'index.html'));
    await expect(browser.page.getByRole('heading', { level: 1 })).toHaveText('Records of City of Alder Falls');
    await expect(browser.page.getByText('Left out of this export')).toBeVisible();
    const shots = process.env['NOTICEBOOK_SHOTS'];
    const look = async (name: string) => {
      const { violations } = await new AxeBuilder({ page: browser.page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, help, nodes }) => `${name}: ${id} ${help} ${nodes[0]?.html ?? ''}`)).toEqual([]);
      if (shots === undefined) return;
      for (const colorScheme of ['light', 'dark'] as const) {
        await browser.page.emulateMedia({ colorScheme });
        await browser.page.screenshot({ path: join(shots, `century-${name}-${colorScheme}.png`) });
      }
    };
    await look('index');
    for (const list of ['Agreements', 'Obligations', 'Letters', 'Meetings', 'Documents', 'History']) {
      await browser.page.getByRole('navigation').getByRole('link', { name: list, exact: true }).click();
      await expect(browser.page.getByRole('heading', { level: 1 })).toContainText(list);
      await look(list.toLowerCase());
    }
    await browser.page.getByRole('navigation').getByRole('link', { name: 'Obligations' }).click();
    await browser.page.getByRole('link', { name: 'Activate fingerprint sharing' }).first().click();
    await expect(browser.page.getByRole('heading', { name: 'How the due date was counted' })).toBeVisible();
    await expect(browser.page.getByRole('heading', { name: 'History' })).toBeVisible();
    await look('obligation');
    await browser.page.getByRole('navigation').getByRole('link', { name: 'Meetings' }).click();
    await browser.page.getByRole('main').getByRole('link').first().click();
    await expect(browser.page.getByText('The date can be moved once.', { exact: true })).toBeVisible();
    await look('meeting');
    await browser.page.getByRole('navigation').getByRole('link', { name: 'Agreements' }).click();
    await browser.page.getByRole('link', { name: SCRIPT }).first().click();
    await expect(browser.page.getByRole('heading', { level: 1 })).toHaveText(SCRIPT);
    await expect(browser.page).not.toHaveTitle('ran');
    await browser.goTo(join(folder, 'how-to-check.html'));
    await look('how-to-check');
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.close();
  }

  appendFileSync(join(folder, 'agreements.html'), ' ');
  expect(verify(folder).stdout).toContain('agreements.html was changed');
  expect(sums(folder).status).toBe(1);
});

test('privileged notes go along where they are chosen', async ({ noticebook }) => {
  const century = await sampleCity(noticebook);
  const { page } = noticebook;
  await new AgreementPage(page).open('Secure Communities MOA');
  await addPrivilegedNote(page);
  await noticebook.willChoose(noticebook.desk);
  await century.open();
  await page.getByRole('checkbox', { name: 'Include privileged notes' }).check();
  await expect(page.getByText('reads the privileged notes')).toBeVisible();
  expect(await century.export()).toContain('Privileged notes are in it');
  const folder = join(noticebook.desk, readdirSync(noticebook.desk).find((name) => name.startsWith('Noticebook records')) ?? '');
  expect(filesOf(folder).some((file) => file.endsWith('.html') && readFileSync(file, 'utf8').includes(PRIVILEGED))).toBe(true);
  expect(existsSync(join(folder, 'left-out.json'))).toBe(false);
  expect(verify(folder).stdout).not.toContain('was left out');
  expect(verify(folder).status).toBe(0);
});

test('a folder that cannot be written is said, stopping leaves nothing, and a second export gets a name of its own', async ({ noticebook }) => {
  const century = await sampleCity(noticebook);
  const { page } = noticebook;
  await noticebook.willChoose('/dev/null');
  await century.open();
  await century.begin.click();
  await expect(page.getByRole('alert')).toContainText('Not exported');

  const desk = join(noticebook.desk, 'stick');
  mkdirSync(desk);
  await noticebook.willChoose(desk);
  // The sample is small: on a quick computer the export may have ended before Stop is pressed.
  await expect(async () => {
    rmSync(desk, { recursive: true });
    mkdirSync(desk);
    await century.begin.click();
    await page.getByRole('button', { name: 'Stop' }).click({ timeout: 3_000 });
    await expect(page.getByRole('status').filter({ hasText: 'Stopped' })).toContainText('taken away again', { timeout: 4_000 });
  }).toPass({ timeout: 40_000 });
  expect(readdirSync(desk)).toEqual([]);

  await century.export();
  await century.export();
  await expect.poll(() => readdirSync(desk).length).toBe(2);
  expect(readdirSync(desk).some((name) => name.endsWith('(2)'))).toBe(true);
  if (process.getuid?.() !== 0) { // root writes everywhere
    chmodSync(desk, 0o500);
    await century.begin.click();
    await expect(page.getByRole('alert')).toContainText('cannot be written');
    chmodSync(desk, 0o700);
  }
  expect(statSync(desk).isDirectory()).toBe(true);
});
