/** What became of each recipient's copy of a letter that went out, and the signed copy that is its record copy. */
import { type Day, longDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import { issuedOn } from '@domain/letter';
import { ServiceFact, type ServiceDraft, standingFacts } from '@domain/recipient';
import { ok } from '@domain/result';
import { patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

const SERVICE_KINDS: Readonly<Record<ServiceFact['what'], string>> = {
  sent: 'letter.sent',
  received: 'letter.received',
  refused: 'letter.refused',
  returned: 'letter.returned',
  answered: 'letter.answered',
  attempted: 'letter.attempted',
};

/**
 * Records what became of one recipient's copy; `corrects` names the fact that was recorded wrongly, which stays.
 *
 * Refused, with a sentence for the field, when the order of days cannot be: sent before the letter was issued, received
 * before it was sent, sent after the letter was declared void, or later than today.
 */
export async function recordService(writer: Writer, recipientId: Id, draft: ServiceDraft, today: Day, corrects?: Id): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const recipient = await db.recipients.get(recipientId);
    const letter = recipient && (await db.letters.get(recipient.letterId));
    const since = letter && issuedOn(letter);
    if (!recipient || !letter || since === undefined) return refuse('Only an issued letter can be sent.');
    const others = standingFacts((await db.serviceFacts.where({ recipientId }).toArray()).filter((fact) => fact.id !== corrects));
    const objection = objectTo(draft, { issued: since, voided: letter.voided?.on }, others, today);
    if (objection) return refuse(objection);
    const fact = factOf(draft, { id, letterId: letter.id, recipientId, ...(corrects ? { corrects } : {}) });
    return ok([{ kind: SERVICE_KINDS[draft.what], edits: [put('serviceFacts', fact)], links: [letter.id, ...letter.obligationIds], why: corrects ? draft.note : undefined }]);
  });
}

/** Only what was said is kept: empty fields are left out. */
function factOf({ what, day, time, method, number, proof, proofs, note, files }: ServiceDraft, ids: Pick<ServiceFact, 'id' | 'letterId' | 'recipientId'> & { readonly corrects?: Id }): ServiceFact {
  const kept = proofs?.map(({ kind, number: own, file }) => ({ kind, ...(own ? { number: own } : {}), ...(file ? { file } : {}) })) ?? [];
  return ServiceFact.parse({
    ...ids, what, day,
    ...(time ? { time } : {}), ...(method ? { method } : {}), ...(number ? { number } : {}), ...(proof ? { proof } : {}), ...(note ? { note } : {}),
    ...(files.length > 0 ? { files } : {}), ...(kept.length > 0 ? { proofs: kept } : {}),
  });
}

/** What is wrong with the day of a fact, as a sentence, or undefined. A copy that came back can be sent again. */
export function objectTo({ what, day }: Pick<ServiceDraft, 'what' | 'day'>, { issued, voided }: { readonly issued: Day; readonly voided?: Day | undefined }, others: readonly ServiceFact[], today: Day): string | undefined {
  if (day > today) return `That is after today, ${longDay(today)}. Type the day on the proof.`;
  if (day < issued) return `The letter was issued on ${longDay(issued)}. It cannot have been ${what} before.`;
  if (what === 'sent' && voided !== undefined && day > voided) return `The letter was declared void on ${longDay(voided)} and cannot go out after that day. Send the letter that replaces it; a sending on or before that day can still be recorded.`;
  const sent = others.find((fact) => fact.what === 'sent');
  if (what === 'sent') {
    const later = others.find((fact) => fact.what !== 'sent' && fact.day < day);
    const cameBack = others.some((fact) => fact.what === 'returned' && fact.day <= day);
    return later && !cameBack ? `It was ${later.what} on ${longDay(later.day)}, before that day. Check both dates.` : undefined;
  }
  if (!sent) return 'Record first how and when it was sent.';
  return day < sent.day ? `It was sent on ${longDay(sent.day)}. It cannot have been ${what} before.` : undefined;
}

/** The scan of the copy that was signed by hand becomes the record copy; an earlier scan stays in the history. */
export async function recordSignedCopy(writer: Writer, letterId: Id, file: FileRef, note: string, on: Day): Recorded {
  return recordPlan(writer, letterId, async (db) => {
    const letter = await db.letters.get(letterId);
    if (!letter || issuedOn(letter) === undefined) return refuse('Only an issued letter has a signed copy.');
    return ok([{ kind: 'letter.signedCopyRecorded', edits: [patch('letters', letterId, { signedCopy: { file, on, note } })], links: letter.obligationIds }]);
  });
}
