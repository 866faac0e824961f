/** What screens ask about meetings. */
import type { Agreement } from '@domain/agreement';
import type { Day } from '@domain/day';
import type { Authority } from '@domain/authority';
import { clockOf } from '@domain/dueRule';
import type { Id } from '@domain/id';
import type { Attendee, AttendeeDraft, Meeting, Outcome, Statement } from '@domain/meeting';
import type { Letter } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import type { Office } from '@domain/office';
import { Level, type Party } from '@domain/party';
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
  /** What the obligations that are named on the page rest on, by id. */
  readonly authorities: ReadonlyMap<Id, Authority>;
  /** The letters that are linked to it, then those that are about it. */
  readonly letters: readonly Letter[];
  /**
   * Obligations whose clock this meeting starts. `isCounted`: their due date counts from it now; otherwise it will
   * once the meeting is held, and until then the due date, if any, counts from an earlier one.
   */
  readonly dueBecauseOfThis: readonly { readonly obligation: Obligation; readonly due: DueRow; readonly isCounted: boolean }[];
}

/** One meeting, or undefined when it is not there. */
export async function meetingView(db: NoticebookDb, id: Id): Promise<MeetingView | undefined> {
  const meeting = await db.meetings.get(id);
  const agreement = meeting && (await db.agreements.get(meeting.agreementId));
  if (!meeting || !agreement) return undefined;
  const [attendees, statements, outcomes, obligations, letters] = await Promise.all([
    db.attendees.where({ meetingId: id }).sortBy('id'),
    db.statements.where({ meetingId: id }).sortBy('place'),
    db.outcomes.where({ meetingId: id }).sortBy('id'),
    db.obligations.bulkGet(meeting.obligationIds),
    lettersOf(db, meeting),
  ]);
  const taken = await Promise.all(present(obligations).map(async (obligation) => ({ obligation, due: await db.dueDates.get(obligation.id) })));
  const decided = await Promise.all(
    outcomes.map(async (outcome) => ({ outcome, obligation: await db.obligations.get(outcome.obligationId) })),
  );
  const dueBecauseOfThis = await dueBecauseOf(db, meeting);
  const named = [...present(obligations), ...present(decided.map(({ obligation }) => obligation)), ...dueBecauseOfThis.map(({ obligation }) => obligation)];
  return {
    meeting,
    agreement,
    attendees,
    statements,
    outcomes: decided.flatMap(({ outcome, obligation }) => (obligation ? [{ outcome, obligation }] : [])),
    obligations: taken,
    authorities: new Map(present(await db.authorities.bulkGet([...new Set(named.map(({ authorityId }) => authorityId))])).map((one) => [one.id, one])),
    letters,
    dueBecauseOfThis,
  };
}

async function lettersOf(db: NoticebookDb, { id, letterIds }: Meeting): Promise<readonly Letter[]> {
  const [linked, about] = await Promise.all([db.letters.bulkGet(letterIds), db.letters.where({ meetingId: id }).sortBy('id')]);
  return [...new Map([...present(linked), ...about].map((letter) => [letter.id, letter])).values()];
}

async function dueBecauseOf(db: NoticebookDb, meeting: Meeting): Promise<MeetingView['dueBecauseOfThis']> {
  const dues = await db.dueDates.where('dependsOn').anyOf(meeting.obligationIds).sortBy('sort');
  const obligations = await db.obligations.bulkGet(dues.map(({ id }) => id));
  const found = await Promise.all(
    dues.map(async (due, index) => {
      const obligation = obligations[index];
      const clock = obligation && clockOf(obligation.rule);
      if (!obligation || (clock?.on !== 'met' && clock?.on !== 'called')) return undefined;
      const isCounted = (await countedMeeting(db, clock.obligationId, clock.on))?.id === meeting.id;
      return isCounted || meeting.status === 'planned' ? { obligation, due, isCounted } : undefined;
    }),
  );
  return present(found);
}

/** The meeting from which a clock counts: the latest held, or the latest called, about an obligation. */
async function countedMeeting(db: NoticebookDb, obligationId: Id, on: 'met' | 'called'): Promise<Meeting | undefined> {
  const meetings = await db.meetings.where('obligationIds').equals(obligationId).sortBy('day');
  return meetings.filter(({ status }) => on === 'called' || status === 'held').at(-1);
}

