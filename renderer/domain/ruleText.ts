/** A due rule in words, for forms, pages and letters: what was agreed, before any day is counted. */
import { countPhrase } from './deadlineCount';
import { everyWords } from './deadlineEvery';
import { counted } from './deadlineStep';
import { longDay } from './day';
import type { Clock, DueRule, Lead, Roll } from './dueRule';
import type { Id } from './id';
import { assertNever } from './result';

/** The title of an obligation or the name of an event, by its id. */
export type NameOf = (id: Id) => string;

/**
 * The rule, its roll and its lead as one line.
 *
 * Example: `30 calendar days before the due date of “Activate fingerprint sharing”; a closed day rolls backward; our lead:
 * 10 business days earlier`.
 */
export function ruleText(rule: DueRule, lead: Lead | undefined, names: NameOf): string {
  const leap = rule.kind === 'every' && rule.leapDay === 'march1' ? [LEAP_WORDS] : [];
  const parts = [bareRule(rule, names), ...leap, ...('roll' in rule ? rollWords(rule.roll) : [])];
  return [...parts, ...(lead ? [`our lead: ${counted(lead.count, lead.unit)} earlier`] : [])].join('; ');
}

/** Read back by the import of a table. */
const LEAP_WORDS = 'March 1 in years without February 29';

function bareRule(rule: DueRule, names: NameOf): string {
  switch (rule.kind) {
    case 'fixed':
      return `On ${longDay(rule.day)}`;
    case 'after':
    case 'before': {
      const count = { ...rule, direction: rule.kind === 'after' ? 1 : -1 } as const;
      const phrase = countPhrase(count, clockName(rule.clock, names));
      // The docket says `30 days`; a rule says which days.
      const full = rule.unit === 'days' ? phrase.replace(/^([\d,]+) (clear )?day/, '$1 $2calendar day') : phrase;
      return `${full.replace(/^the /, 'The ')}${rule.kind === 'after' && rule.mailDays !== undefined ? `, and ${counted(rule.mailDays, 'days')} more where it went by mail` : ''}`;
    }
    case 'every':
      return `${everyWords(rule).replace('every', 'Every')}, the first on ${longDay(rule.anchor)}`;
    case 'onEvent':
      return `Promptly upon ${clockName(rule.clock, names)}`;
    case 'onRequest':
      return 'When it is asked for';
    case 'continuous':
      return `All the time, as long as this lasts: ${rule.condition}`;
    default:
      return assertNever(rule);
  }
}

function rollWords(roll: Roll): readonly string[] {
  return roll === 'none' ? ['a closed day stands, it is not rolled'] : [`a closed day rolls ${roll}`];
}

/** What starts a clock, in the middle of a sentence: `the due date of “Activate fingerprint sharing”`. */
export function clockName(clock: Clock, names: NameOf): string {
  switch (clock.on) {
    case 'due':
      return `the due date of “${names(clock.obligationId)}”`;
    case 'fulfilled':
      return `the day on which “${names(clock.obligationId)}” is met`;
    case 'met':
      return `the latest meeting about “${names(clock.obligationId)}”`;
    case 'called':
      return `the next meeting about “${names(clock.obligationId)}”`;
    case 'sent':
      return `the sending of a letter about “${names(clock.obligationId)}” to its last addressee`;
    case 'received':
      return `the receipt of a letter about “${names(clock.obligationId)}” by its last addressee`;
    case 'deemed':
      return `the day on which notice about “${names(clock.obligationId)}” is effective for its last addressee`;
    case 'trigger':
      return `“${names(clock.triggerId)}”`;
    default:
      return assertNever(clock);
  }
}
