/** What screens ask about obligations: the docket, one obligation with all it hangs on, what is due. */
import type { Agreement } from '@domain/agreement';
import type { Authority } from '@domain/authority';
import type { Day } from '@domain/day';
import type { DueDate } from '@domain/dueDate';
import { clockOf, type DueRule } from '@domain/dueRule';
import type { Id } from '@domain/id';
import type { Meeting, Outcome } from '@domain/meeting';
import { type Fulfilment, standingMoves } from '@domain/fulfilment';
import type { HeldDate } from '@domain/heldDate';
import type { DueDateMove, Obligation } from '@domain/obligation';
import type { Party } from '@domain/party';
import type { Person } from '@domain/person';
import type { BaseView } from '@domain/savedView';
import type { Trigger } from '@domain/trigger';
import type { DueRow, NoticebookDb } from '../db';
import { dueDateOf, fulfilmentsOf, lastRecount, nextOfSeries, NO_DAY } from '../dueDates';
import { duesInMemory, sortedDues } from '../keptDues';
import { authoritiesOf, partiesOf, triggersOf } from './agreements';
import { type Said, saidAbout } from './saidAbout';

/** One line of the docket. */
export interface DocketLine {
  readonly obligation: Obligation;
  readonly due: DueRow;
  readonly agreement: Agreement;
  readonly authority: Authority;
  readonly owner: Person | undefined;
}

/** What a list shows of an obligation; a `DocketLine` is one as well. */
export interface ListLine extends Omit<DocketLine, 'obligation'> {
  readonly obligation: Pick<Obligation, 'id' | 'title' | 'status' | 'statusSince' | 'ownerId' | 'owedBy'> & { readonly rule: Pick<DueRule, 'kind'> };
}

/**
 * All open obligations sorted by due date, those without a date last; or the closed ones, the latest first.
 *
 * Reads the narrow rows that are derived for lists and the records that they name, no obligation.
 */
export async function obligationList(db: NoticebookDb, which: 'open' | 'closed'): Promise<readonly ListLine[]> {
  const dues = await sortedDues(db, which);
  const known = madeOf.get(dues);
  if (known) return known;
  const lines = await listLines(db, which === 'open' ? dues : dues.toReversed());
  madeOf.set(dues, lines);
  return lines;
}

/** The lines of these due dates, in their order, without reading an obligation. */
export async function listLines(db: NoticebookDb, dues: readonly DueRow[]): Promise<readonly ListLine[]> {
  const [agreements, authorities, people] = await Promise.all([
    byId(db.agreements.bulkGet(unique(dues.map(({ agreementId }) => agreementId)))),
    byId(db.authorities.bulkGet(unique(dues.map(({ authorityId }) => authorityId)))),
    byId(db.people.bulkGet(unique(dues.map(({ ownerId }) => ownerId)))),
  ]);
  return dues.flatMap((due): readonly ListLine[] => {
    const agreement = agreements.get(due.agreementId);
    const authority = authorities.get(due.authorityId);
    const { id, title, status, statusSince, ownerId, owedBy, ruleKind } = due;
    const obligation = { id, title, status, statusSince, ownerId, owedBy, rule: { kind: ruleKind } };
    return agreement && authority ? [{ obligation, due, agreement, authority, owner: people.get(ownerId) }] : [];
  });
}

/** The lines made of due dates, for as long as those are kept. */
const madeOf = new WeakMap<readonly DueRow[], readonly ListLine[]>();

/** Open obligations with all that is recorded of them, sorted by due date, those without a date last; or the closed ones, the latest first. */
export async function docket(db: NoticebookDb, which: 'open' | 'closed', limit = 1_000): Promise<readonly DocketLine[]> {
  const range = db.dueDates.where('[open+sort]').between([which === 'open' ? 1 : 0, ''], [which === 'open' ? 1 : 0, '\uffff']);
  return docketLines(db, await (which === 'open' ? range : range.reverse()).limit(limit).toArray());
}

