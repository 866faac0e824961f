import L1 from '@assets/templates/L1.json';
import { describe, expect, it } from 'vitest';
import { day } from './day';
import { letterContent, letterText } from './letterContent';
import { attorney, clerk, delayAnswers, items, ice, memo, plan, recipientOf, sheriff, sib, sources } from './letterFixture';
import { letterFacts, type LetterSources } from './letterFields';
import { merge } from './merge';
import type { Finding } from './checks/finding';
import { canIssue, noticeCheck } from './noticeCheck';
import { standing } from './standing';
import { readTemplate } from './template';

const today = day('2010-11-15');

function check(change: Partial<LetterSources> = {}, answers: Readonly<Record<string, string>> = {}, more: { overrideReason?: string; today?: typeof today; text?: string } = {}): readonly Finding[] {
  const template = readTemplate(L1);
  if (!template.ok) throw new Error(template.error.join('\n'));
  const all = { ...sources, ...change };
  const merged = merge(template.value, letterFacts(all), { ...delayAnswers, ...answers });
  const text = letterText(letterContent({ sources: all, merged, enclosures: [] }));
  return noticeCheck({ kind: 'L1', sources: all, template: template.value, answers: { ...delayAnswers, ...answers }, merged, enclosures: [], today, text, ...more });
}
const not = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'passes').map(({ level, title }) => `${level}: ${title}`);

