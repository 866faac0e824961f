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
export const NoticeRule = z.strictObject({ method: Method, effective: Effective });
export type NoticeRule = z.infer<typeof NoticeRule>;

/** `Certified mail, return receipt: on receipt`. */
export const noticeRuleWords = ({ method, effective }: NoticeRule): string => `${METHOD_NAMES[method]}: ${EFFECTIVE_NAMES[effective]}`;
