import { describe, expect, it } from 'vitest';
import { datesInFull } from './datesInFull';

describe('dates of an account on the paper', () => {
  it.each([
    ['moved on Nov 15, 2010, from Feb 1, 2011', 'moved on November 15, 2010, from February 1, 2011'],
    ['skipping 2 weekend days and Veterans Day (Thu, Nov 11)', 'skipping 2 weekend days and Veterans Day (Thursday, November 11)'],
    ['Counted from November 8, 2010: 5 days', 'Counted from November 8, 2010: 5 days'],
    ['by May 2, 2011; Sun Valley and Mar 3 remain', 'by May 2, 2011; Sun Valley and March 3 remain'],
    ['the Decision of Jan, and Sept 4', 'the Decision of Jan, and Sept 4'],
  ])('%s', (said, written) => {
    expect(datesInFull(said)).toBe(written);
  });
});