/** How many rows from the first on are so, where all behind are not. */
function countWhile(rows: readonly DueRow[], isSo: (row: DueRow) => boolean): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const row = rows[middle];
    if (row !== undefined && isSo(row)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many obligations each view of the list holds, without reading them; `soonTo` ends the view of what is due soon. */
export async function docketCounts(db: NoticebookDb, today: Day, soonTo: Day): Promise<Readonly<Record<BaseView, number>>> {
  const kept = await duesInMemory(db);
  if (kept !== undefined) {
    const isUnable = ({ status }: DueRow): boolean => status === 'cannotMeet' || status === 'willNotMeet';
    const overdue = countWhile(kept.open, ({ sort }) => sort < today);
    return {
      open: kept.open.length, overdue, soon: countWhile(kept.open, ({ sort }) => sort <= soonTo) - overdue,
      unable: kept.open.filter(isUnable).length + kept.closed.filter(isUnable).length, closed: kept.closed.length,
    };
  }
  const range = db.dueDates.where.bind(db.dueDates);
  const [open, overdue, soon, unable, closed] = await Promise.all([
    range('[open+sort]').between([1, ''], [1, '\uffff']).count(),
    range('[open+sort]').between([1, ''], [1, today], true, false).count(),
    range('[open+sort]').between([1, today], [1, soonTo], true, true).count(),
    range('status').anyOf('cannotMeet', 'willNotMeet').count(),
    range('[open+sort]').between([0, ''], [0, '\uffff']).count(),
  ]);
  return { open, overdue, soon, unable, closed };
}

/** The obligations of an agreement, sorted by due date. */
export async function obligationsUnder(db: NoticebookDb, agreementId: Id): Promise<readonly DocketLine[]> {
  return docketLines(db, await db.dueDates.where({ agreementId }).sortBy('sort'));
}

/** Of open obligations, the official due dates before `today`, the longest overdue first. */
export const datesOverdue = async (db: NoticebookDb, today: Day, limit: number): Promise<readonly DueRow[]> =>
  db.dueDates.where('[open+sort]').between([1, ''], [1, today], true, false).limit(limit).toArray();

/** Of open obligations, the official due dates from `from` to `to`, both included. */
export const datesAhead = async (db: NoticebookDb, from: Day, to: Day, limit: number): Promise<readonly DueRow[]> =>
  db.dueDates.where('[open+sort]').between([1, from], [1, to], true, true).limit(limit).toArray();

/** How many are overdue, and due from `today` to `until`, without reading them. */
export async function dueCounts(db: NoticebookDb, today: Day, until: Day): Promise<{ readonly overdue: number; readonly due: number }> {
  const kept = await duesInMemory(db);
  if (kept !== undefined) {
    const overdue = countWhile(kept.open, ({ sort }) => sort < today);
    return { overdue, due: countWhile(kept.open, ({ sort }) => sort <= until) - overdue };
  }
  const [overdue, due] = await Promise.all([overdueCount(db, today), db.dueDates.where('[open+sort]').between([1, today], [1, until], true, true).count()]);
  return { overdue, due };
}

/**
 * How many are overdue, and open, without reading them.
 *
 * The open ones are all less the closed ones: IndexedDB goes from row to row to count them, ten thousand in some 40 ms that everything
 * asked of it waits for. How many there are in all stands in the proof.
 */
export async function openCounts(db: NoticebookDb, today: Day): Promise<{ readonly overdue: number; readonly open: number }> {
  const kept = await duesInMemory(db);
  if (kept !== undefined) return { overdue: countWhile(kept.open, ({ sort }) => sort < today), open: kept.open.length };
  const [overdue, closed, proof] = await Promise.all([overdueCount(db, today), db.dueDates.where('[open+sort]').between([0, ''], [0, '\uffff']).count(), db.proof.get('proof')]);
  return { overdue, open: (proof?.counts['dueDates'] ?? (await db.dueDates.count())) - closed };
}

const overdueCount = async (db: NoticebookDb, today: Day): Promise<number> => db.dueDates.where('[open+sort]').between([1, ''], [1, today], true, false).count();

/** The lines of these due dates, in their order. */
export async function docketLines(db: NoticebookDb, dues: readonly DueRow[]): Promise<readonly DocketLine[]> {
  const obligations = await db.obligations.bulkGet(dues.map(({ id }) => id));
  const [agreements, authorities, people] = await Promise.all([
    byId(db.agreements.bulkGet(unique(obligations.map((one) => one?.agreementId)))),
    byId(db.authorities.bulkGet(unique(obligations.map((one) => one?.authorityId)))),
    byId(db.people.bulkGet(unique(obligations.map((one) => one?.ownerId)))),
  ]);
  return dues.flatMap((due, index) => {
    const obligation = obligations[index];
    const agreement = obligation && agreements.get(obligation.agreementId);
    const authority = obligation && authorities.get(obligation.authorityId);
    return obligation && agreement && authority ? [{ obligation, due, agreement, authority, owner: people.get(obligation.ownerId) }] : [];
  });
}

/** An obligation with all that its page shows, except letters and history, which are asked for apart. */
export interface ObligationView extends DocketLine {
  readonly account: DueDate;
  readonly owedTo: readonly Party[];
  /** In the order in which they were recorded. */
  readonly moves: readonly DueDateMove[];
  /** Those that still stand: in a series, the ones since the last date that was kept. */
  readonly standingMoves: readonly DueDateMove[];
  /** The last time that the due date moved because a calendar was changed. */
  readonly recount: HeldDate | undefined;
  /** The dates of a series that were kept, the latest first. */
  readonly fulfilments: readonly Fulfilment[];
  /** The date of a series that is next. */
  readonly next: Pick<Fulfilment, 'occurrence' | 'due'> | undefined;
  /** The obligation that took this one's place. */
  readonly successor: Obligation | undefined;
  /** The obligations whose place this one took. */
  readonly supersedes: readonly Obligation[];
  readonly meetings: readonly Meeting[];
  readonly outcomes: readonly Outcome[];
  /** What was said about it in those meetings. */
  readonly said: readonly Said[];
  /** Obligations whose clock hangs on this one. */
  readonly waitingForThis: readonly Obligation[];
  /** The obligation on which this one's clock hangs. */
  readonly hangsOn: Obligation | undefined;
}

/** One obligation with all it hangs on, or undefined when it is not there. */
export async function obligationView(db: NoticebookDb, id: Id): Promise<ObligationView | undefined> {
  const due = await db.dueDates.get(id);
  const line = due && (await docketLines(db, [due]))[0];
  if (!line) return undefined;
  const { obligation } = line;
  const clock = clockOf(obligation.rule);
  const [account, owedTo, moves, recount, fulfilments, next, meetings, outcomes, said, dependents, hangsOn, successor, supersedes] = await Promise.all([
    dueDateOf(db, obligation),
    db.parties.bulkGet(obligation.owedToIds),
    db.dueDateMoves.where({ obligationId: id }).sortBy('id'),
    lastRecount(db, id),
    fulfilmentsOf(db, id),
    nextOfSeries(db, obligation),
    db.meetings.where('obligationIds').equals(id).sortBy('day'),
    db.outcomes.where({ obligationId: id }).sortBy('id'),
    saidAbout(db, id),
    db.dueDates.where({ dependsOn: id }).primaryKeys(),
    clock && clock.on !== 'trigger' ? db.obligations.get(clock.obligationId) : undefined,
    obligation.supersededById === undefined ? undefined : db.obligations.get(obligation.supersededById),
    db.obligations.where({ supersededById: id }).toArray(),
  ]);
  return {
    ...line,
    account,
    owedTo: present(owedTo),
    moves,
    recount,
    standingMoves: standingMoves(moves, fulfilments),
    fulfilments: fulfilments.toSorted((a, b) => (a.occurrence < b.occurrence ? 1 : -1)),
    next,
    successor,
    supersedes,
    meetings,
    outcomes,
    said,
    waitingForThis: present(await db.obligations.bulkGet(dependents)),
    hangsOn,
  };
}

/** What the form of an obligation offers for choice under an agreement. */
export interface FormChoices {
  readonly authorities: readonly Authority[];
  readonly triggers: readonly Trigger[];
  readonly parties: readonly Party[];
  /** By title. */
  readonly obligations: readonly Pick<Obligation, 'id' | 'title'>[];
}

/** The choices under one agreement; none for an id that is empty or unknown. */
export async function formChoices(db: NoticebookDb, agreementId: string): Promise<FormChoices> {
  const [authorities, triggers, parties, obligations] = await Promise.all([
    authoritiesOf(db, agreementId),
    triggersOf(db, agreementId),
    partiesOf(db, agreementId),
    db.obligations.where({ agreementId }).sortBy('title'),
  ]);
  return { authorities, triggers, parties: parties.map(({ party }) => party), obligations };
}

/** All agreements by title, for a choice. */
export const agreementChoices = async (db: NoticebookDb): Promise<readonly Agreement[]> => db.agreements.orderBy('title').toArray();

/** Has this obligation a day at all? */
export const hasDay = (due: Pick<DueRow, 'sort'>): boolean => due.sort !== NO_DAY;

const unique = (ids: readonly (Id | undefined)[]): Id[] => [...new Set(present(ids))];

const present = <T>(rows: readonly (T | undefined)[]): readonly T[] => rows.flatMap((row) => (row === undefined ? [] : [row]));

async function byId<T extends { readonly id: Id }>(rows: PromiseLike<readonly (T | undefined)[]>): Promise<ReadonlyMap<Id, T>> {
  return new Map(present(await rows).map((row) => [row.id, row]));
}
