/** What screens and letters ask about amendments: how a clause reads on a day. */
import { type AmendedWords, type Amendment, type ClauseWording, readingOn } from '@domain/amendment';
import type { Authority } from '@domain/authority';
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { NoticebookDb } from '../db';

/** An amendment with the clauses that it changes. */
export interface AmendmentRow {
  readonly amendment: Amendment;
  readonly clauses: readonly { readonly wording: ClauseWording; readonly authority: Authority }[];
}

/** The amendments of an agreement, in the order in which they take effect. */
export async function amendmentsOf(db: NoticebookDb, agreementId: Id): Promise<readonly AmendmentRow[]> {
  const amendments = await db.amendments.where({ agreementId }).sortBy('effectiveFrom');
  return Promise.all(
    amendments.map(async (amendment) => {
      const wordings = await db.clauseWordings.where({ amendmentId: amendment.id }).sortBy('id');
      const authorities = await db.authorities.bulkGet(wordings.map(({ authorityId }) => authorityId));
      return { amendment, clauses: wordings.flatMap((wording, index) => { const authority = authorities[index]; return authority ? [{ wording, authority }] : []; }) };
    }),
  );
}

/** How one clause was amended, in no order. */
export async function wordingsOf(db: NoticebookDb, authorityId: Id): Promise<readonly AmendedWords[]> {
  const wordings = await db.clauseWordings.where({ authorityId }).toArray();
  const amendments = await db.amendments.bulkGet(wordings.map(({ amendmentId }) => amendmentId));
  return wordings.flatMap((wording, index) => { const amendment = amendments[index]; return amendment ? [{ wording, amendment }] : []; });
}

/** How the clauses of an agreement were amended, by authority; those that were not are missing. */
export async function amendedWords(db: NoticebookDb, agreementId: Id): Promise<ReadonlyMap<Id, readonly AmendedWords[]>> {
  const found = new Map<Id, readonly AmendedWords[]>();
  for (const { amendment, clauses } of await amendmentsOf(db, agreementId)) {
    for (const { wording } of clauses) found.set(wording.authorityId, [...(found.get(wording.authorityId) ?? []), { wording, amendment }]);
  }
  return found;
}

/** An authority with its words as they read on a day, for a letter of that day. */
export async function authorityAsOf(db: NoticebookDb, authority: Authority, on: Day): Promise<Authority> {
  const { text, isSummary } = readingOn(authority, await wordingsOf(db, authority.id), on);
  return { ...authority, text, isSummary };
}
