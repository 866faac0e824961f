import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Id, makeId } from './id';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('ids', () => {
  it('have the layout of a ULID: the example of its specification comes out', () => {
    expect(makeId(1_469_918_176_385, new Uint8Array(10)).slice(0, 10)).toBe('01ARYZ6S41');
  });

  it('are valid for every moment and all random bytes', () => {
    fc.assert(fc.property(moment, tenBytes, (at, random) => Id.safeParse(makeId(at, random)).success));
  });

  it('made from other bytes are other ids: no random bit is lost', () => {
    fc.assert(fc.property(moment, tenBytes, tenBytes, (at, a, b) => (makeId(at, a) === makeId(at, b)) === (a.join() === b.join())));
  });

  it('sort by when they were made', () => {
    fc.assert(fc.property(moment, moment, tenBytes, tenBytes, (first, second, a, b) => first === second || first < second === makeId(first, a) < makeId(second, b)));
  });

  it('with the letters I, L, O or U are none, nor in lower case, nor of another length', () => {
    for (const text of [`${'0'.repeat(25)}I`, `${'0'.repeat(25)}L`, `${'0'.repeat(25)}O`, `${'0'.repeat(25)}U`, 'a'.repeat(26), '0'.repeat(25), '0'.repeat(27), '']) {
      expect(Id.safeParse(text).success).toBe(false);
    }
  });
});
