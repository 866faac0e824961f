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

/** On what each of some records rests, by the record's id: open obligations, and letters with all that they cite. Closed obligations are left out. */
export async function authoritiesUnder(db: NoticebookDb, { obligations, letters }: { readonly obligations: readonly Id[]; readonly letters: readonly Id[] }): Promise<ReadonlyMap<Id, readonly Authority[]>> {
  const [dues, states] = await Promise.all([db.dueDates.bulkGet([...obligations]), db.letterStates.bulkGet([...letters])]);
  const under = [
    ...dues.flatMap((due) => (due?.open === 1 ? [[due.id, [due.authorityId]] as const] : [])),
    ...states.flatMap((state) => (state ? [[state.id, state.authorityIds] as const] : [])),
  ];
  const read = await db.authorities.bulkGet([...new Set(under.flatMap(([, ids]) => ids))]);
  const authorities = new Map(read.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return new Map(under.map(([id, ids]) => [id, ids.flatMap((authorityId) => authorities.get(authorityId) ?? [])]));
}
