/** When a letter will be effective for each addressee if it is sent on its date, as the agreement says of the method. */
import { type Day, longDay } from './day';
import { effectiveIfSent } from './effectiveDate';
import type { LetterSources } from './letterFields';
import { effectiveWords } from './noticeRule';
import type { Party } from './party';
import { METHOD_NAMES, type Method } from './recipient';

export type NoticeEffect = {
  readonly party: Party;
  readonly method: Method;
  /** The day on which it is effective, or the first on which it can be. */
  readonly day: Day;
  /** `counted`: the rule counts from the deposit, so the day is known. `waiting`: it depends on receipt, or a reply. `unknown`: no rule is on record. */
  readonly state: 'counted' | 'waiting' | 'unknown';
  /** How that is, as a sentence: `Sent on November 15, 2010 by first-class mail, it is effective on November 18, 2010 (3 delivery days after deposit).` */
  readonly account: string;
};

/**
 * One for each addressee, the latest first.
 *
 * Only a rule that counts from the deposit knows the day beforehand; every other notice cannot be effective before the date of the
 * letter, and the account says what it waits for. Empty where no calendar is known.
 */
export function noticeEffects({ recipients, parties, dated, calendar }: Pick<LetterSources, 'recipients' | 'parties' | 'dated' | 'calendar'>): readonly NoticeEffect[] {
  if (calendar === undefined) return [];
  return recipients
    .flatMap(({ recipient: { role, method }, party }): readonly NoticeEffect[] => {
      if (role !== 'addressee') return [];
      const rule = parties.find((one) => one.party.id === party.id)?.link.noticeRules?.find((one) => one.method === method);
      const sent = effectiveIfSent(rule, method, dated, calendar);
      const by = METHOD_NAMES[method].toLowerCase();
      const start = longDay(dated);
      switch (sent.state) {
        case 'effective':
          return [{ party, method, day: sent.day, state: 'counted', account: `Sent on ${start} by ${by}, it is effective on ${longDay(sent.day)} (${sent.reason}).` }];
        case 'waiting':
          return [{ party, method, day: dated, state: 'waiting', account: `By ${by} it is effective ${rule ? effectiveWords(rule) : ''}: it waits for ${sent.waitingFor}, and cannot be effective before ${start}.` }];
        case 'unknown':
          return [{ party, method, day: dated, state: 'unknown', account: `The agreement does not say when a notice by ${by} is effective; it cannot be before ${start}.` }];
      }
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
