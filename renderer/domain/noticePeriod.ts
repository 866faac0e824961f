/**
 * The notice period of a termination, withdrawal or suspension: how long, from when, and the earliest day on which it can end.
 *
 * Clause text, days, method and the start of the clock differ from agreement to agreement, so all of them come from its record
 * or from what the clerk typed; nothing is assumed.
 */
import { closedDays } from './calendar';
import { countFrom } from './deadlineCount';
import { type Day, longDay } from './day';
import type { CountingCalendar } from './dueDate';
import { Unit } from './dueRule';
import { effectiveIfSent } from './effectiveDate';
import type { Facts } from './fact';
import type { LetterSources } from './letterFields';
import { listed } from './listed';
import { effectiveWords, type NoticeRule } from './noticeRule';
import { METHOD_NAMES, type Method } from './recipient';

/** From when a notice period is counted, as the letter prints it. */
export const CLOCKS = {
  received: 'the receipt of this notice',
  sent: 'the sending of this notice',
  effective: 'the day on which this notice is effective under the agreement',
  dated: 'the date of this notice',
} as const;

/** The units of a period, as the letter prints them. */
export const UNITS: Readonly<Record<Unit, string>> = { days: 'calendar days', businessDays: 'business days', weeks: 'weeks', months: 'months', years: 'years' };

type Sources = Pick<LetterSources, 'items' | 'parties' | 'recipients' | 'dated' | 'calendar'>;

/** What the records say of the notice period, and the earliest day, counted from it and from what was answered otherwise. */
export function noticePeriodFacts(sources: Sources, answers: Readonly<Record<string, string>>): Facts {
  const first = sources.items[0];
  const { rule } = first?.duty ?? first?.obligation ?? {};
  const counted = rule?.kind === 'before' || rule?.kind === 'after' ? rule : undefined;
  const noticeCount = counted === undefined ? undefined : String(counted.count);
  const noticePeriodUnit = counted === undefined ? undefined : UNITS[counted.unit];
  const noticeClock = clockOf(sources, counted?.clock.on);
  const known = { ...(noticeCount === undefined ? {} : { noticeCount }), ...(noticePeriodUnit === undefined ? {} : { noticePeriodUnit }), ...(noticeClock === undefined ? {} : { noticeClock }) };
  const end = earliestEnd(sources, answers['noticeDays']?.trim() || noticeCount, answers['noticeUnit']?.trim() || noticePeriodUnit, answers['clockBasis']?.trim() || noticeClock);
  return { ...known, ...(end ? { earliestEffective: end.day, earliestAccount: end.account } : {}) };
}

/** The agreement's rule for the method of each addressee that has one. */
const rulesOf = ({ parties, recipients }: Sources): readonly { readonly name: string; readonly method: Method; readonly rule: NoticeRule | undefined }[] =>
  recipients.flatMap(({ recipient: { role, method }, party }) => {
    const link = parties.find((one) => one.party.id === party.id)?.link;
    return role === 'addressee' ? [{ name: party.name, method, rule: link?.noticeRules?.find((one) => one.method === method) }] : [];
  });

function clockOf(sources: Sources, on: string | undefined): string | undefined {
  if (on === 'sent' || on === 'received') return CLOCKS[on];
  const rules = rulesOf(sources);
  if (rules.length === 0 || rules.some(({ rule }) => rule === undefined)) return undefined;
  return rules.every(({ rule }) => rule?.effective === 'onReceipt' || rule?.effective === 'onDelivery') ? CLOCKS.received : CLOCKS.effective;
}

/**
 * The earliest day on which the period can end when the letter goes out on its date, with the account.
 *
 * Where the rule of a method counts from the deposit, that day is known; otherwise the notice cannot arrive before the date of
 * the letter. Of several addressees, the last counts. Example: 30 calendar days from receipt by certified mail, dated
 * 2010-11-15: not before 2010-12-15.
 */
function earliestEnd(sources: Sources, typedCount: string | undefined, typedUnit: string | undefined, clock: string | undefined): { readonly day: Day; readonly account: string } | undefined {
  const { calendar } = sources;
  const unit = unitNamed(typedUnit);
  if (typedCount === undefined || !/^\d{1,4}$/.test(typedCount) || unit === undefined || calendar === undefined) return undefined;
  const start = startOf(sources, clock, calendar);
  if (start === undefined) return undefined;
  const count = Number(typedCount);
  const { day, notes } = countFrom(start.day, { count, unit, counting: 'excludeFirst', direction: 1 }, calendar, closedDays(calendar));
  if (day === undefined) return undefined;
  const from = `Counted from ${longDay(start.day)}, ${start.why}`;
  const length = count === 0 ? 'no day is added' : `${count} ${UNITS[unit]}, the first day left out`;
  return { day, account: `${[`${from}: ${length}`, ...notes].join('; ')}.` };
}

function startOf(sources: Sources, clock: string | undefined, calendar: CountingCalendar): { readonly day: Day; readonly why: string } | undefined {
  const { dated } = sources;
  if (clock === CLOCKS.dated) return { day: dated, why: 'the date of this notice' };
  if (clock === CLOCKS.sent) return { day: dated, why: 'the earliest day of sending' };
  if (clock !== CLOCKS.received && clock !== CLOCKS.effective) return undefined;
  const word = clock === CLOCKS.received ? 'received' : 'effective';
  const each = rulesOf(sources).map(({ name, method, rule }) => {
    const sent = effectiveIfSent(rule, method, dated, calendar);
    return { name, method, rule, day: sent.state === 'effective' ? sent.day : dated };
  });
  const last = each.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  if (!last) return { day: dated, why: `the earliest day on which it can be ${word}` };
  const same = each.filter(({ day }) => day === last.day);
  const how = [...new Set(same.map(({ method, rule }) => `by ${METHOD_NAMES[method].toLowerCase()}${rule ? ` (${effectiveWords(rule)})` : ''}`))];
  return { day: last.day, why: `the earliest day on which it can be ${word} ${listed(how)}` };
}

/** The unit of a period by its name in the letter. */
export const unitNamed = (words: string | undefined): Unit | undefined => Unit.options.find((unit) => UNITS[unit] === words);
