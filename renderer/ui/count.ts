/** A number of days and its sense, as `DayCount` shows it. */
import { daysBetween, type Day, whileOf, whileWords } from '@domain/day';
import { assertNever } from '@domain/result';
import type { Tone } from './tone';

export type Count =
  /** Days until an official due date; negative when it has passed. */
  | { readonly kind: 'due'; readonly days: number }
  /** Days until our own lead date; negative when it has passed. */
  | { readonly kind: 'lead'; readonly days: number }
  /** Days since something happened: `21 days ago`. `isLong` when that is too long to wait. */
  | { readonly kind: 'ago'; readonly days: number; readonly isLong?: boolean | undefined }
  /** Days until something that is no duty, as a meeting: `9 days`. */
  | { readonly kind: 'ahead'; readonly days: number }
  /** By how much a date moved: positive is later. */
  | { readonly kind: 'moved'; readonly days: number }
  /** Done: positive is before the due date, negative after; undefined where there was no date. */
  | { readonly kind: 'met'; readonly days: number | undefined }
  /** No date yet, or never one. The word defaults to `no date yet`. */
  | { readonly kind: 'none'; readonly word?: string | undefined };

/** The count for an official due date, as it stands today. */
export const countToDue = (due: Day | undefined, today: Day): Count =>
  due === undefined ? { kind: 'none' } : { kind: 'due', days: daysBetween(today, due) };

/** The count for our own lead date, as it stands today. */
export const countToLead = (lead: Day | undefined, today: Day): Count =>
  lead === undefined ? { kind: 'none', word: 'no lead date' } : { kind: 'lead', days: daysBetween(today, lead) };

/** The count of something met on a day, against the day it was due. */
export const countMet = (metOn: Day | undefined, due: Day | undefined): Count => ({
  kind: 'met',
  days: metOn === undefined || due === undefined ? undefined : daysBetween(metOn, due),
});

/** What a count says: the numeral (a check mark is `✓`, nothing is `—`), the word under it, and the tone. */
export function countWords(count: Count): { readonly numeral: string; readonly word: string; readonly tone: Tone } {
  switch (count.kind) {
    case 'due':
      if (count.days === 0) return { numeral: '0', word: 'due today', tone: 'soon' };
      return count.days < 0
        ? { ...span(count.days, 'late'), tone: 'late' }
        : { numeral: String(count.days), word: `${days(count.days)} left`, tone: count.days <= 7 ? 'soon' : 'ink' };
    case 'lead':
      if (count.days === 0) return { numeral: '0', word: 'our lead is today', tone: 'soon' };
      return count.days < 0
        ? { ...span(count.days, 'ago'), tone: 'soon' }
        : { numeral: String(count.days), word: `${days(count.days)} left`, tone: 'accent' };
    case 'ago':
      return { ...(count.days === 0 ? { numeral: '0', word: 'today' } : span(count.days, 'ago')), tone: count.isLong === true ? 'soon' : 'ink' };
    case 'ahead':
      return count.days < 0
        ? { ...span(count.days, 'ago'), tone: 'ink' }
        : { numeral: String(count.days), word: count.days === 0 ? 'today' : days(count.days), tone: 'ink' };
    case 'moved':
      return { numeral: String(Math.abs(count.days)), word: `${days(count.days)} ${count.days < 0 ? 'earlier' : 'later'}`, tone: 'ink' };
    case 'met':
      if (count.days === undefined) return { numeral: '✓', word: 'met', tone: 'done' };
      if (count.days === 0) return { numeral: '✓', word: 'met on the day', tone: 'done' };
      return { numeral: '✓', word: count.days > 0 ? `${count.days} ${days(count.days)} early` : `${whileWords(count.days)} late`, tone: 'done' };
    case 'none':
      return { numeral: '—', word: count.word ?? 'no date yet', tone: 'ink' };
    default:
      return assertNever(count);
  }
}

/** Of what has passed: `8` over `days late`; `15` over `years late`, where days would say nothing any more. What is ahead is counted down in days. */
function span(count: number, sense: string): { readonly numeral: string; readonly word: string } {
  const { count: numeral, unit } = whileOf(count);
  return { numeral: String(numeral), word: `${unit} ${sense}` };
}

const days = (count: number): string => (Math.abs(count) === 1 ? 'day' : 'days');
