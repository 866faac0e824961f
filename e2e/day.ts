/**
 * Days as the tests count them, apart from the app's own code: what the app shows is held against this.
 *
 * A day is `YYYY-MM-DD`. Counting is JavaScript's, at noon UTC; holidays are the federal ones of 5 U.S.C. 6103, observed.
 */

/** The zone of the offices that tests set up: one where it is not about to be midnight, so that "today" stays the same. */
export const ZONE = hourIn('America/New_York') === 23 ? 'America/Los_Angeles' : 'America/New_York';

/** The day it is there. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());

export const plusDays = (day: string, count: number): string => isoOf(new Date(noon(day).getTime() + count * 86_400_000));

export const daysBetween = (from: string, to: string): number => Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);

/** Business days later: the day itself is left out, closed days are skipped. */
export function plusBusinessDays(day: string, count: number): string {
  let on = day;
  for (let left = count; left > 0; ) {
    on = plusDays(on, 1);
    if (!isClosed(on)) left -= 1;
  }
  return on;
}

/** The day itself when it is open, else the open day before. */
export const openDayBefore = (day: string): string => (isClosed(day) ? openDayBefore(plusDays(day, -1)) : day);

/** `11/24/2026`, as a clerk types it. */
export const typed = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;

/** `November 24, 2026`. */
export const long = (day: string): string => written(day, { month: 'long', day: 'numeric', year: 'numeric' });

/** `Tuesday, November 24, 2026`. */
export const full = (day: string): string => written(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });

/** `Tue, Nov 24, 2026`. */
export const short = (day: string): string => written(day, { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });

/** `Nov 24, 2026`. */
export const plain = (day: string): string => written(day, { month: 'short', day: 'numeric', year: 'numeric' });

const isClosed = (day: string): boolean => [0, 6].includes(noon(day).getUTCDay()) || holidays(Number(day.slice(0, 4))).has(day);

/** Observed federal holidays that fall into a year; New Year's Day of the next year can be observed in this one. */
function holidays(year: number): ReadonlySet<string> {
  const fixed = [[year, 1, 1], [year, 6, 19], [year, 7, 4], [year, 11, 11], [year, 12, 25], [year + 1, 1, 1]] as const;
  const floating = [nth(year, 1, 1, 3), nth(year, 2, 1, 3), lastMonday(year, 5), nth(year, 9, 1, 1), nth(year, 10, 1, 2), nth(year, 11, 4, 4)];
  return new Set([...fixed.map(([y, month, date]) => observed(iso(y, month, date))), ...floating]);
}

function observed(day: string): string {
  const weekday = noon(day).getUTCDay();
  return weekday === 6 ? plusDays(day, -1) : weekday === 0 ? plusDays(day, 1) : day;
}

/** The nth weekday (1 is Monday) of a month. */
function nth(year: number, month: number, weekday: number, count: number): string {
  const first = noon(iso(year, month, 1)).getUTCDay();
  return iso(year, month, 1 + ((weekday - first + 7) % 7) + (count - 1) * 7);
}

function lastMonday(year: number, month: number): string {
  const last = plusDays(iso(year, month + 1, 1), -1);
  return plusDays(last, -((noon(last).getUTCDay() + 6) % 7));
}

const iso = (year: number, month: number, date: number): string => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

const written = (day: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(noon(day));

function hourIn(zone: string): number {
  return Number(new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone: zone }).format(new Date()));
}
