/**
 * Rows 2, 3, 8, 10, 13, 18 and 25 of the twenty-five obligations that must fit without a workaround, by the forms.
 *
 * Each is entered before what starts its clock has happened, where that is so; the event is recorded later, and the date is then there.
 */
import { expect, test } from './fixtures';
import { AgreementPage } from './pages/AgreementPage';
import { ObligationPage } from './pages/ObligationPage';
import { SetUpPage } from './pages/SetUpPage';

const MOA = 'Fingerprint sharing MOA';
const DELEGATION = '287(g) agreement';
const AWARD = 'Federal award 15PBJA';

const AFTER = 'A number of days, weeks or months after an event';
const BEFORE = 'A number of days, weeks or months before an event';
const NAMED = 'An event that the office names';
const DUE = 'The due date of another obligation';

test('rows of the domain paper by the forms, and the due dates that follow', async ({ noticebook }) => {
  test.setTimeout(240_000);
  const page = await noticebook.open();
  const agreements = new AgreementPage(page);
  const obligations = new ObligationPage(page);
  await new SetUpPage(page).complete();

  await test.step('three agreements, what their obligations rest on, and the events that start clocks', async () => {
    await agreements.add({ texts: { Title: MOA, Dated: '1/4/2010' }, standing: 'The city is affected, but did not sign' });
    for (const [name, short, level] of [['Program Office', 'ICE', 'Federal'], ['State Identification Bureau', 'SIB', 'State']] as const) {
      await agreements.addParty({ level, notices: 'Addressee of notices', isSignatory: true, texts: { 'Name of the office': name, 'Short name': short, 'Role under this agreement': 'Signatory' } });
    }
    await agreements.addAuthority({ kind: 'Policy memo', texts: { 'Title': 'Memo of 2010', 'Issued by': 'ICE', 'Dated': '8/17/2010', 'In force from': '8/17/2010' } });
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Termination clause', 'Issued by': 'ICE and SIB', 'Dated': '1/4/2010', 'In force from': '1/4/2010', 'The words': 'Either party may end this agreement by written notice, effective 30 days after receipt.' } });
    await agreements.addEvent('Notice of termination received by ICE');

    await agreements.add({ texts: { 'Title': DELEGATION, 'Dated': '7/1/2024', 'Ends on': '6/30/2027' }, standing: 'The city signed it' });
    await agreements.addAuthority({ kind: 'Contract clause', texts: { 'Title': 'Steering committee', 'Issued by': 'ICE and the City', 'Dated': '7/1/2024', 'In force from': '7/1/2024' } });
    for (const event of ['First class certified', 'Complaint received', 'Desired end of the agreement']) await agreements.addEvent(event);

    await agreements.add({ texts: { Title: AWARD, Dated: '10/1/2024' }, standing: 'The city signed it' });
    await agreements.addAuthority({ kind: 'Statute', texts: { 'Title': '2 CFR 200.344', 'Issued by': 'OMB', 'Dated': '1/1/2014', 'In force from': '1/1/2014' } });
    await agreements.addEvent('Period of performance ends', '9/30/2026');
  });

  await test.step('rows 2 and 3: before the activation, with our lead, to both; and the copy on the same day', async () => {
    await obligations.add({ agreement: MOA, texts: { Title: 'Activate fingerprint sharing' }, authority: 'Memo of 2010', rule: { kind: 'On a fixed date', day: '3/1/2027' } });
    await obligations.add({
      agreement: MOA, texts: { 'Title': 'Give written notice', 'Evidence wanted': 'letter and proof of sending to both addressees' }, authority: 'Memo of 2010', lead: 30,
      owedTo: ['Program Office', 'State Identification Bureau'],
      rule: { kind: BEFORE, count: 1, unit: 'Calendar days', clock: DUE, obligation: 'Activate fingerprint sharing', roll: 'The open day before' },
    });
    // February 28, 2027 is a Sunday; thirty days before Friday the 26th is Wednesday, January 27.
    await expect(obligations.hero).toContainText('Friday, February 26, 2027');
    await expect(obligations.hero).toContainText('Wednesday, January 27, 2027');
    await obligations.add({
      agreement: MOA, texts: { 'Title': 'Copy the notice to the SIB', 'Evidence wanted': 'receipt of the SIB' }, authority: 'Memo of 2010', owedTo: ['State Identification Bureau'],
      rule: { kind: AFTER, count: 0, unit: 'Calendar days', clock: DUE, obligation: 'Give written notice' },
    });
    await expect(obligations.hero).toContainText('Friday, February 26, 2027');
  });

  await test.step('row 8: waits for the receipt, and comes alive when it is recorded', async () => {
    await obligations.add({ agreement: MOA, texts: { 'Title': 'Termination takes effect', 'Evidence wanted': 'return receipt with its date' }, authority: 'Termination clause', rule: { kind: AFTER, count: 30, unit: 'Calendar days', clock: NAMED, event: 'Notice of termination' } });
    await expect(obligations.hero).toContainText('No date yet');
    await expect(obligations.panel('Waits for')).toContainText('“Notice of termination received by ICE”');
    await agreements.open(MOA);
    await agreements.recordEvent('Notice of termination received by ICE', '5/9/2011');
    await obligations.open('Termination takes effect');
    await expect(obligations.hero).toContainText('Wednesday, June 8, 2011');
  });

  await test.step('rows 10, 13 and 18: nine months after, ninety days after and soft, sixty days before', async () => {
    await obligations.add({ agreement: DELEGATION, texts: { 'Title': 'Hold the first steering review', 'Evidence wanted': 'agenda, minutes' }, authority: 'Steering committee', rule: { kind: AFTER, count: 9, unit: 'Months', clock: NAMED, event: 'First class certified' } });
    await obligations.add({ agreement: DELEGATION, texts: { 'Title': 'Report the disposition of the complaint', 'Evidence wanted': 'disposition letter' }, authority: 'Steering committee', isSoft: true, rule: { kind: AFTER, count: 90, unit: 'Calendar days', clock: NAMED, event: 'Complaint received', roll: 'The next open day' } });
    await expect(obligations.page.getByRole('main').getByText('Soft date', { exact: true })).toBeVisible();
    await obligations.add({ agreement: DELEGATION, texts: { 'Title': 'Give termination notice', 'Evidence wanted': 'green card or affidavit' }, authority: 'Steering committee', rule: { kind: BEFORE, count: 60, unit: 'Calendar days', clock: NAMED, event: 'Desired end', roll: 'The open day before' } });
    await expect(obligations.hero).toContainText('No date yet');
    await agreements.open(DELEGATION);
    await agreements.recordEvent('First class certified', '11/30/2026');
    await agreements.recordEvent('Complaint received', '11/2/2026');
    await agreements.recordEvent('Desired end of the agreement', '6/30/2027');
    await obligations.open('Hold the first steering review');
    await expect(obligations.hero).toContainText('Monday, August 30, 2027');
    await obligations.open('Report the disposition of the complaint');
    await expect(obligations.hero, 'January 31, 2027 is a Sunday').toContainText('Monday, February 1, 2027');
    await expect(obligations.steps.filter({ hasText: '90 calendar days after it' }), 'the day without the roll stands beside it').toContainText('Sun, Jan 31, 2027');
    await obligations.open('Give termination notice');
    await expect(obligations.hero, 'May 1, 2027 is a Saturday').toContainText('Friday, April 30, 2027');
  });

  await test.step('row 25: the closeout report, then three years from its day', async () => {
    await obligations.add({ agreement: AWARD, texts: { 'Title': 'Send the closeout report', 'Evidence wanted': 'receipt' }, authority: '2 CFR 200.344', rule: { kind: AFTER, count: 120, unit: 'Calendar days', clock: NAMED, event: 'Period of performance ends' } });
    await expect(obligations.hero).toContainText('Thursday, January 28, 2027');
    await obligations.add({ agreement: AWARD, texts: { 'Title': 'Keep the records', 'Evidence wanted': 'retention tag' }, authority: '2 CFR 200.344', rule: { kind: AFTER, count: 3, unit: 'Years', clock: 'Another obligation is met', obligation: 'Send the closeout report' } });
    await expect(obligations.panel('Waits for')).toContainText('“Send the closeout report” to be met');
    await obligations.open('Send the closeout report');
    await expect(obligations.panel('Waits for this'), 'and the other way round').toContainText('Keep the records');
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Met', exact: true }).click();
    await obligations.dialog.getByRole('textbox', { name: /^Met on/ }).fill('11/20/2026');
    await obligations.dialog.getByRole('textbox', { name: /^Why/ }).fill('Receipt of the grants office of November 20.');
    await obligations.dialog.getByRole('button', { name: 'Record as met' }).click();
    await obligations.dialog.waitFor({ state: 'hidden' });
    await obligations.open('Keep the records');
    await expect(obligations.hero).toContainText('Tuesday, November 20, 2029');
  });
});
