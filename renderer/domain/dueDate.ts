/**
 * When an obligation is due, and how that day was counted.
 *
 * Pure: the facts, the calendar and the day from which a series is wanted are handed in; nothing here knows what day it is.
 */
import { closedDays, covers, type Calendar, type WhyClosed } from './calendar';
import { countFrom, countPhrase, countWords, shortMonthNote, type Count } from './deadlineCount';
import { everyWords, nextOccurrence, occurrence, seriesWords } from './deadlineEvery';
import { closedName, rolled } from './deadlineRoll';
import { capitalised, TOO_FAR, type Step } from './deadlineStep';
import { dayWithoutYear, longDay, plainDay, shifted, yearOf, type Day } from './day';
import { asksLeapDay, type Clock, type DueRule, type Lead, type Roll } from './dueRule';
import { leadDate, type Start } from './leadDate';
import type { DueDateMove } from './obligation';
import { assertNever } from './result';

/**
 * What is known of a clock. `what` names it in the middle of a sentence: `activation`, `the meeting of Nov 5, 2010`.
 *
 * `how` is added once, where the account begins: `as the plan was moved on Oct 5, 2010`. A clock that has not started says
 * what it waits for, in plain words: `the first class to be certified`; its `what`, when given, is used to say the rule.
 */
export type Fact =
  | { readonly day: Day; readonly what: string; readonly how?: string | undefined; /** For a letter: did it go by mail? Absent: not known. */ readonly isByMail?: boolean | undefined }
  | { readonly waitingFor: string; readonly what?: string | undefined };

/** Looks a clock's day up. */
export type Facts = (clock: Clock) => Fact;

/** What a due date is counted by. */
export type DueTerms = {
  readonly rule: DueRule;
  readonly lead?: Lead | undefined;
  /** The latest move: it gives the due date in place of the rule. */
  readonly move?: Pick<DueDateMove, 'from' | 'to' | 'reason' | 'on'> | undefined;
  /** For a rule that comes back: the first day that is wanted, itself included. Absent: the first date of all. */
  readonly from?: Day | undefined;
  /** For a rule that comes back: the last date of the series that was kept, before its roll. The next after it is due. */
  readonly after?: Day | undefined;
  /** Who or what set a fixed day, in the middle of a sentence: `the deployment plan`. */
  readonly fixedBy?: string | undefined;
};

/** The calendar by which days are counted. One whose last year is before its first knows no holidays at all, and the account says so. */
export type CountingCalendar = Pick<Calendar, 'name' | 'weekend' | 'closedDays' | 'firstYear' | 'lastYear'>;

export type DueDate = {
  /** The official due date. Absent: the rule has none, or waits, or its count leaves the years 1900 to 2999. */
  readonly due?: Day;
  /** The day before the roll, where a roll changed it. */
  readonly unrolled?: Day;
  /** The office's own earlier day. */
  readonly lead?: Day;
  /** The account: first the steps to the due date, which end on it, then those to the lead, which end on that. */
  readonly steps: readonly Step[];
  /** One line for the docket: `5 business days after the meeting; lead Jan 28`. */
  readonly reason: string;
  /** The same line without the lead, for a place that shows the lead itself. */
  readonly why: string;
  /** What must happen before there is a due date. */
  readonly waitingFor?: string;
  /** The count reached years whose holidays the calendar does not know; a step says so. */
  readonly beyondCalendar?: true;
};

/** A due date while it is counted: `direction` is that of the count, `start` the day it began and that day's name. */
type Draft = Pick<DueDate, 'due' | 'unrolled' | 'steps' | 'reason' | 'waitingFor'> & {
  readonly start?: Start;
};

/**
 * The official due date and the office's lead date, with the steps that led to them in plain words, or what is missing.
 *
 * The lead is counted back from the official due date, and a closed day rolls backward. A move stands in place of the rule.
 * Where the calendar does not know the year, weekends are still counted and the account says that holidays are unknown.
 * Source: the rule as the office recorded it from the agreement; how counts are made: `countFrom`, `rolled`.
 * Example: the last day before activation on 2011-03-01, with a lead of 30 days: due 2011-02-28; the lead, 2011-01-29, is a
 * Saturday and rolls backward to 2011-01-28.
 */
