import { describe, expect, it } from 'vitest';
import { type Account, accountText, calendarFacts } from './account';
import { day } from './day';
import { memo } from './letterFixture';

const account: Account = {
  office: 'Office of the City Clerk, City of Alder Falls',
  obligation: 'Give written notice',
  agreement: 'Secure Communities MOA',
  authority: { ...memo, title: 'Policy memo', issuer: 'ICE', dated: day('2010-08-17'), citation: 'page 2', inForceFrom: day('2010-08-17') },
  rule: '1 calendar day before the due date of “Activate fingerprint sharing”; a closed day rolls backward',
  due: day('2011-02-28'),
  lead: day('2011-01-28'),
  steps: [{ text: '“Activate” is due', day: day('2011-03-01') }, { text: 'The day before', day: day('2011-02-28') }, { text: 'Nothing more is known' }],
  calendar: calendarFacts({ name: 'Federal holidays', firstYear: 2009, lastYear: 2020, closedDays: [{ source: '5 U.S.C. 6103' }, { source: '5 U.S.C. 6103' }, { source: '' }] }),
  on: day('2010-11-15'),
};

describe('the account of a count as text', () => {
  it('says what was counted, by which rule and calendar, and every step with its day', () => {
    expect(accountText(account)).toBe(`Office of the City Clerk, City of Alder Falls
Obligation: Give written notice
Agreement: Secure Communities MOA
Authority: Policy memo, ICE, August 17, 2010; page 2; in force since August 17, 2010
Rule: 1 calendar day before the due date of “Activate fingerprint sharing”; a closed day rolls backward
Official due date: Monday, February 28, 2011
Our lead date: Friday, January 28, 2011
Calendar: Federal holidays (2009 to 2020)
Source: 5 U.S.C. 6103
As of: Monday, November 15, 2010

How these days were counted
1. “Activate” is due: Tue, Mar 1, 2011
2. The day before: Mon, Feb 28, 2011
3. Nothing more is known`);
  });

  it('says that an authority is no longer in force, and that there is no date yet', () => {
    const ended = { ...account, due: undefined, lead: undefined, steps: [], authority: { ...account.authority, ended: { on: day('2010-11-01'), how: 'rescinded', by: 'a notice' } } } as const;
    expect(accountText(ended)).toContain('no longer in force: rescinded on November 1, 2010');
    expect(accountText(ended)).toContain('Official due date: No date yet');
    expect(accountText(ended)).toContain('Nothing could be counted yet.');
    expect(accountText(ended)).not.toContain('undefined');
  });

  it('names a calendar that knows no holidays', () => {
    expect(calendarFacts({ name: 'Weekends only', firstYear: 1, lastYear: 0, closedDays: [] })).toEqual({ name: 'Weekends only', years: 'no holidays are known', sources: [] });
  });
});
