import { describe, expect, it } from 'vitest';
import { day } from './day';
import type { CountingCalendar } from './dueDate';
import { effectiveDate, effectiveIfSent, type EffectiveDate, type NoticeFact } from './effectiveDate';
import { federalHolidays } from './federalHolidays';
import type { Effective, NoticeRule } from './noticeRule';
import type { ProofKind } from './proof';
import type { Method } from './recipient';

const federal: CountingCalendar = { name: 'Federal holidays', weekend: [6, 7], closedDays: [...federalHolidays(2009, 2031)], firstYear: 2009, lastYear: 2031 };

const fact = (what: NoticeFact['what'], on: string, time?: string, proof?: ProofKind): NoticeFact => ({
  what, day: day(on), ...(time ? { time } : {}), ...(proof ? { proofs: [{ kind: proof }] } : {}),
});

function by(effective: Effective, method: Method, facts: readonly NoticeFact[], days?: number): EffectiveDate {
  const rule: NoticeRule = { method, effective, ...(days ? { days } : {}) };
  return effectiveDate(rule, method, facts, federal);
}
const dayOf = (found: EffectiveDate): string | undefined => (found.state === 'effective' ? found.day : undefined);
const waitsFor = (found: EffectiveDate): string | undefined => (found.state === 'waiting' ? found.waitingFor : undefined);
const texts = ({ steps }: EffectiveDate): readonly string[] => steps.map(({ text }) => text);

