import { describe, expect, it } from 'vitest';
import { type AmendedWords, AmendmentDraft, readingOn } from './amendment';
import { day } from './day';

const id = (number: number): string => String(number).padStart(26, '0');
const clause = { text: 'Thirty days.', isSummary: false };
const amended = (number: number, from: string, text: string): AmendedWords => ({
  amendment: { id: id(number), agreementId: id(90), title: `Amendment ${number}`, number: '', dated: day('2010-12-01'), effectiveFrom: day(from), summary: '' },
  wording: { id: id(number + 50), amendmentId: id(number), authorityId: id(91), text, isSummary: false },
});

describe('how a clause reads on a day', () => {
  const words = [amended(2, '2012-01-01', 'Ninety days.'), amended(1, '2011-01-01', 'Sixty days.')];

  it.each([
    ['2010-12-31', 'Thirty days.', undefined],
    ['2011-01-01', 'Sixty days.', 'Amendment 1'],
    ['2011-12-31', 'Sixty days.', 'Amendment 1'],
    ['2012-01-01', 'Ninety days.', 'Amendment 2'],
  ])('on %s: %s', (on, text, title) => {
    const reading = readingOn(clause, words, day(on));
    expect([reading.text, reading.amendment?.title]).toEqual([text, title]);
  });

  it('of two amendments on one day, the one recorded later counts', () => {
    expect(readingOn(clause, [amended(4, '2011-01-01', 'Later.'), amended(3, '2011-01-01', 'Earlier.')], day('2011-02-01')).text).toBe('Later.');
  });
});

it('a clerk\'s mistakes are said in words', () => {
  const messages = AmendmentDraft.safeParse({ title: ' ', number: '', dated: '2/30/2011', effectiveFrom: '', summary: '' }).error?.issues.map(({ message }) => message);
  expect(messages).toEqual(['Type what it is called, for example Amendment 2.', 'February 2011 has no day 30. Check the date.', 'Type a date.']);
});
