/** The main job without a mouse: from an empty computer to an issued letter whose sending is on record. */
import { plusDays, short, today, typed } from './day';
import { delayNotice } from './delayNotice';
import { expect, test } from './fixtures';
import { Keyboard } from './keyboard';
import { AgreementPage } from './pages/AgreementPage';
import { LetterPage } from './pages/LetterPage';
import { ObligationPage } from './pages/ObligationPage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const AGREEMENT = 'Shared dispatch agreement';
const ACTIVATE = 'Connect the county radio';
const PARTY = 'County Dispatch Center';

test('the whole main job by the keyboard alone, with the focus in sight', async ({ noticebook }) => {
  test.setTimeout(300_000);
  const day = today();
  const due = plusDays(day, 77);
  const number = `L-${day.slice(0, 4)}-001`;
  const page = await noticebook.open();
  const shell = new ShellPage(page);
  const keys = new Keyboard(page);
  const agreements = new AgreementPage(page);
  const obligations = new ObligationPage(page);
  const letters = new LetterPage(page);

  await test.step('set up the office', async () => {
    const setUp = new SetUpPage(page);
    await setUp.welcome.waitFor();
    await keys.press(page.getByRole('button', { name: 'Set up our office' }));
    await setUp.heading.waitFor();
    await keys.typeAll(page, BRIDGEWATER.texts);
    await keys.press(setUp.submit);
    await shell.places.waitFor();
    await shell.settled();
  });

  await test.step('the agreement, by Ctrl+K', async () => {
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Search records or run a command' }).waitFor();
    await page.keyboard.type('new agreement');
    await expect(page.getByRole('option', { name: 'New agreement' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(shell.heading).toHaveText('New agreement');
    await keys.typeAll(agreements.form, { Title: AGREEMENT, Dated: typed(plusDays(day, -300)) });
    await keys.press(agreements.form.getByRole('button', { name: 'Add agreement' }));
    await expect(shell.heading).toHaveText(AGREEMENT);
    await shell.saved.waitFor();
  });

  await test.step('a party and an authority, in dialogs that give the focus back', async () => {
    const addParty = agreements.panel('Parties').getByRole('button', { name: 'Add a party' });
    await keys.press(addParty);
    await agreements.dialog.waitFor();
    await keys.typeAll(agreements.dialog, {
      'Name of the office': PARTY, 'Short name': 'CDC', 'Attention': 'Karen Dowd, Coordinator', 'Salutation': 'Dear Ms. Dowd',
      'Street or post office box': '1 Example Plaza', 'City': 'Port Ellis', 'State': 'Vermont', 'ZIP code': '05402', 'Role under this agreement': 'Partner',
    });
    await keys.choose(agreements.dialog, 'Level', 'Local');
    await keys.choose(agreements.dialog, 'Notices', 'Addressee of notices');
    await keys.press(agreements.dialog.getByRole('button', { name: 'Add party' }));
    await agreements.dialog.waitFor({ state: 'hidden' });
    await expect(addParty).toBeFocused();

    const addAuthority = agreements.panel('Authorities').getByRole('button', { name: 'Add an authority' });
    await keys.press(addAuthority);
    await agreements.dialog.waitFor();
    await keys.choose(agreements.dialog, 'Kind', 'Policy memo');
    await keys.typeAll(agreements.dialog, { 'Title': 'Radio plan', 'Issued by': 'County', 'Dated': typed(plusDays(day, -120)), 'In force from': typed(plusDays(day, -120)), 'The words': 'The city connects its radio on the day of the plan.' });
    await keys.press(agreements.dialog.getByRole('button', { name: 'Add authority' }));
    await agreements.dialog.waitFor({ state: 'hidden' });
    await expect(addAuthority).toBeFocused();
  });

  await test.step('the obligation, by Ctrl+Shift+O', async () => {
    await page.keyboard.press('Control+Shift+O');
    await obligations.form.waitFor();
    await keys.type(obligations.form, 'Title', ACTIVATE);
    await keys.choose(obligations.form, 'Authority', /^Radio plan/);
    await keys.pick(obligations.form.getByRole('radio', { name: 'On a fixed date', exact: true }));
    await keys.type(obligations.form, 'Due date', typed(due));
    await keys.check(obligations.form.getByRole('checkbox', { name: PARTY }));
    await keys.press(obligations.form.getByRole('button', { name: 'Add obligation' }));
    await expect(shell.heading).toHaveText(ACTIVATE);
    await expect(obligations.steps.first()).toContainText(short(due));
  });

  await test.step('it cannot be met: a menu and its dialog', async () => {
    const button = page.getByRole('button', { name: 'Change status' });
    await keys.press(button);
    await page.getByRole('menuitem', { name: 'Cannot meet' }).waitFor();
    for (let pressed = 0; pressed < 10 && !(await page.getByRole('menuitem', { name: 'Cannot meet' }).evaluate((element) => element === document.activeElement)); pressed += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await keys.type(obligations.dialog, 'Why', 'The mast is not delivered.');
    await keys.press(obligations.dialog.getByRole('button', { name: 'Cannot meet' }));
    await obligations.dialog.waitFor({ state: 'hidden' });
    await expect(button).toBeFocused();
  });

  await test.step('the letter: its kind, its questions, the check, the issue', async () => {
    await keys.press(page.getByRole('button', { name: /^New letter/ }).first());
    await letters.newForm.waitFor();
    await keys.pick(letters.newForm.getByRole('radio', { name: 'Delay notice' }).first());
    await keys.choose(letters.newForm, `Method for ${PARTY}`, 'Certified mail, return receipt');
    await keys.press(letters.newForm.getByRole('button', { name: 'Start the draft' }));
    await letters.sheet.waitFor();
    for (const [question, answer] of Object.entries(delayNotice({ aware: day, proposed: plusDays(due, 59), replyBy: plusDays(due, -40) }))) await keys.typeInto(letters.question(question), answer);
    await expect(letters.issue).toBeEnabled();
    await keys.press(letters.issue);
    await keys.press(letters.dialog.getByRole('button', { name: 'Issue letter' }));
    await page.getByRole('status').filter({ hasText: `Issued as ${number}` }).waitFor({ timeout: 30_000 });
  });

  await test.step('its sending', async () => {
    const record = letters.copyFor(PARTY).getByRole('button', { name: /^Record sending/ });
    await keys.press(record);
    await letters.dialog.waitFor();
    await keys.typeAll(letters.dialog, { 'Day of sending': typed(day), 'Article or tracking number': '9400 1112 0108 0805 4830 16', 'Proof, in words': 'PS 3800 with postmark' });
    await keys.press(letters.dialog.getByRole('button', { name: 'Record sending' }));
    await letters.dialog.waitFor({ state: 'hidden' });
    await expect(letters.copyFor(PARTY)).toContainText('9400 1112 0108 0805 4830 16');
  });

  await test.step('no stop on the way hid its focus', () => {
    expect([...keys.unseen]).toEqual([]);
  });
});
