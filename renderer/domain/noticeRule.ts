/**
 * What an agreement says about notices to one party: where, by which methods, and when a notice by each counts as given.
 *
 * The presets are as real contracts have them; copies of one agreement differ, so each is chosen, never assumed.
 */
import { z } from 'zod';
import { Method, METHOD_NAMES } from './recipient';

export const Effective = z.enum(['onDelivery', 'onReceipt', 'threeDeliveryDays', 'fiveBusinessDays', 'confirmedDelivery', 'refusalCounts', 'writtenConfirmation', 'provenOrReply']);
export type Effective = z.infer<typeof Effective>;

export const EFFECTIVE_NAMES: Readonly<Record<Effective, string>> = {
  onDelivery: 'on delivery',
  onReceipt: 'on receipt',
  threeDeliveryDays: '3 delivery days after deposit',
  fiveBusinessDays: '5 business days after posting',
  confirmedDelivery: 'on confirmed delivery',
  refusalCounts: 'on delivery; a refusal counts, after 5 pm the next business day',
  writtenConfirmation: 'on receipt and written confirmation; after hours the next business day',
  provenOrReply: 'only with proof of sending, delivery, time and content, or a reply',
};

/** What contracts say most often for each method; proposed when a method is ticked. */
export const USUAL: Readonly<Record<Method, Effective>> = {
  certified: 'onReceipt',
  registered: 'onReceipt',
  firstClass: 'threeDeliveryDays',
  overnight: 'confirmedDelivery',
  courier: 'refusalCounts',
  personal: 'onDelivery',
  email: 'provenOrReply',
  fax: 'writtenConfirmation',
};

/** One method that the agreement allows. */
export const NoticeRule = z.strictObject({
  method: Method,
  effective: Effective,
  /** For the two presets that count days: how many, where the agreement has another number than theirs. */
  days: z.int().min(1).max(60).optional(),
});
export type NoticeRule = z.infer<typeof NoticeRule>;

/** How many days a preset counts from the deposit, unless the agreement says another number; presets that count none are left out. */
export const DAYS_COUNTED: Readonly<Partial<Record<Effective, number>>> = { threeDeliveryDays: 3, fiveBusinessDays: 5 };

/** `on receipt`, `7 business days after posting`. */
export const effectiveWords = ({ effective, days }: Pick<NoticeRule, 'effective' | 'days'>): string =>
  days === undefined ? EFFECTIVE_NAMES[effective] : EFFECTIVE_NAMES[effective].replace(/^\d+ (delivery|business) days/, (_, kind: string) => `${days} ${kind} ${days === 1 ? 'day' : 'days'}`);

/** `Certified mail, return receipt: on receipt`. */
export const noticeRuleWords = (rule: NoticeRule): string => `${METHOD_NAMES[rule.method]}: ${effectiveWords(rule)}`;
