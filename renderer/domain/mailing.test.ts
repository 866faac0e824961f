import { describe, expect, it } from 'vitest';
import { day } from './day';
import { fixtureId, ice, sib } from './letterFixture';
import { labelSheets, mailedCopies } from './mailing';
import type { Recipient, ServiceFact } from './recipient';

const recipient = (id: number, role: Recipient['role'], printed?: readonly string[]): Recipient => ({
  id: fixtureId(id), letterId: fixtureId(50), partyId: ice.id, role, method: 'certified', place: 0, ...(printed ? { printed: { address: [...printed], salutation: '' } } : {}),
});
const sent: ServiceFact = { id: fixtureId(60), letterId: fixtureId(50), recipientId: fixtureId(51), what: 'sent', day: day('2010-11-16'), method: 'firstClass', number: '9400111201080805483016' };

describe('what is printed for mailing', () => {
  it('names the method that was taken, the number in groups of four, and the day', () => {
    expect(mailedCopies([{ recipient: recipient(51, 'addressee', ['As printed', '1 Main Street']), party: ice, facts: [sent] }])).toEqual([
      { id: fixtureId(51), name: ice.name, address: ['As printed', '1 Main Street'], method: 'First-class mail', number: '9400 1112 0108 0805 4830 16', sentOn: '2010-11-16' },
    ]);
  });

  it('gives a required copy its own address, not that of the addressee on its paper', () => {
    const [copy] = mailedCopies([{ recipient: recipient(52, 'requiredCopy', ['The first addressee']), party: sib, facts: [] }]);
    expect(copy?.address).toContain(sib.name);
    expect(copy).not.toHaveProperty('sentOn');
  });

  it('sends a copy to where the agreement wants notices, unless another address stands on its paper', () => {
    const at = new Map([[ice.id, 'Notices Unit\n12 Harbor Street, floor 3\nPort Ellis, Jefferson 00403']]);
    const [copy] = mailedCopies([{ recipient: recipient(52, 'requiredCopy', ['The first addressee']), party: ice, facts: [] }], at);
    expect(copy?.address).toEqual([ice.attention, ice.name, 'Notices Unit', '12 Harbor Street, floor 3', 'Port Ellis, Jefferson 00403']);
    const [registered] = mailedCopies([{ recipient: recipient(53, 'addressee'), party: ice, facts: [] }], at);
    expect(registered?.address).toContain('12 Harbor Street, floor 3');
    const [printed] = mailedCopies([{ recipient: recipient(54, 'addressee', ['As printed']), party: ice, facts: [] }], at);
    expect(printed?.address).toEqual(['As printed']);
  });

  it.each([
    [1, 2, 1, [0, 1]],
    [30, 2, 2, [29]],
    [4, 27, 1, [3, 29]],
    [0, 1, 1, [0]],
    [99, 1, 1, [29]],
  ])('from place %i, %i labels take %i sheets', (first, count, sheets, [start = 0, end = start]) => {
    const placed = labelSheets(Array.from({ length: count }, (_, index) => `label ${index}`), first);
    expect(placed).toHaveLength(sheets);
    expect(placed.flat().filter((label) => label !== undefined)).toHaveLength(count);
    expect(placed[0]?.[start]).toBe('label 0');
    expect(placed[0]?.[end]).toBeDefined();
  });
});
