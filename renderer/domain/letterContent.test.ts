import L1 from '@assets/templates/L1.json';
import { expect, it } from 'vitest';
import { day } from './day';
import { letterContent, letterText, othersOf } from './letterContent';
import { delayAnswers, sources } from './letterFixture';
import { letterFacts } from './letterFields';
import { merge } from './merge';
import { readTemplate } from './template';

const template = readTemplate(L1);
if (!template.ok) throw new Error(template.error.join('\n'));
const merged = merge(template.value, letterFacts(sources), delayAnswers);
const content = letterContent({ sources, merged, enclosures: ['Deployment plan, page 3'], ourReference: 'L-2010-014', sealUrl: '/seal.png' });

it('each addressee has its own delivery line, address and salutation', () => {
  expect(content.copies.map(({ delivery, salutation }) => [delivery.line, delivery.detail, salutation])).toEqual([
    ['VIA E-MAIL', 'coordinator@ice.example', 'Dear Ms. Dowd:'],
    ['VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED', '9400 1112 0108 0805 4830 16', 'Dear Director Whitcomb:'],
    ['COPY FOR LINCOLN COUNTY SHERIFF, VIA E-MAIL', 'sheriff@lincoln.example', 'Dear Ms. Dowd:'],
  ]);
  expect(Math.max(...content.copies.map(({ address }) => address.length))).toBe(5);
});

it('each copy names the other addressees and all who get a copy', () => {
  const others = content.copies.map((copy) => {
    const { addressees, copied } = othersOf(content, copy);
    return [addressees.map(({ name }) => name), copied.map(({ name }) => name)];
  });
  expect(others).toEqual([
    [['State Identification Bureau'], ['Lincoln County Sheriff']],
    [['U.S. Immigration and Customs Enforcement'], ['Lincoln County Sheriff']],
    [['State Identification Bureau'], ['Lincoln County Sheriff']],
  ]);
});

it('an issued letter keeps the address as it was printed', () => {
  const printed = { address: ['Old address'], salutation: 'Dear Sir:' };
  const recipients = sources.recipients.map((one) => ({ ...one, recipient: { ...one.recipient, printed } }));
  const [first] = letterContent({ sources: { ...sources, recipients }, merged, enclosures: [] }).copies;
  expect(first).toMatchObject(printed);
});

it('the words of the letter name every recipient, the signer and the enclosures', () => {
  const text = letterText(content);
  for (const words of ['L-2010-014', 'Director Helen Whitcomb', 'Karen Dowd', 'cc: Lincoln County Sheriff', 'Authority to sign: City Charter', 'Approved as to form: Daniel Osei', '1. Deployment plan, page 3', 'RE: Delay notice']) {
    expect(text).toContain(words);
  }
  expect(text).not.toMatch(/undefined|null|\[/);
});

it('goes to the address that the agreement names for notices, five lines at most', () => {
  const parties = sources.parties.map(({ party, link }) => ({ party, link: { ...link, noticeAddress: 'Notices Unit\n12 Harbor Street, floor 3\nPort Ellis, Jefferson 00403' } }));
  const [first] = letterContent({ sources: { ...sources, parties }, merged, enclosures: [] }).copies;
  expect(first?.address).toEqual(['Karen Dowd, Regional Coordinator', 'U.S. Immigration and Customs Enforcement', 'Notices Unit', '12 Harbor Street, floor 3', 'Port Ellis, Jefferson 00403']);
});

it('a letter that replaces a void one says so in its words, where it is to', () => {
  const replacing = letterContent({ sources: { ...sources, replaced: { number: 'L-2010-013', dated: day('2010-11-12') } }, merged, enclosures: [] });
  expect(letterText(replacing)).toContain('\nReplaces our letter L-2010-013 of November 12, 2010\n');
  expect(letterText(content)).not.toContain('Replaces our letter');
});
