import { describe, expect, it } from 'vitest';
import { day } from './day';
import { sib } from './letterFixture';
import { addressAge, addressLine, isMoved, Party, partyDraft } from './party';

describe('an address', () => {
  it.each([
    [undefined, '2026-11-24', 'unchecked'],
    ['2025-11-24', '2026-11-24', 'fresh'],
    ['2025-11-24', '2026-11-25', 'old'],
    ['2024-02-29', '2025-02-28', 'fresh'],
    ['2024-02-29', '2025-03-01', 'old'],
  ] as const)('checked on %s is on %s %s', (checkedOn, today, age) => {
    expect(addressAge(checkedOn === undefined ? {} : { checkedOn: day(checkedOn) }, day(today))).toBe(age);
  });

  it('has moved when letters would go elsewhere, and not when it was empty before', () => {
    const draft = partyDraft(sib);
    expect(isMoved(draft, { ...draft, zip: '00403' })).toBe(true);
    expect(isMoved(draft, { ...draft, street: ` ${draft.street} ` })).toBe(false);
    expect(isMoved(draft, { ...draft, fax: '555-0199' })).toBe(false);
  });

  it('stands in one line', () => {
    expect(addressLine({ ...sib, email: 'director@sib.example' })).toBe('400 Capitol Avenue, Port Ellis, Jefferson 00402; director@sib.example');
  });
});

describe('a party that an earlier Noticebook wrote', () => {
  it('reads as it did', () => {
    const line = '{"id":"00000000000000000000000004","name":"State Identification Bureau","shortName":"SIB","level":"state","organization":"","attention":"","salutation":"","street":"","town":"","state":"","zip":"","email":"","fax":"","phone":""}';
    expect(Party.parse(JSON.parse(line))).toEqual(JSON.parse(line));
  });
});
