import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reordered } from './agendaItem';

describe('an agenda in another order', () => {
  it.each([
    [0, 2, ['b', 'c', 'a', 'd']],
    [3, 0, ['d', 'a', 'b', 'c']],
    [1, 1, ['a', 'b', 'c', 'd']],
    [1, 9, ['a', 'c', 'd', 'b']],
    [2, -1, ['c', 'a', 'b', 'd']],
    [7, 0, ['a', 'b', 'c', 'd']],
  ])('the item at %i moved to %i', (from, to, expected) => {
    expect(reordered(['a', 'b', 'c', 'd'], from, to)).toEqual(expected);
  });

  it('loses and doubles none, whatever is moved where', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { maxLength: 12 }), fc.integer({ min: -2, max: 14 }), fc.integer({ min: -2, max: 14 }), (ids, from, to) => {
      expect(reordered(ids, from, to).toSorted()).toEqual(ids.toSorted());
    }));
  });
});
