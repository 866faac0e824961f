/** What is still open after meetings, for Today: action items, outcomes that wait for a written word, corrections that were asked for. */
import { type ActionItem, actionDue, isActionOpen } from '@domain/actionItem';
import { Day } from '@domain/day';
import type { Letter } from '@domain/letter';
import { isWaiting, type Meeting, type Outcome } from '@domain/meeting';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';
import { type Asked, askedOf } from './calendar';
import { withheldFrom } from './closedSessions';
import type { Reader } from './notes';

export type OpenAfter =
  /** Neither done nor made an obligation. */
  | { readonly kind: 'action'; readonly meeting: Meeting; readonly item: ActionItem; readonly day: Day | undefined }
  | { readonly kind: 'confirmation'; readonly meeting: Meeting; readonly outcome: Outcome; readonly obligationTitle: string; readonly day: undefined }
  /** A letter that confirms the meeting; by the day a correction was asked for. */
  | { readonly kind: 'correction'; readonly meeting: Meeting | undefined; readonly letter: Letter; readonly asked: Asked; readonly day: Day };

/** What this reader is shown, the earliest day first; what has none stands last. Corrections are asked for until their day is over, or everybody has answered. */
export async function openAfterMeetings(db: NoticebookDb, today: Day, reader: Reader = { isLookOnly: false }): Promise<readonly OpenAfter[]> {
  const withheld = await withheldFrom(db, reader);
  const [items, outcomes, letters] = await Promise.all([
    db.actionItems.filter((item) => isActionOpen(item) && !withheld.has(item.meetingId)).toArray(),
    db.outcomes.filter(isWaiting).toArray(),
    db.letters.where('answers.correctBy').aboveOrEqual(today).toArray(),
  ]);
  const asking = letters.filter(({ status }) => status === 'issued');
  const ids = [...items.map(({ meetingId }) => meetingId), ...outcomes.map(({ meetingId }) => meetingId), ...asking.flatMap(({ meetingId }) => meetingId ?? [])];
  const meetings = new Map((await db.meetings.bulkGet([...new Set(ids)])).flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const calendars = calendarLookUp(db);
  const actions = await Promise.all(items.map(async (item): Promise<readonly OpenAfter[]> => {
    const meeting = meetings.get(item.meetingId);
    return meeting ? [{ kind: 'action', meeting, item, day: actionDue(item, meeting, await calendars.of({ id: '', agreementId: meeting.agreementId })).due }] : [];
  }));
  const confirmations = await Promise.all(outcomes.map(async (outcome): Promise<readonly OpenAfter[]> => {
    const meeting = meetings.get(outcome.meetingId);
    return meeting ? [{ kind: 'confirmation', meeting, outcome, obligationTitle: (await db.obligations.get(outcome.obligationId))?.title ?? '', day: undefined }] : [];
  }));
  const corrections = await Promise.all(asking.map(async (letter): Promise<readonly OpenAfter[]> => {
    const day = Day.safeParse(letter.answers['correctBy']);
    const asked = await askedOf(db, letter.id);
    return day.success && asked.silent.length > 0 ? [{ kind: 'correction', meeting: meetings.get(letter.meetingId ?? ''), letter, asked, day: day.data }] : [];
  }));
  return [...actions, ...confirmations, ...corrections].flat().toSorted((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : (a.day ?? '9999') > (b.day ?? '9999') ? 1 : 0));
}
