/** Amendments of an agreement, and how clauses read by them. */
import { Amendment, type AmendmentDraft, ClauseWording, type ClauseWordingDraft } from '@domain/amendment';
import type { Id } from '@domain/id';
import { ok } from '@domain/result';
import { patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

export async function addAmendment(writer: Writer, agreementId: Id, draft: AmendmentDraft): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'amendment.added', edits: [put('amendments', Amendment.parse({ id, agreementId, ...draft }))], links: [agreementId] });
}

export async function changeAmendment(writer: Writer, { id, agreementId }: Amendment, draft: AmendmentDraft): Recorded {
  return recordAs(writer, id, { kind: 'amendment.changed', edits: [patch('amendments', id, draft)], links: [agreementId] });
}

/** Says how a clause reads by an amendment; said again for the same clause, the words are corrected. */
export async function amendClause(writer: Writer, { id: amendmentId, agreementId }: Amendment, { authorityId, ...words }: ClauseWordingDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const authority = await db.authorities.get(authorityId);
    if (authority?.agreementId !== agreementId) return refuse('That clause is not one of this agreement. Choose another one.');
    const known = (await db.clauseWordings.where({ amendmentId }).toArray()).find((one) => one.authorityId === authorityId);
    const edit = known ? patch('clauseWordings', known.id, words) : put('clauseWordings', ClauseWording.parse({ id, amendmentId, authorityId, ...words }));
    return ok([{ kind: known ? 'amendment.clauseCorrected' : 'amendment.clauseAmended', edits: [edit], links: [amendmentId, authorityId, agreementId] }]);
  });
}

/** The amendment does not change this clause after all. */
export async function unamendClause(writer: Writer, wording: ClauseWording, agreementId: Id, why: string): Recorded {
  return recordAs(writer, wording.id, { kind: 'amendment.clauseTakenOut', edits: [takeOut('clauseWordings', wording.id)], why, links: [wording.amendmentId, wording.authorityId, agreementId] });
}