export function dueDate(terms: DueTerms, facts: Facts, calendar: CountingCalendar): DueDate {
  const beyond = new Set<Day>();
  const known = closedDays(calendar);
  const whyClosed: WhyClosed = (on) => {
    if (!covers(calendar, on)) beyond.add(on);
    return known(on);
  };
  const { start, ...official } = terms.move ? moved(terms.move, calendar, whyClosed) : byRule(terms, facts, calendar, whyClosed);
  const isBeyond = beyond.size > 0;
  const steps = isBeyond ? [...official.steps, beyondStep(calendar, official.due)] : official.steps;
  const why = official.reason;
  if (official.due === undefined || terms.lead === undefined) {
    return { ...official, why, steps, ...(isBeyond ? { beyondCalendar: true } : {}) };
  }
  const lead = leadDate(official.due, terms.lead, start, calendar, whyClosed);
  const isLeadBeyond = !isBeyond && beyond.size > 0;
  return {
    ...official,
    ...(lead.day === undefined ? {} : { lead: lead.day }),
    steps: [...steps, ...lead.steps, ...(isLeadBeyond ? [beyondStep(calendar, lead.day)] : [])],
    reason: lead.day === undefined ? why : `${why}; lead ${near(lead.day, official.due)}`,
    why,
    ...(beyond.size > 0 ? { beyondCalendar: true } : {}),
  };
}

function byRule(terms: DueTerms, facts: Facts, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  const { rule } = terms;
  switch (rule.kind) {
    case 'fixed': {
      const by = terms.fixedBy ? `fixed by ${terms.fixedBy}` : 'a fixed date';
      return landed({ day: rule.day, steps: [{ text: capitalised(by), day: rule.day }], reason: by }, rule, calendar, whyClosed);
    }
    case 'after':
    case 'before':
      return byCount(rule, facts(rule.clock), calendar, whyClosed);
    case 'every':
      return bySeries(rule, terms, calendar, whyClosed);
    case 'onEvent':
      return byEvent(facts(rule.clock), calendar, whyClosed);
    case 'onRequest':
      return { steps: [{ text: 'Due when it is asked for: no day can be counted' }], reason: 'when it is asked for' };
    case 'continuous':
      return { steps: [{ text: `Due all the time, as long as this lasts: ${rule.condition}` }], reason: `as long as this lasts: ${rule.condition}` };
    default:
      return assertNever(rule);
  }
}

function byCount(rule: Extract<DueRule, { kind: 'after' | 'before' }>, fact: Fact, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  const count: Count = { ...rule, direction: rule.kind === 'after' ? 1 : -1 };
  if (!('day' in fact)) return waiting(fact, countPhrase(count, fact.what ?? fact.waitingFor));
  const start = { day: fact.day, what: fact.what };
  const reason = countPhrase(count, fact.what);
  const end = countFrom(fact.day, count, calendar, whyClosed);
  if (end.day === undefined) return { steps: [startStep(fact), { text: TOO_FAR }], reason, start };
  const steps = [startStep(fact), { text: [...countWords(count), ...end.notes].join('; '), day: end.day }];
  const counted = landed({ day: end.day, steps, reason, start, direction: count.direction }, rule, calendar, whyClosed);
  return rule.kind === 'after' && rule.mailDays !== undefined ? withMailDays(counted, { ...rule, mailDays: rule.mailDays }, fact, calendar, whyClosed) : counted;
}

/**
 * The days that a rule adds for service by mail, after the period would otherwise end; a closed day is treated once more.
 *
 * Where it is known that the letter did not go by mail, none are added, and the account says so.
 * Source: Fed. R. Civ. P. 6(d), and the Committee Notes of 2005 for the order. Example: 30 days after Thursday 2010-12-02 end on
 * Saturday 2011-01-01, roll to Monday the 3rd, and with 3 days for mail end on Thursday the 6th.
 */
function withMailDays(counted: Draft, rule: { readonly mailDays: number; readonly roll: Roll }, fact: Extract<Fact, { day: Day }>, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  if (counted.due === undefined) return counted;
  if (fact.isByMail === false) return { ...counted, steps: [...counted.steps, { text: 'It did not go by mail: no days are added', day: counted.due }] };
  const day = shifted(counted.due, rule.mailDays, 'days');
  if (day === undefined) return { ...counted, steps: [...counted.steps, { text: TOO_FAR }] };
  const words = `${rule.mailDays} calendar ${rule.mailDays === 1 ? 'day' : 'days'}`;
  const steps = [...counted.steps, { text: `${words} ${rule.mailDays === 1 ? 'is' : 'are'} added for service by mail`, day }];
  return landed({ day, steps, reason: `${counted.reason}, and ${words.replace('calendar ', '')} for mail`, ...(counted.start ? { start: counted.start } : {}), direction: 1 }, rule, calendar, whyClosed);
}

