import { describe, expect, it } from 'vitest';
import { AuthorityDraft, authorityName, authorityStatus, inSentence } from './authority';
import { day } from './day';

const memo = {
  inForceFrom: day('2010-08-17'),
  ended: { on: day('2011-08-05'), how: 'endedWithAgreement', by: 'ICE ended these agreements' },
} as const;

describe('an authority on a day', () => {
  it.each([
    ['2010-08-16', { state: 'notYet', since: '2010-08-17' }],
    ['2010-08-17', { state: 'inForce', since: '2010-08-17' }],
    ['2010-11-30', { state: 'inForce', since: '2010-08-17' }],
    ['2011-08-04', { state: 'inForce', since: '2010-08-17' }],
    ['2011-08-05', { state: 'endedWithAgreement', since: '2011-08-05', by: 'ICE ended these agreements' }],
    ['2026-11-24', { state: 'endedWithAgreement', since: '2011-08-05', by: 'ICE ended these agreements' }],
  ])('the memo of August 17, 2010 on %s: %o', (on, expected) => {
    expect(authorityStatus(memo, day(on))).toEqual(expected);
  });

  it('that never ended is in force for ever', () => {
    expect(authorityStatus({ inForceFrom: day('2010-08-17') }, day('2999-12-31')).state).toBe('inForce');
  });
});

describe('the form of an authority', () => {
  const draft = {
    kind: 'memo', title: 'Memo on jurisdictions that do not wish to activate', issuer: 'ICE', dated: 'Aug 17, 2010', citation: '', text: '',
    isSummary: true, inForceFrom: '8/17/2010', endedHow: '', endedOn: '', endedBy: '',
  };
  const issues = (change: Partial<typeof draft>) =>
    AuthorityDraft.safeParse({ ...draft, ...change }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  it('takes one that is in force', () => {
    expect(AuthorityDraft.parse(draft)).toMatchObject({ dated: '2010-08-17', inForceFrom: '2010-08-17', endedOn: '' });
  });

  it('asks for the day when it says how it ended, and for how when it says the day', () => {
    expect(issues({ endedHow: 'rescinded' })).toEqual(['endedOn: Type the day from which it is no longer in force.']);
    expect(issues({ endedOn: '8/5/2011' })).toEqual(['endedHow: Choose how it ended.']);
  });

  it('does not let it end before it began', () => {
    expect(issues({ endedHow: 'rescinded', endedOn: '8/17/2010' })).toEqual(['endedOn: It would end before it began. Check both dates.']);
    expect(issues({ endedHow: 'rescinded', endedOn: '8/18/2010' })).toEqual([]);
  });
});

it('an authority is named by title, issuer and date', () => {
  expect(authorityName({ title: 'Memo on activation', issuer: 'ICE', dated: day('2010-08-17') })).toBe('Memo on activation, ICE, August 17, 2010');
});

describe('its title inside a sentence', () => {
  it.each([
    ['Deployment plan for Jefferson', 'the deployment plan for Jefferson'],
    ['Plan', 'the plan'],
    ['The deployment plan', 'the deployment plan'],
    ['Termination, section 4', 'the termination, section 4'],
    ['Section 9, data audit', 'Section 9, data audit'],
    ['Article III', 'Article III'],
    ['Resolution 2010-14', 'Resolution 2010-14'],
    ['Ordinance No. 12', 'Ordinance No. 12'],
    ['2 CFR 200.344', '2 CFR 200.344'],
    ['MOA, clause IX', 'MOA, clause IX'],
    ['City Charter', 'the City Charter'],
    ['Jefferson Public Records Act', 'the Jefferson Public Records Act'],
    ['Texas open meetings law', 'the Texas open meetings law'],
  ])('%s: %s', (title, words) => {
    expect(inSentence(title)).toBe(words);
  });
});
