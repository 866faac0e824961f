import { plainDay, yearOf, type Day } from '@domain/day';

/** `Nov 9` beside a day of the same year, `Nov 9, 2025` beside another: the year only where it is news. */
export function briefDay(day: Day, beside?: Day): string {
  const text = plainDay(day);
  return beside !== undefined && yearOf(beside) === yearOf(day) ? text.slice(0, text.lastIndexOf(',')) : text;
}
