/** What screens ask about letters that came in. */
import type { Day } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import type { Id } from '@domain/id';
import { type IncomingLetter, replyDate } from '@domain/incomingLetter';
import type { Agreement } from '@domain/agreement';
import type { Letter } from '@domain/letter';
import type { Obligation } from '@domain/obligation';
import type { Party } from '@domain/party';
import { calendarLookUp } from '../countingCalendars';
import type { NoticebookDb } from '../db';

/** A letter that came in, with the name of who sent it. */
export interface IncomingRow {
  readonly letter: IncomingLetter;
  /** The party, its name and who signed; or who sent it. */
  readonly from: string;
  readonly fromShort: string;
}

/** One of them with all that it names. */
export interface IncomingView extends IncomingRow {
  readonly agreement: Agreement | undefined;
  readonly obligations: readonly Obligation[];
  readonly answers: Letter | undefined;
  readonly repliedWith: Letter | undefined;
  /** How the day of reply was counted, by the calendar as it stands now; undefined where it was typed as a day, or none is asked. */
  readonly account: DueDate | undefined;
}

export async function incomingView(db: NoticebookDb, id: Id): Promise<IncomingView | undefined> {
  const letter = await db.incomingLetters.get(id);
  if (!letter) return undefined;
  const [row] = await rowsOf(db, [letter]);
  if (!row) return undefined;
  const { agreementId, obligationIds, answersLetterId, replied, replyCount, receivedOn } = letter;
  const calendar = replyCount && (await calendarLookUp(db).of({ id: '', ...(agreementId ? { agreementId } : {}) }));
  return {
    ...row,
    agreement: agreementId === undefined ? undefined : await db.agreements.get(agreementId),
    obligations: (await db.obligations.bulkGet([...obligationIds])).flatMap((one) => (one ? [one] : [])),
    answers: answersLetterId === undefined ? undefined : await db.letters.get(answersLetterId),
    repliedWith: replied?.letterId === undefined ? undefined : await db.letters.get(replied.letterId),
    account: replyCount && calendar ? replyDate(receivedOn, replyCount, calendar) : undefined,
  };
}

/** Letters that came in about an obligation, the newest first. */
export const incomingAbout = async (db: NoticebookDb, obligationId: Id): Promise<readonly IncomingRow[]> =>
  rowsOf(db, newestFirst(await db.incomingLetters.where('obligationIds').equals(obligationId).toArray()));

/** Letters that came in under an agreement, the newest first. */
export const incomingUnder = async (db: NoticebookDb, agreementId: Id): Promise<readonly IncomingRow[]> =>
  rowsOf(db, newestFirst(await db.incomingLetters.where({ agreementId }).toArray()));

/** Letters that answer one of ours, the oldest first. */
export const answersTo = async (db: NoticebookDb, letterId: Id): Promise<readonly IncomingRow[]> =>
  rowsOf(db, newestFirst(await db.incomingLetters.where({ answersLetterId: letterId }).toArray()).toReversed());

/** Letters that must be answered by a day, itself included; those that are due first, first. */
export const incomingAwaiting = async (db: NoticebookDb, until: Day, limit = 100): Promise<readonly IncomingRow[]> =>
  rowsOf(db, await db.incomingLetters.where('replyBy').belowOrEqual(until).limit(limit).toArray());

/** Letters whose reply is due between two days, both included. */
export const incomingDueBetween = async (db: NoticebookDb, from: Day, to: Day): Promise<readonly IncomingRow[]> =>
  rowsOf(db, await db.incomingLetters.where('replyBy').between(from, to, true, true).toArray());

/** What the form of an incoming letter can choose from; letters of the agreement that went out, the newest first. */
export interface IncomingChoices {
  readonly agreements: readonly Agreement[];
  readonly obligations: readonly Obligation[];
  readonly parties: readonly Party[];
  readonly letters: readonly Letter[];
}

export async function incomingChoices(db: NoticebookDb, agreementId: Id | undefined): Promise<IncomingChoices> {
  const [agreements, parties] = await Promise.all([db.agreements.orderBy('title').toArray(), db.parties.toArray()]);
  const byName = parties.toSorted((a, b) => a.name.localeCompare(b.name));
  if (agreementId === undefined) return { agreements, obligations: [], parties: byName, letters: [] };
  const obligations = await db.obligations.where({ agreementId }).toArray();
  const letters = (await db.letters.where({ agreementId }).toArray()).filter(({ status }) => status === 'issued').toSorted((a, b) => (a.dated < b.dated ? 1 : -1));
  return { agreements, obligations: obligations.toSorted((a, b) => a.title.localeCompare(b.title)), parties: byName, letters };
}

/** Rows with the names of who sent them. */
export async function rowsOf(db: NoticebookDb, letters: readonly IncomingLetter[]): Promise<readonly IncomingRow[]> {
  const ids = [...new Set(letters.flatMap(({ fromPartyId }) => fromPartyId ?? []))];
  const parties = new Map((await db.parties.bulkGet(ids)).flatMap((party) => (party ? [[party.id, party] as const] : [])));
  return letters.map((letter) => {
    const party = parties.get(letter.fromPartyId ?? '');
    return { letter, from: [party?.name, letter.fromName].filter(Boolean).join(', '), fromShort: party?.shortName ?? letter.fromName };
  });
}

const newestFirst = (letters: readonly IncomingLetter[]): readonly IncomingLetter[] =>
  letters.toSorted((a, b) => (a.receivedOn === b.receivedOn ? (a.id < b.id ? 1 : -1) : a.receivedOn < b.receivedOn ? 1 : -1));
