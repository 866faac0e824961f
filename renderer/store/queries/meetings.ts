/** What screens ask about meetings. */
import type { Agreement } from '@domain/agreement';
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { Attendee, Meeting, Outcome, Statement } from '@domain/meeting';
import type { Obligation } from '@domain/obligation';
import type { DueRow, NoticebookDb } from '../db';

/** A meeting in a list. */
export interface MeetingRow {
  readonly meeting: Meeting;
  readonly agreement: Agreement | undefined;
  readonly outcomes: readonly Outcome[];
}

/** All meetings, the latest first. */
export async function meetingList(db: NoticebookDb, limit = 500): Promise<readonly MeetingRow[]> {
  return rows(db, await db.meetings.orderBy('day').reverse().limit(limit).toArray());
}

/** Meetings planned for `today` or later, the next first. */
export async function meetingsAhead(db: NoticebookDb, today: Day, limit = 20): Promise<readonly MeetingRow[]> {
  const ahead = await db.meetings.where('day').aboveOrEqual(today).limit(limit).toArray();
  return rows(db, ahead.filter(({ status }) => status === 'planned'));
}

/** Meetings under an agreement, the latest first. */
export async function meetingsUnder(db: NoticebookDb, agreementId: Id): Promise<readonly MeetingRow[]> {
  return rows(db, (await db.meetings.where({ agreementId }).sortBy('day')).toReversed());
}

async function rows(db: NoticebookDb, meetings: readonly Meeting[]): Promise<readonly MeetingRow[]> {
  return Promise.all(
    meetings.map(async (meeting) => ({
      meeting,
      agreement: await db.agreements.get(meeting.agreementId),
      outcomes: await db.outcomes.where({ meetingId: meeting.id }).sortBy('id'),
    })),
  );
}

/** A meeting with all that its page and its minutes show. */
export interface MeetingView {
  readonly meeting: Meeting;
  readonly agreement: Agreement;
  readonly attendees: readonly Attendee[];
  readonly statements: readonly Statement[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly obligation: Obligation }[];
  /** The obligations that are taken up, with where each stands. */
  readonly obligations: readonly { readonly obligation: Obligation; readonly due: DueRow | undefined }[];
  /** Due dates whose clock this meeting starts. */
  readonly dueBecauseOfThis: readonly { readonly obligation: Obligation; readonly due: DueRow }[];
}

/** One meeting, or undefined when it is not there. */
export async function meetingView(db: NoticebookDb, id: Id): Promise<MeetingView | undefined> {
  const meeting = await db.meetings.get(id);
  const agreement = meeting && (await db.agreements.get(meeting.agreementId));
  if (!meeting || !agreement) return undefined;
  const [attendees, statements, outcomes, obligations] = await Promise.all([
    db.attendees.where({ meetingId: id }).sortBy('id'),
    db.statements.where({ meetingId: id }).sortBy('place'),
    db.outcomes.where({ meetingId: id }).sortBy('id'),
    db.obligations.bulkGet(meeting.obligationIds),
  ]);
  const taken = await Promise.all(present(obligations).map(async (obligation) => ({ obligation, due: await db.dueDates.get(obligation.id) })));
  const decided = await Promise.all(
    outcomes.map(async (outcome) => ({ outcome, obligation: await db.obligations.get(outcome.obligationId) })),
  );
  return {
    meeting,
    agreement,
    attendees,
    statements,
    outcomes: decided.flatMap(({ outcome, obligation }) => (obligation ? [{ outcome, obligation }] : [])),
    obligations: taken,
    dueBecauseOfThis: await dueBecauseOf(db, meeting),
  };
}

async function dueBecauseOf(db: NoticebookDb, meeting: Meeting): Promise<MeetingView['dueBecauseOfThis']> {
  const dues = await db.dueDates.where('dependsOn').anyOf(meeting.obligationIds).toArray();
  const obligations = await db.obligations.bulkGet(dues.map(({ id }) => id));
  return dues.flatMap((due, index) => {
    const obligation = obligations[index];
    const clock = obligation && 'clock' in obligation.rule ? obligation.rule.clock : undefined;
    return obligation && (clock?.on === 'met' || clock?.on === 'called') ? [{ obligation, due }] : [];
  });
}

const present = <T>(found: readonly (T | undefined)[]): readonly T[] => found.flatMap((row) => (row === undefined ? [] : [row]));
