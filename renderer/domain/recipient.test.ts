import { describe, expect, it } from 'vitest';
import { day } from './day';
import { groupedNumber, hasProofOfService, serviceState, standingFacts, type ServiceFact } from './recipient';

const id = (number: number): string => String(number).padStart(26, '0');
const fact = (number: number, what: ServiceFact['what'], on: string, corrects?: number): ServiceFact => ({
  id: id(number), letterId: id(900), recipientId: id(901), what, day: day(on), ...(corrects === undefined ? {} : { corrects: id(corrects) }),
});

describe('the way of a copy to its recipient', () => {
  it('begins with nothing sent', () => {
    expect(serviceState([])).toEqual({ state: 'notSent', fact: undefined });
    expect(hasProofOfService([])).toBe(false);
  });

  it('is as far as is known, in whatever order it was recorded', () => {
    const facts = [fact(2, 'received', '2010-11-22'), fact(1, 'sent', '2010-11-18')];
    expect(serviceState(facts)).toEqual({ state: 'received', fact: facts[0] });
    expect(standingFacts(facts).map(({ what }) => what)).toEqual(['sent', 'received']);
  });

  it('a letter that was only sent, or came back, is not proved', () => {
    expect(hasProofOfService([fact(1, 'sent', '2010-11-18')])).toBe(false);
    expect(hasProofOfService([fact(1, 'sent', '2010-11-18'), fact(2, 'returned', '2010-12-02')])).toBe(false);
  });

  it('a refusal counts as service, and so do a receipt and an answer', () => {
    for (const what of ['refused', 'received', 'answered'] as const) {
      expect(hasProofOfService([fact(1, 'sent', '2010-11-18'), fact(2, what, '2010-11-22')])).toBe(true);
    }
  });

  it('a receipt that was recorded for the wrong recipient is corrected, and the proof is gone with it', () => {
    const facts = [fact(1, 'sent', '2010-11-18'), fact(2, 'received', '2010-11-22'), fact(3, 'sent', '2010-11-19', 2)];
    expect(hasProofOfService(facts)).toBe(false);
    expect(standingFacts(facts).map((standing) => standing.id)).toEqual([id(1), id(3)]);
  });

  it('a correction that is itself corrected no longer stands either', () => {
    const facts = [fact(1, 'received', '2010-11-22'), fact(2, 'received', '2010-11-23', 1), fact(3, 'received', '2010-11-24', 2)];
    expect(serviceState(facts).fact?.day).toBe('2010-11-24');
    expect(standingFacts(facts)).toHaveLength(1);
  });

  it('a copy that came back and was received when sent again is received', () => {
    const facts = [fact(1, 'sent', '2010-11-01'), fact(2, 'returned', '2010-11-10'), fact(3, 'sent', '2010-11-12'), fact(4, 'received', '2010-11-15')];
    expect(serviceState(facts).state).toBe('received');
  });
});

describe('an article number', () => {
  it.each([
    ['9400111201080805483016', '9400 1112 0108 0805 4830 16'],
    ['9589 0710 5270 0000 0000 01', '9589 0710 5270 0000 0000 01'],
    ['70101060000012345678', '7010 1060 0000 1234 5678'],
    ['1Z999AA10123456784', '1Z999AA10123456784'],
    ['fax of 3 pages, 10:41 AM', 'fax of 3 pages, 10:41 AM'],
    ['', ''],
  ])('%s is printed as "%s"', (number, expected) => {
    expect(groupedNumber(number)).toBe(expected);
  });
});
