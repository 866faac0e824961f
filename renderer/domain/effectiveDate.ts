/**
 * When a notice to one recipient is effective, by what the agreement says of the method, and how that day was found.
 *
 * Pure: the rule, the facts of service and the calendar are handed in. A notice has not been given until the rule is met: then
 * the answer says what is waited for.
 */
import { closedDays, covers, type WhyClosed } from './calendar';
import { clockWords } from './clockTime';
import { type Day, plainDay, shifted } from './day';
import { countFrom } from './deadlineCount';
import { openDayFrom } from './deadlineRoll';
import { capitalised, type Step, TOO_FAR } from './deadlineStep';
import { POSTAL_WEEK, whyNotDelivered } from './deliveryDays';
import { beyondStep, type CountingCalendar } from './dueDate';
import { DAYS_COUNTED, effectiveWords, type NoticeRule } from './noticeRule';
import type { ProofKind } from './proof';
import { METHOD_NAMES, type Method, type ServiceFact } from './recipient';
import { assertNever } from './result';

/** What is asked of a fact of service. */
export type NoticeFact = Pick<ServiceFact, 'what' | 'day' | 'time' | 'proofs'>;

export type EffectiveDate =
  | { readonly state: 'effective'; readonly day: Day; readonly steps: readonly Step[]; readonly reason: string }
  | { readonly state: 'waiting'; /** In the middle of a sentence: `its receipt`. */ readonly waitingFor: string; readonly steps: readonly Step[]; readonly reason: string }
  /** The agreement says nothing about this method. */
  | { readonly state: 'unknown'; readonly steps: readonly Step[]; readonly reason: string };

/** A notice that arrives after this hour counts from the next business day, where the rule says so. */
const CLOSING = '17:00';

/** What all rules are asked with. */
type Asked = { readonly rule: NoticeRule; readonly facts: readonly NoticeFact[]; readonly calendar: CountingCalendar; readonly whyClosed: WhyClosed };

/**
 * The day on which a notice is effective, with its account, or what it waits for.
 *
 * `facts` are the standing facts of one recipient, by their days; what happened before the copy came back counts no more.
 * Deposit in the mail is the sending; the first day is left out and the last counts. Only presets that say so count a refusal,
 * and only those that say so look at the clock: a weekend or a holiday alone moves nothing.
 * Source: notice clauses as contracts have them, one preset each (`EFFECTIVE_NAMES`), chosen by the office for the agreement.
 * Examples: first-class, 3 delivery days after deposit on Wednesday 2026-11-25: Friday, Saturday and Monday 2026-11-30 (Thanksgiving
 * and Sunday are none). By hand at 5:20 pm on that Wednesday: Friday 2026-11-27. The Secure Communities MOA, received by
 * certified mail on 2011-05-09: that day, from which its 30 days are counted.
 */
export function effectiveDate(rule: NoticeRule | undefined, method: Method, facts: readonly NoticeFact[], calendar: CountingCalendar): EffectiveDate {
  if (rule === undefined) {
    const text = `The agreement does not say when a notice by ${METHOD_NAMES[method].toLowerCase()} is effective`;
    return { state: 'unknown', steps: [{ text }], reason: lowered(text) };
  }
  const back = facts.findLastIndex(({ what }) => what === 'returned');
  const since = facts.slice(back + 1);
  const returned = facts[back];
  if (returned && !since.some(({ what }) => what === 'sent' || what === 'received' || what === 'answered')) {
    return waiting(rule, `a new sending: it came back on ${plainDay(returned.day)}`);
  }
  const beyond = new Set<Day>();
  const known = closedDays(calendar);
  const whyClosed: WhyClosed = (on) => {
    if (!covers(calendar, on)) beyond.add(on);
    return known(on);
  };
  const found = byRule({ rule, facts: since, calendar, whyClosed });
  return beyond.size === 0 ? found : { ...found, steps: [...found.steps, beyondStep(calendar, undefined)] };
}

/** When the notice would be effective if it were sent on a day by this method: only presets that count from the deposit know it beforehand. */
export const effectiveIfSent = (rule: NoticeRule | undefined, method: Method, on: Day, calendar: CountingCalendar): EffectiveDate =>
  effectiveDate(rule, method, [{ what: 'sent', day: on }], calendar);

function byRule(asked: Asked): EffectiveDate {
  const { rule } = asked;
  switch (rule.effective) {
    case 'onDelivery':
      return onArrival(asked, 'its delivery', 'Delivered');
    case 'onReceipt':
      return onArrival(asked, 'its receipt', 'Received');
    case 'confirmedDelivery':
      return onConfirmedDelivery(asked);
    case 'refusalCounts':
      return onDeliveryOrRefusal(asked);
    case 'threeDeliveryDays':
    case 'fiveBusinessDays':
      return afterDeposit(asked);
    case 'writtenConfirmation':
      return onConfirmedFax(asked);
    case 'provenOrReply':
      return onProvenMail(asked);
    default:
      return assertNever(rule.effective);
  }
}

function onArrival({ rule, facts }: Pick<Asked, 'rule' | 'facts'>, waitingFor: string, word: string): EffectiveDate {
  const arrived = facts.find(({ what }) => what === 'received');
  if (arrived) return effective(rule, arrived.day, [{ text: `${word}${at(arrived)}`, day: arrived.day }]);
  const refused = facts.find(({ what }) => what === 'refused');
  return waiting(rule, refused ? `${waitingFor}: it was refused on ${plainDay(refused.day)}, and this rule counts no refusal` : waitingFor);
}

