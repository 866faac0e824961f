/**
 * The main job, from an empty computer to a moved date, as one story in today's real date; then the same, short, in the sample city.
 *
 * Every day that the app counts is counted here a second time, by e2e/day.ts, which shares no code with it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { daysBetween, full, long, openDayBefore, plain, plusBusinessDays, plusDays, short, today, typed } from './day';
import { delayNotice, SAMPLE_NOTICE } from './delayNotice';
import { expect, test } from './fixtures';
import { journalEntries } from './journal';
import { PROJECT } from './noticebook';
import { AgreementPage } from './pages/AgreementPage';
import { LetterPage } from './pages/LetterPage';
import { MeetingPage } from './pages/MeetingPage';
import { ObligationPage } from './pages/ObligationPage';
import { RecordsPage } from './pages/RecordsPage';
import { BRIDGEWATER, SetUpPage } from './pages/SetUpPage';
import { ShellPage } from './pages/ShellPage';
import { readPdf } from './pdf';

const AGREEMENT = 'Fingerprint sharing MOA, State of Vermont';
const ACTIVATE = 'Activate fingerprint sharing';
const NOTICE = 'Give written notice that the date will not be met';
const COPY = 'Copy the notice to the State Identification Bureau';
const ATTEND = 'Attend the resolution meeting';
const OUTCOME = 'Record the outcome of the meeting';
const CONFIRM = 'Confirm the outcome by letter';
const MEETING = 'Resolution meeting on the activation date';
const REASON = 'The new booking system is not delivered; its contract of June 2026 ends its installation in February.';
const CERTIFIED = '9400 1112 0108 0805 4830 16';

test('from “Set up our office” to a moved due date, and all of it is there again', async ({ noticebook }) => {
  test.setTimeout(600_000); // traced, in the network drill, it takes several times as long
  const day = today();
  const activation = plusDays(day, 77);
  const lastDayBefore = openDayBefore(plusDays(activation, -1));
  const lead = openDayBefore(plusDays(lastDayBefore, -30));
  const moved = plusDays(activation, 59);
  const number = `L-${day.slice(0, 4)}-001`;

  let page = await noticebook.open();
  let shell = new ShellPage(page);
  let obligations = new ObligationPage(page);
  let meetings = new MeetingPage(page);
  let letters = new LetterPage(page);

  await test.step('set up the office', async () => {
    const setUp = new SetUpPage(page);
    await noticebook.willChoose(join(PROJECT, 'assets/sample/seal.png'));
    await setUp.begin();
    await setUp.fill(BRIDGEWATER);
    await setUp.chooseSeal('Seal of the City of Bridgewater: a ferry under a bridge');
    await setUp.submit.click();
    await expect(shell.places).toContainText('City of Bridgewater');
    await expect(shell.heading).toHaveText(full(day));
    await expect(shell.main).toContainText('There is nothing to do yet');
  });

  await test.step('the agreement, its parties and authorities', async () => {
    const agreements = new AgreementPage(page);
    await agreements.add({
      texts: { Title: AGREEMENT, Number: 'VT-2026-17', Dated: typed(plusDays(day, -300)), Summary: 'Prints taken at booking are shared. No city signed it.' },
      standing: 'The city is affected, but did not sign',
    });
    await agreements.addParty({
      level: 'Federal', notices: 'Addressee of notices', isSignatory: true,
      texts: {
        'Name of the office': 'Program Office', 'Short name': 'ICE', 'Belongs to': 'U.S. Immigration and Customs Enforcement', 'Attention': 'Karen Dowd, Coordinator',
        'Salutation': 'Dear Ms. Dowd', 'Street or post office box': '1000 Example Plaza', 'City': 'Washington', 'State': 'DC', 'ZIP code': '00501',
        'E-mail': 'deployment@ice.example', 'Role under this agreement': 'Signatory, federal partner',
      },
    });
    await agreements.addParty({
      level: 'State', notices: 'Addressee of notices', isSignatory: true,
      texts: {
        'Name of the office': 'State Identification Bureau', 'Short name': 'SIB', 'Belongs to': 'Vermont State Police', 'Attention': 'Director Helen Whitcomb',
        'Salutation': 'Dear Director Whitcomb', 'Street or post office box': '400 Capitol Avenue', 'City': 'Port Ellis', 'State': 'Vermont', 'ZIP code': '05402',
        'E-mail': 'sib@vermont.example', 'Role under this agreement': 'Signatory for the state',
      },
    });
    const plan = plusDays(day, -120);
    await agreements.addAuthority({
      kind: 'Deployment plan', isSummary: true,
      texts: { 'Title': 'Deployment plan for Vermont', 'Issued by': 'ICE', 'Dated': typed(plan), 'In force from': typed(plan), 'Section or page': 'page 3', 'The words': `Bridgewater is to be activated on ${long(activation)}.` },
    });
    await agreements.addAuthority({
      kind: 'Policy memo',
      texts: { 'Title': 'Policy memo', 'Issued by': 'ICE', 'Dated': typed(plan), 'In force from': typed(plan), 'The words': 'A jurisdiction that will not activate on its date writes to the bureau and to ICE.' },
    });
    await expect(agreements.panel('Parties').getByRole('row')).toHaveCount(3);
    await expect(agreements.panel('Authorities').getByText(`In force since ${plain(plan)}`)).toHaveCount(2);
  });

  await test.step('obligations, each with its date and the steps of the count', async () => {
    const owedTo = ['Program Office', 'State Identification Bureau'];
    await obligations.add({ texts: { 'Title': ACTIVATE, 'Evidence wanted': 'activation confirmation' }, authority: 'Deployment plan', rule: { kind: 'On a fixed date', day: typed(activation) }, owedTo });
    await expect(obligations.hero).toContainText(full(activation));
    await expect(obligations.count('77 days left')).toBeVisible();
    await expect(obligations.steps.first()).toContainText(short(activation));

    await obligations.openForm();
    await obligations.field('Title').fill(NOTICE);
    await obligations.fillRule({ kind: 'A number of days, weeks or months before an event', count: 1, unit: 'Calendar days', clock: 'The due date of another obligation', obligation: ACTIVATE, roll: 'The open day before' });
    await expect(obligations.preview, 'counted while it is typed').toContainText(full(lastDayBefore));
    await expect(obligations.preview).toContainText(full(lead));
    await obligations.add({
      texts: { 'Title': NOTICE, 'Evidence wanted': 'letter and proof of sending to both addressees' }, authority: 'Policy memo', lead: 30, owedTo,
      rule: { kind: 'A number of days, weeks or months before an event', count: 1, unit: 'Calendar days', clock: 'The due date of another obligation', obligation: ACTIVATE, roll: 'The open day before' },
    });
    await expect(obligations.hero).toContainText(full(lastDayBefore));
    await expect(obligations.count(`${daysBetween(day, lastDayBefore)} days left`)).toBeVisible();
    await expect(obligations.hero).toContainText(full(lead));
    await expect(obligations.count(`${daysBetween(day, lead)} days left`)).toBeVisible();
    await expect(obligations.steps.first(), 'the count begins at the activation').toContainText(short(activation));
    await expect(obligations.steps.filter({ hasText: 'Our lead: 30 calendar days before the official due date' })).toContainText(short(plusDays(lastDayBefore, -30)));
    await expect(obligations.steps.last(), 'it ends on the lead').toContainText(short(lead));

    await obligations.add({
      texts: { Title: COPY }, authority: 'Policy memo', owedTo: ['State Identification Bureau'],
      rule: { kind: 'A number of days, weeks or months after an event', count: 0, unit: 'Calendar days', clock: 'A letter about an obligation is sent', obligation: NOTICE },
    });
    await expect(obligations.hero).toContainText('No date yet');
    await expect(obligations.steps.first()).toContainText(`waiting for the letter about “${NOTICE}” to be sent`);
    await obligations.add({ texts: { Title: ATTEND }, authority: 'Policy memo', owedTo, rule: { kind: 'When an event happens', clock: 'A meeting about an obligation is called', obligation: ACTIVATE } });
    await expect(obligations.steps.first()).toContainText(`waiting for a meeting about “${ACTIVATE}” to be called`);
    for (const [title, count] of [[OUTCOME, 3], [CONFIRM, 5]] as const) {
      await obligations.add({
        texts: { Title: title }, authority: 'Policy memo',
        rule: { kind: 'A number of days, weeks or months after an event', count, unit: 'Business days', clock: 'A meeting about an obligation is held', obligation: ACTIVATE, roll: 'The next open day' },
      });
      await expect(obligations.steps.first()).toContainText(`waiting for a meeting about “${ACTIVATE}” to be held`);
    }
  });

  await test.step('the date cannot be met, and why', async () => {
    await obligations.open(ACTIVATE);
    await obligations.changeStatus('Cannot meet', REASON);
    await expect(shell.main).toContainText('This cannot be met, and no letter says so yet');
    await expect(shell.main.getByText('Cannot meet', { exact: true }).first()).toBeVisible();
    await shell.goTo('Obligations');
    await shell.main.getByRole('tab', { name: /Cannot or will not meet/ }).click();
    await expect(shell.main.getByRole('link', { name: ACTIVATE, exact: true })).toBeVisible();
    await expect(shell.main.getByRole('link', { name: CONFIRM, exact: true })).toHaveCount(0);
  });

  await test.step('the delay notice: only what the records do not know is asked', async () => {
    await obligations.open(NOTICE);
    await page.getByRole('button', { name: 'New letter' }).click();
    await letters.start('Delay notice', { 'Program Office': 'Certified mail, return receipt', 'State Identification Bureau': 'E-mail' });
    const answers = delayNotice({ aware: day, proposed: moved, replyBy: plusDays(activation, -40) });
    for (const label of Object.keys(answers)) await expect(letters.question(label)).toBeVisible();
    await expect(letters.question('Which date is scheduled?'), 'the records know the scheduled date').toHaveCount(0);

    await expect(letters.issue).toBeDisabled();
    await expect(letters.editor).toContainText('Cannot be issued: 6 fields are not filled');
    await letters.answer(answers);
    await expect(letters.sheet, 'the sheet has the words as they are typed').toContainText('Prints go to the bureau on paper every morning.');
    await expect(letters.sheet).toContainText(`proposes ${long(moved)} in place of ${long(activation)}`);
    await expect(letters.sheet).toContainText('VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED');
    await expect(letters.sheet).toContainText('Dear Ms. Dowd:');
    await letters.showCopyFor('SIB');
    await expect(letters.sheet).toContainText('Dear Director Whitcomb:');
    await expect(letters.sheet).toContainText('VIA E-MAIL');

    const cause = letters.question('What is the cause of the delay?');
    await cause.clear();
    await expect(letters.issue, 'one field open is enough').toBeDisabled();
    await expect(letters.editor).toContainText(/Cannot be issued:.*cause of the delay/i);
    await cause.fill(answers['What is the cause of the delay?']);
    await expect(letters.issue).toBeEnabled();
  });

  await test.step('issue: the number, and words that cannot change', async () => {
    await letters.issueIt(number);
    await expect(letters.editor).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Issue letter' })).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'The words as issued' }).first()).toContainText('The vendor of the booking system has not delivered the interface');
  });

  const letterPath = await noticebook.willSaveAs(`${number} Delay notice.pdf`);
  await test.step('the PDF, read back', async () => {
    await letters.saveAsPdf();
    const pdf = readPdf(letterPath);
    expect(pdf.words).toContain(long(day));
    expect(pdf.words).toContain('The vendor of the booking system has not delivered the interface that sends the prints.');
    expect(pdf.words).toContain(`proposes ${long(moved)} in place of ${long(activation)}`);
    expect(pdf.words).toContain(`Our reference: ${number}`);
    expect(pdf.words).toContain('Authority to sign: City Charter, section 3.1; Resolution 2024-12 of March 4, 2024');
    for (const line of ['Karen Dowd, Coordinator', 'Program Office', '1000 Example Plaza', 'Washington, DC 00501', 'Dear Ms. Dowd:']) expect(pdf.words).toContain(line);
    for (const line of ['Director Helen Whitcomb', 'State Identification Bureau', '400 Capitol Avenue', 'Port Ellis, Vermont 05402', 'Dear Director Whitcomb:']) expect(pdf.words).toContain(line);
    expect(pdf.words).toContain('VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED');
    expect(pdf.words).toContain('VIA E-MAIL');
    expect(pdf.words, 'nothing is left open').not.toMatch(/undefined|null|NaN|\{\{|\[addressee\]|\[signer\]/);
    expect(pdf.words).not.toContain('HISTORICAL SAMPLE');
    expect(pdf.info['Title']).toContain(`Delay notice ${number}`);
    expect(pdf.info['Page size']).toBe('612 x 792 pts (letter)');
    expect(pdf.info['Tagged']).toBe('yes');
    expect(pdf.info['JavaScript']).toBe('no');
    expect(pdf.language).toBe('en-US');
    expect(pdf.isMarked).toBe(true);
    expect(pdf.structure.filter((kind) => kind === 'H1'), 'a heading a copy').toHaveLength(2);
    expect(pdf.structure).toContain('P');
    expect(pdf.alternatives).toContain('Seal of the City of Bridgewater: a ferry under a bridge');
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ isEmbedded, hasUnicode }) => !isEmbedded || !hasUnicode), 'fonts that are not embedded or cannot be read').toEqual([]);
    expect(pdf.fonts.filter(({ name, type }) => !/Source ?Serif/i.test(name) || type === 'Type 3'), 'fonts of another family').toEqual([]);
    expect(pdf.complaints).toBe('');
  });

  await test.step('sending and receipt, for each recipient', async () => {
    await letters.recordSending('Program Office', { day: typed(day), number: CERTIFIED, proof: 'PS 3800 with postmark' });
    await expect(letters.copyFor('Program Office')).toContainText('Sent, no proof yet');
    await expect(letters.copyFor('Program Office')).toContainText(CERTIFIED);
    await expect(letters.copyFor('State Identification Bureau')).toContainText('Not sent yet');
    await letters.recordSending('State Identification Bureau', { day: typed(day) });
    await expect(letters.copyFor('State Identification Bureau')).toContainText('E-mail');
    await letters.recordReceipt('Program Office', { day: typed(day), proof: 'green card, PS 3811' });
    await expect(letters.copyFor('Program Office')).toContainText(`Received ${plain(day)}`);
    await expect(letters.copyFor('Program Office')).toContainText('green card, PS 3811');
    await expect(shell.main).toContainText('2 recipients, 1 proof missing');

    await obligations.open(NOTICE);
    await expect(obligations.panel('Letters and proof')).toContainText(number);
    await expect(obligations.panel('Letters and proof')).toContainText(`Received ${plain(day)}`);
    await expect(obligations.panel('Letters and proof')).toContainText('Sent, no proof yet');
    await expect(obligations.panel('Waits for').first()).toContainText('Proof from State Identification Bureau');
    await obligations.open(COPY);
    await expect(obligations.hero, 'its clock is the sending').toContainText(full(day));
  });

  await test.step('the meeting: who came, who said what', async () => {
    await meetings.call({ texts: { 'Title': MEETING, 'Called by': 'ICE', 'Date': typed(day), 'Time': '10:00 AM', 'Place, or how people join': 'City Hall, room 2' }, obligations: [ACTIVATE] });
    await meetings.addPerson({ 'Name': 'Luis Ferrante', 'Title': 'Analyst', 'Speaks for': 'ICE' }, 'Federal');
    await meetings.addPerson({ 'Name': 'Ada Moreau', 'Title': 'Captain', 'Speaks for': 'SIB' }, 'State');
    await expect(meetings.level('Local')).toContainText('Marta Lindqvist');
    await meetings.level('Federal').getByRole('checkbox', { name: 'Luis Ferrante' }).uncheck();
    await expect(meetings.level('Federal')).toContainText('absent');
    await meetings.recordStatement('ICE', 'The date may move once, if the state agrees.');
    await meetings.recordStatement('SIB', 'The state agrees to the later date.');
    await expect(meetings.panel('Minutes').getByRole('listitem')).toHaveCount(2);
  });

  await test.step('the outcome moves the date; the old one stays in sight', async () => {
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: typed(moved), reason: 'Agreed by all three: the interface arrives in February.' });
    await expect(meetings.dialog).toContainText(short(activation));
    await expect(meetings.dialog).toContainText(short(moved));
    await expect(meetings.dialog).toContainText('59 days later');
    await expect(meetings.dialog, 'what moves along').toContainText(NOTICE);
    await meetings.recordOutcome();
    await expect(meetings.outcomes.getByRole('row').filter({ hasText: ACTIVATE })).toContainText('59 days later');
    await expect(meetings.outcomes.getByRole('deletion')).toContainText(short(activation));

    await obligations.open(ACTIVATE);
    await expect(obligations.hero).toContainText(full(moved));
    await expect(obligations.count('136 days left')).toBeVisible();
    await expect(obligations.hero.getByRole('deletion')).toContainText(plain(activation));
    await expect(obligations.steps.last()).toContainText(short(moved));
    await obligations.open(NOTICE);
    await expect(obligations.hero).toContainText(full(openDayBefore(plusDays(moved, -1))));
    await obligations.open(ATTEND);
    await expect(obligations.hero).toContainText(full(day));
    await obligations.open(OUTCOME);
    await expect(obligations.hero).toContainText(full(plusBusinessDays(day, 3)));
    await expect(obligations.steps.first()).toContainText(short(day));
    await obligations.open(CONFIRM);
    await expect(obligations.hero).toContainText(full(plusBusinessDays(day, 5)));
  });

  await test.step('the minutes', async () => {
    await meetings.open(MEETING);
    const path = await noticebook.willSaveAs('minutes.pdf');
    await meetings.saveMinutes();
    const minutes = readPdf(path);
    for (const words of [MEETING, full(day), 'Luis Ferrante', 'Absent', 'Marta Lindqvist', 'The date may move once, if the state agrees.', 'The state agrees to the later date.', 'Due date moved']) {
      expect(minutes.words).toContain(words);
    }
    expect(minutes.words).toContain(plain(moved));
    expect(minutes.words).toContain(plain(activation));
    expect(minutes.info['Tagged']).toBe('yes');
    expect(minutes.info['Page size']).toBe('612 x 792 pts (letter)');
    expect(minutes.language).toBe('en-US');
    expect(minutes.complaints).toBe('');
  });

  await test.step('Today has what is next', async () => {
    await shell.goTo('Today');
    const docket = shell.main.getByRole('table', { name: 'Overdue and due next' });
    for (const title of [COPY, OUTCOME, CONFIRM]) await expect(docket.getByRole('link', { name: title, exact: true })).toBeVisible();
    await expect(shell.main.getByRole('region', { name: 'Letters waiting for proof' })).toContainText(/State Identification Bureau, e-mail/i);
    await expect(shell.main).toContainText('One letter waits for proof.');
  });

  const records = new RecordsPage(page);
  await test.step('Records: who, when, what, old and new, why; and the journal verifies', async () => {
    await records.open();
    const outcome = records.entries('Outcome of the meeting recorded').or(records.entries('Due date moved')).first();
    await expect(outcome).toContainText('Marta Lindqvist, City Clerk');
    await expect(outcome).toContainText(plain(day));
    await expect(outcome.getByRole('deletion').first()).toContainText(plain(activation));
    await expect(outcome.getByRole('insertion').first()).toContainText(plain(moved));
    await expect(outcome).toContainText('Why: Agreed by all three: the interface arrives in February.');
    const found = records.entries('Found that it cannot be met');
    await expect(found).toContainText(`Why: ${REASON}`);
    await expect(records.entries('Letter issued')).toContainText(number);
    await expect(records.entries('Sending recorded')).toHaveCount(2);
    await expect(records.entries('Receipt recorded')).toHaveCount(1);
    const said = await records.verify();
    expect(said).toContain('The journal verifies');
    expect(said).toMatch(new RegExp(`Entries read\\s+${journalEntries(noticebook.records()).length}\\b`));
    expect(said, 'seal, PDF and sheet of the letter at least').toMatch(/Files checked\s+[3-9]/);
  });

  await test.step('closed and opened again: all of it is there', async () => {
    page = await noticebook.relaunch();
    [shell, obligations, meetings, letters] = [new ShellPage(page), new ObligationPage(page), new MeetingPage(page), new LetterPage(page)];
    await expect(shell.places).toContainText('City of Bridgewater');
    await shell.goTo('Letters');
    await shell.main.getByRole('link', { name: new RegExp(ACTIVATE) }).click();
    await expect(letters.copyFor('Program Office')).toContainText(`Received ${plain(day)}`);
    await expect(letters.copyFor('State Identification Bureau')).toContainText('Sent, no proof yet');
    await expect(page.getByRole('region', { name: 'The words as issued' }).first()).toContainText('The vendor of the booking system');
    const again = await noticebook.willSaveAs('again.pdf');
    await letters.saveAsPdf();
    expect(readPdf(again), 'the frozen PDF is the same').toEqual(readPdf(letterPath));
    await obligations.open(ACTIVATE);
    await expect(obligations.hero).toContainText(full(moved));
    await expect(obligations.hero.getByRole('deletion')).toContainText(plain(activation));
    await meetings.open(MEETING);
    await expect(meetings.panel('Minutes').getByRole('listitem')).toHaveCount(2);
    await expect(meetings.level('Federal').getByRole('checkbox', { name: 'Luis Ferrante' })).not.toBeChecked();
    await expect(meetings.outcomes).toContainText('Agreed by all three');
  });
});

test('the same in the sample city, which can never be mistaken for a real office', async ({ noticebook }) => {
  test.setTimeout(600_000);
  const activation = '2011-02-01';
  const moved = '2011-04-04';
  const page = await noticebook.open();
  const [shell, obligations, letters, meetings] = [new ShellPage(page), new ObligationPage(page), new LetterPage(page), new MeetingPage(page)];
  const expectMark = () => expect(shell.banner).toContainText('Historical sample. Practice day November 15, 2010.');

  await test.step('every place says that it is a historical sample', async () => {
    await new SetUpPage(page).exploreSample();
    await shell.places.waitFor({ timeout: 30_000 });
    await expect(shell.heading).toHaveText('Monday, November 15, 2010');
    for (const place of ['Today', 'Agreements', 'Obligations', 'Letters', 'Meetings', 'Calendar', 'Records', 'Settings'] as const) {
      await shell.goTo(place);
      await expectMark();
    }
    await shell.goTo('Obligations');
    await expect(shell.main.getByRole('tab', { name: /All open/ })).toContainText('7');
  });

  await test.step('the notice is due the last day before activation, with its lead', async () => {
    await obligations.open(NOTICE);
    await expectMark();
    await expect(obligations.hero).toContainText(full('2011-01-31'));
    await expect(obligations.count('77 days left')).toBeVisible();
    // Thirty days before is New Year's Day, a Saturday; its observed day is closed as well.
    await expect(obligations.hero).toContainText(full('2010-12-30'));
  });

  const path = await test.step('a letter can be issued on the practice day', async () => {
    await page.getByRole('button', { name: 'New letter' }).click();
    await letters.start('Delay notice');
    await letters.answer(SAMPLE_NOTICE);
    await expectMark();
    await expect(letters.sheet).toContainText('Historical sample');
    await letters.issueIt('L-2010-001');
    await expectMark();
    const saved = await noticebook.willSaveAs('sample.pdf');
    await letters.saveAsPdf();
    return saved;
  });

  await test.step('every printed page says so', async () => {
    const pdf = readPdf(path);
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const text of pdf.pages) expect(text).toContain('HISTORICAL SAMPLE');
    expect(pdf.words).toContain('November 15, 2010');
    expect(pdf.words).toContain(`proposes ${long(moved)} in place of ${long(activation)}`);
  });

  await test.step('the meeting moves the date', async () => {
    await letters.recordSending('Secure Communities Program Office', { day: '11/15/2010' });
    await meetings.call({ texts: { 'Title': MEETING, 'Date': '11/15/2010', 'Place, or how people join': 'by telephone' }, obligations: [ACTIVATE] });
    await expectMark();
    await meetings.recordStatement('ICE', 'The date can be moved.');
    await meetings.fillOutcome({ obligation: ACTIVATE, decision: 'Due date moved', to: typed(moved), reason: 'Agreed on the telephone.' });
    await meetings.recordOutcome();
    const minutes = await noticebook.willSaveAs('minutes.pdf');
    await meetings.saveMinutes();
    for (const text of readPdf(minutes).pages) expect(text).toContain('HISTORICAL SAMPLE');
    await obligations.open(OUTCOME);
    await expect(obligations.hero, 'three business days, Thanksgiving not among them').toContainText(full('2010-11-18'));
  });

  await test.step('the office’s own folder was not touched', async () => {
    expect(journalEntries(noticebook.records('sample')).length).toBeGreaterThan(20);
    const own = noticebook.records('office');
    expect(existsSync(own) ? journalEntries(own) : [], 'no entry of the sample in the real journal').toEqual([]);
    expect(existsSync(join(own, 'files')) ? readdirSync(join(own, 'files')) : []).toEqual([]);
    await shell.banner.getByText('Leave the sample city').click();
    await expect(new SetUpPage(page).welcome).toBeVisible();
  });
});