describe('the notice check', () => {
  it('lets a complete letter pass, and says what it looked at', () => {
    const findings = check();
    expect(not(findings)).toEqual([]);
    expect(canIssue(findings)).toBe(true);
    expect(findings.length).toBeGreaterThan(7);
  });

  it('advises to look at an address that nobody has checked for a year', () => {
    const old = { ...sib, checkedOn: day('2009-11-14') };
    const recipients = [recipientOf(ice, 0, 'addressee', 'certified'), recipientOf(old, 1, 'addressee', 'certified')];
    expect(not(check({ recipients }))).toEqual(['advises: The address of State Identification Bureau was checked more than a year ago']);
    expect(not(check({ recipients: [recipientOf(ice, 0, 'addressee', 'certified'), recipientOf({ ...old, checkedOn: day('2009-11-15') }, 1, 'addressee', 'certified')] }))).toEqual([]);
  });

  it('names each unfilled field with the number and place of its question', () => {
    const findings = check({}, { proposedDate: '', duration: ' ' });
    expect(not(findings)).toEqual(['blocks: Not filled: estimated duration', 'blocks: Not filled: proposed date']);
    expect(findings[1]).toMatchObject({ field: 'proposedDate', why: 'Question 4, used in paragraph 4.' });
    expect(canIssue(findings)).toBe(false);
  });

  it('blocks an optional answer that cannot be used', () => {
    expect(not(check({}, { supplementDue: 'soon' }))).toEqual(['blocks: This answer cannot be used: date of the supplement']);
  });

  it.each([
    ['nobody', undefined, 'blocks: Nobody signs yet'],
    ['one without authority', attorney, 'blocks: Daniel Osei may not sign on November 15, 2010'],
    ['one whose authority has not begun', { ...clerk, signing: { basis: 'Resolution', from: day('2010-11-16') } }, 'blocks: Ruth Calloway may not sign on November 15, 2010'],
    ['one whose authority has ended', { ...clerk, signing: { basis: 'Resolution', from: day('2010-01-01'), to: day('2010-11-14') } }, 'blocks: Ruth Calloway may not sign on November 15, 2010'],
  ])('blocks when %s signs', (_who, signer, finding) => expect(not(check({ signer }))).toEqual([finding]));

  it('lets a signer sign on the last day of the authority', () => {
    expect(not(check({ signer: { ...clerk, signing: { basis: 'Resolution', from: day('2010-01-01'), to: today } } }))).toEqual([]);
  });

  it('blocks a rescinded authority, and with a typed reason only advises', () => {
    const dead = items.map((item) => ({ ...item, authority: { ...memo, ended: { on: day('2010-11-15'), how: 'rescinded' as const, by: 'a later memo.' } } }));
    const findings = check({ items: dead });
    expect(not(findings)).toEqual(['blocks: The authority is not in force on the date of the letter']);
    expect(findings[0]?.why).toContain('Rescinded on November 15, 2010 by a later memo.');
    const allowed = check({ items: dead }, {}, { overrideReason: 'The court asked for it.' });
    expect(not(allowed)).toEqual(['advises: The authority is not in force on the date of the letter']);
    expect(allowed[0]?.why).toContain('The court asked for it.');
    expect(canIssue(check({ items: dead }, {}, { overrideReason: '   ' }))).toBe(false);
  });

  it('advises when the authority was in force on the date of the letter and is not today', () => {
    expect(not(check({}, {}, { today: day('2026-11-24') }))).toContain('advises: The authority is no longer in force');
  });

  it('blocks a letter without an addressee', () => {
    expect(not(check({ recipients: [recipientOf(sheriff, 0, 'courtesyCopy', 'email')], parties: [] }))).toEqual(['blocks: The letter has no addressee']);
  });

  it.each([
    ['e-mail', recipientOf({ ...ice, email: '' }, 0, 'addressee', 'email'), 'e-mail address'],
    ['mail', recipientOf({ ...ice, street: '', town: ' ', zip: '' }, 0, 'addressee', 'certified'), 'street, city and ZIP code'],
    ['fax', recipientOf(ice, 0, 'addressee', 'fax'), 'fax number'],
    ['hand delivery', recipientOf(sheriff, 0, 'addressee', 'personal'), 'street and city'],
  ] as const)('blocks %s without its address', (_method, recipient, missing) => {
    expect(not(check({ recipients: [recipient], parties: [] }))).toEqual([`blocks: ${recipient.party.name} has no ${missing}`]);
  });

  it('blocks when one whom the agreement names for notices is left out or only copied', () => {
    expect(not(check({ recipients: [recipientOf(ice, 0, 'addressee', 'email')] }))).toEqual(['blocks: State Identification Bureau is not among the addressees']);
    const copied = [recipientOf(ice, 0, 'addressee', 'email'), recipientOf(sib, 1, 'requiredCopy', 'certified')];
    expect(not(check({ recipients: copied }))).toEqual(['blocks: State Identification Bureau is not among the addressees']);
    const parties = sources.parties.map((one) => (one.party.id === sib.id ? { ...one, link: { ...one.link, notices: 'requiredCopy' as const } } : one));
    expect(not(check({ recipients: copied, parties }))).toEqual([]);
  });

  it.each([
    ['proposedDate', '2011-03-01', 'The proposed date is not after the scheduled date'],
    ['awareDate', '2010-11-16', 'The day on which the City became aware is after the date of the letter'],
    ['replyBy', '2010-11-14', 'The reply is asked for a day before the date of the letter'],
    ['supplementDue', '2010-11-14', 'The supplement would be due before the date of the letter'],
  ])('blocks dates out of order: %s %s', (field, value, title) => {
    const findings = check({}, { [field]: value });
    expect(not(findings)).toEqual([`blocks: ${title}`]);
    expect(findings[0]?.field).toBe(field);
  });

  it('advises when the letter is dated ahead or back', () => {
    expect(not(check({}, {}, { today: day('2010-11-14') }))).toEqual(['advises: The letter is dated ahead']);
    expect(not(check({}, {}, { today: day('2010-11-18') }))).toEqual(['advises: The letter is dated back']);
  });

  it('advises when the scheduled date has passed or is the date of the letter', () => {
    const on = (due: string) => check({ items: items.map((item) => ({ ...item, due: day(due) })) });
    expect(not(on('2010-11-14'))).toEqual(['advises: The scheduled date has passed']);
    expect(not(on('2010-11-15'))).toEqual(['advises: No time is left before the scheduled date']);
  });

  it('advises about a long letter and blocks one that the record cannot hold', () => {
    expect(not(check({}, { cause: 'Late. '.repeat(3_000) }))).toEqual(['advises: The letter is long']);
    expect(not(check({}, {}, { text: 'x'.repeat(200_001) }))).toEqual(['blocks: The letter is too long']);
  });

  it('puts what blocks first', () => {
    const levels = check({ signer: undefined }, {}, { today: day('2010-11-18') }).map(({ level }) => level);
    expect(levels.slice(0, 3)).toEqual(['blocks', 'advises', 'passes']);
  });
});

describe('the standing of an authority', () => {
  it.each([
    ['2010-01-03', 'In force only from January 4, 2010.'],
    ['2010-01-04', 'In force since January 4, 2010.'],
    ['2011-08-05', 'Rescinded on August 5, 2011 by ICE’s termination of all agreements.'],
  ])('on %s is a sentence', (on, sentence) => expect(standing(plan, day(on))).toBe(sentence));
});
