/** Dates of an account, which a screen shortens, as a letter writes them. */
import { MONTHS, WEEKDAYS } from './day';

const SHORT_WEEKDAYS = new Map<string, string>(WEEKDAYS.map((name) => [name.slice(0, 3), name]));
const SHORT_MONTHS = new Map<string, string>(MONTHS.map((name) => [name.slice(0, 3), name]));

const DATE = new RegExp(`\\b(?:(${[...SHORT_WEEKDAYS.keys()].join('|')}), )?(${[...SHORT_MONTHS.keys()].join('|')}) (\\d{1,2})\\b`, 'g');

/**
 * Months and weekdays in full.
 *
 * Example: `moved on Nov 15, 2010; skipping Veterans Day (Thu, Nov 11)` becomes `moved on November 15, 2010; skipping Veterans
 * Day (Thursday, November 11)`.
 */
export const datesInFull = (text: string): string =>
  text.replace(DATE, (_, weekday: string | undefined, month: string, date: string) => `${weekday === undefined ? '' : `${SHORT_WEEKDAYS.get(weekday)}, `}${SHORT_MONTHS.get(month)} ${date}`);
