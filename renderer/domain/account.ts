/** The account of one due date as a text of its own: what was counted, by which rule and calendar, step by step. */
import { type Authority, authorityName, authorityStatus, ENDING_NAMES } from './authority';
import { type Day, fullDay, longDay, shortDay } from './day';
import type { Step } from './deadlineStep';

export type Account = {
  readonly office: string;
  readonly obligation: string;
  readonly agreement: string;
  readonly authority: Authority;
  /** The rule in words, before any day is counted. */
  readonly rule: string;
  readonly due?: Day | undefined;
  readonly lead?: Day | undefined;
  readonly steps: readonly Step[];
  readonly calendar: CalendarFacts;
  /** The day on which it is read. */
  readonly on: Day;
};

/** By which calendar was counted, and where its closed days come from. */
export type CalendarFacts = { readonly name: string; readonly years: string; readonly sources: readonly string[] };

/** What a calendar says of itself. Example: `Federal holidays`, `2009 to 2020`, sources `5 U.S.C. 6103`. */
export function calendarFacts(calendar: { readonly name: string; readonly firstYear: number; readonly lastYear: number; readonly closedDays: readonly { readonly source: string }[] }): CalendarFacts {
  const { name, firstYear, lastYear, closedDays } = calendar;
  return {
    name,
    years: firstYear > lastYear ? 'no holidays are known' : firstYear === lastYear ? String(firstYear) : `${firstYear} to ${lastYear}`,
    sources: [...new Set(closedDays.map(({ source }) => source).filter((source) => source !== ''))].toSorted(),
  };
}

/** `Policy memo, ICE, August 17, 2010; page 2; in force since August 17, 2010`. */
export function authorityLine(authority: Authority, on: Day): string {
  const status = authorityStatus(authority, on);
  const standing = status.state === 'inForce'
    ? `in force since ${longDay(status.since)}`
    : status.state === 'notYet' ? `in force from ${longDay(status.since)}` : `no longer in force: ${ENDING_NAMES[status.state].toLowerCase()} on ${longDay(status.since)}`;
  return [authorityName(authority), authority.citation, standing].filter((part) => part !== '').join('; ');
}

/** Label and value of everything that stands before the steps. */
export function accountFacts(account: Account): readonly (readonly [label: string, value: string])[] {
  const { name, years, sources } = account.calendar;
  return [
    ['Obligation', account.obligation],
    ['Agreement', account.agreement],
    ['Authority', authorityLine(account.authority, account.on)],
    ['Rule', account.rule],
    ['Official due date', account.due === undefined ? 'No date yet' : fullDay(account.due)],
    ...(account.lead === undefined ? [] : [['Our lead date', fullDay(account.lead)] as const]),
    ['Calendar', `${name} (${years})`],
    ...(sources.length === 0 ? [] : [[sources.length === 1 ? 'Source' : 'Sources', sources.join('; ')] as const]),
    ['As of', fullDay(account.on)],
  ];
}

/** The account as plain text, for the clipboard: a line a fact, then the steps, numbered, each with the day it led to. */
export function accountText(account: Account): string {
  const steps = account.steps.length === 0
    ? ['Nothing could be counted yet.']
    : account.steps.map(({ text, day }, index) => `${index + 1}. ${text}${day === undefined ? '' : `: ${shortDay(day)}`}`);
  return [account.office, ...accountFacts(account).map(([label, value]) => `${label}: ${value}`), '', 'How these days were counted', ...steps].join('\n');
}
