/**
 * A day of the calendar, without time or zone, as `YYYY-MM-DD`: it sorts, indexes and reads as it is.
 *
 * Days are never JavaScript `Date`s, which are moments and shift with the zone. Arithmetic with months, years and zones is Temporal's;
 * whole days are counted on midnights of UTC, which are all the same time apart: lists do that hundreds of times a frame.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A day that exists, between the years 1900 and 2999, as `YYYY-MM-DD`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Type a date as month, day, year, for example 11/24/2026.')
  .refine(isDay, 'That date does not exist. Check the day and the month.')
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/**
 * A day as a clerk types it: `11/24/2026`, `11-24-26`, `Nov 24, 2026`, `24 November 2026` or `2026-11-24`; comes out as a `Day`.
 *
 * A two-digit year is of this century. Errors are sentences for the field.
 */
export const TypedDay = z.string().transform((typed, context): Day => {
  const day = parseDay(typed);
  if (day.ok) return day.value;
  context.issues.push({ code: 'custom', message: day.error, input: typed });
  return z.NEVER;
});

/**
 * A day that may be left empty: comes out as a `Day`, or as empty text. Errors are those of `TypedDay`.
 *
 * A union with an empty literal would not do: its message is "Invalid input".
 */
export const OptionalTypedDay = z.string().transform((typed, context): Day | '' => {
  if (typed.trim() === '') return '';
  const day = parseDay(typed);
  if (day.ok) return day.value;
  context.issues.push({ code: 'custom', message: day.error, input: typed });
  return z.NEVER;
});

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;
/** From Monday, which is 1. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A year outside these is a slip of the keyboard. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** Is this text a day that exists? */
function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || year < FIRST_YEAR || year > LAST_YEAR) return false;
  return dayOfNumber(dayNumber(text)) === text; // February 30 is counted on to March 1 or 2
}

/** The days since 1970-01-01; of a date that does not exist, those of the day that it is counted on to. */
const dayNumber = (text: string): number => Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8))) / MILLISECONDS;
const dayOfNumber = (number: number): string => new Date(number * MILLISECONDS).toISOString().slice(0, 10);
const MILLISECONDS = 24 * 60 * 60 * 1_000;

/** Takes a text that is known to be a day; throws if it isn't, since that is a bug of the caller. */
export const day = (text: string): Day => Day.parse(text);

/** Reads what a clerk typed. The error is a sentence to show at the field. */
export function parseDay(typed: string): { ok: true; value: Day } | { ok: false; error: string } {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { ok: false, error: 'Type a date.' };
  const parts = ymd(text);
  if (!parts) return { ok: false, error: 'Type a date as month, day, year, for example 11/24/2026.' };
  const [year, month, date] = parts;
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = Day.safeParse(iso);
  if (parsed.success) return { ok: true, value: parsed.data };
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, error: 'Type a year between 1900 and 2999.' };
  const monthName = MONTHS[month - 1];
  return {
    ok: false,
    error: monthName
      ? `${monthName} ${year} has no day ${date}. Check the date.`
      : `There is no month ${month}. Type month, day, year, for example 11/24/2026.`,
  };
}

function ymd(text: string): readonly [number, number, number] | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const us = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (us) return [fullYear(us[3] ?? ''), Number(us[1]), Number(us[2])];
  const named = /^(?:[A-Za-z]+,? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  if (named) return withMonth(named[1] ?? '', Number(named[2]), Number(named[3]));
  const dayFirst = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (dayFirst) return withMonth(dayFirst[2] ?? '', Number(dayFirst[1]), Number(dayFirst[3]));
  return undefined;
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function withMonth(name: string, date: number, year: number): readonly [number, number, number] | undefined {
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 4)) || month.slice(0, 3).toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : [year, index + 1, date];
}

const plain = (value: Day): Temporal.PlainDate => Temporal.PlainDate.from(value);
const fromPlain = (value: Temporal.PlainDate): Day => value.toString() as Day; // Temporal prints years 0-9999 as YYYY-MM-DD

/** The day `count` calendar days later; negative counts go back. */
export const addDays = (from: Day, count: number): Day => dayOfNumber(dayNumber(from) + count) as Day; // a day and whole days later there is a day

/** The same date `count` months later; a month that is too short ends on its last day: a month after January 31 is February 28 or 29. */
export const addMonths = (from: Day, count: number): Day => fromPlain(plain(from).add({ months: count }));

