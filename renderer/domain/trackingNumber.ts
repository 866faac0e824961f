/**
 * Tracking numbers of the U.S. Postal Service: written in one way, and checked against a slip of the keyboard.
 *
 * A check advises and never blocks: carriers change their numbers, and the paper in the clerk's hand is right.
 */
import { addYears, type Day } from './day';
import { groupedNumber, type Method } from './recipient';

/** `9400 1112 0108 0805 4830 16` and `9400-1112-…` become the digits alone; whatever has other characters stays as typed. */
export function plainNumber(typed: string): string {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d+$/.test(digits) ? digits : typed.trim();
}

/**
 * Until about when the Postal Service can still tell what became of a copy: two years from its mailing. The office saves the proof before.
 *
 * Example: a letter of 2010-11-16 until 2012-11-16.
 */
export const deliveryRecordsUntil = (sentOn: Day): Day => addYears(sentOn, 2);

/** Methods whose numbers are those of the Postal Service; an overnight letter may go with another carrier. */
const BY_POST: ReadonlySet<Method> = new Set<Method>(['certified', 'registered', 'firstClass', 'overnight']);

/**
 * What is odd about a tracking number, as a sentence, or undefined.
 *
 * Source: Publication 199 of the Postal Service; certified mail has 22 digits, on older labels 20; the last is a check digit.
 * Example: `9400 1112 0108 0805 4830 16` passes, the same with `17` at its end does not.
 */
export function numberAdvice(method: Method, typed: string): string | undefined {
  const number = withoutZip(plainNumber(typed));
  if (!BY_POST.has(method) || !/^\d+$/.test(number)) return undefined;
  if (number.length === 20 || number.length === 22) {
    return hasCheckDigit(number) ? undefined : `The check digit of ${groupedNumber(number)} does not fit: one digit may be mistyped. Compare it with the label.`;
  }
  if (method !== 'certified') return undefined;
  return `A number of certified mail has 22 digits, on older labels 20. This one has ${number.length}.`;
}

/**
 * Does the last digit fit the others?
 *
 * From the right, the other digits are weighed 3, 1, 3, …; the check digit brings the sum up to a multiple of 10. A number of
 * 20 digits was sometimes made with `91` in front, which is not printed.
 */
export const hasCheckDigit = (digits: string): boolean => fits(digits) || (digits.length === 20 && fits(`91${digits}`));

function fits(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of Array.from(digits.slice(0, -1)).toReversed().entries()) sum += Number(digit) * (index % 2 === 0 ? 3 : 1);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** A scanner reads `420` and the ZIP code of five or nine digits before the number itself. */
const withoutZip = (number: string): string => /^420(?:\d{5}|\d{9})(\d{22})$/.exec(number)?.[1] ?? number;
