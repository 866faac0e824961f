/** With what the meeting after another one begins: the same people and agenda, and what is still open of the obligations. */
import type { AgendaItemDraft } from '@domain/agendaItem';
import type { Id } from '@domain/id';
import type { AttendeeDraft, Meeting } from '@domain/meeting';
import { isOpen } from '@domain/obligation';
import type { NoticebookDb } from '../db';
import { agendaOf } from './minutes';
import { meetingChoices } from './meetings';

export interface NextMeeting {
  readonly last: Meeting;
  readonly obligationIds: readonly Id[];
  /** Whom the form proposes. */
  readonly people: readonly AttendeeDraft[];
  /** Of those, who was not invited the last time. */
  readonly leftOut: readonly AttendeeDraft[];
  /** Who was invited the last time and is not proposed by the form. */
  readonly added: readonly AttendeeDraft[];
  readonly agenda: readonly AgendaItemDraft[];
}

/** Undefined where the meeting is not recorded. */
export async function nextMeeting(db: NoticebookDb, id: Id): Promise<NextMeeting | undefined> {
  const last = await db.meetings.get(id);
  if (last === undefined) return undefined;
  const [attendees, items, { people }, obligations] = await Promise.all([
    db.attendees.where({ meetingId: id }).sortBy('id'),
    agendaOf(db, id),
    meetingChoices(db, last.agreementId),
    db.obligations.bulkGet([...last.obligationIds]),
  ]);
  const isSame = (one: Pick<AttendeeDraft, 'name' | 'of'>, other: Pick<AttendeeDraft, 'name' | 'of'>) => one.name === other.name && one.of === other.of;
  return {
    last,
    obligationIds: obligations.flatMap((one) => (one && isOpen(one) ? [one.id] : [])),
    people,
    leftOut: people.filter((proposed) => !attendees.some((one) => isSame(one, proposed))),
    added: attendees.filter((one) => !people.some((proposed) => isSame(one, proposed))).map(({ name, title, of, level }) => ({ name, title, of, level })),
    agenda: items.map(({ title, obligationId, letterId, incomingLetterId }) => ({
      title, ...(obligationId ? { obligationId } : {}), ...(letterId ? { letterId } : {}), ...(incomingLetterId ? { incomingLetterId } : {}),
    })),
  };
}
