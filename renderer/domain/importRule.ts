/**
 * How a cell of an imported table says when something is due, in the words that people use and in those of our own export.
 *
 * A date · `30 business days after Receipt` · `every month from 1/31/2026` · `promptly upon Receipt` · `on request` · `as long as …`.
 * Behind a semicolon the roll and the lead: `…; a closed day rolls forward; our lead: 10 business days earlier`.
 */
import { type DayOrder, importedDay, NO_DATE, short } from './importDue';
import type { Day } from './day';
import { asksLeapDay, type Clock, type DueRule, type Lead, type Roll, type Unit } from './dueRule';
import { fail, ok, type Result } from './result';

/** What starts a clock, as it was typed. `any`: an event, or the due date of an obligation of this name. */
export interface ClockWords {
  readonly on: Clock['on'] | 'any';
  readonly name: string;
}

export type ClocklessRule =
  | Extract<DueRule, { kind: 'fixed' | 'every' | 'onRequest' | 'continuous' }>
  | Omit<Extract<DueRule, { kind: 'after' }>, 'clock'>
  | Omit<Extract<DueRule, { kind: 'before' }>, 'clock'>
  | Omit<Extract<DueRule, { kind: 'onEvent' }>, 'clock'>;

export interface RuleWords {
  readonly rule: ClocklessRule;
  /** Only where the rule counts from something. */
  readonly clock?: ClockWords;
  readonly lead?: Lead;
}

const EXAMPLES = 'a date, 30 business days after Receipt, every month from 1/31/2026, promptly upon Receipt, on request, or as long as the agreement lasts';

/** Two names of three hundred characters fit; what is longer is a pasted text. */
const LONGEST = 1_000;

const UNITS: Readonly<Record<string, Unit>> = {
  'day': 'days', 'calendar day': 'days', 'business day': 'businessDays', 'working day': 'businessDays', 'week': 'weeks', 'month': 'months', 'year': 'years',
};

const PERIODS: Readonly<Record<string, { readonly count: number; readonly unit: 'weeks' | 'months' | 'years' }>> = {
  weekly: { count: 1, unit: 'weeks' }, monthly: { count: 1, unit: 'months' }, quarterly: { count: 3, unit: 'months' }, 'every quarter': { count: 3, unit: 'months' }, yearly: { count: 1, unit: 'years' },
  annually: { count: 1, unit: 'years' }, annual: { count: 1, unit: 'years' }, 'twice a year': { count: 6, unit: 'months' },
};

/**
 * Reads a cell; blanks around and within it are single. Errors are sentences. Example: `5 business days before Expiry`.
 *
 * `first` is the date of a series that does not say when it begins: `Annually`, beside a column with the date.
 */
export function importedRule(cell: string, order: DayOrder, first?: Day): Result<RuleWords, string> {
  if (cell.length > LONGEST) return fail('It is longer than a rule can be. Put the rest into the detail.');
  const lasting = /^(?:all the time, )?(?:as long as this lasts: |as long as |while |continuous(?:ly)?(?: as long as| while|:|,) )(.+)$/i.exec(cell);
  if (lasting) return lasting[1] && lasting[1].length <= 500 ? ok({ rule: { kind: 'continuous', condition: lasting[1] } }) : fail('What has to last is longer than 500 characters.');
  const [withoutLead, leadWords] = cutBehind(cell, /;\s*(?:with )?our lead:? (.+?)(?: earlier| before)?$/i);
  const [bare, rollWords] = cutBehind(withoutLead, /;\s*(?:a )?closed days? (rolls? forward|rolls? backward|stands?(?:, it is not rolled)?)$/i);
  const [withoutLeap, leapWords] = cutBehind(bare, /;\s*(?:on )?(March 1|February 28) in (?:other years|years without (?:it|February 29))$/i);
  const lead = leadWords === undefined ? ok(undefined) : importedLead(leadWords);
  if (!lead.ok) return lead;
  const rule = withLeapDay(bareRule(withoutLeap, rollOf(rollWords), order, first), leapWords);
  return rule.ok && lead.value ? ok({ ...rule.value, lead: lead.value }) : rule;
}

/** Where the rule says which day stands for February 29. */
function withLeapDay(read: Result<RuleWords, string>, words: string | undefined): Result<RuleWords, string> {
  if (!read.ok || words === undefined) return read;
  const { rule } = read.value;
  if (rule.kind !== 'every' || !asksLeapDay(rule)) return fail('“In years without February 29” is said of a rule that does not come back each year on that day.');
  return /^march/i.test(words) ? ok({ ...read.value, rule: { ...rule, leapDay: 'march1' } }) : read;
}

/** `30`, `30 days`, `10 business days`, `2 weeks`: how long before the due date. */
export function importedLead(text: string): Result<Lead | undefined, string> {
  if (text === '' || text === '0') return ok(undefined);
  const [, digits = '', words = 'day'] = /^([\d,]+)(?: ([a-z ]+?)s?)?$/i.exec(text) ?? [];
  const unit = UNITS[words.toLowerCase()];
  const count = Number(digits.replaceAll(',', ''));
  const isLead = unit !== undefined && unit !== 'years' && Number.isInteger(count) && count >= 1 && count <= 3_650;
  return isLead ? ok({ count, unit }) : fail(`Our lead: “${short(text)}” is no whole number from 1 to 3,650 of days, business days, weeks or months.`);
}

/** What stands before an ending, and what the ending says; undefined where there is none. */
function cutBehind(text: string, ending: RegExp): readonly [before: string, said: string | undefined] {
  const found = ending.exec(text);
  return found ? [text.slice(0, found.index).trim(), found[1]] : [text, undefined];
}

