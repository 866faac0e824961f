import { daysBetween, plainDay, yearOf, type Day } from '@domain/day';

/** So near to the day beside it that the year goes without saying, also over New Year. */
const NEAR = 300;

/** `Nov 9` beside a day of the same year or a near one, `Nov 9, 2025` elsewhere: the year only where it is news. */
export function briefDay(day: Day, beside?: Day): string {
  return beside !== undefined && (yearOf(beside) === yearOf(day) || Math.abs(daysBetween(day, beside)) <= NEAR) ? dayOfYear(day) : plainDay(day);
}

/** `Nov 9`, where the year stands elsewhere. */
export const dayOfYear = (day: Day): string => {
  const text = plainDay(day);
  return text.slice(0, text.lastIndexOf(','));
};
