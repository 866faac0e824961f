/** A computer of council staff: everything is seen and printed, nothing is recorded, by whatever path. */
import { existsSync } from 'node:fs';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { choose, fillAll, textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { PLACES, ShellPage } from './pages/ShellPage';
import { TemplatePage } from './pages/TemplatePage';

const ACTIVATE = 'Activate fingerprint sharing';
const MEETING = 'Resolution meeting';
const CLOSED = 'Session on the claim';
/** What buttons say when they lead to a record. */
const ACTS = /^(New|Add|Record|Edit|Change|Move|Take|Mark|Correct|Call|Plan|Issue|Discard|Save (draft|office|agreement|obligation)|Start|Write|Remove)\b/;

test('looking only, nothing is recorded by any path, and pages and print work', async ({ noticebook }) => {
  test.setTimeout(180_000);
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  await new SetUpPage(page).exploreSample();
  await shell.places.waitFor({ timeout: 30_000 });
  const [obligations, letters, meetings] = [new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  await letters.startAbout(ACTIVATE, 'Cannot-meet notice');
  await meetings.call({ texts: { 'Title': MEETING, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });

  await test.step('a closed session of the council, and what was said in it', async () => {
    await meetings.openForm();
    await choose(meetings.form, 'Kind', 'Council, closed session');
    await meetings.form.getByRole('checkbox', { name: new RegExp(`^${ACTIVATE}`) }).check();
    await fillAll(meetings.form, { 'Title': CLOSED, 'Date': '11/15/2010', 'Place, or how people join': 'City Hall' });
    await expect(meetings.form.getByRole('checkbox', { name: 'Daniel Osei' })).toBeChecked();
    await expect(meetings.form.getByRole('checkbox', { name: 'Karen Dowd' }), 'partners are not invited into it by themselves').not.toBeChecked();
    await meetings.form.getByRole('button', { name: 'Call meeting' }).click();
    await page.getByRole('heading', { name: CLOSED, level: 1 }).waitFor();
    await meetings.propose();
    await meetings.startMinutes();
    await meetings.recordStatement('Daniel Osei, City', 'The claim is weak.');
    await obligations.open(ACTIVATE);
    await expect(obligations.panel('Meetings and outcomes')).toContainText('The claim is weak.');
  });

  await test.step('the switch in Settings asks, and the banner says what is so', async () => {
    await shell.goTo('Settings');
    await shell.main.getByRole('button', { name: 'Look only on this computer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Look only', exact: true }).click();
    await expect(page.getByRole('complementary', { name: 'Look only' })).toContainText('nothing is recorded on this computer');
  });
  const before = journalEntries(noticebook.records('sample')).length;

  await test.step('no page offers an act', async () => {
    const offered = async (where: string) => {
      await shell.settled();
      const buttons = await Promise.all((await shell.main.getByRole('button', { name: ACTS }).all()).map(async (one) => ((await one.isEnabled()) ? await one.innerText() : '')));
      expect(buttons.filter(Boolean), `acts offered on ${where}`).toEqual([]);
      await expect(shell.main.locator('a:is([href$="/new"], [href*="/new?"], [href$="/edit"])'), `links to forms on ${where}`).toHaveCount(0);
    };
    for (const place of PLACES) {
      await shell.goTo(place);
      await offered(place);
    }
    await shell.goTo('Agreements');
    await shell.main.getByRole('link', { name: 'Secure Communities MOA' }).click();
    await offered('an agreement');
    await obligations.open(ACTIVATE);
    await offered('an obligation');
    await meetings.open(MEETING);
    await offered('a meeting');
    await expect(shell.main.getByRole('checkbox').first()).toBeDisabled();
    await shell.goTo('Letters');
    await shell.main.getByRole('row').getByRole('link').first().click();
    await letters.sheet.waitFor();
    await expect(shell.main.getByRole('textbox').first()).toBeDisabled();
    await offered('a draft');
    const templates = new TemplatePage(page);
    await templates.openList();
    await offered('the templates');
    await expect(shell.main.getByRole('button', { name: 'Import a template' })).toHaveCount(0);
    await templates.open('Delay notice');
    await offered('a template');
    await expect(page.getByRole('button', { name: 'Make our own version' })).toHaveCount(0);
  });

  await test.step('addresses of forms lead to words, not to a form', async () => {
    for (const form of ['agreements/new', 'obligations/new', 'letters/new', 'letters/register', 'meetings/new']) {
      await page.evaluate((address) => { location.hash = `#/${address}`; }, form);
      await expect(shell.heading).toHaveText('Nothing is recorded on this computer');
    }
  });

  await test.step('main refuses whatever a page asks for', async () => {
    const codes = await page.evaluate(async () => {
      type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } };
      const { noticebook: bridge } = window as unknown as { noticebook: Record<string, (request: unknown) => Promise<Answer>> };
      const heads = (await bridge['journalHeads']?.(null))?.value as readonly unknown[];
      const id = '01HX0000000000000000000007';
      const entry = { entryId: id, kind: 'trigger.added', actor: 'Nobody', changes: [{ table: 'triggers', id, set: { name: 'x', note: '', agreementId: id }, was: {} }] };
      const asked: Readonly<Record<string, unknown>> = {
        journalAppend: { entries: [entry], expectedHead: heads[0] },
        fileKeep: { kind: 'any', name: 'x.txt', bytes: new Uint8Array([1]) },
        fileChoose: { kind: 'any' },
        draftWrite: { key: 'word', text: 'half a sentence' },
        draftRead: { key: 'word' },
        draftRemove: { key: 'word' },
        draftList: null,
      };
      return Promise.all(Object.entries(asked).map(async ([channel, request]) => `${channel}: ${(await bridge[channel]?.(request))?.error?.code}`));
    });
    expect(codes).toEqual(['journalAppend', 'fileKeep', 'fileChoose', 'draftWrite', 'draftRead', 'draftRemove', 'draftList'].map((channel) => `${channel}: lookOnly`));
  });

  await test.step('of the closed session it is shown that it was held, nowhere what was said', async () => {
    await meetings.open(CLOSED);
    await expect(shell.main).toContainText('What was said in a closed session is not shown on this computer');
    await expect(meetings.panel('Attendance')).toContainText('Daniel Osei');
    for (const part of ['Minutes', 'Agenda', 'Action items', 'Documents']) await expect(meetings.panel(part)).toHaveCount(0);
    await expect(shell.main.getByRole('button', { name: 'Print or save' })).toHaveCount(0);
    await obligations.open(ACTIVATE);
    await expect(obligations.panel('Meetings and outcomes')).toContainText(CLOSED);
    await expect(shell.main).not.toContainText('The claim is weak');
    await page.getByRole('link', { name: 'The whole story' }).click();
    await expect(shell.main).toContainText(`“${CLOSED}”, a closed session, was held`);
    await expect(shell.main).not.toContainText('The claim is weak');
    await page.keyboard.press('Control+K');
    const search = page.getByRole('combobox', { name: 'Search records or run a command' });
    await search.fill('claim weak');
    await expect(page.getByText('Nothing is found by these words')).toBeVisible();
    await search.fill(CLOSED);
    await expect(page.getByRole('option').first()).toContainText('Meeting, closed session');
    await page.keyboard.press('Escape');
    await shell.goTo('Records');
    await expect(shell.main).not.toContainText('The claim is weak');
  });

  await test.step('the minutes are saved as a PDF', async () => {
    await meetings.open(MEETING);
    const saved = await noticebook.willSaveAs('minutes.pdf');
    await shell.main.getByRole('button', { name: 'Print or save' }).click();
    await page.getByRole('menuitem', { name: 'Save minutes as PDF' }).click();
    await expect(shell.main.getByRole('status').filter({ hasText: 'Minutes saved as' })).toBeVisible({ timeout: 20_000 });
    expect(existsSync(saved)).toBe(true);
  });

  expect(journalEntries(noticebook.records('sample'))).toHaveLength(before);

  await test.step('it holds over a restart, and leaving it asks', async () => {
    await noticebook.relaunch();
    const again = new ShellPage(noticebook.page);
    await again.goTo('Settings');
    await again.main.getByRole('button', { name: 'Leave “Look only”' }).click();
    const dialog = noticebook.page.getByRole('dialog', { name: 'Leave “Look only”?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(again.main.getByRole('button', { name: 'Leave “Look only”' })).toBeFocused();
    await again.main.getByRole('button', { name: 'Leave “Look only”' }).click();
    await dialog.getByRole('button', { name: 'Leave “Look only”' }).click();
    await expect(noticebook.page.getByRole('complementary', { name: 'Look only' })).toBeHidden();
    await again.goTo('Obligations');
    await expect(again.main.getByRole('button', { name: 'New obligation' })).toBeVisible();
  });

  await test.step('whoever records opens the session once the council has; then nothing is withheld', async () => {
    const held = new MeetingPage(noticebook.page);
    await held.open(CLOSED);
    await noticebook.page.getByRole('button', { name: 'Open this session' }).click();
    await held.dialog.getByRole('button', { name: 'Open session' }).click();
    await expect(textField(held.dialog, 'Opened by'), 'asked for at its field').toHaveAttribute('aria-invalid', 'true');
    await textField(held.dialog, 'Opened by').fill('City Council');
    await held.dialog.getByRole('button', { name: 'Open session' }).click();
    await held.dialog.waitFor({ state: 'hidden' });
    await expect(new ShellPage(noticebook.page).main).toContainText('This session was closed, and opened on November 15, 2010 by City Council');
  });

  await test.step('records that name nobody of the office ask who records, and open', async () => {
    const { page: last } = noticebook;
    const people = new Map(journalEntries(noticebook.records('sample')).flatMap(({ changes }) => changes.filter(({ table, set }) => table === 'people' && set !== null && !('partyId' in set)).map(({ id, set }) => [id, set] as const)));
    await last.evaluate(async (found) => {
      type Answer = { readonly ok: boolean; readonly value?: unknown };
      const { noticebook: bridge } = window as unknown as { noticebook: Record<string, (request: unknown) => Promise<Answer>> };
      const heads = (await bridge['journalHeads']?.(null))?.value as readonly unknown[];
      await bridge['journalAppend']?.({ entries: [{ entryId: '01HX0000000000000000000009', kind: 'person.takenOut', actor: 'Nobody', changes: found.map(([id, was]) => ({ table: 'people', id, set: null, was })) }], expectedHead: heads[0] });
    }, [...people]);
    await noticebook.relaunch();
    const asking = noticebook.page.getByRole('form', { name: 'Who records' });
    await asking.getByRole('button', { name: 'Open the records' }).click();
    await expect(asking.getByText('Type the name')).toBeVisible();
    await asking.getByRole('textbox', { name: 'Name' }).fill('Lena Moss');
    await asking.getByRole('textbox', { name: 'Title' }).fill('Deputy City Clerk');
    await asking.getByRole('button', { name: 'Open the records' }).click();
    await expect(noticebook.page.getByRole('button', { name: /Recording/ })).toContainText('Lena Moss');
  });
});

test('council staff begins by looking only: an empty folder says where records come from, the sample can be looked at', async ({ noticebook }) => {
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  await new SetUpPage(page).welcome.waitFor();
  await page.getByRole('button', { name: 'Look only (council staff)' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing to look at yet' })).toBeVisible();
  expect(existsSync(noticebook.records()) ? journalEntries(noticebook.records()) : []).toEqual([]);

  await page.getByRole('button', { name: 'Look at the sample city' }).click();
  await shell.places.waitFor({ timeout: 30_000 });
  await expect(page.getByRole('complementary', { name: 'Look only' })).toBeVisible();
  await expect(shell.main.getByText('A meeting that is called stands here until it is held.'), 'nobody is told to record what cannot be recorded here').toBeVisible();
  await shell.goTo('Obligations');
  await expect(shell.main.getByText('Look only: nothing is recorded on this computer')).toBeVisible();
  await expect(shell.main.getByRole('row').getByRole('link', { name: ACTIVATE })).toBeVisible();
});
