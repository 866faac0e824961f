/** Which days are closed for counting: the weekend, and holidays with their source, for the years that it covers. */
import { z } from 'zod';
import { Day, weekday } from './day';
import { Id } from './id';

export const ClosedDay = z.strictObject({
  day: Day,
  name: z.string().min(1).max(200),
  /** `5 U.S.C. 6103`, `City ordinance 12-3`. */
  source: z.string().max(300),
});
export type ClosedDay = z.infer<typeof ClosedDay>;

export const Calendar = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  /** 1 for Monday to 7 for Sunday. */
  weekend: z.array(z.int().min(1).max(7)).max(6),
  closedDays: z.array(ClosedDay).max(20_000),
  /** A count that leaves these years says so. */
  firstYear: z.int(),
  lastYear: z.int(),
});
export type Calendar = z.infer<typeof Calendar>;

/** Why a day is closed, or undefined when it is open: `Saturday`, `Thanksgiving Day`. */
export type WhyClosed = (on: Day) => string | undefined;

/** Looks up why a day is closed; made once for a calendar, since the lists are long. */
export function closedDays(calendar: Pick<Calendar, 'weekend' | 'closedDays'>): WhyClosed {
  const names = new Map(calendar.closedDays.map(({ day, name }) => [day, name]));
  return (on) => names.get(on) ?? (calendar.weekend.includes(weekday(on)) ? (weekday(on) === 6 ? 'Saturday' : weekday(on) === 7 ? 'Sunday' : 'a closed weekday') : undefined);
}
