/** The way of a letter as events along time, the same for the picture and its words. */
import { type Day, plainDay } from '@domain/day';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { standingFacts } from '@domain/recipient';
import type { RecipientRow } from '@store/queries/letters';
import type { AxisEvent } from '@ui/TimeAxis';
import { FACT_WORDS } from './serviceWords';

export type ServiceEvent = AxisEvent & { readonly text: string };

/** Issue, then what became of each copy, with the day on which notice to each was effective, and the day on which it was declared void; by day. */
export function serviceEvents(issuedOn: Day, { registered, voided }: Pick<Letter, 'registered' | 'voided'>, rows: readonly RecipientRow[], effective: ReadonlyMap<Id, EffectiveDate>): readonly ServiceEvent[] {
  const begun = registered ? 'Date of the letter' : 'Letter issued';
  const events: readonly ServiceEvent[] = [
    { day: issuedOn, what: 'happened', label: begun, text: begun },
    ...rows.flatMap(({ recipient, party, facts }): readonly ServiceEvent[] => {
      const found = effective.get(recipient.id);
      return [
        ...standingFacts(facts).map(({ what, day }): ServiceEvent => ({
          day, what: what === 'sent' ? 'happened' : 'byOthers', label: `${party.shortName}: ${FACT_WORDS[what].toLowerCase()}`, text: `${party.name}: ${FACT_WORDS[what].toLowerCase()}`,
        })),
        ...(found?.state === 'effective' ? [{ day: found.day, what: 'byOthers' as const, label: `${party.shortName}: notice effective`, text: `${party.name}: notice effective (${found.reason})` }] : []),
      ];
    }),
    ...(voided ? [{ day: voided.on, what: 'happened' as const, label: 'Declared void', text: 'Declared void' }] : []),
  ];
  return events.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What a reader hears in place of the picture. */
export const serviceSentence = (number: string, events: readonly ServiceEvent[], replyBy: Day | undefined, asked: string): string =>
  `The way of ${number} along time. ${events.map(({ day, text }) => `${plainDay(day)}: ${text}`).join('; ')}${replyBy ? `; ${plainDay(replyBy)}: ${asked.toLowerCase()}` : ''}.`;