function rollOf(words: string | undefined): Roll {
  if (words === undefined) return 'none';
  return /forward$/i.test(words) ? 'forward' : /backward$/i.test(words) ? 'backward' : 'none';
}

function bareRule(text: string, roll: Roll, order: DayOrder, first: Day | undefined): Result<RuleWords, string> {
  if (/^(?:when (?:it is )?asked(?: for)?|(?:up)?on (?:written )?(?:request|demand)|when requested)$/i.test(text)) return ok({ rule: { kind: 'onRequest' } });
  const same = /^(?:on )?(?:the )?same day as (.+)$/i.exec(text);
  if (same) return ok({ rule: { kind: 'after', count: 0, unit: 'days', counting: 'excludeFirst', roll }, clock: clockWords(same[1] ?? '') });
  const last = /^(?:on )?the last day before (.+)$/i.exec(text);
  if (last) return ok({ rule: { kind: 'before', count: 1, unit: 'days', counting: 'excludeFirst', roll }, clock: clockWords(last[1] ?? '') });
  return seriesRule(text, roll, order, first) ?? countedRule(text, roll) ?? promptRule(text) ?? dayRule(text, roll, order);
}

/** `every 2 weeks from 1/31/2026`, `Monthly, the first on January 31, 2026`. */
function seriesRule(text: string, roll: Roll, order: DayOrder, first: Day | undefined): Result<RuleWords, string> | undefined {
  const [, words = '', start] = /^(every [a-z0-9, ]*?[a-z]|[a-z ]*?(?:ly|annual|a year))(?:,? (?:the first on|first on|from|starting|beginning|since)(?: on)? (.+))?$/i.exec(text) ?? [];
  const period = words === '' ? undefined : periodOf(words.toLowerCase());
  if (period === undefined) return undefined;
  if (start === undefined && first === undefined) return fail(`“${short(text)}” does not say when the first one is due. Write, for example, ${words.toLowerCase()} from 1/31/2026.`);
  const anchor = start === undefined ? ok(first) : importedDay(start, order);
  if (!anchor.ok) return anchor;
  return anchor.value && period.count >= 1 && period.count <= 1_000 ? ok({ rule: { kind: 'every', ...period, anchor: anchor.value, roll } }) : fail('How often it comes back is no number from 1 to 1,000.');
}

function periodOf(words: string): (typeof PERIODS)[string] | undefined {
  const named = PERIODS[words];
  if (named) return named;
  const [, digits = '1', word = ''] = /^every (?:([\d,]+) )?(week|month|year)s?$/.exec(words) ?? [];
  return word === '' ? undefined : { count: Number(digits.replaceAll(',', '')), unit: `${word}s` as 'weeks' | 'months' | 'years' }; // one of the three words above
}

/** `within 30 days after Contract signed`, `3 clear business days before “Hearing”`. */
function countedRule(text: string, roll: Roll): Result<RuleWords, string> | undefined {
  const phrase = /^(?:within )?([\d,]+) (clear )?([a-z ]+?)s? (after|before|prior to|from) (.+)$/i.exec(text);
  if (!phrase) return undefined;
  const [, digits = '', clear, words = '', direction = '', event = ''] = phrase;
  const unit = UNITS[words.toLowerCase()];
  const count = Number(digits.replaceAll(',', ''));
  if (unit === undefined) return fail(`“${short(words)}” is no unit of time. Use days, business days, weeks, months or years.`);
  if (!Number.isInteger(count) || count > 36_500) return fail('The count is larger than 36,500.');
  const kind = /^(after|from)$/i.test(direction) ? 'after' : 'before';
  return ok({ rule: { kind, count, unit, counting: clear === undefined ? 'excludeFirst' : 'clearDays', roll }, clock: clockWords(event) });
}

/** `promptly upon Receipt`, `when “Complaint received” happens`, `immediately after Receipt`. */
function promptRule(text: string): Result<RuleWords, string> | undefined {
  const upon = /^(?:promptly|immediately|at once|without delay) (?:upon|on|after|when) (.+)$/i.exec(text) ?? /^(?:up)?on the event (.+)$/i.exec(text) ?? /^when (.+) happens$/i.exec(text);
  return upon ? ok({ rule: { kind: 'onEvent' }, clock: clockWords(upon[1] ?? '') }) : undefined;
}

function dayRule(text: string, roll: Roll, order: DayOrder): Result<RuleWords, string> {
  const day = importedDay(text.replace(/^(?:on|by) (?=\S)/i, ''), order);
  if (day.ok) return ok({ rule: { kind: 'fixed', day: day.value, roll } });
  return day.error.endsWith(`${NO_DATE}.`) ? fail(`“${short(text)}” is no due rule. Write ${EXAMPLES}.`) : day;
}

const CLOCKS: readonly (readonly [on: Clock['on'], words: RegExp])[] = [
  ['due', /^the due date of (.+)$/i],
  ['fulfilled', /^the day on which (.+) is met$/i],
  ['met', /^the latest meeting about (.+)$/i],
  ['called', /^the next meeting about (.+)$/i],
  ['sent', /^the sending of a letter about (.+) to its last addressee$/i],
  ['received', /^the receipt of a letter about (.+) by its last addressee$/i],
  ['trigger', /^the event (.+)$/i],
];

/** The words after `after`, `before` or `upon`. A name may stand in quotation marks. */
function clockWords(text: string): ClockWords {
  for (const [on, words] of CLOCKS) {
    const name = words.exec(text)?.[1];
    if (name !== undefined) return { on, name: unquoted(name) };
  }
  return { on: 'any', name: unquoted(text) };
}

const unquoted = (name: string): string => name.trim().replace(/^[“"](.+)[”"]$/, '$1').trim();
