import { describe, expect, it } from 'vitest';
import { day } from './day';
import { federalHolidays } from './federalHolidays';
import { incomingDraft, repliedDraft, replyDate } from './incomingLetter';

const federal = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };
const typed = {
  fromPartyId: '', fromName: 'Jefferson State Police', receivedOn: '11/16/2026', receivedAt: '', dated: '', theirNumber: '00417', method: 'certified', subject: 'Your notice',
  summary: '', agreementId: '', obligationIds: [], answersLetterId: '', reply: 'none', replyDay: '', replyCount: '', replyUnit: 'days', files: [],
} as const;
const complaints = (fields: object): readonly string[] =>
  incomingDraft(day('2026-11-24')).safeParse({ ...typed, ...fields }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a letter that came in', () => {
  it.each([
    [10, 'businessDays', '2026-11-16', '2026-12-01'], // over Thanksgiving
    [30, 'days', '2011-05-09', '2011-06-08'],
    [5, 'days', '2026-11-16', '2026-11-23'], // the 21st is a Saturday and rolls forward
  ] as const)('must be answered %i %s after %s: by %s', (count, unit, received, due) => {
    expect(replyDate(day(received), { count, unit }, federal).due).toBe(due);
  });

  it('keeps the number that it bears as text', () => {
    expect(incomingDraft(day('2026-11-24')).parse(typed).theirNumber).toBe('00417');
  });

  it('is asked again for what cannot be', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ fromName: ' ' })).toEqual(['fromName: Say who sent it, or choose a party above.']);
    expect(complaints({ receivedOn: '11/25/2026' })).toEqual(['receivedOn: That is after today, November 24, 2026. Type the day of the received stamp.']);
    expect(complaints({ dated: '11/17/2026' })).toEqual(['dated: The letter would be dated after the day on which it came. Check both dates.']);
    expect(complaints({ reply: 'day' })[0]).toContain('replyDay: Type the day');
    expect(complaints({ reply: 'count', replyCount: '0' })).toEqual(['replyCount: Type how many, a whole number from 1 to 3,650.']);
  });

  it('is answered by a letter, or in words, not before it came', () => {
    const draft = repliedDraft(day('2026-11-16'), day('2026-11-24'));
    expect(draft.safeParse({ on: '11/20/2026', letterId: '', note: '' }).error?.issues[0]?.path).toEqual(['note']);
    expect(draft.safeParse({ on: '11/15/2026', letterId: '', note: 'By telephone' }).error?.issues[0]?.path).toEqual(['on']);
    expect(draft.parse({ on: '11/20/2026', letterId: '', note: 'By telephone' })).toEqual({ on: '2026-11-20', letterId: '', note: 'By telephone' });
  });
});
