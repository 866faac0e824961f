/** An authority with everything that rests on it. */
import type { Agreement } from '@domain/agreement';
import type { AmendedWords } from '@domain/amendment';
import type { Authority } from '@domain/authority';
import type { Id } from '@domain/id';
import type { NoticebookDb } from '../db';
import { wordingsOf } from './amendments';
import { lettersCiting, type LetterRow } from './letters';
import { type DocketLine, docketLines } from './obligations';

export interface AuthorityView {
  readonly authority: Authority;
  readonly agreement: Agreement;
  readonly amended: readonly AmendedWords[];
  /** The obligations that rest on it, open ones first, each by due date. */
  readonly lines: readonly DocketLine[];
  /** The letters about them, and those that cite it themselves; the newest first. */
  readonly letters: readonly LetterRow[];
}

/** One authority, or undefined when it is not there. */
export async function authorityView(db: NoticebookDb, id: Id): Promise<AuthorityView | undefined> {
  const authority = await db.authorities.get(id);
  const agreement = authority && (await db.agreements.get(authority.agreementId));
  if (!authority || !agreement) return undefined;
  const ids = await db.obligations.where({ authorityId: id }).primaryKeys();
  const dues = (await db.dueDates.bulkGet(ids)).flatMap((due) => (due ? [due] : []));
  const sorted = dues.toSorted((a, b) => b.open - a.open || (a.sort < b.sort ? -1 : 1));
  const [lines, letters, amended] = await Promise.all([docketLines(db, sorted), lettersCiting(db, id, ids), wordingsOf(db, id)]);
  return { authority, agreement, amended, lines, letters };
}
