/** The next number of a letter. */
import { letterNumber } from '@domain/letterNumber';
import { type Office, patternOf } from '@domain/office';
import type { NoticebookDb } from '../db';

export interface NextNumber {
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
}

/** The number that the next letter of a year gets: one more than the last one, void letters counted. `office` may be as it is being typed. */
export async function nextNumber(db: NoticebookDb, office: Pick<Office, 'series' | 'numberPattern'>, year: number): Promise<NextNumber> {
  const last = await db.letters.where('[issued.year+issued.sequence]').between([year, 0], [year, Infinity]).last();
  const sequence = (last?.issued?.sequence ?? 0) + 1;
  return { number: letterNumber(patternOf(office), office.series, year, sequence), year, sequence };
}

/** Has a letter this very number? */
export const hasNumber = async (db: NoticebookDb, number: string): Promise<boolean> => (await db.letters.where('issued.number').equals(number).count()) > 0;