/** What the form of a meeting chooses from under one agreement. */
export interface MeetingChoices {
  /** Sorted by due date. */
  readonly obligations: readonly { readonly obligation: Obligation; readonly due: DueRow }[];
  /** The newest first. */
  readonly letters: readonly Letter[];
  /** Who is proposed to be invited, by level: contacts of the parties, then our own people. */
  readonly people: readonly AttendeeDraft[];
}

/** The obligations, letters and people of an agreement, from which a meeting is made up. */
export async function meetingChoices(db: NoticebookDb, agreementId: Id): Promise<MeetingChoices> {
  const dues = await db.dueDates.where({ agreementId }).sortBy('sort');
  const obligations = await db.obligations.bulkGet(dues.map(({ id }) => id));
  const letters = await db.letters.where({ agreementId }).toArray();
  return {
    obligations: dues.flatMap((due, index) => {
      const obligation = obligations[index];
      return obligation ? [{ obligation, due }] : [];
    }),
    letters: letters.toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    people: await proposedPeople(db, agreementId),
  };
}

async function proposedPeople(db: NoticebookDb, agreementId: Id): Promise<readonly AttendeeDraft[]> {
  const parts = await db.agreementParties.where({ agreementId }).sortBy('id');
  const parties = present(await db.parties.bulkGet(parts.map(({ partyId }) => partyId)));
  return peopleOf(db, parties);
}

/** Everybody in the directory who could come: by level, the contacts of all parties, then our own people. */
export const directoryPeople = async (db: NoticebookDb): Promise<readonly AttendeeDraft[]> => peopleOf(db, (await db.parties.toArray()).toSorted((a, b) => a.name.localeCompare(b.name)));

/** The contacts of the parties, then our own people, by level. */
async function peopleOf(db: NoticebookDb, parties: readonly Party[]): Promise<readonly AttendeeDraft[]> {
  const people = await db.people.orderBy('id').toArray();
  const contacts = parties.flatMap(({ id, attention, name, shortName, level }): readonly AttendeeDraft[] => {
    // `Karen Dowd, Deployment Coordinator`: the name, then the title. Whoever is not named is invited by the office.
    const [person = '', ...title] = attention.split(',');
    const others = people.filter((one) => one.partyId === id && one.name !== person.trim()).map((one) => ({ name: one.name, title: one.title, of: shortName, level }));
    return [{ name: person.trim() || `Representative of ${name}`, title: title.join(',').trim(), of: shortName, level }, ...others];
  });
  const office = await db.offices.toCollection().first();
  const own = people.filter(({ partyId }) => partyId === undefined);
  const ours = own.map(({ name, title, level }): AttendeeDraft => ({ name, title, of: office ? cityWord(office) : 'City', level }));
  return Level.options.flatMap((level) => [...contacts, ...ours].filter((one) => one.level === level));
}

/** `City of Alder Falls` speaks as `City` in its own minutes. */
export const cityWord = ({ city }: Pick<Office, 'city'>): string => /^(City|County|Town|Village|Borough|Township|Parish) of /.exec(city)?.[1] ?? city;

const present = <T>(found: readonly (T | undefined)[]): readonly T[] => found.flatMap((row) => (row === undefined ? [] : [row]));

/** The obligations whose due dates are counted from an obligation's due date, at whatever remove; they move when it moves. */
export async function countedFrom(db: NoticebookDb, obligationId: Id): Promise<readonly Obligation[]> {
  const found = new Map<Id, Obligation>();
  let from: readonly Id[] = [obligationId];
  while (from.length > 0) {
    const dues = await db.dueDates.where('dependsOn').anyOf(from).primaryKeys();
    const next = present(await db.obligations.bulkGet(dues)).filter(({ id, rule }) => id !== obligationId && !found.has(id) && clockOf(rule)?.on === 'due');
    for (const obligation of next) found.set(obligation.id, obligation);
    from = next.map(({ id }) => id);
  }
  return [...found.values()];
}
