/**
 * A due date that stands although the calendar by which it is counted was changed: nothing moves by itself.
 *
 * The obligation goes on being counted by the calendar as it stood, so that what starts its clock still counts, until the
 * office says that the date moves. What it said stays as the record of the decision.
 */
import { z } from 'zod';
import type { Calendar, ClosedDay } from './calendar';
import { Day, longDay, WEEKDAYS } from './day';
import { Id } from './id';

/** `proposed`: to be decided. `kept`: the date stays as it was counted. `moved`: counted by the calendar as it is now. */
export const HeldState = z.enum(['proposed', 'kept', 'moved']);
export type HeldState = z.infer<typeof HeldState>;

export const HELD_STATE_NAMES: Readonly<Record<HeldState, string>> = { proposed: 'To be decided', kept: 'Date kept', moved: 'Due date moved' };

export const HeldDate = z.strictObject({
  id: Id,
  obligationId: Id,
  /** The calendar as it stood, by which the date is counted while it is held. */
  calendarId: Id,
  /** The due date that stands. */
  from: Day.optional(),
  /** The one that the changed calendar gave on the day of the change. */
  to: Day.optional(),
  /** What changed: `“Federal holidays”: Ferry Day added, November 22, 2010`. */
  because: z.string().min(1).max(2_000),
  /** The day of the change. */
  on: Day,
  state: HeldState,
  /** The day on which it was decided. */
  decidedOn: Day.optional(),
});
export type HeldDate = z.infer<typeof HeldDate>;

/** Is the obligation still counted by the calendar as it stood? */
export const isHeld = ({ state }: Pick<HeldDate, 'state'>): boolean => state !== 'moved';

const NAMED_AT_MOST = 3;

/**
 * What changed from one state of a calendar to the next, in words.
 *
 * Example: `“Federal holidays”: Ferry Day added (November 22, 2010); Columbus Day taken out (October 11, 2010)`.
 */
export function calendarChange(before: Calendar, after: Calendar): string {
  const key = ({ day, name }: ClosedDay): string => `${day} ${name}`;
  const had = new Set(before.closedDays.map(key));
  const has = new Set(after.closedDays.map(key));
  const parts = [
    ...named(after.closedDays.filter((closed) => !had.has(key(closed))), 'added'),
    ...named(before.closedDays.filter((closed) => !has.has(key(closed))), 'taken out'),
    ...(before.lastYear === after.lastYear ? [] : [`its last year is now ${after.lastYear}`]),
    ...(weekendWords(before) === weekendWords(after) ? [] : [`closed every week: ${weekendWords(after)}`]),
    ...(before.name === after.name ? [] : [`renamed, from “${before.name}”`]),
  ];
  return `“${after.name}”: ${parts.join('; ') || 'no change'}`;
}

function named(days: readonly ClosedDay[], what: string): readonly string[] {
  const first = days.slice(0, NAMED_AT_MOST).map(({ day, name }) => `${name} (${longDay(day)})`);
  const more = days.length - first.length;
  return days.length === 0 ? [] : [`${[...first, ...(more > 0 ? [`${more} more`] : [])].join(', ')} ${what}`];
}

/** `Saturday and Sunday`, `no day`. */
export const weekendWords = ({ weekend }: Pick<Calendar, 'weekend'>): string =>
  weekend.length === 0 ? 'no day' : weekend.toSorted((a, b) => a - b).map((number) => WEEKDAYS[number - 1]).join(' and ');
