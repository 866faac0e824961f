import { describe, expect, it } from 'vitest';
import { day } from './day';
import { clerk } from './letterFixture';
import { basisOf, maySign, type Person, PersonDraft, signingOn } from './person';

const renewed: Person = {
  ...clerk,
  signing: { basis: 'Resolution 2014-02', from: day('2014-01-01') },
  earlierSigning: [{ basis: 'Resolution 2008-09', from: day('2008-01-01'), to: day('2009-12-31') }, { basis: 'Resolution 2010-31', from: day('2010-06-07'), to: day('2013-12-31') }],
};

describe('the authority to sign', () => {
  it.each([
    ['2007-12-31', undefined],
    ['2009-12-31', 'Resolution 2008-09'],
    ['2010-01-01', undefined],
    ['2010-11-15', 'Resolution 2010-31'],
    ['2014-01-01', 'Resolution 2014-02'],
  ] as const)('on %s is %s', (on, basis) => {
    expect(signingOn(renewed, day(on))?.basis).toBe(basis);
    expect(maySign(renewed, day(on))).toBe(basis !== undefined);
  });

  it('of a day without one is named as the one recorded last, which does not hold', () => {
    expect(basisOf(renewed, day('2010-01-01'))).toBe('Resolution 2014-02');
    expect(basisOf({}, day('2010-01-01'))).toBeUndefined();
  });

  it('of an earlier period needs its days in order', () => {
    const draft = { name: 'Ruth Calloway', title: 'City Clerk', email: '', phone: '', basis: '', from: '', to: '', earlier: [{ basis: 'Resolution 2008-09', from: '1/1/2010', to: '1/1/2009' }] };
    expect(PersonDraft.safeParse(draft).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['earlier.0.to', 'The last day is before the first. Check both dates.']]);
  });
});
