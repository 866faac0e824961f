import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from './sameValue';

test('a value and its copy hold the same', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(isSameValue(value, structuredClone(value))).toBe(true);
  }));
});

test('two values of JSON hold the same where their texts are the same', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 2 }), fc.jsonValue({ maxDepth: 2 }), (a, b) => {
    expect(isSameValue(a, b)).toBe(sorted(a) === sorted(b));
  }));
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  ['1', 1],
  [new Map([[1, 1]]), new Map([[1, 1]])],
])('%o is not %o', (a, b) => {
  expect(isSameValue(a, b)).toBe(false);
});

const sorted = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : Object.is(one, -0) ? '-0' : one));
