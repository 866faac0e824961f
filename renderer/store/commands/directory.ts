/** The directory: offices outside ours with their addresses, and whom to call there. */
import type { Day } from '@domain/day';
import type { Id } from '@domain/id';
import { earlierAddress, isMoved, type PartyDraft } from '@domain/party';
import { type ContactDraft, Person } from '@domain/person';
import { ok } from '@domain/result';
import type { NoticebookDb } from '../db';
import { isUsed, partyUse } from '../queries/directory';
import { type Edit, patch, put, takeOut } from '../record';
import { recordAs, recordPlan, type Recorded, refuse, type Writer } from './command';

/** On which day another address was written down, and whether the one before stays in sight: a slip of the pen does not. */
export interface Move {
  readonly on: Day;
  readonly keepsEarlier: boolean;
}

/** Changes a party; an address that is no longer right is kept among the earlier ones. */
export async function partyEdit(db: NoticebookDb, id: Id, draft: PartyDraft, move: Move | undefined): Promise<Edit> {
  const before = await db.parties.get(id);
  if (!before || !move?.keepsEarlier || !isMoved(before, draft)) return patch('parties', id, draft);
  return patch('parties', id, { ...draft, earlierAddresses: [...(before.earlierAddresses ?? []), earlierAddress(before, move.on)] });
}

/** A party that no agreement names yet. `checkedOn`: its address was checked just now. */
export async function addToDirectory(writer: Writer, draft: PartyDraft, checkedOn?: Day): Recorded {
  const id = writer.newId();
  return recordAs(writer, id, { kind: 'party.added', edits: [put('parties', { id, ...draft, ...(checkedOn ? { checkedOn } : {}) })] });
}

export async function changeInDirectory(writer: Writer, id: Id, draft: PartyDraft, move: Move, isChecked: boolean): Recorded {
  return recordPlan(writer, id, async (db) => {
    const edit = await partyEdit(db, id, draft, move);
    return ok([{ kind: 'party.changed', edits: [isChecked ? { ...edit, set: { ...edit.set, checkedOn: move.on } } : edit] }]);
  });
}

/** Somebody made sure that the address is right. */
export async function checkAddress(writer: Writer, id: Id, on: Day): Recorded {
  return recordAs(writer, id, { kind: 'party.addressChecked', edits: [patch('parties', id, { checkedOn: on })] });
}

/** Takes a party out that nothing names; one that is named anywhere stays. */
export async function takeOutParty(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    if (isUsed(await partyUse(db, id))) return refuse('An agreement, an obligation or a letter names it. It stays in the directory.');
    const contacts = await db.people.where({ partyId: id }).primaryKeys();
    return ok([{ kind: 'party.takenOut', edits: [takeOut('parties', id), ...contacts.map((one) => takeOut('people', one))] }]);
  });
}

export async function addContact(writer: Writer, partyId: Id, draft: ContactDraft): Recorded {
  const id = writer.newId();
  return recordPlan(writer, id, async (db) => {
    const party = await db.parties.get(partyId);
    if (!party) return refuse('That party is no longer in the directory.');
    const { name, title, email, phone } = draft;
    const person = Person.parse({ id, name, title, partyId, level: party.level, ...(email ? { email } : {}), ...(phone ? { phone } : {}) });
    return ok([{ kind: 'contact.added', edits: [put('people', person)], links: [partyId] }]);
  });
}

export async function changeContact(writer: Writer, { id, partyId }: Pick<Person, 'id' | 'partyId'>, { name, title, email, phone }: ContactDraft): Recorded {
  return recordAs(writer, id, { kind: 'contact.changed', edits: [patch('people', id, { name, title, email: email || null, phone: phone || null })], links: partyId ? [partyId] : [] });
}

export async function takeOutContact(writer: Writer, { id, partyId }: Pick<Person, 'id' | 'partyId'>): Recorded {
  return recordAs(writer, id, { kind: 'contact.takenOut', edits: [takeOut('people', id)], links: partyId ? [partyId] : [] });
}
