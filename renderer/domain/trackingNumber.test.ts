import { describe, expect, it } from 'vitest';
import { hasCheckDigit, numberAdvice, plainNumber } from './trackingNumber';

const GOOD = '9400111201080805483016';

describe('the check digit of a tracking number', () => {
  it('passes for the Postal Service’s own example', () => {
    expect(hasCheckDigit(GOOD)).toBe(true);
    expect(numberAdvice('certified', '9400 1112 0108 0805 4830 16')).toBeUndefined();
  });

  it('finds every single digit that is mistyped', () => {
    const wrong = Array.from(GOOD, (digit, at) => `${GOOD.slice(0, at)}${(Number(digit) + 1) % 10}${GOOD.slice(at + 1)}`);
    expect(wrong.filter(hasCheckDigit)).toEqual([]);
  });

  it('says which number to compare, in groups of four', () => {
    expect(numberAdvice('certified', '9400111201080805483017')).toContain('9400 1112 0108 0805 4830 17');
  });

  it('passes an older number of 20 digits, with or without 91 in front', () => {
    const others = '9171999991703070000';
    const alone = [...'0123456789'].map((digit) => others + digit).find((number) => !numberAdvice('certified', number));
    expect(alone).toBeDefined();
    const unprinted = [...'0123456789'].map((digit) => others + digit).filter((number) => hasCheckDigit(number));
    expect(unprinted.length).toBeGreaterThanOrEqual(1);
    expect(unprinted.length).toBeLessThanOrEqual(2);
  });

  it('reads the number behind the ZIP code that a scanner adds', () => {
    expect(numberAdvice('certified', `42000417${GOOD}`)).toBeUndefined();
    expect(numberAdvice('certified', `420004171234${GOOD}`)).toBeUndefined();
  });

  it('says how many digits certified mail has', () => {
    expect(numberAdvice('certified', '123')).toBe('A number of certified mail has 22 digits, on older labels 20. This one has 3.');
  });

  it.each([
    ['courier', '123456789012'],
    ['overnight', '123456789012'],
    ['registered', 'RA 123 456 789 US'],
    ['email', GOOD.replace(/6$/, '7')],
    ['certified', ''],
  ] as const)('leaves %s %s alone', (method, number) => {
    expect(numberAdvice(method, number)).toBeUndefined();
  });
});

describe('a number as it is kept', () => {
  it('is its digits alone', () => {
    expect(plainNumber(' 9400 1112-0108 0805 4830 16 ')).toBe(GOOD);
  });
  it('stays as typed when it has letters', () => {
    expect(plainNumber(' RA 123 456 789 US ')).toBe('RA 123 456 789 US');
  });
});
