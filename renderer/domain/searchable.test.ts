import { describe, expect, it } from 'vitest';
import { day } from './day';
import { excerpt, folded, searchable } from './searchable';

describe('how records are found', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['SÃO JOSÉ', 'sao jose'],
    ['Straße', 'strasse'],
    ['L-2010-001', 'l-2010-001'],
  ])('%s is the word %s', (typed, word) => expect(folded(typed)).toBe(word));

  it('finds what was said through its meeting', () => {
    expect(searchable('statements', { id: 's', meetingId: 'm', by: 'ICE', text: 'The date can be moved.', place: 0 })).toEqual({
      table: 'meetings', id: 'm', title: '', detail: 'Said by ICE', words: 'The date can be moved.',
    });
  });

  it('knows a draft by its answers, which are not words of a letter yet', () => {
    const found = searchable('letters', {
      id: 'l', kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: 'a', obligationIds: [], dated: day('2010-11-15'),
      answers: { cause: 'The interface is late.' }, enclosures: [], status: 'draft',
    });
    expect(found).toMatchObject({ table: 'letters', title: 'Delay notice, draft', words: 'The interface is late.' });
  });

  it('has nothing to find in a proof of service', () => {
    expect(searchable('recipients', { id: 'r', letterId: 'l', partyId: 'p', role: 'addressee', method: 'email', place: 0 })).toBeUndefined();
  });
});

describe('the words around what was found', () => {
  it('shows the place, cut at both sides', () => {
    expect(excerpt(`${'before '.repeat(30)}the interface is late${' after'.repeat(30)}`, ['interface'], 20)).toBe('…before before the interface is late…');
  });
  it('prefers the place where the words stand together', () => expect(excerpt('Nine are here. It lasts about nine weeks.', ['nine', 'weeks'], 8)).toBe('…about nine…'));
  it('shows a short text whole', () => expect(excerpt('The date\ncan be moved.', ['moved'])).toBe('The date can be moved.'));
  it('shows the beginning where the words stand apart', () => expect(excerpt('The date can be moved.', ['nothing'])).toBe('The date can be moved.'));
});
