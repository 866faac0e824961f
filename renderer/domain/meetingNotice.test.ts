import { describe, expect, it } from 'vitest';
import { day } from './day';
import type { CountingCalendar } from './dueDate';
import { federalHolidays } from './federalHolidays';
import { postBy, posting } from './meetingNotice';

const federal: CountingCalendar = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };
const by = (meetingDay: string, noticeDays?: number) => postBy({ id: 'm', day: day(meetingDay), ...(noticeDays === undefined ? {} : { noticeDays }) }, federal);

describe('the last day for posting the notice of a meeting', () => {
  // Tex. Gov't Code 551.043, as amended from September 1, 2025 (DOMAIN.md, section 5): three business days, neither end counts.
  it('Texas: three business days before Thursday, September 18, 2025 is Friday, September 12', () => {
    expect(by('2025-09-18', 3)?.due).toBe('2025-09-12');
  });

  it.each([
    ['2025-09-19', 3, '2025-09-15', 'within one week'],
    ['2025-09-04', 3, '2025-08-28', 'Labor Day, September 1, does not count'],
    ['2026-01-05', 3, '2025-12-29', 'New Year’s Day does not count; the days go over the year end'],
    ['2028-03-02', 2, '2028-02-28', 'February 29 counts in a leap year'],
    ['2025-09-16', 1, '2025-09-12', 'one clear day: Monday lies between'],
  ])('a meeting on %s, %i clear business days: posted by %s (%s)', (meeting, days, expected) => {
    expect(by(meeting, days)?.due).toBe(expected);
  });

  it('gives the account of the count, and is none where the meeting names no rule', () => {
    expect(by('2025-09-18', 3)?.steps.length).toBeGreaterThan(1);
    expect(by('2025-09-18')).toBeUndefined();
  });
});

describe('how the posting stands', () => {
  const last = day('2025-09-12');
  it.each([
    ['2025-09-12', '2025-09-18', 'inTime'],
    ['2025-09-15', '2025-09-18', 'late'],
    [undefined, '2025-09-12', 'open'],
    [undefined, '2025-09-13', 'missed'],
  ] as const)('posted on %s, seen on %s: %s', (postedOn, today, kind) => {
    expect(posting(postedOn === undefined ? {} : { noticePostedOn: day(postedOn) }, last, day(today)).kind).toBe(kind);
  });
});
