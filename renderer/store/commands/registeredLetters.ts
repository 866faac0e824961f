/** Letters that went out before Noticebook kept them: registered under the number that they bear, with recipients of their own. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { Letter, type RegisteredDraft } from '@domain/letter';
import { Recipient } from '@domain/recipient';
import { NOT_WRITTEN_HERE } from '@domain/registeredLetter';
import { ok } from '@domain/result';
import { patch, put } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';

/** Registers a letter; sending and receipt of each copy are recorded afterwards, as for any letter. */
export async function registerLetter(writer: Writer, draft: RegisteredDraft, today: Day): Recorded {
  const id = writer.newId();
  const { kind, agreementId, obligationIds, dated, recipients, ...rest } = draft;
  return recordPlan(writer, id, async () => {
    if (dated > today) return refuse('A letter that already went out cannot be dated after today.');
    const letter = Letter.parse({
      id, kind, template: NOT_WRITTEN_HERE, agreementId, obligationIds, dated, answers: {}, enclosures: [], status: 'issued', registered: { ...rest, on: today },
    });
    const rows = recipients.map(({ number, ...one }, place) => Recipient.parse({ id: writer.newId(), letterId: id, place, ...one, ...(number ? { number } : {}) }));
    return ok([{ kind: 'letter.registered', edits: [put('letters', letter), ...rows.map((row) => put('recipients', row))], links: [...obligationIds, agreementId] }]);
  });
}

/** Corrects what was registered of a letter, with the reason; its recipients and their service stay as they are. */
export async function changeRegistered(writer: Writer, id: Id, draft: Omit<RegisteredDraft, 'recipients' | 'agreementId' | 'obligationIds'>, why: string): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (!letter?.registered) return refuse('Only a letter that was registered can be changed. An issued one stays as it is.');
    const { kind, dated, ...rest } = draft;
    return ok([{ kind: 'letter.registrationChanged', edits: [patch('letters', id, { kind, dated, registered: { ...rest, on: letter.registered.on } })], links: letter.obligationIds, why }]);
  });
}
