/** What screens ask about letters. */
import type { Authority } from '@domain/authority';
import type { Day } from '@domain/day';
import { clockOf } from '@domain/dueRule';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { type LetterComment, UNISSUED } from '@domain/letterReview';
import type { LetterItem, LetterSources } from '@domain/letterFields';
import type { Obligation } from '@domain/obligation';
import type { Party } from '@domain/party';
import { hasProofOfService, type Recipient, type ServiceFact, serviceState, type ServiceState } from '@domain/recipient';
import type { NoticebookDb } from '../db';
import { authorityAsOf } from './amendments';
import { calendarLookUp } from '../countingCalendars';
import { dueDateOf } from '../dueDates';
import { groupedBy, waitsForProof } from '../letterStates';
import { letterAbout, type LetterAsked } from './letterAbout';
import { ownTemplateOf, type OwnTemplate } from './templates';

/** A letter with all the records that it is made from. */
export type LetterRecords = LetterSources & {
  readonly letter: Letter;
  /** The template of the office that it is written with, in the letter's version; absent where it is one of Noticebook's. */
  readonly ownTemplate?: OwnTemplate;
};

/** The records behind a letter, or undefined when it, its agreement or its office is not there. */
export async function letterRecords(db: NoticebookDb, id: Id): Promise<LetterRecords | undefined> {
  const letter = await db.letters.get(id);
  if (!letter) return undefined;
  const recipients = await recipientsOf(db, id);
  const sources = await letterSources(db, letter, recipients.map(({ recipient }) => recipient));
  const ownTemplate = await ownTemplateOf(db, letter.template);
  return sources && { ...sources, letter, ...(ownTemplate ? { ownTemplate } : {}) };
}

/** The records behind a letter that may not be saved yet. */
export async function letterSources(
  db: NoticebookDb,
  letter: LetterAsked,
  recipients: readonly Recipient[],
): Promise<LetterSources | undefined> {
  const office = await db.offices.toCollection().first();
  const agreement = await db.agreements.get(letter.agreementId);
  if (!office || !agreement) return undefined;
  const items = await itemsOf(db, letter.obligationIds, letter.dated);
  const links = await db.agreementParties.where({ agreementId: letter.agreementId }).toArray();
  const parties = await db.parties.bulkGet(links.map(({ partyId }) => partyId));
  const recipientParties = await db.parties.bulkGet(recipients.map(({ partyId }) => partyId));
  const signer = letter.signerId ? await db.people.get(letter.signerId) : undefined;
  const approver = letter.approverId ? await db.people.get(letter.approverId) : undefined;
  return {
    office,
    agreement,
    items,
    parties: links.flatMap((link, index) => pair(parties[index], (party) => ({ party, link }))),
    recipients: recipients.flatMap((recipient, index) => pair(recipientParties[index], (party) => ({ recipient, party }))),
    ...(signer ? { signer } : {}),
    ...(approver ? { approver } : {}),
    dated: letter.dated,
    calendar: (await calendarLookUp(db).current({ id: '', agreementId: agreement.id })).calendar,
    ...(await letterAbout(db, letter, office)),
    ...(letter.citesReplaced === true ? await replacedBy(db, letter) : {}),
  };
}

/** What a letter cites of the void one that it replaces. */
async function replacedBy(db: NoticebookDb, { replaces }: Pick<Letter, 'replaces'>): Promise<Pick<LetterSources, 'replaced'>> {
  const old = replaces === undefined ? undefined : await db.letters.get(replaces);
  return old?.issued ? { replaced: { number: old.issued.number, dated: old.dated } } : {};
}

/**
 * What a letter says about its obligations: each obligation whose date is at stake once, with the authority for the notice.
 *
 * A letter about the duty "give notice before activation" is about activation and its date; it is given under the authority
 * of that duty, not of activation. Clauses are cited as they read on the date of the letter.
 */
async function itemsOf(db: NoticebookDb, obligationIds: readonly Id[], dated: Day): Promise<readonly LetterItem[]> {
  const items = new Map<Id, LetterItem>();
  for (const obligation of present(await db.obligations.bulkGet([...obligationIds]))) {
    const recorded = await db.authorities.get(obligation.authorityId);
    if (!recorded) continue;
    const authority = await authorityAsOf(db, recorded, dated);
    const noticeOf = noticeDutyOf(obligation);
    const atStake = (noticeOf === undefined ? undefined : await db.obligations.get(noticeOf)) ?? obligation;
    if (items.has(atStake.id) && atStake === obligation) continue;
    const { due, why } = await dueDateOf(db, atStake); // without the lead: our own day is no business of who gets the letter
    const moves = await db.dueDateMoves.where({ obligationId: atStake.id }).sortBy('on');
    items.set(atStake.id, { obligation: atStake, authority, ...(due ? { due } : {}), account: why, moves, ...(atStake === obligation ? {} : { duty: obligation, dutyDue: (await dueDateOf(db, obligation)).due }) });
  }
  return [...items.values()];
}