describe('when a notice is effective, by the presets of real contracts (domain paper, section 4)', () => {
  it.each<[string, Effective, Method, readonly NoticeFact[], number | undefined, string]>([
    ['in person: on delivery', 'onDelivery', 'personal', [fact('sent', '2026-11-24'), fact('received', '2026-11-24')], undefined, '2026-11-24'],
    ['Secure Communities MOA, certified: from receipt', 'onReceipt', 'certified', [fact('sent', '2011-05-05'), fact('received', '2011-05-09')], undefined, '2011-05-09'],
    ['first-class, 3 delivery days, over Thanksgiving and a Sunday', 'threeDeliveryDays', 'firstClass', [fact('sent', '2026-11-25')], undefined, '2026-11-30'],
    ['first-class, 3 delivery days: Saturday is one', 'threeDeliveryDays', 'firstClass', [fact('sent', '2026-11-18')], undefined, '2026-11-21'],
    ['first-class, the Friday before a holiday on Saturday is a delivery day', 'threeDeliveryDays', 'firstClass', [fact('sent', '2026-07-01')], undefined, '2026-07-06'],
    ['first-class, another number of days', 'threeDeliveryDays', 'firstClass', [fact('sent', '2026-11-16')], 5, '2026-11-21'],
    ['certified elsewhere: 5 business days after posting, over Thanksgiving', 'fiveBusinessDays', 'certified', [fact('sent', '2026-11-20')], undefined, '2026-11-30'],
    ['certified, 7 business days', 'fiveBusinessDays', 'certified', [fact('sent', '2026-11-20')], 7, '2026-12-02'],
    ['overnight: on confirmed delivery', 'confirmedDelivery', 'overnight', [fact('sent', '2026-11-23'), fact('received', '2026-11-24', undefined, 'tracking')], undefined, '2026-11-24'],
    ['hand or overnight: a refusal counts', 'refusalCounts', 'courier', [fact('sent', '2026-11-23'), fact('refused', '2026-11-24', '10:00')], undefined, '2026-11-24'],
    ['after 5 pm the next business day, past Thanksgiving', 'refusalCounts', 'courier', [fact('sent', '2026-11-25'), fact('received', '2026-11-25', '17:20')], undefined, '2026-11-27'],
    ['5 pm sharp is not after it', 'refusalCounts', 'courier', [fact('sent', '2026-11-25'), fact('received', '2026-11-25', '17:00')], undefined, '2026-11-25'],
    ['a Saturday alone moves nothing', 'refusalCounts', 'courier', [fact('sent', '2026-11-20'), fact('received', '2026-11-21', '10:00')], undefined, '2026-11-21'],
    ['after 5 pm on Friday is Monday', 'refusalCounts', 'personal', [fact('sent', '2026-11-20'), fact('received', '2026-11-20', '18:05')], undefined, '2026-11-23'],
    ['fax: on receipt with a written confirmation', 'writtenConfirmation', 'fax', [fact('sent', '2026-11-23', '16:00', 'fax'), fact('received', '2026-11-23', '16:02')], undefined, '2026-11-23'],
    ['fax after hours: the next business day', 'writtenConfirmation', 'fax', [fact('sent', '2026-11-23', '18:00', 'fax'), fact('received', '2026-11-23', '18:02')], undefined, '2026-11-24'],
    ['e-mail: with proof of delivery, time and content', 'provenOrReply', 'email', [fact('sent', '2026-11-23', '9:00', 'email'), fact('received', '2026-11-23', '09:01')], undefined, '2026-11-23'],
    ['e-mail: a reply is proof', 'provenOrReply', 'email', [fact('sent', '2026-11-23'), fact('answered', '2026-11-30')], undefined, '2026-11-30'],
  ])('%s', (_, effective, method, facts, days, expected) => {
    const found = by(effective, method, facts, days);
    expect(dayOf(found)).toBe(expected);
    expect(found.steps.at(-1)?.day).toBe(expected);
  });

  it.each<[string, Effective, Method, readonly NoticeFact[], string]>([
    ['receipt', 'onReceipt', 'certified', [fact('sent', '2026-11-20'), fact('attempted', '2026-11-23')], 'its receipt'],
    ['receipt, after a refusal', 'onReceipt', 'certified', [fact('sent', '2026-11-20'), fact('refused', '2026-11-23')], 'its receipt: it was refused on Nov 23, 2026, and this rule counts no refusal'],
    ['deposit', 'threeDeliveryDays', 'firstClass', [], 'its deposit in the mail'],
    ['the carrier’s word', 'confirmedDelivery', 'overnight', [fact('sent', '2026-11-23'), fact('received', '2026-11-24')], 'the carrier’s confirmation that it was delivered on Nov 24, 2026'],
    ['a confirmation of a fax', 'writtenConfirmation', 'fax', [fact('sent', '2026-11-23'), fact('received', '2026-11-23')], 'a written confirmation of its receipt'],
    ['proof of an e-mail', 'provenOrReply', 'email', [fact('sent', '2026-11-23')], 'a reply, or proof of sending, delivery, time and content'],
    ['the time of an e-mail', 'provenOrReply', 'email', [fact('sent', '2026-11-23', undefined, 'email'), fact('received', '2026-11-23')], 'a reply, or the time of its delivery'],
    ['a new sending', 'fiveBusinessDays', 'certified', [fact('sent', '2026-11-02'), fact('returned', '2026-11-20')], 'a new sending: it came back on Nov 20, 2026'],
  ])('waits for %s', (_, effective, method, facts, expected) => {
    expect(waitsFor(by(effective, method, facts))).toBe(expected);
  });

  it('counts from the new sending once a copy came back', () => {
    const facts = [fact('sent', '2026-11-02'), fact('returned', '2026-11-16'), fact('sent', '2026-11-20')];
    expect(dayOf(by('fiveBusinessDays', 'certified', facts))).toBe('2026-11-30');
  });

  it('says each step, and the closed days that it skipped', () => {
    expect(texts(by('threeDeliveryDays', 'firstClass', [fact('sent', '2026-11-25')]))).toEqual([
      'The agreement’s rule for first-class mail: 3 delivery days after deposit',
      'Deposited in the mail',
      '3 delivery days (Monday to Saturday, without the federal holidays) after it; the day itself is left out, the last day counts; skipping 1 weekend day and Thanksgiving Day (Thu, Nov 26)',
    ]);
    expect(by('fiveBusinessDays', 'certified', [fact('sent', '2026-11-20')], 7).reason).toBe('7 business days after posting');
  });

  it('says that the time of day would matter when it is not recorded', () => {
    expect(texts(by('refusalCounts', 'courier', [fact('sent', '2026-11-25'), fact('received', '2026-11-25')])).at(-1)).toBe('The time of day is not recorded: if it was after 5 pm, Nov 27, 2026 counts');
  });

  it('says nothing of its own where the agreement says nothing', () => {
    expect(effectiveDate(undefined, 'email', [fact('received', '2026-11-25')], federal)).toMatchObject({ state: 'unknown', reason: 'the agreement does not say when a notice by e-mail is effective' });
  });

  it('says when its calendar does not know the year', () => {
    const short = { ...federal, firstYear: 2025, lastYear: 2025 };
    expect(texts(effectiveDate({ method: 'certified', effective: 'fiveBusinessDays' }, 'certified', [fact('sent', '2026-11-20')], short)).at(-1)).toContain('knows only the holidays of 2025');
  });

  it('knows beforehand only what is counted from the deposit', () => {
    expect(dayOf(effectiveIfSent({ method: 'firstClass', effective: 'threeDeliveryDays' }, 'firstClass', day('2026-11-25'), federal))).toBe('2026-11-30');
    expect(waitsFor(effectiveIfSent({ method: 'certified', effective: 'onReceipt' }, 'certified', day('2026-11-25'), federal))).toBe('its receipt');
  });
});