/** The same date `count` years later; a year after February 29 is February 28. */
export const addYears = (from: Day, count: number): Day => fromPlain(plain(from).add({ years: count }));

/** The units in which a day is counted on without a calendar of closed days. */
export type DayUnit = 'days' | 'weeks' | 'months' | 'years';

/**
 * The day `count` units later, or undefined when it would leave the years 1900 to 2999; negative counts go back.
 *
 * Months and years keep the date; where the month is too short, its last day is taken. Example: 1 month after 2011-01-31
 * is 2011-02-28, 1 year after 2028-02-29 is 2029-02-28.
 */
export function shifted(from: Day, count: number, unit: DayUnit): Day | undefined {
  try {
    const to = plain(from).add({ [unit]: count });
    return to.year < FIRST_YEAR || to.year > LAST_YEAR ? undefined : fromPlain(to);
  } catch {
    return undefined; // farther than Temporal reaches
  }
}

/** Calendar days from one day to another: positive when `to` is later. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (value: Day): number => (((dayNumber(value) + 3) % 7) + 7) % 7 + 1; // 1970-01-01 was a Thursday

/** `Monday`. */
export const weekdayName = (value: Day): string => WEEKDAYS[weekday(value) - 1] ?? '';

/** The year as a number. */
export const yearOf = (value: Day): number => Number(value.slice(0, 4));

/** `February 2011`. */
export const monthAndYear = (value: Day): string => `${monthOf(value)} ${value.slice(0, 4)}`;

/** The day of the month: 1 to 31. */
export const dateOf = (value: Day): number => Number(value.slice(8));

const monthOf = (value: Day): string => MONTHS[Number(value.slice(5, 7)) - 1] ?? '';

/** For letters: `November 24, 2026`. */
export const longDay = (value: Day): string => `${monthOf(value)} ${Number(value.slice(8))}, ${value.slice(0, 4)}`;

/** For headings: `Tuesday, November 24, 2026`. */
export const fullDay = (value: Day): string => `${weekdayName(value)}, ${longDay(value)}`;

/** For lists: `Tue, Nov 24, 2026`. */
export const shortDay = (value: Day): string =>
  `${weekdayName(value).slice(0, 3)}, ${monthOf(value).slice(0, 3)} ${Number(value.slice(8))}, ${value.slice(0, 4)}`;

/** For narrow places where the weekday stands elsewhere: `Nov 24, 2026`. */
export const plainDay = (value: Day): string => `${monthOf(value).slice(0, 3)} ${Number(value.slice(8))}, ${value.slice(0, 4)}`;

/** For a list within a known year: `Thu, Nov 26`. */
export const dayWithoutYear = (value: Day): string => `${weekdayName(value).slice(0, 3)}, ${monthOf(value).slice(0, 3)} ${dateOf(value)}`;

/** For fields that a clerk edits: `11/24/2026`. */
export const typedDay = (value: Day): string => `${value.slice(5, 7)}/${value.slice(8)}/${value.slice(0, 4)}`;

/**
 * The day it is at a moment (ISO instant) in a zone (IANA name).
 *
 * Example: `2026-11-24T03:00:00Z` in `America/Chicago` is 2026-11-23.
 */
export const dayAt = (instant: string, zone: string): Day =>
  fromPlain(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate());

/** The clock at a moment in a zone, for "Saved 2:41 PM". */
export function clockAt(instant: string, zone: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${((hour + 11) % 12) + 1}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Is this the name of a time zone that this computer knows? */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The moment (ISO, UTC) of a day and a clock time `HH:MM` in a zone. Example: 2011-01-12, 10:00 in America/Chicago is 2011-01-12T16:00:00Z. */
export const momentOf = (value: Day, time: string, zone: string): string => plain(value).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString();

/**
 * A long or a short while in the unit that people use: whole days, and from two years on whole years, the started one left out.
 *
 * `count` is a number of days, whatever its sign. Example: a date of January 30, 2011 is 15 years past on November 24, 2026, not 5,777 days.
 */
export function whileOf(count: number): { readonly count: number; readonly unit: 'day' | 'days' | 'years' } {
  const days = Math.abs(count);
  if (days < 2 * 365) return { count: days, unit: days === 1 ? 'day' : 'days' };
  return { count: Math.floor((days + 1) / 365.25), unit: 'years' }; // one day more: the leap day may still be ahead on the anniversary
}

/** `8 days`, `15 years`. */
export const whileWords = (count: number): string => {
  const { count: whole, unit } = whileOf(count);
  return `${whole} ${unit}`;
};