function bySeries(rule: Extract<DueRule, { kind: 'every' }>, { from, after }: Pick<DueTerms, 'from' | 'after'>, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  const day = after === undefined ? occurrence(rule, from, calendar) : nextOccurrence(rule, after);
  const reason = everyWords(rule);
  const first = { text: capitalised(seriesWords(rule)), day: rule.anchor };
  if (day === undefined) return { steps: [first, { text: TOO_FAR }], reason };
  const which = after ? `, after that of ${longDay(after)}, which was done` : from ? `, on ${longDay(from)} or later` : '';
  const next = { text: [`The next one${which}`, ...(isMarchFirst(rule, day) ? [`${yearOf(day)} has no February 29, so March 1 is taken`] : shortMonthNote(rule.anchor, day, rule.unit))].join('; '), day };
  return landed({ day, steps: day === rule.anchor ? [first] : [first, next], reason }, rule, calendar, whyClosed);
}

const isMarchFirst = (rule: Extract<DueRule, { kind: 'every' }>, on: Day): boolean => rule.leapDay === 'march1' && asksLeapDay(rule) && on.endsWith('-03-01');

function byEvent(fact: Fact, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  if (!('day' in fact)) return waiting(fact, `promptly upon ${fact.what ?? fact.waitingFor}`);
  const event = { text: 'Due promptly: on the same day', day: fact.day };
  return landed({ day: fact.day, steps: [startStep(fact), event], reason: `promptly upon ${fact.what}` }, { roll: 'none' }, calendar, whyClosed);
}

function waiting({ waitingFor }: { readonly waitingFor: string }, reason: string): Draft {
  return { steps: [{ text: `No date yet: waiting for ${waitingFor}` }], reason, waitingFor };
}

/** A move is a decision about a day: it is not rolled, but a closed day is said to be closed. */
function moved(move: NonNullable<DueTerms['move']>, calendar: CountingCalendar, whyClosed: WhyClosed): Draft {
  const before = move.from === undefined ? { text: 'There was no due date before' } : { text: 'Due date before the move', day: move.from };
  const now = { text: `Moved on ${longDay(move.on)}: ${move.reason}`, day: move.to };
  const reason = `moved on ${plainDay(move.on)}${move.from === undefined ? '' : `, from ${plainDay(move.from)}`}`;
  return landed({ day: move.to, steps: [before, now], reason }, { roll: 'none' }, calendar, whyClosed);
}

/** The end of every way to a day: what is said and done when it is closed. */
function landed(
  { day, steps, reason, start, direction }: { day: Day; steps: readonly Step[]; reason: string; start?: Start; direction?: 1 | -1 },
  { roll }: Pick<Extract<DueRule, { kind: 'fixed' }>, 'roll'>,
  calendar: CountingCalendar,
  whyClosed: WhyClosed,
): Draft {
  const end = rolled({ day, counted: direction }, roll, calendar, whyClosed);
  const base = { due: end.day, ...(start ? { start } : {}) };
  if (end.step === undefined) return { ...base, steps, reason };
  if (end.day === day) return { ...base, steps: [...steps, end.step], reason: `${reason}; ${closedName(day, calendar, whyClosed)}, not rolled` };
  const crossed = crossedWords(day, end.day, start, direction);
  return {
    ...base,
    unrolled: day,
    steps: [...steps, { ...end.step, text: `${end.step.text}${crossed}` }],
    reason: `${reason}; ${near(day, end.day)} is ${closedName(day, calendar, whyClosed)}`,
  };
}

/** A roll against the direction of the count can leave the side of the event on which the day must be: that is said. */
function crossedWords(day: Day, end: Day, start: Start | undefined, direction: 1 | -1 | undefined): string {
  if (start === undefined || day === start.day) return '';
  const isAcross = direction === 1 ? end <= start.day : end >= start.day;
  return isAcross ? `. Check this: it is no longer ${direction === 1 ? 'after' : 'before'} ${start.what}` : '';
}

const startStep = ({ day, what, how }: Extract<Fact, { day: Day }>): Step => ({ text: capitalised(how ? `${what}, ${how}` : what), day });

/** Says that a count has left the years whose holidays the calendar knows. */
export function beyondStep({ name, firstYear, lastYear }: CountingCalendar, day: Day | undefined): Step {
  const years = firstYear === lastYear ? `only the holidays of ${firstYear}` : `the holidays of ${firstYear} to ${lastYear}`;
  const known = firstYear > lastYear ? 'knows no holidays: weekends are counted, holidays are not' : `knows ${years}: outside of that, weekends are counted but holidays are unknown`;
  const text = `“${name}” ${known}`;
  return day === undefined ? { text } : { text, day };
}

/** `Jan 28` beside a day of the same year, else `Dec 29, 2026`. */
const near = (day: Day, beside: Day): string => (yearOf(day) === yearOf(beside) ? dayWithoutYear(day).replace(/^\w+, /, '') : plainDay(day));
