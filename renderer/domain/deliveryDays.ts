/** The days on which the U.S. Postal Service delivers letters, for notices that count in delivery days. */
import { type WhyClosed } from './calendar';
import { type Day, weekday, yearOf } from './day';
import { federalHolidays } from './federalHolidays';

const FRIDAY = 5;
const SUNDAY = 7;

/** What `countFrom` wants of a calendar: only Sunday is a weekend day. */
export const POSTAL_WEEK = { weekend: [SUNDAY] };

/**
 * Why no letter is delivered on a day, or undefined when one is.
 *
 * Delivered Monday to Saturday, except on the federal holidays and on a Monday on which one is observed. The Friday before a
 * Saturday's holiday is one for pay and leave only: letters are delivered.
 * Example: 2026-07-03 is a delivery day, 2026-07-04 (a Saturday) is none.
 */
export const whyNotDelivered: WhyClosed = (on: Day) => {
  const holiday = federalHolidays(yearOf(on), yearOf(on)).find(({ day, name }) => day === on && !(name.endsWith('(observed)') && weekday(on) === FRIDAY));
  return holiday?.name ?? (weekday(on) === SUNDAY ? 'Sunday' : undefined);
};
