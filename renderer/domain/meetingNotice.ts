/** The posting of a meeting's notice under an open-meetings rule: the last day on which it is in time. */
import type { Day } from './day';
import { type CountingCalendar, dueDate, type DueDate } from './dueDate';
import type { Meeting } from './meeting';

/**
 * The last day on which the notice can be posted, with the account; undefined where the meeting names no such rule.
 *
 * Clear business days: neither the day of posting nor that of the meeting counts. Only a warning hangs on it; nothing is blocked.
 * Source: Tex. Gov't Code 551.043 as amended from 1 September 2025 (DOMAIN section 5).
 * Example: three business days before the meeting on Thursday 2025-09-18: posted by Friday 2025-09-12.
 */
export function postBy({ id, day, noticeDays }: Pick<Meeting, 'id' | 'day' | 'noticeDays'>, calendar: CountingCalendar): DueDate | undefined {
  if (noticeDays === undefined) return undefined;
  // The event from which is counted is the meeting itself; its id only fills the clock's place.
  return dueDate(
    { rule: { kind: 'before', count: noticeDays, unit: 'businessDays', clock: { on: 'trigger', triggerId: id }, counting: 'clearDays', roll: 'none' } },
    () => ({ day, what: 'the meeting' }),
    calendar,
  );
}

/** How the posting stands on `today`, where a rule is named. */
export type Posting = { readonly kind: 'inTime' | 'late' | 'open' | 'missed'; readonly by: Day };

export function posting(meeting: Pick<Meeting, 'noticePostedOn'>, by: Day, today: Day): Posting {
  const { noticePostedOn } = meeting;
  if (noticePostedOn !== undefined) return { kind: noticePostedOn <= by ? 'inTime' : 'late', by };
  return { kind: today <= by ? 'open' : 'missed', by };
}
