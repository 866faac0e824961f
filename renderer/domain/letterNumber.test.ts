import { describe, expect, it } from 'vitest';
import { DEFAULT_PATTERN, letterNumber, NumberPattern } from './letterNumber';

describe('the number of a letter', () => {
  it.each([
    [DEFAULT_PATTERN, 1, 'L-2026-001'],
    [DEFAULT_PATTERN, 1234, 'L-2026-1234'],
    ['{year}.{seq}', 7, '2026.7'],
    ['CAO {yy}-{seq:4}', 12, 'CAO 26-0012'],
    ['{series}_{seq:2}_{year}', 3, 'L_03_2026'],
  ])('by the pattern %s, the letter %i is %s', (pattern, sequence, number) => {
    expect(NumberPattern.parse(pattern)).toBe(pattern);
    expect(letterNumber(pattern, 'L', 2026, sequence)).toBe(number);
  });

  it('keeps its zeros in the first years of a century', () => {
    expect(letterNumber('{yy}-{seq}', 'L', 2105, 1)).toBe('05-1');
  });
});

describe('a pattern is refused', () => {
  it.each([
    ['without a count', '{series}-{year}', 'Put {seq}'],
    ['with two counts', '{seq}-{year}-{seq:3}', 'Put {seq}'],
    ['without a year, since no number may come twice', '{series}-{seq:3}', 'Put {year}'],
    ['with a part that is none', '{series}-{month}-{seq}-{year}', 'In braces'],
    ['with a sign that no file name can have', '{year}/{seq}', 'names files'],
    ['where parts run together: year 2026, letter 11 and year 202, letter 611', '{year}{seq}', 'between two parts'],
    ['when it is empty', '  ', 'Type how letters are numbered'],
    ['when it is too long', `{year}-{seq}${'x'.repeat(40)}`, '40 characters'],
  ])('%s', (_, pattern, words) => {
    expect(NumberPattern.safeParse(pattern).error?.issues.map(({ message }) => message).join(' ')).toContain(words);
  });
});
