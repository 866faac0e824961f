/** There is enough time: before the scheduled date, and from the day on which the notice will be effective to the last day for it. */
import { Day, daysBetween, longDay } from '../day';
import { effectiveIfSent } from '../effectiveDate';
import { letterFacts } from '../letterFields';
import { dayAnswered } from '../merge';
import { METHOD_NAMES } from '../recipient';
import type { Finding, NoticeCheckInput } from './finding';

export const time = (input: NoticeCheckInput): readonly Finding[] => [...lead(input), ...lastDay(input), ...period(input), ...answer(input), ...packet(input)];

function lead({ kind, sources: { items, dated: on }, merged }: NoticeCheckInput): readonly Finding[] {
  const scheduled = dayAnswered(merged, 'scheduledDate') ?? dayAnswered(merged, 'currentDate') ?? (AHEAD.has(kind) ? items[0]?.due : undefined);
  if (scheduled === undefined) return [];
  const days = daysBetween(on, scheduled);
  const base = { code: 'lead', place: 'dated' } as const;
  if (days < 0) {
    return [{ ...base, level: 'advises', title: 'The scheduled date has passed', why: `It was ${longDay(scheduled)}, ${-days === 1 ? '1 day' : `${-days} days`} before the date of the letter.` }];
  }
  if (days === 0) return [{ ...base, level: 'advises', title: 'No time is left before the scheduled date', why: `It is the date of the letter, ${longDay(scheduled)}.` }];
  return [{ ...base, level: 'passes', title: `${days === 1 ? '1 day' : `${days} days`} before the scheduled date`, why: `The date of the letter is ${longDay(on)}, the scheduled date ${longDay(scheduled)}.` }];
}

/** Kinds that are written before a date; a confirmation or an answer may well come after it. */
const AHEAD: ReadonlySet<NoticeCheckInput['kind']> = new Set(['L1', 'L2', 'L3', 'L4', 'L6']);

/**
 * The last day for giving the notice, counted against the day on which it will be effective.
 *
 * A method whose rule counts from the deposit has a known day; any other cannot be effective before the date of the letter.
 */
function lastDay({ sources: { items, recipients, parties, dated, calendar } }: NoticeCheckInput): readonly Finding[] {
  const duties = items.flatMap(({ duty, dutyDue }) => (duty && dutyDue ? [{ duty, due: dutyDue }] : []));
  const [first] = duties.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (!first) return [];
  const { duty, due } = first;
  const base = { code: 'tooFewDays', place: 'dated', obligationId: duty.id } as const;
  const late = recipients.flatMap(({ recipient: { role, method }, party }): Finding[] => {
    if (role !== 'addressee' || calendar === undefined) return [];
    const rule = parties.find((one) => one.party.id === party.id)?.link.noticeRules?.find((one) => one.method === method);
    const sent = effectiveIfSent(rule, method, dated, calendar);
    const day: Day = sent.state === 'effective' ? sent.day : dated;
    if (day <= due) return [];
    const how = sent.state === 'effective' ? `Sent on ${longDay(dated)} by ${METHOD_NAMES[method].toLowerCase()}, it is effective on ${longDay(day)} (${sent.reason})` : `It cannot be effective before its date, ${longDay(dated)}`;
    return [{ ...base, level: 'blocks', isOverridable: true, title: `Too late for ${party.name}`, why: `${how}. The last day for it is ${longDay(due)}: “${duty.title}”. Type the reason why it goes out all the same, or choose a faster method.`, partyId: party.id }];
  });
  if (late.length > 0) return late;
  const days = daysBetween(dated, due);
  return [{ ...base, level: 'passes', title: days === 0 ? 'On the last day for the notice' : `${days === 1 ? '1 day' : `${days} days`} before the last day for the notice`, why: `The last day is ${longDay(due)}: “${duty.title}”.` }];
}

/** The effective date of a termination comes not before the notice period can end. */
function period({ kind, merged, sources }: NoticeCheckInput): readonly Finding[] {
  if (kind !== 'L7') return [];
  const answers = Object.fromEntries(merged.questions.flatMap(({ name, stored }) => (stored === undefined ? [] : [[name, stored]])));
  const facts = letterFacts(sources, answers);
  const effectiveOn = dayAnswered(merged, 'effectiveOn');
  const stated = dayAnswered(merged, 'earliestDate');
  const counted = Day.safeParse(facts.earliestEffective);
  const earliest = counted.success ? counted.data : stated;
  if (effectiveOn === undefined || earliest === undefined) return [];
  const account = facts.earliestAccount ?? '';
  const base = { code: 'tooFewDays', place: 'questions' } as const;
  if (stated !== undefined && stated !== earliest) {
    return [{ ...base, level: 'blocks', isOverridable: true, field: 'earliestDate', title: 'The earliest effective date is another one than was counted', why: `The letter says ${longDay(stated)}; counted it is ${longDay(earliest)}. ${account}` }];
  }
  if (effectiveOn < earliest) {
    return [{ ...base, level: 'blocks', isOverridable: true, field: 'effectiveOn', title: 'The effective date is before the notice period can end', why: `It is ${longDay(effectiveOn)}. The earliest day is ${longDay(earliest)}. ${account}` }];
  }
  return [{ ...base, level: 'passes', title: 'The notice period is kept', why: `Effective on ${longDay(effectiveOn)}; the earliest day is ${longDay(earliest)}.` }];
}

/** An answer to a request for records is due by a day. */
function answer({ merged, sources: { dated } }: NoticeCheckInput): readonly Finding[] {
  const due = dayAnswered(merged, 'answerDue');
  if (due === undefined) return [];
  const base = { code: 'tooFewDays', place: 'dated' } as const;
  return dated > due
    ? [{ ...base, level: 'advises', title: 'The answer comes after its time', why: `It was due by ${longDay(due)}; the letter is dated ${longDay(dated)}.` }]
    : [{ ...base, level: 'passes', title: 'The answer comes in time', why: `It is due by ${longDay(due)}.` }];
}

/** A transmittal must reach the packet before it closes. */
function packet({ merged, sources: { dated } }: NoticeCheckInput): readonly Finding[] {
  const closes = dayAnswered(merged, 'packetDeadline');
  if (closes === undefined) return [];
  const base = { code: 'tooFewDays', place: 'questions', field: 'packetDeadline' } as const;
  return dated > closes
    ? [{ ...base, level: 'blocks', isOverridable: true, title: 'The packet has closed', why: `It closed on ${longDay(closes)}; the letter is dated ${longDay(dated)}. Type the reason why it goes out all the same.` }]
    : [{ ...base, level: 'passes', title: 'In time for the packet', why: `It closes on ${longDay(closes)}.` }];
}