/** The carrier's word is asked for, not the office's alone. */
function onConfirmedDelivery({ rule, facts }: Asked): EffectiveDate {
  const arrived = facts.find(({ what }) => what === 'received');
  if (!arrived) return onArrival({ rule, facts }, 'its confirmed delivery', 'Delivered');
  if (!hasProof(arrived, ['tracking', 'courier', 'returnReceipt', 'handDelivery'])) return waiting(rule, `the carrier’s confirmation that it was delivered on ${plainDay(arrived.day)}`);
  return effective(rule, arrived.day, [{ text: `Delivered${at(arrived)}, confirmed by the carrier`, day: arrived.day }]);
}

function onDeliveryOrRefusal(asked: Asked): EffectiveDate {
  const fact = asked.facts.find(({ what }) => what === 'received' || what === 'refused');
  if (!fact) return waiting(asked.rule, 'its delivery, or a refusal');
  const start = { text: fact.what === 'refused' ? `Refused${at(fact)}; a refusal counts as delivery` : `Delivered${at(fact)}`, day: fact.day };
  return inHours(asked, fact, [start]);
}

function onConfirmedFax(asked: Asked): EffectiveDate {
  const { rule, facts } = asked;
  const arrived = facts.find(({ what }) => what === 'received');
  const answered = facts.find(({ what }) => what === 'answered');
  if (!arrived && !answered) return waiting(rule, 'its receipt, and a written confirmation of it');
  if (!answered && !facts.some((fact) => hasProof(fact, ['fax']))) return waiting(rule, 'a written confirmation of its receipt');
  const fact = arrived ?? answered;
  if (fact === undefined) return waiting(rule, 'its receipt');
  const by = answered ? `confirmed in writing by the answer of ${plainDay(answered.day)}` : 'with a fax confirmation on file';
  return inHours(asked, fact, [{ text: `Received${at(fact)}, ${by}`, day: fact.day }]);
}

/** Sending, delivery, time and content are proved by the message itself with its delivery report; a reply proves all of them. */
function onProvenMail({ rule, facts }: Asked): EffectiveDate {
  const arrived = facts.find(({ what }) => what === 'received');
  const answered = facts.find(({ what }) => what === 'answered');
  if (arrived && arrived.time !== undefined && facts.some((fact) => hasProof(fact, ['email']))) {
    return effective(rule, arrived.day, [{ text: `Delivered${at(arrived)}; the message with its delivery is on file`, day: arrived.day }]);
  }
  if (answered) return effective(rule, answered.day, [{ text: 'Answered: the reply proves that it had arrived by then', day: answered.day }]);
  if (!arrived) return waiting(rule, 'a reply, or proof of sending, delivery, time and content');
  return waiting(rule, arrived.time === undefined ? 'a reply, or the time of its delivery' : 'a reply, or the message itself as proof of its content');
}

function afterDeposit({ rule, facts, calendar, whyClosed }: Asked): EffectiveDate {
  const sent = facts.find(({ what }) => what === 'sent');
  if (!sent) return waiting(rule, 'its deposit in the mail');
  const isPostal = rule.effective === 'threeDeliveryDays';
  const count = rule.days ?? DAYS_COUNTED[rule.effective] ?? 0;
  const what = { count, unit: 'businessDays', counting: 'excludeFirst', direction: 1 } as const;
  const end = isPostal ? countFrom(sent.day, what, POSTAL_WEEK, whyNotDelivered) : countFrom(sent.day, what, calendar, whyClosed);
  const start = { text: isPostal ? 'Deposited in the mail' : 'Posted', day: sent.day };
  if (end.day === undefined) return { state: 'waiting', waitingFor: 'a day that can be counted', steps: [start, { text: TOO_FAR }], reason: effectiveWords(rule) };
  const days = isPostal ? `delivery ${count === 1 ? 'day' : 'days'} (Monday to Saturday, without the federal holidays)` : `business ${count === 1 ? 'day' : 'days'} of “${calendar.name}”`;
  return effective(rule, end.day, [start, { text: [`${count} ${days} after it; the day itself is left out, the last day counts`, ...end.notes].join('; '), day: end.day }]);
}

/** The day of arrival, or the next business day where it arrived after 5 pm. */
function inHours({ rule, calendar, whyClosed }: Asked, fact: NoticeFact, steps: readonly Step[]): EffectiveDate {
  const after = shifted(fact.day, 1, 'days');
  const next = after && openDayFrom(after, 1, whyClosed);
  if (fact.time === undefined) {
    const other = next === undefined ? '' : `: if it was after 5 pm, ${plainDay(next)} counts`;
    return effective(rule, fact.day, [...steps, { text: `The time of day is not recorded${other}`, day: fact.day }]);
  }
  if (fact.time <= CLOSING || next === undefined) return effective(rule, fact.day, steps);
  return effective(rule, next, [...steps, { text: `After 5 pm: the next business day of “${calendar.name}” counts`, day: next }]);
}

const hasProof = ({ proofs }: NoticeFact, kinds: readonly ProofKind[]): boolean => proofs?.some(({ kind }) => kinds.includes(kind)) ?? false;

const at = ({ time }: NoticeFact): string => (time === undefined ? '' : ` at ${clockWords(time)}`);

const effective = (rule: NoticeRule, day: Day, steps: readonly Step[]): EffectiveDate => ({
  state: 'effective', day, steps: [{ text: ruleStep(rule) }, ...steps], reason: effectiveWords(rule),
});

const waiting = (rule: NoticeRule, waitingFor: string): EffectiveDate => ({
  state: 'waiting', waitingFor, steps: [{ text: ruleStep(rule) }, { text: `Not effective yet: waiting for ${waitingFor}` }], reason: effectiveWords(rule),
});

const ruleStep = (rule: NoticeRule): string => capitalised(`the agreement’s rule for ${METHOD_NAMES[rule.method].toLowerCase()}: ${effectiveWords(rule)}`);

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
