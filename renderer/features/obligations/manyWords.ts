/** Numbers of obligations in words. */

/** `1 obligation`, `3 obligations`. */
export const obligationCount = (number: number): string => (number === 1 ? '1 obligation' : `${number.toLocaleString('en-US')} obligations`);

/** `; 2 stood so already`, or nothing. */
export const unchangedWords = (number: number): string => (number === 0 ? '' : `; ${number.toLocaleString('en-US')} stood so already`);
