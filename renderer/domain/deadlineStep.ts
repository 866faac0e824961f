/** One step of the account of a due date, and the words that the steps share. */
import type { Day } from './day';
import type { Lead, Unit } from './dueRule';

/** One step in plain words, shown numbered, with the day it led to. No day: the step says why there is none. */
export type Step = { readonly text: string; readonly day?: Day };

const UNIT_NAMES: Readonly<Record<Unit | Lead['unit'], readonly [one: string, many: string]>> = {
  days: ['calendar day', 'calendar days'],
  businessDays: ['business day', 'business days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** `30 calendar days`, `1 month`: for accounts and forms, where it matters which days are meant. */
export const counted = (count: number, unit: Unit): string => `${count.toLocaleString('en-US')} ${UNIT_NAMES[unit][count === 1 ? 0 : 1]}`;

/** `30 days`, `5 business days`: for the docket, where a day is a calendar day unless it says business day. */
export const shortCounted = (count: number, unit: Unit): string => counted(count, unit).replace('calendar ', '');

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** `Activation` from `activation`: a step is a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Stands in place of a day that would leave the years 1900 to 2999. */
export const TOO_FAR = 'The count leaves the years 1900 to 2999, so there is no date: check the rule';