/** The obligation of whose date this one is a duty to give notice, by its rule, or undefined. */
export function noticeDutyOf({ rule }: Pick<Obligation, 'rule'>): Id | undefined {
  const clock = clockOf(rule);
  return rule.kind === 'before' && clock?.on === 'due' ? clock.obligationId : undefined;
}

/** Recipients in the order of the letter, each with its party and what is known of its copy. */
export interface RecipientRow {
  readonly recipient: Recipient;
  readonly party: Party;
  readonly facts: readonly ServiceFact[];
  readonly state: ServiceState;
  readonly latest: ServiceFact | undefined;
  readonly hasProof: boolean;
}

export const recipientsOf = async (db: NoticebookDb, letterId: Id): Promise<readonly RecipientRow[]> => (await recipientsOfEach(db, [letterId])).get(letterId) ?? [];

/** The recipients of several letters, by the letter's id; those of one letter in its order. Three reads, however many letters. */
async function recipientsOfEach(db: NoticebookDb, letterIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly RecipientRow[]>> {
  const recipients = (await db.recipients.where('letterId').anyOf(letterIds).toArray()).toSorted((a, b) => a.place - b.place);
  const partyIds = [...new Set(recipients.map(({ partyId }) => partyId))];
  const parties = new Map(present(await db.parties.bulkGet(partyIds)).map((party) => [party.id, party]));
  const facts = groupedBy(await db.serviceFacts.where('letterId').anyOf(letterIds).toArray(), ({ recipientId }) => recipientId);
  const rows = recipients.flatMap((recipient) =>
    pair(parties.get(recipient.partyId), (party): RecipientRow => {
      const own = facts.get(recipient.id) ?? [];
      const { state, fact } = serviceState(own);
      return { recipient, party, facts: own, state, latest: fact, hasProof: hasProofOfService(own) };
    }),
  );
  return groupedBy(rows, ({ recipient }) => recipient.letterId);
}

/** A letter in a list. */
export interface LetterRow {
  readonly letter: Letter;
  readonly agreementTitle: string;
  /** The titles of its obligations, in the letter's order. */
  readonly about: readonly string[];
  /** What its obligations rest on, each once. */
  readonly authorities: readonly Authority[];
  readonly recipients: readonly RecipientRow[];
}

/** All that is not issued first, then the newest issued letters, at most `limit`, then older ones that still wait for proof. */
export async function letterList(db: NoticebookDb, limit = 500): Promise<readonly LetterRow[]> {
  const drafts = await db.letters.where('status').anyOf(UNISSUED).toArray();
  const issued = await db.letters.where('[issued.year+issued.sequence]').above([0, 0]).reverse().limit(limit).toArray();
  const read = new Set(issued.map(({ id }) => id));
  const waiting = await db.letterStates.where('[waiting+since]').between([1, ''], [1, '\uffff']).limit(limit).primaryKeys();
  const older = present(await db.letters.bulkGet(waiting.filter((id) => !read.has(id)).toReversed()));
  return withRecipients(db, [...newestFirst(drafts), ...issued, ...older]);
}

/** How many letters there are of each kind of list, without reading them. */
export async function letterCounts(db: NoticebookDb): Promise<Readonly<Record<'all' | 'waiting' | 'drafts' | 'issued', number>>> {
  const [all, waiting, drafts] = await Promise.all([db.letters.count(), lettersWaitingCount(db), db.letters.where('status').anyOf(UNISSUED).count()]);
  return { all, waiting, drafts, issued: all - drafts };
}

/** Letters about an obligation, the newest first. */
export async function lettersAbout(db: NoticebookDb, obligationId: Id): Promise<readonly LetterRow[]> {
  return withRecipients(db, newestFirst(await db.letters.where('obligationIds').equals(obligationId).toArray()));
}

/** Letters about an obligation, and those of the duties to give notice of its date: they speak for it. The newest first. */
export async function lettersSpeakingFor(db: NoticebookDb, obligationId: Id): Promise<readonly LetterRow[]> {
  const dependents = present(await db.obligations.bulkGet(await db.dueDates.where({ dependsOn: obligationId }).primaryKeys()));
  const duties = dependents.filter((one) => noticeDutyOf(one) === obligationId).map(({ id }) => id);
  return withRecipients(db, newestFirst(await db.letters.where('obligationIds').anyOf([obligationId, ...duties]).distinct().toArray()));
}

/** Letters that cite an authority, themselves or through one of the obligations that rest on it; the newest first. */
export async function lettersCiting(db: NoticebookDb, authorityId: Id, obligationIds: readonly Id[]): Promise<readonly LetterRow[]> {
  const [about, citing] = await Promise.all([
    db.letters.where('obligationIds').anyOf(obligationIds).toArray(),
    db.letters.where('authorityIds').equals(authorityId).toArray(),
  ]);
  return withRecipients(db, newestFirst([...new Map([...about, ...citing].map((letter) => [letter.id, letter])).values()]));
}

/** Letters about any of these obligations, each once, the newest first. */
export async function lettersOfObligations(db: NoticebookDb, obligationIds: readonly Id[]): Promise<readonly LetterRow[]> {
  return withRecipients(db, newestFirst(await db.letters.where('obligationIds').anyOf(obligationIds).distinct().toArray()));
}

/** Letters under an agreement, the newest first. */
export async function lettersUnder(db: NoticebookDb, agreementId: Id): Promise<readonly LetterRow[]> {
  return withRecipients(db, newestFirst(await db.letters.where({ agreementId }).toArray()));
}

/** The letter that replaces a void one, or undefined. */
export const replacementOf = async (db: NoticebookDb, id: Id): Promise<Letter | undefined> => db.letters.where({ replaces: id }).first();

/** Comments on a letter, in the order in which they were made. */
export const commentsOn = async (db: NoticebookDb, letterId: Id): Promise<readonly LetterComment[]> => db.letterComments.where({ letterId }).sortBy('id');

/** How many issued letters wait for proof, without reading them. */
export const lettersWaitingCount = async (db: NoticebookDb): Promise<number> => db.letterStates.where('[waiting+since]').between([1, ''], [1, '\uffff']).count();

/** Issued letters of which a recipient's copy is not proved to have arrived: what waits, oldest first. */
export async function lettersWaiting(db: NoticebookDb, limit = 200): Promise<readonly { readonly row: LetterRow; readonly waiting: readonly RecipientRow[] }[]> {
  const ids = await db.letterStates.where('[waiting+since]').between([1, ''], [1, '\uffff']).limit(limit).primaryKeys();
  const rows = await withRecipients(db, present(await db.letters.bulkGet(ids)));
  return rows.flatMap((row) => {
    const waiting = row.recipients.filter(({ recipient, facts }) => waitsForProof(recipient, facts));
    return waiting.length > 0 ? [{ row, waiting }] : [];
  });
}

/** Other letters in which a tracking number stands already: it warns, it never blocks. `number` as it is kept. */
export async function lettersWithNumber(db: NoticebookDb, number: string, except: Id): Promise<readonly Letter[]> {
  if (number === '') return [];
  const [facts, recipients] = await Promise.all([db.serviceFacts.where({ number }).toArray(), db.recipients.where({ number }).toArray()]);
  const ids = [...new Set([...facts, ...recipients].map(({ letterId }) => letterId))].filter((id) => id !== except);
  return present(await db.letters.bulkGet(ids));
}

async function withRecipients(db: NoticebookDb, letters: readonly Letter[]): Promise<readonly LetterRow[]> {
  const agreements = new Map((await db.agreements.bulkGet([...new Set(letters.map(({ agreementId }) => agreementId))])).flatMap((one) => (one ? [[one.id, one.title]] : [])));
  const obligationIds = [...new Set(letters.flatMap((letter) => letter.obligationIds))];
  const obligations = new Map(present(await db.obligations.bulkGet(obligationIds)).map((one) => [one.id, one]));
  const authorityIds = [...new Set([...[...obligations.values()].map(({ authorityId }) => authorityId), ...letters.flatMap((letter) => letter.authorityIds ?? [])])];
  const authorities = new Map(present(await db.authorities.bulkGet(authorityIds)).map((one) => [one.id, one]));
  const rows = await recipientsOfEach(db, letters.map(({ id }) => id));
  return letters.map((letter) => ({
    letter,
    agreementTitle: agreements.get(letter.agreementId) ?? 'An agreement that is no longer recorded',
    about: letter.obligationIds.flatMap((id) => pair(obligations.get(id), ({ title }) => title)),
    authorities: [...new Set([...(letter.authorityIds ?? []), ...letter.obligationIds.map((id) => obligations.get(id)?.authorityId)])].flatMap((id) => pair(authorities.get(id ?? ''), (one) => one)),
    recipients: rows.get(letter.id) ?? [],
  }));
}

const newestFirst = (letters: readonly Letter[]): readonly Letter[] => letters.toSorted((a, b) => (a.id < b.id ? 1 : -1));

const present = <T>(rows: readonly (T | undefined)[]): readonly T[] => rows.flatMap((row) => (row === undefined ? [] : [row]));

const pair = <T, R>(row: T | undefined, make: (row: T) => R): readonly R[] => (row === undefined ? [] : [make(row)]);
