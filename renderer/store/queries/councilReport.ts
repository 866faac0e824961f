/** What the council report asks: how all obligations stand, and those that need to be named one by one. */
import type { Agreement } from '@domain/agreement';
import { type Authority, authorityStatus, type AuthorityStatus } from '@domain/authority';
import { type ReportState, reportState, talliesByAgreement, type Tally, tallyOf } from '@domain/councilReport';
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { type DueDateMove, isOpen, type Obligation } from '@domain/obligation';
import type { DueRow, NoticebookDb } from '../db';
import { type LetterRow, lettersSpeakingFor } from './letters';
import { type DocketLine, docketLines } from './obligations';

/** More of one kind than this are counted, not named: a paper of a thousand rows is read by nobody. */
export const MOST_NAMED = 300;

export interface ReportQuestion {
  readonly today: Day;
  /** One agreement; absent: all. */
  readonly agreementId?: Id | undefined;
  /** Moved dates from this day on; absent: all. */
  readonly movedSince?: Day | undefined;
}

/** One agreement of the report; without one, its record is gone. */
export interface AgreementOfReport {
  readonly agreementId: Id;
  readonly agreement: Agreement | undefined;
  readonly tally: Tally;
}

/** An obligation that cannot or will not be met, with the letters that say so. */
export interface UnableLine extends DocketLine {
  readonly letters: readonly LetterRow[];
}

export interface MovedLine {
  readonly move: DueDateMove;
  readonly obligation: Obligation;
  readonly agreement: Agreement | undefined;
  readonly authority: Authority | undefined;
}

/** An authority that is no longer in force and on which open obligations rest. */
export interface DeadAuthority {
  readonly authority: Authority;
  readonly status: AuthorityStatus;
  readonly agreement: Agreement | undefined;
  readonly obligations: readonly Obligation[];
}

export interface CouncilReport {
  /** By title. The sum of their tallies is `whole`. */
  readonly agreements: readonly AgreementOfReport[];
  readonly whole: Tally;
  /** By due date; `MOST_NAMED` at most, `whole` has the number. */
  readonly overdue: readonly DocketLine[];
  readonly soon: readonly DocketLine[];
  readonly unable: readonly UnableLine[];
  /** The latest first, `movedCount` of them. */
  readonly moved: readonly MovedLine[];
  readonly movedCount: number;
  readonly dead: readonly DeadAuthority[];
}

/** Reads every due date once: a report is asked for now and then, and must be whole. */
export async function councilReport(db: NoticebookDb, question: ReportQuestion): Promise<CouncilReport> {
  const { today, agreementId } = question;
  const dues = (await (agreementId === undefined ? db.dueDates.toArray() : db.dueDates.where({ agreementId }).toArray())).toSorted(byDay);
  const tallies = talliesByAgreement(dues, today);
  const agreements = new Map((await db.agreements.bulkGet(tallies.map((one) => one.agreementId))).flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const inState = async (...states: readonly ReportState[]) =>
    docketLines(db, dues.filter((due) => states.includes(reportState(due, today))).slice(0, MOST_NAMED));
  const [overdue, soon, unable] = await Promise.all([inState('overdue'), inState('soon'), inState('cannotMeet', 'willNotMeet')]);
  const moved = await movesOf(db, question);
  return {
    agreements: tallies
      .map(({ agreementId: id, tally }) => ({ agreementId: id, agreement: agreements.get(id), tally }))
      .toSorted((a, b) => (a.agreement?.title ?? '\uffff').localeCompare(b.agreement?.title ?? '\uffff')),
    whole: tallyOf(dues, today),
    overdue,
    soon,
    unable: await Promise.all(unable.map(async (line) => ({ ...line, letters: await lettersSpeakingFor(db, line.obligation.id) }))),
    moved: moved.slice(0, MOST_NAMED),
    movedCount: moved.length,
    dead: await deadAuthorities(db, question),
  };
}

const byDay = (a: DueRow, b: DueRow): number => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.id < b.id ? -1 : 1);

async function movesOf(db: NoticebookDb, { agreementId, movedSince, today }: ReportQuestion): Promise<readonly MovedLine[]> {
  const moves = await db.dueDateMoves.where('on').between(movedSince ?? '', today, true, true).reverse().sortBy('id');
  const obligations = await db.obligations.bulkGet(moves.map(({ obligationId }) => obligationId));
  const agreements = new Map((await db.agreements.bulkGet([...new Set(obligations.flatMap((one) => one?.agreementId ?? []))])).flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const authorities = new Map((await db.authorities.bulkGet([...new Set(obligations.flatMap((one) => one?.authorityId ?? []))])).flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return moves
    .flatMap((move, index) => {
      const obligation = obligations[index];
      return obligation && (agreementId === undefined || obligation.agreementId === agreementId)
        ? [{ move, obligation, agreement: agreements.get(obligation.agreementId), authority: authorities.get(obligation.authorityId) }]
        : [];
    })
    .toSorted((a, b) => (a.move.on === b.move.on ? 0 : a.move.on < b.move.on ? 1 : -1));
}

/** An office has some hundreds of authorities; obligations are read only of those that have ended. */
async function deadAuthorities(db: NoticebookDb, { agreementId, today }: ReportQuestion): Promise<readonly DeadAuthority[]> {
  const all = await (agreementId === undefined ? db.authorities.toArray() : db.authorities.where({ agreementId }).toArray());
  const ended = all.filter((authority) => authority.ended !== undefined && authority.ended.on <= today);
  const named = await Promise.all(ended.map(async (authority) => ({
    authority,
    status: authorityStatus(authority, today),
    agreement: await db.agreements.get(authority.agreementId),
    obligations: (await db.obligations.where({ authorityId: authority.id }).sortBy('title')).filter(isOpen),
  })));
  return named.filter(({ obligations }) => obligations.length > 0);
}
