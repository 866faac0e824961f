import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, matches, textDiff, tokensOf } from './textDiff';

test.each([
  ['a word replaced', 'The City will answer.', 'The City may answer.', ['The City ', '-will', '+may', ' answer.']],
  ['words put in', 'Until then.', 'Until then, all is done.', ['Until then', '+, all is done', '.']],
  ['words taken out', 'A, B and C', 'A and C', ['A', '-, B', ' and C']],
  ['nothing changed', 'Żółć 2011.', 'Żółć 2011.', ['Żółć 2011.']],
  ['all new', '', 'New', ['+New']],
])('%s', (_what, before, after, wanted) => {
  expect(textDiff(before, after).map(({ kind, text }) => `${kind === 'same' ? '' : kind === 'in' ? '+' : '-'}${text}`)).toEqual(wanted);
});

test('the pieces give back both texts, whatever they are', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), (before, after) => {
    const parts = textDiff(before, after);
    const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text).join('');
    expect(without('in')).toBe(tokensOf(before).join(''));
    expect(without('out')).toBe(tokensOf(after).join(''));
  }));
});

test('tokens lose no character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    expect(tokensOf(text).join('')).toBe(text);
  }));
});

test('pairs rise in both lists', () => {
  expect(matches(['a', 'b', 'c', 'd'], ['b', 'x', 'd'])).toEqual([[1, 0], [3, 2]]);
});

test('likeness is 1 for the same, 0 for nothing in common', () => {
  expect([likeness('One two', 'One two'), likeness('One', 'Two'), likeness('', '')]).toEqual([1, 0, 0]);
});
