/** What rests on an authority that has ended says so everywhere; clauses read as of a day; the notice rules of a party. */
import { mkdirSync } from 'node:fs';
import { plain, plusDays, today, typed } from './day';
import { expect, test } from './fixtures';
import { AgreementPage } from './pages/AgreementPage';
import { choose, textField } from './pages/field';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';

const SHOTS = process.env['NOTICEBOOK_SHOTS'];
const AGREEMENT = 'Data-sharing MOU';
const TITLE = 'Send the audit form';

test('an authority that ended, amendments, and rules for notices', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open();
  const [shell, agreements, obligations] = [new ShellPage(page), new AgreementPage(page), new ObligationPage(page)];
  const [letters, meetings] = [new LetterPage(page), new MeetingPage(page)];
  const { dialog } = agreements;
  const day = today();
  /** Pictures for who looks at the screens; only where a folder is named. */
  const shot = async (name: string): Promise<void> => {
    if (SHOTS === undefined) return;
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  await new SetUpPage(page).complete();

  await test.step('an agreement with its term and renewal, and a party with its rules for notices', async () => {
    await agreements.add({
      texts: { 'Title': AGREEMENT, 'Dated': '7/1/2024', 'Ends on': '6/30/2029', 'Term begins on': '8/1/2024', 'Renewal': 'It renews for five years.', 'Notice of renewal': 'In writing, one year before the end.' },
      standing: 'The city signed it',
    });
    const about = agreements.panel('About this agreement');
    await expect(about).toContainText('August 1, 2024');
    await expect(about).toContainText('In writing, one year before the end.');
    await agreements.panel('Parties').getByRole('button', { name: 'Add a party' }).click();
    for (const [label, text] of [['Name of the office', 'Program Office'], ['Short name', 'ICE'], ['Role under this agreement', 'Signatory'], ['Address for notices', 'Suite 5\n1 Example Plaza']] as const) await textField(dialog, label).fill(text);
    await dialog.getByRole('checkbox', { name: 'Certified mail, return receipt' }).check();
    await dialog.getByRole('checkbox', { name: 'E-mail' }).check();
    await choose(dialog, 'A notice by certified mail, return receipt is effective', 'a number of business days after posting');
    await shot('party-rules');
    await dialog.getByRole('button', { name: 'Add party' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect(agreements.panel('Parties')).toContainText('to Suite 5, 1 Example Plaza');
    await expect(agreements.panel('Parties')).toContainText('Certified mail, return receipt: 5 business days after posting');
    await expect(agreements.panel('Parties')).toContainText('E-mail: only with proof of sending');
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Audit clause', 'Issued by': 'ICE and the City', 'Dated': '7/1/2024', 'In force from': '7/1/2024', 'The words': 'The City audits its data every year.' } });
  });

  await test.step('an obligation, a draft letter and a meeting rest on it', async () => {
    await obligations.add({ texts: { Title: TITLE }, authority: 'Audit clause', rule: { kind: 'On a fixed date', day: typed(plusDays(day, 20)) }, owedTo: ['Program Office'] });
    await letters.startAbout(TITLE, 'Delay notice');
    await meetings.call({ texts: { 'Title': 'Audit meeting', 'Date': typed(day), 'Place, or how people join': 'City Hall' }, obligations: [TITLE] });
  });

  await test.step('an amendment: the clause reads as of a day', async () => {
    await agreements.open(AGREEMENT);
    await agreements.panel('Amendments').getByRole('button', { name: 'Add an amendment' }).click();
    await dialog.getByRole('button', { name: 'Add amendment' }).click();
    await expect(dialog).toContainText('Type what it is called');
    await textField(dialog, 'Title').fill('Amendment 1');
    await textField(dialog, 'Dated').fill('1/2/2026');
    await textField(dialog, 'In effect from').fill('3/1/2026');
    await dialog.getByRole('button', { name: 'Add amendment' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Add a changed clause to Amendment 1' }).click();
    await choose(dialog, 'Clause', /^Audit clause/);
    await expect(dialog.getByText('The City audits its data every year.')).toBeVisible();
    await textField(dialog, 'How it reads since').fill('The City audits its data twice a year.');
    await dialog.getByRole('button', { name: 'Add changed clause' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const panel = agreements.panel('Authorities');
    await expect(panel).toContainText('The City audits its data twice a year.');
    await expect(panel).toContainText('As amended by Amendment 1, in effect from March 1, 2026');
    await shot('agreement-amended');
    await textField(panel, 'As they read on').fill('2/28/2026');
    await expect(panel).toContainText('The City audits its data every year.');
    await expect(panel).not.toContainText('twice a year');
  });

  await test.step('it ends: everything that rests on it says so', async () => {
    await page.getByRole('button', { name: 'Record that it ended: Audit clause' }).click();
    await dialog.getByRole('radio', { name: 'Rescinded' }).check();
    await textField(dialog, 'Ended or replaced by').fill('Resolution 2026-14');
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('The council rescinded it.');
    await dialog.getByRole('button', { name: 'Record that it ended' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const dead = new RegExp(`Authority rescinded ${plain(day).replace(/, \d+$/, '')}`);
    await expect(agreements.panel('Obligations')).toContainText('One open obligation rests on an authority that is not in force today');
    await expect(agreements.panel('Letters')).toContainText(dead);
    await page.evaluate(() => window.scrollTo(0, 0));
    await shot('agreement-dead');

    await shell.goTo('Agreements');
    await expect(shell.main.getByRole('row').filter({ hasText: AGREEMENT })).toContainText(dead);
    await shell.goTo('Today');
    await expect(shell.main.getByRole('table', { name: 'Overdue and due next' })).toContainText(dead);
    await shot('today-dead');
    await shell.goTo('Obligations');
    await expect(shell.main.getByRole('row').filter({ hasText: TITLE })).toContainText(/Rescinded/);
    await expect(shell.main.getByRole('row').filter({ hasText: TITLE })).toContainText('Check authority');
    await shell.goTo('Letters');
    await expect(shell.main.getByRole('row').filter({ hasText: TITLE })).toContainText(dead);
    await shell.goTo('Calendar');
    await shell.main.getByRole('tab', { name: 'Agenda' }).click();
    await expect(shell.main.getByRole('listitem').filter({ hasText: TITLE }).filter({ hasText: 'Due' }).last()).toContainText(dead);
    await shot('calendar-dead');
    await meetings.open('Audit meeting');
    await expect(meetings.outcomes).toContainText(dead);
    await shot('meeting-dead');
    await shell.goTo('Letters');
    await shell.main.getByRole('row').getByRole('link').first().click();
    await letters.sheet.waitFor();
    await expect(letters.editor).toContainText('The authority is not in force on the date of the letter');
  });

  await test.step('the page of the authority lists what rests on it', async () => {
    await obligations.open(TITLE);
    await expect(shell.main).toContainText('Seen from today, this authority is no longer in force');
    await obligations.panel('Authority').getByRole('link', { name: 'Audit clause' }).click();
    await page.getByRole('heading', { name: 'Audit clause', level: 1 }).waitFor();
    await expect(page.getByRole('region', { name: 'Obligations that rest on it' })).toContainText(TITLE);
    await expect(page.getByRole('table', { name: 'Letters that cite it' })).toContainText('Delay notice');
    await expect(page.getByRole('region', { name: 'The words' })).toContainText('twice a year');
    await textField(page, 'As it reads on').fill('2/28/2026');
    await expect(page.getByRole('region', { name: 'The words' })).toContainText('audits its data every year');
    await shot('authority');
    await shell.chooseColors('Dark');
    await page.goBack();
    await page.getByRole('heading', { name: 'Audit clause', level: 1 }).waitFor();
    await shot('authority-dark');
  });
});
