/** When letters about an obligation were served: sent, received, or effective by what the agreement says about notices. */
import type { Agreement, AgreementParty } from '@domain/agreement';
import type { Day } from '@domain/day';
import type { CountingCalendar } from '@domain/dueDate';
import { effectiveDate, type EffectiveDate } from '@domain/effectiveDate';
import type { Id } from '@domain/id';
import type { NoticeRule } from '@domain/noticeRule';
import type { Obligation } from '@domain/obligation';
import { isByMail, type Recipient, type ServiceFact, standingFacts, wayOf } from '@domain/recipient';
import type { CalendarLookUp } from './countingCalendars';
import type { NoticebookDb } from './db';

/** What of a letter's service is asked for. */
export type Service = 'sent' | 'received' | 'deemed';

/** The day on which the last addressee was served, and whether its copy went by mail. */
export type Served = { readonly day: Day; readonly isByMail: boolean };

/** The earliest of the letters about an obligation that were served on all of their addressees, or undefined. */
export async function serviceOf(db: NoticebookDb, obligation: Pick<Obligation, 'id'>, what: Service, calendars: CalendarLookUp): Promise<Served | undefined> {
  const letters = (await db.letters.where('obligationIds').equals(obligation.id).toArray()).filter(({ status }) => status === 'issued');
  const served: Served[] = [];
  for (const letter of letters) {
    const addressees = (await db.recipients.where({ letterId: letter.id }).toArray()).filter(({ role }) => role === 'addressee');
    const facts = await db.serviceFacts.where({ letterId: letter.id }).toArray();
    const rules = what === 'deemed' ? await noticeRulesOf(db, letter.agreementId) : undefined;
    const calendar = rules && (await calendars.of({ id: '', agreementId: letter.agreementId }));
    const each = addressees.map((recipient): Served | undefined => {
      const own = standingFacts(facts.filter(({ recipientId }) => recipientId === recipient.id));
      const day = rules && calendar ? effectiveDay(effectiveOf(recipient, own, rules, calendar)) : own.find((fact) => fact.what === what)?.day;
      return day && { day, isByMail: isByMail(wayOf(recipient, own)) };
    });
    const last = each.every((one) => one !== undefined) ? each.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] : undefined;
    if (last) served.push(last);
  }
  return served.toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
}

const effectiveDay = (found: EffectiveDate): Day | undefined => (found.state === 'effective' ? found.day : undefined);

/** What an agreement says about notices, by party. */
export type NoticeRules = ReadonlyMap<Id, readonly NoticeRule[]>;

export async function noticeRulesOf(db: NoticebookDb, agreementId: Agreement['id']): Promise<NoticeRules> {
  const parts = await db.agreementParties.where({ agreementId }).toArray();
  return new Map(parts.map(({ partyId, noticeRules }: AgreementParty) => [partyId, noticeRules ?? []]));
}

/** When notice to one recipient is effective. `facts` are standing ones of this recipient. */
export function effectiveOf(recipient: Pick<Recipient, 'partyId' | 'method'>, facts: readonly ServiceFact[], rules: NoticeRules, calendar: CountingCalendar): EffectiveDate {
  const method = wayOf(recipient, facts);
  const rule = rules.get(recipient.partyId)?.find((one) => one.method === method);
  return effectiveDate(rule, method, facts, calendar);
}
