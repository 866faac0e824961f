/** There is enough time: before the scheduled date, and from the day on which the notice will be effective to the last day for it. */
import { Day, daysBetween, longDay } from '../day';
import { letterFacts } from '../letterFields';
import { dayAnswered } from '../merge';
import { type NoticeEffect, noticeEffects } from '../noticeEffect';
import type { Method } from '../recipient';
import type { Finding, NoticeCheckInput } from './finding';
import { isNotice } from './notice';

export const time = (input: NoticeCheckInput): readonly Finding[] => [...lead(input), ...lastDay(input), ...afterEffect(input), ...period(input), ...answer(input), ...packet(input)];

/** Of what is no notice, the rules of the agreement say nothing. */
const effectsOf = (input: NoticeCheckInput): readonly NoticeEffect[] => (isNotice(input) ? noticeEffects(input.sources) : []);

/** From the day on which the last addressee has the notice to the scheduled date. */
function lead(input: NoticeCheckInput): readonly Finding[] {
  const { kind, sources: { items, dated }, merged } = input;
  const scheduled = dayAnswered(merged, 'scheduledDate') ?? dayAnswered(merged, 'currentDate') ?? (AHEAD.has(kind) ? items[0]?.due : undefined);
  if (scheduled === undefined) return [];
  const [last] = effectsOf(input);
  const on = last?.day ?? dated;
  const days = daysBetween(on, scheduled);
  const base = { code: 'lead', place: 'dated' } as const;
  const counted = last?.state === 'counted' ? ` ${last.account}` : '';
  if (daysBetween(dated, scheduled) < 0) {
    const late = daysBetween(scheduled, dated);
    return [{ ...base, level: 'advises', title: 'The scheduled date has passed', why: `It was ${longDay(scheduled)}, ${countOf(late)} before the date of the letter.` }];
  }
  if (days < 0) return [{ ...base, level: 'advises', title: 'The notice is effective only after the scheduled date', why: `The scheduled date is ${longDay(scheduled)}.${counted}` }];
  if (days === 0) return [{ ...base, level: 'advises', title: 'No time is left before the scheduled date', why: on === dated ? `It is the date of the letter, ${longDay(scheduled)}.` : `It is ${longDay(scheduled)}.${counted}` }];
  return [{ ...base, level: 'passes', title: `${countOf(days)} before the scheduled date`, why: counted ? `The scheduled date is ${longDay(scheduled)}.${counted}` : `The date of the letter is ${longDay(dated)}, the scheduled date ${longDay(scheduled)}.` }];
}

const countOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** Kinds that are written before a date; a confirmation or an answer may well come after it. */
const AHEAD: ReadonlySet<NoticeCheckInput['kind']> = new Set(['L1', 'L2', 'L3', 'L4', 'L6']);

/** Ways by which a copy cannot be expected to arrive on the day on which it leaves. */
const TAKES_DAYS: ReadonlySet<Method> = new Set(['certified', 'registered', 'firstClass', 'overnight']);

/**
 * The last day for giving the notice, counted against the day on which it will be effective.
 *
 * A method whose rule counts from the deposit has a known day; any other cannot be effective before the date of the letter.
 * Example: by first-class mail, 3 delivery days after deposit, a letter of Monday 2010-11-15 is effective on Thursday the 18th: too
 * late where the 17th is the last day.
 */
function lastDay(input: NoticeCheckInput): readonly Finding[] {
  const { sources: { items, dated } } = input;
  const duties = items.flatMap(({ duty, dutyDue }) => (duty && dutyDue ? [{ duty, due: dutyDue }] : []));
  const [first] = duties.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (!first) return [];
  const { duty, due } = first;
  const base = { code: 'tooFewDays', place: 'dated', obligationId: duty.id } as const;
  const effects = effectsOf(input);
  const last = `The last day for it is ${longDay(due)}: “${duty.title}”.`;
  const late = effects.filter(({ day }) => day > due);
  if (late.length > 0) {
    return late.map(({ party, account }): Finding => ({
      ...base, level: 'blocks', isOverridable: true, title: `Too late for ${party.name}`, why: `${account} ${last} Type the reason why it goes out all the same, or choose a faster method.`, partyId: party.id,
    }));
  }
  const sameDay = effects.filter(({ day, state, method }) => state !== 'counted' && day === due && TAKES_DAYS.has(method));
  if (sameDay.length > 0) {
    return sameDay.map(({ party, account }): Finding => ({ ...base, level: 'advises', title: `${party.name} must have it on the day on which it is sent`, why: `${account} ${last} Choose a method that arrives today.`, partyId: party.id }));
  }
  const [latest] = effects;
  const days = daysBetween(latest?.day ?? dated, due);
  return [{ ...base, level: 'passes', title: days === 0 ? 'On the last day for the notice' : `${countOf(days)} before the last day for the notice`, why: [...effects.filter(({ state }) => state !== 'unknown').map(({ party, account }) => `${party.shortName || party.name}: ${account}`), `The last day is ${longDay(due)}: “${duty.title}”.`].join(' ') }];
}

/** Days that the letter sets to whoever gets it: none should come before the letter counts as given. */
const SET_DAYS = ['replyBy', 'correctBy', 'accommodationBy', 'effectiveOn'] as const;

function afterEffect(input: NoticeCheckInput): readonly Finding[] {
  const { kind, merged, sources: { dated } } = input;
  const late = effectsOf(input).find(({ state }) => state === 'counted');
  if (late === undefined) return [];
  return SET_DAYS.flatMap((field): readonly Finding[] => {
    const day = kind === 'L7' && field === 'effectiveOn' ? undefined : dayAnswered(merged, field); // the period of a termination has a rule of its own
    if (day === undefined || day < dated || day >= late.day) return []; // one before the letter's own date is told with the dates
    const noun = merged.questions.find(({ name }) => name === field)?.noun ?? 'day';
    return [{ code: 'tooFewDays', level: 'advises', place: 'questions', field, title: `The ${noun} comes before the notice is effective`, why: `It is ${longDay(day)}. For ${late.party.name}: ${late.account}`, partyId: late.party.id }];
  });
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
