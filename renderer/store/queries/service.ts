/** When notice to each recipient of a letter is effective, and which clocks its service starts. */
import type { Day } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import { standingFacts } from '@domain/recipient';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';
import { dueDateOf } from '../dueDates';
import { effectiveOf, noticeRulesOf } from '../service';
import type { LetterRow } from './letters';

/** An obligation whose due date is counted from this letter's service. */
export interface StartedClock {
  readonly obligation: Obligation;
  readonly on: 'sent' | 'received' | 'deemed';
  readonly due: Day | undefined;
  /** Why that day, or what is waited for. */
  readonly reason: string;
}

export interface LetterService {
  /** By the recipient's id. */
  readonly effective: ReadonlyMap<Id, EffectiveDate>;
  readonly clocks: readonly StartedClock[];
}

export async function serviceOfLetter(db: NoticebookDb, { id, agreementId, obligationIds }: Letter): Promise<LetterService> {
  const [recipients, facts, rules] = await Promise.all([
    db.recipients.where({ letterId: id }).toArray(),
    db.serviceFacts.where({ letterId: id }).toArray(),
    noticeRulesOf(db, agreementId),
  ]);
  const calendar = await calendarLookUp(db).of({ id: '', agreementId });
  const effective = new Map(
    recipients.map((recipient) => [recipient.id, effectiveOf(recipient, standingFacts(facts.filter(({ recipientId }) => recipientId === recipient.id)), rules, calendar)] as const),
  );
  return { effective, clocks: await clocksOf(db, obligationIds) };
}

/** When notice to each recipient of several letters is effective, by the recipient's id. A void letter gives no notice. */
export async function effectiveOfLetters(db: NoticebookDb, letters: readonly LetterRow[]): Promise<ReadonlyMap<Id, EffectiveDate>> {
  const calendars = calendarLookUp(db);
  const found = new Map<Id, EffectiveDate>();
  for (const agreementId of new Set(letters.map(({ letter }) => letter.agreementId))) {
    const [rules, calendar] = await Promise.all([noticeRulesOf(db, agreementId), calendars.of({ id: '', agreementId })]);
    for (const { letter, recipients } of letters) {
      if (letter.agreementId !== agreementId || letter.status !== 'issued') continue;
      for (const { recipient, facts } of recipients) found.set(recipient.id, effectiveOf(recipient, standingFacts(facts), rules, calendar));
    }
  }
  return found;
}

async function clocksOf(db: NoticebookDb, obligationIds: readonly Id[]): Promise<readonly StartedClock[]> {
  const ids = await db.dueDates.where('dependsOn').anyOf(obligationIds).primaryKeys();
  const clocks: StartedClock[] = [];
  for (const obligation of await db.obligations.bulkGet(ids)) {
    const on = obligation && clockOf(obligation.rule)?.on;
    if (!obligation || (on !== 'sent' && on !== 'received' && on !== 'deemed')) continue;
    const { due, why, waitingFor } = await dueDateOf(db, obligation);
    clocks.push({ obligation, on, due, reason: due === undefined && waitingFor !== undefined ? `waiting for ${waitingFor}` : why });
  }
  return clocks.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}
