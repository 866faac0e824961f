/** The days of the letter come in the order in which they must, and it bears the date of today. */
import { Day, daysBetween, fullDay, longDay } from '../day';
import { cellsOf } from '../fieldValue';
import { dayAnswered } from '../merge';
import type { Finding, NoticeCheckInput } from './finding';

export const dates = (input: NoticeCheckInput): readonly Finding[] => [...order(input), ...dated(input)];

type Rule = {
  /** The question that is put right. */
  readonly field: string;
  /** With what it is compared: a question, or the date of the letter. */
  readonly other: string;
  readonly isWrong: (day: Day, other: Day) => boolean;
  readonly title: string;
};

const isBefore = (a: Day, b: Day): boolean => a < b;
const isAfter = (a: Day, b: Day): boolean => a > b;
const isNotAfter = (a: Day, b: Day): boolean => a <= b;

/** A question that a template does not have is never compared. `dated` is the date of the letter. */
const ORDER: readonly Rule[] = [
  { field: 'proposedDate', other: 'scheduledDate', isWrong: isNotAfter, title: 'The proposed date is not after the scheduled date' },
  { field: 'proposedDate', other: 'dated', isWrong: isBefore, title: 'The proposed date is before the date of the letter' },
  { field: 'awareDate', other: 'dated', isWrong: isAfter, title: 'The day on which the City became aware is after the date of the letter' },
  { field: 'replyBy', other: 'dated', isWrong: isBefore, title: 'The reply is asked for a day before the date of the letter' },
  { field: 'supplementDue', other: 'dated', isWrong: isBefore, title: 'The supplement would be due before the date of the letter' },
  { field: 'decidedOn', other: 'dated', isWrong: isAfter, title: 'The decision would be made after the date of the letter' },
  { field: 'accommodationBy', other: 'dated', isWrong: isBefore, title: 'The day to ask for an accommodation is before the date of the letter' },
  { field: 'meetingDate', other: 'dated', isWrong: isAfter, title: 'The meeting is after the date of the letter that confirms it' },
  { field: 'correctBy', other: 'dated', isWrong: isBefore, title: 'Corrections are asked for a day before the date of the letter' },
  { field: 'requestedDate', other: 'currentDate', isWrong: isNotAfter, title: 'The requested date is not after the current date' },
  { field: 'effectiveOn', other: 'dated', isWrong: isBefore, title: 'The effective date is before the date of the letter' },
  { field: 'councilDate', other: 'dated', isWrong: isBefore, title: 'The council meets before the date of the letter' },
  { field: 'packetDeadline', other: 'councilDate', isWrong: isAfter, title: 'The packet would close after the council has met' },
  { field: 'received', other: 'dated', isWrong: isAfter, title: 'The request would be received after the date of the letter' },
  { field: 'answerDue', other: 'received', isWrong: isBefore, title: 'The answer would be due before the request was received' },
  { field: 'documentDate', other: 'receivedOn', isWrong: isAfter, title: 'What was received bears a later date than its receipt' },
  { field: 'receivedOn', other: 'dated', isWrong: isAfter, title: 'The receipt is after the date of the letter' },
  { field: 'answerBy', other: 'dated', isWrong: isBefore, title: 'The answer is promised for a day before the date of the letter' },
];

function order({ merged, sources }: NoticeCheckInput): readonly Finding[] {
  const dayOf = (name: string) => (name === 'dated' ? sources.dated : dayAnswered(merged, name));
  const found: Finding[] = [];
  let compared = 0;
  for (const { field, other, isWrong, title } of ORDER) {
    const [a, b] = [dayOf(field), dayOf(other)];
    if (a === undefined || b === undefined) continue;
    compared += 1;
    if (isWrong(a, b)) {
      const noun = merged.questions.find(({ name }) => name === other)?.noun ?? '';
      const against = other === 'dated' ? 'The letter is dated' : `The ${noun} is`;
      found.push({ code: 'datesOutOfOrder', level: 'blocks', title, why: `It is ${longDay(a)}. ${against} ${longDay(b)}.`, place: 'questions', field });
    }
  }
  found.push(...windows({ merged, sources }));
  if (found.length > 0 || compared === 0) return found;
  return [{ code: 'datesOutOfOrder', level: 'passes', title: 'The dates are in order', why: 'Each day of the letter comes when it should.', place: 'questions' }];
}

/** The days that a request for a meeting offers must still be ahead when an answer is asked for. */
function windows({ merged, sources }: Pick<NoticeCheckInput, 'merged' | 'sources'>): readonly Finding[] {
  const asked = merged.questions.find(({ name, stored }) => name === 'windows' && stored !== undefined);
  const answer = dayAnswered(merged, 'replyBy') ?? sources.dated;
  const days = cellsOf(asked?.stored ?? '').flatMap(([cell = '']) => {
    const day = Day.safeParse(cell);
    return day.success ? [day.data] : [];
  });
  return days
    .filter((day) => day <= answer)
    .slice(0, 1)
    .map((day) => ({
      code: 'datesOutOfOrder', level: 'blocks', title: 'A date to choose from is not after the reply-by date', why: `It is ${longDay(day)}. An answer is asked for by ${longDay(answer)}.`, place: 'questions', field: 'windows',
    }));
}

function dated({ sources: { dated: on }, today }: NoticeCheckInput): readonly Finding[] {
  const place = 'dated';
  if (on === today) return [{ code: 'dated', level: 'passes', title: 'Dated today', why: `${fullDay(on)}.`, place }];
  const days = Math.abs(daysBetween(today, on));
  const count = days === 1 ? '1 day' : `${days} days`;
  return [
    {
      code: 'dated',
      level: 'advises',
      title: on > today ? 'The letter is dated ahead' : 'The letter is dated back',
      why: `${longDay(on)} is ${count} ${on > today ? 'after' : 'before'} today, ${longDay(today)}.`,
      place,
    },
  ];
}
